using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>The declarations of all files of a project, and of the assemblies that it references. Equal when the files' indexes are.</summary>
public sealed class ProjectIndex : IEquatable<ProjectIndex>
{
    private readonly ValueList<FileIndex> _files;
    private readonly ValueList<ProjectIndex> _references;
    private readonly ConcurrentDictionary<string, NameChains> _chains = new(StringComparer.Ordinal);

    private ProjectIndex(ValueList<FileIndex> files, ValueList<ProjectIndex> references, string assemblyName)
    {
        _files = files;
        _references = references;
        AssemblyName = assemblyName;
        OwnNamespaces = files.GroupBy(f => f.Namespace).ToDictionary(g => g.Key, g => new NamespaceIndex(g.Key, g), StringComparer.Ordinal);
        Namespaces = references.Count == 0 ? OwnNamespaces : Merge([.. references.SelectMany(r => r.OwnNamespaces.Values), .. OwnNamespaces.Values]);
    }

    /// <summary>The assembly that it comes from; empty for the project at hand.</summary>
    public string AssemblyName { get; }

    /// <summary>The namespaces of the files, by name, without what referenced assemblies declare.</summary>
    public IReadOnlyDictionary<string, NamespaceIndex> OwnNamespaces { get; }

    /// <summary>All namespaces, by name. In one that several assemblies share, the names of the referenced ones come first.</summary>
    public IReadOnlyDictionary<string, NamespaceIndex> Namespaces { get; }

