using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Analysis;

/// <summary>Holds an acknowledged dispute against the claims: whether its parties still dispute, and nobody else does.</summary>
internal static class DisputeChecker
{
    public static void Check(DisputeEntry entry, DiagnosticBag diagnostics)
    {
        DisputeStatementSyntax node = entry.Dispute.Syntax.Node!;
        if (node.Sides.Count < 2 || node.Sides.Any(side => side.Names.Any(name => name.IsMissing)))
        {
            // Somebody is still writing it.
            return;
        }

        DisputeSides sides = entry.Sides;
        var disputing = new HashSet<(int Side, string Party)>();
        foreach (IGrouping<int, Position> ofVariable in sides.Certain.Where(p => p.Side != DisputeSides.None).GroupBy(p => p.Commitment.Variable))
        {
            FindDisputing([.. ofVariable.OrderBy(p => p.Side)], disputing);
        }

        // Whoever disputes by a rule, or has a dispute with his own side, which is told for itself.
        var deriving = new HashSet<string>(entry.Analysis.ContradictionsAbout(entry.Dispute.Subject, entry.Scope).Where(c => sides.HaveTwo(c.Clash.Commitments))
            .Concat(entry.Analysis.ToldAbout(entry.Dispute.Subject, entry.Scope))
            .SelectMany(c => c.Clash.Commitments).SelectMany(DisputeSides.PartiesOf));
        bool isStale = false;
        for (int side = 0; side < node.Sides.Count; side++)
        {
            foreach (NameSyntax name in node.Sides[side].Names)
            {
                string party = entry.Scope.Qualify<PartyDeclaration>(name.Identifier.Text);
                if (!disputing.Contains((side, party)) && !deriving.Contains(party))
                {
                    isStale = true;
                    diagnostics.Report(
                        Catalogue.NoLongerDisputes, name.Span, ContradictionReporter.NameOf(party, entry.Scope), entry.Dispute.Subject.ToString()!);
                }
            }
        }

        foreach (IGrouping<string, Commitment> ofParty in sides.Joined)
        {
            isStale = true;
            Commitment first = ofParty.First();
            diagnostics.Report(
                Catalogue.DisputeMissesParty,
                node.Subject.Span,
                ValueList.Of(new RelatedLocation(first.Claim!.Location, ContradictionReporter.Describe(first))),
                ContradictionReporter.NameOf(ofParty.Key, first.Claim),
                ContradictionReporter.Describe(first));
        }

        if (!isStale)
        {
            string who = string.Join(" against ", entry.Dispute.Sides.Select(s => InWords.AllOf(s.Select(entry.Scope.DisplayNameOf))));
            diagnostics.Report(Catalogue.AcknowledgedDispute, node.Subject.Span, who, entry.Dispute.Subject.ToString()!);
        }
    }

    /// <summary>Finds the parties of each side that contradict another: first those before it are held against it, and then those after it.</summary>
    private static void FindDisputing(Position[] positions, HashSet<(int Side, string Party)> disputing)
    {
        IGrouping<int, Position>[] sides = [.. positions.GroupBy(p => p.Side)];
        foreach (IEnumerable<IGrouping<int, Position>> inOrder in new[] { sides, sides.Reverse() })
        {
            var others = new ExclusionIndex([.. positions.Select(p => p.Commitment)]);
            foreach (IGrouping<int, Position> side in inOrder)
            {
                disputing.UnionWith(side.Where(p => others.Excludes(p.Commitment)).SelectMany(p => p.Parties).Select(party => (side.Key, party)));
                foreach (Position position in side)
                {
                    others.Add(position.Commitment);
                }
            }
        }
    }
}
