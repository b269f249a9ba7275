namespace ClaimsDsl;

/// <summary>What all of some values allow, which is anything before the first is added.</summary>
/// <param name="IsLimited">Whether a value was added.</param>
/// <param name="Value">What all allow; without meaning before the first.</param>
internal readonly record struct CommonGround<T>(bool IsLimited, T Value)
    where T : notnull
{
    /// <summary>Adds a value, if something is left that all allow.</summary>
    public bool TryAdd(T value, out CommonGround<T> ground)
    {
        bool isAny = ValueSet.TryIntersect(IsLimited ? Value : value, value, out T both);
        ground = new(true, both);
        return isAny;
    }
}
