using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>Which claims count: those that were said, and that no claim has revised or retracted since.</summary>
internal static class Held
{
    /// <summary>The claims that count.</summary>
    /// <param name="claims">All claims.</param>
    public static IEnumerable<ClaimEntry> Of(ClaimTable claims)
    {
        var replaced = new HashSet<ClaimEntry>();
        foreach (ClaimEntry claim in claims.All)
        {
            foreach (string? label in new[] { claim.Claim.Revises, claim.Claim.Retracts })
            {
                if (label is not null && claims.Find(claim.Scope, label) is { } target)
                {
                    replaced.Add(target);
                }
            }
        }

        return claims.All.Where(c => !replaced.Contains(c));
    }
}
