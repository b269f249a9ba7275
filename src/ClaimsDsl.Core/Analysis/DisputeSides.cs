using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>What is claimed of an acknowledged dispute's subject with certainty, by the sides of those who claim it.</summary>
internal sealed class DisputeSides
{
    private const int None = -1;

    private readonly ILookup<int, Commitment> _bySide;

    public DisputeSides(DisputeEntry entry, ContradictionAnalysis analysis)
    {
        Dictionary<string, int> sides = SidesOf(entry);
        _bySide = analysis.About(entry.Dispute.Subject, entry.Scope).Select(held => held.Commitment).Where(c => c.IsCertain)
            .ToLookup(c => SideOf(PartiesOf(c), sides) ?? None);
    }

    /// <summary>What those who are on no side claim that one side excludes, by who claims it.</summary>
    public IEnumerable<IGrouping<string, Commitment>> Joined
    {
        get
        {
            Commitment[] named = [.. _bySide.Where(g => g.Key != None).SelectMany(g => g)];
            return Of(None).Where(c => named.Any(n => Excludes(c, n))).GroupBy(c => c.Holder);
        }
    }

    /// <summary>What one side claims.</summary>
    public IEnumerable<Commitment> Of(int side) => _bySide[side];

    /// <summary>The position of each party's side, by its unique name.</summary>
    public static Dictionary<string, int> SidesOf(DisputeEntry entry)
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

    /// <summary>Those that somebody speaks for, himself among them.</summary>
    public static HashSet<string> PartiesOf(Commitment commitment) => [.. Lines.PathsOf(commitment).SelectMany(path => path)];

    /// <summary>The side that one of some parties is on, or null.</summary>
    public static int? SideOf(HashSet<string> parties, Dictionary<string, int> sides) =>
        parties.Where(sides.ContainsKey).Select(p => (int?)sides[p]).FirstOrDefault();

    /// <summary>Whether some commitments are of two sides, or of one side and of somebody who is on none.</summary>
    public static bool AreOpposed(DisputeEntry entry, IEnumerable<Commitment> commitments)
    {
        Dictionary<string, int> sides = SidesOf(entry);
        return commitments.Select(c => SideOf(PartiesOf(c), sides)).Distinct().Skip(1).Any();
    }

    /// <summary>Whether two commitments alone cannot both be true.</summary>
    public static bool Excludes(Commitment a, Commitment b) =>
        a.Variable == b.Variable && a.Days.Overlaps(b.Days) && a.Values.Intersect(b.Values).IsEmpty;
}
