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
        // Sizes are counted first: lists that grow would cost more than what is looked for in most groups.
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

        T[][] groups = [.. sizes.ConvertAll(size => new T[size])];
        for (int i = groupOf.Length - 1; i >= 0; i--)
        {
            group = groupOf[i];
            groups[group][--sizes[group]] = items[i];
        }

        var results = new TResult[groups.Length];
        Parallel.For(0, groups.Length, i => results[i] = look(keys[i], groups[i]));
        return results;
    }
}
