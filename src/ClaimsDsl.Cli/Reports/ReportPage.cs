using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>A report as one page that needs nothing else: its style and its script stand in it, and nothing else may run.</summary>
internal static class ReportPage
{
    private static readonly string Style = Read("report.css");
    private static readonly string Script = Read("report.js");

    /// <summary>Writes the page.</summary>
    /// <param name="compilation">What it is about.</param>
    /// <param name="title">Its title.</param>
    /// <param name="notice">What a reader has to know of the claims files, or null.</param>
    public static Html Write(ClaimsCompilation compilation, string title, string? notice)
    {
        var model = new ReportModel(compilation);
        string policy = $"default-src 'none'; style-src 'sha256-{HashOf(Style)}'; script-src 'sha256-{HashOf(Script)}'; base-uri 'none'; form-action 'none'";
        (string Id, string Name, Html Content)[] sections =
        [
            .. new[]
            {
                ("disputes", "Disputes", DisputesSection.Write(model)),
                ("assessments", "Assessments", AssessmentsSection.Write(model)),
                ("matrix", "Who says what", MatrixSection.Write(model)),
                ("quantities", "Quantities", QuantitiesSection.Write(model)),
                ("timeline", "Timeline", TimelineSection.Write(model)),
                ("origins", "Origins", OriginsSection.Write(model)),
                ("claims", "Claims", ClaimsSection.Write(model)),
                ("documents", "Documents", DocumentsSection.Write(model)),
            }.Where(section => section.Item3 != Html.Empty),
        ];
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>{new Html(Style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the report</a>
            <header>
            <h1>{title}</h1>
            <p>{Summary(model)}</p>
            {(notice is null ? Html.Empty : Html.Of($"""<p class="notice">{notice}</p>"""))}
            <nav aria-label="Sections"><ul>{sections.Select(section => Html.Of($"""<li><a href="#{section.Id}">{section.Name}</a></li>"""))}</ul></nav>
            {Filters(model)}
            </header>
            <main id="main" tabindex="-1">
            {sections.Select(section => section.Content)}
            </main>
            <script>{new Html(Script)}</script>
            </body>
            </html>

            """);
    }

    private static string Summary(ReportModel model)
    {
        int parties = model.Claims.SelectMany(claim => claim.Parties).Distinct(StringComparer.Ordinal).Count();
        string asOf = model.Compilation.AsOf is { } day ? $", as things stood on {day}" : "";
        return $"{Reporting.Report.Plural(model.Claims.Count, "claim")} of {Reporting.Report.Plural(parties, "party", "parties")} in {Reporting.Report.Plural(model.Documents.Count, "document")}{asOf}.";
    }

    private static Html Filters(ReportModel model) => Html.Of($"""
        <form id="filters" role="search" aria-label="Claims" hidden>
        <div><label for="search">Search</label><input id="search" type="search" autocomplete="off"></div>
        {Choice("party", "Party", model.Claims.SelectMany(claim => claim.Parties).Select(party => (party, party)))}
        {Choice("subject", "Attribute", model.Claims.Select(claim => claim.Subject).Where(subject => subject.Length > 0).Select(subject => (subject, subject)))}
        {Choice("status", "Status", Enum.GetValues<ClaimStatus>().Select(status => (ClaimViews.ClassOf(status), ClaimViews.NameOf(status))))}
        <button type="reset">Show all</button>
        <p id="count" role="status"></p>
        </form>
        """);

    private static Html Choice(string id, string label, IEnumerable<(string Value, string Name)> options) => Html.Of(
        $"""<div><label for="{id}">{label}</label><select id="{id}"><option value="">any</option>{options.Distinct().OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase).Select(o => Html.Of($"""<option value="{o.Value}">{o.Name}</option>"""))}</select></div>""");

    private static string HashOf(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream("Reports/" + name)!;
        using var reader = new StreamReader(stream);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
