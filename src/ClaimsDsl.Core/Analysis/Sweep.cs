using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>Commitments that cannot all be true, on days in a row.</summary>
/// <param name="Days">The days.</param>
/// <param name="Commitments">The fewest that cannot all be true on the first of the days.</param>
/// <param name="Constraints">The rules that it takes for that.</param>
/// <param name="Falls">The variable that would fall and never does, or null.</param>
internal sealed record Clash(DaySpan Days, ValueList<Commitment> Commitments, ValueList<Constraint> Constraints, Variable? Falls = null);

/// <summary>
/// Finds the days on which commitments cannot all be true. Days are halved until each commitment either covers a stretch of them or
/// misses it, as in a segment tree (J. L. Bentley, 1977), and what the commitments leave possible together is carried down:
/// n commitments take about n log n steps, and no two of them are ever compared for their own sake.
/// </summary>
internal sealed class Sweep
{
    private readonly Cluster _cluster;
    private readonly List<Clash> _clashes = [];
    private readonly HashSet<Commitment>? _dropped;
    private int[] _bounds = [];

    private Sweep(Cluster cluster, bool drops)
    {
        _cluster = cluster;
        _dropped = drops ? new HashSet<Commitment>() : null;
    }

    /// <summary>The clashes of some commitments, in the order of days.</summary>
    public static List<Clash> Find(Cluster cluster, IReadOnlyList<Commitment> commitments)
    {
        if (CanAllBeTrue(cluster, commitments))
        {
            return [];
        }

        var sweep = new Sweep(cluster, drops: false);
        sweep.Run(commitments);
        sweep.FindFalls(commitments);
        return sweep._clashes;
    }

    /// <summary>
    /// Splits commitments into parts, each of which can be true: the first has what comes first and all that goes with it. At most so many
    /// parts; what is left then is left out.
    /// </summary>
    public static List<List<Commitment>> Split(Cluster cluster, IReadOnlyList<Commitment> commitments, int mostParts)
    {
        List<List<Commitment>> parts = [];
        List<Commitment> rest = [.. commitments];
        while (rest.Count > 0 && parts.Count < mostParts)
        {
            var sweep = new Sweep(cluster, drops: true);
            sweep.Run(rest);
            List<Commitment> part = rest.FindAll(c => !sweep._dropped!.Contains(c));

            // What only rules or the order of days exclude has not been dropped yet.
            for (List<Clash> left = Find(cluster, part); left.Count > 0; left = Find(cluster, part))
            {
                var last = new HashSet<Commitment>(left.Select(c => c.Commitments[c.Commitments.Count - 1]));
                part.RemoveAll(last.Contains);
            }

            var kept = new HashSet<Commitment>(part);
            rest.RemoveAll(kept.Contains);
            parts.Add(part);
        }

        return parts;
    }

    private static bool CanAllBeTrue(Cluster cluster, IReadOnlyList<Commitment> commitments)
    {
        Ground[] grounds = Ground.InitialOf(cluster);
        foreach (Commitment commitment in commitments)
        {
            Ground ground = grounds[commitment.Variable].Add(commitment);
            if (ground.Values.IsEmpty)
            {
                return false;
            }

            grounds[commitment.Variable] = ground;
        }

        return Consistency.Holds(cluster.Constraints, [.. grounds.Select(g => g.Values)]);
    }

    private void Run(IReadOnlyList<Commitment> commitments)
    {
        _bounds = [.. commitments.SelectMany(c => new[] { c.Days.First, c.Days.Last + 1 }).Distinct().OrderBy(b => b)];
        if (_bounds.Length > 0)
        {
            Visit(commitments, 0, _bounds.Length - 1, Ground.InitialOf(_cluster));
        }
    }

    private void Visit(IReadOnlyList<Commitment> commitments, int from, int to, Ground[] grounds)
    {
        List<Commitment> partial = [];
        bool isOwn = false;
        foreach (Commitment commitment in commitments)
        {
            if (commitment.Days.First > _bounds[from] || commitment.Days.Last + 1 < _bounds[to])
            {
                partial.Add(commitment);
                continue;
            }

            Ground ground = grounds[commitment.Variable].Add(commitment);
            if (!ground.Values.IsEmpty)
            {
                if (ground != grounds[commitment.Variable])
                {
                    grounds = isOwn ? grounds : (Ground[])grounds.Clone();
                    isOwn = true;
                    grounds[commitment.Variable] = ground;
                }
            }
            else if (_dropped is not null)
            {
                _dropped.Add(commitment);
            }
            else
            {
                Report(from, to, ground.Witnesses);
                return;
            }
        }

        if (partial.Count == 0)
        {
            if (_dropped is null && _cluster.Constraints.Count > 0 && !Consistency.Holds(_cluster.Constraints, [.. grounds.Select(g => g.Values)]))
            {
                Report(from, to, grounds.SelectMany(g => g.Witnesses));
            }

            return;
        }

        int middle = (from + to) / 2;
        Visit(partial.FindAll(c => c.Days.First < _bounds[middle]), from, middle, grounds);
        Visit(partial.FindAll(c => c.Days.Last >= _bounds[middle]), middle, to, grounds);
    }

    private void Report(int from, int to, IEnumerable<Commitment> witnesses)
    {
        var days = new DaySpan(_bounds[from], _bounds[to] - 1);
        if (_clashes.Count > 0 && _clashes[_clashes.Count - 1] is var previous && previous.Days.Last + 1 == days.First)
        {
            _clashes[_clashes.Count - 1] = previous with { Days = new DaySpan(previous.Days.First, days.Last) };
            return;
        }

        (ValueList<Commitment> commitments, ValueList<Constraint> constraints) = Consistency.Explain(_cluster, [.. witnesses]);
        _clashes.Add(new Clash(days, commitments, constraints));
    }

    /// <summary>What never falls is at no time lower than anything that was claimed of it before.</summary>
    private void FindFalls(IReadOnlyList<Commitment> commitments)
    {
        for (int i = 0; i < _cluster.Variables.Count; i++)
        {
            if (_cluster.Variables[i].NeverFalls)
            {
                FindFalls(_cluster.Variables[i], [.. commitments.Where(c => c.Variable == i)]);
            }
        }
    }

    private void FindFalls(Variable variable, IReadOnlyCollection<Commitment> commitments)
    {
        Commitment[] byStart = [.. commitments.OrderBy(c => c.Days.First)];
        Commitment? highest = null;
        int next = 0;
        bool isFalling = false;
        foreach (Commitment later in commitments.OrderBy(c => c.Days.Last))
        {
            for (; next < byStart.Length && byStart[next].Days.First <= later.Days.Last; next++)
            {
                highest = highest is null || IntervalArithmetic.CompareLower(HullOf(byStart[next]), HullOf(highest)) > 0 ? byStart[next] : highest;
            }

            Interval<decimal> lowest = HullOf(highest!);
            bool falls = new Interval<decimal>(lowest.Lower, lowest.IsLowerClosed, HullOf(later).Upper, HullOf(later).IsUpperClosed).IsEmpty();

            // On a day that both share, they exclude each other anyway.
            if (falls && !isFalling && !highest!.Days.Overlaps(later.Days))
            {
                _clashes.Add(new Clash(later.Days, [.. new[] { highest, later }.OrderBy(c => c.Order)], [], variable));
            }

            isFalling = falls;
        }
    }

    private static Interval<decimal> HullOf(Commitment commitment) => ((OrderedSet)commitment.Values).Hull;
}
