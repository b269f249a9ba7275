using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;

using ClaimsDsl.Workspaces;
using ClaimsDsl.Tests;

using NJsonSchema;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims check</c>, from files to what a person and a program get.</summary>
public class CheckTests
{
    private const string Unsourced = "namespace N\nperson Kirby\nproposition P \"It is so\"\nKirby states P\n";

    private const string Contradiction =
        "namespace N\nperson Kirby \"John Kirby\"\nproposition P \"It is so\"\n"
        + "allow CLM2001 \"a test\"\nKirby states P on 2024-10-23\nallow CLM2001 \"a test\"\nKirby denies P on 2024-10-24\n";

    private const string Clean = "namespace N\nperson Kirby\nproposition P \"It is so\"\nallow CLM2001 \"a test\"\nKirby states P\n";

    [Fact]
    public async Task Nothing_to_report_is_exit_code_0()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Clean);
        Assert.Equal(new Outcome(0, "Nothing to report in 1 file.\n", ""), await tester.RunAsync("check"));
    }

    [Fact]
    public async Task A_finding_shows_its_line_and_those_of_every_other_place()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", "namespace N\nperson Kirby\n").Write("b.claims", "namespace N\n\n  person Kirby\n");
        Outcome outcome = await tester.RunAsync("check");
        Assert.Equal(
            """
            error CLM1020: The party 'Kirby' is already declared
              --> b.claims:3:10
            3 |   person Kirby
              |          ^^^^^
              --> a.claims:2:8  'Kirby' is declared here
            2 | person Kirby
              |        -----

            1 error in 2 files.

            """.ReplaceLineEndings("\n"),
            outcome.Output);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task Both_sides_of_a_contradiction_are_shown()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Contradiction);
        Outcome outcome = await tester.RunAsync("check", "--severity", "warning");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("5 | Kirby states P on 2024-10-23\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("7 | Kirby denies P on 2024-10-24\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_a_day_what_was_said_later_does_not_count()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Contradiction);
        Assert.Equal(0, (await tester.RunAsync("check", "--as-of", "2024-10-23")).ExitCode);
        Assert.Equal(1, (await tester.RunAsync("check", "--as-of", "2024-10-24")).ExitCode);
    }

    [Theory]
    [InlineData("check", "--as-of", "yesterday")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--severity", "grave")]
    [InlineData("check", "nosuch.claims")]
    [InlineData("check", "no*such.claims")]
    [InlineData("check", "wire.txt")]
    [InlineData("check", "nosuch.csproj")]
    [InlineData("check", "--nosuch")]
    [InlineData("chek")]
    [InlineData("fix", "-")]
    [InlineData("fix", "--all")]
    [InlineData("explain", "CLM3999")]
    [InlineData("new")]
    [InlineData("new", "wire.txt")]
    public async Task What_cannot_be_called_is_exit_code_2_and_a_message(params string[] args)
    {
        using CommandTester tester = new CommandTester().Write("wire.txt", "");
        Outcome outcome = await tester.RunAsync(args);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_checked_from_standard_input()
    {
        using var tester = new CommandTester();
        Outcome outcome = await tester.RunWithAsync(Unsourced, default, "check", "-");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("--> stdin.claims:4:7\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_stands_for_files_and_a_folder_leaves_out_what_a_build_writes()
    {
        using CommandTester tester = new CommandTester()
            .Write("x/a.claims", Clean).Write("x/y/b.claims", Clean.Replace("namespace N", "namespace M", StringComparison.Ordinal))
            .Write("x/x.csproj", "").Write("x/bin/a.claims", Unsourced).Write("x/.git/a.claims", Unsourced);
        Assert.Equal("Nothing to report in 2 files.\n", (await tester.RunAsync("check", "x/y/**/*.claims", "x")).Output);
        Assert.Equal("Nothing to report in 1 file.\n", (await tester.RunAsync("check", "x/y/*.claims")).Output);
    }

    [Fact]
    public async Task An_editorconfig_says_how_grave_it_is()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Unsourced).Write(".editorconfig", "root = true\n[*.claims]\nclaims_severity = relaxed\n");
        Outcome outcome = await tester.RunAsync("check");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("info CLM2001: ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing to report in 1 file.\n", (await tester.RunAsync("check", "--severity", "warning")).Output);
    }

    [Fact]
    public async Task A_thousand_files_are_checked_together()
    {
        using var tester = new CommandTester();
        for (int i = 0; i < 1000; i++)
        {
            tester.Write($"{i}.claims", $"namespace N\nperson P{i}\nallow CLM2001 \"a test\"\nP{(i + 1) % 1000} says \"it\"\n");
        }

        Outcome outcome = await tester.RunAsync("check", "--severity", "warning");
        Assert.EndsWith("in 1,000 files.\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CLM1001", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_clean_and_says_so()
    {
        using var tester = new CommandTester();
        Outcome outcome = await tester.RunAsync("check");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("claims: no .claims files in ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_exit_code_3()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        using CommandTester tester = new CommandTester().Write("x/a.claims", Clean);
        File.SetUnixFileMode(Path.Combine(tester.Folder, "x"), UnixFileMode.None);
        Outcome outcome = await tester.RunAsync("check");
        File.SetUnixFileMode(Path.Combine(tester.Folder, "x"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("cannot be read", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch/report.json")]
    [InlineData("folder")]
    public async Task An_output_that_cannot_be_written_is_exit_code_3_and_leaves_nothing(string file)
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Clean).Write("folder/x.txt", "");
        Outcome outcome = await tester.RunAsync("check", "-o", file);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("cannot be written", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(tester.Folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Ctrl_C_is_exit_code_130()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Clean);
        Outcome outcome = await tester.RunWithAsync("", new CancellationToken(canceled: true), "check");
        Assert.Equal(new Outcome(130, "", "claims: cancelled\n"), outcome);
    }

    [Fact]
    public async Task What_is_written_to_a_file_is_the_report_without_colours()
    {
        using CommandTester tester = new CommandTester { HasColors = true, Width = 80 }.Write("a.claims", Unsourced);
        Outcome outcome = await tester.RunAsync("check", "-o", "report.txt");
        Assert.Equal(new Outcome(1, "", "1 warning in 1 file.\n"), outcome);
        Assert.StartsWith("warning CLM2001: ", tester.Read("report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_and_links_are_for_terminals_unless_somebody_forbids_them()
    {
        using CommandTester tester = new CommandTester { HasColors = true, Width = 80 }.Write("a.claims", Unsourced);
        string colored = (await tester.RunAsync("check")).Output;
        Assert.Contains("\u001b[", colored, StringComparison.Ordinal);
        Assert.Contains("https://github.com/claimsdsl/claimsdsl/blob/main/docs/diagnostics/CLM2001.md", colored, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await tester.RunAsync("check", "--no-color")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await tester.Set("NO_COLOR", "1").RunAsync("check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_narrow_terminal_shows_the_part_of_a_line_that_is_meant()
    {
        using CommandTester tester = new CommandTester { Width = 40 }
            .Write("a.claims", "proposition P \"" + new string('x', 100) + "\"  person Kirby  person Kirby\n");
        Outcome outcome = await tester.RunAsync("check");
        Assert.All(outcome.Output.Split('\n'), line => Assert.True(line.Length <= 40, line));
        Assert.Contains("Kirby", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_file_commands_the_terminal()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", "person Kirby\nKirby states \u001b[31mP\u0007\n");
        Assert.DoesNotContain((await tester.RunAsync("check")).Output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Watching_checks_again_after_each_change()
    {
        using var cancel = new CancellationTokenSource();
        var changes = new Changes();
        using CommandTester tester = new CommandTester { Watcher = changes }.Write("a.claims", Clean);
        changes.Add(() => tester.Write("a.claims", Unsourced));
        changes.Add(cancel.Cancel);
        Outcome outcome = await tester.RunWithAsync("", cancel.Token, "check", "--watch", "--severity", "warning");
        Assert.Equal(130, outcome.ExitCode);
        Assert.StartsWith("Nothing to report in 1 file.\nwarning CLM2001: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_places_and_fixes()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", "namespace N\nperson Kirby\nproposition P \"It is so\"\nallow CLM2001 \"x\"\nkirby states P\n");
        using JsonDocument json = JsonDocument.Parse((await tester.RunAsync("check", "--format", "json")).Output);
        JsonElement finding = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("id").GetString() == "CLM1001");
        Assert.Equal("a.claims", finding.GetProperty("file").GetString());
        Assert.Equal(5, finding.GetProperty("line").GetInt32());
        JsonElement fix = finding.GetProperty("fixes")[0];
        Assert.True(fix.GetProperty("isSafe").GetBoolean());
        Assert.Equal("Kirby", fix.GetProperty("edits")[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Sarif_is_valid_by_its_schema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Data/sarif-schema-2.1.0.json"));
        using CommandTester tester = new CommandTester().Write("a b.claims", Contradiction + "Kirbi says \"it\"\n");
        string sarif = (await tester.RunAsync("check", "--format", "sarif")).Output;
        Assert.Empty(schema.Validate(sarif));
        using JsonDocument json = JsonDocument.Parse(sarif);
        JsonElement run = json.RootElement.GetProperty("runs")[0];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal("a%20b.claims", results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.All(results, r => Assert.Equal(
            r.GetProperty("ruleId").GetString(),
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Contains(results, r => r.TryGetProperty("relatedLocations", out _));
        Assert.Contains(results, r => r.TryGetProperty("fixes", out _));
        Assert.Contains(results, r => r.TryGetProperty("suppressions", out JsonElement s) && s[0].GetProperty("justification").GetString() == "a test");
        Assert.Equal(results.Length, results.Select(r => r.GetProperty("partialFingerprints").ToString()).Distinct().Count());
        Assert.NotEmpty(schema.Validate(sarif.Replace("\"results\"", "\"result\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sarif_knows_a_finding_again_where_other_lines_moved_it()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Unsourced);
        string before = await FingerprintsAsync();
        tester.Write("a.claims", "// new\n\n" + Unsourced);
        Assert.Equal(before, await FingerprintsAsync());

        async Task<string> FingerprintsAsync()
        {
            using JsonDocument json = JsonDocument.Parse((await tester.RunAsync("check", "--format", "sarif")).Output);
            return string.Concat(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").ToString()));
        }
    }

    [Fact]
    public async Task GitHub_shows_a_finding_beside_its_line()
    {
        using CommandTester tester = new CommandTester().Write("a,b.claims", "namespace N\nperson Kirby\nperson Kirby\n");
        Assert.Equal(
            "::error file=a%2Cb.claims,line=3,endLine=3,col=8,endColumn=13,title=CLM1020%3A Duplicate name::The party 'Kirby' is already declared%0Aa,b.claims:2:8: 'Kirby' is declared here\n",
            (await tester.RunAsync("check", "--format", "github")).Output);
    }

    [Fact]
    public async Task JUnit_has_a_suite_for_each_file()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Unsourced).Write("b.claims", "namespace B\nproposition Q \"\u0001\"\n");
        XElement suites = XDocument.Parse((await tester.RunAsync("check", "--format", "junit")).Output).Root!;
        Assert.Equal(["a.claims", "b.claims"], suites.Elements("testsuite").Select(s => s.Attribute("name")!.Value));
        Assert.Equal("CLM2001 at 4:7", suites.Descendants("failure").First().Parent!.Attribute("name")!.Value);
    }

    [Fact]
    public async Task The_sample_is_clean()
    {
        using var tester = new CommandTester();
        string seeds = Path.Combine(Repository.Root, "seeds");

        // Its documents are in the other folder, which is named for that.
        Outcome outcome = await tester.RunAsync("check", Path.Combine(Repository.Root, "samples/DprkTroops"), seeds, "--severity", "warning");
        Assert.Equal(new Outcome(0, "Nothing to report in 5 files.\n", $"claims: no .claims files in {seeds}\n"), outcome);
    }

    [Theory]
    [InlineData(true, 200, true)]
    [InlineData(true, 10, false)]
    [InlineData(false, 200, false)]
    public async Task Progress_of_long_work_is_shown_in_a_terminal(bool isTerminal, int files, bool isShown)
    {
        using var tester = new CommandTester { IsErrorTerminal = isTerminal };
        for (int i = 0; i < files; i++)
        {
            tester.Write($"{i}.claims", "// nothing\n");
        }

        Outcome outcome = await tester.RunAsync("check");
        Assert.Equal((0, $"Nothing to report in {files} files.\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal(isShown, outcome.Error.Contains("Checking", StringComparison.Ordinal));
    }

    private sealed class Changes : IChangeWatcher
    {
        private readonly Queue<Action> _actions = [];

        public void Add(Action action) => _actions.Enqueue(action);

        public Task WaitAsync(CancellationToken cancel)
        {
            _actions.Dequeue()();
            cancel.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}
