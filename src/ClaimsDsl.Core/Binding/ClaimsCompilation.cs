using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Analysis;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>
/// All claims files of a project, those of the assemblies that it references, and what is to be said about its own. Immutable, and safe
/// for many threads.
/// </summary>
public sealed class ClaimsCompilation
{
    // Each is looked for in all files.
    private const int MostNames = 8;

    private readonly string _defaultNamespace;
    private readonly Dictionary<string, (SyntaxTree Tree, ClaimsCompilation Home)> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, FileIndex> _indexes = [];
    private readonly ConcurrentDictionary<SyntaxTree, BindingResult> _bound = new();
    private readonly ConcurrentDictionary<SyntaxTree, ValueList<ClaimEntry>> _entries = new();
    private readonly ConcurrentDictionary<SyntaxTree, FileDiagnostics> _checked = new();
    private readonly ConcurrentDictionary<SyntaxTree, Dictionary<Declaration, SyntaxToken>> _names = new();
    private readonly Lazy<ClaimChanges?> _changes;
    private readonly Lazy<ClaimTable> _claims;
    private readonly Lazy<SubjectFindings> _subjects;
    private readonly Lazy<VariantFindings> _variants;
    private readonly Lazy<ContradictionAnalysis> _contradictions;
    private readonly Lazy<bool> _canReadAll;

    private ClaimsCompilation(
        ValueList<SyntaxTree> trees,
        string defaultNamespace,
        Func<string, DocumentText?> findDocument,
        ValueList<ClaimsCompilation> references,
        string assemblyName,
        Day? asOf,
        ClaimsCompilation? previous)
    {
        AsOf = asOf;
        FindDocument = findDocument;
        Trees = trees;
        References = references;
        AssemblyName = assemblyName;
        foreach (ClaimsCompilation home in references.Prepend(this))
        {
            foreach (SyntaxTree tree in home.Trees.Where(t => !_trees.ContainsKey(t.Path)))
            {
                _trees.Add(tree.Path, (tree, home));
            }
        }

        _defaultNamespace = defaultNamespace;
        foreach (SyntaxTree tree in trees)
        {
            _indexes.Add(tree, previous?._indexes.TryGetValue(tree, out FileIndex? index) == true ? index : FileIndex.Read(tree, defaultNamespace));
        }

        Index = previous is not null && _indexes.Values.SequenceEqual(previous._indexes.Values)
            ? previous.Index
            : ProjectIndex.Create(_indexes.Values, references.Select(r => r.Index), assemblyName);
        HashSet<SyntaxTree>? users = previous is null ? null : FindUsers(previous);
        if (users is not null)
        {
            Keep(previous!, users);
        }

        // What is captured is what was found, and not the compilation before: else each would hold all before it.
        bool hasBefore = users is not null
            && (previous!._claims.IsValueCreated || previous._subjects.IsValueCreated || previous._variants.IsValueCreated || previous._contradictions.IsValueCreated);
        ClaimTable? before = hasBefore ? previous!.Claims : null;
        ConcurrentDictionary<SyntaxTree, ValueList<ClaimEntry>>? entriesBefore = hasBefore ? previous!._entries : null;
        SubjectFindings? subjects = hasBefore && previous!._subjects.IsValueCreated ? previous._subjects.Value : null;
        VariantFindings? variants = hasBefore && previous!._variants.IsValueCreated ? previous._variants.Value : null;
        ContradictionAnalysis? contradictions = hasBefore && previous!._contradictions.IsValueCreated ? previous.Contradictions : null;
        _changes = new Lazy<ClaimChanges?>(() => before is null ? null : FindChanges(before, entriesBefore!));
        _claims = new Lazy<ClaimTable>(() => Changes?.After ?? new ClaimTable(AllTrees.SelectMany(ClaimsIn)));
        _subjects = new Lazy<SubjectFindings>(() => SubjectFindings.Of(this, subjects));
        _variants = new Lazy<VariantFindings>(() => VariantFindings.Of(this, variants));
        _contradictions = new Lazy<ContradictionAnalysis>(() => ContradictionAnalysis.Of(this, contradictions));
        _canReadAll = new Lazy<bool>(() => Trees.All(t => t.Diagnostics.Count == 0 && BindFile(t).Diagnostics.All(d => d.Descriptor.CanBeAllowed)));
    }

