using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>What one file declares: all that other files can see of it. Compared by value, without positions.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace it belongs to.</param>
/// <param name="Uses">The namespaces whose names it uses.</param>
/// <param name="Declarations">The declarations, in the order of the text; a name can be there twice.</param>
public sealed record FileIndex(string Path, string Namespace, ValueList<string> Uses, ValueList<Declaration> Declarations)
{
    /// <summary>Reads the index of a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="defaultNamespace">The namespace of a file that names none.</param>
    public static FileIndex Read(SyntaxTree tree, string defaultNamespace) =>
        DeclarationReader.Read(tree, defaultNamespace).ToIndex(tree.Path);
}
