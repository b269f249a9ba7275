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
    public static ProjectCaveats Create(IEnumerable<FileCaveats> files) =>
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

/// <summary>The caveats that one file gives.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Caveats">What it says, in the order of its text.</param>
public sealed record FileCaveats(string Path, ValueList<Caveat> Caveats);
