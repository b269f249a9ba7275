using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ClaimsDsl.Tests.Documentation;

/// <summary>A page of the documentation, as far as the tests read it.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Text">The whole page.</param>
internal sealed partial record MarkdownPage(string Path, string Text)
{
    public static MarkdownPage Read(string path) => new(path, Repository.Read(path));

    public string[] Lines => Text.Split('\n');

    /// <summary>The claims in the page, block by block.</summary>
    public IReadOnlyList<string> ClaimsBlocks => ClaimsBlocksOf(Text);

    /// <summary>The part of the page under a heading of the second level.</summary>
    public string Section(string heading)
    {
        string[] parts = Text.Split("\n## " + heading + "\n");
        return parts.Length == 2 ? parts[1].Split("\n## ")[0] : throw new System.FormatException(Path + " has no single section '" + heading + "'.");
    }

    public static IReadOnlyList<string> ClaimsBlocksOf(string text) =>
        [.. ClaimsBlock().Matches(text).Select(match => match.Groups[1].Value)];

    public static IReadOnlyList<string> CSharpBlocksOf(string text) =>
        [.. CSharpBlock().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>The targets of the page's links, without those to other sites.</summary>
    public IEnumerable<string> LocalLinks =>
        Link().Matches(Text).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", System.StringComparison.Ordinal));

    /// <summary>The anchors of the page's headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Lines
        .Where(line => line.StartsWith('#') && line.Contains(' ', System.StringComparison.Ordinal))
        .Select(line => NotInAnchor().Replace(line[(line.IndexOf(' ', System.StringComparison.Ordinal) + 1)..].ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("^```claims\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ClaimsBlock();

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
