using System;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Leaves of numbers what can be counted: nobody is more than 2 and fewer than 3 people.</summary>
internal static class WholeNumbers
{
    /// <summary>The interval from its first whole number to its last.</summary>
    public static Interval<decimal> ToWhole(this Interval<decimal> a) => new(
        a.Lower is { } lower ? (a.IsLowerClosed || lower != Math.Floor(lower) ? Math.Ceiling(lower) : lower + 1) : null, a.Lower is not null,
        a.Upper is { } upper ? (a.IsUpperClosed || upper != Math.Floor(upper) ? Math.Floor(upper) : upper - 1) : null, a.Upper is not null);

    /// <summary>The set with whole ends, and without the intervals that have no whole number.</summary>
    public static IntervalSet<decimal> ToWhole(this IntervalSet<decimal> set) =>
        IntervalSet<decimal>.UnionOf(set.Select(interval => IntervalSet<decimal>.Of(interval.ToWhole())));
}
