using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using ClaimsDsl.Workspaces;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>For programs: docs/cli.md says what the fields mean.</summary>
internal sealed class JsonReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", "claims " + Report.Version);
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Files.Count);
        json.WriteNumber("errors", report.Count(DiagnosticSeverity.Error));
        json.WriteNumber("warnings", report.Count(DiagnosticSeverity.Warning));
        json.WriteNumber("infos", report.Count(DiagnosticSeverity.Info));
        json.WriteNumber("allowed", report.Allowed.Count);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (Finding finding in report.Findings)
        {
            WriteFinding(json, finding, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Report report)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("title", diagnostic.Descriptor.Title);
        json.WriteString("category", diagnostic.Descriptor.Category.ToString().ToLowerInvariant());
        json.WriteString("severity", Report.NameOf(finding.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Descriptor.HelpLink);
        WritePlace(json, report.PlaceOf(finding, diagnostic.Location));
        json.WriteStartArray("related");
        foreach (RelatedLocation related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, report.PlaceOf(finding, related.Location));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (Fix fix in FixProvider.FixesFor(finding.Project.Compilation, diagnostic))
        {
            json.WriteStartObject();
            json.WriteString("kind", fix.Kind.Id);
            json.WriteString("title", fix.Title);
            json.WriteBoolean("isSafe", fix.Kind.Applicability == Applicability.Safe);
            json.WriteStartArray("edits");
            foreach (TextEdit edit in fix.Edits)
            {
                json.WriteStartObject();
                WritePlace(json, report.PlaceOf(finding, new Location(edit.Path, edit.Span)));
                json.WriteString("newText", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("file", place.Name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.End.Line + 1);
        json.WriteNumber("endColumn", place.End.Character + 1);
    }
}

/// <summary>Writes JSON that a person can read too.</summary>
internal static class JsonOutput
{
    // Letters of any script and quotation marks stand as they are: the output is no part of a web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and a line end.</summary>
    public static void Write(TextWriter output, System.Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
