using System.Linq;

namespace ClaimsDsl.Cli.Reports;

/// <summary>All claims, one by one: what every other section links to, and what the filters choose from.</summary>
internal static class ClaimsSection
{
    public static Html Write(ReportModel model) => Html.Of($"""
        <section id="claims" aria-labelledby="claims-title">
        <h2 id="claims-title">All claims</h2>
        <ol class="claims">
        {model.Claims.Select(claim => Write(claim, model))}
        </ol>
        </section>

        """);

    private static Html Write(ReportedClaim claim, ReportModel model) => Html.Of($"""
        <li id="c{claim.Number}" data-claim="{claim.Number}" data-parties="{string.Join('\n', claim.Parties)}" data-subject="{claim.Subject}" data-status="{ClaimViews.ClassOf(claim.Status)}">
        <p><span class="number" aria-hidden="true">{claim.Number}</span> <b>{claim.Who}</b> {claim.Verb} <span class="subject">{claim.Subject}</span> <b class="value">{claim.Value}</b> {ClaimViews.Badge(claim.Status)}</p>
        {ClaimViews.Quotations(claim)}
        {ClaimViews.Details(claim, model)}
        </li>

        """);
}
