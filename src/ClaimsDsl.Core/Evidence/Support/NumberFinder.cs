using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the numbers of a quotation, with their units and hedges.</summary>
internal sealed class NumberFinder
{
    // Which small numbers a word like "around" may stand before without meaning about: "around two buildings".
    private const decimal LeastRounded = 10;

    private readonly QuotedText _text;
    private readonly List<FoundNumber> _found = [];

    private readonly bool _isContest;

    private NumberFinder(QuotedText text)
    {
        _text = text;
        _isContest = text.Has(WordRole.Contest);
    }

    /// <summary>The numbers of a text; marks their words, and those of their hedges, as read.</summary>
    public static ValueList<QuotedNumber> Find(QuotedText text)
    {
        var finder = new NumberFinder(text);
        finder.FindAll();
        return [.. finder._found.Select(finder.Describe)];
    }

    private void FindAll()
    {
        var reader = new NumberReader(_text);
        for (int i = 0; i < _text.Count;)
        {
            IReadOnlyList<FoundNumber> here = _text.IsRead(i) || _text.IsOther(i) ? [] : reader.ReadAt(i);
            if (here.Count == 0)
            {
                i++;
                continue;
            }

            int end = here.Max(found => found.End);
            foreach (FoundNumber found in here)
            {
                _found.Add(WithUnit(found with { UnitStart = i }));
            }

            i = Math.Max(end, _found[_found.Count - 1].UnitEnd);
        }

        ShareScalesAndUnits();
        FindTimes();
        for (int i = 0; i < _found.Count; i++)
        {
            if ((HedgeBefore(_found[i]) ?? HedgeAfter(_found[i])) is { } hedge)
            {
                _found[i] = _found[i] with { Hedge = hedge };
            }

            MarkRead(_found[i]);
        }

        // The "no" of "no more than 3" is no number.
        _found.RemoveAll(found => found.Set.Upper == 0 && _text.IsRead(found.Start));
        FindRanges();
        FindRatios();
    }

    private void MarkRead(FoundNumber found)
    {
        // "No" is a number, but still a negation.
        if (found.Form != NumberForm.Article && found.Set.Upper != 0)
        {
            _text.MarkRead(found.Start, found.End);
        }

        if (found.Hedge is { } hedge)
        {
            _text.MarkRead(hedge.Start, hedge.End);
        }
    }

    private QuotedNumber Describe(FoundNumber found) => new(
        found.Set,
        found.Form,
        found.Unit,
        found.Hedge is { } hedge ? new QuotedHedge(hedge.Kind, _text.SpanOf(hedge.Start, hedge.End)) : null,
        found.Form != NumberForm.Article && _text.Is((found.Hedge is { Start: var start } && start < found.Start ? start : found.Start) - 1, WordRole.Definite),
        _text.SpanOf(found.Start, found.End));

    // ---- units ----

    private FoundNumber WithUnit(FoundNumber found)
    {
        if (found.Unit is not null)
        {
            return found with { UnitEnd = found.End };
        }

        // Dozens of petabytes; "half a percentage point" is no half, and "a quarter of a percentage point" no quarter.
        int next = _text.SkipHyphens(found.Form == NumberForm.Vague && _text.Match(found.End, WordRole.Of) is { } of ? of.End : found.End);
        int article = _text.Match(next, WordRole.Of)?.End ?? next;
        int after = found.Form == NumberForm.Fraction && _text.Is(article, WordRole.Article) ? article + 1 : next;
        if (_text.Match(after, WordRole.Percent) is { } percent)
        {
            return found with { Unit = "%", UnitEnd = percent.End, Form = found.Form == NumberForm.Fraction ? NumberForm.Cardinal : found.Form };
        }

        if (UnitNames.At(_text, next) is { } unit)
        {
            return found with { Unit = unit.Name, UnitEnd = unit.End };
        }

        bool hasSymbol = found.UnitStart < found.Start;
        string? before = hasSymbol ? _text[found.UnitStart].Text
            : _text.Is(found.Start - 1, QuotedTokenKind.Word) && _text[found.Start - 1].Text is { Length: 3 } code && UnitNames.Find(code) == code ? code
            : null;
        return found with { Unit = before, UnitEnd = found.End };
    }

