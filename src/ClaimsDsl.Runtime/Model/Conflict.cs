namespace ClaimsDsl;

/// <summary>Whether what parties hold excludes itself.</summary>
public enum Conflict
{
    /// <summary>All of it can be true.</summary>
    None,

    /// <summary>Not all of it can be true, but all that is held certain can: who holds the rest probable may be wrong without having contradicted
    /// anybody.</summary>
    Tension,

    /// <summary>Not all that is held certain can be true.</summary>
    Dispute,
}
