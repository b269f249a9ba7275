using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>Turns written numbers into sets of numbers in the attribute's unit.</summary>
internal sealed class NumberBinder
{
    private readonly DiagnosticBag _diagnostics;
    private readonly AttributeDeclaration _attribute;
    private readonly object _subject;

    public NumberBinder(DiagnosticBag diagnostics, AttributeDeclaration attribute, object subject)
    {
        _diagnostics = diagnostics;
        _attribute = attribute;
        _subject = subject;
    }

    private AttributeType Type => _attribute.Type;

    private string Subject => _subject.ToString()!;

    /// <summary>The numbers that a value allows, or null when it could not be read, which has been reported.</summary>
    public IntervalSet<decimal>? Bind(ValueSyntax value)
    {
        IntervalSet<decimal>? set = BindSet(value);

        // A count starts at 0, and so does everything that is said of one.
        return Type.Kind == AttributeTypeKind.Count && set?.Lower is not >= 0 ? set?.Intersect(IntervalSet<decimal>.AtLeast(0)) : set;
    }

    private IntervalSet<decimal>? BindSet(ValueSyntax value)
    {
        switch (value)
        {
            case NumberValueSyntax number:
                return BindNumber(number, null) is { } point ? IntervalSet<decimal>.Point(point) : null;
            case BetweenValueSyntax between:
                return BindBounds(between, between.Lower, between.Upper);
            case RangeValueSyntax range:
                return BindBounds(range, range.Lower, range.Upper);
            case NotValueSyntax not:
                return BindSet(not.Operand)?.Complement();
            case ListValueSyntax list:
                return BindList(list);
            case ComparisonValueSyntax comparison:
                return BindComparison(comparison);
            case { IsUnread: true }:
                return null;
            default:
                ReportWrongType(value);
                return null;
        }
    }

    private IntervalSet<decimal>? BindList(ListValueSyntax list)
    {
        IntervalSet<decimal>?[] items = [.. list.Items.Select(BindSet)];
        return items.Any(i => i is null) ? null : IntervalSet<decimal>.UnionOf(items.Select(i => i!));
    }

    private IntervalSet<decimal>? BindBounds(ValueSyntax whole, ValueSyntax? lowerSyntax, ValueSyntax? upperSyntax)
    {
        if (lowerSyntax is not (null or NumberValueSyntax) || upperSyntax is not (null or NumberValueSyntax))
        {
            ReportWrongType(lowerSyntax is null or NumberValueSyntax ? upperSyntax! : lowerSyntax);
            return null;
        }

        var upperNumber = (NumberValueSyntax?)upperSyntax;
        decimal? upper = upperNumber is null ? null : BindNumber(upperNumber, null);
        decimal? lower = lowerSyntax is NumberValueSyntax lowerNumber ? BindNumber(lowerNumber, upperNumber) : null;
        if ((lowerSyntax is not null && lower is null) || (upperSyntax is not null && upper is null))
        {
            return null;
        }

        if (lower > upper)
        {
            _diagnostics.Report(Catalogue.EmptyInterval, whole.Span, ValueBinder.WordingOf(whole));
            return null;
        }

        return IntervalSet<decimal>.Of(new Interval<decimal>(lower, true, upper, true));
    }

    private IntervalSet<decimal>? BindComparison(ComparisonValueSyntax comparison)
    {
        string op = ValueBinder.OperatorOf(comparison);
        if (op is "=" or "exactly")
        {
            return BindSet(comparison.Operand);
        }

        if (op == "!=")
        {
            return BindSet(comparison.Operand)?.Complement();
        }

        if (comparison.Operand is not NumberValueSyntax number)
        {
            ReportWrongType(comparison.Operand);
            return null;
        }

        if (BindNumber(number, null) is not { } value)
        {
            return null;
        }

        decimal tolerance = Type.Unit is { IsTemperature: true } ? _attribute.ToleranceInDegrees : Math.Abs(value) * _attribute.Tolerance;
        return op switch
        {
            "at least" or "no fewer than" or "no less than" or ">=" => IntervalSet<decimal>.AtLeast(value),
            "more than" or "over" or ">" => IntervalSet<decimal>.GreaterThan(value),
            "at most" or "up to" or "no more than" or "as many as" or "<=" => IntervalSet<decimal>.AtMost(value),
            "fewer than" or "less than" or "under" or "<" => IntervalSet<decimal>.LessThan(value),
            "nearly" or "almost" => IntervalSet<decimal>.AtLeast(Plain(value - tolerance)).Intersect(IntervalSet<decimal>.LessThan(value)),
            _ => IntervalSet<decimal>.Between(Plain(value - tolerance), Plain(value + tolerance)),
        };
    }

