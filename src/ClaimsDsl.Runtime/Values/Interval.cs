using System;

namespace ClaimsDsl;

/// <summary>The values from a lower to an upper end, each with or without the end itself.</summary>
/// <typeparam name="T">A totally ordered type of values.</typeparam>
/// <param name="Lower">The lower end; null where there is none.</param>
/// <param name="IsLowerClosed">Whether the lower end is itself inside; without meaning where there is none.</param>
/// <param name="Upper">The upper end; null where there is none.</param>
/// <param name="IsUpperClosed">Whether the upper end is itself inside; without meaning where there is none.</param>
public readonly record struct Interval<T>(T? Lower, bool IsLowerClosed, T? Upper, bool IsUpperClosed)
    where T : struct, IComparable<T>, IEquatable<T>
{
    /// <summary>Whether the interval is a single value.</summary>
    public bool IsPoint => Lower is { } lower && Upper is { } upper && lower.Equals(upper);
}
