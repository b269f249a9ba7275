using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>A quotation as tokens, and the phrases that stand in it.</summary>
internal sealed class QuotedText
{
    private readonly List<QuotedToken> _tokens;
    private readonly ValueList<Phrase>[] _phrases;
    private readonly bool[] _isRead;

    public QuotedText(string text, Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _tokens = QuotationTokenizer.Read(text, vocabulary);
        _phrases = [.. _tokens.Select(token => vocabulary.StartingWith(token))];
        _isRead = new bool[_tokens.Count];
    }

    public Vocabulary Vocabulary { get; }

    public int Count => _tokens.Count;

    public QuotedToken this[int index] => _tokens[index];

    /// <summary>Whether a token is part of a date, a number or a hedge that has been found.</summary>
    public bool IsRead(int index) => index >= 0 && index < Count && _isRead[index];

    /// <summary>Says that tokens are part of something that has been found.</summary>
    public void MarkRead(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            _isRead[i] = true;
        }
    }

    /// <summary>Whether a token is a word that begins no phrase.</summary>
    public bool IsOther(int index) => _tokens[index].Kind == QuotedTokenKind.Word && _phrases[index].Count == 0;

    /// <summary>Whether a phrase of a role stands anywhere in it.</summary>
    public bool Has(WordRole role)
    {
        for (int i = 0; i < Count; i++)
        {
            if (Is(i, role))
            {
                return true;
            }
        }

        return false;
    }

    public bool Is(int index, QuotedTokenKind kind) => index >= 0 && index < Count && _tokens[index].Kind == kind;

    public bool Is(int index, WordRole role) => Match(index, role) is not null;

    /// <summary>The longest phrase of a role that begins at a token; hyphens between its words do not matter.</summary>
    public PhraseMatch? Match(int index, WordRole role)
    {
        if (index < 0 || index >= Count)
        {
            return null;
        }

        foreach (Phrase phrase in _phrases[index])
        {
            if (phrase.Role == role && EndOf(phrase, index) is { } end)
            {
                return new PhraseMatch(phrase, index, end);
            }
        }

        return null;
    }

    /// <summary>The longest phrase of a role that ends just before a token.</summary>
    public PhraseMatch? MatchBefore(int end, WordRole role)
    {
        PhraseMatch? longest = null;
        for (int start = end - 1; start >= Math.Max(0, end - MaxPhrase); start--)
        {
            longest = Match(start, role) is { } match && match.End == end ? match : longest;
        }

        return longest;
    }

    /// <summary>The token after the hyphens that stand at a token.</summary>
    public int SkipHyphens(int index)
    {
        while (Is(index, QuotedTokenKind.Hyphen))
        {
            index++;
        }

        return index;
    }

    /// <summary>Where some tokens stand.</summary>
    public TextSpan SpanOf(int start, int end) =>
        end <= start ? default : TextSpan.FromBounds(_tokens[start].Span.Start, _tokens[end - 1].Span.End);

    // In tokens, hyphens among them; no phrase of a vocabulary has more.
    private const int MaxPhrase = 8;

    private int? EndOf(Phrase phrase, int index)
    {
        for (int i = 0; i < phrase.Words.Count; i++)
        {
            index = i == 0 ? index : SkipHyphens(index);
            if (index >= Count || !IsWord(_tokens[index], phrase.Words[i], isFirst: i == 0))
            {
                return null;
            }

            index++;
        }

        return index;
    }

    // The first word has been looked up.
    private static bool IsWord(QuotedToken token, string word, bool isFirst) =>
        isFirst || (token.Kind is not (QuotedTokenKind.Number or QuotedTokenKind.Hyphen) && string.Equals(token.Text, word, StringComparison.OrdinalIgnoreCase));
}
