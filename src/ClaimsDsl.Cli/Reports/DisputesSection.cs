using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>What cannot all be true, side by side: what a lead editor has to see first.</summary>
internal static class DisputesSection
{
    public static Html Write(ReportModel model)
    {
        ContradictionAnalysis analysis = model.Compilation.Contradictions;
        DisputeEntry[] disputes = [.. analysis.Disputes.SelectMany(entries => entries)];
        Contradiction[] others =
        [
            .. analysis.Told
                .OrderByDescending(c => c.IsCertain).ThenByDescending(c => c.IsSelf).ThenByDescending(c => c.Line is not null),
        ];
        int count = disputes.Length + others.Length;
        return Html.Of($"""
            <section id="disputes" aria-labelledby="disputes-title">
            <h2 id="disputes-title">Disputes and contradictions</h2>
            {(count == 0 ? Html.Of($"<p>Nothing that is claimed contradicts anything else.</p>\n") : Html.Empty)}
            {others.Where(c => c.IsCertain).Select(c => Write(c, model))}{disputes.Select(d => Write(d, model))}{others.Where(c => !c.IsCertain).Select(c => Write(c, model))}
            </section>

            """);
    }

    private static Html Write(DisputeEntry entry, ReportModel model) => Card(
        "Acknowledged dispute",
        ReportedClaim.WordsOf(entry.Dispute.Subject, entry.Scope),
        Html.Of($"""<p class="reason">{entry.Dispute.Reason}</p>"""),
        entry.Dispute.Sides.Select((parties, i) =>
            Side(InWords.AllOf(parties.Select(entry.Scope.DisplayNameOf)), ClaimsOf(entry.Sides.Of(i), model), model))
        .Concat(entry.Sides.Joined.Select(joined => Side(
            ContradictionReporter.NameOf(joined.Key, entry.Scope) + " (on no side that is named)", ClaimsOf(joined, model), model))));

    private static Html Write(Contradiction contradiction, ReportModel model)
    {
        ClaimEntry first = contradiction.Clash.Commitments[0].Claim!;
        return Card(
            KindOf(contradiction, first.Scope),
            string.Join("; ", contradiction.Clash.Commitments.Select(c => model.Of(c.Claim!).Subject).Distinct(StringComparer.Ordinal)),
            ReasonOf(contradiction),
            contradiction.Clash.Commitments.GroupBy(c => contradiction.IsSelf ? model.Of(c.Claim!).Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : c.Holder, StringComparer.Ordinal)
                .Select(side => Side(ContradictionReporter.NameOf(side.First().Holder, first), ClaimsOf(side, model), model)));
    }

    private static string KindOf(Contradiction contradiction, Scope scope) =>
        (contradiction.IsCertain ? "" : "Tension: ") + (contradiction switch
        {
            { IsSelf: true } => "one party contradicts itself",
            { Line: { } line } => $"two voices for {ContradictionReporter.NameOf(line, scope)}",
            _ => "they cannot all be right",
        });

    private static Html ReasonOf(Contradiction contradiction)
    {
        string reason = contradiction.Clash.Falls is { } variable ? $"{variable.Name} never falls."
            : contradiction.Clash.Constraints.Count == 0 ? ""
            : $"By the rule {InWords.AllOf(contradiction.Clash.Constraints.Select(c => $"“{c.Rule}”"))}.";
        string more = contradiction.More == 0 ? "" : $" There are {contradiction.More} more like this one.";
        return (reason + more).Length == 0 ? Html.Empty : Html.Of($"""<p class="reason">{reason}{more}</p>""");
    }

    private static IEnumerable<ReportedClaim> ClaimsOf(IEnumerable<Commitment> commitments, ReportModel model) =>
        commitments.Select(c => model.Of(c.Claim!)).Distinct().OrderBy(c => c.Number);

    private static Html Card(string kind, string subject, Html reason, IEnumerable<Html> sides) => Html.Of($"""
        <article class="dispute">
        <h3>{subject}</h3>
        <p class="kind">{kind}</p>
        {reason}
        <div class="sides">
        {sides}
        </div>
        </article>

        """);

    private static Html Side(string title, IEnumerable<ReportedClaim> claims, ReportModel model) => Html.Of($"""
        <div class="side">
        <h4>{title}</h4>
        <ul>
        {claims.Select(claim => Html.Of($"""
            <li data-claim="{claim.Number}"><p>{ClaimViews.Link(claim)} <b>{claim.Who}</b> {claim.Verb} <b class="value">{claim.Value}</b></p>{ClaimViews.Quotations(claim)}{ClaimViews.Details(claim, model)}</li>

            """))}
        </ul>
        </div>

        """);
}
