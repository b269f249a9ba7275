using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>Whether commitments of one time can all be true, and if not, which few cannot.</summary>
internal static class Consistency
{
    // Rules that feed each other, as in x = 0.5 * x + 1, come nearer and nearer without an end.
    internal const int MostRounds = 64;

    // Where rules alone do not decide, so many values are tried one by one, of so many variables: enough for what people write about one thing.
    internal const int MostValues = 16;
    internal const int MostVariables = 32;
    internal const int MostTries = 256;

    /// <summary>
    /// Whether the rules leave a value for each variable. What it denies is impossible; where there are too many values to try, it may
    /// take for possible what is not, and so where the budget is spent.
    /// </summary>
    public static bool Holds(IEnumerable<Constraint> constraints, IEnumerable<ValueSet> values, Budget budget)
    {
        Constraint[] rules = [.. constraints];
        int tries = MostTries;
        return Holds(
            rules,
            [.. rules.SelectMany(rule => rule.Variables).Distinct().Take(MostVariables + 1)],
            [.. values.Select(set => set is OrderedSet ordered ? ordered.ToReal() : set)],
            budget,
            ref tries);
    }

    private static bool Holds(Constraint[] rules, int[] variables, ValueSet[] values, Budget budget, ref int tries)
    {
        if (!Narrow(rules, values, budget))
        {
            return false;
        }

        ValueSet[] parts = [];
        int split = -1;
        foreach (int variable in variables.Length > MostVariables ? [] : variables)
        {
            if (values[variable].Split(MostValues) is { Count: > 0 } found && (split < 0 || found.Count < parts.Length))
            {
                split = variable;
                parts = [.. found];
            }
        }

        foreach (ValueSet part in parts)
        {
            if (--tries < 0)
            {
                return true;
            }

            ValueSet[] tried = (ValueSet[])values.Clone();
            tried[split] = part;
            if (Holds(rules, variables, tried, budget, ref tries))
            {
                return true;
            }
        }

        return parts.Length == 0;
    }

    /// <summary>Takes away the values that single rules exclude, to a fixed point, or nearly.</summary>
    /// <returns>Whether each variable has a value left.</returns>
    private static bool Narrow(Constraint[] rules, ValueSet[] values, Budget budget)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            bool isChanged = false;
            foreach (Constraint rule in rules)
            {
                ValueSet[] before = [.. rule.Variables.Select(variable => values[variable])];
                if (!budget.Spend(before.Length))
                {
                    return true;
                }

                rule.Narrow(values);
                int i = 0;
                foreach (int variable in rule.Variables)
                {
                    if (!ReferenceEquals(before[i++], values[variable]))
                    {
                        isChanged = true;
                        if (values[variable].IsEmpty)
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

        return Holds(constraints, values, cluster.Budget);
    }

    /// <summary>Few commitments of which all are needed for them not to be true at once, and the rules that it takes for that.</summary>
    /// <param name="cluster">What the commitments are about.</param>
    /// <param name="commitments">Commitments that cannot all be true under the rules.</param>
    /// <param name="constraints">The rules.</param>
    public static (ValueList<Commitment> Commitments, ValueList<Constraint> Constraints) Explain(
        Cluster cluster, IReadOnlyList<Commitment> commitments, IEnumerable<Constraint> constraints)
    {
        List<Constraint> rules = [.. constraints];
        List<Commitment> few = Smallest(commitments, some => Holds(cluster, rules, some));

        // With no budget left nothing more is denied, and what was found so far is told.
        for (int i = rules.Count - 1; i >= 0 && !cluster.Budget.IsSpent; i--)
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

    /// <summary>
    /// A smallest part of commitments that cannot all be true: without any one of them the others can (U. Junker, "QuickXplain", 2004).
    /// One of them at least, also where rules alone cannot hold.
    /// </summary>
    /// <param name="commitments">Commitments that cannot all be true.</param>
    /// <param name="holds">Whether some of them can.</param>
    public static List<Commitment> Smallest(IReadOnlyList<Commitment> commitments, Func<IReadOnlyList<Commitment>, bool> holds)
    {
        return Find([], commitments, isAdded: false);

        List<Commitment> Find(List<Commitment> background, IReadOnlyList<Commitment> candidates, bool isAdded)
        {
            if (isAdded && !holds(background))
            {
                return [];
            }

            if (candidates.Count <= 1)
            {
                return [.. candidates];
            }

            Commitment[] first = [.. candidates.Take(candidates.Count / 2)];
            Commitment[] second = [.. candidates.Skip(candidates.Count / 2)];
            List<Commitment> fromSecond = Find([.. background, .. first], second, first.Length > 0);
            List<Commitment> fromFirst = Find([.. background, .. fromSecond], first, fromSecond.Count > 0);
            return [.. fromFirst, .. fromSecond];
        }
    }
}
