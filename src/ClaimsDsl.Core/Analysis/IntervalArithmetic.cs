using System;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>Calculates with intervals: the results hold every value that values of the operands can give (R. E. Moore, "Interval Analysis", 1966).</summary>
internal static class IntervalArithmetic
{
    // A product of decimals is rounded; this much, as a part of it, it can be off, and so much is added at either end.
    private const decimal Rounding = 1e-24m;

    // A decimal has 28 places at most, however small it is, and so 1/b can be off by the last of them.
    private const decimal LastPlace = 1e-28m;

    public static Interval<decimal> All { get; } = new(null, false, null, false);

    public static Interval<decimal> AtLeast(decimal value) => new(value, true, null, false);

    public static Interval<decimal> Point(decimal value) => new(value, true, value, true);

    public static bool IsEmpty(this in Interval<decimal> a) =>
        a.Lower is { } lower && a.Upper is { } upper && (lower > upper || (lower == upper && !(a.IsLowerClosed && a.IsUpperClosed)));

    /// <summary>Which of two intervals begins higher: positive where the first does, 0 where both begin alike.</summary>
    public static int CompareLower(in Interval<decimal> a, in Interval<decimal> b)
    {
        if (a.Lower is not { } x || b.Lower is not { } y)
        {
            return (a.Lower is null ? 0 : 1) - (b.Lower is null ? 0 : 1);
        }

        int order = x.CompareTo(y);
        return order != 0 ? order : b.IsLowerClosed.CompareTo(a.IsLowerClosed);
    }

    /// <summary>Which of two intervals ends lower: negative where the first does, 0 where both end alike.</summary>
    public static int CompareUpper(in Interval<decimal> a, in Interval<decimal> b)
    {
        if (a.Upper is not { } x || b.Upper is not { } y)
        {
            return (a.Upper is null ? 1 : 0) - (b.Upper is null ? 1 : 0);
        }

        int order = x.CompareTo(y);
        return order != 0 ? order : a.IsUpperClosed.CompareTo(b.IsUpperClosed);
    }

    public static Interval<decimal> Intersect(this in Interval<decimal> a, in Interval<decimal> b)
    {
        Interval<decimal> low = CompareLower(a, b) >= 0 ? a : b;
        Interval<decimal> high = CompareUpper(a, b) <= 0 ? a : b;
        return new(low.Lower, low.IsLowerClosed, high.Upper, high.IsUpperClosed);
    }

    /// <summary>The interval without an upper end.</summary>
    public static Interval<decimal> Up(this Interval<decimal> a) => a with { Upper = null, IsUpperClosed = false };

    public static Interval<decimal> Add(this Interval<decimal> a, Interval<decimal> b) => new(
        Add(a.Lower, b.Lower), a.IsLowerClosed && b.IsLowerClosed, Add(a.Upper, b.Upper), a.IsUpperClosed && b.IsUpperClosed);

    public static Interval<decimal> Negate(this Interval<decimal> a) => new(-a.Upper, a.IsUpperClosed, -a.Lower, a.IsLowerClosed);

    public static Interval<decimal> Subtract(this Interval<decimal> a, Interval<decimal> b) => a.Add(b.Negate());

    public static Interval<decimal> Multiply(this Interval<decimal> a, Interval<decimal> b)
    {
        Product[] corners =
        [
            new(a.Lower, a.IsLowerClosed, -1, b.Lower, b.IsLowerClosed, -1), new(a.Lower, a.IsLowerClosed, -1, b.Upper, b.IsUpperClosed, 1),
            new(a.Upper, a.IsUpperClosed, 1, b.Lower, b.IsLowerClosed, -1), new(a.Upper, a.IsUpperClosed, 1, b.Upper, b.IsUpperClosed, 1),
        ];
        if (corners.Any(c => c.HasOverflowed))
        {
            return All;
        }

        Interval<decimal> result = corners[0].ToInterval();
        for (int i = 1; i < corners.Length; i++)
        {
            Interval<decimal> corner = corners[i].ToInterval();
            Interval<decimal> low = CompareLower(corner, result) < 0 ? corner : result;
            Interval<decimal> high = CompareUpper(corner, result) > 0 ? corner : result;
            result = new(low.Lower, low.IsLowerClosed, high.Upper, high.IsUpperClosed);
        }

        return result;
    }

    /// <summary>All values whose product with some value of <paramref name="b"/> is in <paramref name="a"/>; everything where that can be 0.</summary>
    public static Interval<decimal> Divide(this Interval<decimal> a, Interval<decimal> b)
    {
        if (!(b.Lower > 0 || b.Upper < 0))
        {
            return All;
        }

        // 1/b, which turns the ends round; what goes on to infinity comes near 0.
        Interval<decimal> reciprocal = new(
            b.Upper is { } upper ? (1 / upper) - LastPlace : b.Lower > 0 ? 0 : null, b.Upper is not null && b.IsUpperClosed,
            b.Lower is { } lower ? (1 / lower) + LastPlace : b.Upper < 0 ? 0 : null, b.Lower is not null && b.IsLowerClosed);
        Interval<decimal> quotient = a.Multiply(reciprocal);
        return new(
            Add(quotient.Lower, -Math.Abs(quotient.Lower ?? 0) * Rounding), quotient.IsLowerClosed,
            Add(quotient.Upper, Math.Abs(quotient.Upper ?? 0) * Rounding), quotient.IsUpperClosed);
    }

    private static decimal? Add(decimal? a, decimal? b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The product of two ends, one of which may be infinite.</summary>
    private readonly struct Product
    {
        private readonly decimal _value;
        private readonly int _infinite;
        private readonly bool _isClosed;

        public Product(decimal? a, bool isClosedA, int infiniteA, decimal? b, bool isClosedB, int infiniteB)
        {
            if (a is { } x && b is { } y)
            {
                try
                {
                    _value = x * y;
                }
                catch (OverflowException)
                {
                    HasOverflowed = true;
                }

                // A closed 0 reaches 0 whatever it is multiplied with.
                _isClosed = (isClosedA && isClosedB) || (x == 0 && isClosedA) || (y == 0 && isClosedB);
            }
            else if (a == 0 || b == 0)
            {
                _isClosed = a == 0 ? isClosedA : isClosedB;
            }
            else
            {
                _infinite = (a is { } finite ? Math.Sign(finite) : infiniteA) * (b is { } other ? Math.Sign(other) : infiniteB);
            }
        }

        public bool HasOverflowed { get; }

        public Interval<decimal> ToInterval() => _infinite switch
        {
            0 => new(_value, _isClosed, _value, _isClosed),
            < 0 => new(null, false, decimal.MinValue, true),
            _ => new(decimal.MaxValue, true, null, false),
        };
    }
}
