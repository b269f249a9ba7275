using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>The caveats that all files give. Equal when they are.</summary>
public sealed class ProjectCaveats : IEquatable<ProjectCaveats>
{
    private readonly ValueList<Caveat> _caveats;
    private readonly ILookup<(string, string), Caveat> _byName;

    private ProjectCaveats(ValueList<Caveat> caveats)
    {
        _caveats = caveats;
        _byName = caveats.ToLookup(c => (c.Namespace, c.Name));
    }

    /// <summary>Puts the caveats of files together. The order of the files does not matter.</summary>
    /// <param name="files">The files by path, and what each gives.</param>
    public static ProjectCaveats Create(IEnumerable<(string Path, ValueList<Caveat> Caveats)> files) =>
        new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).SelectMany(f => f.Caveats).Distinct()]);

    /// <summary>The caveats on what a file declares, whichever file gives them.</summary>
    public ValueList<Caveat> On(BoundFile file) =>
        [.. file.Declarations.Select(d => d.Name).Distinct().SelectMany(name => _byName[(file.Namespace, name)])];

    /// <inheritdoc/>
    public bool Equals(ProjectCaveats? other) => other is not null && _caveats.Equals(other._caveats);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectCaveats);

    /// <inheritdoc/>
    public override int GetHashCode() => _caveats.Count;
}
