using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests;
using ClaimsDsl.Text;

using CsCheck;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims import</c>: what rows become, and that nothing in them becomes more than what it is.</summary>
public class ImportTests
{
    private const string Map = """
        {
          "namespace": "N",
          "kinds": { "Force": {
            "troops": "count of people", "cost": "amount of $", "reach": "amount of km", "share": "percent", "arrived": "date", "motto": "text",
            "base": "place", "head": "person", "purpose": "one of training, combat", "support": "percent per person", "sent": "truth" } },
          "label": { "column": "label" },
          "party": { "column": "party", "split": ";", "declare": "person" },
          "verb": { "column": "verb", "words": { "": "states", "said": "says" } },
          "likelihood": { "column": "likelihood" },
          "entity": { "column": "entity", "declare": "Force" },
          "attribute": { "column": "attribute" },
          "key": { "column": "key", "declare": "person" },
          "operator": { "column": "operator" }, "value": { "column": "value" }, "unit": { "column": "unit" },
          "low": { "column": "low" }, "best": { "column": "best" }, "high": { "column": "high" },
          "document": { "column": "document", "declare": "d.txt" },
          "said": { "column": "said" }, "asOf": { "column": "asOf" },
          "via": { "column": "via", "split": ";", "declare": "group" }, "at": { "column": "at", "declare": true },
          "condition": { "column": "condition" }, "revises": { "column": "revises" }, "retracts": { "column": "retracts" },
          "credibility": { "column": "credibility" }, "note": { "column": "note" }, "quotation": { "column": "quotation" }
        }
        """;

