using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;

namespace ClaimsDsl.Cli.Reports;

/// <summary>How a claim looks wherever it is shown.</summary>
internal static class ClaimViews
{
    /// <summary>A status in words.</summary>
    public static string NameOf(ClaimStatus status) => status == ClaimStatus.Open ? "commits nobody" : ClassOf(status);

    /// <summary>A link to a claim by its number.</summary>
    public static Html Link(ReportedClaim claim) => Html.Of($"""<a class="number" href="#c{claim.Number}" aria-label="Claim {claim.Number}">{claim.Number}</a>""");

    /// <summary>The mark of a status.</summary>
    public static Html Badge(ClaimStatus status) => Html.Of($"""<span class="badge {ClassOf(status)}">{NameOf(status)}</span>""");

    /// <summary>The name of a status in the style sheet.</summary>
    public static string ClassOf(ClaimStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The words that a claim is taken from, each with a link to where they stand.</summary>
    public static Html Quotations(ReportedClaim claim) => Html.Join(claim.Quotations.Select(quotation => quotation.Match is null
        ? Html.Of($"""<blockquote><p>{quotation.Written} <span class="lost">not found in one place of the document</span></p></blockquote>""")
        : Html.Of($"""<blockquote><p>{quotation.Written} <a href="#{quotation.Id}" aria-label="in the text: the words of claim {claim.Number}">in the text</a></p></blockquote>""")));

    /// <summary>When, where and through whom: what stands under a claim.</summary>
    public static Html Details(ReportedClaim claim, ReportModel model)
    {
        BoundClaim bound = claim.Entry.Claim;
        (string Name, Html Text)[] details =
        [
            .. Detail("Said", claim.Said),
            .. Detail("About", claim.Holds),
            .. Detail("Via", Names(bound.Via)),
            .. Detail("To", Names(bound.To)),
            .. Detail("If", bound.Condition ?? (bound.ConditionSubject is { } condition ? ReportedClaim.WordsOf(condition, claim.Entry.Scope) : null)),
            .. Detail("Note", bound.Note),
            .. Document(),
        ];
        return Html.Of($"""<dl class="details">{details.Select(d => Html.Of($"<div><dt>{d.Name}</dt><dd>{d.Text}</dd></div>"))}</dl>""");

        string? Names(ValueList<string> parties) => parties.Count == 0 ? null : string.Join(", ", parties.Select(claim.Entry.Scope.DisplayNameOf));

        IEnumerable<(string Name, Html Text)> Document() => bound.Document is null ? []
            : model.Documents.FirstOrDefault(d => d.Declaration == claim.Entry.Scope.Find<DocumentDeclaration>(bound.Document)) is { } document
            ? [("Document", Html.Of($"""<a href="#d{document.Number}">{document.Title}</a>"""))]
            : [("Document", Html.Text(bound.Document))];
    }

    private static IEnumerable<(string Name, Html Text)> Detail(string name, string? text) => text is null ? [] : [(name, Html.Text(text))];
}
