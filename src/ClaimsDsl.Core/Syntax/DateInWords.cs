using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ClaimsDsl.Syntax;

/// <summary>Dates as documents have them, with the month as an English word or the day first. The language reads none; this says how it would write them.</summary>
internal static class DateInWords
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    private static readonly Regex Pattern = new(
        @"(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<month>\p{L}+)\.?(?:\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s*,)?)?\s+(?<year>[0-9]{4})",
        RegexOptions.CultureInvariant);

    // With slashes, some put the month before the day: only a number above 12 tells the day.
    private static readonly Regex InFigures = new(
        @"(?<![0-9./-])(?:(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.\s*(?<year>[0-9]{4})|(?<year>[0-9]{4})/(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})"
            + @"|(?<day>1[3-9]|[23][0-9])/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})|(?<month>[0-9]{1,2})/(?<day>1[3-9]|[23][0-9])/(?<year>[0-9]{4}))(?![0-9/-])",
        RegexOptions.CultureInvariant);

    /// <summary>The number of a month, by its name or the beginning of it that newspapers print ("Oct", "Sept"); 0 where it is none.</summary>
    public static int MonthOf(string word) =>
        1 + Array.FindIndex(Months, m => word.Length is 3 or 4 ? m.StartsWith(word, StringComparison.OrdinalIgnoreCase) : m.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a number such as 14.6 can be a day and its month.</summary>
    public static bool IsDayAndMonth(string number) => number.IndexOf('.') is (1 or 2) and var dot && number.Length - dot is 2 or 3;

    /// <summary>What a text is with each such date year first, if that is a date then; else null.</summary>
    public static string? Rewrite(string text)
    {
        string rewritten = Pattern.Replace(
            text, match => MonthOf(match.Groups["month"].Value) is var month and > 0 ? YearFirst(match, month.ToString(CultureInfo.InvariantCulture)) : match.Value);
        rewritten = InFigures.Replace(rewritten, match => YearFirst(match, match.Groups["month"].Value));
        return rewritten != text && DateRange.TryParse(rewritten, out _, out _) ? rewritten : null;
    }

    private static string YearFirst(Match match, string month) =>
        match.Groups["year"].Value + "-" + Padded(month) + (match.Groups["day"] is { Success: true, Value: var day } ? "-" + Padded(day) : "");

    private static string Padded(string number) => number.PadLeft(2, '0');
}
