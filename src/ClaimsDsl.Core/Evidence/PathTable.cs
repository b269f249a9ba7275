using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Things by the paths of their files. On some systems the case of letters is part of a name, and on others a project may write it in another way than
/// claims files: so a path is that of the file that has just this one, or else of the only one that has it in other case.
/// </summary>
/// <typeparam name="T">What is to be found.</typeparam>
public sealed class PathTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _exact;
    private readonly ILookup<string, T> _inAnyCase;

    /// <summary>A table of things; of several with one path the last counts.</summary>
    /// <param name="items">The things.</param>
    /// <param name="pathOf">Their paths.</param>
    public PathTable(IEnumerable<T> items, Func<T, string> pathOf)
    {
        _exact = items.GroupBy(item => DocumentPath.Normalize(pathOf(item)), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        _inAnyCase = _exact.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All things.</summary>
    public IEnumerable<T> Items => _exact.Values;

    /// <summary>What has just this path, or null.</summary>
    /// <param name="path">As <see cref="DocumentPath.Normalize"/> writes it.</param>
    public T? FindExactly(string path) => _exact.TryGetValue(path, out T? found) ? found : null;

    /// <summary>What has this path, or is the only one that has it in other case; null where there is none.</summary>
    /// <param name="path">As <see cref="DocumentPath.Normalize"/> writes it.</param>
    public T? Find(string path) => FindExactly(path) ?? (_inAnyCase[path].Take(2).ToList() is [var only] ? only : null);
}
