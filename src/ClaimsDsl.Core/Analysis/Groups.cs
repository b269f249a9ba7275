using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace ClaimsDsl.Analysis;

/// <summary>Groups items by a key, and looks at all groups.</summary>
internal static class Groups
{
    /// <summary>What there is to say of each group, in the order in which the keys come first; a group's items keep their order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="keyOf">The key of the group that an item is in.</param>
    /// <param name="look">Looks at one group: on any thread, at the same time as at others.</param>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, string> keyOf, Func<string, T[], TResult> look)
    {
        // Sizes are counted first, and a group is put together when it is looked at: many small lists would cost more than what is looked for in most of them.
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> keys = [];
        List<int> sizes = [];
        int[] groupOf = new int[items.Count];
        int group = -1;
        for (int i = 0; i < groupOf.Length; i++)
        {
            // What is said of one thing often stands together.
            string key = keyOf(items[i]);
            if ((group < 0 || !ReferenceEquals(keys[group], key)) && !indexes.TryGetValue(key, out group))
            {
                group = keys.Count;
                indexes.Add(key, group);
                keys.Add(key);
                sizes.Add(0);
            }

            sizes[group]++;
            groupOf[i] = group;
        }

        // Where each group begins among the items in the order of their groups.
        int[] starts = new int[sizes.Count + 1];
        for (int i = 0; i < sizes.Count; i++)
        {
            starts[i + 1] = starts[i] + sizes[i];
        }

        int[] order = new int[groupOf.Length];
        for (int i = groupOf.Length - 1; i >= 0; i--)
        {
            group = groupOf[i];
            order[starts[group] + --sizes[group]] = i;
        }

        var results = new TResult[keys.Count];
        Parallel.For(0, keys.Count, i => results[i] = look(keys[i], ItemsOf(i)));
        return results;

        T[] ItemsOf(int group)
        {
            var ofGroup = new T[starts[group + 1] - starts[group]];
            for (int i = 0; i < ofGroup.Length; i++)
            {
                ofGroup[i] = items[order[starts[group] + i]];
            }

            return ofGroup;
        }
    }
}
