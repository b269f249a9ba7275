using System.Linq;

using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of quotations that are nowhere in their document, or in several places.</summary>
internal static class QuotationFixes
{
    /// <summary>The words of the document, where only letter case and punctuation differ.</summary>
    public static Fix? Correct(FixContext context) => Quote(context, onlyMarks: true);

    /// <summary>The passage of the document that is nearest.</summary>
    public static Fix? QuoteNearest(FixContext context) => Quote(context, onlyMarks: false);

    /// <summary>The quotation with the words around it in one of the places that the message names.</summary>
    public static Fix? AddContext(FixContext context, int place) =>
        Find(context) is { } found && found.Contexts.ElementAtOrDefault(place) is { } written ? Write(context, written) : null;

    private static Fix? Quote(FixContext context, bool onlyMarks) =>
        Find(context)?.Nearest is { } nearest && nearest.Similarity >= 1 == onlyMarks ? Write(context, nearest.Replacement) : null;

    private static AnchorResult? Find(FixContext context) =>
        context.FindNode<QuotationClauseSyntax>() is { } node ? context.FindText(context.FindClaim()?.Document)?.Find(node.Quotation.Value) : null;

    private static Fix Write(FixContext context, string quotation)
    {
        string written = StringLiteral.Write(quotation);
        return context.Replace("Change to " + written, context.Span, written);
    }
}
