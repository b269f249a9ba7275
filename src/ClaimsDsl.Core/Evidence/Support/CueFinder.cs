using System;
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

    private static readonly WordRole[] Cues = [WordRole.Negation, WordRole.Denial, WordRole.Hearsay, WordRole.Possible, WordRole.If];

    private readonly QuotedText _text;

    // For each token and the end: where its clause begins, and the first token from there on, or the last before it, that is such a one.
    private readonly int[] _clauseStart;
    private readonly int[] _clauseEnd;
    private readonly int[] _nextRelative;
    private readonly int[] _lastRelative;
    private readonly int[] _nextAffirming;
    private readonly int[] _lastNegation;
    private readonly bool[] _isNoCue;

    private CueFinder(QuotedText text)
    {
        _text = text;
        _clauseEnd = Next(IsBoundary);
        _clauseStart = [.. Last(IsBoundary).Select(boundary => boundary + 1)];
        _nextRelative = Next(i => text.Is(i, WordRole.Relative));
        _lastRelative = Last(i => text.Is(i, WordRole.Relative));
        _nextAffirming = Next(i => text.Is(i, WordRole.Affirming));
        _lastNegation = Last(i => text.Is(i, WordRole.Negation));
        _isNoCue = Covered(WordRole.NoCue);
    }

    /// <summary>The cues of a text, each list in the order of the text.</summary>
    public static (ValueList<QuotedCue> Modality, ValueList<QuotedCue> Negations) Find(QuotedText text)
    {
        // Most quotations have none.
        if (!Array.Exists(Cues, text.Has))
        {
            return ([], []);
        }

        var finder = new CueFinder(text);
        QuotedCue[] cues = [.. Enumerable.Range(0, text.Count).Select(finder.ReadAt).OfType<QuotedCue>()];
        return ([.. cues.Where(cue => cue.Kind != CueKind.Negation)], [.. cues.Where(cue => cue.Kind == CueKind.Negation)]);
    }

    private QuotedCue? ReadAt(int i) => _text.IsRead(i) || _isNoCue[i] ? null
        : ReadNegation(i) ?? ReadDenial(i) ?? ReadHearsay(i) ?? ReadPossible(i) ?? ReadCondition(i);

    private QuotedCue? ReadNegation(int i)
    {
        if (_text.Match(i, WordRole.Negation) is not { } match || _text.Is(match.End, QuotedTokenKind.Hyphen))
        {
            return null;
        }

        // "Did not say so until Wednesday": the clause after it says when it was.
        int end = ScopeEnd(match.End);
        if (_nextAffirming[match.End] < end || _text.Is(end, WordRole.Affirming))
        {
            return null;
        }

        // "The ceasefire no longer holds": what does not hold stands before it.
        return Cue(CueKind.Negation, match, _text.Is(match.End, WordRole.Occurrence) ? _clauseStart[i] : match.End, end);
    }

    private QuotedCue? ReadDenial(int i)
    {
        if (_text.Match(i, WordRole.Denial) is not { } match || _lastNegation[i] >= _clauseStart[i])
        {
            return null;
        }

        if (_text.Is(i - 1, WordRole.Passive))
        {
            return Cue(CueKind.Negation, match, _clauseStart[i], i);
        }

        // "Rejected 3,000 applications" denies nothing.
        int start = match.End;
        while (_text.Match(start, WordRole.DenialObject) is { } denied)
        {
            start = denied.End;
        }

        return start > match.End || IsGerund(start) || _text.Is(i, WordRole.Exclusion) ? Cue(CueKind.Negation, match, start, ScopeEnd(start)) : null;
    }

    // "Denied sending": what is denied is a deed.
    private bool IsGerund(int i) => _text.Is(i, QuotedTokenKind.Word) && _text.Vocabulary.IsGerund(_text[i].Text);

    private QuotedCue? ReadHearsay(int i) => _text.Match(i, WordRole.Hearsay) is { } match
        ? Cue(CueKind.Hearsay, match, Math.Max(_clauseStart[i], _lastRelative[i] + 1), ScopeEnd(match.End))
        : null;

    private QuotedCue? ReadPossible(int i)
    {
        if (_text.Match(i, WordRole.Possible) is not { } match)
        {
            return null;
        }

        // "3,000 troops may have landed" doubts the troops; "the troops may land" only the landing.
        int start = _text.Is(match.End, WordRole.Epistemic)
            ? Math.Max(Math.Max(_clauseStart[i], i - SubjectReach), _lastRelative[i] + 1)
            : match.End;
        return Cue(CueKind.Possible, match, start, ScopeEnd(match.End));
    }

    private QuotedCue? ReadCondition(int i)
    {
        if (_text.Match(i, WordRole.If) is not { } match)
        {
            return null;
        }

        // "If they fight, they are fair game": the clause after the condition depends on it, or else the one before.
        int end = _clauseEnd[match.End];
        return Cue(CueKind.Conditional, match, _clauseStart[i], _clauseStart[i] == i && end < _text.Count ? _clauseEnd[end + 1] : end);
    }

    private QuotedCue Cue(CueKind kind, PhraseMatch match, int start, int end) =>
        new(kind, _text.SpanOf(match.Start, match.End), _text.SpanOf(Math.Min(start, end), end));

    // What a cue is about ends with its clause, and before a clause about a word in it.
    private int ScopeEnd(int start) => Math.Min(_clauseEnd[start], _nextRelative[start]);

    // The "and" of "three and five" is part of what has been read, "yet" of "not yet" of the negation.
    private bool IsBoundary(int i) => !_text.IsRead(i)
        && (_text.Is(i, QuotedTokenKind.Break) || (_text.Is(i, WordRole.Clause) && !_text.Is(i - 1, WordRole.Negation)));

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

    private int[] Next(Func<int, bool> isOne)
    {
        var next = new int[_text.Count + 1];
        next[_text.Count] = _text.Count;
        for (int i = _text.Count - 1; i >= 0; i--)
        {
            next[i] = isOne(i) ? i : next[i + 1];
        }

        return next;
    }

    private int[] Last(Func<int, bool> isOne)
    {
        var last = new int[_text.Count + 1];
        last[0] = -1;
        for (int i = 0; i < _text.Count; i++)
        {
            last[i + 1] = isOne(i) ? i : last[i];
        }

        return last;
    }
}
