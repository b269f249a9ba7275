using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>What the README shows is what happens.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root(), "README.md"));

    /// <summary>The document that the first example quotes.</summary>
    private static readonly (string Path, string Text) Wire = ("wire.txt", File.ReadAllText(Path.Combine(Root(), "seeds", "000_2cfcb62dd303f0ca.txt")));

    [Fact]
    public Task Its_contradiction_is_reported_as_it_says() => Reports(Blocks("claims").First(), [], 1);

    [Fact]
    public async Task Its_dispute_acknowledges_the_contradiction()
    {
        string[] blocks = [.. Blocks("claims")];
        IReadOnlyList<string> reported = await new ClaimsProject([("first.claims", blocks[0]), ("second.claims", blocks[1]), Wire]).AnalyzeAsync();
        Assert.Contains("CLM3010", Assert.Single(reported), StringComparison.Ordinal);
    }

    [Fact]
    public Task Its_mistakes_are_reported_as_it_says()
    {
        string[] blocks = [.. Blocks("claims")];
        return Reports(blocks[2], [("first.claims", blocks[0]), ("second.claims", blocks[1])], 4);
    }

    [Fact]
    public void Its_claims_are_used_as_it_says()
    {
        string[] code = Blocks("csharp").Single().Split('\n');
        string usings = string.Join("\n", code.Where(l => l.StartsWith("using ", StringComparison.Ordinal)));
        string body = string.Join("\n", code.Where(l => !l.StartsWith("using ", StringComparison.Ordinal)));
        object? printed = new ClaimsProject(("first.claims", Blocks("claims").First())).AddCode($$"""
            #pragma warning disable CS0219
            {{usings}}
            /// <summary/>
            public static class Program
            {
                private static class Console
                {
                    public static readonly System.Collections.Generic.List<string> Lines = new();
                    public static void WriteLine(object? line) => Lines.Add($"{line}");
                }

                /// <summary/>
                public static string Run()
                {
                    {{body}}
                    return string.Join("\n", Console.Lines) + "\n" + agreed;
                }
            }
            """).Execute();

        // The comments in the README say what is printed, an ellipsis at their end for the rest.
        string[] lines = ((string)printed!).Split('\n');
        string[] said = [.. code.Where(l => l.Contains("WriteLine", StringComparison.Ordinal)).Select(l => l.Split("// ")[1].TrimEnd('…', ' '))];
        Assert.Equal(said.Length, lines.Length - 1);
        Assert.All(said.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal("at least 3,000 people", lines[^1]);
    }

    [Fact]
    public void Its_test_command_is_what_continuous_integration_runs()
    {
        string[] commands = [.. Blocks("sh").First().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(2, commands.Length);
        Assert.Contains(commands[1], File.ReadAllLines(Path.Combine(Root(), ".ci", "run")).Select(l => l.Split(" 2>&1")[0]));
    }

    private static async Task Reports(string claims, (string, string)[] others, int count)
    {
        const string Path = "example.claims";
        AnnotatedText text = AnnotatedText.Parse(claims, Path);
        IReadOnlyList<string> all = await new ClaimsProject([.. others, (Path, claims), Wire]).AnalyzeAsync();
        string[] reported = [.. all.Where(r => r.StartsWith(Path, StringComparison.Ordinal))];
        Assert.Equal(text.Expected.Select(e => e.Id), reported.Select(r => IdOfDiagnostic().Match(r).Value));
        Assert.All(text.Expected.Where(e => e.Message is not null), e => Assert.Contains(reported, r => (r + " <-").Contains(": " + e.Message + " <-", StringComparison.Ordinal)));
        Assert.Equal(count, reported.Length);
    }

    private static IEnumerable<string> Blocks(string language) =>
        CodeBlock().Matches(Readme.ReplaceLineEndings("\n")).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("CLM[0-9]{4}")]
    private static partial Regex IdOfDiagnostic();
}
