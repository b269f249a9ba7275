using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;

using Microsoft.CodeAnalysis;

using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace ClaimsDsl.Generator;

/// <summary>The types of the runtime library that code is read for, looked up once a compilation.</summary>
internal sealed class RuntimeTypes
{
    private static readonly string[] Names = ["Claim", "ClaimSet`1", "DisputedAttribute", "SupersededAttribute", "RetractedAttribute", "UnsourcedAttribute"];

    private readonly INamedTypeSymbol _claim;
    private readonly INamedTypeSymbol _claimSet;
    private readonly INamedTypeSymbol _disputed;
    private readonly Dictionary<ISymbol, DiagnosticDescriptor> _descriptors;

    private RuntimeTypes(INamedTypeSymbol claim, INamedTypeSymbol claimSet, INamedTypeSymbol disputed, Dictionary<ISymbol, DiagnosticDescriptor> descriptors) =>
        (_claim, _claimSet, _disputed, _descriptors) = (claim, claimSet, disputed, descriptors);

    /// <summary>The types; null where the compilation does not have them all, and so none of their attributes.</summary>
    public static RuntimeTypes? Find(Compilation compilation)
    {
        INamedTypeSymbol[] types = [.. Names.Select(name => compilation.GetTypeByMetadataName("ClaimsDsl." + name)).OfType<INamedTypeSymbol>()];
        return types is not [var claim, var claimSet, var disputed, var superseded, var retracted, var unsourced]
            ? null
            : new RuntimeTypes(claim, claimSet, disputed, new(SymbolEqualityComparer.Default)
            {
                [superseded] = ClaimsAnalyzer.Descriptors[Catalogue.SupersededUse.Id],
                [retracted] = ClaimsAnalyzer.Descriptors[Catalogue.RetractedUse.Id],
                [unsourced] = ClaimsAnalyzer.Descriptors[Catalogue.UnsourcedUse.Id],
            });
    }

    /// <summary>Whether a type is a claim's.</summary>
    public bool IsClaim(ITypeSymbol? type)
    {
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, _claim))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    public bool IsClaimSet(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, _claimSet);

    /// <summary>What is reported of the use of a claim that has an attribute; null for other attributes.</summary>
    public DiagnosticDescriptor? FindDescriptor(AttributeData attribute) =>
        attribute.AttributeClass is { } type && _descriptors.TryGetValue(type, out DiagnosticDescriptor? descriptor) ? descriptor : null;

    /// <summary>What of a member is disputed: properties with keys, or a null without.</summary>
    public IEnumerable<(string? Property, IEnumerable<string?> Keys)> DisputesOf(ISymbol member) => member.GetAttributes()
        .Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, _disputed) && a.ConstructorArguments.Length == 2)
        .Select(a => (a.ConstructorArguments[0].Value as string, a.ConstructorArguments[1].Values.Select(v => v.Value as string)));
}