    /// <summary>The files of the project, one a path, in the order of their paths: those that things are reported in.</summary>
    public ValueList<SyntaxTree> Trees { get; }

    /// <summary>
    /// The assemblies that it references, in the order of their names. Their names can be used and their claims count, but what is to be
    /// said about them was said when they were built.
    /// </summary>
    public ValueList<ClaimsCompilation> References { get; }

    /// <summary>The assembly, where it is one that another project references; else empty.</summary>
    public string AssemblyName { get; }

    /// <summary>The day on which it is looked at, or null: what was said later does not count.</summary>
    public Day? AsOf { get; }

    /// <summary>The declarations of all files.</summary>
    public ProjectIndex Index { get; }

    /// <summary>Puts files together.</summary>
    /// <param name="trees">The files; of two with one path, the first counts.</param>
    /// <param name="defaultNamespace">The namespace of the files that name none.</param>
    /// <param name="findDocument">
    /// The text at a path, as <see cref="DocumentPath.Combine"/> writes it, or null where there is none. Quotations are checked in the
    /// documents that it finds.
    /// </param>
    /// <param name="references">
    /// The assemblies that it references, as <see cref="ClaimsManifest.Read"/> gives them; of two with one name, the first counts.
    /// </param>
    /// <param name="assemblyName">The assembly, where it is one that another project references.</param>
    /// <param name="asOf">
    /// A day to look at it as it stood then: claims that were said later are read, but contradict, revise and support nothing.
    /// </param>
    /// <param name="previous">
    /// What the project was before an edit. What is known of files that are the same is kept; where something else is declared otherwise now than labels
    /// of claims and names that nobody uses, that is only what they declare.
    /// </param>
    public static ClaimsCompilation Create(
        IEnumerable<SyntaxTree> trees,
        string defaultNamespace,
        Func<string, DocumentText?>? findDocument = null,
        IEnumerable<ClaimsCompilation>? references = null,
        string assemblyName = "",
        Day? asOf = null,
        ClaimsCompilation? previous = null)
    {
        ValueList<ClaimsCompilation> referenced = FirstOfEach(references ?? [], r => r.AssemblyName);
        bool isSame = previous is not null
            && previous._defaultNamespace == defaultNamespace && previous.AssemblyName == assemblyName && previous.AsOf == asOf && previous.References.SequenceEqual(referenced);
        return new(FirstOfEach(trees, t => t.Path), defaultNamespace, findDocument ?? (_ => null), referenced, assemblyName, asOf, isSame ? previous : null);
    }

    /// <summary>The project after edits: what is known of files that are the same is kept.</summary>
    /// <param name="textOf">The text of a file by its path, or null where it is what it was.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ClaimsCompilation WithTexts(Func<string, string?> textOf, CancellationToken cancel = default)
    {
        IEnumerable<SyntaxTree> trees = Trees.Select(tree =>
            textOf(tree.Path) is { } text && text != tree.Text.ToString() ? SyntaxTree.Parse(SourceText.From(text, tree.Path), cancel) : tree);
        return Create(trees, _defaultNamespace, FindDocument, References, AssemblyName, AsOf, this);
    }

    /// <summary>The project with one more file, or with another text of one that it has.</summary>
    internal ClaimsCompilation With(SyntaxTree tree) =>
        Create(Trees.Where(t => t.Path != tree.Path).Append(tree), _defaultNamespace, FindDocument, References, AssemblyName, AsOf, this);

    /// <summary>The text of a document, by path as <see cref="DocumentPath.Combine"/> writes it.</summary>
    public Func<string, DocumentText?> FindDocument { get; }

    /// <summary>What the edit that it comes from changed among the claims; null where that is not known, and then nothing of before is.</summary>
    internal ClaimChanges? Changes => _changes.Value;

    /// <summary>The claims of all files, those of referenced assemblies first.</summary>
    internal ClaimTable Claims => _claims.Value;

