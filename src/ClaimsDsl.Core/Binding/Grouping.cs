using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>Items by key, those of a key in order. Immutable; a change makes only the groups anew that it touches.</summary>
internal sealed class Grouping<T>
    where T : notnull
{
    private readonly Dictionary<string, T[]> _groups;
    private readonly Func<T, IEnumerable<string>> _keysOf;

    private Grouping(Dictionary<string, T[]> groups, Func<T, IEnumerable<string>> keysOf)
    {
        _groups = groups;
        _keysOf = keysOf;
    }

    /// <summary>The keys of all groups.</summary>
    public IEnumerable<string> Keys => _groups.Keys;

    /// <summary>The items of a key; none where there is no such group.</summary>
    public IReadOnlyList<T> this[string key] => _groups.TryGetValue(key, out T[]? items) ? items : [];

    /// <summary>Groups items.</summary>
    /// <param name="items">The items, in order.</param>
    /// <param name="keysOf">The keys of the groups that an item is in.</param>
    public static Grouping<T> Of(IEnumerable<T> items, Func<T, IEnumerable<string>> keysOf)
    {
        var groups = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            foreach (string key in keysOf(item))
            {
                if (!groups.TryGetValue(key, out List<T>? group))
                {
                    groups.Add(key, group = []);
                }

                group.Add(item);
            }
        }

        return new(groups.ToDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal), keysOf);
    }

    /// <summary>The groups without some items and with others.</summary>
    /// <param name="removed">What goes; what is in no group is left alone.</param>
    /// <param name="added">What comes.</param>
    /// <param name="order">The order of all items.</param>
    public Grouping<T> With(HashSet<T> removed, IEnumerable<T> added, IComparer<T> order)
    {
        ILookup<string, T> more = added.SelectMany(_keysOf, (item, key) => new { item, key }).ToLookup(pair => pair.key, pair => pair.item, StringComparer.Ordinal);
        var groups = new Dictionary<string, T[]>(_groups, StringComparer.Ordinal);
        foreach (string key in removed.SelectMany(_keysOf).Concat(more.Select(g => g.Key)).Distinct())
        {
            List<T> items = [.. this[key].Where(item => !removed.Contains(item))];
            foreach (T item in more[key])
            {
                items.Insert(IndexAfter(items, item, order), item);
            }

            if (items.Count > 0)
            {
                groups[key] = [.. items];
            }
            else
            {
                groups.Remove(key);
            }
        }

        return new(groups, _keysOf);
    }

    private static int IndexAfter(List<T> items, T item, IComparer<T> order)
    {
        int low = 0;
        for (int high = items.Count; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = order.Compare(items[middle], item) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
