using System;

namespace ClaimsDsl;

/// <summary>How the values of an attribute relate to each other.</summary>
[Flags]
public enum AttributeTraits
{
    /// <summary>There is one value, and it does not change.</summary>
    None = 0,

    /// <summary>There can be several values at once: they do not exclude each other.</summary>
    Many = 1,

    /// <summary>The value can change: claims exclude each other only where they hold at the same time.</summary>
    OverTime = 2,

    /// <summary>The value changes and never falls, as a death toll. Comes with <see cref="OverTime"/>.</summary>
    Cumulative = 4,

    /// <summary>The values are counted: whole numbers from 0, with nothing between 2 and 3.</summary>
    Counted = 8,
}
