using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;

using Xunit;

namespace ClaimsDsl.Tests.Configuration;

/// <summary>How grave a diagnostic is where a project says so.</summary>
public sealed class SeverityOptionsTests
{
    [Fact]
    public void Where_nothing_is_said_the_default_holds() =>
        Assert.All(Catalogue.All, d => Assert.Equal(d.DefaultSeverity, Read().GetSeverity(d)));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData(" Warning ", DiagnosticSeverity.Warning)]
    [InlineData("SUGGESTION", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public void A_diagnostic_is_as_grave_as_its_id_says(string value, DiagnosticSeverity? severity)
    {
        SeverityOptions options = Read(("claims_severity.clm2010", value), ("claims_severity.unsourced", "error"), ("claims_severity", "strict"));
        Assert.Equal(severity, options.GetSeverity(Catalogue.NumberNotQuoted));
        Assert.Equal(DiagnosticSeverity.Error, options.GetSeverity(Catalogue.DateNotQuoted));
        Assert.Empty(options.Problems);
    }

    [Fact]
    public void Id_goes_before_category_category_before_preset_and_preset_before_default()
    {
        SeverityOptions options = Read(
            ("claims_severity", "strict"),
            ("claims_severity.Unsourced", "suggestion"),
            ("claims_severity.CLM2010", "none"),
            ("claims_severity.CLM2011", "default"));
        Assert.Null(options.GetSeverity(Catalogue.NumberNotQuoted));
        Assert.Equal(DiagnosticSeverity.Info, options.GetSeverity(Catalogue.DateNotQuoted));
        Assert.Equal(DiagnosticSeverity.Info, options.GetSeverity(Catalogue.QuotationNotFound));
        Assert.Equal(DiagnosticSeverity.Error, options.GetSeverity(Catalogue.BrokenLine));
    }

    [Fact]
    public void A_category_that_is_set_to_default_is_left_to_the_preset()
    {
        SeverityOptions options = Read(("claims_severity", "relaxed"), ("claims_severity.unsourced", "default"));
        Assert.Equal(DiagnosticSeverity.Info, options.GetSeverity(Catalogue.NumberNotQuoted));
    }

    [Fact]
    public void Strict_makes_errors_of_warnings_and_warnings_of_what_is_worth_knowing() => AssertPreset(
        "strict",
        descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Info && descriptor != Catalogue.AcknowledgedDispute
            ? DiagnosticSeverity.Warning
            : descriptor.DefaultSeverity == DiagnosticSeverity.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Error);

    [Fact]
    public void Relaxed_makes_suggestions_of_warnings() => AssertPreset(
        "Relaxed", descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Info);

    [Theory]
    [InlineData("default")]
    [InlineData("strict")]
    [InlineData("relaxed")]
    public void What_cannot_be_read_is_always_an_error(string preset)
    {
        SeverityOptions options = Read(
            ("claims_severity", preset), ("claims_severity.CLM0001", "none"), ("claims_severity.CLM1001", "none"), ("claims_severity.syntax", "none"), ("claims_severity.names", "none"));
        Assert.All(
            Catalogue.All.Where(d => d.Category is DiagnosticCategory.Syntax or DiagnosticCategory.Names && d.DefaultSeverity == DiagnosticSeverity.Error),
            descriptor => Assert.Equal(DiagnosticSeverity.Error, options.GetSeverity(descriptor)));
        Assert.Equal(4, options.Problems.Count);
    }

    [Fact]
    public void What_is_wrong_is_told_and_has_no_effect()
    {
        SeverityOptions options = Read(
            ("claims_severity", "laxed"),
            ("claims_severity.CLM2010", "eror"),
            ("claims_severity.unsourced", "7"),
            ("claims_severity.CLM9999", "error"),
            ("claims_severity.CLM0002", "warning"),
            ("claims_severity.CLM5001", "warning"),
            ("claims_severity.contradictry", "error"),
            ("claims_severityCLM2010", "error"),
            ("dotnet_diagnostic.CLM2010.severity", "nonsense"));
        Assert.Equal(
            [
                "The preset of severities is set to 'laxed'; expected strict, relaxed or default",
                "The severity of CLM2010 is set to 'eror'; expected error, warning, suggestion, none or default",
                "The severity of unsourced is set to '7'; expected error, warning, suggestion, none or default",
                "'claims_severity.CLM9999' names neither a diagnostic nor a category: unsourced, contradictory, style",
                "'claims_severity.CLM0002' has no effect: CLM0002 is always an error",
                "'claims_severity.CLM5001' has no effect: the key for CLM5001 is 'dotnet_diagnostic.CLM5001.severity'",
                "'claims_severity.contradictry' names neither a diagnostic nor a category: unsourced, contradictory, style; did you mean 'contradictory'?",
            ],
            options.Problems);
        Assert.All(Catalogue.All, d => Assert.Equal(d.DefaultSeverity, options.GetSeverity(d)));
    }

    [Fact]
    public void The_page_names_every_category_and_every_preset()
    {
        string text = Documentation.MarkdownPage.Read("docs/severities.md").Text;
        IEnumerable<string> categories = Catalogue.All.Where(d => d.IsAboutClaims).Select(d => d.Category.ToString().ToLowerInvariant()).Distinct();
        Assert.All(categories.Concat(["default", "strict", "relaxed"]), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }

    private static void AssertPreset(string preset, Func<DiagnosticDescriptor, DiagnosticSeverity> expected)
    {
        SeverityOptions options = Read(("claims_severity", preset));
        Assert.Empty(options.Problems);
        Assert.All(Catalogue.All, descriptor => Assert.Equal(expected(descriptor), options.GetSeverity(descriptor)));
    }

    private static SeverityOptions Read(params (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(s => s.Key, s => s.Value, StringComparer.OrdinalIgnoreCase);
        return SeverityOptions.Read(key => values.GetValueOrDefault(key), values.Keys);
    }
}
