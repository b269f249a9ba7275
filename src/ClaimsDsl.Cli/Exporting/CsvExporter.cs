using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>A row for each claim, as RFC 4180 has it: UTF-8, CRLF.</summary>
internal static class CsvExporter
{
    /// <summary>Writes the table, with a row of names first.</summary>
    public static void Write(ClaimRecords records, TextWriter output)
    {
        WriteRow(output, ClaimColumns.All.Select(column => column.Name));
        foreach (ClaimRecord claim in records.Claims)
        {
            WriteRow(output, ClaimColumns.All.Select(column => Cell(column.Read(claim))));
        }
    }

    private static void WriteRow(TextWriter output, System.Collections.Generic.IEnumerable<string> cells) => output.Write(string.Join(',', cells) + "\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quote(Spreadsheet.Protect(text)),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
