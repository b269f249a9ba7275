using ClaimsDsl.Binding;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>What sort of thing has a name.</summary>
internal enum SymbolKind
{
    Namespace,
    Kind,
    Party,
    Place,
    Entity,
    Attribute,
    Value,
    Verb,
    Label,
    Proposition,
    Document,
}

/// <summary>Something that has a name and is declared. Two are equal where they are the same thing.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Namespace">The namespace that declares it.</param>
/// <param name="Name">Its name.</param>
internal sealed record Symbol(SymbolKind Kind, string Namespace, string Name)
{
    /// <summary>The kind that an attribute, or the attribute of a value, is of; else empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The attribute that has a value; else empty.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>The name that is unique over all namespaces, as <see cref="Scope.Qualify"/> writes it.</summary>
    public string QualifiedName => Namespace + "::" + Name;
}

/// <summary>A name in a text.</summary>
/// <param name="Span">Where it is: of a verb, all its words.</param>
/// <param name="Kind">What sort of thing belongs there.</param>
/// <param name="Symbol">What it stands for; null where that is not declared.</param>
/// <param name="IsDeclaration">Whether it is declared there.</param>
internal sealed record SymbolUse(TextSpan Span, SymbolKind Kind, Symbol? Symbol, bool IsDeclaration);
