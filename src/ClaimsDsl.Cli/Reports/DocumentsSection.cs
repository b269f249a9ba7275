using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Reports;

/// <summary>The documents, with what is quoted of them marked and linked to the claims.</summary>
internal static class DocumentsSection
{
    public static Html Write(ReportModel model)
    {
        ILookup<int?, (ReportedClaim Claim, ReportedQuotation Quotation)> quotations = model.Claims
            .SelectMany(claim => claim.Quotations.Where(q => q.Match is not null).Select(quotation => (claim, quotation))).ToLookup(pair => pair.quotation.Document);
        return model.Documents.Count == 0 ? Html.Empty : Html.Of($"""
            <section id="documents" aria-labelledby="documents-title">
            <h2 id="documents-title">Documents</h2>
            {model.Documents.Select(document => Write(document, quotations[document.Number]))}
            </section>

            """);
    }

    private static Html Write(ReportedDocument document, IEnumerable<(ReportedClaim Claim, ReportedQuotation Quotation)> quotations)
    {
        string about = string.Join(" · ", new[]
        {
            document.Publisher, document.Declaration.Published?.Wording, document.Declaration.Dateline, document.Declaration.Author,
            document.Declaration.Grade is { } grade ? $"grade {grade}" : null, document.Declaration.Url,
        }.OfType<string>());
        return Html.Of($"""
            <article class="document" id="d{document.Number}" aria-labelledby="d{document.Number}-title">
            <h3 id="d{document.Number}-title">{document.Title}</h3>
            <p class="kind">{about}</p>
            {TextOf(document, [.. quotations])}
            </article>

            """);
    }

    private static Html TextOf(ReportedDocument document, (ReportedClaim Claim, ReportedQuotation Quotation)[] quotations)
    {
        if (document.Text is not { } text)
        {
            return Html.Of($"""<p class="lost">The document is not where its path leads.</p>""");
        }

        if (text.Problem is { } problem)
        {
            return Html.Of($"""<p class="lost">The document cannot be read: {problem}.</p>""");
        }

        // A reader sees the text of a page and not its tags; what has none keeps its lines.
        bool isPlain = text.Path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        Mark[] marks = [.. quotations.Select(q => new Mark(q.Claim, q.Quotation.Id, isPlain ? q.Quotation.Match!.Span : q.Quotation.Match!.Normalized))];
        return Html.Of($"""<div class="text" lang="{document.Declaration.Language ?? "en"}">{Highlight(isPlain ? text.Text : text.Normalized, marks)}</div>""");
    }

    /// <summary>A text with marks in it: a mark begins with its place to jump to, and ends with a link to its claim. Marks may overlap.</summary>
    private static IEnumerable<Html> Highlight(string text, Mark[] marks)
    {
        ILookup<int, Mark> starting = marks.ToLookup(mark => mark.Span.Start);
        ILookup<int, Mark> ending = marks.ToLookup(mark => mark.Span.End);
        int depth = 0;
        int from = 0;
        foreach (int cut in marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(text.Length).Distinct().Order())
        {
            var part = Html.Text(text[from..cut]);
            yield return depth > 0 ? Html.Of($"<mark>{part}</mark>") : part;
            foreach (Mark mark in ending[cut])
            {
                depth--;
                yield return Html.Of($"""<a class="number" href="#c{mark.Claim.Number}" data-claim="{mark.Claim.Number}" title="{mark.Claim.Sentence}" aria-label="Claim {mark.Claim.Number}: {mark.Claim.Who}">{mark.Claim.Number}</a>""");
            }

            foreach (Mark mark in starting[cut])
            {
                depth++;
                yield return Html.Of($"""<span class="start" id="{mark.Id}"></span>""");
            }

            from = cut;
        }
    }

    private sealed record Mark(ReportedClaim Claim, string Id, TextSpan Span);
}
