using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ClaimsDsl.Syntax;

/// <summary>Dates with the month as an English word, as documents have them. The language reads none; this says how it would write them.</summary>
internal static class DateInWords
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    private static readonly Regex Pattern = new(
        @"(?:(?<day>[0-9]{1,2})\s+)?(?<month>\p{L}+)\.?(?:\s+(?<day>[0-9]{1,2})(?:\s*,)?)?\s+(?<year>[0-9]{4})", RegexOptions.CultureInvariant);

    /// <summary>The number of a month, by its name or the beginning of it that newspapers print ("Oct", "Sept"); 0 where it is none.</summary>
    public static int MonthOf(string word) =>
        1 + Array.FindIndex(Months, m => word.Length is 3 or 4 ? m.StartsWith(word, StringComparison.OrdinalIgnoreCase) : m.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a text is with each such date year first, if that is a date then; else null.</summary>
    public static string? Rewrite(string text)
    {
        string rewritten = Pattern.Replace(text, match => MonthOf(match.Groups["month"].Value) is var month and > 0
            ? match.Groups["year"].Value + "-" + Padded(month.ToString(CultureInfo.InvariantCulture)) + (match.Groups["day"] is { Success: true, Value: var day } ? "-" + Padded(day) : "")
            : match.Value);
        return rewritten != text && DateRange.TryParse(rewritten, out _, out _) ? rewritten : null;
    }

    private static string Padded(string number) => number.PadLeft(2, '0');
}
