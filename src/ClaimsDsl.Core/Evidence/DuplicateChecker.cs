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
        var first = new Dictionary<(string Subject, string Document, ValueList<string> Asserters, BoundClaim Said), ClaimEntry>();
        foreach (ClaimEntry claim in claims.Where(c => c.Claim.Document is not null))
        {
            // What could not be read is not known to be the same.
            if (claim.Claim.Value is null && claim.Syntax.Value is not null)
            {
                continue;
            }

            string document = claim.Scope.Qualify<DocumentDeclaration>(claim.Claim.Document!);
            var key = (claim.Subject, document, claim.Asserters, WhatIsSaid(claim.Claim));
            if (first.TryGetValue(key, out ClaimEntry? earlier))
            {
                if (IsBroken(earlier) || IsBroken(claim))
                {
                    continue;
                }

                RelatedLocation related = new(earlier.Location, "it is claimed here");
                yield return new Diagnostic(Catalogue.DuplicateClaim, claim.Tree.GetLocation(claim.Location.Span), [claim.Who], [related]);
            }
            else
            {
                first.Add(key, claim);
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
