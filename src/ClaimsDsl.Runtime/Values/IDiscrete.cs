namespace ClaimsDsl;

/// <summary>A value that has neighbours, with nothing in between: a day, not a decimal number.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public interface IDiscrete<T>
    where T : struct
{
    /// <summary>The smallest greater value; null after the greatest.</summary>
    T? Next { get; }

    /// <summary>The greatest smaller value; null before the smallest.</summary>
    T? Previous { get; }
}
