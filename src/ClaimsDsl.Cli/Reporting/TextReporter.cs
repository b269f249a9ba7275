using System;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Workspaces;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

using Spectre.Console;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>For a person: each finding with the lines that it is about, and with those of every other place that contributes.</summary>
internal sealed class TextReporter(IAnsiConsole console, int? width)
{
    private static readonly Style Quiet = new(Color.Grey);

    /// <summary>Writes a report.</summary>
    public void Write(Report report)
    {
        foreach (Finding finding in report.Findings)
        {
            WriteFinding(finding, report);
        }

        Style style = report.Findings.Count == 0 ? new Style(Color.Green) : StyleOf(report.Findings.Max(f => f.Severity));
        console.Write(new Paragraph(report.Summary + "\n", style));
    }

    /// <summary>Writes one finding.</summary>
    public void WriteFinding(Finding finding, Report report)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        Style style = StyleOf(finding.Severity);
        var head = new Paragraph();
        head.Append(Report.NameOf(finding.Severity) + " ", style);
        head.Append(diagnostic.Id, style, console.Profile.Capabilities.Links ? new Link(diagnostic.Descriptor.HelpLink) : null);
        head.Append(": " + Printable.Of(diagnostic.Message) + "\n", Style.Plain);
        console.Write(head);
        Place place = report.PlaceOf(finding, diagnostic.Location);
        (Place Place, string Note)[] related = [.. diagnostic.Related.Select(r => (report.PlaceOf(finding, r.Location), r.Message))];
        int gutter = related.Select(r => r.Place).Append(place).Max(p => p.Line).ToString(CultureInfo.InvariantCulture).Length;
        WriteExcerpt(place, "", gutter, '^', style);
        foreach ((Place other, string note) in related)
        {
            WriteExcerpt(other, note, gutter, '-', new Style(Color.Blue));
        }

        console.WriteLine();
    }

    private void WriteExcerpt(Place place, string note, int gutter, char mark, Style style)
    {
        string margin = new(' ', gutter);
        WriteLine((margin + " --> ", Quiet), (Printable.Of(place.ToString()), Style.Plain), (note.Length == 0 ? "" : "  " + Printable.Of(note), Quiet));
        if (place.Text is null)
        {
            return;
        }

        string line = place.Text.ToString(place.Text.GetLine(place.Start.Line));
        int start = Math.Min(place.Start.Character, line.Length);
        int end = place.End.Line == place.Start.Line ? Math.Min(place.End.Character, line.Length) : line.Length;
        (string shown, string before, string marked) = Excerpt.Of(line, start, Math.Max(end, start), width is { } columns ? columns - gutter - 3 : int.MaxValue);
        WriteLine((place.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter) + " | ", Quiet), (shown, Style.Plain));
        WriteLine((margin + " | ", Quiet), (before + new string(mark, Math.Max(1, marked.GetCellWidth())), style));
    }

    private void WriteLine(params (string Text, Style Style)[] parts)
    {
        var line = new Paragraph { Overflow = Overflow.Ellipsis };
        foreach ((string text, Style style) in parts)
        {
            line.Append(text, style);
        }

        console.Write(line);
        console.WriteLine();
    }

    private static Style StyleOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new Style(Color.Red),
        DiagnosticSeverity.Warning => new Style(Color.Yellow),
        _ => new Style(Color.Aqua),
    };
}
