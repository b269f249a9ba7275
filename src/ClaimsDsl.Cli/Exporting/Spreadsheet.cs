using System;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>
/// Texts in a table that a spreadsheet opens. One that it would take for a formula gets an apostrophe before it, as OWASP advises, so that no document can
/// run one in the analyst's name.
/// </summary>
internal static class Spreadsheet
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>A text that is no formula.</summary>
    public static string Protect(string text) => StartsFormula(text) ? "'" + text : text;

    /// <summary>The text that <see cref="Protect"/> had.</summary>
    public static string Unprotect(string text) => text.StartsWith('\'') && StartsFormula(text[1..]) ? text[1..] : text;

    private static bool StartsFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);
}
