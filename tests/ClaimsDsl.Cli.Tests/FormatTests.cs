using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims format</c>: which files it writes, and how.</summary>
public class FormatTests
{
    private const string Messy = "namespace   N\n\n\n\nperson  Kirby // who\n Kirby   says\n \"x  y\"\n";

    private const string Neat = "namespace N\n\nperson Kirby // who\nKirby says\n  \"x  y\"\n";

    [Fact]
    public async Task Files_are_laid_out_once()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Messy).Write("b.claims", Neat);
        Assert.Equal(new Outcome(0, "", "Formatted 1 file.\n"), await tester.RunAsync("format"));
        Assert.Equal(Neat, tester.Read("a.claims"));
        Assert.Equal(new Outcome(0, "", "Nothing to format.\n"), await tester.RunAsync("format", "a.claims", "."));
        Assert.Equal(["a.claims", "b.claims"], Directory.GetFileSystemEntries(tester.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_check_lists_files_and_changes_nothing()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Messy).Write("b/c.claims", Messy).Write("d.claims", Neat);
        Assert.Equal(new Outcome(1, "a.claims\nb/c.claims\n", "Would format 2 files.\n"), await tester.RunAsync("format", "--check"));
        Assert.Equal(Messy, tester.Read("a.claims"));
        Assert.Equal(new Outcome(0, "", "Nothing to format.\n"), await tester.RunAsync("format", "--check", "d.claims"));
    }

    [Fact]
    public async Task A_diff_is_printed_and_nothing_changed()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Messy);
        Outcome outcome = await tester.RunAsync("format", "--diff");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("--- a/a.claims", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("-namespace   N\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("+namespace N\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(outcome with { ExitCode = 1 }, await tester.RunAsync("format", "--diff", "--check"));
        Assert.Equal(Messy, tester.Read("a.claims"));
    }

    [Fact]
    public async Task Standard_input_is_printed_in_the_layout()
    {
        using var tester = new CommandTester();
        Assert.Equal(new Outcome(0, Neat, "Formatted 1 file.\n"), await tester.RunWithAsync(Messy, default, "format", "-"));
        Assert.Equal(new Outcome(0, Neat, "Nothing to format.\n"), await tester.RunWithAsync(Neat, default, "format", "-"));
        Assert.Equal(new Outcome(1, "stdin.claims\n", "Would format 1 file.\n"), await tester.RunWithAsync(Messy, default, "format", "--check", "-"));
        Assert.Empty(Directory.GetFileSystemEntries(tester.Folder));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task Encoding_byte_order_mark_and_line_ends_stay(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        using CommandTester tester = new CommandTester().Write("a.claims", [.. encoding.Preamble, .. encoding.GetBytes(Messy.ReplaceLineEndings("\r\n"))]);
        Assert.Equal(0, (await tester.RunAsync("format")).ExitCode);
        byte[] expected = [.. encoding.Preamble, .. encoding.GetBytes(Neat.ReplaceLineEndings("\r\n"))];
        Assert.Equal(expected, await File.ReadAllBytesAsync(Path.Combine(tester.Folder, "a.claims")));
    }

    [Fact]
    public async Task Where_a_file_was_not_read_whole_none_is_written()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Messy + "// "), 0xFF];
        using CommandTester tester = new CommandTester().Write("a.claims", Messy).Write("b.claims", bytes);
        Outcome outcome = await tester.RunAsync("format");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("b.claims is not in UTF-8", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Messy, tester.Read("a.claims"));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(tester.Folder, "b.claims")));
    }

    [Theory]
    [InlineData(2, "format", "none.claims")]
    [InlineData(2, "format", "--nonsense")]
    [InlineData(0, "format")]
    public async Task Where_there_is_nothing_to_format_it_says_why(int exitCode, params string[] args)
    {
        using var tester = new CommandTester();
        Outcome outcome = await tester.RunAsync(args);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.NotEqual("", outcome.Error);
    }
}
