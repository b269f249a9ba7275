using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>The C# names of everything that claims files declare. Equal when it is made from equal indexes.</summary>
internal sealed class NameMap : IEquatable<NameMap>
{
    // The namespaces of referenced assemblies stay the same while those of the project change.
    private static readonly ConditionalWeakTable<NamespaceIndex, NamespaceNames> Named = new();

    private readonly ProjectIndex _index;
    private readonly Dictionary<string, NamespaceNames> _namespaces;

    private NameMap(ProjectIndex index)
    {
        _index = index;
        _namespaces = index.Namespaces.Values.ToDictionary(n => n.Name, n => Named.GetValue(n, i => new NamespaceNames(i)), StringComparer.Ordinal);
    }

    public NamespaceNames this[string @namespace] => _namespaces[@namespace];

    public static NameMap Create(ProjectIndex index) => new(index);

    /// <summary>The namespace that declares a kind which a file of one can name, or null.</summary>
    public NamespaceNames? FindKind(string @namespace, string kind) =>
        _index.FindKind(@namespace, kind) is { } found ? _namespaces[found.Name] : null;

    /// <summary>The other namespaces that the files of one use.</summary>
    public IEnumerable<NamespaceNames> UsesOf(string @namespace) => _index.UsesOf(@namespace).Select(n => _namespaces[n.Name]);

    /// <summary>What a name stands for in a namespace, or in one that it uses; null where nothing declares it.</summary>
    public T? Find<T>(string @namespace, string name)
        where T : Declaration =>
        UsesOf(@namespace).Prepend(_namespaces[@namespace]).Select(n => n.Index.Find<T>(name)).FirstOrDefault(d => d is not null);

    public bool Equals(NameMap? other) => other is not null && _index.Equals(other._index);

    public override bool Equals(object? obj) => Equals(obj as NameMap);

    public override int GetHashCode() => _index.GetHashCode();
}

/// <summary>The C# names of one namespace.</summary>
internal sealed class NamespaceNames
{
    // What a kind has beside its attributes. Neither they nor the kind itself can be called so.
    private static readonly string[] KindMembers = [.. MemberNames.Reserved, "Id", "Label", "Home", "Definition"];

    private readonly Dictionary<string, string> _kinds;
    private readonly Dictionary<(string Kind, string Attribute, int Key), string> _enums = [];

    public NamespaceNames(NamespaceIndex index)
    {
        Index = index;
        Code = "global::" + MemberNames.EscapeNamespace(index.Name);
        Parties = Members<PartyDeclaration>("Parties");
        Places = Members<PlaceDeclaration>("Places");
        Documents = Members<DocumentDeclaration>("Documents");
        Entities = Members<EntityDeclaration>("Entities");
        Propositions = Members<PropositionDeclaration>("Propositions");
        Claims = Labels(LabelTarget.Claim, "Claims");
        Disputes = Labels(LabelTarget.Dispute, "Disputes");
        Assessments = Labels(LabelTarget.Assessment, "Assessments");

        // Kinds come first: an enumeration gives way to a kind of its name.
        List<KindDeclaration> kinds = [.. index.All<KindDeclaration>().OrderBy(k => k.Name, StringComparer.Ordinal)];
        _kinds = MemberNames.Assign(kinds.Select(k => k.Name), NamespaceIndex.Classes.Concat(KindMembers), isType: true);
        var taken = new HashSet<string>(NamespaceIndex.Classes.Concat(_kinds.Values), StringComparer.Ordinal);
        foreach ((string kind, string attribute, int key) in kinds.SelectMany(k => k.Attributes.SelectMany(a => EnumsOf(k, a))))
        {
            string name = MemberNames.Capitalize(kind) + MemberNames.Capitalize(attribute) + key switch { 0 => "", 1 => "Key", _ => "Key2" };
            _enums.Add((kind, attribute, key), MemberNames.Take(name, taken));
        }
    }

    public NamespaceIndex Index { get; }

    /// <summary>The namespace as code writes it.</summary>
    public string Code { get; }

    public Dictionary<string, string> Parties { get; }

    public Dictionary<string, string> Places { get; }

    public Dictionary<string, string> Documents { get; }

    public Dictionary<string, string> Entities { get; }

    public Dictionary<string, string> Propositions { get; }

    public Dictionary<string, string> Claims { get; }

    public Dictionary<string, string> Disputes { get; }

    public Dictionary<string, string> Assessments { get; }

    public string Kind(string name) => MemberNames.Escape(_kinds[name]);

    /// <summary>The enumeration of a <c>one of</c>: the attribute's values, or those of one of its keys.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="key">0 for the values, 1 and 2 for the keys.</param>
    public string Enum(string kind, string attribute, int key) => MemberNames.Escape(_enums[(kind, attribute, key)]);

    /// <summary>The C# names of a kind's attributes.</summary>
    public Dictionary<string, string> AttributesOf(KindDeclaration kind) =>
        MemberNames.Assign(kind.Attributes.Select(a => a.Name), KindMembers.Append(_kinds[kind.Name]));

    private static IEnumerable<(string Kind, string Attribute, int Key)> EnumsOf(KindDeclaration kind, AttributeDeclaration attribute) =>
        new[] { attribute.Type }.Concat(attribute.Keys)
            .Select((type, key) => (type, key))
            .Where(pair => pair.type.Kind == AttributeTypeKind.OneOf)
            .Select(pair => (kind.Name, attribute.Name, pair.key));

    private Dictionary<string, string> Members<T>(string type)
        where T : Declaration => MemberNames.Assign(Index.NamesOf<T>(), MemberNames.Reserved.Append(type));

    private Dictionary<string, string> Labels(LabelTarget target, string type) => MemberNames.Assign(
        Index.All<LabelDeclaration>().Where(l => l.Target == target).Select(l => l.Name), MemberNames.Reserved.Append(type));
}
