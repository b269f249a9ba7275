namespace ClaimsDsl;

/// <summary>What a record of the data declares.</summary>
internal enum RecordType : byte
{
    /// <summary>Nothing that this version knows.</summary>
    Unknown,
    Document,
    Party,
    Place,
    Entity,
    Proposition,
    Claim,
    Dispute,
    Assessment,
}
