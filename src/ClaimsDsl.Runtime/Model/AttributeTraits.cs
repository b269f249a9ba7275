using System;

namespace ClaimsDsl;

/// <summary>How the values of an attribute go together.</summary>
[Flags]
public enum AttributeTraits
{
    /// <summary>It has one value.</summary>
    None = 0,

    /// <summary>It may have several values: they do not exclude each other.</summary>
    Many = 1,

    /// <summary>Its value may change: claims are compared only where their valid times overlap.</summary>
    OverTime = 2,

    /// <summary>Its value may change, but never falls, as a death toll.</summary>
    Cumulative = 4,
}
