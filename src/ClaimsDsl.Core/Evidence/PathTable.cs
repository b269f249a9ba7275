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
    private readonly ILookup<string, T> _inAnyCase;
    private readonly Func<T, string> _pathOf;

    /// <summary>A table of things; of several with one path the last counts.</summary>
    /// <param name="items">The things.</param>
    /// <param name="pathOf">Their paths.</param>
    public PathTable(IEnumerable<T> items, Func<T, string> pathOf)
    {
        _pathOf = item => DocumentPath.Normalize(pathOf(item));
        _inAnyCase = items.ToLookup(_pathOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All things.</summary>
    public IEnumerable<T> Items => _inAnyCase.SelectMany(alike => alike);

    /// <summary>What has just this path, or null.</summary>
    /// <param name="path">As <see cref="DocumentPath.Normalize"/> writes it.</param>
    public T? FindExactly(string path) => _inAnyCase[path].LastOrDefault(item => _pathOf(item) == path);

    /// <summary>What has this path, or is the only one that has it in other case; null where there is none.</summary>
    /// <param name="path">As <see cref="DocumentPath.Normalize"/> writes it.</param>
    public T? Find(string path) => FindExactly(path) ?? (_inAnyCase[path].Select(_pathOf).Distinct().Take(2).Count() == 1 ? _inAnyCase[path].Last() : null);
}
