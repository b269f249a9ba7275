using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

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
        Assert.Equal(["first", null, null, null], lines.Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("label", out JsonElement label) ? label.GetString() : null));
    }

    [Fact]
    public async Task Csv_is_read_by_DuckDB_and_starts_no_formula()
    {
        using CommandTester tester = Tester();
        await tester.RunAsync("export", "--to", "csv", "-o", "out.csv");
        List<object?[]> rows = Query($"SELECT id, asserter_names, value_lower, said_from, status, quotations FROM read_csv('{Path.Combine(tester.Folder, "out.csv")}')");
        Assert.Equal(["N.first", "'=cmd|' /C calc'!A0", 3000L, new DateOnly(2024, 10, 23), "superseded", "at least 3,000 soldiers"], rows[0]);
        Assert.Equal("'-1 consequences", rows[3][5]);
        Assert.Equal(4, rows.Count);
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