    // "2 to 3 million km": the scale and the unit are meant twice, the scale only while that leaves the first the lower one.
    private void ShareScalesAndUnits()
    {
        for (int i = 0; i + 1 < _found.Count; i++)
        {
            (FoundNumber first, FoundNumber second) = (_found[i], _found[i + 1]);
            if (!IsJoined(first, second))
            {
                continue;
            }

            decimal value = first.Set.Lower.GetValueOrDefault();
            if (first.ScaledBy == 1 && second.ScaledBy > 1 && value <= second.Written && second.Form == NumberForm.Cardinal)
            {
                first = first with { Set = IntervalSet<decimal>.Point(value * second.ScaledBy), Form = NumberForm.Cardinal };
            }

            _found[i] = first with { Unit = first.Unit ?? second.Unit };
            _found[i + 1] = second with { Unit = second.Unit ?? first.Unit };
        }
    }

    // "2 hours and 30 minutes" is one time as well as two.
    private void FindTimes()
    {
        for (int i = _found.Count - 2; i >= 0; i--)
        {
            (FoundNumber first, FoundNumber second) = (_found[i], _found[i + 1]);
            if (UnitIn(first.Unit) is { Dimension: "time" } whole && UnitIn(second.Unit) is { Dimension: "time" } part
                && first.Set is { IsPoint: true, Lower: { } value } && second.Set is { IsPoint: true, Lower: { } rest } && rest * part.Factor < whole.Factor
                && second.Start == (_text.Match(first.UnitEnd, WordRole.And)?.End ?? first.UnitEnd) && !IsJoined(first, second))
            {
                _found[i] = first with { Form = NumberForm.TimePart };
                _found[i + 1] = second with { Form = NumberForm.TimePart };
                _found.Insert(i, second with
                {
                    Set = IntervalSet<decimal>.Point((value * whole.Factor / part.Factor) + rest),
                    Form = NumberForm.Cardinal,
                    Start = first.Start,
                    UnitStart = first.UnitStart,
                    End = second.UnitEnd,
                });
            }
        }
    }

    // ---- hedges ----

    private FoundHedge? HedgeBefore(FoundNumber found)
    {
        int end = found.UnitStart < found.Start ? found.UnitStart : found.Start;
        FoundHedge? hedge = null;
        while (ReadHedgeBefore(found, end) is { } outer)
        {
            // "Up to about 3,000" is a bound that is not sharp.
            hedge = outer with { End = hedge?.End ?? outer.End };
            end = outer.Start;
        }

        return hedge;
    }

    private FoundHedge? ReadHedgeBefore(FoundNumber found, int end)
    {
        end -= _text.Is(end - 1, WordRole.Article) ? 1 : 0;

        // The longest: "no more than" is not "more than".
        (PhraseMatch Match, HedgeKind Kind)? longest = null;
        foreach ((WordRole role, HedgeKind kind) in Before)
        {
            if (_text.MatchBefore(end, role) is { } phrase && !_text.IsRead(phrase.Start) && !(longest?.Match.Start <= phrase.Start))
            {
                longest = (phrase, kind);
            }
        }

        if (longest is not { Match: var match })
        {
            return null;
        }

        PhraseMatch? degree = _text.MatchBefore(match.Start, WordRole.Degree);
        bool isSpatial = _text.Match(match.Start, WordRole.Spatial)?.End == match.End;
        bool isTopical = _text.Match(match.Start, WordRole.Topical)?.End == match.End;
        return (isSpatial && degree is null && !IsQuantity(found)) || (isTopical && _text.Is(match.Start - 1, WordRole.HasTopic))
            ? null
            : new FoundHedge(longest.Value.Kind, degree?.Start ?? match.Start, match.End);
    }

    private static readonly (WordRole, HedgeKind)[] Before =
    [
        (WordRole.AtLeast, HedgeKind.LowerBound),
        (WordRole.AtMost, HedgeKind.UpperBound),
        (WordRole.Approximate, HedgeKind.Approximate),
        (WordRole.Estimated, HedgeKind.Estimate),
    ];

    private static readonly (WordRole, HedgeKind)[] After =
    [
        (WordRole.AtLeastAfter, HedgeKind.LowerBound),
        (WordRole.AtMostAfter, HedgeKind.UpperBound),
        (WordRole.ApproximateAfter, HedgeKind.Approximate),
    ];

    // "Over two years" is how long it took; "around two buildings" is where. Percentages, money and speeds are neither.
    private static bool IsQuantity(FoundNumber found) => found.Unit == "%" || UnitIn(found.Unit) switch
    {
        null => found.Set.Upper >= LeastRounded,
        { Dimension: "time" } => false,
        { Dimension: "length" or "area" } unit => unit.Factor == 1 || found.Set.Upper >= LeastRounded,
        _ => true,
    };

