using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Analysis;

/// <summary>Which claims count: those that were said, and that no claim has revised or retracted since.</summary>
internal static class Held
{
    /// <summary>The claims that count.</summary>
    /// <param name="claims">All claims.</param>
    /// <param name="asOf">The day at whose end to look; null for now.</param>
    public static List<ClaimEntry> Of(ClaimTable claims, Day? asOf)
    {
        List<ClaimEntry> said = [.. claims.All.Where(c => asOf is not { } day || WasSaidBy(c, day))];
        var replaced = new HashSet<ClaimStatementSyntax>();
        foreach (ClaimEntry claim in said)
        {
            foreach (string? label in new[] { claim.Claim.Revises, claim.Claim.Retracts })
            {
                if (label is not null && claims.Find(claim.Scope, label) is { } target)
                {
                    replaced.Add(target.Syntax);
                }
            }
        }

        return said.FindAll(c => c.Claim.Label is null || !replaced.Contains(c.Syntax));
    }

    private static bool WasSaidBy(ClaimEntry claim, Day day) =>
        claim.Claim.SaidOn?.Value is not { } said || (said.Latest ?? said.Earliest) is not { } last || last <= day;
}
