namespace ClaimsDsl;

/// <summary>A value that may lie inside another of its type, as a place lies in a country.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public interface IContainedIn<T>
{
    /// <summary>Whether this lies inside another, which is not equal to it.</summary>
    /// <remarks>What lies inside a value lies inside all that the value is inside of, and two values share parts only where one
    /// lies inside the other: values form trees.</remarks>
    bool IsInside(T other);

    /// <summary>The smallest value that this lies in; null where it lies in none.</summary>
    T? Outer { get; }
}