    [Fact]
    public async Task The_example_of_the_page_is_what_it_says()
    {
        string section = Regex.Match(Repository.Read("docs/cli.md").ReplaceLineEndings("\n"), "\n## Import\n.*?\n## ", RegexOptions.Singleline).Value;
        string Block(string language) => Regex.Match(section, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        using CommandTester tester = new CommandTester()
            .Write("storm.csv", Block("csv")).Write("storm.json", Block("json"))
            .Write("harbour.txt", "\"at least 40 boats were damaged\". The union put the number of \"damaged\" boats at 55; nobody was hurt.");
        string command = Block("sh").Split('\n')[0].Split('#')[0];
        Assert.Equal(new Outcome(1, "", Block("text")), await tester.RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]));
        Assert.Equal(Block("claims"), tester.Read("storm.claims"));
        Assert.Equal(new Outcome(0, "Nothing to report in 1 file.\n", ""), await tester.RunAsync("check"));
        Assert.Equal(0, (await tester.RunAsync("format", "--check")).ExitCode);
    }

    [Fact]
    public async Task What_export_writes_comes_back_as_the_same_claims()
    {
        string sample = Path.Combine(Repository.Root, "samples/DprkTroops");
        using CommandTester tester = new CommandTester()
            .Write("vocabulary.claims", (await File.ReadAllTextAsync(Path.Combine(sample, "vocabulary.claims"))).Replace("../../seeds", Path.Combine(Repository.Root, "seeds"), StringComparison.Ordinal))
            .Write("map.json", """
                {
                  "label": { "column": "label" }, "party": { "column": "asserters", "split": ";" }, "verb": { "column": "verb" }, "likelihood": { "column": "likelihood" },
                  "subject": { "column": "subject" }, "value": { "column": "value" }, "document": { "column": "document" },
                  "said": { "column": "said" }, "during": { "column": "holds" }, "condition": { "column": "condition" },
                  "via": { "column": "via", "split": ";" }, "to": { "column": "to", "split": ";" }, "at": { "column": "at" },
                  "revises": { "column": "revises" }, "retracts": { "column": "retracts" }, "credibility": { "column": "credibility" }, "note": { "column": "note" },
                  "quotation": { "column": "quotations", "split": " … " },
                }
                """);
        Assert.Equal(0, (await tester.RunAsync("export", sample, "--to", "csv", "-o", "rows.csv")).ExitCode);
        Assert.Equal(new Outcome(0, "", "Wrote 137 claims.\n"), await tester.RunAsync("import", "rows.csv", "--from", "csv", "--map", "map.json", "-o", "back.claims"));
        Assert.Equal(await RowsAsync(sample), await RowsAsync("."));

        // Where a claim stands is another place, what a dispute makes of it is in no row, and quotations are joined in one column.
        async Task<string[]> RowsAsync(string path)
        {
            string[] lines = (await tester.RunAsync("export", path, "--to", "jsonl")).Output.TrimEnd('\n').Split('\n');
            return [.. lines.Select(line =>
            {
                JsonObject claim = JsonNode.Parse(line)!.AsObject();
                foreach (string other in new[] { "id", "file", "line", "status" })
                {
                    claim.Remove(other);
                }

                claim["quotations"] = string.Join(" … ", claim["quotations"]!.AsArray().Select(quotation => (string?)quotation!["written"]));
                return claim.ToJsonString();
            })];
        }
    }

    [Theory]
    [InlineData("troops,3000", "F.troops 3,000")]
    [InlineData("troops,\"12,000\"", "F.troops 12,000")]
    [InlineData("troops,1e3", "F.troops 1,000")]
    [InlineData("troops,at least 3 thousand people", "F.troops at least 3 thousand people")]
    [InlineData("troops,3000,more than", "F.troops more than 3,000")]
    [InlineData("reach,20.50,about,miles", "F.reach about 20.5 miles")]
    [InlineData("cost,5000000,,$", "F.cost $5,000,000")]
    [InlineData("share,12.5,not,%", "F.share not 12.5%")]
    [InlineData("troops,,,people,1000,,2000", "F.troops between 1,000 people and 2,000 people")]
    [InlineData("troops,,,,1000,1500,2000", "F.troops between 1,000 and 2,000 note \"best estimate 1,500\"")]
    [InlineData("troops,,,,1000,1000,1000", "F.troops 1,000")]
    [InlineData("troops,,,,1000", "F.troops at least 1,000")]
    [InlineData("troops,,,,,,1000", "F.troops at most 1,000")]
    [InlineData("troops,,,,,1000", "F.troops 1,000")]
    [InlineData("arrived,early..mid 2024-10", "F.arrived early..mid 2024-10")]
    [InlineData("motto,fair game", "F.motto = \"fair game\"")]
    [InlineData("motto,\"say \"\"so\"\" in X\"", "F.motto = \"say \"\"so\"\" in X\"")]
    [InlineData("purpose,Combat", "F.purpose combat")]
    [InlineData("purpose,not combat", "F.purpose not combat")]
    [InlineData("sent,False", "F.sent no")]
    [InlineData("sent,yes", "F.sent")]
    [InlineData("Sent,", "F.sent")]
    public async Task Values_are_written_as_the_language_writes_them(string cells, string expected)
    {
        Outcome outcome = await ImportAsync("attribute,value,operator,unit,low,best,high,party,entity\n" + cells + string.Concat(Enumerable.Repeat(",", 6 - CommasIn(cells))) + ",Kirby,F\n");
        Assert.Equal((0, "Wrote 1 claim.\n"), (outcome.ExitCode, outcome.Error));
        Assert.EndsWith($"\n\nKirby states {expected}\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",F,troops,3", "column 'party': nobody is named who makes the claim")]
    [InlineData("Kirby,F,troop,3", "column 'attribute': 'troop' is no attribute of Force; did you mean 'troops'?")]
    [InlineData("Kirby,F,troops,many", "column 'value': F.troops is a count of people, and 'many' is not")]
    [InlineData("Kirby,F,troops,3 km", "column 'value': F.troops is a count of people; it cannot be given in 'km'")]
    [InlineData("Kirby,F,troops,3 in Wire", "column 'value': '3 in Wire' is no value of a count of people")]
    [InlineData("Kirby,F,troops,3 // x", "column 'value': '3 // x' is no value of a count of people")]
    [InlineData("Kirby,F,troops,\"3 \"\"quoted\"\"\"", "column 'value': '3 \"quoted\"' is no value of a count of people")]
    [InlineData("Kirby,F,arrived,2024-02-31", "column 'value': There is no day 31 in 2024-02")]
    [InlineData("Kirby,F,sent,maybe", "column 'value': 'maybe' is neither yes nor no")]
    [InlineData("Kirby,F,base,Wonsan", "column 'value': No place is named 'Wonsan'")]
    [InlineData("Kirby,,,", "column 'quotation': the row claims nothing, and quotes nothing")]
    [InlineData("Kirby,F,troops,3,stats", "column 'verb': 'stats' is no verb; did you mean 'state'?")]
    [InlineData("Kirby,F,troops,3,says,certain", "column 'likelihood': 'certain' is no likelihood")]
    [InlineData("Kirby,F,troops,3,says,,at lest", "column 'operator': 'at lest' is no operator; did you mean 'at least'?")]
    [InlineData("Kirby,F,troops,3,says,,,km/h", "column 'unit': 'km/h' is no unit")]
    [InlineData("Kirby,F,troops,,says,,,,5,3", "column 'high': 5, 5 and 3 are not in the order low, best, high")]
    [InlineData("Kirby,F,troops,,says,,,,five", "column 'low': 'five' is no number")]
    [InlineData("Kirby,F,troops,3,says,,,,,,yesterday", "column 'said': 'yesterday' is no date: write it as 2024-10-23, 2024-10 or early 2024")]
    [InlineData("Kirby,F,troops,3,says,,,,,,2024-10-23 in D", "column 'said': '2024-10-23 in D' is no date: write it as 2024-10-23, 2024-10 or early 2024")]
    [InlineData("Kirby,F,troops,3,says,,,,,,,7", "column 'credibility': '7' is no grade from 1 to 6")]
    [InlineData("Kirby,F,troops,3,says,,,,,,,,nobody", "column 'revises': No claim has the label 'nobody'")]
    [InlineData("Kirby,F,troops", "it has not as many cells as the first line")]
    [InlineData("Kirby,F,tro\"ops,3,,,,,,,,,", "a quotation mark stands where none can")]
    public async Task A_row_that_cannot_be_read_is_named_and_the_others_are_kept(string row, string problem)
    {
        const string Header = "party,entity,attribute,value,verb,likelihood,operator,unit,low,high,said,credibility,revises";
        string cells = problem.StartsWith("it has not", StringComparison.Ordinal) ? row : row + string.Concat(Enumerable.Repeat(",", 12 - CommasIn(row)));
        Outcome outcome = await ImportAsync($"{Header}\nAustin,F,troops,1,,,,,,,,,\n{cells}\n\"Ri\",F,troops,2,,,,,,,,,\n");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("rows.csv:3: " + problem, outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("\nWrote 2 claims. Left out 1 row.\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\nAustin states F.troops 1\nRi states F.troops 2\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Kirby", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_refers_to_a_row_that_is_left_out_is_left_out_too()
    {
        Outcome outcome = await ImportAsync("party,entity,attribute,value,label,revises\nA,F,troops,1,a,\nA,F,troops,x,b,\nA,F,troops,2,c,b\nA,F,troops,2,d,c\nA,F,troops,3,e-1,a\n");
        Assert.Equal(
            "rows.csv:3: column 'value': F.troops is a count of people, and 'x' is not; numbers are written in figures\nrows.csv:4: column 'revises': No claim has the label 'b'\n"
            + "rows.csv:5: column 'revises': No claim has the label 'c'\nWrote 2 claims. Left out 3 rows.\n",
            outcome.Error);
        Assert.EndsWith("a: A states F.troops 1\ne_1: A states F.troops 3 revises a\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_known_are_used_by_name_or_by_what_readers_call_them()
    {
        Outcome outcome = await ImportAsync(
            "party,entity,attribute,value,document,at\nKirby,Sent,troops,1,Wire,Wonsan\njohn kirby,those who were sent,troops,2,THE WIRE,wonsan area\n"
            + "Adm. Kirby,N.Sent,troops,3,,\nLee,Sent,troops,4,,\nLee2,Sent,troops,5,New one,\n",
            """
            namespace N
            person Kirby "John Kirby" { also "Adm. Kirby" }
            person Lee1 "Lee"
            person Lee2 "Lee"
            place Wonsan "Wonsan area"
            document Wire "wire.txt" { title "The wire" }
            kind Force { troops : count of people }
            entity Sent is Force "Those who were sent"
            """);
        Assert.Equal("rows.csv:5: column 'party': more than one party is called 'Lee': give its name\nWrote 4 claims. Left out 1 row.\n", outcome.Error);
        Assert.Equal(
            """
            namespace N

            document NewOne "d.txt" { title "New one" }

            Kirby states Sent.troops 1 in Wire at Wonsan
            Kirby states Sent.troops 2 in Wire at Wonsan
            Kirby states Sent.troops 3
            Lee2 states Sent.troops 5 in NewOne

            """.ReplaceLineEndings("\n"),
            outcome.Output);
    }

    [Fact]
    public async Task Names_are_made_of_texts_in_any_script_and_each_is_one()
    {
        Outcome outcome = await ImportAsync("party,entity,attribute,value\nпрезидент,F,troops,1\n2nd officer,F,troops,2\n!!!,F,troops,3\nA-B,F,troops,4\nA.B,F,troops,5\n'=A+B,F,troops,6\n\"Nis; Lawmakers\",F,troops,7\n");
        Assert.Equal(0, outcome.ExitCode);
        foreach (string declaration in new[]
        {
            "person Президент \"президент\"", "person _2ndOfficer \"2nd officer\"", "person Party \"!!!\"", "person AB \"A-B\"", "person AB2 \"A.B\"", "person AB3 \"=A+B\"",
        })
        {
            Assert.Contains("\n" + declaration + "\n", outcome.Output, StringComparison.Ordinal);
        }

        Assert.EndsWith("\nNis, Lawmakers state F.troops 7\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\n{\"party\":\"A\",\"entity\":\"F\",\"attribute\":\"troops\",\"value\":3000},\n\n{\"party\":[\"A\",\"B\"],\n\"entity\":\"F\",\"attribute\":\"sent\",\"value\":true},\n[]\n, {\"party\":{},\"entity\":\"F\"}]", "6: it is no JSON object|7: column 'party': it is no text, number, truth or list of these")]
    [InlineData("{\"party\":\"A\",\"entity\":\"F\",\"attribute\":\"troops\",\"value\":3000}\n{\"party\":\"A\"\n\n{\"party\":[\"A\",\"B\"],\"entity\":\"F\",\"attribute\":\"sent\",\"value\":true}\n{\"party\":\"\\ud800\"}", "2: it is no JSON object|5: column 'party': it is no text, number, truth or list of these")]
    [InlineData("[{\"party\":\"A\",\"entity\":\"F\",\"attribute\":\"troops\",\"value\":3000},{\"party\":[\"A\",\"B\"],\"entity\":\"F\",\"attribute\":\"sent\",\"value\":true},\n}", "2: the JSON is broken here, and what follows is not read")]
    public async Task Json_is_an_array_or_lines(string json, string problems)
    {
        using CommandTester tester = new CommandTester().Write("map.json", Map);
        Outcome outcome = await tester.RunWithAsync(json, default, "import", "--from", "json", "--map", "map.json");
        Assert.Equal(problems.Split('|'), outcome.Error.TrimEnd('\n').Split('\n')[..^1].Select(line => line[2..]));
        Assert.EndsWith("\nA states F.troops 3,000\nA, B state F.sent\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_can_be_in_an_object_and_parts_can_be_constants()
    {
        using CommandTester tester = new CommandTester().Write("map.json", """
            {
              // Comments are for people.
              "party": { "constant": "Survey", "declare": "study" }, "verb": "finds", "proposition": { "column": "q.text", "declare": true },
              "document": { "column": "source.title", "declare": {
                "path": { "column": "source.file" }, "publisher": { "column": "source.by", "declare": "outlet" }, "published": { "column": "source.day" } } }
            }
            """);
        Outcome outcome = await tester.RunWithAsync(
            """{ "q": { "text": "It rains" }, "source": { "title": "News", "file": "n.txt", "by": "The Post", "day": "2025-01-02" } }""", default, "import", "--from", "json", "--map", "map.json");
        Assert.Equal(
            new Outcome(
                0,
                "study Survey\nproposition ItRains \"It rains\"\noutlet ThePost \"The Post\"\ndocument News \"n.txt\" { title \"News\"  publisher ThePost  published 2025-01-02 }\n\nSurvey finds ItRains in News\n",
                "Wrote 1 claim.\n"),
            outcome);
    }

    [Theory]
    [InlineData("", "map.json:1: the map is not JSON")]
    [InlineData("[]", "map.json: the map is no object")]
    [InlineData("{\n\n\"party\": }", "map.json:3: the map is not JSON")]
    [InlineData("""{ "party": "A" }""", "map.json: the map does not say what the verb is")]
    [InlineData("""{ "partie": "A" }""", "map.json: 'partie' is no part of a map; did you mean 'party'?")]
    [InlineData("""{ "party": { "colum": "a" } }""", "map.json: 'colum' is no part of a map; did you mean 'column'?")]
    [InlineData("""{ "party": { "column": "a", "constant": "b" }, "verb": "says" }""", "map.json: 'party' needs a \"column\", or a \"constant\"")]
    [InlineData("""{ "party": [], "verb": "says" }""", "map.json: 'party' is no text")]
    [InlineData("""{ "party": "A", "verb": "says", "entity": "E" }""", "map.json: 'entity' and 'attribute' need each other")]
    [InlineData("""{ "party": "A", "verb": "says", "subject": "E", "proposition": "P" }""", "map.json: the map gives 'proposition' and 'subject', and a claim is about one thing")]
    [InlineData("""{ "party": "A", "verb": "says", "document": { "column": "a", "declare": { "title": "x" } } }""", "map.json: to declare a document takes \"path\"")]
    [InlineData("""{ "party": "A", "verb": "says", "quotation": { "column": "aa" } }""", "there is no column 'aa'")]
    [InlineData("""{ "party": "A", "verb": "says", "kinds": { "K": { "n": "cuont" } } }""", "the map's namespace, uses or kinds cannot be: ")]
    [InlineData("""{ "party": "A", "verb": "says", "namespace": "a b" }""", "'a b' cannot be the name of a namespace")]
    public async Task A_map_that_cannot_be_used_is_told_and_nothing_is_written(string map, string message)
    {
        using CommandTester tester = new CommandTester().Write("map.json", map).Write("rows.csv", "a,b\n1,2\n");
        Outcome outcome = await tester.RunAsync("import", "rows.csv", "--from", "csv", "--map", "map.json", "-o", "out.claims");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("claims: " + message, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(tester.Folder, "out.claims")));
    }

    [Fact]
    public async Task Files_that_are_not_there_and_places_that_cannot_be_written_are_told()
    {
        using CommandTester tester = new CommandTester().Write("map.json", """{ "party": { "constant": "A", "declare": "person" }, "verb": "says", "quotation": { "column": "a" } }""").Write("rows.csv", "a\nx\n");
        Assert.Equal(new Outcome(2, "", "claims: none.csv does not exist\n"), await tester.RunAsync("import", "none.csv", "--from", "csv", "--map", "map.json"));
        Assert.Equal(new Outcome(2, "", "claims: none.json does not exist\n"), await tester.RunAsync("import", "rows.csv", "--from", "csv", "--map", "none.json"));
        Outcome outcome = await tester.RunAsync("import", "rows.csv", "--from", "csv", "--map", "map.json", "-o", "none/out.claims");
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("cannot be written", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(new Outcome(0, "person A\n\nA says\n  \"x\"\n", "Wrote 1 claim.\n"), await tester.RunAsync("import", "rows.csv", "--from", "csv", "--map", "map.json"));
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_twenty_thousand_claims()
    {
        var csv = new StringBuilder("party,entity,attribute,value,document,said,quotation\n");
        for (int i = 0; i < 20_000; i++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"Party {i % 500},Force {i % 2_000},troops,{i},Document {i % 100},2024-10-{(i % 31) + 1:00},there were {i} troops\n");
        }

        Outcome outcome = await ImportAsync(csv.ToString());
        Assert.Equal((0, "Wrote 20,000 claims.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal(20_000, Regex.Count(outcome.Output, " states "));
        Assert.Equal(2_000, Regex.Count(outcome.Output, "\nentity "));
    }

    [Fact]
    public void Whatever_rows_say_the_output_has_one_claim_for_each_and_no_mistake()
    {
        Gen<string> cell = Gen.OneOf(
            Gen.OneOf("", "A", "3", "2024-10-23", "F", "troops", "no", "says", "at least", "km"),
            Gen.OneOf("\"", "”", "“x", "\n", "\r\n", "}", "{", "//", "in D", "X: A says F.sent", "\u2028", "\0", "a \"b\" c", "'=x", "=x", "..", "namespace Evil", "[", "]", ".", ":", "person", "$", "%", "😀"),
            Gen.String[Gen.Char["\"“”{}[].,:/\n\r aA1-=~"], 0, 12]);
        string[] columns = ["label", "party", "verb", "likelihood", "entity", "attribute", "key", "operator", "value", "unit", "low", "document", "said", "via", "at", "condition", "revises", "credibility", "note", "quotation"];
        cell.Array[columns.Length].Array[1, 6].ForAll(rows =>
        {
            // What decides whether there is a claim is right more often than not.
            string[] objects = [.. rows.Select((cells, i) => JsonSerializer.Serialize(columns.Zip(cells).ToDictionary(
                pair => pair.First, pair => (pair.First, i % 2) switch { ("party", 0) when pair.Second.Length == 0 => "B", ("verb", 0) => "says", ("attribute", 0) => "motto", ("entity", 0) => "F", ("likelihood" or "low" or "key", 0) => "", _ => pair.Second })))];
            using CommandTester tester = new CommandTester().Write("map.json", Map);
            Outcome outcome = tester.RunWithAsync(string.Join('\n', objects), default, "import", "--from", "json", "--map", "map.json").GetAwaiter().GetResult();
            Assert.InRange(outcome.ExitCode, 0, 1);
            var tree = SyntaxTree.Parse(SourceText.From(outcome.Output));
            Assert.Empty(tree.Diagnostics);
            int left = Regex.Count(outcome.Error, "^-:[0-9]+: ", RegexOptions.Multiline);
            Assert.Equal(rows.Length - left, tree.Root.Statements.Count(statement => statement is ClaimStatementSyntax));
            Assert.DoesNotContain(tree.Root.Statements, statement => statement is BlockStatementSyntax or UseStatementSyntax or SkippedStatementSyntax);
            tester.Write("out.claims", outcome.Output);
            Outcome check = tester.RunAsync("check", "--severity", "error", "--format", "json").GetAwaiter().GetResult();
            Assert.DoesNotMatch("\"CLM[01][0-9]{3}\"", check.Output);
        }, times: 100);
    }

    private static int CommasIn(string cells) => Regex.Replace(cells, "\"(?:[^\"]|\"\")*\"", "").Count(c => c == ',');

    /// <summary>Imports a table; the columns of the map that it has not are empty.</summary>
    private static async Task<Outcome> ImportAsync(string csv, string known = "")
    {
        string[] lines = csv.TrimEnd('\n').Split('\n');
        string[] missing = [.. Regex.Matches(Map, "\"column\": \"([a-zA-Z]+)\"").Select(match => match.Groups[1].Value).Except(lines[0].Split(','))];
        string[] rows = [string.Join(',', lines[0].Split(',').Concat(missing)), .. lines.Skip(1).Select(line => line + new string(',', missing.Length))];
        using CommandTester tester = new CommandTester().Write("map.json", Map).Write("rows.csv", string.Join('\n', rows)).Write("known/names.claims", known);
        return await tester.RunAsync("import", "rows.csv", "--from", "csv", "--map", "map.json");
    }
}
