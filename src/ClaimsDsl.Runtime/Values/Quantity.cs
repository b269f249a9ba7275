using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace ClaimsDsl;

/// <summary>How much, or how many: the set of numbers that a claim allows, as "at least 3,000 people" allows all from 3,000.</summary>
/// <remarks>Quantities are equal when they mean the same: when set and unit are equal, however they were worded.</remarks>
public sealed partial record Quantity : IValueSet<Quantity>
{
    /// <summary>Makes a quantity.</summary>
    /// <param name="set">The numbers that are allowed.</param>
    /// <param name="unit">What is counted or the unit of measure; null or empty for a bare number.</param>
    /// <param name="wording">The words it was written in; null or empty where it was not written.</param>
    public Quantity(IntervalSet<decimal> set, string? unit = null, string? wording = null)
    {
        Set = set;
        Unit = CompactText.NullIfEmpty(unit);
        Wording = CompactText.NullIfEmpty(wording);
    }

    /// <summary>The numbers that are allowed, in the unit.</summary>
    public IntervalSet<decimal> Set { get; }

    /// <summary>What is counted or the unit of measure: <c>people</c>, <c>km</c>, <c>%</c>; null for a bare number.</summary>
    public string? Unit { get; }

    /// <summary>The words it was written in, with or without a unit: <c>at least 3,000</c>; null where it was not written.</summary>
    public string? Wording { get; }

    /// <inheritdoc/>
    public bool IsEmpty => Set.IsEmpty;

    /// <summary>The one number that is meant.</summary>
    public static Quantity Exactly(decimal value, string? unit = null) => new(IntervalSet<decimal>.Point(value), unit);

    /// <summary>The numbers from one upwards.</summary>
    public static Quantity AtLeast(decimal value, string? unit = null) => new(IntervalSet<decimal>.AtLeast(value), unit);

    /// <summary>The numbers above one.</summary>
    public static Quantity MoreThan(decimal value, string? unit = null) => new(IntervalSet<decimal>.GreaterThan(value), unit);

    /// <summary>The numbers up to one.</summary>
    public static Quantity AtMost(decimal value, string? unit = null) => new(IntervalSet<decimal>.AtMost(value), unit);

    /// <summary>The numbers below one.</summary>
    public static Quantity LessThan(decimal value, string? unit = null) => new(IntervalSet<decimal>.LessThan(value), unit);

    /// <summary>The numbers from one to another, both included; none where the first is greater.</summary>
    public static Quantity Between(decimal lower, decimal upper, string? unit = null) =>
        new(IntervalSet<decimal>.Between(lower, upper), unit);

    /// <summary>Any one of some numbers.</summary>
    public static Quantity OneOf(IEnumerable<decimal> values, string? unit = null) =>
        new(IntervalSet<decimal>.UnionOf(values.Select(IntervalSet<decimal>.Point)), unit);

    /// <summary>Every number but one.</summary>
    public static Quantity Not(decimal value, string? unit = null) => Exactly(value, unit).Complement();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The quantities have different units.</exception>
    public bool Overlaps(Quantity other)
    {
        CommonUnit(other);
        return Set.Overlaps(other.Set);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The quantities have different units.</exception>
    public Quantity Intersect(Quantity other)
    {
        Quantity both = new(Set.Intersect(other.Set), CommonUnit(other));
        return both.Equals(this) ? this : both.Equals(other) ? other : both;
    }

    /// <inheritdoc/>
    public Quantity Complement() => new(Set.Complement(), Unit);

    /// <summary>The whole numbers from 0 among the numbers, in the same words.</summary>
    internal Quantity ToCount()
    {
        IntervalSet<decimal> counts = Set.Intersect(IntervalSet<decimal>.AtLeast(0)).ToWhole();
        return counts == Set ? this : new(counts, Unit, Wording);
    }

    /// <summary>Whether the same numbers of the same unit are meant.</summary>
    public bool Equals(Quantity? other) => other is not null && Unit == other.Unit && Set == other.Set;

    /// <inheritdoc/>
    public override int GetHashCode() => Set.GetHashCode();

    /// <summary>The quantity in words, as written where it was: <c>at least 3,000 people</c>, <c>12.5%</c>.</summary>
    public override string ToString()
    {
        string words = Wording ?? Describe(Set);
        return Unit is null || (Wording is not null && HasUnit(Wording, Unit)) ? words : Unit == "%" ? words + Unit : words + " " + Unit;
    }

    /// <summary>The quantity as text that <see cref="TryFromCompact"/> reads again without loss:
    /// <c>[3000,)|people|at least 3,000</c>.</summary>
    public string ToCompact()
    {
        string set = CompactText.Write(Set, CompactText.Number);
        string unit = Unit is null ? "" : CompactText.EscapeItem(Unit);
        return Wording is not null ? $"{set}|{unit}|{Wording}" : Unit is not null ? $"{set}|{unit}" : set;
    }

    /// <summary>Reads what <see cref="ToCompact"/> writes.</summary>
    /// <returns>Whether the text is a quantity.</returns>
    public static bool TryFromCompact(string? text, [NotNullWhen(true)] out Quantity? quantity)
    {
        quantity = null;
        if (text is null)
        {
            return false;
        }

        int bar = text.IndexOf('|');
        if (!CompactText.TryRead(bar < 0 ? text : text.Substring(0, bar), CompactText.TryNumber, out IntervalSet<decimal> set))
        {
            return false;
        }

        string? wording = null;
        List<string> unit = bar < 0 ? [] : CompactText.SplitItems(text, bar + 1, out wording);
        quantity = new(set, string.Join(",", unit), wording);
        return true;
    }

    // Words that end in a number have no unit after it; "$5 million" has one before it, and so has what repeats the unit.
    private static bool HasUnit(string wording, string unit)
    {
        string last = wording.Substring(wording.LastIndexOf(' ') + 1);
        bool endsInNumber = last.TrimEnd('k', 'K').All(c => char.IsDigit(c) || c is ',' or '.' or '_' or '-' or '−')
            || last is "hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen";
        return !endsInNumber
            || wording.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            || wording.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);
    }

    private static string Describe(IntervalSet<decimal> set)
    {
        IntervalSet<decimal> rest = set.Complement();
        return set.IsEmpty ? "nothing"
            : rest.IsEmpty ? "anything"
            : rest.All(interval => interval.IsPoint) ? "anything but " + InWords.AnyOf(rest.Select(Describe))
            : InWords.AnyOf(set.Select(Describe));
    }

    private static string Describe(Interval<decimal> interval) => interval switch
    {
        { IsPoint: true, Lower: { } value } => Number(value),
        { Lower: { } low, IsLowerClosed: true, Upper: { } high, IsUpperClosed: true } => $"between {Number(low)} and {Number(high)}",
        { Lower: null } => Upper(interval),
        { Upper: null } => Lower(interval),
        _ => $"{Lower(interval)} and {Upper(interval)}",
    };

    private static string Lower(Interval<decimal> interval) =>
        (interval.IsLowerClosed ? "at least " : "more than ") + Number(interval.Lower.GetValueOrDefault());

    private static string Upper(Interval<decimal> interval) =>
        (interval.IsUpperClosed ? "at most " : "less than ") + Number(interval.Upper.GetValueOrDefault());

    private static string Number(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private string? CommonUnit(Quantity other) => Unit is null || other.Unit is null || Unit == other.Unit
        ? Unit ?? other.Unit
        : throw new ArgumentException($"{Unit} and {other.Unit} are different units: convert one of the quantities first.", nameof(other));
}
