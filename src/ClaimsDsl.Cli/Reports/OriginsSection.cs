using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;

namespace ClaimsDsl.Cli.Reports;

/// <summary>Where the claims about a subject come from: origins, and through whom each claim came.</summary>
internal static class OriginsSection
{
    public static Html Write(ReportModel model)
    {
        var parties = new PartyLinks(model.Compilation);
        Html[] subjects =
        [
            .. model.Subjects.Where(subject => subject.Skip(1).Any())
                .Select((subject, i) => Write($"o{i + 1}", subject.First().Subject, new SubjectLineage(
                    model.Compilation.Claims.AllAbout(subject.Key), parties, model.Compilation.Claims.FindTarget), model)),
        ];
        return subjects.Length == 0 ? Html.Empty : Html.Of($"""
            <section id="origins" aria-labelledby="origins-title">
            <h2 id="origins-title">Where it comes from</h2>
            <p>Claims by the party with which they begin. Parties that speak for one principal are one independent origin; where a source without a name has it from is unknown. In the graphs an arrow leads from who said it to who passed it on, and the numbers count independent origins.</p>
            {subjects}
            </section>

            """);
    }

    private static Html Write(string id, string title, SubjectLineage lineage, ReportModel model)
    {
        int known = lineage.Claims.SelectMany(lineage.KnownOriginsOf).Distinct(StringComparer.Ordinal).Count();
        string count = known switch { 0 => "No known origin", 1 => "One known origin", _ => $"{known} known origins" };
        IEnumerable<IGrouping<string, ClaimEntry>> byOrigin = lineage.Claims
            .SelectMany(claim => lineage.OriginsOf(claim).Select(origin => (Origin: ContradictionReporter.NameOf(origin, claim.Scope), Claim: claim)))
            .GroupBy(pair => pair.Origin, pair => pair.Claim, StringComparer.Ordinal);
        return Html.Of($"""
            <h3>{title}</h3>
            <p class="kind">{count}</p>
            {OriginGraph.Write(id, title, lineage)}
            <ul class="tree">
            {byOrigin.Select(origin => Html.Of($"""
                <li><b>{origin.Key}</b><ul>{origin.Select(claim => Branch(model.Of(claim)))}</ul></li>

                """))}
            </ul>

            """);
    }

    private static Html Branch(ReportedClaim claim)
    {
        BoundClaim bound = claim.Entry.Claim;
        Html value = claim.Value.Length == 0 ? Html.Empty : Html.Of($" <b>{claim.Value}</b>");
        string via = bound.Via.Count == 0 ? "" : $", via {string.Join(", ", bound.Via.Select(claim.Entry.Scope.DisplayNameOf))}";
        string document = bound.Document is { } name ? $", in {claim.Entry.Scope.Find<DocumentDeclaration>(name)?.Title ?? name}" : "";
        return Html.Of($"""<li data-claim="{claim.Number}">{ClaimViews.Link(claim)} {claim.Who} {claim.Verb}{value}{via}{document}</li>""");
    }
}