    /// <summary>The claims of a file, in the order of its text.</summary>
    internal IEnumerable<ClaimEntry> ClaimsIn(SyntaxTree tree) => EntriesOf(tree).Where(entry => entry.IsSaidBy(AsOf));

    /// <summary>All files, those of referenced assemblies first.</summary>
    internal IEnumerable<SyntaxTree> AllTrees => References.Append(this).SelectMany(r => r.Trees);

    /// <summary>What there is to be said about the claims on each subject.</summary>
    internal SubjectFindings Subjects => _subjects.Value;

    /// <summary>The words of one party that documents print differently.</summary>
    internal VariantFindings Variants => _variants.Value;

    /// <summary>What the claims of all files contradict.</summary>
    internal ContradictionAnalysis Contradictions => _contradictions.Value;

    /// <summary>The file of a path, in the project or in an assembly that it references, or null.</summary>
    public SyntaxTree? FindTree(string path) => _trees.TryGetValue(path, out (SyntaxTree Tree, ClaimsCompilation) found) ? found.Tree : null;

    /// <summary>Whether a file is one of a referenced assembly.</summary>
    public bool IsReferenced(SyntaxTree tree) => HomeOf(tree) != this;

    /// <summary>The referenced assembly that has a file; empty where it is the project's own.</summary>
    internal string AssemblyOf(string? path) => path is not null && _trees.TryGetValue(path, out var found) ? found.Home.AssemblyName : "";

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
            if (!t.IsReadable)
            {
                return new FileDiagnostics(t.Diagnostics, []);
            }

