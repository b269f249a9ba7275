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
    private readonly List<Found> _found = [];

    private NumberFinder(QuotedText text) => _text = text;

    /// <summary>The numbers of a text; marks their words, and those of their hedges, as read.</summary>
    public static ValueList<QuotedNumber> Find(QuotedText text)
    {
        var finder = new NumberFinder(text);
        finder.FindAll();
        return [.. finder._found.Select(finder.Describe)];
    }

    private void FindAll()
    {
        for (int i = 0; i < _text.Count;)
        {
            List<Found> here = _text.IsRead(i) ? [] : ReadAt(i);
            if (here.Count == 0)
            {
                i++;
                continue;
            }

            int end = here.Max(found => found.End);
            foreach (Found found in here)
            {
                _found.Add(WithUnit(found with { UnitStart = i }));
            }

            i = Math.Max(end, _found[_found.Count - 1].UnitEnd);
        }

        ShareScalesAndUnits();
        for (int i = 0; i < _found.Count; i++)
        {
            _found[i] = _found[i] with { Hedge = HedgeBefore(_found[i]) ?? HedgeAfter(_found[i]) };
            MarkRead(_found[i]);
        }

        // The "no" of "no more than 3" is no number.
        _found.RemoveAll(found => found.Set.Upper == 0 && _text.IsRead(found.Start));
        FindRanges();
        FindRatios();
    }

    private void MarkRead(Found found)
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

    private QuotedNumber Describe(Found found) => new(
        found.Set,
        found.Form,
        found.Unit,
        found.Hedge is { } hedge ? new QuotedHedge(hedge.Kind, _text.SpanOf(hedge.Start, hedge.End)) : null,
        found.Form != NumberForm.Article && _text.Is((found.Hedge is { Start: var start } && start < found.Start ? start : found.Start) - 1, WordRole.Definite),
        _text.SpanOf(found.Start, found.End));

    // ---- one number ----

    private List<Found> ReadAt(int start)
    {
        int i = _text.Is(start, QuotedTokenKind.Symbol) && UnitOf(_text[start].Text) is not null ? start + 1 : start;
        if (ReadVague(i) is { } vague)
        {
            return [vague];
        }

        List<Found> readings = [];
        Found? fraction = ReadFraction(i);
        Found? cardinal = ReadCardinal(i);
        if (fraction is not null && (cardinal is null || fraction.End > cardinal.End))
        {
            readings.Add(fraction);
        }
        else if (cardinal is not null)
        {
            readings.AddRange(Forms(cardinal));
        }

        // "A third" is a part, or one more attack.
        if (_text.Match(i, WordRole.Ordinal) is { } ordinal)
        {
            readings.Add(Point(i, ordinal.End, ordinal.Phrase.Value, NumberForm.Ordinal));
        }
        else if (fraction is not null && _text.Match(fraction.End - 1, WordRole.Ordinal) is { } last)
        {
            readings.Add(Point(fraction.End - 1, last.End, last.Phrase.Value, NumberForm.Ordinal));
        }

        if (readings.Count == 0 && _text.Match(i, WordRole.Article) is { } article && UnitAt(_text.SkipHyphens(article.End)) is not null)
        {
            readings.Add(Point(i, article.End, 1, NumberForm.Article));
        }

        return readings;
    }

    private static Found Point(int start, int end, decimal value, NumberForm form) => new(IntervalSet<decimal>.Point(value), form, start, end);

    // Thousands, several hundred, most.
    private Found? ReadVague(int i)
    {
        if (_text.Match(i, WordRole.Vague) is { } vague)
        {
            return new Found(IntervalSet<decimal>.AtLeast(vague.Phrase.Value), NumberForm.Vague, i, vague.End);
        }

        if (_text.Match(i, WordRole.Share) is { } share)
        {
            return new Found(IntervalSet<decimal>.GreaterThan(share.Phrase.Value), NumberForm.Vague, i, share.End) { Unit = "%" };
        }

        if (_text.Match(i, WordRole.Decade) is { } decade)
        {
            return new Found(IntervalSet<decimal>.Between(decade.Phrase.Value, decade.Phrase.Value + 9), NumberForm.Vague, i, decade.End);
        }

        if (_text.Match(i, WordRole.Few) is not { } few)
        {
            return null;
        }

        return _text.Match(few.End, WordRole.Scale) is { } scale
            ? new Found(IntervalSet<decimal>.AtLeast(few.Phrase.Value * scale.Phrase.Value), NumberForm.Vague, i, scale.End)
            : new Found(IntervalSet<decimal>.AtLeast(few.Phrase.Value), NumberForm.Vague, i, few.End);
    }

    // Half, two thirds, half a million, a quarter of a million.
    private Found? ReadFraction(int i)
    {
        decimal numerator = 1;
        int at = i;
        if (_text.Match(i, WordRole.Article) is { } article)
        {
            at = article.End;
        }
        else if (_text.Match(i, WordRole.Number) is { } number)
        {
            numerator = number.Phrase.Value;
            at = number.End;
        }

        // Without a numerator, "third" and "quarter" are something else.
        if (_text.Match(_text.SkipHyphens(at), WordRole.Fraction) is not { } fraction || (at == i && fraction.Phrase.Value != 0.5m))
        {
            return null;
        }

        decimal value = numerator * fraction.Phrase.Value;
        int next = _text.SkipHyphens(_text.Match(fraction.End, WordRole.Of)?.End ?? fraction.End);
        return _text.Match(_text.Match(next, WordRole.Article)?.End ?? next, WordRole.Scale) is { } scale
            ? Point(i, scale.End, value * scale.Phrase.Value, NumberForm.Cardinal)
            : Point(i, fraction.End, value, NumberForm.Fraction);
    }

    private Found? ReadCardinal(int i)
    {
        decimal total = 0;
        decimal current;
        decimal lastScale = decimal.MaxValue;
        int end;
        bool isDigits = _text.Is(i, QuotedTokenKind.Number);
        if (isDigits)
        {
            current = _text[i].Value;
            end = i + 1;
        }
        else if (_text.Match(i, WordRole.Number) is { } number)
        {
            current = number.Phrase.Value;
            end = number.End;
        }
        else if (_text.Match(i, WordRole.Article) is { } article && _text.Is(article.End, WordRole.Scale))
        {
            current = 1;
            end = article.End;
        }
        else
        {
            return null;
        }

        decimal written = current;
        decimal scaledBy = 1;
        if (ReadPart(end) is { } part)
        {
            current += part.Value;
            end = part.End;
        }

        // What the number was before the last word that may belong to the next number instead: two million and | three million.
        (decimal Value, int End)? safe = null;
        while (true)
        {
            int next = _text.SkipHyphens(end);
            if (MatchScale(next) is { } scale)
            {
                decimal factor = scale.Phrase.Value;
                if (factor >= 1_000 && factor >= lastScale)
                {
                    return safe is { } before ? Point(i, before.End, before.Value, NumberForm.Cardinal) : Point(i, end, total + current, NumberForm.Cardinal);
                }

                if (current > Largest / factor)
                {
                    return null;
                }

                scaledBy *= factor;
                end = scale.End;
                if (factor >= 1_000)
                {
                    total += current * factor;
                    current = 0;
                    lastScale = factor;
                }
                else
                {
                    current *= factor;
                }
            }
            else if (!isDigits && MatchLower(next, current, total) is { } lower)
            {
                safe = (total + current, end);
                current += lower.Phrase.Value;
                end = lower.End;
            }
            else if (!isDigits && current % 10 == 0 && current % 100 is >= 20 && _text.Match(next, WordRole.Ordinal) is { Phrase.Value: < 10 } ordinal && next > end)
            {
                return Point(i, ordinal.End, total + current + ordinal.Phrase.Value, NumberForm.Ordinal);
            }
            else
            {
                return Point(i, end, total + current, NumberForm.Cardinal) with { Written = written, ScaledBy = isDigits || total == 0 || current == 0 ? scaledBy : 1 };
            }
        }
    }

    // Far inside what decimal holds.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    // "And a half", "½".
    private (decimal Value, int End)? ReadPart(int i)
    {
        if (_text.Match(i, WordRole.And) is { } and && _text.Match(and.End, WordRole.Article) is { } article && _text.Match(article.End, WordRole.Fraction) is { } part)
        {
            return (part.Phrase.Value, part.End);
        }

        return _text.Is(i, QuotedTokenKind.Symbol) && _text[i].IsGlued && _text.Match(i, WordRole.Fraction) is { } sign ? (sign.Phrase.Value, sign.End) : null;
    }

    private PhraseMatch? MatchScale(int i) =>
        _text.Match(i, WordRole.Scale) ?? (i > 0 && i < _text.Count && _text[i].IsGlued && _text.Is(i - 1, QuotedTokenKind.Number) ? _text.Match(i, WordRole.DigitScale) : null);

    // The rest of a number in words: twenty-|four, two hundred |and five, three thousand |five hundred.
    private PhraseMatch? MatchLower(int i, decimal current, decimal total)
    {
        bool hasAnd = _text.Is(i, WordRole.And);
        PhraseMatch? lower = _text.Match(hasAnd ? i + 1 : i, WordRole.Number);
        if (lower is null || lower.Phrase.Value is < 1 or >= 100)
        {
            return null;
        }

        bool fits = current % 100 == 0
            ? current > 0 || total > 0
            : current % 10 == 0 && current % 100 >= 20 && lower.Phrase.Value < 10 && !hasAnd;
        bool isOfNext = current > 0 && _text.Match(_text.SkipHyphens(lower.End), WordRole.Scale) is { Phrase.Value: < 1_000 };
        return fits && !isOfNext ? lower : null;
    }

    // 23rd, 1980s, 2024, and 5m, which is metres or millions.
    private List<Found> Forms(Found cardinal)
    {
        int end = cardinal.End;
        bool isPlain = cardinal.End == cardinal.Start + 1 && _text.Is(cardinal.Start, QuotedTokenKind.Number);
        if (isPlain && end < _text.Count && _text[end].IsGlued && _text.Is(end, WordRole.OrdinalSuffix))
        {
            return [cardinal with { End = end + 1, Form = NumberForm.Ordinal }];
        }

        decimal value = cardinal.Set.Lower.GetValueOrDefault();
        if (isPlain && end < _text.Count && _text[end].IsGlued && _text.Is(end, WordRole.DecadeSuffix) && value % 10 == 0)
        {
            return [new Found(IntervalSet<decimal>.Between(value, value + 9), NumberForm.Vague, cardinal.Start, end + 1)];
        }

        if (isPlain && DateFinder.IsYear(_text[cardinal.Start]))
        {
            return [cardinal with { Form = NumberForm.Year }];
        }

        bool isAmbiguous = _text.Is(end - 1, WordRole.DigitScale) && UnitOf(_text[end - 1].Text) is not null;
        return isAmbiguous ? [cardinal, Point(cardinal.Start, end - 1, cardinal.Written, NumberForm.Cardinal)] : [cardinal];
    }

    // ---- units ----

    private Found WithUnit(Found found)
    {
        if (found.Unit is not null)
        {
            return found with { UnitEnd = found.End };
        }

        int next = _text.SkipHyphens(found.End);
        if (_text.Match(next, WordRole.Percent) is { } percent)
        {
            return found with { Unit = "%", UnitEnd = percent.End };
        }

        if (UnitAt(next) is { } unit)
        {
            return found with { Unit = unit.Name, UnitEnd = unit.End };
        }

        bool hasSymbol = found.UnitStart < found.Start;
        string? before = hasSymbol ? _text[found.UnitStart].Text
            : _text.Is(found.Start - 1, QuotedTokenKind.Word) && _text[found.Start - 1].Text is { Length: 3 } code && UnitOf(code) == code ? code
            : null;
        return found with { Unit = before, UnitEnd = found.End };
    }

    private (string Name, int End)? UnitAt(int i)
    {
        if (!_text.Is(i, QuotedTokenKind.Word) && !_text.Is(i, QuotedTokenKind.Symbol))
        {
            return null;
        }

        int next = _text.SkipHyphens(i + 1);
        string? two = _text.Is(next, QuotedTokenKind.Word) ? UnitOf(_text[i].Text + " " + _text[next].Text) : null;
        return two is not null ? (two, next + 1) : UnitOf(_text[i].Text) is { } one ? (one, i + 1) : null;
    }

    // Three capitals that no list knows are more often an abbreviation than a currency.
    private static string? UnitOf(string name) =>
        KnownUnits.Contains(name) ? name : KnownUnits.Contains(name.ToLowerInvariant()) && name.Length > 2 ? name.ToLowerInvariant() : null;

    private static readonly HashSet<string> KnownUnits = new(Units.Names, StringComparer.Ordinal);

    // "2 to 3 million km": the scale and the unit are meant twice, the scale only while that leaves the first the lower one.
    private void ShareScalesAndUnits()
    {
        for (int i = 0; i + 1 < _found.Count; i++)
        {
            (Found first, Found second) = (_found[i], _found[i + 1]);
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

    // ---- hedges ----

    private Hedge? HedgeBefore(Found found)
    {
        int end = found.UnitStart < found.Start ? found.UnitStart : found.Start;
        Hedge? hedge = null;
        while (ReadHedgeBefore(found, end) is { } outer)
        {
            // "Up to about 3,000" is a bound that is not sharp.
            hedge = outer with { End = hedge?.End ?? outer.End };
            end = outer.Start;
        }

        return hedge;
    }

    private Hedge? ReadHedgeBefore(Found found, int end)
    {
        end -= _text.Is(end - 1, WordRole.Article) ? 1 : 0;

        foreach ((WordRole role, HedgeKind kind) in Before)
        {
            if (_text.MatchBefore(end, role) is not { } match || _text.IsRead(match.Start))
            {
                continue;
            }

            bool hasDegree = _text.MatchBefore(match.Start, WordRole.Degree) is not null;
            bool isSpatial = _text.Match(match.Start, WordRole.Spatial)?.End == match.End;
            bool isTopical = _text.Match(match.Start, WordRole.Topical)?.End == match.End;
            if ((isSpatial && !hasDegree && !IsQuantity(found)) || (isTopical && _text.Is(match.Start - 1, WordRole.HasTopic)))
            {
                return null;
            }

            return new Hedge(kind, hasDegree ? _text.MatchBefore(match.Start, WordRole.Degree)!.Start : match.Start, match.End);
        }

        return null;
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

    // "Over two years" is how long it took; "around two buildings" is where. Percentages and money are neither.
    private static bool IsQuantity(Found found) =>
        found.Unit == "%" || (UnitIn(found.Unit) is { } unit
            ? unit.Dimension != "time" && (unit.Factor == 1 || found.Set.Upper >= LeastRounded)
            : found.Set.Upper >= LeastRounded);

    private static Unit? UnitIn(string? name) => name is null ? null : Units.Find(name);

    // "3,000 or more", "3,000 soldiers at least", but not "3,000 soldiers, at least 500 of them officers".
    private Hedge? HedgeAfter(Found found)
    {
        for (int distance = 0, i = found.End; distance <= MaxNoun && i < _text.Count; distance++, i++)
        {
            i = _text.SkipHyphens(i);
            foreach ((WordRole role, HedgeKind kind) in After)
            {
                if (_text.Match(i, role) is { } match && EndsThere(match, i == found.End))
                {
                    return new Hedge(kind, match.Start, match.End);
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
            (Found first, Found second) = (_found[i], _found[i + 1]);
            if (first.Hedge is null && second.Hedge is null && IsRange(first, second))
            {
                int start = _text.MatchBefore(Math.Min(first.Start, first.UnitStart), WordRole.Between)?.Start ?? first.Start;
                var hedge = new Hedge(HedgeKind.Range, start, second.End);
                _found[i] = first with { Hedge = hedge };
                _found[i + 1] = second with { Hedge = hedge };
                _text.MarkRead(start, second.End);
            }
        }
    }

    private bool IsRange(Found first, Found second) =>
        IsJoined(first, second)
        && first.Form == NumberForm.Cardinal
        && second.Form == NumberForm.Cardinal
        && first.Set.Lower < second.Set.Lower
        && first.Unit == second.Unit
        && !_text.Is(first.UnitStart - 1, WordRole.From)
        && !Enumerable.Range(0, _text.Count).Any(i => _text.Is(i, WordRole.Contest));

    private bool IsJoined(Found first, Found second)
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
            (Found first, Found second) = (_found[i], _found[i + 1]);
            if (_text.Match(first.End, WordRole.OutOf)?.End == second.Start
                && first.Unit is null && second.Unit is null
                && first.Set is { IsPoint: true, Lower: { } part } && second.Set is { IsPoint: true, Lower: > 0 and { } whole } && part < whole)
            {
                _found.Insert(i, first with { Set = IntervalSet<decimal>.Point(part / whole), Form = NumberForm.Fraction, End = second.End });
            }
        }
    }

    /// <summary>A number, in tokens.</summary>
    private sealed record Found(IntervalSet<decimal> Set, NumberForm Form, int Start, int End)
    {
        public string? Unit { get; init; }

        /// <summary>The first token, of the unit where that comes first.</summary>
        public int UnitStart { get; init; } = Start;

        /// <summary>The token after the number and its unit.</summary>
        public int UnitEnd { get; init; } = End;

        /// <summary>What stands before the scale.</summary>
        public decimal Written { get; init; } = Set.Lower.GetValueOrDefault();

        /// <summary>What the scale multiplies by.</summary>
        public decimal ScaledBy { get; init; } = 1;

        public Hedge? Hedge { get; init; }
    }

    /// <summary>A hedge, in tokens.</summary>
    private sealed record Hedge(HedgeKind Kind, int Start, int End);
}
