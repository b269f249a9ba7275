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
        Dictionary<string, int> sides = SidesOf(entry);
        List<(Commitment Commitment, HashSet<string> Parties)> commitments =
        [
            .. analysis.About(entry.Dispute.Subject, entry.Scope).Select(held => held.Commitment).Where(c => c.IsCertain)
                .Select(c => (c, new HashSet<string>(Lines.PathsOf(c).SelectMany(p => p)))),
        ];
        ILookup<int, (Commitment Commitment, HashSet<string> Parties)> bySide =
            commitments.ToLookup(c => c.Parties.Where(sides.ContainsKey).Select(p => sides[p]).DefaultIfEmpty(-1).First());
        List<Contradiction> derived = [.. analysis.ContradictionsAbout(entry.Dispute.Subject, entry.Scope)];

        bool isStale = false;
        for (int side = 0; side < node.Sides.Count; side++)
        {
            Commitment[] others = [.. bySide.Where(g => g.Key >= 0 && g.Key != side).SelectMany(g => g).Select(c => c.Commitment)];
            foreach (NameSyntax name in node.Sides[side].Names)
            {
                string party = entry.Scope.Qualify<PartyDeclaration>(name.Identifier.Text);
                bool disputes = bySide[side].Any(c => c.Parties.Contains(party) && others.Any(o => Excludes(c.Commitment, o)))
                    || derived.Exists(c => c.Clash.Commitments.Any(m => Lines.PathsOf(m).Any(p => p.Contains(party))));
                if (!disputes && !name.IsMissing)
                {
                    isStale = true;
                    diagnostics.Report(
                        Catalogue.NoLongerDisputes, name.Span, ContradictionReporter.NameOf(party, entry.Scope), entry.Dispute.Subject.ToString()!);
                }
            }
        }

        Commitment[] named = [.. bySide.Where(g => g.Key >= 0).SelectMany(g => g).Select(c => c.Commitment)];
        foreach (IGrouping<string, Commitment> joined in bySide[-1].Select(c => c.Commitment).Where(c => named.Any(n => Excludes(c, n))).GroupBy(c => c.Holder))
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

    private static Dictionary<string, int> SidesOf(DisputeEntry entry)
    {
        var sides = new Dictionary<string, int>();
        for (int i = 0; i < entry.Dispute.Sides.Count; i++)
        {
            foreach (string party in entry.Dispute.Sides[i])
            {
                sides[entry.Scope.Qualify<PartyDeclaration>(party)] = i;
            }
        }

        return sides;
    }

    private static bool Excludes(Commitment a, Commitment b) =>
        a.Variable == b.Variable && a.Days.Overlaps(b.Days) && a.Values.Intersect(b.Values).IsEmpty;
}
