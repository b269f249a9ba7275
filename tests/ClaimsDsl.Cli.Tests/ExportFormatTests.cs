using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

using ClaimsDsl.Tests;

using Json.Schema;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>Exports as those read them who know nothing of claims: the schemas of STIX, and parsers of RDF.</summary>
public sealed class ExportFormatTests : IClassFixture<RdfParsers>
{
    // What is hard to write down: every mark of the formats, lines of several kinds, other scripts, control characters.
    private const string Hostile = """"
        namespace N
        document D "d.txt" { title "a ""title"" \ <b> {x} %20"  published 2024-10  url "not a url"  language "en" }
        government Us "The ""US"" 😀 \u0041 <&>" { also "x" }
        person Kirby "“K” 'b' \n \" of Us
        kind Deployment { troops : count of people, over time  arrived : date  motto : text }
        entity Sent is Deployment "Troops; [sent] @en ^^xsd:date"
        proposition P "say ""so"""
        in D on 2024-10-23 {
          first: Kirby states Sent.troops at least 3,000 "“at least” \ 3,000"
          Us estimates likely Sent.troops between 2,000 and 4,000 revises first
          Us, Kirby deny P via Us to Kirby note "a ""note"""
          Us states Sent.motto = "x > y"
          Us denies first
          Kirby states Sent.arrived early..mid 2024-10
        }
        """";

    private readonly RdfParsers _parsers;

    public ExportFormatTests(RdfParsers parsers)
    {
        _parsers = parsers;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_object_of_STIX_is_valid_by_its_schema(bool isSample)
    {
        string schemas = Path.Combine(AppContext.BaseDirectory, "Data/stix-2.1");
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        var byName = Directory.GetFiles(schemas, "*.json", SearchOption.AllDirectories).OrderBy(DependsOn)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => JsonSchema.FromText(File.ReadAllText(path), options));
        using var json = JsonDocument.Parse(await ExportAsync("stix", isSample));
        Assert.All(json.RootElement.GetProperty("objects").EnumerateArray(), item =>
        {
            EvaluationResults results = byName[item.GetProperty("type").GetString()!].Evaluate(item, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(results.IsValid, item + "\n" + string.Join("\n", (results.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
        });

        // What others refer to is read before them.
        static int DependsOn(string path) => File.ReadAllText(path).Split("\"$ref\"").Length;
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TriG_is_read_by_another_parser(bool isSample)
    {
        string[] quads = await _parsers.ReadAsync("trig", await ExportAsync("trig", isSample));
        int claims = isSample ? 137 : 6;
        Assert.Equal(claims, quads.Count(quad => quad.Contains("> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.nanopub.org/nschema#Nanopublication> <", StringComparison.Ordinal)));

        // Of each claim the head, what it asserts, its provenance and what is said of the publication.
        Assert.Equal(4 * claims, quads.Select(quad => quad.Split(' ')[^2]).Where(graph => graph.Contains('#', StringComparison.Ordinal) && graph.StartsWith("<urn:x-claims:claim:", StringComparison.Ordinal)).Distinct().Count());
        if (!isSample)
        {
            Assert.Contains("""<urn:x-claims:party:N.Us> <http://www.w3.org/2000/01/rdf-schema#label> "The \"US\" 😀 \\u0041 <&>" .""", quads);
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Json_ld_is_read_by_another_parser(bool isSample)
    {
        string[] quads = await _parsers.ReadAsync("jsonld", await ExportAsync("jsonld", isSample));
        Assert.Equal(isSample ? 137 : 6, quads.Count(quad => quad.EndsWith("> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Claim> .", StringComparison.Ordinal)
            || quad.EndsWith("> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/ClaimReview> .", StringComparison.Ordinal)));
        if (!isSample)
        {
            Assert.Contains("""<urn:x-claims:party:N.Us> <https://schema.org/name> "The \"US\" 😀 \\u0041 <&>" .""", quads);
        }
    }

    private static async Task<string> ExportAsync(string format, bool isSample)
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Hostile).Write("d.txt", "Before “at least” \\ 3,000 😀\u0001 after.");
        Outcome outcome = await tester.RunAsync("export", isSample ? Path.Combine(Repository.Root, "samples/DprkTroops") : ".", "--to", format);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return outcome.Output;
    }
}

/// <summary>N3.js and jsonld.js in Node.js, installed into a folder of their own; what needs them is skipped where they cannot be.</summary>
public sealed class RdfParsers : IAsyncLifetime
{
    private static readonly string[] Packages = ["n3@2.13.12", "jsonld@9.0.0"];

    private readonly string _folder = Directory.CreateTempSubdirectory("claims-rdf-").FullName;
    private string? _problem;

    public async Task InitializeAsync()
    {
        try
        {
            (int exitCode, string output) = await RunAsync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", _folder, .. Packages]);
            _problem = exitCode == 0 ? null : "The parsers of RDF cannot be installed: " + output;
        }
        catch (Win32Exception e)
        {
            _problem = "There is no Node.js: " + e.Message;
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>What a parser makes of a text, a quad a line.</summary>
    internal async Task<string[]> ReadAsync(string format, string text)
    {
        Skip.If(_problem is not null, _problem);
        string file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(file, text);
        (int exitCode, string output) = await RunAsync("node", [Path.Combine(AppContext.BaseDirectory, "Data/rdf.mjs"), _folder, format, file]);
        Assert.True(exitCode == 0, output);
        return output.TrimEnd('\n').Split('\n');
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
