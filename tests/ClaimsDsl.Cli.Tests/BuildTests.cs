using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Generator;
using ClaimsDsl.Tests;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims check</c> reports what a build does: the same ids, severities, places and messages.</summary>
public class BuildTests
{
    [Theory]
    [InlineData("samples/DprkTroops")]
    [InlineData("tests/ClaimsDsl.Core.Tests/Fixtures")]
    public async Task A_folder_is_checked_as_a_build_checks_it(string folder)
    {
        string root = Path.Combine(Repository.Root, folder);
        string[] documents = folder.StartsWith("samples", StringComparison.Ordinal) ? Directory.GetFiles(Path.Combine(Repository.Root, "seeds")) : [];
        await AssertEqualAsync(root, documents, null);
    }

    [Fact]
    public async Task Severities_of_an_editorconfig_are_those_of_a_build()
    {
        const string Config = "root = true\n[*.claims]\nclaims_severity.unsourced = error ; yes\nclaims_severity.CLM1001 = none\n[{b,c}.claims]\nclaims_severity.CLM2001 = suggestion\n[sub/**.claims]\nclaims_severity = relaxed\nclaims_severity.unsourced = default\n";
        using var tester = new CommandTester();
        foreach (string path in new[] { "a", "b", "sub/d", "sub/b" })
        {
            tester.Write(path + ".claims", $"namespace N{path[^1]}{path.Length}\nperson Kirby\nproposition P \"It is so\"\nKirby states P\n");
        }

        await AssertEqualAsync(tester.Write(".editorconfig", Config).Folder, [], Config);
    }

    private static async Task AssertEqualAsync(string folder, string[] documents, string? config)
    {
        using var tester = new CommandTester();
        using JsonDocument json = JsonDocument.Parse((await tester.RunAsync(["check", folder, .. documents.Select(file => Path.GetDirectoryName(file)!).Distinct(), "--format", "json"])).Output);
        string[] checkedHere =
        [
            .. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d =>
                $"{d.GetProperty("file")}({d.GetProperty("line")},{d.GetProperty("column")},{d.GetProperty("endLine")},{d.GetProperty("endColumn")}): {d.GetProperty("severity")} {d.GetProperty("id")}: {d.GetProperty("message")} <- {d.GetProperty("related").GetArrayLength()}"),
        ];
        string[] claims = Directory.GetFiles(folder, "*.claims", SearchOption.AllDirectories);
        ImmutableArray<AdditionalText> files = [.. claims.Concat(documents).Select(path => (AdditionalText)new DiskFile(path))];
        AnalyzerConfigSet? set = config is null ? null : AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(config, Path.Combine(folder, ".editorconfig")) });
        ImmutableArray<Diagnostic> built = await CSharpCompilation.Create("Claims").WithAnalyzers(
            [new ClaimsAnalyzer()], new AnalyzerOptions(files, new Options(set))).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.NotEmpty(built);
        Assert.Equal(built.Select(Describe).Order(StringComparer.Ordinal), checkedHere.Order(StringComparer.Ordinal));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1},{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): "
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(null)} <- {diagnostic.AdditionalLocations.Count}";
    }

    private sealed class DiskFile(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(Path), Encoding.UTF8);
    }

    private sealed class Options(AnalyzerConfigSet? set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            set is null ? GlobalOptions : new Values(set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;

            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
