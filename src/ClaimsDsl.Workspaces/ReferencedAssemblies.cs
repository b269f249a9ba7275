using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Workspaces;

/// <summary>The claims that assemblies carry, as a build finds them in the attributes of those that a project references.</summary>
internal sealed class ReferencedAssemblies
{
    private const string Library = "ClaimsDsl.Runtime";
    private const string AttributeNamespace = "ClaimsDsl";
    private const string AttributeName = "ClaimsManifestAttribute";

    // See ECMA-335, II.23.3.
    private const ushort AttributeProlog = 1;

    private readonly Dictionary<string, string> _paths;
    private readonly Dictionary<string, ClaimsManifest?> _read = new(StringComparer.OrdinalIgnoreCase);

    private ReferencedAssemblies(IEnumerable<string> paths)
    {
        _paths = paths.GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What each assembly that carries claims says, in the order of their names. What is not there or no assembly carries none.</summary>
    public static ValueList<ClaimsManifest> Read(IEnumerable<string> paths)
    {
        var assemblies = new ReferencedAssemblies(paths);
        return [.. assemblies._paths.Keys.Select(assemblies.Find).OfType<ClaimsManifest>().OrderBy(m => m.AssemblyName, StringComparer.Ordinal)];
    }

    private ClaimsManifest? Find(string name)
    {
        if (_read.TryGetValue(name, out ClaimsManifest? known) || !_paths.TryGetValue(name, out string? path))
        {
            return known;
        }

        // Nothing but a compiler keeps assemblies from going in a circle.
        _read.Add(name, null);
        return _read[name] = Read(path);
    }

    private ClaimsManifest? Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            return file.HasMetadata ? Read(file.GetMetadataReader()) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    private ClaimsManifest? Read(MetadataReader assembly)
    {
        string[] references = [.. assembly.AssemblyReferences.Select(r => assembly.GetString(assembly.GetAssemblyReference(r).Name))];
        if (!assembly.IsAssembly || !references.Contains(Library))
        {
            return null;
        }

        ManifestFile?[] files =
        [
            .. assembly.GetAssemblyDefinition().GetCustomAttributes().Select(assembly.GetCustomAttribute)
                .Where(attribute => IsManifest(attribute, assembly)).Select(attribute => ToFile(assembly.GetBlobReader(attribute.Value))),
        ];
        return files.Length == 0 ? null : ClaimsManifest.Read(
            assembly.GetString(assembly.GetAssemblyDefinition().Name), files, references.Select(r => Find(r)?.Claims).OfType<ClaimsCompilation>());
    }

    private static bool IsManifest(CustomAttribute attribute, MetadataReader assembly) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && assembly.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && assembly.GetTypeReference((TypeReferenceHandle)parent) is var type
        && assembly.StringComparer.Equals(type.Name, AttributeName)
        && assembly.StringComparer.Equals(type.Namespace, AttributeNamespace);

    /// <summary>The arguments of the attribute; null for those of another version.</summary>
    private static ManifestFile? ToFile(BlobReader value)
    {
        try
        {
            return value.ReadUInt16() == AttributeProlog
                && value.ReadInt32() is var version
                && value.ReadSerializedString() is { } file
                && value.ReadSerializedString() is { } defaultNamespace
                && value.ReadSerializedString() is { } data
                    ? new ManifestFile(version, file, defaultNamespace, data)
                    : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
