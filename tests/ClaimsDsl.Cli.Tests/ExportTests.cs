using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using ClaimsDsl.Tests;

using DuckDB.NET.Data;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims export</c>: that other programs read what it writes, whatever the names are.</summary>
public class ExportTests
{
    private const string Claims = """
        namespace N
        document D "d.txt" { title "=HYPERLINK(""x"")" published 2024-10-23 }
        government Us "The ""US"" <b>&|\N ]--> end"
        person Kirby "=cmd|' /C calc'!A0" of Us
        kind Deployment {
          troops : count of people, over time
          arrived : date
        }
        entity Sent is Deployment "Troops"
        proposition P "say ""so"" %%{init}%% `x` \"
        in D on 2024-10-23 {
          first: Kirby states Sent.troops at least 3,000
            "at least 3,000 soldiers"
          Us estimates likely Sent.troops between 2,000 and 4,000 revises first
            "not there"
          Us denies P
          Kirby warns of "-1 consequences"
          Us denies first
        }
        """;

    private static CommandTester Tester() => new CommandTester().Write("a.claims", Claims).Write("d.txt", "😀 It is at least 3,000 soldiers, he said.");

    private static async Task<string> ExportAsync(CommandTester tester, string format)
    {
        Outcome outcome = await tester.RunAsync("export", "--to", format);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(outcome.Output, (await tester.RunAsync("export", "--to", format)).Output);
        return outcome.Output;
    }

    [Fact]
    public async Task Json_has_what_the_claims_say()
    {
        using CommandTester tester = Tester();
        using var json = JsonDocument.Parse(await ExportAsync(tester, "json"));
        JsonElement first = json.RootElement.GetProperty("claims")[0];
        Assert.Equal("N.first", first.GetProperty("id").GetString());
        Assert.Equal("superseded", first.GetProperty("status").GetString());
        Assert.Equal("Sent.troops", first.GetProperty("subject").GetProperty("name").GetString());
        Assert.Equal(3000, first.GetProperty("value").GetProperty("lower").GetInt32());
        Assert.Equal("2024-10-23", first.GetProperty("said").GetProperty("from").GetString());
        JsonElement quotation = first.GetProperty("quotations")[0];
        Assert.Equal("at least 3,000 soldiers", quotation.GetProperty("exact").GetString());
        Assert.Equal("😀 It is ", quotation.GetProperty("prefix").GetString());
        Assert.Equal((8, 31), (quotation.GetProperty("start").GetInt32(), quotation.GetProperty("end").GetInt32()));

        JsonElement second = json.RootElement.GetProperty("claims")[1];
        Assert.Equal(("a.claims:14", "N.first", "pr+"), (Text(second, "id"), Text(second, "revises"), Text(second, "factuality")));
        Assert.False(second.GetProperty("quotations")[0].TryGetProperty("exact", out _));
        Assert.Equal(["N.Kirby", "N.Us"], json.RootElement.GetProperty("parties").EnumerateArray().Select(p => Text(p, "id")));
        Assert.Equal("d.txt", Text(json.RootElement.GetProperty("documents")[0], "path"));
    }

