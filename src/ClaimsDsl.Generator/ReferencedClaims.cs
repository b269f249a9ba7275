using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

using ClaimsDsl.Binding;

using Microsoft.CodeAnalysis;

namespace ClaimsDsl.Generator;

/// <summary>
/// The claims of the assemblies that a compilation references. They are attributes, which projects of one solution can see without
/// building, and which are read like the types of an assembly.
/// </summary>
internal static class ReferencedClaims
{
    private const string Library = "ClaimsDsl.Runtime";
    private const string AttributeNamespace = "ClaimsDsl";
    private const string AttributeName = "ClaimsManifestAttribute";

    // The compiler keeps the symbol of an assembly as long as the assembly and what it references stay the same: each is read once.
    private static readonly ConditionalWeakTable<IAssemblySymbol, Reading> Readings = new();

    /// <summary>What each assembly that carries claims says, in the order of their names.</summary>
    public static ValueList<ClaimsManifest> Of(Compilation compilation, CancellationToken cancel)
    {
        HashSet<IAssemblySymbol> around = new(SymbolEqualityComparer.Default);
        return
        [
            .. compilation.References.Where(IsGlobal)
                .Select(r => compilation.GetAssemblyOrModuleSymbol(r)).OfType<IAssemblySymbol>()
                .Select(a => Find(a, around, cancel)).OfType<ClaimsManifest>()
                .OrderBy(m => m.AssemblyName, StringComparer.Ordinal),
        ];
    }

    /// <summary>What each of them declares, without those that cannot be read.</summary>
    public static ValueList<ProjectIndex> IndexesOf(Compilation compilation, CancellationToken cancel) =>
        [.. Of(compilation, cancel).Select(m => m.Claims?.Index).OfType<ProjectIndex>()];

    /// <summary>Generated code cannot name the types of an assembly that has only aliases.</summary>
    private static bool IsGlobal(MetadataReference reference) =>
        reference.Properties.Aliases.IsDefaultOrEmpty || reference.Properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    /// <summary>What an assembly says; null where it carries no claims.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="around">The assemblies that reference it: nothing but a compiler keeps them from going in a circle.</param>
    /// <param name="cancel">Gives up.</param>
    private static ClaimsManifest? Find(IAssemblySymbol assembly, HashSet<IAssemblySymbol> around, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Readings.TryGetValue(assembly, out Reading? reading) || !around.Add(assembly))
        {
            return reading?.Manifest;
        }

        reading = Readings.GetValue(assembly, a => new Reading(Read(a, around, cancel)));
        around.Remove(assembly);
        return reading.Manifest;
    }

    private static ClaimsManifest? Read(IAssemblySymbol assembly, HashSet<IAssemblySymbol> around, CancellationToken cancel)
    {
        // Who does not know the attribute does not have it, and most are spared.
        if (!assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Library)))
        {
            return null;
        }

        ManifestFile?[] files = [.. assembly.GetAttributes().Where(IsManifest).Select(ToFile)];
        IEnumerable<IAssemblySymbol> references = assembly.Modules.SelectMany(m => m.ReferencedAssemblySymbols);
        return files.Length == 0
            ? null
            : ClaimsManifest.Read(assembly.Name, files, references.Select(r => Find(r, around, cancel)?.Claims).OfType<ClaimsCompilation>());
    }

    private static bool IsManifest(AttributeData attribute) =>
        attribute.AttributeClass is { Name: AttributeName, ContainingNamespace: { Name: AttributeNamespace, ContainingNamespace.IsGlobalNamespace: true } };

    private static ManifestFile? ToFile(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: int version }, { Value: string file }, { Value: string @namespace }, { Value: string data }]
            ? new ManifestFile(version, file, @namespace, data)
            : null;

    private sealed record Reading(ClaimsManifest? Manifest);
}
