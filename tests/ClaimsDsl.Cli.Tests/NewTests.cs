using System;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary><c>claims new</c>: what it makes works at once.</summary>
public class NewTests
{
    [Theory]
    [InlineData("Harbour")]
    [InlineData("2025 storm-watch")]
    public async Task A_new_folder_checks_without_warnings(string name)
    {
        using var tester = new CommandTester();
        Assert.Equal(0, (await tester.RunAsync("new", name)).ExitCode);
        Outcome outcome = await tester.RunAsync("check", name, "--severity", "warning");
        Assert.Equal(new Outcome(0, "Nothing to report in 1 file.\n", ""), outcome);
    }

    [Fact]
    public async Task A_project_uses_the_package_of_its_own_version()
    {
        using var tester = new CommandTester();
        Assert.Equal(0, (await tester.RunAsync("new", "Harbour", "--project")).ExitCode);
        Assert.Contains($"<PackageReference Include=\"ClaimsDsl\" Version=\"{Reporting.Report.Version}\" />", tester.Read("Harbour/Harbour.csproj"), StringComparison.Ordinal);
        Assert.Contains("using Harbour;", tester.Read("Harbour/Program.cs"), StringComparison.Ordinal);
        Outcome again = await tester.RunAsync("new", "Harbour");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("not empty", again.Error, StringComparison.Ordinal);
    }
}
