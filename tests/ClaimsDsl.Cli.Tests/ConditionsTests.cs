using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Workspaces;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>Every command where there is nothing, very much, no permission or no space: its exit code, a message, and nothing half-written.</summary>
public class ConditionsTests
{
    private const string Map = """{ "party": { "constant": "Kirby", "declare": "person" }, "verb": "says", "quotation": { "column": "words" } }""";

    private const string Unformatted = "namespace N\nperson   Kirby\nproposition P \"It is so\"\nallow CLM2001 \"x\"\nkirby  states P\n";

    /// <summary>The commands that write files, with what they need.</summary>
    public static TheoryData<string> Writing { get; } =
    [
        "report", "export --to json -o out", "export --to parquet -o out", "export --to csv -o out", "check --format json -o out", "check -o out",
        "import rows.csv --from csv --map map.json -o out", "format", "fix", "new Harbour", "new Harbour --project",
    ];

    /// <summary>The commands that read files.</summary>
    public static TheoryData<string> Reading { get; } = ["check", "fix", "format", "report", "export --to json", "query"];

    [Theory]
    [InlineData("check", 0, "Nothing to report in 0 files.")]
    [InlineData("check --format sarif", 0, "\"results\": []")]
    [InlineData("fix", 0, "Nothing to fix.")]
    [InlineData("format --check", 0, "Nothing to format.")]
    [InlineData("report", 0, "Wrote report.html.")]
    [InlineData("export --to json", 0, "\"claims\": []")]
    [InlineData("export --to trig", 0, "@prefix")]
    [InlineData("query", 0, "0 claims.")]
    [InlineData("import rows.csv --from csv --map map.json", 2, "map.json does not exist")]
    public async Task In_an_empty_folder_there_is_nothing_to_do(string command, int exitCode, string said)
    {
        using var tester = new CommandTester();
        Outcome outcome = await tester.RunAsync(command.Split(' '));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(said, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_files_are_as_one()
    {
        using var tester = new CommandTester();
        tester.Write("names.claims", "namespace N\nkind K { n : count }\nperson Kirby\n");
        for (int i = 0; i < 1_000; i++)
        {
            tester.Write($"{i % 10}/{i}.claims", $"namespace N\nentity E{i} is K\nKirby states E{i}.n {i}\n");
        }

        Assert.Equal(1, (await tester.RunAsync("check")).ExitCode);
        Assert.Equal(new Outcome(0, "", "Nothing to format.\n"), await tester.RunAsync("format", "--check"));
        Assert.Equal(new Outcome(0, "", "Nothing to fix.\n"), await tester.RunAsync("fix"));
        Assert.Equal(1_000, (await tester.RunAsync("export", "--to", "jsonl")).Output.TrimEnd('\n').Split('\n').Length);
        Assert.Equal("1,000 claims.\n", (await tester.RunAsync("query")).Error);
        Assert.Equal(0, (await tester.RunAsync("report")).ExitCode);
    }

    [ChildTheory]
    [MemberData(nameof(Writing))]
    public async Task Where_there_is_no_space_nothing_is_half_written(string command)
    {
        // A limit of the size of files stands for a full disk: writing fails in the same place. A signal that nobody waits for would end the process first, and
        // the runtime itself maps code through a file.
        using CommandTester tester = Filled();
        string[] before = Contents(tester);
        Outcome outcome = await ClaimsProcess.RunAsync(
            tester.Folder, ["bash", "-c", "trap '' XFSZ; ulimit -f 1; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"", "bash"], command.Split(' '));
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Matches("^claims: .* cannot be written: .*\n$", outcome.Error);
        Assert.Equal(before, Contents(tester));
    }

    [ChildTheory]
    [InlineData(">/dev/full", "check")]
    [InlineData(">/dev/full", "check --format json")]
    [InlineData(">/dev/full", "export --to json")]
    [InlineData(">/dev/full", "explain CLM3001")]
    [InlineData(">&-", "check")]
    [InlineData(">&-", "export --to json")]
    public async Task Where_the_output_takes_nothing_it_is_told(string to, string command)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using CommandTester tester = Filled();
        Outcome outcome = await ClaimsProcess.RunAsync(tester.Folder, ["bash", "-c", $"exec \"$@\" {to}", "bash"], command.Split(' '));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Matches("^claims: .*\n$", outcome.Error);
    }

    [ChildTheory]
    [InlineData("check")]
    [InlineData("export --to json")]
    public async Task A_reader_that_has_seen_enough_is_no_failure(string command)
    {
        using CommandTester tester = Filled();
        Outcome outcome = await ClaimsProcess.RunAsync(tester.Folder, ["bash", "-c", "\"$@\" | true; exit $((PIPESTATUS[0] > 1))", "bash"], command.Split(' '));
        Assert.Equal(new Outcome(0, "", ""), outcome);
    }

    [ChildTheory]
    [MemberData(nameof(Writing))]
    public async Task In_a_folder_that_must_not_be_written_to_nothing_changes(string command)
    {
        using CommandTester tester = Filled();
        string[] before = Contents(tester);
        Outcome outcome = await ClaimsProcess.RunWithoutRightsAsync(tester.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute, command.Split(' '));
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Matches("^claims: .*[dD]enied.*\n$", outcome.Error);
        Assert.Equal(before, Contents(tester));
    }

    [ChildTheory]
    [MemberData(nameof(Reading))]
    public async Task A_folder_that_must_not_be_read_is_named(string command)
    {
        using CommandTester tester = Filled();
        Outcome outcome = await ClaimsProcess.RunWithoutRightsAsync(tester.Folder, UnixFileMode.UserExecute, command.Split(' '));
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Matches("^claims: .* cannot be read: .*[dD]enied.*\n$", outcome.Error);
    }

    [Fact]
    public async Task A_folder_is_watched_until_a_file_in_it_changes()
    {
        using CommandTester tester = new CommandTester().Write("below/a.claims", "person Kirby\n");
        using var watcher = new FolderWatcher([tester.Folder, Path.Combine(tester.Folder, "none")]);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        foreach (Action change in new Action[]
        {
            () => tester.Write("below/a.claims", "person Austin\n"),
            () => tester.Write("b.claims", "person Peskov\n"),
            () => File.Move(Path.Combine(tester.Folder, "b.claims"), Path.Combine(tester.Folder, "c.claims")),
            () => File.Delete(Path.Combine(tester.Folder, "c.claims")),
        })
        {
            Task changed = watcher.WaitAsync(giveUp.Token);
            Assert.False(changed.IsCompleted);
            change();
            await changed;
        }

        using var cancelled = new CancellationTokenSource();
        Task waiting = watcher.WaitAsync(cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>A folder in which every command has something to write, of more than a few bytes.</summary>
    private static CommandTester Filled() => new CommandTester()
        .Write("a.claims", Unformatted + string.Concat(Enumerable.Range(0, 100).Select(i => $"Kirby  says \"{i}\"\n")))
        .Write("map.json", Map)
        .Write("rows.csv", "words\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i}\n")))
        .Write("out", "what was there before");

    private static string[] Contents(CommandTester tester) =>
    [
        .. Directory.GetFileSystemEntries(tester.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(tester.Folder, path) + ": " + (File.Exists(path) ? File.ReadAllText(path) : "")),
    ];
}
