using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>An immutable set of values as the shortest list of intervals, in ascending order. No two of them overlap or touch.</summary>
/// <remarks>Sets with the same values are equal: there is one form for each. The ends of discrete values, such as
/// <see cref="Day"/>s, are always closed. All operations take time linear in the number of intervals.</remarks>
/// <typeparam name="T">A totally ordered type of values.</typeparam>
public sealed class IntervalSet<T> : IReadOnlyList<Interval<T>>, IEquatable<IntervalSet<T>>
    where T : struct, IComparable<T>, IEquatable<T>
{
    // Going up the line, membership changes at every cut, from what it is at the lowest end.
    private readonly bool _startsInside;
    private readonly Cut<T>[] _cuts;

    private IntervalSet(bool startsInside, params Cut<T>[] cuts)
    {
        _startsInside = startsInside;
        _cuts = cuts;
    }

    /// <summary>No value.</summary>
    public static IntervalSet<T> Empty { get; } = new(false);

    /// <summary>Every value.</summary>
    public static IntervalSet<T> All { get; } = new(true);

    /// <summary>Whether no value is in the set.</summary>
    public bool IsEmpty => !_startsInside && _cuts.Length == 0;

    /// <summary>Whether every value is in the set.</summary>
    public bool IsAll => _startsInside && _cuts.Length == 0;

    /// <summary>Whether the set is a single value.</summary>
    public bool IsPoint => Count == 1 && this[0].IsPoint;

    /// <summary>The greatest lower bound; null where there is none or the set is empty.</summary>
    public T? Lower => IsEmpty ? null : this[0].Lower;

    /// <summary>The least upper bound; null where there is none or the set is empty.</summary>
    public T? Upper => IsEmpty ? null : this[Count - 1].Upper;

    /// <summary>The number of intervals.</summary>
    public int Count => (_cuts.Length + (_startsInside ? 2 : 1)) / 2;

    /// <summary>The interval at a zero-based position, in ascending order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Interval<T> this[int index]
    {
        get
        {
            if (index < 0 || index >= Count)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            int lower = (2 * index) - (_startsInside ? 1 : 0);
            (T? low, bool isLowClosed) = lower < 0 ? (null, false) : ((T?)_cuts[lower].Value, !_cuts[lower].IsAbove);
            (T? high, bool isHighClosed) = lower + 1 == _cuts.Length ? (null, false) : UpperEnd(_cuts[lower + 1]);
            return new Interval<T>(low, isLowClosed, high, isHighClosed);
        }
    }

    /// <summary>Whether two sets have the same values.</summary>
    public static bool operator ==(IntervalSet<T>? left, IntervalSet<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two sets differ in some value.</summary>
    public static bool operator !=(IntervalSet<T>? left, IntervalSet<T>? right) => !(left == right);

    /// <summary>The set of one value.</summary>
    public static IntervalSet<T> Point(T value) => Between(value, value);

    /// <summary>The values from one upwards: [value, ∞).</summary>
    public static IntervalSet<T> AtLeast(T value) => Upwards(Cut<T>.Below(value), isFromLowest: true);

    /// <summary>The values above one: (value, ∞).</summary>
    public static IntervalSet<T> GreaterThan(T value) => Upwards(Cut<T>.Above(value), isFromLowest: false);

    /// <summary>The values up to one: (−∞, value].</summary>
    public static IntervalSet<T> AtMost(T value) => GreaterThan(value).Complement();

    /// <summary>The values below one: (−∞, value).</summary>
    public static IntervalSet<T> LessThan(T value) => AtLeast(value).Complement();

    /// <summary>The values from one to another, both included; none where the first is greater.</summary>
    public static IntervalSet<T> Between(T lower, T upper) => lower.CompareTo(upper) > 0 ? Empty : (Cut<T>.Below(lower), Cut<T>.Above(upper)) switch
    {
        ({ } below, { } above) => new(false, below, above),
        (null, { } above) => new(true, above),
        ({ } below, null) => new(false, below),
        _ => All,
    };

    /// <summary>The values of an interval; none where its ends exclude each other.</summary>
    public static IntervalSet<T> Of(Interval<T> interval)
    {
        if (interval is { Lower: { } first, IsLowerClosed: true, Upper: { } last, IsUpperClosed: true })
        {
            return Between(first, last);
        }

        IntervalSet<T> set = All;
        if (interval.Lower is { } lower)
        {
            set = interval.IsLowerClosed ? AtLeast(lower) : GreaterThan(lower);
        }

        if (interval.Upper is { } upper)
        {
            set = set.Intersect(interval.IsUpperClosed ? AtMost(upper) : LessThan(upper));
        }

        return set;
    }

    /// <summary>The values that are in any of some sets.</summary>
    public static IntervalSet<T> UnionOf(IEnumerable<IntervalSet<T>> sets)
    {
        List<IntervalSet<T>> list = [.. sets];
        return Union(0, list.Count);

        // Halving keeps many small sets from being copied once for each of the others.
        IntervalSet<T> Union(int start, int count) => count switch
        {
            0 => Empty,
            1 => list[start],
            _ => Union(start, count / 2).Union(Union(start + (count / 2), count - (count / 2))),
        };
    }

    /// <summary>Whether a value is in the set.</summary>
    public bool Contains(T value)
    {
        // The cuts that are passed on the way up to the value: those up to the one just below it.
        int below = Array.BinarySearch(_cuts, new Cut<T>(value, false));
        int count = below >= 0 ? below + 1 : ~below;
        return _startsInside ^ (count % 2 == 1);
    }

    /// <summary>Whether some value is in both sets.</summary>
    public bool Overlaps(IntervalSet<T> other) => (_startsInside && other._startsInside) || Sweep(other, null) > 0;

    /// <summary>Whether every value of this set is in another.</summary>
    public bool IsSubsetOf(IntervalSet<T> other) => !Overlaps(other.Complement());

    /// <summary>The values in both sets.</summary>
    public IntervalSet<T> Intersect(IntervalSet<T> other)
    {
        if (IsAll || other.IsAll)
        {
            return IsAll ? other : this;
        }

        var cuts = new Cut<T>[_cuts.Length + other._cuts.Length];
        Array.Resize(ref cuts, Sweep(other, cuts));
        return new(_startsInside && other._startsInside, cuts);
    }

    /// <summary>The values in either set.</summary>
    public IntervalSet<T> Union(IntervalSet<T> other) => Complement().Intersect(other.Complement()).Complement();

    /// <summary>The values that are not in the set.</summary>
    public IntervalSet<T> Complement() => new(!_startsInside, _cuts);

    /// <summary>Orders sets by their lower ends: negative where this one begins lower than another, 0 where both begin alike.</summary>
    public int CompareLowerEnd(IntervalSet<T> other)
    {
        if (_startsInside || other._startsInside || _cuts.Length == 0 || other._cuts.Length == 0)
        {
            return Rank(this).CompareTo(Rank(other));
        }

        return _cuts[0].CompareTo(other._cuts[0]);

        // Unbounded sets come before, and empty sets after, the sets whose first cut counts.
        static int Rank(IntervalSet<T> set) => set._startsInside ? 0 : set._cuts.Length == 0 ? 2 : 1;
    }

    /// <inheritdoc/>
    public bool Equals(IntervalSet<T>? other) =>
        other is not null && _startsInside == other._startsInside && _cuts.AsSpan().SequenceEqual(other._cuts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntervalSet<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _startsInside ? 1 : 0;
        foreach (Cut<T> cut in _cuts)
        {
            hash = unchecked((hash * 31) + cut.GetHashCode());
        }

        return hash;
    }

    /// <summary>The intervals in mathematical notation, joined by <c>∪</c>: <c>[3, 5) ∪ {7}</c>, <c>(-∞, 2]</c>, <c>∅</c>.</summary>
    public override string ToString() => IsEmpty ? "∅" : string.Join(" ∪ ", this.Select(Describe));

    /// <summary>Enumerates the intervals in ascending order.</summary>
    public IEnumerator<Interval<T>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Describe(Interval<T> interval) => interval.IsPoint
        ? $"{{{Text(interval.Lower, "")}}}"
        : (interval.IsLowerClosed ? "[" : "(") + Text(interval.Lower, "-∞") + ", "
            + Text(interval.Upper, "∞") + (interval.IsUpperClosed ? "]" : ")");

    private static string Text(T? end, string none) => end is { } value ? FormattableString.Invariant($"{value}") : none;

    private static (T? Value, bool IsClosed) UpperEnd(Cut<T> cut) =>
        cut.Value is IDiscrete<T> ? (((IDiscrete<T>)cut.Value).Previous, true) : (cut.Value, cut.IsAbove);

    private static IntervalSet<T> Upwards(Cut<T>? from, bool isFromLowest) =>
        from is { } cut ? new(false, cut) : isFromLowest ? All : Empty;

    /// <summary>Goes up both sets at once, and notes the cuts of their intersection.</summary>
    /// <param name="other">The other set.</param>
    /// <param name="cuts">Where to note them; null to stop at the first.</param>
    /// <returns>How many there are.</returns>
    private int Sweep(IntervalSet<T> other, Cut<T>[]? cuts)
    {
        bool isInThis = _startsInside;
        bool isInOther = other._startsInside;
        bool isInBoth = isInThis && isInOther;
        int count = 0;
        int i = 0;
        int j = 0;
        while ((i < _cuts.Length || j < other._cuts.Length) && !(count > 0 && cuts is null))
        {
            int order = i == _cuts.Length ? 1 : j == other._cuts.Length ? -1 : _cuts[i].CompareTo(other._cuts[j]);
            Cut<T> cut = order <= 0 ? _cuts[i] : other._cuts[j];
            if (order <= 0)
            {
                isInThis = !isInThis;
                i++;
            }

            if (order >= 0)
            {
                isInOther = !isInOther;
                j++;
            }

            if (isInBoth != (isInThis && isInOther))
            {
                isInBoth = !isInBoth;
                if (cuts is not null)
                {
                    cuts[count] = cut;
                }

                count++;
            }
        }

        return count;
    }
}
