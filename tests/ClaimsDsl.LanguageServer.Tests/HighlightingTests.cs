using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Tests;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>
/// Tokens are shown as the grammar of the extension for Visual Studio Code shows the same text: the files with what is expected are those that the
/// grammar is tested with.
/// </summary>
public partial class HighlightingTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/ClaimsDsl.LanguageServer.Tests/Highlighting");

    public static TheoryData<string> Files => new(Directory.EnumerateFiles(Folder, "*.claims").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_token_has_the_scope_that_the_grammar_gives_it(string file)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Folder, file));
        using TestFolder folder = new TestFolder().Write(file, text);
        await using EditorClient client = await EditorClient.StartAsync(folder);
        var tokens = await client.AskAsync<Lsp.SemanticTokens>("textDocument/semanticTokens/full", new { textDocument = new { uri = folder.UriOf(file) } });
        string[] legend = [.. client.Capabilities.GetProperty("semanticTokensProvider").GetProperty("legend").GetProperty("tokenTypes").EnumerateArray().Select(type => type.GetString()!)];
        Dictionary<(int Line, int Character), string> scopes = ScopesOf(tokens.Data!, legend);
        string[] wrong =
        [
            .. from assertion in AssertionsIn(text)
               from character in Enumerable.Range(assertion.Start, assertion.Length)
               let scope = scopes.GetValueOrDefault((assertion.Line, character), "none")
               where !scope.StartsWith(assertion.Scope, StringComparison.Ordinal)
               group scope by (assertion.Line, assertion.Start, assertion.Scope) into failed
               select $"{failed.Key.Line + 1}:{failed.Key.Start + 1}: {failed.First()} is not {failed.Key.Scope}",
        ];
        Assert.Empty(wrong);
    }

    private static Dictionary<(int Line, int Character), string> ScopesOf(ValueList<int> data, string[] legend)
    {
        using JsonDocument package = JsonDocument.Parse(Repository.Read("src/vscode/package.json"));
        Dictionary<string, string> scopeOf = package.RootElement.GetProperty("contributes").GetProperty("semanticTokenScopes").EnumerateArray()
            .Single(scopes => scopes.GetProperty("language").GetString() == "claims").GetProperty("scopes").EnumerateObject()
            .ToDictionary(type => type.Name, type => type.Value[0].GetString()!);
        var scopes = new Dictionary<(int, int), string>();
        int line = 0;
        int character = 0;
        for (int i = 0; i < data.Count; i += 5)
        {
            (line, character) = data[i] == 0 ? (line, character + data[i + 1]) : (line + data[i], data[i + 1]);
            for (int at = character; at < character + data[i + 2]; at++)
            {
                scopes[(line, at)] = scopeOf[legend[data[i + 3]]];
            }
        }

        return scopes;
    }

    /// <summary>What is expected of the nearest line above that is no expectation itself.</summary>
    private static IEnumerable<(int Line, int Start, int Length, string Scope)> AssertionsIn(string text)
    {
        int about = 0;
        foreach ((int number, string line) in text.Split('\n').Index().Skip(1))
        {
            if (Assertion().Match(line) is not { Success: true } match)
            {
                about = number;
                continue;
            }

            string[] scopes = match.Groups["scope"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Group carets = match.Groups["carets"];
            (int start, int length) = carets.Success ? (carets.Index, carets.Length) : (match.Groups["skip"].Length, match.Groups["dashes"].Length);
            foreach (string scope in scopes)
            {
                yield return (about, start, length, scope);
            }
        }
    }

    [GeneratedRegex(@"^\s*//\s*(?:(?<carets>\^+)|<(?<skip>~*)(?<dashes>-+))\s+(?<scope>[a-z][\w. -]*?)\s*$")]
    private static partial Regex Assertion();
}
