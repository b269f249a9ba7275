using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Analysis;

/// <summary>Holds an acknowledged dispute against the claims: whether its parties still dispute, and nobody else does.</summary>
internal static class DisputeChecker
{
    public static void Check(DisputeEntry entry, ContradictionAnalysis analysis, DiagnosticBag diagnostics)
    {
        DisputeStatementSyntax node = entry.Dispute.Syntax.Node!;
        var sides = new DisputeSides(entry, analysis);
        List<Contradiction> derived = [.. analysis.ContradictionsAbout(entry.Dispute.Subject, entry.Scope)];

        bool isStale = false;
        for (int side = 0; side < node.Sides.Count; side++)
        {
            foreach (NameSyntax name in node.Sides[side].Names)
            {
                string party = entry.Scope.Qualify<PartyDeclaration>(name.Identifier.Text);
                bool disputes = sides.Disputes(side, party)
                    || derived.Exists(c => c.Clash.Commitments.Any(m => Lines.PathsOf(m).Any(p => p.Contains(party))));
                if (!disputes && !name.IsMissing)
                {
                    isStale = true;
                    diagnostics.Report(
                        Catalogue.NoLongerDisputes, name.Span, ContradictionReporter.NameOf(party, entry.Scope), entry.Dispute.Subject.ToString()!);
                }
            }
        }

        foreach (IGrouping<string, Commitment> joined in sides.Joined)
        {
            isStale = true;
            Commitment first = joined.First();
            diagnostics.Report(
                Catalogue.DisputeMissesParty,
                node.Subject.Span,
                ValueList.Of(new RelatedLocation(first.Claim!.Location, ContradictionReporter.Describe(first))),
                ContradictionReporter.NameOf(joined.Key, first.Claim),
                ContradictionReporter.Describe(first));
        }

        if (!isStale)
        {
            string who = string.Join(" against ", entry.Dispute.Sides.Select(s => ContradictionReporter.JoinNames(
                [.. s.Select(p => entry.Scope.Find<PartyDeclaration>(p)?.DisplayName ?? p)])));
            diagnostics.Report(Catalogue.AcknowledgedDispute, node.Subject.Span, who, entry.Dispute.Subject.ToString()!);
        }
    }
}