    /// <summary>One number, in the attribute's unit.</summary>
    /// <param name="node">The number.</param>
    /// <param name="other">
    /// The number at the other end of the interval. What is said once is meant twice: "between 2 and 3 million km" has the scale
    /// and the unit for both ends; the scale only while that leaves the lower end the lower one.
    /// </param>
    public decimal? BindNumber(NumberValueSyntax node, NumberValueSyntax? other = null)
    {
        bool hasUnit = node.Currency is not null || node.Percent is not null || node.Unit.Count > 0;
        decimal? inUnit = Read(node, other) is not { } value ? null
            : node.Rest is not null ? BindTime(node, value)
            : ToAttributeUnit(value, node, hasUnit || other is null ? node : other);
        return inUnit is { } number ? Plain(number) : null;
    }

    // It is added up in its smallest unit, in which it is exact: added up in days, 2 hours 30 minutes would not be 2.5 hours.
    private decimal? BindTime(NumberValueSyntax node, decimal value)
    {
        NumberValueSyntax part = node;
        for (; part.Rest is { } rest; part = rest)
        {
            if (Read(rest) is not { } more)
            {
                return null;
            }

            if (Units.Find(rest.Unit.ToString()) is not { } smaller)
            {
                return ToAttributeUnit(value, node, node) is null ? null : ToAttributeUnit(more, rest, rest);
            }

            value = (value * Units.Find(part.Unit.ToString())!.Factor / smaller.Factor) + (node.Sign is null ? more : -more);
        }

        return ToAttributeUnit(value, node, part);
    }

    /// <summary>One number, without its unit.</summary>
    private decimal? Read(NumberValueSyntax node, NumberValueSyntax? other = null)
    {
        if (node.Number.IsMissing || Parse(node) is not { } value)
        {
            return null;
        }

        decimal scale = ScaleOf(node);
        if (node.Scale is null && other is not null && Parse(other) is { } otherValue && value <= otherValue)
        {
            scale = ScaleOf(other);
        }

        if (Math.Abs(value) > Largest / scale)
        {
            ReportTooLarge(node);
            return null;
        }

        return value * scale;
    }

    // Far inside what decimal holds, so that no unit or tolerance overflows it.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    // A decimal remembers the zeros that it was calculated with, and 1.3 million would be 1300000.0: as long a divisor leaves none.
    private static decimal Plain(decimal value)
    {
        decimal whole = decimal.Truncate(value);
        return whole == value ? whole : value / 1.0000000000000000000000000000m;
    }

    private static decimal ScaleOf(NumberValueSyntax node) =>
        (node.Scale is { } scale ? SyntaxFacts.ScaleOf(scale.Text) : null) ?? 1;

