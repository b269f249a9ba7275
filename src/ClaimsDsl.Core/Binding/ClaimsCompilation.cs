using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>All claims files of a project, and what is to be said about each. Immutable, and safe for many threads.</summary>
public sealed class ClaimsCompilation
{
    private readonly string _defaultNamespace;
    private readonly Dictionary<string, SyntaxTree> _trees;

    private ClaimsCompilation(ValueList<SyntaxTree> trees, string defaultNamespace)
    {
        Trees = trees;
        _trees = trees.ToDictionary(t => t.Path, StringComparer.Ordinal);
        _defaultNamespace = defaultNamespace;
        Index = ProjectIndex.Create(trees.Select(t => FileIndex.Read(t, defaultNamespace)));
    }

    /// <summary>The files, one a path, in the order of their paths.</summary>
    public ValueList<SyntaxTree> Trees { get; }

    /// <summary>Their declarations.</summary>
    public ProjectIndex Index { get; }

    /// <summary>Puts files together.</summary>
    /// <param name="trees">The files; of two with one path, the first counts.</param>
    /// <param name="defaultNamespace">The namespace of the files that name none.</param>
    public static ClaimsCompilation Create(IEnumerable<SyntaxTree> trees, string defaultNamespace) => new(
        [.. trees.GroupBy(t => t.Path, StringComparer.Ordinal).Select(g => g.First()).OrderBy(t => t.Path, StringComparer.Ordinal)],
        defaultNamespace);

    /// <summary>The file of a path, or null.</summary>
    public SyntaxTree? FindTree(string path) => _trees.TryGetValue(path, out SyntaxTree? tree) ? tree : null;

    /// <summary>What is to be said about a file: syntax and names, in the order of its text.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueList<Diagnostic> GetDiagnostics(SyntaxTree tree, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        ValueList<Diagnostic> binding = Binder.Bind(tree, Index, _defaultNamespace, Locate).Diagnostics;
        return [.. tree.Diagnostics.Concat(binding).OrderBy(d => d.Location.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What a file says.</summary>
    public BoundFile Bind(SyntaxTree tree) => BoundFile.Bind(tree, Index, _defaultNamespace);

    private Location? Locate(NamespaceIndex index, Declaration declaration)
    {
        if (index.FindPath(declaration) is not { } path || FindTree(path) is not { } tree)
        {
            return null;
        }

        FileDeclarations file = DeclarationReader.Read(tree, _defaultNamespace);
        foreach ((Declaration found, SyntaxToken name) in file.Declarations)
        {
            if (found.Name == declaration.Name && NamespaceIndex.ShareNames(found, declaration))
            {
                return tree.GetLocation(name.Span);
            }
        }

        return null;
    }
}
