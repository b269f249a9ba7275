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
    public async Task Quotations_are_checked_in_documents_among_the_additional_files()
    {
        var project = new ClaimsProject(
            ("claims/a.claims", "document Wire \"../texts/wire.txt\"\nperson Kirby\nKirby says in Wire \"3,000 troops\" \"4,000 troops\""),
            ("texts/wire.txt", "There are 3,000 troops."));
        Assert.Equal(
            ["claims/a.claims(3,35): Error CLM2004: Wire does not have these words; the nearest that it has is \"3,000 troops\""],
            await project.AnalyzeAsync());
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_one_error_where_it_is_declared()
    {
        var project = new ClaimsProject(
            ("claims/a.claims", "namespace N\ndocument Wire \"../texts/wire.txt\"\nperson Kirby\nin Wire {\n  Kirby says \"one\"\n  Kirby says \"two\"\n}"),
            ("claims/b.claims", "namespace N\nKirby says \"one\" in Wire"),
            ("wire.txt", "one, two"));
        Assert.Equal(
            ["claims/a.claims(2,15): Error CLM2002: The text of Wire was not found; its path leads to '/project/texts/wire.txt'; outside of the folders of the claims file and of the project, a text is read only where the project lists it as a ClaimsDocument"],
            await project.AnalyzeAsync());
    }

    [Fact]
    public async Task A_project_without_mistakes_has_no_diagnostics()
    {
        var project = new ClaimsProject(
            ("claims/a.claims", "document Wire \"../texts/wire.txt\"\nperson Kirby\nKirby says in Wire \"3,000 troops\""),
            ("texts/wire.txt", "There are 3,000 troops."));
        Assert.Empty(await project.AnalyzeAsync());
    }
}
