using System;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of words that are not known.</summary>
internal static class SuggestionFixes
{
    /// <summary>The known word, where only the case of a letter differs.</summary>
    public static Fix? CorrectCase(FixContext context) => Change(context, onlyCase: true);

    /// <summary>The known word that is nearest.</summary>
    public static Fix? Rename(FixContext context) => Change(context, onlyCase: false);

    private static Fix? Change(FixContext context, bool onlyCase)
    {
        string written = context.Tree.Text.ToString(context.Span);
        return context.DidYouMean is { } meant && string.Equals(meant, written, StringComparison.OrdinalIgnoreCase) == onlyCase
            ? context.Replace("Change to '" + meant + "'", context.Span, meant)
            : null;
    }
}
