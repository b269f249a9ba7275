using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>A party's newer figure that replaces an older one, though the claim does not say so.</summary>
/// <param name="Newer">The claim with the newer figure.</param>
/// <param name="Older">The claim with the older one.</param>
internal sealed record UnmarkedRevision(Commitment Newer, Commitment Older);

/// <summary>Finds figures that their own party replaced without saying so.</summary>
internal static class UnmarkedRevisions
{
    private static readonly IComparer<ValueSet> ByLowerEnd =
        Comparer<ValueSet>.Create((a, b) => IntervalArithmetic.CompareLower(((OrderedSet)a).Hull, ((OrderedSet)b).Hull));

    /// <summary>The revisions in a cluster, and the cluster without the figures that were replaced.</summary>
    public static (Cluster Cluster, List<UnmarkedRevision> Revisions) Find(Cluster cluster)
    {
        List<UnmarkedRevision> revisions = [];
        var replaced = new HashSet<Commitment>();
        var figures = cluster.Commitments.Where(c => c.Values is OrderedSet && c.Claim?.Claim.Value is QuantityValue).GroupBy(c => new { c.Holder, c.Variable });
        foreach (var ofParty in figures.Where(g => g.Count() > 1))
        {
            Commitment[] bySaid = [.. ofParty.OrderBy(c => c.SaidBy).ThenBy(c => c.Values, ByLowerEnd)];
            FindReplaced(bySaid, revisions, replaced);
            FindBlurred(bySaid, revisions, replaced);
        }

        return replaced.Count == 0 ? (cluster, revisions) : (cluster with { Commitments = [.. cluster.Commitments.Where(c => !replaced.Contains(c))] }, revisions);
    }

    /// <summary>Of figures for the same days the newest counts, and all that go with it.</summary>
    private static void FindReplaced(Commitment[] bySaid, List<UnmarkedRevision> revisions, HashSet<Commitment> replaced)
    {
        foreach (IEnumerable<Commitment> sameDays in bySaid.GroupBy(c => new { c.Days.First, c.Days.Last }))
        {
            Commitment[] figures = [.. sameDays];
            foreach (Commitment older in Replacement.Find(figures, c => c.SaidBy, c => c.Values, Intersect))
            {
                replaced.Add(older);
                revisions.Add(new UnmarkedRevision(figures[figures.Length - 1], older));
            }
        }
    }

    private static (bool IsAny, ValueSet Both) Intersect(ValueSet a, ValueSet b)
    {
        ValueSet both = a.Intersect(b);
        return (!both.IsEmpty, both);
    }

    /// <summary>Figures in a row for days of which at least one is so vague that both may be for the same.</summary>
    private static void FindBlurred(Commitment[] bySaid, List<UnmarkedRevision> revisions, HashSet<Commitment> replaced)
    {
        for (int i = 1; i < bySaid.Length; i++)
        {
            Commitment older = bySaid[i - 1];
            Commitment newer = bySaid[i];
            if (older.SaidBy < newer.SaidBy && older.Days != newer.Days && !replaced.Contains(older)
                && WrittenDays(older).Overlaps(WrittenDays(newer)) && !older.Days.Overlaps(newer.Days)
                && older.Values.Intersect(newer.Values).IsEmpty)
            {
                revisions.Add(new UnmarkedRevision(newer, older));
            }
        }
    }

    private static DaySpan WrittenDays(Commitment commitment) =>
        commitment.Claim?.Claim.Holds?.Value is { } holds ? DaySpan.HullOf(holds.Days) : commitment.Days;
}