    /// <summary>Merges the indexes of files. Their order does not matter: the first of two equal names is that of the first path.</summary>
    /// <param name="files">The indexes of a project's files.</param>
    /// <param name="references">The indexes of the assemblies that it references; what those reference is not seen through them.</param>
    /// <param name="assemblyName">The assembly, where it is one that others reference.</param>
    public static ProjectIndex Create(IEnumerable<FileIndex> files, IEnumerable<ProjectIndex>? references = null, string assemblyName = "") => new(
        [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)],
        [.. (references ?? []).OrderBy(r => r.AssemblyName, StringComparer.Ordinal)],
        assemblyName);

    /// <summary>The referenced assemblies that have a namespace, in the order of their names.</summary>
    public IEnumerable<string> AssembliesOf(string @namespace) =>
        _references.Where(r => r.OwnNamespaces.ContainsKey(@namespace)).Select(r => r.AssemblyName);

    /// <summary>The class that C# has in the place of a namespace, such as the class Claims of News where News.Claims is a namespace; null where there is none.</summary>
    /// <returns>The namespace that has the class, and the name of the class.</returns>
    internal (string Around, string Name)? ClassInPlaceOf(string @namespace)
    {
        string[] names = @namespace.Split('.');
        for (int i = 1; i < names.Length; i++)
        {
            string around = string.Join(".", names.Take(i));
            if (Namespaces.TryGetValue(around, out NamespaceIndex? outer) && (NamespaceIndex.Classes.Contains(names[i]) || outer.Find<KindDeclaration>(names[i]) is not null))
            {
                return (around, names[i]);
            }
        }

        return null;
    }

    /// <summary>The other namespaces that the files of one use, in the order of their names.</summary>
    public IEnumerable<NamespaceIndex> UsesOf(string @namespace) =>
        Namespaces[@namespace].Uses.Where(Namespaces.ContainsKey).Select(u => Namespaces[u]);

    /// <summary>The namespace that declares a kind which one can name: itself before those that it uses. Null where none does.</summary>
    public NamespaceIndex? FindKind(string @namespace, string kind) =>
        Namespaces[@namespace] is var own && own.Find<KindDeclaration>(kind) is not null ? own : FindKinds(@namespace, kind).FirstOrDefault();

    /// <summary>The namespaces that declare a kind which one can name; itself alone where it does, and else those that it uses.</summary>
    internal IEnumerable<NamespaceIndex> FindKinds(string @namespace, string kind) => Namespaces[@namespace].Find<KindDeclaration>(kind) is not null
        ? [Namespaces[@namespace]]
        : UsesOf(@namespace).Where(n => n.Find<KindDeclaration>(kind) is not null);

    /// <summary>The chains of the names that files of a namespace can use.</summary>
    internal NameChains ChainsOf(NamespaceIndex own, IReadOnlyList<NamespaceIndex> used) =>
        _chains.GetOrAdd(string.Join(" ", used.Prepend(own).Select(n => n.Name)), _ => new NameChains(own, used));

    /// <inheritdoc/>
    public bool Equals(ProjectIndex? other) => other is not null
        && (ReferenceEquals(this, other) || (AssemblyName == other.AssemblyName && _files.Equals(other._files) && _references.Equals(other._references)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => _files.Count;

    private static Dictionary<string, NamespaceIndex> Merge(IEnumerable<NamespaceIndex> namespaces) => namespaces
        .GroupBy(n => n.Name, StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key, g => g.Skip(1).Any() ? new NamespaceIndex(g.Key, g.SelectMany(n => n.Files)) : g.First(), StringComparer.Ordinal);
}

/// <summary>The declarations of one namespace.</summary>
public sealed class NamespaceIndex
{
    /// <summary>The static classes that generated code has in each namespace.</summary>
    public static ValueList<string> Classes { get; } =
        ["Claims", "Parties", "Places", "Documents", "Entities", "Propositions", "Disputes", "Assessments", "Corpus"];

    private readonly Dictionary<string, Declared>[] _byName = new Dictionary<string, Declared>[(int)Category.Claimable + 1];
    private readonly Lazy<Dictionary<string, VerbDeclaration>> _plurals;
    private readonly ConcurrentDictionary<string, string> _qualified = new(StringComparer.Ordinal);
    private readonly Func<string, string> _qualify;

    internal NamespaceIndex(string name, IEnumerable<FileIndex> files)
    {
        Name = name;
        _qualify = n => name + "::" + n;
        Files = ValueList.From(files);
        _plurals = new(() => All<VerbDeclaration>().GroupBy(verb => Verbs.Plural(verb.Name)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
        Uses = [.. Files.SelectMany(f => f.Uses).Where(u => u != name).Distinct().OrderBy(u => u, StringComparer.Ordinal)];
        for (int category = 0; category < _byName.Length; category++)
        {
            _byName[category] = new(StringComparer.Ordinal);
        }

        foreach (FileIndex file in Files)
        {
            foreach (Declaration declaration in file.Declarations)
            {
                if (declaration.Name.Length > 0 && Find(declaration) is null)
                {
                    NamesLike(declaration.GetType()).Add(declaration.Name, new Declared(declaration, file.Path));
                }
            }
        }
    }

    /// <summary>The namespace.</summary>
    public string Name { get; }

    /// <summary>The indexes of its files: those of referenced assemblies, and then those of the project, by path.</summary>
    public ValueList<FileIndex> Files { get; }

    /// <summary>The other namespaces that its files use, known or not, in the order of their names.</summary>
    public ValueList<string> Uses { get; }

    /// <summary>The declaration of a name, or null. Of two that share a name, the first counts.</summary>
    public T? Find<T>(string name)
        where T : Declaration => NamesLike(typeof(T)).TryGetValue(name, out Declared? found) ? found.Declaration as T : null;

    /// <summary>The declaration of a name, or null, for files of one namespace that use others: their own comes first.</summary>
    internal static T? Find<T>(NamespaceIndex own, IEnumerable<NamespaceIndex> used, string name)
        where T : Declaration => own.Find<T>(name) ?? FindFirst<T>(used, name);

    private static T? FindFirst<T>(IEnumerable<NamespaceIndex> used, string name)
        where T : Declaration => used.Select(n => n.Find<T>(name)).FirstOrDefault(d => d is not null);

    /// <summary>A name of this namespace, unique over all: one text, however often it is asked for.</summary>
    internal string Qualify(string name) => _qualified.GetOrAdd(name, _qualify);

    /// <summary>The verb that has a form for several parties, or null. Of two that share it, the first counts.</summary>
    internal VerbDeclaration? FindPlural(string phrase) => _plurals.Value.TryGetValue(phrase, out VerbDeclaration? verb) ? verb : null;

    /// <summary>The file that declares what <see cref="Find{T}(string)"/> finds, or null.</summary>
    public string? FindPath(Declaration declaration) => Find(declaration)?.Path;

    /// <summary>The names of all declarations of a type.</summary>
    public IEnumerable<string> NamesOf<T>()
        where T : Declaration => NamesLike(typeof(T)).Values.Where(found => found.Declaration is T).Select(found => found.Declaration.Name);

    /// <summary>All declarations of a type that their names stand for.</summary>
    public IEnumerable<T> All<T>()
        where T : Declaration => Files.SelectMany(file => file.Declarations).OfType<T>().Where(declaration => ReferenceEquals(Find(declaration)?.Declaration, declaration));

    private Declared? Find(Declaration declaration) => NamesLike(declaration.GetType()).TryGetValue(declaration.Name, out Declared? found) ? found : null;

    private Dictionary<string, Declared> NamesLike(Type type) => _byName[(int)CategoryOf(type)];

    /// <summary>
    /// Names of different categories never meet, so that a place and a government can share one. What can stand alone after
    /// a verb (propositions and labels) is one category.
    /// </summary>
    private static Category CategoryOf(Type type) =>
        type == typeof(DocumentDeclaration) ? Category.Document
        : type == typeof(PartyDeclaration) ? Category.Party
        : type == typeof(PlaceDeclaration) ? Category.Place
        : type == typeof(KindDeclaration) ? Category.Kind
        : type == typeof(EntityDeclaration) ? Category.Entity
        : type == typeof(VerbDeclaration) ? Category.Verb
        : Category.Claimable;

    /// <summary>Takes declarations that could not both be in one namespace for the same.</summary>
    internal sealed class SameNameComparer : IEqualityComparer<Declaration>
    {
        public static SameNameComparer Instance { get; } = new();

        public bool Equals(Declaration? x, Declaration? y) => x?.Name == y?.Name && CategoryOf(x!.GetType()) == CategoryOf(y!.GetType());

        public int GetHashCode(Declaration obj) => obj.Name.GetHashCode();
    }

    /// <summary>The first declaration of a name, and its file.</summary>
    private sealed record Declared(Declaration Declaration, string Path);

    private enum Category
    {
        Document,
        Party,
        Place,
        Kind,
        Entity,
        Verb,
        Claimable,
    }
}
