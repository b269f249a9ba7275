namespace ClaimsDsl;

/// <summary>A thing that claims are about; the kinds of a claims file derive from it.</summary>
/// <param name="Id">Its name in the claims file.</param>
/// <param name="Label">What readers call it.</param>
public abstract record Entity(string Id, string Label)
{
    /// <summary>The corpus that the claims on it are of: that which declares the entity, unless another was asked about it; null for one made by
    /// hand.</summary>
    protected internal ClaimsCorpus? Home { get; internal set; }

    /// <summary>Whether both are the same kind of entity, of the same name and label.</summary>
    public virtual bool Equals(Entity? other) =>
        other is not null && EqualityContract == other.EqualityContract && Id == other.Id && Label == other.Label;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
