using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>Who says what of which attribute: a table for each entity, and one for the propositions that several parties speak of.</summary>
internal static class MatrixSection
{
    public static Html Write(ReportModel model)
    {
        List<(string Title, List<(string Name, ReportedClaim[] Claims)> Rows)> tables =
        [
            .. model.Subjects.Where(s => s.First().Entry.Claim.Subject is AttributeSubject)
                .GroupBy(s => EntityOf(s.First().Entry), StringComparer.Ordinal)
                .Select(entity => (LabelOf(entity.First().First().Entry), entity
                    .Select(s => (ReportedClaim.WordsOf((AttributeSubject)s.First().Entry.Claim.Subject), s.ToArray())).ToList())),
        ];
        List<(string, ReportedClaim[])> shared =
        [
            .. model.Subjects.Where(s => s.First().Entry.Claim.Subject is PropositionSubject && s.SelectMany(c => c.Parties).Distinct().Skip(1).Any())
                .Select(s => (s.First().Subject, s.ToArray())),
        ];
        if (shared.Count > 0)
        {
            tables.Add(("Propositions that several parties speak of", shared));
        }

        return tables.Count == 0 ? Html.Empty : Html.Of($"""
            <section id="matrix" aria-labelledby="matrix-title">
            <h2 id="matrix-title">Who says what</h2>
            {tables.Select((table, i) => Table($"m{i + 1}", table.Title, table.Rows))}
            </section>

            """);
    }

    private static string EntityOf(ClaimEntry entry) => entry.Scope.Qualify<EntityDeclaration>(((AttributeSubject)entry.Claim.Subject).Entity);

    private static string LabelOf(ClaimEntry entry) =>
        ((AttributeSubject)entry.Claim.Subject).Entity is var name && entry.Scope.Find<EntityDeclaration>(name) is { } entity ? entity.Label : name;

    private static Html Table(string id, string title, List<(string Name, ReportedClaim[] Claims)> rows)
    {
        string[] parties = [.. rows.SelectMany(row => row.Claims).SelectMany(claim => claim.Parties).Distinct(StringComparer.Ordinal)];
        return Html.Of($"""
            <h3 id="{id}">{title}</h3>
            <div class="wide" role="region" tabindex="0" aria-labelledby="{id}">
            <table class="matrix">
            <thead><tr><th scope="col">Attribute</th>{parties.Select(party => Html.Of($"""<th scope="col">{party}</th>"""))}</tr></thead>
            <tbody>
            {rows.Select(row => Html.Of($"""
                <tr><th scope="row">{row.Name}</th>{parties.Select(party => Cell(row.Claims.Where(claim => claim.Parties.Contains(party))))}</tr>

                """))}
            </tbody>
            </table>
            </div>

            """);
    }

    private static Html Cell(IEnumerable<ReportedClaim> claims) => Html.Of($"<td>{claims.Select(claim => Html.Of(
        $"""<div class="{ClaimViews.ClassOf(claim.Status)}" data-claim="{claim.Number}">{claim.Verb} <b>{claim.Value}</b> {ClaimViews.Link(claim)}</div>"""))}</td>");
}
