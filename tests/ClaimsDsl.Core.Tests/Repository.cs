using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Tests;

/// <summary>The files of the repository that the tests are about.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every claims file: the tests' own and the samples'.</summary>
    public static IReadOnlyList<SourceText> ClaimsFiles { get; } =
    [
        .. new[] { "tests/ClaimsDsl.Core.Tests/Fixtures", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.claims", SearchOption.AllDirectories))
            .Order()
            .Select(path => SourceText.From(File.ReadAllText(path), Path.GetRelativePath(Root, path).Replace('\\', '/'))),
    ];

    /// <summary>The text of a file.</summary>
    /// <param name="path">From the root, with slashes.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Parses all files of one of the samples.</summary>
    public static IEnumerable<SyntaxTree> ParseSample(string name) =>
        ClaimsFiles.Where(file => file.Path.StartsWith("samples/" + name + "/", System.StringComparison.Ordinal)).Select(file => SyntaxTree.Parse(file));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));
}
