namespace ClaimsDsl;

/// <summary>How something is said.</summary>
/// <param name="Phrase">The verb as written: "states", "is unsure of".</param>
/// <param name="Factuality">How firmly it commits who says it.</param>
public sealed record Verb(string Phrase, Factuality Factuality)
{
    /// <summary>The phrase.</summary>
    public override string ToString() => Phrase;
}
