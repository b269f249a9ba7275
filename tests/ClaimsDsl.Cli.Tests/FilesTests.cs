using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>What lies in a folder and is no file, leads nowhere or in a circle, or is in another encoding: it is told, and the rest is done.</summary>
public sealed class FilesTests : IDisposable
{
    private const string Claims = "namespace N\nperson Kirby\nproposition P \"It is so\"\nKirby states P\n";

    private readonly CommandTester _tester = new CommandTester().Write("a.claims", Claims);

    /// <summary>The commands that read files, and what they do with those that they can read.</summary>
    public static TheoryData<string, string> Reading { get; } = new()
    {
        { "check", "CLM2001" },
        { "format --check", "Nothing to format." },
        { "fix", "Nothing to fix." },
        { "report", "Wrote report.html." },
        { "export --to csv", "Kirby" },
        { "query", "1 claim." },
    };

    public void Dispose() => _tester.Dispose();

    [UnixTheory]
    [MemberData(nameof(Reading))]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_done(string command, string done)
    {
        Link("gone.claims", "nowhere");
        Link("self.claims", "self.claims");
        Link("zero.claims", "/dev/zero");
        await MakePipeAsync("pipe.claims");
        Outcome outcome = await _tester.RunAsync(command.Split(' '));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(done, outcome.Output + outcome.Error, StringComparison.Ordinal);
        string[] told = [.. outcome.Error.Split('\n').Where(line => line.StartsWith("claims: ", StringComparison.Ordinal))];
        Assert.Equal(
            ["gone", "pipe", "self", "zero"],
            told.Select(line => Path.GetFileNameWithoutExtension(line.Split(" cannot be read: ")[0])));
        Assert.EndsWith(": it is a pipe or a device, and not a file", told[1], StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_file_that_is_empty_is_a_file()
    {
        _tester.Write("empty.claims", "");
        Link("link.claims", "empty.claims");
        Assert.Equal("", (await _tester.RunAsync("check")).Error);
    }

    [UnixFact]
    public async Task A_document_that_is_a_pipe_is_not_waited_for()
    {
        await MakePipeAsync("wire.txt");
        _tester.Write("a.claims", "document Wire \"wire.txt\"\nperson Kirby\nKirby says in Wire \"x\"\n");
        Assert.Contains("CLM2007: The text of Wire cannot be read: the file could not be opened", (await _tester.RunAsync("check")).Output, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData(".")]
    [InlineData("**/*.claims")]
    public async Task Links_to_folders_do_not_lead_in_circles(string path)
    {
        Link("one", ".");
        Link("two", ".");
        Assert.EndsWith(" 1 warning in 1 file.\n", " " + (await _tester.RunAsync("check", path)).Output.Split("\n\n")[^1], StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task What_marks_a_file_that_Emacs_edits_is_none()
    {
        Link(".#a.claims", "kirby@desk.4711:1");
        Outcome outcome = await _tester.RunAsync("check");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
    }

    [ChildTheory]
    [InlineData("check")]
    public async Task A_folder_below_that_must_not_be_read_is_told_and_the_rest_is_checked(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException();
        }

        string below = Directory.CreateDirectory(Path.Combine(_tester.Folder, "below")).FullName;
        File.SetUnixFileMode(below, UnixFileMode.None);
        Outcome outcome = await ClaimsProcess.RunWithoutRightsAsync(_tester.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute, command);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("CLM2001", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("^claims: .*below cannot be read: .*[dD]enied.*\n$", outcome.Error);
    }

    [Theory]
    [InlineData("utf-16", "it is in UTF-16 without a byte order mark: save it in UTF-8")]
    [InlineData("utf-16BE", "it is in UTF-16 without a byte order mark: save it in UTF-8")]
    [InlineData("utf-32", "it is not a text, it contains NUL characters")]
    public async Task What_is_in_another_encoding_has_one_message(string encoding, string problem)
    {
        _tester.Write("b.claims", Encoding.GetEncoding(encoding).GetBytes("namespace N\nperson Austin \"Lloyd Austin\"\n" + string.Concat(Enumerable.Repeat("Austin says \"x\"\n", 50))));
        await AssertUnreadableAsync(problem);
    }

    [UnixFact]
    public async Task What_is_in_a_code_page_has_one_message_where_the_machine_has_none()
    {
        _tester.Write("b.claims", Encoding.Latin1.GetBytes("namespace N\nperson René \"René\"\n" + string.Concat(Enumerable.Repeat("René says \"très sérieux\"\n", 50))));
        await AssertUnreadableAsync("it is in an encoding that is neither UTF-8 nor UTF-16: save it in UTF-8");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task What_has_a_byte_order_mark_is_read(string encoding)
    {
        _tester.Write("a.claims", [.. Encoding.GetEncoding(encoding).Preamble, .. Encoding.GetEncoding(encoding).GetBytes(Claims)]);
        Assert.Contains("1 warning in 1 file.", (await _tester.RunAsync("check")).Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Documents_whose_names_differ_by_case_are_two()
    {
        _tester.Write("Wire.txt", "It is so.").Write("wire.txt", "It is not so.").Write(
            "a.claims",
            "document One \"Wire.txt\"\ndocument Two \"wire.txt\"\nperson Kirby\nKirby says in One \"It is so.\"\nKirby says in Two \"It is not so.\"\n");
        Assert.Equal(0, (await _tester.RunAsync("check")).ExitCode);
    }

    private async Task AssertUnreadableAsync(string problem)
    {
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(_tester.Folder, "b.claims"));
        Outcome outcome = await _tester.RunAsync("check", "b.claims");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("CLM0017: The file cannot be read: " + problem, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 error in 1 file.\n", outcome.Output, StringComparison.Ordinal);
        await _tester.RunAsync("format");
        await _tester.RunAsync("fix");
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_tester.Folder, "b.claims")));
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(Path.Combine(_tester.Folder, path), target);

    private async Task MakePipeAsync(string path)
    {
        using Process process = Process.Start("mkfifo", [Path.Combine(_tester.Folder, path)]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}

/// <summary>A fact about what only Unix has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        Skip = OperatingSystem.IsWindows() ? "Windows has no such files" : null;
    }
}

/// <summary>A theory about what only Unix has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        Skip = OperatingSystem.IsWindows() ? "Windows has no such files" : null;
    }
}
