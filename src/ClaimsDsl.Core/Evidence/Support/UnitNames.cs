using System;
using System.Collections.Generic;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>Finds units in quotations, where they are written as texts write them.</summary>
internal static class UnitNames
{
    private static readonly HashSet<string> Known = new(Units.Names, StringComparer.Ordinal);

    /// <summary>The unit that stands at a token, by a name that claims know, and the token after it.</summary>
    public static (string Name, int End)? At(QuotedText text, int i)
    {
        if (!text.Is(i, QuotedTokenKind.Word) && !text.Is(i, QuotedTokenKind.Symbol))
        {
            return null;
        }

        int next = text.SkipHyphens(i + 1);
        string? two = text.Is(next, QuotedTokenKind.Word) ? Find(text[i].Text + " " + text[next].Text) : null;
        return two is not null ? (two, next + 1) : Find(text[i].Text) is { } one ? (one, i + 1) : null;
    }

    /// <summary>The name by which claims know a unit, or null. Three capitals that no list knows are more often an abbreviation than
    /// a currency.</summary>
    public static string? Find(string name) =>
        Known.Contains(name) ? name : name.Length > 2 && Known.Contains(name.ToLowerInvariant()) ? name.ToLowerInvariant() : null;
}
