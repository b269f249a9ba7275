using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Who has claims from whom, as <see cref="Lineage"/> says.</summary>
internal static class ClaimLineage
{
    /// <summary>Whom a party has what some claims say from.</summary>
    /// <param name="claims">All claims that say who has it from whom.</param>
    /// <param name="target">The claim that a claim is about, or null.</param>
    public static Func<Party, IEnumerable<Party>> SourcesIn(IEnumerable<Claim> claims, Func<Claim, Claim?> target)
    {
        ILookup<Party, Party> sources = claims.SelectMany(claim => LinksOf(claim, target(claim))).Distinct().ToLookup(link => link.From, link => link.To);
        return party => sources[party];
    }

    private static IEnumerable<(Party From, Party To)> LinksOf(Claim claim, Claim? target) => Lineage.Links(
        claim.Asserters,
        claim.Via,
        Lineage.PassageOf(
            claim.Evidence.Select(evidence => evidence.Document).FirstOrDefault(),
            document => new Imprint<Party, Document>(document.Publisher, document.Origin is not null, document.OriginDocument, document.OriginParty)),
        target is not null && IsConfirmation(claim) ? target.Asserters : []);

    private static bool IsConfirmation(Claim claim) => claim is Claim<bool> { Value: true } && claim.Factuality.Commits() && !claim.Factuality.IsNegative();
}
