using System.Collections.Generic;

namespace ClaimsDsl.Evidence;

/// <summary>Reads the number that begins at a token, without its unit and hedge.</summary>
internal sealed class NumberReader
{
    // Far inside what decimal holds.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private readonly QuotedText _text;

    public NumberReader(QuotedText text) => _text = text;

    /// <summary>What the words at a token can mean: nothing, a number, or more than one: a third is a part, or one more attack.</summary>
    public IReadOnlyList<FoundNumber> ReadAt(int start)
    {
        int i = _text.Is(start, QuotedTokenKind.Symbol) && UnitNames.At(_text, start) is not null ? start + 1 : start;
        if (ReadVague(i) is { } vague)
        {
            return [vague];
        }

        List<FoundNumber> readings = [];
        FoundNumber? fraction = ReadFraction(i);
        FoundNumber? cardinal = ReadCardinal(i);
        if (fraction is not null && (cardinal is null || fraction.End > cardinal.End))
        {
            readings.Add(fraction);
        }
        else if (cardinal is not null)
        {
            readings.AddRange(Forms(cardinal));
        }

        if (_text.Match(i, WordRole.Ordinal) is { } ordinal)
        {
            readings.Add(Point(i, ordinal.End, ordinal.Phrase.Value, NumberForm.Ordinal));
        }
        else if (fraction is not null && _text.Match(fraction.End - 1, WordRole.Ordinal) is { } last)
        {
            readings.Add(Point(fraction.End - 1, last.End, last.Phrase.Value, NumberForm.Ordinal));
        }

        if (readings.Count == 0 && _text.Match(i, WordRole.Article) is { } article && UnitNames.At(_text, _text.SkipHyphens(article.End)) is not null)
        {
            readings.Add(Point(i, article.End, 1, NumberForm.Article));
        }

        return readings;
    }

    private static FoundNumber Point(int start, int end, decimal value, NumberForm form) => new(IntervalSet<decimal>.Point(value), form, start, end);

    // Thousands, several hundred, most.
    private FoundNumber? ReadVague(int i)
    {
        if (_text.Match(i, WordRole.Vague) is { } vague)
        {
            return new FoundNumber(IntervalSet<decimal>.AtLeast(vague.Phrase.Value), NumberForm.Vague, i, vague.End);
        }

        if (_text.Match(i, WordRole.Share) is { } share)
        {
            return new FoundNumber(IntervalSet<decimal>.GreaterThan(share.Phrase.Value), NumberForm.Vague, i, share.End) { Unit = "%" };
        }

        if (_text.Match(i, WordRole.Decade) is { } decade)
        {
            return new FoundNumber(IntervalSet<decimal>.Between(decade.Phrase.Value, decade.Phrase.Value + 9), NumberForm.Vague, i, decade.End);
        }

        if (_text.Match(i, WordRole.Few) is not { } few)
        {
            return null;
        }

        return _text.Match(few.End, WordRole.Scale) is { } scale
            ? new FoundNumber(IntervalSet<decimal>.AtLeast(few.Phrase.Value * scale.Phrase.Value), NumberForm.Vague, i, scale.End)
            : new FoundNumber(IntervalSet<decimal>.AtLeast(few.Phrase.Value), NumberForm.Vague, i, few.End);
    }

    // Half, two thirds, half a million, a quarter of a million.
    private FoundNumber? ReadFraction(int i)
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

    private FoundNumber? ReadCardinal(int i)
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
        if (lower is null || lower.Phrase.Value < 1)
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
    private List<FoundNumber> Forms(FoundNumber cardinal)
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
            return [new FoundNumber(IntervalSet<decimal>.Between(value, value + 9), NumberForm.Vague, cardinal.Start, end + 1)];
        }

        if (isPlain && DateFinder.IsYear(_text[cardinal.Start]))
        {
            return [cardinal with { Form = NumberForm.Year }];
        }

        bool isAmbiguous = _text.Is(end - 1, WordRole.DigitScale) && UnitNames.At(_text, end - 1) is not null;
        return isAmbiguous ? [cardinal, Point(cardinal.Start, end - 1, cardinal.Written, NumberForm.Cardinal)] : [cardinal];
    }
}
