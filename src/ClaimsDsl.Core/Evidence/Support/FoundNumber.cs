namespace ClaimsDsl.Evidence;

/// <summary>A number, in tokens.</summary>
internal sealed record FoundNumber(IntervalSet<decimal> Set, NumberForm Form, int Start, int End)
{
    public string? Unit { get; init; }

    /// <summary>The first token, of the unit where that comes first.</summary>
    public int UnitStart { get; init; } = Start;

    /// <summary>The token after the number and its unit.</summary>
    public int UnitEnd { get; init; } = End;

    /// <summary>What stands before the scale.</summary>
    public decimal Written { get; init; } = Set.Lower.GetValueOrDefault();

    /// <summary>What the scale multiplies by.</summary>
    public decimal ScaledBy { get; init; } = 1;

    public FoundHedge? Hedge { get; init; }
}

/// <summary>A hedge, in tokens.</summary>
internal sealed record FoundHedge(HedgeKind Kind, int Start, int End);
