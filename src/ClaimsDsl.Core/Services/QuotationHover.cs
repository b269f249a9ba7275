using System;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>Shows a quotation among the words that stand around it in its document.</summary>
internal static class QuotationHover
{
    // Around what is quoted; a sentence can be a page.
    private const int MostAround = 400;

    public static string? Of(SymbolReader reader, QuotationClauseSyntax node)
    {
        if (node.Parent is not ClaimStatementSyntax claim
            || QuotationCompletion.FindDocument(claim) is not { } name
            || reader.Scope.Find<DocumentDeclaration>(name) is not { } document
            || reader.Scope.FindDocument(name) is not { } place)
        {
            return null;
        }

        string title = Markdown.Escape(document.Title ?? name);
        if (reader.Compilation.FindDocument(place.Path) is not { Problem: null } text)
        {
            return $"The text of *{title}* is not there: {Markdown.Escape(place.Path)}";
        }

        AnchorResult found = text.Find(node.Quotation.Value);
        if (!found.IsFound)
        {
            return found.Quotation.IsEmpty ? null
                : found.Nearest is { } near ? $"*{title}* does not have these words; the nearest that it has is “{Markdown.Escape(near.Replacement)}”"
                : $"*{title}* does not have these words";
        }

        string more = found.IsAmbiguous
            ? string.Format(CultureInfo.InvariantCulture, "\n\nThese words stand {0} times in it.", found.Matches.Count)
            : "";
        return $"{InContext(text, found.Matches[0].Normalized)}\n\n*{title}*, {LinesOf(text, found.Matches[0].Span)}{more}";
    }

    private static string InContext(DocumentText text, TextSpan quoted)
    {
        string all = text.Normalized;
        int start = Math.Max(SentenceAt(text, quoted.Start).Start, quoted.Start - MostAround);
        int end = Math.Min(SentenceAt(text, Math.Max(quoted.Start, quoted.End - 1)).End, quoted.End + MostAround);
        string before = all.Substring(start, quoted.Start - start);
        string after = all.Substring(quoted.End, Math.Max(0, end - quoted.End));
        return "> " + Markdown.Escape(before) + Markdown.Bold(all.Substring(quoted.Start, quoted.Length)) + Markdown.Escape(" " + after).Substring(1);
    }

    private static TextSpan SentenceAt(DocumentText text, int position) => text.Sentences.FirstOrDefault(s => s.End > position);

    private static string LinesOf(DocumentText text, TextSpan span)
    {
        int first = text.GetLinePosition(span.Start).Line + 1;
        int last = text.GetLinePosition(Math.Max(span.Start, span.End - 1)).Line + 1;
        return first == last
            ? string.Format(CultureInfo.InvariantCulture, "line {0}", first)
            : string.Format(CultureInfo.InvariantCulture, "lines {0} to {1}", first, last);
    }
}
