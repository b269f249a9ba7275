using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>A quotation of a claim, and what it says.</summary>
internal sealed class Quoted
{
    private readonly string _written;
    private readonly QuotedText _text;
    private ValueList<ContentWord>? _words;

    public Quoted(int index, string written, Vocabulary vocabulary, Day? published)
    {
        Index = index;
        _written = written;
        _text = new QuotedText(QuotedFacts.WithoutContextMarks(written), vocabulary);
        Facts = QuotedFacts.Read(_text, published);
    }

    /// <summary>Which one it is, from 0.</summary>
    public int Index { get; }

    public QuotedFacts Facts { get; }

    /// <summary>The words that mean something alone.</summary>
    public ValueList<ContentWord> Words => _words ??= [.. ContentWord.Of(_text)];

    /// <summary>How many things it lists, as "Poland, Latvia and Estonia" lists three; 1 where it lists nothing.</summary>
    public int ListLength => CountList();

    /// <summary>Whether it speaks of time in words that are not read as a date.</summary>
    public bool HasTimeWord => _text.Has(WordRole.TimeWord);

    /// <summary>Whether it speaks of a stretch of the calendar without saying how long or which: the end of the year.</summary>
    public bool HasUnreadPeriod => Enumerable.Range(0, _text.Count).Any(i =>
        (_text.Is(i, WordRole.Period) || _text.Is(i, WordRole.Periods)) && !_text.IsRead(i) && (!_text.IsRead(i - 1) || _text.Is(i - 1, WordRole.Ordinal)));

    /// <summary>The words that stand in a span, as written.</summary>
    public string Written(TextSpan span) => _written.Substring(span.Start, span.Length);

    private int CountList()
    {
        int joins = 0;
        bool hasAnd = false;
        for (int i = 0; i < _text.Count; i++)
        {
            bool isComma = _text[i].Text == ",";
            bool isAnd = _text.Is(i, WordRole.And);
            hasAnd |= isAnd;
            joins += isComma || (isAnd && !(i > 0 && _text[i - 1].Text == ",")) ? 1 : 0;
        }

        return hasAnd ? joins + 1 : 1;
    }
}

/// <summary>A word that means something alone.</summary>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ContentWord(string Stem, TextSpan Span)
{
    /// <summary>The words of a text that mean something alone.</summary>
    public static IEnumerable<ContentWord> Of(QuotedText text) => Enumerable.Range(0, text.Count)
        .Where(i => text.Is(i, QuotedTokenKind.Word) && !text.Is(i, WordRole.Function) && !text.Is(i, WordRole.Possible) && !text.Is(i, WordRole.Hearsay))
        .Select(i => new ContentWord(text.Vocabulary.Stem(text[i].Text), text[i].Span));
}
