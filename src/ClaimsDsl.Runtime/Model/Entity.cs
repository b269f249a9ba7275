namespace ClaimsDsl;

/// <summary>A thing that claims are about; the kinds of a claims file derive from it.</summary>
/// <param name="Id">Its name in the claims file.</param>
/// <param name="Label">What readers call it.</param>
public abstract record Entity(string Id, string Label)
{
    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
