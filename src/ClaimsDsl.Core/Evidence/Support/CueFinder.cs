using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the words of a quotation that say how surely something is so, or that it is not, and what they are about.</summary>
/// <remarks>
/// A cue is about the rest of its clause, in the manner of negation scopes in clinical texts: W. Chapman et al., "A simple algorithm
/// for identifying negated findings and diseases in discharge summaries", Journal of Biomedical Informatics 34 (2001).
/// </remarks>
internal sealed class CueFinder
{
    // How far before "may have" its subject is looked for, in tokens.
    private const int SubjectReach = 4;

    private readonly QuotedText _text;
    private readonly bool[] _isNoNegation;
    private readonly bool[] _isNoCondition;

    private CueFinder(QuotedText text)
    {
        _text = text;
        _isNoNegation = Covered(WordRole.NoNegation);
        _isNoCondition = Covered(WordRole.NoCondition);
    }

    /// <summary>The cues of a text, each list in the order of the text.</summary>
    public static (ValueList<QuotedCue> Modality, ValueList<QuotedCue> Negations) Find(QuotedText text)
    {
        var finder = new CueFinder(text);
        QuotedCue[] cues = [.. Enumerable.Range(0, text.Count).Select(finder.ReadAt).OfType<QuotedCue>()];
        return ([.. cues.Where(cue => cue.Kind != CueKind.Negation)], [.. cues.Where(cue => cue.Kind == CueKind.Negation)]);
    }

    private bool[] Covered(WordRole role)
    {
        var covered = new bool[_text.Count];
        for (int i = 0; i < covered.Length; i++)
        {
            for (int at = i; at < (_text.Match(i, role)?.End ?? i); at++)
            {
                covered[at] = true;
            }
        }

        return covered;
    }

    private QuotedCue? ReadAt(int i) => _text.IsRead(i) ? null
        : ReadNegation(i) ?? ReadDenial(i) ?? ReadHearsay(i) ?? ReadPossible(i) ?? ReadCondition(i);

    private QuotedCue? ReadNegation(int i)
    {
        if (_text.Match(i, WordRole.Negation) is not { } match || _isNoNegation[i] || _text.Is(match.End, QuotedTokenKind.Hyphen))
        {
            return null;
        }

        int end = ScopeEnd(match.End);
        return Any(match.End, end, WordRole.Affirming) || IsAffirming(end) ? null : Cue(CueKind.Negation, match, match.End, end);
    }

    // "Did not say so until Wednesday": the clause after it says when it was.
    private bool IsAffirming(int i) => _text.Is(i, WordRole.Affirming);

    private QuotedCue? ReadDenial(int i)
    {
        if (_text.Match(i, WordRole.Denial) is not { } match)
        {
            return null;
        }

        int start = ClauseStart(i);
        if (Any(start, i, WordRole.Negation))
        {
            return null;
        }

        if (_text.Is(i - 1, WordRole.Passive))
        {
            return Cue(CueKind.Negation, match, start, i);
        }

        // "Rejected 3,000 applications" denies nothing.
        bool isDenial = _text.Is(match.End, WordRole.DenialObject) || IsGerund(match.End);
        return isDenial ? Cue(CueKind.Negation, match, match.End, ScopeEnd(_text.Match(match.End, WordRole.DenialObject)?.End ?? match.End)) : null;
    }

    // "Denied sending": what is denied is a deed.
    private bool IsGerund(int i) => _text.Is(i, QuotedTokenKind.Word) && _text.Vocabulary.IsGerund(_text[i].Text);

    private QuotedCue? ReadHearsay(int i)
    {
        if (_text.Match(i, WordRole.Hearsay) is not { } match)
        {
            return null;
        }

        int start = ClauseStart(i);
        while (Last(start, i, WordRole.Relative) is { } relative)
        {
            start = relative + 1;
        }

        return Cue(CueKind.Hearsay, match, start, ScopeEnd(match.End));
    }

    private QuotedCue? ReadPossible(int i)
    {
        if (_text.Match(i, WordRole.Possible) is not { } match)
        {
            return null;
        }

        // "3,000 troops may have landed" doubts the troops; "the troops may land" only the landing.
        int start = match.End;
        if (_text.Is(match.End, WordRole.Epistemic))
        {
            start = System.Math.Max(ClauseStart(i), i - SubjectReach);
            start = Last(start, i, WordRole.Relative) is { } relative ? relative + 1 : start;
        }

        return Cue(CueKind.Possible, match, start, ScopeEnd(match.End));
    }

    private QuotedCue? ReadCondition(int i)
    {
        if (_text.Match(i, WordRole.If) is not { } match || _isNoCondition[i])
        {
            return null;
        }

        // "If they fight, they are fair game": the clause after the condition depends on it, or else the one before.
        int start = ClauseStart(i);
        int end = ClauseEnd(match.End);
        bool isFirst = start == i;
        return Cue(CueKind.Conditional, match, start, isFirst && end < _text.Count ? ClauseEnd(end + 1) : end);
    }

    private QuotedCue Cue(CueKind kind, PhraseMatch match, int start, int end) =>
        new(kind, _text.SpanOf(match.Start, match.End), _text.SpanOf(System.Math.Min(start, end), end));

    // What a cue is about ends with its clause, and before a clause about a word in it.
    private int ScopeEnd(int start)
    {
        int end = ClauseEnd(start);
        for (int i = start; i < end; i++)
        {
            if (_text.Is(i, WordRole.Relative))
            {
                return i;
            }
        }

        return end;
    }

    private int ClauseEnd(int start)
    {
        int end = start;
        while (end < _text.Count && !IsBoundary(end))
        {
            end++;
        }

        return end;
    }

    private int ClauseStart(int end)
    {
        int start = end;
        while (start > 0 && !IsBoundary(start - 1))
        {
            start--;
        }

        return start;
    }

    // The "and" of "three and five" is part of what has been read.
    private bool IsBoundary(int i) => !_text.IsRead(i) && (_text.Is(i, QuotedTokenKind.Break) || _text.Is(i, WordRole.Clause));

    private bool Any(int start, int end, WordRole role) => Last(start, end, role) is not null;

    private int? Last(int start, int end, WordRole role)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (_text.Is(i, role))
            {
                return i;
            }
        }

        return null;
    }
}
