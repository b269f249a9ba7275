using System;

namespace ClaimsDsl;

/// <summary>A place where a line of values can be cut: just below a value or just above it.</summary>
/// <remarks>An interval end is a cut, whether open or closed: [3, 5) runs from below 3 to below 5. So intervals that touch share
/// a cut, and set operations need no cases for open and closed ends.</remarks>
internal readonly record struct Cut<T>(T Value, bool IsAbove) : IComparable<Cut<T>>
    where T : struct, IComparable<T>, IEquatable<T>
{
    public int CompareTo(Cut<T> other)
    {
        int byValue = Value.CompareTo(other.Value);
        return byValue != 0 ? byValue : IsAbove.CompareTo(other.IsAbove);
    }

    // Here and in sets, a value is asked for its interface and cast to it in the same place, which boxes nothing.

    /// <summary>The cut below a value; null for the least value of all, below which there is nothing to cut off.</summary>
    public static Cut<T>? Below(T value) => value is IDiscrete<T> && ((IDiscrete<T>)value).Previous is null ? null : new Cut<T>(value, false);

    /// <summary>The cut above a value; null for the greatest value of all. For discrete values it is the cut below the next one.</summary>
    public static Cut<T>? Above(T value)
    {
        if (value is IDiscrete<T>)
        {
            return ((IDiscrete<T>)value).Next is { } next ? new Cut<T>(next, false) : null;
        }

        return new Cut<T>(value, true);
    }
}
