using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Documentation;

namespace ClaimsDsl.Tests.Fuzzing;

/// <summary>What random texts are made of: the claims in the repository, and the documents that they quote.</summary>
internal static class FuzzCorpus
{
    private const string FileMark = "//@ ";

    /// <summary>Claims that compile together, as <see cref="AnnotatedText"/> reads them: the fixtures, and every example of the documentation.</summary>
    public static IReadOnlyList<string> Snippets { get; } =
    [
        .. FixturesIn("tests/ClaimsDsl.Core.Tests/Fixtures"),
        .. FixturesIn("tests/ClaimsDsl.LanguageServer.Tests/Highlighting"),
        .. new[] { "README.md", "docs/language.md" }
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/diagnostics"), "CLM*.md").Order(StringComparer.Ordinal))
            .SelectMany(path => MarkdownPage.Read(path).ClaimsBlocks)
            .Select(WithoutAnnotations),
    ];

    /// <summary>The sample with the documents that it quotes.</summary>
    public static string Sample { get; } = Join(
    [
        .. Repository.ClaimsFiles.Where(file => file.Path.StartsWith("samples/", StringComparison.Ordinal)).Select(file => (file.Path, file.ToString())),
        .. Documents("seeds").Select(path => (path, Repository.Read(path))),
    ]);

    /// <summary>Texts that claims could be quoted from: articles, and pages in Markdown and HTML.</summary>
    public static IReadOnlyList<string> Articles { get; } =
    [
        .. Documents("seeds").Select(Repository.Read),
        Repository.Read("README.md"),
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Troops &amp; treaties</title><style>p { color: red }</style>
        <script>if (a < b && c > d) { document.write("<p>no</p>"); }</script></head>
        <body class='article'><h1>US: 3,000&nbsp;North&#8209;Korean troops</h1><p>WASHINGTON &mdash; “We&rsquo;ve seen <b>at least 3,000</b> soldiers,” he <i>said</i>.<br/>
        <!-- a comment --> <a href="https://example.org/?a=1&amp;b=2" title="x > y">They</a> are fair game&hellip;<p>A second, na&iuml;ve paragraph
        <table><tr><td>1</td><td>2</td></tr></table><ul><li>one<li>two</ul><pre>
          kept   as
        it is</pre><select><option>a</select><svg><text>7</text></svg></body></html>
        """,
    ];

    private static IEnumerable<string> Documents(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.txt").Order(StringComparer.Ordinal).Select(path => folder + "/" + Path.GetFileName(path));

    private static IEnumerable<string> FixturesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.claims").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static string WithoutAnnotations(string block) =>
        string.Concat(block.Split('\n').Where(line => !line.TrimStart().StartsWith("//!", StringComparison.Ordinal)).Select(line => line + "\n"));

    private static string Join(IEnumerable<(string Path, string Text)> files) => string.Concat(files.Select(file => FileMark + file.Path + "\n" + file.Text + "\n"));
}
