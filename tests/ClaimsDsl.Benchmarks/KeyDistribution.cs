namespace ClaimsDsl.Benchmarks;

/// <summary>What claims are about.</summary>
public enum KeyDistribution
{
    /// <summary>Twenty claims about each attribute.</summary>
    Spread,

    /// <summary>All claims about one attribute.</summary>
    One,
}
