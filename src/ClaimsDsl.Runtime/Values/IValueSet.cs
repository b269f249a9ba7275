namespace ClaimsDsl;

/// <summary>What a claim says of a value: the set of all the values that it allows.</summary>
/// <typeparam name="TSelf">The type of the set itself.</typeparam>
public interface IValueSet<TSelf>
{
    /// <summary>Whether no value is allowed.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether some value is in this set and in another, so that both can be true.</summary>
    bool Overlaps(TSelf other);

    /// <summary>The values in both sets. Where that is one of the two, its wording is kept.</summary>
    TSelf Intersect(TSelf other);

    /// <summary>The values that are not in this set: what denying it says.</summary>
    TSelf Complement();
}