    private static Unit? UnitIn(string? name) => name is null ? null : Units.Find(name);

    // "3,000 or more", "3,000 soldiers at least", but not "3,000 soldiers, at least 500 of them officers".
    private FoundHedge? HedgeAfter(FoundNumber found)
    {
        for (int distance = 0, i = found.End; distance <= MaxNoun && i < _text.Count; distance++, i++)
        {
            i = _text.SkipHyphens(i);
            foreach ((WordRole role, HedgeKind kind) in After)
            {
                if (_text.Match(i, role) is { } match && EndsThere(match, distance == 0))
                {
                    return new FoundHedge(kind, match.Start, match.End);
                }
            }

            if (i >= _text.Count || _text.Is(i, QuotedTokenKind.Break) || _text.Is(i, QuotedTokenKind.Number) || _text.Is(i, WordRole.Function))
            {
                return null;
            }
        }

        return null;
    }

    // How many words may stand between a number and its hedge: 3,000 |North Korean soldiers| or more.
    private const int MaxNoun = 3;

    private bool EndsThere(PhraseMatch match, bool isAdjacent) => _text.Is(match.Start, WordRole.Attached)
        ? isAdjacent && _text[match.Start].IsGlued
        : !(_text.Is(match.End, QuotedTokenKind.Number) || _text.Is(match.End, WordRole.Number) || _text.Is(match.End, WordRole.Article)
            || _text.Is(match.End, QuotedTokenKind.Symbol));

    // ---- two numbers ----

    private void FindRanges()
    {
        for (int i = 0; i + 1 < _found.Count; i++)
        {
            (FoundNumber first, FoundNumber second) = (_found[i], _found[i + 1]);
            if (first.Hedge is null && second.Hedge is null && IsRange(first, second))
            {
                int start = _text.MatchBefore(Math.Min(first.Start, first.UnitStart), WordRole.Between)?.Start ?? first.Start;
                var hedge = new FoundHedge(HedgeKind.Range, start, second.End);
                _found[i] = first with { Hedge = hedge };
                _found[i + 1] = second with { Hedge = hedge };
                _text.MarkRead(start, second.End);
            }
        }
    }

    private bool IsRange(FoundNumber first, FoundNumber second) =>
        IsJoined(first, second)
        && first.Form == NumberForm.Cardinal
        && second.Form == NumberForm.Cardinal
        && first.Set.Lower < second.Set.Lower
        && first.Unit == second.Unit
        && !_text.Is(first.UnitStart - 1, WordRole.From)
        && !IsNamed(first)
        && !_isContest;

    // A Boeing 737-800 is one aircraft.
    private bool IsNamed(FoundNumber number) => number.UnitStart > 1
        && _text[number.UnitStart - 1] is { Kind: QuotedTokenKind.Word } before
        && char.IsUpper(before.Text[0])
        && _text.Vocabulary.StartingWith(before).Count == 0;

    private bool IsJoined(FoundNumber first, FoundNumber second)
    {
        int from = first.UnitEnd;
        int to = Math.Min(second.Start, second.UnitStart);
        if (first.Start == second.Start || from > to || first.Form == NumberForm.Article || !first.Set.IsPoint || !second.Set.IsPoint)
        {
            return false;
        }

        bool isBetween = _text.MatchBefore(Math.Min(first.Start, first.UnitStart), WordRole.Between) is not null;
        return to == from + 1
            && (_text.Is(from, QuotedTokenKind.Hyphen) || _text.Is(from, WordRole.RangeJoin) || (isBetween && _text.Is(from, WordRole.And)));
    }

    // "One in five" is a part as well as two numbers.
    private void FindRatios()
    {
        for (int i = _found.Count - 2; i >= 0; i--)
        {
            (FoundNumber first, FoundNumber second) = (_found[i], _found[i + 1]);
            if (_text.Match(first.End, WordRole.OutOf)?.End == second.Start
                && first.Unit is null && second.Unit is null
                && first.Set is { IsPoint: true, Lower: { } part } && second.Set is { IsPoint: true, Lower: > 0 and { } whole } && part < whole)
            {
                _found[i] = first with { Form = NumberForm.RatioPart };
                _found[i + 1] = second with { Form = NumberForm.RatioPart };
                _found.Insert(i, first with { Set = IntervalSet<decimal>.Point(part / whole), Form = NumberForm.Fraction, End = second.End });
            }
        }
    }
}
