using System.Linq;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>A project says how grave a diagnostic is: by folder, by file, by a property, and by what the compiler knows of itself.</summary>
public class SeverityTests
{
    // A claim without a document (CLM2001, a warning) of an anonymous party (CLM2032, information).
    private const string Claims = "person Aide { anonymous }\nproposition P \"It is so\"\nAide states P";

    [Fact]
    public async Task By_default_it_is_as_the_catalogue_says() => await AssertSeverities(Project(), "a.claims Info CLM2032", "a.claims Warning CLM2001");

    [Fact]
    public async Task An_editorconfig_says_it_by_folder_by_file_by_id_and_by_category()
    {
        ClaimsProject project = Project("a.claims", "drafts/b.claims", "drafts/c.claims")
            .Configure(".editorconfig", "root = true\n[*.claims]\nclaims_severity.unsourced = error\nclaims_severity.CLM2032 = suggestion")
            .Configure("drafts/.editorconfig", "[*.claims]\nclaims_severity.CLM2032 = none\n[c.claims]\nclaims_severity.CLM2001 = Suggestion");
        await AssertSeverities(
            project, "a.claims Info CLM2032", "a.claims Error CLM2001", "drafts/b.claims Error CLM2001", "drafts/c.claims Info CLM2001");
    }

    [Theory]
    [InlineData("strict", "Warning", "Error")]
    [InlineData("relaxed", "Info", "Info")]
    [InlineData("", "Info", "Warning")]
    public async Task A_property_chooses_a_preset(string preset, string anonymous, string unsourced) =>
        await AssertSeverities(
            Project().SetProperty("ClaimsDslSeverity", preset), $"a.claims {anonymous} CLM2032", $"a.claims {unsourced} CLM2001");

    [Fact]
    public async Task A_folder_can_choose_another_preset() => await AssertSeverities(
        Project("a.claims", "drafts/b.claims").SetProperty("ClaimsDslSeverity", "strict").Configure("drafts/.editorconfig", "[*.claims]\nclaims_severity = relaxed"),
        "a.claims Warning CLM2032",
        "a.claims Error CLM2001",
        "drafts/b.claims Info CLM2032",
        "drafts/b.claims Info CLM2001");

    [Fact]
    public async Task What_the_compiler_is_told_comes_last()
    {
        ClaimsProject project = Project()
            .SetProperty("ClaimsDslSeverity", "relaxed")
            .SetOptions(o => o.WithSpecificDiagnosticOptions([new("CLM2032", ReportDiagnostic.Suppress), new("CLM2001", ReportDiagnostic.Error)]));
        await AssertSeverities(project, "a.claims Error CLM2001");

        project = Project().SetOptions(o => o.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        await AssertSeverities(project, "a.claims Info CLM2032", "a.claims Error CLM2001");
        await AssertSeverities(
            project.Configure(".editorconfig", "[*.claims]\nclaims_severity.CLM2032 = warning\nclaims_severity.CLM2001 = suggestion"),
            "a.claims Error CLM2032",
            "a.claims Info CLM2001");
    }

    [Fact]
    public async Task What_cannot_be_read_is_always_an_error()
    {
        ClaimsProject project = new ClaimsProject(("a.claims", "person Kirby\nKirbi states \"It is so\"\nperson"))
            .Configure(".editorconfig", "[*.claims]\nclaims_severity = relaxed\nclaims_severity.CLM1001 = none\nclaims_severity.names = none")
            .SetOptions(o => o.WithSpecificDiagnosticOptions([new("CLM1001", ReportDiagnostic.Suppress), new("CLM0002", ReportDiagnostic.Warn)]));
        Assert.Equal(
            [
                "a.claims(1,1): Error CLM1051: 'claims_severity.clm1001' has no effect: CLM1001 is always an error",
                "a.claims(1,1): Error CLM1051: 'claims_severity.names' names neither a diagnostic nor a category: unsourced, contradictory, style",
                "a.claims(2,1): Error CLM1001: No party is named 'Kirbi'; did you mean 'Kirby'?",
                "a.claims(3,1): Error CLM0002: Expected the party's name: nothing follows 'person'",
            ],
            (await project.AnalyzeAsync()).Order());
    }

    [Fact]
    public async Task A_mistake_in_the_settings_is_reported_once()
    {
        ClaimsProject project = Project("b.claims", "a.claims", "sub/c.claims")
            .SetProperty("ClaimsDslSeverity", "strickt")
            .Configure(".editorconfig", "[*.claims]\nclaims_severity.clm2001 = eror\nclaims_severity.CLM2032 = none")
            .Configure("sub/.editorconfig", "[*.claims]\nclaims_severity.clm2001 = none\nclaims_severity.unsorced = none");
        Assert.Equal(
            [
                "a.claims(1,1): Error CLM1051: The preset of severities is set to 'strickt'; expected strict, relaxed or default",
                "a.claims(1,1): Error CLM1051: The severity of CLM2001 is set to 'eror'; expected error, warning, suggestion, none or default",
                "sub/c.claims(1,1): Error CLM1051: 'claims_severity.unsorced' names neither a diagnostic nor a category: unsourced, contradictory, style;"
                    + " did you mean 'unsourced'?",
            ],
            (await project.AnalyzeAsync()).Where(line => line.Contains("CLM1051", System.StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task What_a_file_allows_is_not_reported() => await AssertSeverities(
        new ClaimsProject(("a.claims", Claims.Replace("Aide states", "allow CLM2001, CLM2032 \"his superior confirms it\"\nAide states", System.StringComparison.Ordinal))));

    private static ClaimsProject Project(params string[] paths) =>
        new ClaimsProject((paths.Length == 0 ? ["a.claims"] : paths).Select(p => (p, "namespace " + p[^8] + "\n" + Claims)))
            .SetOptions(o => o.WithGeneralDiagnosticOption(ReportDiagnostic.Default));

    private static async Task AssertSeverities(ClaimsProject project, params string[] expected) => Assert.Equal(
        expected,
        (await project.AnalyzeAsync()).Select(line => line.Split('(', ')', ':') is var parts ? parts[0] + parts[3] : ""));
}
