using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Documentation;

/// <summary>The snippets of the extension for Visual Studio Code are claims files as soon as they are inserted.</summary>
public sealed partial class SnippetTests
{
    private static readonly JsonElement Snippets = JsonDocument.Parse(Repository.Read("src/vscode/snippets/claims.json")).RootElement;

    public static TheoryData<string> Names => [.. Snippets.EnumerateObject().Select(snippet => snippet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_snippet_parses_before_its_gaps_are_filled_in(string name)
    {
        string body = string.Join("\n", Snippets.GetProperty(name).GetProperty("body").EnumerateArray().Select(line => line.GetString()));
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(Expand(body), name + ".claims"));
        Assert.Empty(tree.Diagnostics);
        Assert.DoesNotContain('$', tree.ToString());
    }

    // A gap keeps what stands in it, and of several words the first.
    private static string Expand(string body)
    {
        string text = FileName().Replace(body.Replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2024-10-23"), "Wire");
        text = Choice().Replace(text, "$1");
        text = Gap().Replace(text, "$1");
        return TabStop().Replace(text, "");
    }

    [GeneratedRegex(@"\$\{TM_FILENAME_BASE.*?/\}")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\$\{\d+\|([^,|]*)[^|]*\|\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d+:([^}]*)\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex TabStop();
}