    private decimal? Parse(NumberValueSyntax node)
    {
        string text = node.Number.Text;
        int comma = text.IndexOf(',');
        if (comma > 3 || (comma > 0 && text.IndexOf('_') >= 0))
        {
            _diagnostics.Report(Catalogue.InvalidNumber, node.Number.Span, "'" + text + "' is not a number: digits are grouped in threes, as in 1,234,567");
            return null;
        }

        if (!decimal.TryParse(text.Replace(",", "").Replace("_", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            ReportUnreadable(node, text);
            return null;
        }

        return node.Sign is null ? value : -value;
    }

    private void ReportUnreadable(NumberValueSyntax node, string text)
    {
        if (text.Any(SyntaxFacts.IsForeignSeparator))
        {
            string written = string.Concat(text.Select(c => SyntaxFacts.IsForeignSeparator(c) ? ',' : c));
            _diagnostics.Report(Catalogue.InvalidNumber, node.Number.Span, "'" + text + "' is not a number: digits are grouped by commas, as in " + written);
            return;
        }

        ReportTooLarge(node);
    }

    private void ReportTooLarge(NumberValueSyntax node) =>
        _diagnostics.Report(Catalogue.InvalidNumber, node.Span, "'" + ValueBinder.WordingOf(node) + "' is too large: numbers go up to 10^18");

    private decimal? ToAttributeUnit(decimal value, NumberValueSyntax node, NumberValueSyntax unitNode)
    {
        string unit = unitNode.Currency?.Text ?? (unitNode.Percent is null ? unitNode.Unit.ToString() : "%");
        TextSpan span = unitNode.Currency?.Span ?? unitNode.Percent?.Span ?? (unitNode.Unit.Count > 0 ? Spans.Of(unitNode.Unit) : unitNode.Span);
        switch (Type.Kind)
        {
            case AttributeTypeKind.Count:
                if (value < 0 || value != decimal.Truncate(value))
                {
                    _diagnostics.Report(Catalogue.NotACount, node.Span, Subject, "'" + ValueBinder.WordingOf(node) + "'");
                    return null;
                }

                return CheckNoun(unit, Type.Name ?? _attribute.Name, span) ? value : null;
            case AttributeTypeKind.Percent:
                return CheckNoun(unit is "percent" or "per cent" ? "%" : unit, "%", span) ? value : null;
            case AttributeTypeKind.Number:
                return CheckNoun(unit, "", span) ? value : null;
            default:
                return Convert(value, node, unit, span);
        }
    }

    private bool CheckNoun(string unit, string noun, TextSpan span)
    {
        if (unit.Length == 0 || IsSameNoun(unit, noun))
        {
            return true;
        }

        ReportUnit(unit, span, noun.Length == 0 ? [] : [noun]);
        return false;
    }

    private decimal? Convert(decimal value, NumberValueSyntax node, string name, TextSpan span)
    {
        if (name.Length == 0)
        {
            if (Type.Kind != AttributeTypeKind.Duration)
            {
                return value;
            }

            _diagnostics.Report(Catalogue.MissingValue, span, Subject, Type.ToString(), ", with its unit: days, weeks, months, years …");
            return null;
        }

        Unit to = Units.Find(Type.Name!)!;
        Unit? from = Units.Find(name);

        // Three capitals that no list knows are a currency, but of what is no money rather another unit in capitals.
        from = from is { IsMoney: true } && !to.IsMoney && !Units.NamesOf(name).Any() ? null : from;

        // "pounds" are a mass, unless the attribute is money.
        if (from?.Dimension == "mass" && to.Symbol == "GBP" && name is "pound" or "pounds")
        {
            from = to;
        }

        if (from is not null && from.Dimension == to.Dimension)
        {
            decimal? converted = from.Convert(value, to);
            if (converted is null)
            {
                ReportTooLarge(node);
            }

            return converted;
        }

        if (from is not null)
        {
            _diagnostics.Report(Catalogue.WrongUnit, span, Subject, Type.ToString(), name);
        }
        else
        {
            ReportUnit(name, span, Units.NamesOf(to.Dimension));
        }

        return null;
    }

    // Words after a number can be a misspelt clause as well as a wrong unit.
    private void ReportUnit(string unit, TextSpan span, IEnumerable<string> known)
    {
        string first = unit.Split(' ')[0];
        string? suggestion = _diagnostics.Nearest(unit, known) ?? _diagnostics.Nearest(first, SyntaxFacts.ClauseKeywords);
        if (suggestion is not null)
        {
            bool isClause = SyntaxFacts.ClauseKeywords.Contains(suggestion);
            _diagnostics.ReportUnknown(
                Catalogue.UnknownUnit, isClause ? new TextSpan(span.Start, first.Length) : span, suggestion, isClause ? first : unit);
        }
        else
        {
            _diagnostics.Report(Catalogue.WrongUnit, span, Subject, Type.ToString(), unit);
        }
    }

    private static bool IsSameNoun(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || Plural(a) == b || Plural(b) == a;

    private static string Plural(string noun) => noun switch
    {
        "person" => "people",
        "man" => "men",
        "woman" => "women",
        "child" => "children",
        _ => noun + "s",
    };

    private void ReportWrongType(ValueSyntax value) => ValueBinder.ReportWrongType(value, Subject, Type, _diagnostics);
}
