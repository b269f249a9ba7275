using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>The names that a file can use: those of its namespace, and of the namespaces that it uses.</summary>
internal sealed class Scope
{
    private readonly ProjectIndex _index;
    private readonly NamespaceIndex _own;
    private readonly List<NamespaceIndex> _used;
    private readonly DiagnosticBag _diagnostics;
    private readonly Lazy<NameChains> _chains;
    private readonly ConcurrentDictionary<string, Scope> _homes = new(StringComparer.Ordinal);

    public Scope(ProjectIndex index, NamespaceIndex own, IEnumerable<NamespaceIndex> used, DiagnosticBag diagnostics)
    {
        _index = index;
        _own = own;
        _used = [.. used.Where(n => n != own).Distinct()];
        _diagnostics = diagnostics;
        _chains = new(() => index.ChainsOf(_own, _used));
    }

    /// <summary>The chains of its names.</summary>
    public NameChains Chains => _chains.Value;

    /// <summary>The declaration of a name, without a word when there is none.</summary>
    public T? Find<T>(string name)
        where T : Declaration => NamespaceIndex.Find<T>(_own, _used, name);

    /// <summary>The declaration of a name; what is unknown or ambiguous is reported.</summary>
    public T? Resolve<T>(string name, TextSpan span, DiagnosticDescriptor unknown, ValueList<string>? alsoSuggest = null)
        where T : Declaration =>
        name.Length == 0 ? null : _own.Find<T>(name) ?? ResolveUsed<T>(name, span, unknown, alsoSuggest ?? []);

    private T? ResolveUsed<T>(string name, TextSpan span, DiagnosticDescriptor unknown, ValueList<string> alsoSuggest)
        where T : Declaration
    {
        NamespaceIndex[] found = [.. _used.Where(n => n.Find<T>(name) is not null)];
        if (found.Length == 1)
        {
            return found[0].Find<T>(name);
        }

        if (found.Length > 1)
        {
            ReportAmbiguous(name, span, found);
            return found[0].Find<T>(name);
        }

        _diagnostics.ReportUnknown(unknown, span, _diagnostics.Nearest(name, NamesOf<T>().Concat(alsoSuggest)), name);
        return null;
    }

    /// <summary>What the names in the declaration of a name stand for: what they stand for in the namespace that has it.</summary>
    public Scope HomeOf<T>(string name)
        where T : Declaration
    {
        NamespaceIndex home = FindHome<T>(name) ?? _own;
        return home == _own ? this : _homes.GetOrAdd(home.Name, _ => new Scope(_index, home, _index.UsesOf(home.Name), _diagnostics));
    }

    /// <summary>The kind of an entity, and the namespace that declares it: what its name stands for where the entity is declared.</summary>
    public (KindDeclaration Kind, string Namespace)? KindOf(EntityDeclaration entity) =>
        _index.FindKind((FindHome<EntityDeclaration>(entity.Name) ?? _own).Name, entity.Kind) is { } found
            ? (found.Find<KindDeclaration>(entity.Kind)!, found.Name)
            : null;

    /// <summary>
    /// The kind that a declaration names, or null. That it is ambiguous is reported by what all files of the namespace use, since whoever
    /// asks for the kind of an entity elsewhere knows no more.
    /// </summary>
    public KindDeclaration? FindKind(string name, TextSpan span)
    {
        KindDeclaration? kind = Find<KindDeclaration>(name);
        NamespaceIndex[] found = [.. _index.FindKinds(_own.Name, name)];
        if (kind is not null && found.Length > 1)
        {
            ReportAmbiguous(name, span, found);
        }

        return kind;
    }

    /// <summary>Whether a name is that of a kind in a namespace.</summary>
    public bool HasKind(string home, string name) => _index.FindKind(home, name) is not null;

    /// <summary>The kind that an attribute is of.</summary>
    public KindDeclaration? KindOf(AttributeSubject subject) => _index.Namespaces[subject.KindNamespace].Find<KindDeclaration>(subject.Kind);

    /// <summary>The file that has a declaration of this scope.</summary>
    public string? PathOf(Declaration declaration) =>
        _own.FindPath(declaration) ?? _used.Select(n => n.FindPath(declaration)).FirstOrDefault(p => p is not null);

    /// <summary>A name that is unique over all namespaces: that of the declaration it stands for, or of this namespace where there is none.</summary>
    public string Qualify<T>(string name)
        where T : Declaration => (FindHome<T>(name) ?? _own).Qualify(name);

    /// <summary>The name in one that <see cref="Qualify"/> made unique.</summary>
    public static string NameIn(string qualified) => qualified.Substring(qualified.IndexOf("::", StringComparison.Ordinal) + 2);

    /// <summary>The namespace of the declaration that a name stands for; this one where there is none.</summary>
    public string NamespaceOf<T>(string name)
        where T : Declaration => (FindHome<T>(name) ?? _own).Name;

    /// <summary>The party of a name, as messages call it.</summary>
    public string DisplayNameOf(string party) => Find<PartyDeclaration>(party)?.DisplayName ?? party;

    /// <summary>The document of a name, and where it is.</summary>
    public QuotedDocument? FindDocument(string name) =>
        Find<DocumentDeclaration>(name) is { } document && PathOf(document) is { } file
            ? new QuotedDocument(name, DocumentPath.Combine(file, document.Path))
            : null;

    /// <summary>The names of all declarations of a type in scope.</summary>
    public IEnumerable<string> NamesOf<T>()
        where T : Declaration => _own.NamesOf<T>().Concat(_used.SelectMany(n => n.NamesOf<T>()));

    /// <summary>All declarations of a type in scope; of two that share a name, the one that it stands for.</summary>
    public IEnumerable<T> All<T>()
        where T : Declaration => _own.All<T>().Concat(_used.SelectMany(n => n.All<T>().Where(d => ReferenceEquals(Find<T>(d.Name), d))));

    /// <summary>A verb, in the form for one party or for several.</summary>
    public VerbDeclaration? FindVerb(string phrase) =>
        Find<VerbDeclaration>(phrase)
        ?? _own.FindPlural(phrase)
        ?? _used.Select(n => n.FindPlural(phrase)).FirstOrDefault(v => v is not null);

    private void ReportAmbiguous(string name, TextSpan span, IEnumerable<NamespaceIndex> found) =>
        _diagnostics.Report(Catalogue.AmbiguousName, span, name, string.Join(", ", found.Select(n => n.Name)));

    private NamespaceIndex? FindHome<T>(string name)
        where T : Declaration => _own.Find<T>(name) is null ? FindUsedHome<T>(name) : _own;

    private NamespaceIndex? FindUsedHome<T>(string name)
        where T : Declaration => _used.Find(n => n.Find<T>(name) is not null);
}
