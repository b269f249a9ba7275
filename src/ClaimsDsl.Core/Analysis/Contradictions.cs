using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>Claims that cannot all be true, and whose they are.</summary>
/// <param name="Cluster">What they are about.</param>
/// <param name="Clash">The claims, the rules and the days.</param>
/// <param name="Line">The party for which all of them speak, or the one that makes them all, by its unique name; null where there is none.</param>
/// <param name="IsSelf">Whether one party makes them all.</param>
internal sealed record Contradiction(Cluster Cluster, Clash Clash, string? Line, bool IsSelf)
{
    /// <summary>How many more there are like this one that are not told one by one.</summary>
    public int More { get; init; }

    /// <summary>Whether it is between parties that do not all speak for one: what a dispute can acknowledge.</summary>
    public bool IsDispute => Line is null && !IsSelf;

    /// <summary>Whether everybody is certain.</summary>
    public bool IsCertain => Clash.Commitments.All(c => c.IsCertain);

    /// <summary>The keys of the attributes and propositions that the claims are about.</summary>
    public IEnumerable<string> Subjects => Clash.Commitments.Select(c => Cluster.Variables[c.Variable].SubjectKey).Distinct();
}

/// <summary>
/// Finds the contradictions of a cluster: within each party, within each line of parties that speak for another, and between lines. Each
/// is looked for where all the claims first come together, so that none is found twice.
/// </summary>
internal sealed class Contradictions
{
    // A party that contradicts itself is compared with others by its parts: more of them would only say again what it says of itself.
    private const int MostParts = 4;

    // Whoever has mended these sees the next.
    internal const int MostToTell = 10;
    private const int MostCombinations = 16;

    private readonly Cluster _cluster;
    private readonly SeenTogether _seen;
    private readonly List<Contradiction> _found = [];
    private readonly Dictionary<(string? Line, bool IsSelf, string Cause), SortedSet<DaySpan>> _days = [];
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    private Contradictions(Cluster cluster, SeenTogether seen)
    {
        _cluster = cluster;
        _seen = seen;
    }

    /// <summary>Finds what contradicts what.</summary>
    /// <param name="cluster">The claims.</param>
    /// <param name="seen">What was told already: it is left out, and does not stand in for what was not.</param>
    public static ValueList<Contradiction> Find(Cluster cluster, SeenTogether seen)
    {
        if (Sweep.CanAllBeTrue(cluster, cluster.Commitments))
        {
            return [];
        }

        var contradictions = new Contradictions(cluster, seen);
        List<Commitment> certain = [.. cluster.Commitments.Where(c => c.IsCertain)];
        contradictions.FindUntold(certain);
        if (certain.Count < cluster.Commitments.Count)
        {
            contradictions.FindUntold(cluster.Commitments);
        }

        List<Contradiction> found = contradictions._found;
        if (found.Count > MostToTell)
        {
            found[MostToTell - 1] = found[MostToTell - 1] with { More = found.Count - MostToTell };
        }

        return [.. found.Take(MostToTell)];
    }

    /// <summary>Claims that were told to contradict each other are held against the others by parts that do not.</summary>
    private void FindUntold(IReadOnlyList<Commitment> commitments)
    {
        List<List<Commitment>> builds = _seen.Split(commitments);
        foreach (List<Commitment> combination in Combine(builds.ConvertAll(PartsOf)))
        {
            Find(combination);
        }

        List<List<Commitment>> PartsOf(List<Commitment> build) => _seen.Contains(build) ? Sweep.Split(_cluster, build, MostParts) : [build];
    }

    private void Find(IEnumerable<Commitment> commitments)
    {
        var root = new Node(null);
        foreach (Commitment commitment in commitments)
        {
            foreach (ValueList<string> path in Lines.PathsOf(commitment))
            {
                Node node = root;
                foreach (string party in path)
                {
                    node = node.ChildOf(party);
                }

                node.Own.Add(commitment);
            }
        }

        Visit(root);
    }

    /// <summary>Reports what is found in a line, and gives its commitments in parts that can be true.</summary>
    private List<List<Commitment>> Visit(Node node)
    {
        List<List<Commitment>> own = node.Own.Count == 0 ? []
            : Report(node.Own, node.Party, isSelf: true) ? Sweep.Split(_cluster, node.Own, MostParts)
            : [node.Own];
        if (node.Children.Count == 0)
        {
            return own;
        }

        List<List<List<Commitment>>> members = [own, .. node.Children.Select(Visit)];
        members.RemoveAll(parts => parts.Count == 0);
        if (members.Count < 2)
        {
            return [.. members.SelectMany(parts => parts)];
        }

        bool isBroken = false;
        foreach (List<Commitment> combination in Combine(members))
        {
            isBroken |= Report(combination, node.Party, isSelf: false);
        }

        if (node.Party is null)
        {
            return [];
        }

        List<Commitment> all = [.. members.SelectMany(m => m.SelectMany(p => p)).Distinct().OrderBy(c => c.Order)];
        return isBroken || members.Any(m => m.Count > 1) ? Sweep.Split(_cluster, all, MostParts) : [all];
    }

    /// <summary>One part of each member, in as many ways as there are, up to a limit.</summary>
    private static IEnumerable<List<Commitment>> Combine(List<List<List<Commitment>>> members)
    {
        int[] choice = new int[members.Count];
        for (int i = 0; i < MostCombinations; i++)
        {
            yield return [.. members.SelectMany((m, j) => m[choice[j]]).Distinct().OrderBy(c => c.Order)];
            int member = 0;
            while (member < members.Count && ++choice[member] == members[member].Count)
            {
                choice[member++] = 0;
            }

            if (member == members.Count)
            {
                yield break;
            }
        }
    }

    private bool Report(IReadOnlyList<Commitment> commitments, string? line, bool isSelf)
    {
        List<Clash> clashes = Sweep.Find(_cluster, commitments);
        foreach (Clash clash in clashes.Where(clash => !_seen.Contains(clash.Commitments)))
        {
            // What parts of members say on the same days is one cause; and so is what two lines share.
            if (!_days.TryGetValue((line, isSelf, clash.Cause), out SortedSet<DaySpan>? known))
            {
                known = new SortedSet<DaySpan>(DaySpan.ApartOrEqual);
                _days.Add((line, isSelf, clash.Cause), known);
            }

            bool isNew = _explained.Add(string.Join(" ", clash.Commitments.Select(c => c.Order.ToString(CultureInfo.InvariantCulture) + c.Holder)));
            if (isNew && known.Add(clash.Days))
            {
                _found.Add(new Contradiction(_cluster, clash, line, isSelf));
            }
        }

        return clashes.Count > 0;
    }

    /// <summary>A party, what it claims itself, and who speaks for it.</summary>
    private sealed class Node(string? party)
    {
        private Dictionary<string, Node>? _byParty;

        public string? Party => party;

        public List<Commitment> Own { get; } = [];

        public List<Node> Children { get; } = [];

        public Node ChildOf(string name)
        {
            _byParty ??= new(StringComparer.Ordinal);
            if (!_byParty.TryGetValue(name, out Node? child))
            {
                child = new Node(name);
                _byParty.Add(name, child);
                Children.Add(child);
            }

            return child;
        }
    }
}
