using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Documentation;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>The pages on how C# code uses claims: their examples compile, and are reported as they say.</summary>
public class UsagePagesTests
{
    private const string Usings = "global using System; global using ClaimsDsl; global using Troops;";

    public static TheoryData<string> Ids => [.. Catalogue.All.Where(d => d.Category == DiagnosticCategory.Usage).Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_shows_the_diagnostic_and_nothing_else(string id)
    {
        AnnotatedText code = await AssertReported(id, "Example");
        Assert.NotEmpty(code.Expected);
        Assert.All(code.Expected, expected => Assert.Equal(id, expected.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_mended_example_is_clean(string id) => Assert.Empty((await AssertReported(id, "How to fix it")).Expected);

    private static async Task<AnnotatedText> AssertReported(string id, string section)
    {
        var page = MarkdownPage.Read($"docs/diagnostics/{id}.md");
        AnnotatedText claims = AnnotatedText.Parse(Assert.Single(page.ClaimsBlocks), "troops.claims");
        AnnotatedText code = AnnotatedText.Parse(Assert.Single(MarkdownPage.CSharpBlocksOf(page.Section(section))), "Program.cs");
        ClaimsProject project = new ClaimsProject(claims.Files.Select(f => (f.Path, f.Text))).AddCode(Usings).AddProgram(code.Files[0].Text);
        IEnumerable<string> warnings = (await project.AnalyzeAsync()).Select(d => d.Split(": ")[1]).Where(d => !d.StartsWith("Info ", System.StringComparison.Ordinal));
        Assert.Equal(claims.Expected.Select(e => "Error " + e.Id), warnings);
        project.AssertNoWarnings();
        code.AssertReported((await project.AnalyzeCodeAsync()).Select(d => new ReportedDiagnostic(
            d.Id, new FileSpan("Program.cs", d.Location.SourceSpan.Start, d.Location.SourceSpan.Length), d.GetMessage(null), [])));
        return code;
    }
}
