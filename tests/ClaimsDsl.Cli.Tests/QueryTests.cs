using System;
using System.Linq;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims query</c>: which claims it finds, and that any name can be shown.</summary>
public class QueryTests
{
    private const string Claims = """
        namespace N
        person Kirby "John [red]Kirby"
        person Austin
        kind Deployment { troops : count }
        entity Sent is Deployment
        proposition P "It is so"
        first: Kirby states Sent.troops 3,000 "three thousand"
        Kirby states Sent.troops 4,000 revises first
        Austin denies P
        """;

    [Theory]
    [InlineData("7 8", "--party", "kirby")]
    [InlineData("9", "--party", "Austin")]
    [InlineData("7 8", "--about", "Sent")]
    [InlineData("7 8", "--attribute", "sent.troops")]
    [InlineData("9", "--about", "P")]
    [InlineData("7", "--text", "THREE")]
    [InlineData("7", "--status", "superseded")]
    [InlineData("8", "--party", "Kirby", "--status", "held")]
    [InlineData("", "--party", "nobody")]
    [InlineData("7 8", "--kind", "deployment")]
    [InlineData("", "--kind", "Troops")]
    public async Task It_finds_what_is_asked_for(string lines, params string[] options)
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Claims);
        Outcome csv = await tester.RunAsync(["query", "--format", "csv", .. options]);
        Assert.Equal((0, lines), (csv.ExitCode, string.Join(" ", csv.Output.TrimEnd().Split("\r\n").Skip(1).Select(row => row.Split(',')[^1]))));
    }

    [Theory]
    [InlineData("9 10 11 12", "--since", "2024-10")]
    [InlineData("8 9 10 11", "--until", "2024-10")]
    [InlineData("9 10 11", "--since", "2024-10", "--until", "2024-10-23")]
    [InlineData("9", "--since", "2024-10-20", "--until", "2024-10-20")]
    [InlineData("", "--since", "2025")]
    [InlineData("8 12", "--place", "wonsan")]
    [InlineData("12", "--place", "Wonsan", "--since", "2024-10-05")]
    [InlineData("10", "--kind", "Deployment", "--party", "Austin", "--until", "late 2024-10")]
    public async Task It_finds_what_was_said_in_a_period_or_at_a_place(string lines, params string[] options)
    {
        using CommandTester tester = new CommandTester().Write("a.claims", """
            person Kirby
            person Austin
            place Wonsan
            place Rome
            kind Deployment { landedAt : place }
            entity Sent is Deployment
            document D "d.txt" { published 2024-10-23 }
            Kirby states Sent.landedAt Wonsan on 2024-09-30
            Kirby states Sent.landedAt Rome on 2024-10-01..2024-10-20
            Austin states Sent.landedAt Rome in D
            Kirby states Sent.landedAt not Wonsan on 2024-10-23
            Austin says "so" on 2024-11-01 at Wonsan
            Austin says "undated"
            """);
        Outcome csv = await tester.RunAsync(["query", "--format", "csv", .. options]);
        Assert.Equal((0, lines), (csv.ExitCode, string.Join(" ", csv.Output.TrimEnd().Split("\r\n").Skip(1).Select(row => row.Split(',')[^1]))));
    }

    [Theory]
    [InlineData("--since", "yesterday", "'yesterday' is not a date")]
    [InlineData("--until", "2024-02-31", "'2024-02-31' is not a date")]
    [InlineData("--status", "gone", "gone")]
    public async Task An_option_that_cannot_be_read_is_told(string option, string value, string message)
    {
        using CommandTester tester = new CommandTester().Write("a.claims", Claims);
        Outcome outcome = await tester.RunAsync("query", option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_plain_when_redirected_and_fits_a_narrow_terminal()
    {
        using CommandTester wide = new CommandTester().Write("a.claims", Claims);
        Outcome outcome = await wide.RunAsync("query", "--text", "three");
        Assert.Contains("John [red]Kirby states Sent.troops 3,000", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.Equal("1 claim.\n", outcome.Error);

        using CommandTester narrow = new CommandTester { Width = 40, HasColors = true }.Write("a.claims", Claims).Set("NO_COLOR", "1");
        string output = (await narrow.RunAsync("query")).Output;
        Assert.DoesNotContain('\u001b', output);
        Assert.All(output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 40, line));
    }
}
