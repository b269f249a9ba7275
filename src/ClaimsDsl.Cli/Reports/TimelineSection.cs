using System;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>What was said day by day, and what days it is about.</summary>
internal static class TimelineSection
{
    private const string Undated = "On a day that nobody gives";

    public static Html Write(ReportModel model) => model.Claims.Count == 0 ? Html.Empty : Html.Of($"""
        <section id="timeline" aria-labelledby="timeline-title">
        <h2 id="timeline-title">What was said when, and about when</h2>
        <p>The time that a claim is about is given where it is another than the day on which it was said.</p>
        {TimelineChart.Write(model)}
        <ol class="timeline">
        {model.Claims.GroupBy(claim => claim.Said ?? Undated, StringComparer.Ordinal).OrderBy(said => DayOf(said.First())).ThenBy(said => said.Key, StringComparer.Ordinal).Select(Write)}
        </ol>
        </section>

        """);

    private static int DayOf(ReportedClaim claim) => claim.Entry.Claim.SaidOn?.Value is { } said ? (said.Latest ?? said.Earliest ?? Day.Last).Number : int.MaxValue;

    private static Html Write(IGrouping<string, ReportedClaim> said)
    {
        ReportedClaim[] claims = [.. said.OrderByDescending(claim => AboutOf(claim) is not null).ThenBy(claim => claim.Number)];
        return Html.Of($"""
            <li>
            <h3>{said.Key}</h3>
            <ul>
            {claims.Select(claim => Html.Of($"""
                <li data-claim="{claim.Number}">{ClaimViews.Link(claim)} {claim.Sentence}{About(claim)}</li>

                """))}
            </ul>
            </li>

            """);
    }

    private static Html About(ReportedClaim claim) => AboutOf(claim) is { } about ? Html.Of($""" <span class="about">about {about}</span>""") : Html.Empty;

    private static string? AboutOf(ReportedClaim claim) => claim.Entry.Claim.Value is DaysValue days ? days.Days.Wording : claim.Holds;
}