            var sources = new DiagnosticBag(t);
            SourceChecker.Check(this, t, sources, cancel);
            TimeChecker.Check(this, t, sources, cancel);
            AssessmentChecker.Check(this, t, sources, cancel);
            GradeChecker.Check(this, t, sources, cancel);
            ContradictionReporter.Check(this, t, sources, cancel);
            ValueList<Diagnostic> all = DiagnosticBag.InOrder(
                t.Diagnostics.Concat(BindFile(t).Diagnostics).Concat(sources.ToList())
                    .Concat(Subjects.In(t)).Concat(Variants.In(t)));
            return BindFile(t).Allowances is { Count: > 0 } allowances
                ? Allowance.Apply(t, all, allowances, IsWhole(t))
                : new FileDiagnostics(all, []);
        });
    }

    /// <summary>Whether nothing is unsaid about a file because something, in it or elsewhere, could not be read or was said too late.</summary>
    private bool IsWhole(SyntaxTree tree) =>
        AsOf is null && _canReadAll.Value && BindFile(tree).File.Documents.All(d => FindDocument(d.Path) is { Problem: null });

    /// <summary>What a file says.</summary>
    /// <param name="tree">A file of the project, or of an assembly that it references: its names stand for what they stood for there.</param>
    public BoundFile Bind(SyntaxTree tree) => BindFile(tree).File;

    internal BindingResult BindFile(SyntaxTree tree) => HomeOf(tree) is var home && home != this ? home.BindFile(tree) : _bound.GetOrAdd(
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

    private static ValueList<T> FirstOfEach<T>(IEnumerable<T> items, Func<T, string> nameOf) =>
        [.. items.GroupBy(nameOf, StringComparer.Ordinal).Select(g => g.First()).OrderBy(nameOf, StringComparer.Ordinal)];

    /// <summary>Takes over what the files that are the same say.</summary>
    /// <param name="previous">What the project was before an edit.</param>
    /// <param name="users">The files with names that stand for something else since.</param>
    private void Keep(ClaimsCompilation previous, HashSet<SyntaxTree> users)
    {
        foreach (SyntaxTree tree in Trees.Where(tree => !users.Contains(tree)))
        {
            if (previous._bound.TryGetValue(tree, out BindingResult? bound) && IsSame(tree, bound))
            {
                _bound[tree] = bound;
                if (previous._entries.TryGetValue(tree, out ValueList<ClaimEntry>? entries))
                {
                    _entries[tree] = entries;
                }
            }
        }

        // Where something stands in another file can have changed; and what a name that nobody knows was meant for.
        bool IsSame(SyntaxTree tree, BindingResult bound) =>
            bound.Diagnostics.All(d => d.Related.All(related => related.Location.Path == tree.Path) && (Index == previous.Index || d.Descriptor.Category != DiagnosticCategory.Names));
    }

    /// <summary>
    /// The files with names that stand for something else than before, where a file that has none of them says what it did: labels of claims, and names that
    /// nobody uses (yet). Null where more has changed.
    /// </summary>
    private HashSet<SyntaxTree>? FindUsers(ClaimsCompilation previous)
    {
        if (!Trees.Select(tree => tree.Path).SequenceEqual(previous.Trees.Select(tree => tree.Path)))
        {
            return null;
        }

        int count = 0;
        HashSet<SyntaxTree> users = [];
        for (int i = 0; i < Trees.Count; i++)
        {
            FileIndex now = _indexes[Trees[i]];
            FileIndex then = previous._indexes[previous.Trees[i]];
            if (now.Equals(then))
            {
                continue;
            }

            Declaration[] changed = [.. now.Declarations.Except(then.Declarations), .. then.Declarations.Except(now.Declarations)];
            HashSet<string> names = [.. changed.Select(d => d.Name)];
            count += names.Count;
            if (count > MostNames
                || now.Namespace != then.Namespace
                || !now.Uses.Equals(then.Uses)
                || !now.Declarations.Where(IsTheSame).SequenceEqual(then.Declarations.Where(IsTheSame))
                || !changed.All(d => d is LabelDeclaration || IsUnused(d, Trees[i], previous.Trees[i])))
            {
                return null;
            }

            foreach (string name in names)
            {
                SyntaxTree[] others = [.. Trees.Where(tree => tree != Trees[i] && tree.CountOf(name, most: 1) > 0)];
                if (others.Length > 0 && changed.Any(d => d is not LabelDeclaration && d.Name == name))
                {
                    return null;
                }

                users.UnionWith(others);
            }

            bool IsTheSame(Declaration declaration) => declaration is not LabelDeclaration && !names.Contains(declaration.Name);
        }

        return users;
    }

    // In the file that declares it. A verb is used in other forms than it is declared, and propositions are linked through one that nobody uses.
    private static bool IsUnused(Declaration declaration, SyntaxTree now, SyntaxTree then) => declaration is not (VerbDeclaration or PropositionDeclaration)
        && now.CountOf(declaration.Name, most: 2) < 2
        && then.CountOf(declaration.Name, most: 2) < 2;

    private ClaimChanges FindChanges(ClaimTable before, IReadOnlyDictionary<SyntaxTree, ValueList<ClaimEntry>> entriesBefore)
    {
        HashSet<SyntaxTree> kept = [.. Trees.Where(tree => entriesBefore.TryGetValue(tree, out ValueList<ClaimEntry>? entries) && ReferenceEquals(entries, EntriesOf(tree)))];
        SyntaxTree[] were = [.. entriesBefore.Keys.Where(tree => !kept.Contains(tree))];
        SyntaxTree[] are = [.. Trees.Where(tree => !kept.Contains(tree))];
        return new ClaimChanges(
            before,
            AllTrees.SelectMany(ClaimsIn),
            [.. were.SelectMany(tree => entriesBefore[tree]).Where(entry => entry.IsSaidBy(AsOf))],
            [.. are.SelectMany(ClaimsIn)],
            [.. were.Concat(are).Select(tree => tree.Path)]);
    }

    private ValueList<ClaimEntry> EntriesOf(SyntaxTree tree) => HomeOf(tree) is var home && home != this ? home.EntriesOf(tree) : _entries.GetOrAdd(
        tree, t => BindFile(t) is var bound ? [.. bound.File.Claims.Select(claim => ClaimTable.Enter(claim, t, bound.Scope, AssemblyName))] : []);

    private ClaimsCompilation HomeOf(SyntaxTree tree) => _trees.TryGetValue(tree.Path, out var found) && found.Tree == tree ? found.Home : this;

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
