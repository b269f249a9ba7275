using System;
using System.Threading.Tasks;

using ClaimsDsl.Diagnostics;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims explain</c>: every page, in a terminal.</summary>
public class ExplainTests
{
    [Fact]
    public async Task Every_diagnostic_has_its_page()
    {
        using CommandTester tester = new() { Width = 70 };
        foreach (DiagnosticDescriptor descriptor in Catalogue.All)
        {
            Outcome outcome = await tester.RunAsync("explain", descriptor.Id.ToLowerInvariant());
            Assert.Equal(0, outcome.ExitCode);
            Assert.StartsWith($"{descriptor.Id}: {descriptor.Title}\n", outcome.Output, StringComparison.Ordinal);
            Assert.All(outcome.Output.Split('\n'), line => Assert.True(line.Length <= 70, line));
        }
    }

    [Fact]
    public async Task Without_an_id_all_are_listed()
    {
        using var tester = new CommandTester();
        string output = (await tester.RunAsync("explain")).Output;
        Assert.All(Catalogue.All, descriptor => Assert.Contains(output.Split('\n'), line => line.Contains(descriptor.Id, StringComparison.Ordinal) && line.EndsWith(descriptor.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mistyped_id_is_guessed()
    {
        using var tester = new CommandTester();
        Assert.Equal(2, (await tester.RunAsync("explain", "CLM30001")).ExitCode);
        Assert.Contains("did you mean 'CLM0001'", (await tester.RunAsync("explain", "CLM30001")).Error, StringComparison.Ordinal);
    }
}
