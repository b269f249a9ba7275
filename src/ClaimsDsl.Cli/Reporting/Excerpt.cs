using System;

using ClaimsDsl.Text;

using Spectre.Console;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>The part of a line that fits a terminal.</summary>
internal static class Excerpt
{
    private const string Cut = "…";

    /// <summary>A line, or the part of it around a place.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the place starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="width">How many columns there are.</param>
    /// <returns>What is shown, the blanks before the mark below it, and what is to be marked.</returns>
    public static (string Shown, string Before, string Marked) Of(string line, int start, int end, int width)
    {
        string text = Printable.Of(line);
        int from = 0;
        if (text.GetCellWidth() > width)
        {
            // What is left of the place matters less than all of it.
            int lead = Math.Max(0, Math.Min(width / 4, width - text[start..end].GetCellWidth() - 2));
            from = text[..start].GetCellWidth() <= lead ? 0 : Math.Max(0, start - lead);
        }

        string head = from > 0 ? Cut : "";
        int to = text.Length;
        while (to > start && (head + text[from..to]).GetCellWidth() > (to < text.Length ? width - 1 : width))
        {
            to--;
        }

        string shown = head + text[from..to] + (to < text.Length ? Cut : "");
        return (shown, new string(' ', (head + text[from..start]).GetCellWidth()), text[start..Math.Min(Math.Max(end, start), Math.Max(to, start))]);
    }
}
