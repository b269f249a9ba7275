using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>The declarations of all files, by namespace. Equal when the files' indexes are.</summary>
public sealed class ProjectIndex : IEquatable<ProjectIndex>
{
    private readonly ValueList<FileIndex> _files;

    private ProjectIndex(ValueList<FileIndex> files)
    {
        _files = files;
        Namespaces = files.GroupBy(f => f.Namespace).ToDictionary(g => g.Key, g => new NamespaceIndex(g.Key, g), StringComparer.Ordinal);
    }

    /// <summary>The namespaces, by name.</summary>
    public IReadOnlyDictionary<string, NamespaceIndex> Namespaces { get; }

    /// <summary>Merges the indexes of files. Their order does not matter: the first of two equal names is that of the first path.</summary>
    public static ProjectIndex Create(IEnumerable<FileIndex> files) =>
        new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public bool Equals(ProjectIndex? other) => other is not null && (ReferenceEquals(this, other) || _files.Equals(other._files));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => _files.Count;
}

/// <summary>The declarations of one namespace.</summary>
public sealed class NamespaceIndex
{
    private readonly Dictionary<(Category, string), (Declaration Declaration, string Path)> _byName = [];

    internal NamespaceIndex(string name, IEnumerable<FileIndex> files)
    {
        Name = name;
        Files = ValueList.From(files);
        foreach (FileIndex file in Files)
        {
            foreach (Declaration declaration in file.Declarations)
            {
                (Category, string) key = (CategoryOf(declaration), declaration.Name);
                if (declaration.Name.Length > 0 && !_byName.ContainsKey(key))
                {
                    _byName.Add(key, (declaration, file.Path));
                }
            }

        }
    }

    /// <summary>The namespace.</summary>
    public string Name { get; }

    /// <summary>The indexes of its files, by path.</summary>
    public ValueList<FileIndex> Files { get; }

    /// <summary>The declaration of a name, or null. Of two that share a name, the first counts.</summary>
    public T? Find<T>(string name)
        where T : Declaration => _byName.TryGetValue((CategoryOf(typeof(T)), name), out var found) ? found.Declaration as T : null;

    /// <summary>The file that declares what <see cref="Find{T}"/> finds, or null.</summary>
    public string? FindPath(Declaration declaration) =>
        _byName.TryGetValue((CategoryOf(declaration), declaration.Name), out var found) ? found.Path : null;

    /// <summary>The names of all declarations of a type.</summary>
    public IEnumerable<string> NamesOf<T>()
        where T : Declaration => _byName.Where(p => p.Key.Item1 == CategoryOf(typeof(T)) && p.Value.Declaration is T).Select(p => p.Key.Item2);

    /// <summary>All declarations of a type that their names stand for.</summary>
    public IEnumerable<T> All<T>()
        where T : Declaration => _byName.Values.Select(v => v.Declaration).OfType<T>();

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

    private static Category CategoryOf(Declaration declaration) => CategoryOf(declaration.GetType());

    /// <summary>Takes declarations that could not both be in one namespace for the same.</summary>
    internal sealed class SameNameComparer : IEqualityComparer<Declaration>
    {
        public static SameNameComparer Instance { get; } = new();

        public bool Equals(Declaration? x, Declaration? y) => x?.Name == y?.Name && CategoryOf(x!) == CategoryOf(y!);

        public int GetHashCode(Declaration obj) => obj.Name.GetHashCode();
    }

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
