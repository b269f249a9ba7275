using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>Reads the dates of a tree; what a date is, <see cref="DateRange"/> says.</summary>
internal static class DateReader
{
    public static Worded<DateRange>? Read(SyntaxNode node, DiagnosticBag diagnostics)
    {
        if (node.IsUnread)
        {
            return null;
        }

        string text = node.ToString();
        if (DateRange.TryParse(text, out DateRange? range, out DateError error))
        {
            return Of(range);
        }

        TextSpan span = node.Span;
        if (DateInWords.Rewrite(text) is { } rewritten)
        {
            diagnostics.Report(Catalogue.InvalidDate, span, "Dates are written year first: " + rewritten + ".");
            return null;
        }

        TextSpan place = error.Length == 0 ? span : new TextSpan(span.Start + error.Offset, error.Length);
        diagnostics.Report(Catalogue.InvalidDate, place, error.Message);
        return null;
    }

    public static Worded<DateRange> Of(DateRange range) => new(range, range.ToString());
}
