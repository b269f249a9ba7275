using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Evidence;

/// <summary>Finds what is written twice: the same words of the language, from the same document. More quotations belong to one claim.</summary>
internal static class DuplicateChecker
{
    /// <summary>What is to be said about the claims on one subject.</summary>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<ClaimEntry> claims)
    {
        // What could not be read is not known to be the same.
        var written = claims.Where(c => c.Claim.Document is not null && (c.Claim.Value is not null || c.Syntax.Value is null))
            .GroupBy(c => new { c.Subject, Document = c.Scope.Qualify<DocumentDeclaration>(c.Claim.Document!), c.Asserters });
        foreach (var ofOne in written.Where(g => g.Count() > 1))
        {
            var first = new Dictionary<BoundClaim, ClaimEntry>();
            foreach (ClaimEntry claim in ofOne.Where(c => !IsBroken(c)))
            {
                BoundClaim said = WhatIsSaid(claim.Claim);
                if (first.TryGetValue(said, out ClaimEntry? earlier))
                {
                    RelatedLocation related = new(earlier.Location, "it is claimed here");
                    yield return new Diagnostic(Catalogue.DuplicateClaim, claim.Tree.GetLocation(claim.Location.Span), [claim.Who], [related]);
                }
                else
                {
                    first.Add(said, claim);
                }
            }
        }
    }

    /// <summary>Whether there is a mistake of syntax in a claim, so that it may say more than was read.</summary>
    private static bool IsBroken(ClaimEntry claim) => claim.Tree.Diagnostics.Any(d => claim.Syntax.Span.Contains(d.Location.Span.Start));

    /// <summary>A claim without what the analyst adds to it.</summary>
    private static BoundClaim WhatIsSaid(BoundClaim claim) => claim with
    {
        Label = null,
        Asserters = ValueList<string>.Empty,
        Document = null,
        Quotations = ValueList<string>.Empty,
        Credibility = null,
        Note = null,
    };
}
