using System;

using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of words that are not known.</summary>
internal static class SuggestionFixes
{
    /// <summary>The known word, where only the case of a letter differs.</summary>
    public static Fix? CorrectCase(FixContext context) => Change(context, onlyCase: true);

    /// <summary>The known word that is nearest.</summary>
    public static Fix? Rename(FixContext context) => Change(context, onlyCase: false);

    /// <summary>Nothing, in the place of what has no meaning; the spaces after it go where it stands alone.</summary>
    public static Fix? LeaveOut(FixContext context)
    {
        if (context.DidYouMean is not "")
        {
            return null;
        }

        string text = context.Tree.Text.ToString();
        (int start, int end) = (context.Span.Start, context.Span.End);
        bool isAlone = start == 0 || char.IsWhiteSpace(text[start - 1]);
        while (isAlone && end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return context.Replace("Leave out '" + context.Tree.Text.ToString(context.Span) + "'", TextSpan.FromBounds(start, end), "");
    }

    private static Fix? Change(FixContext context, bool onlyCase)
    {
        string written = context.Tree.Text.ToString(context.Span);
        return context.DidYouMean is { Length: > 0 } meant && string.Equals(meant, written, StringComparison.OrdinalIgnoreCase) == onlyCase
            ? context.Replace("Change to '" + meant + "'", context.Span, meant)
            : null;
    }
}
