using System;

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

    /// <summary>Whether values of a type lie on a line, so that sorting by <see cref="CompareLowerEnd"/> brings those that overlap together.</summary>
    public static bool IsOrdered<T>() => typeof(T) == typeof(Quantity) || typeof(T) == typeof(DateRange);

    /// <summary>Orders quantities and dates by where they begin; other values not at all.</summary>
    public static int CompareLowerEnd<T>(T a, T b) => (a, b) switch
    {
        (Quantity x, Quantity y) => x.Set.CompareLowerEnd(y.Set),
        (DateRange x, DateRange y) => x.Days.CompareLowerEnd(y.Days),
        _ => 0,
    };
}