    [Fact]
    public async Task Json_lines_are_one_claim_each()
    {
        using CommandTester tester = Tester();
        string[] lines = (await ExportAsync(tester, "jsonl")).TrimEnd('\n').Split('\n');
        Assert.Equal(["first", null, null, null, null], lines.Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("label", out JsonElement label) ? label.GetString() : null));
    }

    [Fact]
    public async Task Csv_is_read_by_DuckDB_and_starts_no_formula()
    {
        using CommandTester tester = Tester();
        await tester.RunAsync("export", "--to", "csv", "-o", "out.csv");
        List<object?[]> rows = Query($"SELECT id, asserter_names, value_lower, said_from, status, quotations FROM read_csv('{Path.Combine(tester.Folder, "out.csv")}')");
        Assert.Equal(["N.first", "'=cmd|' /C calc'!A0", 3000L, new DateOnly(2024, 10, 23), "superseded", "at least 3,000 soldiers"], rows[0]);
        Assert.Equal("'-1 consequences", rows[3][5]);
        Assert.Equal(5, rows.Count);
    }

    [Fact]
    public async Task A_number_has_one_form()
    {
        using CommandTester tester = new CommandTester().Write(
            "a.claims", "person Kirby\nkind K { n : count  m : kg }\nentity E is K\nKirby states E.n up to 1.3 million\nKirby states E.n about 3,000\nKirby states E.m 1.5 t\n");
        foreach (string format in new[] { "csv", "json", "jsonl", "jsonld", "trig", "dot", "mermaid" })
        {
            Assert.DoesNotMatch("[0-9]\\.[0-9]*0(?![0-9.-])", (await tester.RunAsync("export", "--to", format, "--as-of", "2024-10-23")).Output);
        }

        Assert.Contains(",1300000,\"[0, 1300000]\",", (await tester.RunAsync("export", "--to", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_is_read_by_DuckDB_with_numbers_and_dates()
    {
        using CommandTester tester = Tester();
        Assert.Equal(2, (await tester.RunAsync("export", "--to", "parquet")).ExitCode);
        Assert.Equal(0, (await tester.RunAsync("export", "--to", "parquet", "-o", "out.parquet")).ExitCode);
        List<object?[]> rows = Query(
            $"SELECT id, asserter_names, value_upper, said_from, is_found, label, line FROM read_parquet('{Path.Combine(tester.Folder, "out.parquet")}')");
        Assert.Equal(["N.first", "=cmd|' /C calc'!A0", null, new DateOnly(2024, 10, 23), true, "first", 12.0], rows[0]);
        Assert.Equal(["a.claims:14", "The \"US\" <b>&|\\N ]--> end", 4000.0, new DateOnly(2024, 10, 23), false, null, 14.0], rows[1]);
        Assert.Equal(5, rows.Count);
    }

    // What the specification requires of these types, which its schemas would check too.
    [Fact]
    public async Task Stix_objects_have_what_the_specification_requires()
    {
        using CommandTester tester = Tester();
        using var json = JsonDocument.Parse(await ExportAsync(tester, "stix"));
        Assert.Equal("bundle", Text(json.RootElement, "type"));
        JsonElement[] objects = [.. json.RootElement.GetProperty("objects").EnumerateArray()];
        HashSet<string?> ids = [.. objects.Select(item => Text(item, "id"))];
        Assert.Equal(objects.Length, ids.Count);
        Assert.Equal(["identity", "identity", "note", "note", "note", "note", "opinion", "report"], objects.Select(item => Text(item, "type")));
        Assert.All(objects, item =>
        {
            Assert.Matches($"^{Text(item, "type")}--[0-9a-f]{{8}}-[0-9a-f]{{4}}-5[0-9a-f]{{3}}-[89ab][0-9a-f]{{3}}-[0-9a-f]{{12}}$", Text(item, "id"));
            Assert.Equal("2.1", Text(item, "spec_version"));
            Assert.Matches("^[0-9-]{10}T[0-9:.]{12}Z$", Text(item, "created"));
            if (item.TryGetProperty("object_refs", out JsonElement references))
            {
                Assert.NotEqual(0, references.GetArrayLength());
                Assert.All(references.EnumerateArray(), reference => Assert.Contains(reference.GetString(), ids));
            }
        });
        Assert.Equal("strongly-disagree", Text(objects[6], "opinion"));
        Assert.Equal("2024-10-23T00:00:00.000Z", Text(objects[7], "published"));
    }

    [Fact]
    public async Task Json_ld_names_claims_and_reviews_in_the_words_of_schema_org()
    {
        using CommandTester tester = Tester();
        using var json = JsonDocument.Parse(await ExportAsync(tester, "jsonld"));
        Dictionary<string, JsonElement> nodes = json.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(node => Text(node, "@id")!);
        JsonElement first = nodes["urn:x-claims:claim:N.first"];
        Assert.Equal("Claim", Text(first, "@type"));
        Assert.All(first.GetProperty("author").EnumerateArray(), author => Assert.Contains(Text(author, "@id")!, nodes.Keys));
        Assert.Equal("at least 3,000 soldiers", Text(first.GetProperty("citation")[0], "text"));
        JsonElement review = Assert.Single(nodes.Values, node => Text(node, "@type") == "ClaimReview");
        Assert.Equal("urn:x-claims:claim:N.first", Text(review.GetProperty("itemReviewed"), "@id"));
        Assert.Equal(Text(first, "text"), Text(review, "claimReviewed"));
    }

    [Fact]
    public async Task TriG_has_a_nanopublication_for_each_claim_with_selectors()
    {
        using CommandTester tester = Tester();
        string trig = await ExportAsync(tester, "trig");
        Assert.Equal(5, trig.Split("a np:Nanopublication ;").Length - 1);
        Assert.Contains("[ a oa:TextQuoteSelector ; oa:exact \"at least 3,000 soldiers\" ; oa:prefix \"😀 It is \" ; oa:suffix \", he said.\" ]", trig, StringComparison.Ordinal);
        Assert.Contains("[ a oa:TextPositionSelector ; oa:start 8 ; oa:end 31 ]", trig, StringComparison.Ordinal);
        Assert.Contains("rdfs:label \"The \\\"US\\\" <b>&|\\\\N ]--> end\"", trig, StringComparison.Ordinal);
        Assert.Contains("npx:supersedes <urn:x-claims:claim:N.first>", trig, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graphs_keep_hostile_names_inside_their_labels()
    {
        using CommandTester tester = Tester();
        string dot = await ExportAsync(tester, "dot");
        Assert.Contains("""[label="The \"US\" <b>&amp;|\\N ]--> end", shape=box]""", dot, StringComparison.Ordinal);
        Assert.Contains("""[label="states at least 3,000 people", style=dashed]""", dot, StringComparison.Ordinal);
        Assert.All(dot.Split('\n').Where(line => line.StartsWith("  p", StringComparison.Ordinal)), line => Assert.EndsWith("]", line, StringComparison.Ordinal));

        string[] mermaid = (await ExportAsync(tester, "mermaid")).TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart LR", mermaid[0]);
        Assert.All(mermaid.Skip(1), line => Assert.Matches("""^  [ps]\d+(\["[^"<>|`\[\]{}%]*"\]|\(\["[^"<>|`\[\]{}%]*"\]\)| (-->|-\.->)\|"[^"<>|`\[\]{}%]*"\| [ps]\d+)$""", line));
        Assert.Contains(mermaid, line => line.Contains("The #34;US#34; #60;b#62;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_said_later_than_a_day_is_left_out()
    {
        using CommandTester tester = Tester();
        Outcome outcome = await tester.RunAsync("export", "--to", "jsonl", "--as-of", "2024-10-22");
        Assert.Equal(new Outcome(0, "", ""), outcome);
    }

    [Fact]
    public async Task A_claim_has_one_status_in_exports_and_in_the_report()
    {
        string sample = Path.Combine(Repository.Root, "samples/DprkTroops");
        using var tester = new CommandTester();
        using var json = JsonDocument.Parse((await tester.RunAsync("export", sample, "--to", "json")).Output);
        Assert.Equal(0, (await tester.RunAsync("report", sample)).ExitCode);
        string[] exported = [.. json.RootElement.GetProperty("claims").EnumerateArray().Select(claim => Text(claim, "status")!)];
        string[] reported = [.. Regex.Matches(tester.Read("report.html"), "<li id=\"c[0-9]+\"[^>]* data-status=\"([a-z]+)\"").Select(match => match.Groups[1].Value)];
        Assert.Equal(exported, reported);
        Assert.Equal(["disputed", "held", "open", "superseded"], exported.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_claim_is_retracted_or_open_or_disputed_by_what_it_says_and_others_deny()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", """
            person Kirby
            person Austin
            person Peskov
            proposition P "It is so"
            proposition Q "It will be so"
            first: Kirby states Q
            Kirby denies Q retracts first
            Kirby expects Q
            Austin, Kirby and Peskov state P
            Peskov denies P
            """);
        using var json = JsonDocument.Parse(await ExportAsync(tester, "json"));
        JsonElement[] claims = [.. json.RootElement.GetProperty("claims").EnumerateArray()];
        Assert.Equal(["retracted", "held", "open", "disputed", "disputed"], claims.Select(claim => Text(claim, "status")));
        Assert.Equal("Austin, Kirby and Peskov state “It is so”", Text(claims[3], "text"));
    }

    [Fact]
    public async Task Ids_are_unique_whatever_the_labels_are_and_a_file_counts_once()
    {
        using CommandTester tester = new CommandTester()
            .Write("a.claims", "person Kirby\nsame: Kirby says \"a\"\nsame: Kirby says \"b\"\nin D { Kirby says \"c\" Kirby says \"d\" }\n");
        Outcome outcome = await tester.RunAsync("export", "--to", "csv", ".", "a.claims");
        string[] ids = [.. outcome.Output.TrimEnd().Split("\r\n").Skip(1).Select(row => row.Split(',')[0])];
        Assert.Equal(["Claims.same", "a.claims:3", "a.claims:4"], ids);
        Assert.Equal(0, (await tester.RunAsync("export", "--to", "stix", ".", "a.claims")).ExitCode);
    }

    [Fact]
    public async Task Unknown_formats_and_files_that_cannot_be_written_are_told()
    {
        using CommandTester tester = Tester();
        Assert.Equal(2, (await tester.RunAsync("export", "--to", "xls")).ExitCode);
        Assert.Equal(2, (await tester.RunAsync("export")).ExitCode);
        Outcome outcome = await tester.RunAsync("export", "--to", "json", "-o", "none/out.json");
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("cannot be written", outcome.Error, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The query is the test's own.")]
    private static List<object?[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }
}
