using System;
using System.Collections.Generic;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>Finds units in quotations, where they are written as texts write them.</summary>
internal static class UnitNames
{
    // Miles per hour; km, a slash and h.
    private const int MostWords = 3;

    private static readonly HashSet<string> Known = new(Units.Names, StringComparer.Ordinal);

    /// <summary>The unit that stands at a token, by a name that claims know, and the token after it.</summary>
    public static (string Name, int End)? At(QuotedText text, int i)
    {
        // 40C, but not two C-130s.
        if (text.Is(i - 1, QuotedTokenKind.Number) && text.Is(i, QuotedTokenKind.Word) && text[i] is { IsGlued: true, Text: "C" or "F" } degrees)
        {
            return ("°" + degrees.Text, i + 1);
        }

        (string Name, int End)? longest = null;
        string name = "";
        for (int count = 0; count < MostWords && (text.Is(i, QuotedTokenKind.Word) || text.Is(i, QuotedTokenKind.Symbol)); count++)
        {
            bool isJoined = count == 0 || (text[i].IsGlued && !text.Is(i - 1, QuotedTokenKind.Hyphen));
            name += (isJoined ? "" : " ") + text[i].Text;
            longest = Find(name) is { } known ? (known, i + 1) : longest;
            i = text.SkipHyphens(i + 1);
        }

        return longest;
    }

    /// <summary>The name by which claims know a unit, or null. Three capitals that no list knows are more often an abbreviation than
    /// a currency.</summary>
    public static string? Find(string name) =>
        Known.Contains(name) ? name : name.Length > 2 && Known.Contains(name.ToLowerInvariant()) ? name.ToLowerInvariant() : null;
}
