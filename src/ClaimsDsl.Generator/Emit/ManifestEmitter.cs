using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;

using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Writes claims files as attributes of the assembly, from which projects that reference it read what they say.</summary>
internal static class ManifestEmitter
{
    // Roslyn's own cost of an edit grows with the number of outputs.
    private const int FilesOfBundle = 32;

    /// <summary>The attribute of one file.</summary>
    public static CarriedFile Carry(SyntaxTree tree, GeneratorOptions options)
    {
        var file = ManifestFile.Write(tree, HintName.Relative(tree.Path, options.ProjectDirectory), options.DefaultNamespace);
        string[] arguments =
        [
            file.Version.ToString(CultureInfo.InvariantCulture),
            CodeWriter.Literal(file.File),
            CodeWriter.Literal(file.DefaultNamespace),
            CodeWriter.Literal(file.Data),
        ];
        return new CarriedFile(file.File, "[assembly: global::ClaimsDsl.ClaimsManifest(" + string.Join(", ", arguments) + ")]");
    }

    /// <summary>Files in bundles, each for one output, in the order of their paths.</summary>
    public static IEnumerable<ManifestBundle> Bundle(ImmutableArray<CarriedFile> files) => files
        .OrderBy(file => file.File, System.StringComparer.Ordinal)
        .Select((file, i) => (file, i))
        .GroupBy(pair => pair.i / FilesOfBundle, pair => pair.file)
        .Select(g => new ManifestBundle(g.Key, [.. g]));

    /// <summary>The output of a bundle.</summary>
    public static GeneratedFile Emit(ManifestBundle bundle)
    {
        var code = new CodeWriter(string.Join(", ", bundle.Files.Select(file => file.File)));
        foreach (CarriedFile file in bundle.Files)
        {
            code.Line(file.Attribute);
        }

        return new GeneratedFile("manifest." + bundle.Number.ToString(CultureInfo.InvariantCulture) + ".g.cs", code.ToString());
    }
}

/// <summary>A claims file that the assembly carries.</summary>
/// <param name="File">Its path in the project.</param>
/// <param name="Attribute">The attribute, as code.</param>
internal sealed record CarriedFile(string File, string Attribute);

/// <summary>Some claims files that the assembly carries.</summary>
/// <param name="Number">Which of the project's bundles it is.</param>
/// <param name="Files">The files.</param>
internal sealed record ManifestBundle(int Number, ValueList<CarriedFile> Files);
