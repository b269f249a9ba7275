using System;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of how a file is written.</summary>
internal static class SyntaxFixes
{
    /// <summary>The closing quotation mark at the end of the line; in the place of one of the other kind that closes nothing.</summary>
    public static Fix CloseQuotation(FixContext context)
    {
        string mark = context.Arguments[0];
        string title = "Close the quotation with " + mark;
        string text = context.Tree.Text.ToString(context.Span).TrimEnd();
        int end = context.Span.Start + text.Length;
        bool endsWithOther = mark == "”" ? text.EndsWith("\"", StringComparison.Ordinal) && text.Count(c => c == '"') % 2 == 1
            : text.EndsWith("”", StringComparison.Ordinal) && text.Count(c => c == '”') > text.Count(c => c == '“');
        return endsWithOther ? context.Replace(title, new TextSpan(end - 1, 1), mark) : context.Insert(title, end, mark);
    }

    /// <summary>The same words between the marks of the language.</summary>
    public static Fix? WriteMarks(FixContext context) =>
        context.Tree.Root.FindNode(context.Span).DescendantTokens().FirstOrDefault(t => t.Span.Start == context.Span.Start) is { Kind: SyntaxKind.StringToken } quotation
            && StringLiteral.IsTerminated(quotation.Text)
                ? context.Replace("Change the quotation marks", quotation.Span, StringLiteral.Write(quotation.Value))
                : null;

    /// <summary>The closing brace after what is taken to be in the braces.</summary>
    public static Fix? CloseBrace(FixContext context)
    {
        // The brace is the node's own, so that the node ends where the other is missing.
        SyntaxNode node = context.Tree.Root.FindNode(context.Span);
        SourceText text = context.Tree.Text;

        // In a quotation that is not closed, the brace would be quoted.
        bool isQuoted = context.Tree.Diagnostics.Any(d => d.Descriptor == Catalogue.UnterminatedString && d.Location.Span.End == node.Span.End);
        bool isOneLine = Layout.AreOnOneLine(text, context.Span.Start, node.Span.End) && !isQuoted;
        int end = isOneLine ? node.Span.End : text.GetLine(text.GetLinePosition(node.Span.End).Line).End;
        string brace = isOneLine ? " }" : Layout.LineEndOf(text) + Layout.IndentationAt(text, context.Span.Start) + "}";

        // After a comma, say, something else is missing first.
        var closed = SyntaxTree.Parse(SourceText.From(text.ToString().Insert(end, brace), text.Path));
        return closed.Diagnostics.Any(d => d.Descriptor == Catalogue.UnclosedBrace && d.Location.Span == context.Span) ? null : context.Insert("Close the braces", end, brace);
    }

    /// <summary>No brace, and no line where it is alone in it.</summary>
    public static Fix DeleteBrace(FixContext context) => context.Edit("Delete the brace", Layout.Delete(context.Tree, context.Span));

    /// <summary>No <c>allow</c>, or one without an id that accepts nothing.</summary>
    public static Fix? DeleteAllow(FixContext context) => context.FindNode<AllowStatementSyntax>() switch
    {
        null => null,
        { Ids.Count: > 1 } allow => context.Replace(
            "Take '" + context.Tree.Text.ToString(context.Span) + "' out of the 'allow'", Layout.SpanInList([.. allow.Ids], context.Span), ""),
        { } allow => context.Edit("Delete the 'allow'", Layout.Delete(context.Tree, allow.Span)),
    };

    /// <summary>The ends of an interval the other way round.</summary>
    public static Fix? SwapEnds(FixContext context)
    {
        (ValueSyntax? lower, ValueSyntax? upper) = context.FindNode<ValueSyntax>() switch
        {
            BetweenValueSyntax between => (between.Lower, between.Upper),
            RangeValueSyntax range => (range.Lower, range.Upper),
            _ => (null, null),
        };
        if (lower is null || upper is null)
        {
            return null;
        }

        string middle = context.Tree.Text.ToString(TextSpan.FromBounds(lower.Span.End, upper.Span.Start));
        return context.Replace("Swap the two ends", TextSpan.FromBounds(lower.Span.Start, upper.Span.End), upper + middle + lower);
    }

    /// <summary>The date with its year first.</summary>
    public static Fix? WriteDate(FixContext context) => DateInWords.Rewrite(context.Tree.Text.ToString(context.Span)) is { } date
        ? context.Replace("Change to '" + date + "'", context.Span, date)
        : null;

    /// <summary>A likelihood, and beside it how sound the basis is.</summary>
    public static Fix? SeparateTerms(FixContext context)
    {
        string separated = context.Arguments[1] + ", confidence " + context.Arguments[2];
        return context.FindNode<AssessStatementSyntax>() is { } assess && !assess.Clauses.OfType<ConfidenceClauseSyntax>().Any()
            ? context.Replace("Change to '" + separated + "'", context.Span, separated)
            : null;
    }
}
