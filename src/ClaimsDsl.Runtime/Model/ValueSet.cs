using System;
using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>The set operations of every value that claims can be compared by: an <see cref="IValueSet{TSelf}"/>, or a truth value.</summary>
internal static class ValueSet
{
    public static bool IsSupported<T>() => typeof(T) == typeof(bool) || typeof(IValueSet<T>).IsAssignableFrom(typeof(T));

    /// <summary>What both values allow, if anything.</summary>
    public static bool TryIntersect<T>(T a, T b, out T both)
        where T : notnull
    {
        both = a is IValueSet<T> set ? set.Intersect(b) : a;
        return both is IValueSet<T> result ? !result.IsEmpty : a.Equals(b);
    }

    /// <summary>What is left where a value is denied.</summary>
    public static T Complement<T>(T value)
        where T : notnull
    {
        return value switch
        {
            bool truth => (T)(object)!truth,
            IValueSet<T> set => set.Complement(),
            _ => throw new NotSupportedException($"A {typeof(T)} is neither a truth value nor a set of values."),
        };
    }

    /// <summary>What a value says of each of many; nothing where it is no choice.</summary>
    public static IEnumerable<(object Item, bool IsMeant)> OfEach<T>(T value) => value is IManyValues many ? many.OfEach() : [];

    /// <summary>What a value says of something that is counted.</summary>
    public static T ToCount<T>(T value)
        where T : notnull => value is Quantity quantity ? (T)(object)quantity.ToCount() : value;

    /// <summary>Whether a value is an interval on a line, so that sorting by <see cref="CompareLowerEnd"/> brings those that overlap together.</summary>
    public static bool IsInterval<T>(T value) => value is Quantity { Set.Count: <= 1 } or DateRange { Days.Count: <= 1 };

    /// <summary>Orders quantities and dates by where they begin; other values not at all.</summary>
    public static int CompareLowerEnd<T>(T a, T b) => (a, b) switch
    {
        (Quantity x, Quantity y) => x.Set.CompareLowerEnd(y.Set),
        (DateRange x, DateRange y) => x.Days.CompareLowerEnd(y.Days),
        _ => 0,
    };
}
