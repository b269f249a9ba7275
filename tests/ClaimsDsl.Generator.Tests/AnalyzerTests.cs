using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>What the core finds is reported in the claims file, at its line and column.</summary>
public class AnalyzerTests
{
    [Fact]
    public async Task A_diagnostic_stands_at_its_line_and_column()
    {
        var project = new ClaimsProject(("a/troops.claims", "namespace N\r\nperson Kirby\r\n\r\nproposition P \"It is so\"\r\n  Kirbi states P\r\n"));
        Assert.Equal(["a/troops.claims(5,3): Error CLM1001: No party is named 'Kirbi'; did you mean 'Kirby'?"], await project.AnalyzeAsync());
    }

    [Fact]
    public async Task Places_in_other_files_are_additional_locations()
    {
        var project = new ClaimsProject(("a.claims", "namespace N\nperson Kirby"), ("b.claims", "namespace N\n\nperson Kirby"));
        Assert.Equal(["b.claims(3,8): Error CLM1020: The party 'Kirby' is already declared <- a.claims(2)"], await project.AnalyzeAsync());
    }

    [Fact]
    public async Task A_project_without_mistakes_has_no_diagnostics() =>
        Assert.Empty(await new ClaimsProject(("troops.claims", Snippets.Troops)).AnalyzeAsync());
}
