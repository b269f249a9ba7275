using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>Commitments that cannot all be true, on days in a row.</summary>
/// <param name="Days">The days.</param>
/// <param name="Commitments">The fewest that cannot all be true on the first of the days.</param>
/// <param name="Constraints">The rules that it takes for that.</param>
/// <param name="Falls">The variable that would fall and never does, or null.</param>
internal sealed record Clash(DaySpan Days, ValueList<Commitment> Commitments, ValueList<Constraint> Constraints, Variable? Falls = null)
{
    /// <summary>What is the same for clashes that are told once for days in a row: the rules, or the variable.</summary>
    public string Cause { get; } = Constraints.Count > 0
        ? string.Join("\n", Constraints.Select(c => c.Rule))
        : Commitments[0].Variable.ToString(CultureInfo.InvariantCulture) + Falls?.Key;
}

/// <summary>
/// Finds the days on which commitments cannot all be true. Days are halved until each commitment either covers a stretch of them or
/// misses it, as in a segment tree (J. L. Bentley, 1977), and what the commitments leave possible together is carried down:
/// n commitments take about n log n steps, and no two of them are ever compared for their own sake.
/// </summary>
internal sealed class Sweep
{
    // Who says so many things that rules exclude of one another is not compared with others by all of them.
    private const int MostRounds = 16;

    private readonly Cluster _cluster;
    private readonly List<Clash> _clashes = [];
    private readonly List<Clash> _falls = [];
    private readonly bool _hasFloors;
    private readonly Floor?[] _floors;
    private readonly HashSet<Commitment>? _dropped;
    private readonly Dictionary<string, int> _lastByCause = new(StringComparer.Ordinal);
    private readonly int[] _bounds;

    private Sweep(Cluster cluster, int[] bounds, bool drops)
    {
        _cluster = cluster;
        _bounds = bounds;
        _hasFloors = cluster.Variables.Any(v => v.NeverFalls);
        _floors = new Floor?[cluster.Variables.Count];
        _dropped = drops ? new HashSet<Commitment>() : null;
    }

    /// <summary>Whether commitments can all be true even on one day: then none has to be looked at.</summary>
    public static bool CanAllBeTrue(Cluster cluster, IReadOnlyList<Commitment> commitments) => CanAllBeTrue(cluster, commitments, cluster.Initial);

    /// <summary>The clashes of some commitments, in the order of days; those that fall come last.</summary>
    public static List<Clash> Find(Cluster cluster, IReadOnlyList<Commitment> commitments)
    {
        if (CanAllBeTrue(cluster, commitments))
        {
            return [];
        }

        Sweep sweep = Run(cluster, commitments, drops: false);
        return [.. sweep._clashes, .. sweep._falls];
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
            Sweep sweep = Run(cluster, rest, drops: true);
            List<Commitment> part = rest.FindAll(c => !sweep._dropped!.Contains(c));

            // What only rules or the order of days exclude has not been dropped yet: some rounds long what comes last, and then all about the same.
            int rounds = 0;
            for (List<Clash> left = Find(cluster, part); left.Count > 0; left = Find(cluster, part))
            {
                if (rounds++ < MostRounds)
                {
                    var last = new HashSet<Commitment>(left.Select(c => c.Commitments[c.Commitments.Count - 1]));
                    part.RemoveAll(last.Contains);
                }
                else
                {
                    var variables = new HashSet<int>(left.SelectMany(c => c.Commitments).Select(c => c.Variable));
                    part.RemoveAll(c => variables.Contains(c.Variable));
                }
            }

            // What no other claim is needed to exclude is in no part.
            if (part.Count == 0)
            {
                break;
            }

            var kept = new HashSet<Commitment>(part);
            rest.RemoveAll(kept.Contains);
            parts.Add(part);
        }

