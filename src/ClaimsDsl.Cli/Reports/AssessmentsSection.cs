using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>What the analyst concludes, with how sure and from which claims: kept apart from what others claim.</summary>
internal static class AssessmentsSection
{
    public static Html Write(ReportModel model)
    {
        (BoundAssessment Assessment, Scope Scope)[] assessments =
        [
            .. from tree in model.Compilation.Trees
               let bound = model.Compilation.BindFile(tree)
               from assessment in bound.File.Assessments
               select (assessment, bound.Scope),
        ];
        return assessments.Length == 0 ? Html.Empty : Html.Of($"""
            <section id="assessments" aria-labelledby="assessments-title">
            <h2 id="assessments-title">What the analyst concludes</h2>
            <p>Likelihood is about the world, confidence about how sound the evidence is.</p>
            <div class="sides">
            {assessments.Select(pair => Write(pair.Assessment, pair.Scope, model))}
            </div>
            </section>

            """);
    }

    private static Html Write(BoundAssessment assessment, Scope scope, ReportModel model)
    {
        string value = ReportedClaim.WordsOf(assessment.Value);
        string confidence = assessment.Confidence is { } level ? $", confidence {level.ToString().ToLowerInvariant()}" : "";
        string? when = assessment.Holds?.Wording ?? assessment.On?.Wording;
        return Html.Of($"""
            <article class="side assessment">
            <h3>{ReportedClaim.WordsOf(assessment.Subject, scope)}{(value.Length == 0 ? Html.Empty : Html.Of($": <b>{value}</b>"))}</h3>
            <p><b>{assessment.Likelihood}</b>{confidence}{(when is null ? "" : $" (as of {when})")}</p>
            {(assessment.Text is { } text ? Html.Of($"<p>{text}</p>") : Html.Empty)}
            {Because(assessment, scope, model)}
            </article>

            """);
    }

    private static Html Because(BoundAssessment assessment, Scope scope, ReportModel model)
    {
        ReportedClaim[] claims = [.. assessment.Because.Select(label => model.Compilation.Claims.Find(scope, label)).OfType<ClaimEntry>().Select(model.Of)];
        return claims.Length == 0 ? Html.Empty : Html.Of($"""
            <p class="kind">Because of</p>
            <ul class="tree">{claims.Select(claim => Html.Of($"""<li data-claim="{claim.Number}">{ClaimViews.Link(claim)} {claim.Sentence} {(claim.Status is ClaimStatus.Held ? Html.Empty : ClaimViews.Badge(claim.Status))}</li>"""))}</ul>

            """);
    }
}
