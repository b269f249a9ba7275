using System;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>
/// A claims file as an assembly carries it, for the projects that reference the assembly: as an attribute, which a compiler reads with
/// the assembly's types.
/// </summary>
/// <param name="Version">The version of the format.</param>
/// <param name="File">The file's path in its project.</param>
/// <param name="DefaultNamespace">The namespace of the project's files that name none.</param>
/// <param name="Data">
/// The file's text without its comments: UTF-8 in the ZLIB format of RFC 1950, which has a checksum, in Base64 of RFC 4648.
/// </param>
public sealed record ManifestFile(int Version, string File, string DefaultNamespace, string Data)
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    private static readonly Regex Comment = new("//[^\r\n]*", RegexOptions.CultureInvariant);

    /// <summary>Writes a file. What is left out are comments, which are for the project's own eyes: every token stays in its line and column.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="file">Its path in its project.</param>
    /// <param name="defaultNamespace">The namespace of the project's files that name none.</param>
    public static ManifestFile Write(SyntaxTree tree, string file, string defaultNamespace)
    {
        // Not the tree's own tokens, each of which would be made and kept for this alone.
        var lexer = new Lexer(tree.Text.ToString());
        var text = new StringBuilder(tree.Text.Length);
        GreenToken token;
        do
        {
            token = lexer.Next(out _);
            text.Append(WithoutComments(token.Leading)).Append(token.Text).Append(WithoutComments(token.Trailing));
        }
        while (token.Kind != SyntaxKind.EndOfFileToken);

        return new ManifestFile(CurrentVersion, file, defaultNamespace, CompressedText.Write(text.ToString()));
    }

    private static string WithoutComments(string trivia) => trivia.IndexOf('/') >= 0 ? Comment.Replace(trivia, "") : trivia;

    /// <summary>Reads the text. Never fails: what cannot be read has a problem.</summary>
    /// <returns>The text, and null; or an empty text, and why it cannot be read.</returns>
    public (string Text, string? Problem) Read()
    {
        if (Version != CurrentVersion)
        {
            string advice = Version > CurrentVersion ? "use a newer version of ClaimsDsl here" : "build it again with the version of ClaimsDsl that is used here";
            return ("", $"they are in version {Version} of the format, and version {CurrentVersion} is read here: {advice}");
        }

        try
        {
            return (Encoding.UTF8.GetString(CompressedText.Read(Convert.FromBase64String(Data))), null);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or IOException)
        {
            return ("", "they are damaged");
        }
    }
}
