using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Analysis;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>All claims files of a project, and what is to be said about each. Immutable, and safe for many threads.</summary>
public sealed class ClaimsCompilation
{
    private readonly string _defaultNamespace;
    private readonly Dictionary<string, SyntaxTree> _trees;
    private readonly ConcurrentDictionary<SyntaxTree, BindingResult> _bound = new();
    private readonly ConcurrentDictionary<SyntaxTree, FileDiagnostics> _checked = new();
    private readonly ConcurrentDictionary<SyntaxTree, Dictionary<Declaration, SyntaxToken>> _names = new();
    private readonly Lazy<ClaimTable> _claims;
    private readonly Lazy<ILookup<string, Diagnostic>> _lineage;
    private readonly Lazy<ILookup<string, Diagnostic>> _duplicates;
    private readonly Lazy<ContradictionAnalysis> _contradictions;
    private readonly Lazy<bool> _canReadAll;

    private ClaimsCompilation(ValueList<SyntaxTree> trees, string defaultNamespace, Func<string, DocumentText?> findDocument)
    {
        FindDocument = findDocument;
        Trees = trees;
        _trees = trees.ToDictionary(t => t.Path, StringComparer.Ordinal);
        _defaultNamespace = defaultNamespace;
        Index = ProjectIndex.Create(trees.Select(t => FileIndex.Read(t, defaultNamespace)));
        _claims = new Lazy<ClaimTable>(() => new ClaimTable(Trees.Select(t => (BindFile(t).File, t, BindFile(t).Scope))));
        _lineage = new Lazy<ILookup<string, Diagnostic>>(() => LineageChecker.Check(this));
        _duplicates = new Lazy<ILookup<string, Diagnostic>>(() => DuplicateChecker.Check(Claims));
        _contradictions = new Lazy<ContradictionAnalysis>(() => ContradictionAnalysis.Of(this));
        _canReadAll = new Lazy<bool>(() => Trees.All(t => t.Diagnostics.Count == 0 && BindFile(t).Diagnostics.All(d => d.Descriptor.CanBeAllowed)));
    }

    /// <summary>The files, one a path, in the order of their paths.</summary>
    public ValueList<SyntaxTree> Trees { get; }

    /// <summary>Their declarations.</summary>
    public ProjectIndex Index { get; }

    /// <summary>Puts files together.</summary>
    /// <param name="trees">The files; of two with one path, the first counts.</param>
    /// <param name="defaultNamespace">The namespace of the files that name none.</param>
    /// <param name="findDocument">
    /// The text at a path, as <see cref="DocumentPath.Combine"/> writes it, or null where there is none. Quotations are checked in the
    /// documents that it finds.
    /// </param>
    public static ClaimsCompilation Create(
        IEnumerable<SyntaxTree> trees, string defaultNamespace, Func<string, DocumentText?>? findDocument = null) => new(
        [.. trees.GroupBy(t => t.Path, StringComparer.Ordinal).Select(g => g.First()).OrderBy(t => t.Path, StringComparer.Ordinal)],
        defaultNamespace,
        findDocument ?? (_ => null));

    /// <summary>The text of a document, by path.</summary>
    internal Func<string, DocumentText?> FindDocument { get; }

    /// <summary>The claims of all files.</summary>
    internal ClaimTable Claims => _claims.Value;

    /// <summary>What the claims of all files contradict.</summary>
    internal ContradictionAnalysis Contradictions => _contradictions.Value;

    /// <summary>The file of a path, or null.</summary>
    public SyntaxTree? FindTree(string path) => _trees.TryGetValue(path, out SyntaxTree? tree) ? tree : null;

    /// <summary>What is reported about a file, in the order of its text.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueList<Diagnostic> GetDiagnostics(SyntaxTree tree, CancellationToken cancel = default) => CheckFile(tree, cancel).Reported;

    /// <summary>What would be reported about a file if its <c>allow</c> statements did not accept it, in the order of its text.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueList<SuppressedDiagnostic> GetSuppressedDiagnostics(SyntaxTree tree, CancellationToken cancel = default) =>
        CheckFile(tree, cancel).Suppressed;

    private FileDiagnostics CheckFile(SyntaxTree tree, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return _checked.GetOrAdd(tree, t =>
        {
            var sources = new DiagnosticBag(t);
            SourceChecker.Check(this, t, sources, cancel);
            TimeChecker.Check(this, t, sources, cancel);
            AssessmentChecker.Check(this, t, sources, cancel);
            GradeChecker.Check(this, t, sources, cancel);
            ContradictionReporter.Check(this, t, sources, cancel);
            ValueList<Diagnostic> all = DiagnosticBag.InOrder(
                t.Diagnostics.Concat(BindFile(t).Diagnostics).Concat(sources.ToList()).Concat(_lineage.Value[t.Path]).Concat(_duplicates.Value[t.Path]));
            return BindFile(t).Allowances is { Count: > 0 } allowances
                ? Allowance.Apply(t, all, allowances, IsWhole(t))
                : new FileDiagnostics(all, []);
        });
    }

    /// <summary>Whether nothing is unsaid about a file because something, in it or elsewhere, could not be read.</summary>
    private bool IsWhole(SyntaxTree tree) =>
        _canReadAll.Value && BindFile(tree).File.Documents.All(d => FindDocument(d.Path) is { Problem: null });

    /// <summary>What a file says.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    public BoundFile Bind(SyntaxTree tree) => BindFile(tree).File;

    internal BindingResult BindFile(SyntaxTree tree) => _bound.GetOrAdd(
        tree, t => Binder.Bind(t, Index, _defaultNamespace, (index, declaration) => LocationOf(index.FindPath(declaration), declaration)));

    /// <summary>Where a file declares something: its name. Null where it does not.</summary>
    internal Location? LocationOf(string? path, Declaration declaration) =>
        FindName(path, declaration) is { } name ? new Location(path!, name.Span) : null;

    /// <summary>The statement by which a file declares something, or null.</summary>
    internal T? FindNode<T>(string? path, Declaration declaration)
        where T : StatementSyntax => FindName(path, declaration)?.Parent as T;

    /// <summary>What a file says of a document under a key, or null.</summary>
    internal PropertySyntax? FindProperty(string? path, DocumentDeclaration document, string key) =>
        FindNode<DocumentStatementSyntax>(path, document)?.Body?.Properties.FirstOrDefault(p => p.Key.Text == key);

    private SyntaxToken? FindName(string? path, Declaration declaration)
    {
        if (path is null || FindTree(path) is not { } tree)
        {
            return null;
        }

        Dictionary<Declaration, SyntaxToken> names = _names.GetOrAdd(tree, t => DeclarationReader.Read(t, _defaultNamespace).Declarations
            .GroupBy(d => d.Declaration, d => d.Name, NamespaceIndex.SameNameComparer.Instance)
            .ToDictionary(g => g.Key, g => g.First(), NamespaceIndex.SameNameComparer.Instance));
        return names.TryGetValue(declaration, out SyntaxToken name) ? name : null;
    }
}