        return parts;
    }

    private static Sweep Run(Cluster cluster, IReadOnlyList<Commitment> commitments, bool drops)
    {
        var sweep = new Sweep(cluster, DaySpan.BoundsOf(commitments), drops);
        if (commitments.Count > 0)
        {
            sweep.Visit(commitments, 0, sweep._bounds.Length - 1, cluster.Initial);
        }

        return sweep;
    }

    private static bool CanAllBeTrue(Cluster cluster, IReadOnlyList<Commitment> commitments, Ground[] grounds)
    {
        if (grounds.Length == 1 && cluster.Constraints.Count == 0 && grounds[0].Values is OrderedSet { IsConvex: true } ground && HaveCommonValue(ground, commitments) is { } have)
        {
            return have;
        }

        var values = new ValueSet[grounds.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = grounds[i].Values;
        }

        for (int i = 0; i < commitments.Count; i++)
        {
            Commitment commitment = commitments[i];
            ValueSet left = values[commitment.Variable].Intersect(commitment.Values);
            if (!ReferenceEquals(left, values[commitment.Variable]))
            {
                if (left.IsEmpty)
                {
                    return false;
                }

                values[commitment.Variable] = left;
            }
        }

        return cluster.Constraints.Count == 0 || Consistency.Holds(cluster.Constraints, values, cluster.Budget);
    }

    /// <summary>
    /// Whether intervals have a value in common: the one that begins highest and the one that ends lowest say so (Helly's theorem on a line), and nothing
    /// in between is made. Null where some are no intervals.
    /// </summary>
    private static bool? HaveCommonValue(OrderedSet ground, IReadOnlyList<Commitment> commitments)
    {
        OrderedSet highest = ground;
        OrderedSet lowest = ground;
        bool isWhole = ground.IsWhole;
        for (int i = 0; i < commitments.Count; i++)
        {
            if (commitments[i].Values is not OrderedSet { IsConvex: true } set)
            {
                return null;
            }

            highest = IntervalArithmetic.CompareLower(set.Hull, highest.Hull) > 0 ? set : highest;
            lowest = IntervalArithmetic.CompareUpper(set.Hull, lowest.Hull) < 0 ? set : lowest;
            isWhole |= set.IsWhole;
        }

        Interval<decimal> common = highest.Hull.Intersect(lowest.Hull);
        return !(isWhole ? common.ToWhole() : common).IsEmpty();
    }

    private void Visit(IReadOnlyList<Commitment> commitments, int from, int to, Ground[] grounds)
    {
        int middle = (from + to) / 2;
        List<Commitment> earlier = [];
        List<Commitment> later = [];
        HashSet<int>? told = null;
        bool isOwn = false;
        foreach (Commitment commitment in commitments)
        {
            if (commitment.Days.First > _bounds[from] || commitment.Days.Last + 1 < _bounds[to])
            {
                if (commitment.Days.First < _bounds[middle])
                {
                    earlier.Add(commitment);
                }

                if (commitment.Days.Last >= _bounds[middle])
                {
                    later.Add(commitment);
                }

                continue;
            }

            if (told?.Contains(commitment.Variable) == true)
            {
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
                // What was possible before stays so: rules may have more to say of it, and other variables are another cause.
                Report(from, to, Consistency.Explain(_cluster, [.. ground.Witnesses], _cluster.Constraints));
                told ??= [];
                told.Add(commitment.Variable);
            }
        }

        if (told is not null)
        {
            earlier.RemoveAll(c => told.Contains(c.Variable));
            later.RemoveAll(c => told.Contains(c.Variable));
        }

        if (earlier.Count + later.Count == 0)
        {
            if (_dropped is not null)
            {
                return;
            }

            CheckRules(from, to, grounds);
            CheckFalls(from, to, grounds);
            return;
        }

        VisitPart(earlier, from, middle, grounds);
        VisitPart(later, middle, to, grounds);
    }

    private void VisitPart(List<Commitment> commitments, int from, int to, Ground[] grounds)
    {
        // What never falls is followed over all days.
        if (_hasFloors || !CanAllBeTrue(_cluster, commitments, grounds))
        {
            Visit(commitments, from, to, grounds);
        }
    }

    /// <summary>Each rule that excludes something is told for itself: what is found with it first is left aside then.</summary>
    private void CheckRules(int from, int to, Ground[] grounds)
    {
        List<Constraint> rules = [.. _cluster.Constraints];
        while (rules.Count > 0 && !Consistency.Holds(rules, grounds.Select(g => g.Values), _cluster.Budget))
        {
            (ValueList<Commitment> Commitments, ValueList<Constraint> Constraints) found = Consistency.Explain(_cluster, [.. grounds.SelectMany(g => g.Witnesses)], rules);
            if (found.Constraints.Count == 0)
            {
                return;
            }

            // With the rules that were told before, fewer claims may be enough, and then this is no other cause.
            if (rules.Count == _cluster.Constraints.Count
                || Consistency.Explain(_cluster, found.Commitments, _cluster.Constraints).Commitments.Count == found.Commitments.Count)
            {
                Report(from, to, found);
            }

            rules.RemoveAll(found.Constraints.Contains);
        }
    }

    private void Report(int from, int to, (ValueList<Commitment> Commitments, ValueList<Constraint> Constraints) found)
    {
        if (found.Commitments.Count == 0)
        {
            return;
        }

        var clash = new Clash(new DaySpan(_bounds[from], _bounds[to] - 1), found.Commitments, found.Constraints);
        if (_lastByCause.TryGetValue(clash.Cause, out int last) && _clashes[last].Days.Last + 1 == clash.Days.First)
        {
            _clashes[last] = _clashes[last] with { Days = new DaySpan(_clashes[last].Days.First, clash.Days.Last) };
            return;
        }

        _lastByCause[clash.Cause] = _clashes.Count;
        _clashes.Add(clash);
    }

    /// <summary>What never falls is at no time lower than on an earlier day: each day leaves what is not below the least that was possible before.</summary>
    private void CheckFalls(int from, int to, Ground[] grounds)
    {
        for (int i = 0; i < grounds.Length; i++)
        {
            if (!_cluster.Variables[i].NeverFalls)
            {
                continue;
            }

            var today = (OrderedSet)grounds[i].Values;
            Floor? floor = _floors[i];
            var left = (OrderedSet)(floor is null ? today : today.Intersect(floor.Values));
            if (left.IsEmpty)
            {
                if (!floor!.IsBroken)
                {
                    List<Commitment> few = Consistency.Smallest([.. floor.Witnesses, .. grounds[i].Witnesses], some => NeverFalls(_cluster.Variables[i], some));
                    _falls.Add(new Clash(new DaySpan(_bounds[from], _bounds[to] - 1), [.. few.OrderBy(c => c.Order)], [], _cluster.Variables[i]));
                }

                _floors[i] = floor with { IsBroken = true };
            }
            else
            {
                bool isHigher = floor is null || IntervalArithmetic.CompareLower(left.Hull, floor.Values.Hull) > 0;
                bool isOwn = IntervalArithmetic.CompareLower(left.Hull, today.Hull) == 0;
                _floors[i] = !isHigher ? floor! with { IsBroken = false } : new Floor(OrderedSet.Of(left.Hull.Up()), [.. grounds[i].Witnesses], isOwn ? null : floor);
            }
        }
    }

    /// <summary>Whether a variable can keep to some commitments without ever falling.</summary>
    private static bool NeverFalls(Variable variable, IReadOnlyCollection<Commitment> commitments)
    {
        ValueSet floor = OrderedSet.All;
        foreach (int day in commitments.Select(c => c.Days.First).Distinct().OrderBy(day => day))
        {
            ValueSet left = commitments.Where(c => c.Days.First <= day && day <= c.Days.Last)
                .Aggregate(variable.Initial.Intersect(floor), (values, c) => values.Intersect(c.Values));
            if (left.IsEmpty)
            {
                return false;
            }

            floor = OrderedSet.Of(((OrderedSet)left).Hull.Up());
        }

        return true;
    }

    /// <summary>The least that something which never falls can be.</summary>
    private sealed record Floor(OrderedSet Values, ValueList<Commitment> Own, Floor? Below, bool IsBroken = false)
    {
        /// <summary>The commitments because of which it is no lower.</summary>
        public IEnumerable<Commitment> Witnesses
        {
            get
            {
                for (Floor? floor = this; floor is not null; floor = floor.Below)
                {
                    foreach (Commitment commitment in floor.Own)
                    {
                        yield return commitment;
                    }
                }
            }
        }
    }
}
