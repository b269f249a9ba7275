using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Evidence;

namespace ClaimsDsl.Binding;

/// <summary>
/// Declarations that lead back to themselves, such as places in each other, and chains of them that are too long. They are looked for once for all
/// files that see the same namespaces, since a chain can be as long as there are names.
/// </summary>
/// <param name="own">The namespace of the files.</param>
/// <param name="used">The namespaces that they use.</param>
internal sealed class NameChains(NamespaceIndex own, IReadOnlyList<NamespaceIndex> used)
{
    private readonly ConcurrentDictionary<Type, Lazy<Found>> _found = new();

    /// <summary>Whether a name leads back to itself.</summary>
    public bool Contains<T>(string name)
        where T : Declaration => FoundOf<T>().Numbers.ContainsKey(name);

    /// <summary>
    /// The shortest way from a name back to itself, with the name at both ends; empty where there is none. What leads to each other is told of
    /// once, at the first of its names in ordinal order: at others the way is empty too.
    /// </summary>
    public ValueList<string> At<T>(string name)
        where T : Declaration
    {
        Found found = FoundOf<T>();
        return found.Numbers.TryGetValue(name, out int number) && found.First[number] == name
            ? Lineage.Cycle(name, n => NextOf<T>(n).Where(next => found.Numbers.TryGetValue(next, out int other) && other == number))
            : [];
    }

    /// <summary>Whether a name is the first from the end of a chain that is longer than what is followed.</summary>
    public bool IsTooFar<T>(string name)
        where T : Declaration => FoundOf<T>().TooFar.Contains(name);

    private Found FoundOf<T>()
        where T : Declaration => _found.GetOrAdd(typeof(T), _ => new Lazy<Found>(Find<T>)).Value;

    private Found Find<T>()
        where T : Declaration
    {
        string[] names = [.. used.Prepend(own).SelectMany(n => n.NamesOf<T>()).Distinct()];
        Dictionary<string, int> numbers = Circles.Find(names, name => NextOf<T>(name).Where(next => next != name));

        // What leads to itself at once is a circle of its own.
        foreach (string name in names.Where(name => NextOf<T>(name).Contains(name) && !numbers.ContainsKey(name)))
        {
            numbers.Add(name, -1 - numbers.Count);
        }

        return new Found(
            numbers,
            numbers.Keys.GroupBy(name => numbers[name]).ToDictionary(g => g.Key, g => g.OrderBy(n => n, StringComparer.Ordinal).First()),
            TooFar<T>([.. names.Where(name => !numbers.ContainsKey(name))]));
    }

    /// <summary>The names at which chains get too long, of names that are on no circle. Each is counted after those it leads to.</summary>
    private HashSet<string> TooFar<T>(HashSet<string> names)
        where T : Declaration
    {
        var lengths = names.ToDictionary(name => name, _ => 0);
        var waiting = names.ToDictionary(name => name, name => NextOf<T>(name).Distinct().Count(names.Contains));
        ILookup<string, string> before = names.SelectMany(name => NextOf<T>(name).Distinct().Where(names.Contains), (name, next) => new { name, next })
            .ToLookup(pair => pair.next, pair => pair.name);
        var queue = new Queue<string>(names.Where(name => waiting[name] == 0));
        while (queue.Count > 0)
        {
            string next = queue.Dequeue();
            foreach (string name in before[next])
            {
                lengths[name] = Math.Max(lengths[name], lengths[next] + 1);
                if (--waiting[name] == 0)
                {
                    queue.Enqueue(name);
                }
            }
        }

        return [.. names.Where(name => lengths[name] == Lineage.LongestChain + 1)];
    }

    private IEnumerable<string> NextOf<T>(string name)
        where T : Declaration => NamespaceIndex.Find<T>(own, used, name) switch
        {
            DocumentDeclaration { Origin: { } origin } => [origin],
            PartyDeclaration party => party.Principals.Select(principal => principal.Party),
            PlaceDeclaration { Parent: { } parent } => [parent],
            PropositionDeclaration proposition => proposition.IsAnyOf,
            LabelDeclaration { Replaces: { } replaced } => [replaced],
            _ => [],
        };

    /// <param name="Numbers">By name, which circle it is on.</param>
    /// <param name="First">By number, the first name of a circle.</param>
    /// <param name="TooFar">The names at which chains get too long.</param>
    private sealed record Found(Dictionary<string, int> Numbers, Dictionary<int, string> First, HashSet<string> TooFar);
}
