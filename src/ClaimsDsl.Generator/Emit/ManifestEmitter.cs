using System.Globalization;

using ClaimsDsl.Binding;

using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;

namespace ClaimsDsl.Generator.Emit;

/// <summary>Writes a claims file as an attribute of the assembly, from which projects that reference it read what it says.</summary>
internal static class ManifestEmitter
{
    public static GeneratedFile Emit(SyntaxTree tree, GeneratorOptions options)
    {
        var file = ManifestFile.Write(tree, HintName.Relative(tree.Path, options.ProjectDirectory), options.DefaultNamespace);
        string[] arguments =
        [
            file.Version.ToString(CultureInfo.InvariantCulture),
            CodeWriter.Literal(file.File),
            CodeWriter.Literal(file.DefaultNamespace),
            CodeWriter.Literal(file.Data),
        ];
        string attribute = "[assembly: global::ClaimsDsl.ClaimsManifest(" + string.Join(", ", arguments) + ")]";
        return new GeneratedFile("manifest." + HintName.Of(tree.Path, options.ProjectDirectory), new CodeWriter(file.File).Line(attribute).ToString());
    }
}
