using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>How a claim stands among the others.</summary>
internal enum ClaimStatus
{
    /// <summary>Its asserters are committed to it, and nobody contradicts them.</summary>
    Held,

    /// <summary>It commits nobody: a remark, a forecast, a wish, a condition, a mere possibility.</summary>
    Open,

    /// <summary>It cannot be true together with others, whether that is acknowledged or not.</summary>
    Disputed,

    /// <summary>A later claim revises it.</summary>
    Superseded,

    /// <summary>A later claim retracts it.</summary>
    Retracted,
}

/// <summary>How the claims of a project stand, for whoever shows them.</summary>
internal sealed class ClaimStatuses
{
    private readonly ClaimTable _claims;
    private readonly HashSet<ClaimEntry> _disputed;

    /// <param name="compilation">The files.</param>
    public ClaimStatuses(ClaimsCompilation compilation)
    {
        _claims = compilation.Claims;
        ContradictionAnalysis analysis = compilation.Contradictions;
        _disputed = [.. analysis.All.SelectMany(TakingPart).Concat(analysis.Disputes.SelectMany(d => d).SelectMany(HeldIn)).Select(c => c.Claim!)];
    }

    /// <summary>How a claim stands.</summary>
    public ClaimStatus Of(ClaimEntry claim) =>
        _claims.FindReplacement(claim) is { } replacement ? _claims.IsRetraction(replacement, claim) ? ClaimStatus.Retracted : ClaimStatus.Superseded
        : _disputed.Contains(claim) ? ClaimStatus.Disputed
        : Statement.Read(claim, _claims) is null ? ClaimStatus.Open
        : ClaimStatus.Held;

    // A contradiction is told with the fewest claims that it takes; whatever excludes one of them takes part in it too.
    private static IEnumerable<Commitment> TakingPart(Contradiction contradiction) => contradiction.Clash.Commitments.Concat(
        contradiction.Cluster.Commitments.Where(other => contradiction.Clash.Commitments.Any(told => DisputeSides.Excludes(told, other))));

    // A dispute has all that its sides hold.
    private static IEnumerable<Commitment> HeldIn(DisputeEntry entry) =>
        entry.Analysis.ContradictionsAbout(entry.Dispute.Subject, entry.Scope).Any() ? entry.Dispute.Sides.SelectMany((_, i) => entry.Sides.Of(i)) : [];
}
