using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Spectre.Console.Testing;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims fix</c>: what it mends, and that it leaves everything else as it was.</summary>
public class FixTests
{
    private const string Misspelt = "namespace N\nperson Kirby\nproposition P \"It is so\"\nallow CLM2001 \"x\"\nkirby states p\n";

    [Fact]
    public async Task Safe_fixes_are_made_until_none_is_left()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Misspelt);
        Assert.Equal(new Outcome(0, "", "Made 2 fixes in 1 file.\n"), await tester.RunAsync("fix"));
        Assert.Equal(Misspelt.Replace("kirby states p", "Kirby states P", StringComparison.Ordinal), tester.Read("a.claims"));
        Assert.Equal(new Outcome(0, "", "Nothing to fix.\n"), await tester.RunAsync("fix"));
        Assert.Equal(["a.claims"], Directory.GetFileSystemEntries(tester.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_dry_run_prints_a_diff_and_changes_nothing()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Misspelt);
        Outcome outcome = await tester.RunAsync("fix", "--dry-run");
        Assert.Contains("--- a/a.claims", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("-kirby states p", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("+Kirby states P", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(Misspelt, tester.Read("a.claims"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task Encoding_byte_order_mark_and_line_ends_stay(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        string text = Misspelt.ReplaceLineEndings("\r\n");
        using CommandTester tester = new CommandTester().Write("a.claims", [.. encoding.Preamble, .. encoding.GetBytes(text)]);
        Assert.Equal(0, (await tester.RunAsync("fix")).ExitCode);
        byte[] expected = [.. encoding.Preamble, .. encoding.GetBytes(text.Replace("kirby states p", "Kirby states P", StringComparison.Ordinal))];
        Assert.Equal(expected, await File.ReadAllBytesAsync(Path.Combine(tester.Folder, "a.claims")));
    }

    [Fact]
    public async Task A_file_that_was_not_read_whole_is_not_written()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Misspelt + "// "), 0xFF];
        using CommandTester tester = new CommandTester().Write("a.claims", bytes);
        Outcome outcome = await tester.RunAsync("fix");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("not in UTF-8", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(tester.Folder, "a.claims")));
    }

    [Fact]
    public async Task All_asks_for_each_fix_that_only_a_person_can_decide_on()
    {
        const string Text = "namespace N\nperson Kirby\nproposition Peace \"It is so\"\nallow CLM2001 \"x\"\nKirbi states Peace\nallow CLM2001 \"x\"\nKirby states Peece\n";
        using var terminal = new TestConsole();
        terminal.Interactive();
        using CommandTester tester = new CommandTester { Terminal = terminal }.Write("a.claims", Text);

        // The first offer for 'Kirbi' is the name that was probably meant; 'Peece' is left as it is, which is the last answer.
        terminal.Input.PushKey(ConsoleKey.Enter);
        for (int i = 0; i < 10; i++)
        {
            terminal.Input.PushKey(ConsoleKey.DownArrow);
        }

        terminal.Input.PushKey(ConsoleKey.Enter);
        Outcome outcome = await tester.RunAsync("fix", "--all");
        Assert.Equal((0, "Made 1 fix in 1 file.\n"), (outcome.ExitCode, outcome.Error));
        Assert.Equal(Text.Replace("Kirbi", "Kirby", StringComparison.Ordinal), tester.Read("a.claims"));
        Assert.Contains("No party is named 'Kirbi'", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("What shall be done?", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Leave it", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_needs_somebody_to_ask()
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Misspelt);
        Outcome outcome = await tester.RunAsync("fix", "--all");
        Assert.Equal(new Outcome(2, "", "claims: --all asks, and there is no terminal to ask in\n"), outcome);
        Assert.Equal(Misspelt, tester.Read("a.claims"));
    }
}
