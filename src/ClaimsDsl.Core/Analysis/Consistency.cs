using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>Whether commitments of one time can all be true, and if not, which few cannot.</summary>
internal static class Consistency
{
    // Rules that feed each other, as in x = 0.5 * x + 1, come nearer and nearer without an end.
    private const int MostRounds = 64;

    /// <summary>Whether the rules leave a value for each variable. Narrows the values to a fixed point, or nearly.</summary>
    public static bool Holds(IEnumerable<Constraint> constraints, ValueSet[] values)
    {
        Constraint[] rules = [.. constraints];
        for (int round = 0; round < MostRounds; round++)
        {
            bool isChanged = false;
            foreach (Constraint rule in rules)
            {
                ValueSet[] before = (ValueSet[])values.Clone();
                rule.Narrow(values);
                for (int i = 0; i < values.Length; i++)
                {
                    if (!ReferenceEquals(before[i], values[i]))
                    {
                        isChanged = true;
                        if (values[i].IsEmpty)
                        {
                            return false;
                        }
                    }
                }
            }

            if (!isChanged)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>Whether commitments can all be true at once under some rules.</summary>
    public static bool Holds(Cluster cluster, IEnumerable<Constraint> constraints, IEnumerable<Commitment> commitments)
    {
        ValueSet[] values = [.. cluster.Variables.Select(v => v.Initial)];
        foreach (Commitment commitment in commitments)
        {
            values[commitment.Variable] = values[commitment.Variable].Intersect(commitment.Values);
            if (values[commitment.Variable].IsEmpty)
            {
                return false;
            }
        }

        return Holds(constraints, values);
    }

    /// <summary>
    /// The smallest part of commitments that cannot all be true: without any one of them the others can (U. Junker, "QuickXplain",
    /// 2004); and the rules that it takes for that.
    /// </summary>
    public static (ValueList<Commitment> Commitments, ValueList<Constraint> Constraints) Explain(Cluster cluster, IReadOnlyList<Commitment> commitments)
    {
        List<Commitment> few = Explain(cluster, [], commitments, isAdded: false);
        List<Constraint> rules = [.. cluster.Constraints];
        for (int i = rules.Count - 1; i >= 0; i--)
        {
            Constraint rule = rules[i];
            rules.RemoveAt(i);
            if (Holds(cluster, rules, few))
            {
                rules.Insert(i, rule);
            }
        }

        return ([.. few.OrderBy(c => c.Order)], [.. rules]);
    }

    private static List<Commitment> Explain(Cluster cluster, List<Commitment> background, IReadOnlyList<Commitment> candidates, bool isAdded)
    {
        if (isAdded && !Holds(cluster, cluster.Constraints, background))
        {
            return [];
        }

        if (candidates.Count <= 1)
        {
            return [.. candidates];
        }

        Commitment[] first = [.. candidates.Take(candidates.Count / 2)];
        Commitment[] second = [.. candidates.Skip(candidates.Count / 2)];
        List<Commitment> fromSecond = Explain(cluster, [.. background, .. first], second, first.Length > 0);
        List<Commitment> fromFirst = Explain(cluster, [.. background, .. fromSecond], first, fromSecond.Count > 0);
        return [.. fromFirst, .. fromSecond];
    }
}
