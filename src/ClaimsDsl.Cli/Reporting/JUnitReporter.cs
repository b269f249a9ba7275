using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>
/// A test suite for each file: what is to be mended fails, what is only worth knowing is skipped with its message, and a file about which
/// nothing is reported passes.
/// </summary>
internal sealed class JUnitReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        ILookup<string, Finding> byFile = report.Findings.ToLookup(finding => finding.Tree.Path, StringComparer.Ordinal);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, CloseOutput = false, NewLineChars = "\n" });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "claims");
        WriteCounts(xml, report.Files.Sum(file => Math.Max(1, byFile[file].Count())), report.Findings);
        foreach (string file in report.Files)
        {
            Finding[] findings = [.. byFile[file]];
            string name = Printable.Of(report.Host.Display(file));
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", name);
            WriteCounts(xml, Math.Max(1, findings.Length), findings);
            if (findings.Length == 0)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", name);
                xml.WriteAttributeString("name", "claims");
                xml.WriteEndElement();
            }

            foreach (Finding finding in findings)
            {
                Write(xml, finding, name, report);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        output.WriteLine();
    }

    private static void Write(XmlWriter xml, Finding finding, string file, Report report)
    {
        Place place = report.PlaceOf(finding, finding.Diagnostic.Location);
        string message = Text(finding.Diagnostic.Message);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", file);
        xml.WriteAttributeString("name", FormattableString.Invariant($"{finding.Diagnostic.Id} at {place.Line}:{place.Column}"));
        xml.WriteStartElement(finding.IsMistake ? "failure" : "skipped");
        xml.WriteAttributeString("message", message);
        if (finding.IsMistake)
        {
            xml.WriteAttributeString("type", Report.NameOf(finding.Severity));
            xml.WriteString(string.Join("\n", finding.Diagnostic.Related
                .Select(r => $"{Text(report.PlaceOf(finding, r.Location).ToString())}: {Text(r.Message)}").Prepend($"{Text(place.ToString())}: {message}")));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, IReadOnlyCollection<Finding> findings)
    {
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(findings.Count(finding => finding.IsMistake)));
        xml.WriteAttributeString("skipped", Number(findings.Count(finding => !finding.IsMistake)));

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    // XML has no control characters, and no half of a character.
    private static string Text(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (Rune rune in Printable.Of(text).EnumerateRunes())
        {
            written.Append(rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return written.ToString();
    }
}
