using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using ClaimsDsl.Workspaces;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning.</summary>
internal sealed partial class SarifReporter : IReporter
{
    private const string Root = "ROOT";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output) => JsonOutput.Write(output, json =>
    {
        Finding[] findings = [.. report.Findings, .. report.Allowed];
        DiagnosticDescriptor[] rules = [.. findings.Select(f => f.Diagnostic.Descriptor).Distinct().OrderBy(d => d.Id, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "claims");
        json.WriteString("semanticVersion", Report.Version);
        json.WriteString("informationUri", "https://github.com/claimsdsl/claimsdsl");
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", new Uri(report.Host.CurrentDirectory.TrimEnd('/', '\\') + "/").AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Finding finding in findings)
        {
            WriteResult(json, finding, Array.IndexOf(rules, finding.Diagnostic.Descriptor), seen, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", Pascal(rule.Title));
        WriteMessage(json, "shortDescription", rule.Title);
        json.WriteString("helpUri", rule.HelpLink);
        if (DiagnosticPages.Read(rule.Id) is { } page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Category.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int rule, Dictionary<string, int> seen, Report report)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        Place place = report.PlaceOf(finding, diagnostic.Location);
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteMessage(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, place, null, null);
        json.WriteEndArray();
        if (diagnostic.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (int i = 0; i < diagnostic.Related.Count; i++)
            {
                WriteLocation(json, report.PlaceOf(finding, diagnostic.Related[i].Location), diagnostic.Related[i].Message, i + 1);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("claimsFinding/v1", Fingerprint(diagnostic, place, seen));
        json.WriteEndObject();
        WriteFixes(json, finding, report);
        if (finding.AllowedBecause is { } reason)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFixes(Utf8JsonWriter json, Finding finding, Report report)
    {
        ValueList<Fix> fixes = FixProvider.FixesFor(finding.Project.Compilation, finding.Diagnostic);
        if (fixes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (Fix fix in fixes)
        {
            json.WriteStartObject();
            WriteMessage(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            foreach (IGrouping<string, TextEdit> inFile in fix.Edits.GroupBy(edit => edit.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                WriteArtifact(json, report.PlaceOf(finding, new Location(inFile.Key, default)));
                json.WriteStartArray("replacements");
                foreach (TextEdit edit in inFile)
                {
                    json.WriteStartObject();
                    WriteRegion(json, "deletedRegion", report.PlaceOf(finding, new Location(edit.Path, edit.Span)));
                    WriteMessage(json, "insertedContent", edit.NewText);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place, string? message, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, place);
        if (place.Text is not null)
        {
            WriteRegion(json, "region", place);
        }

        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(place.Name))
        {
            json.WriteString("uri", new Uri(place.Path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', place.Name.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Place place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.End.Line + 1);
        json.WriteNumber("endColumn", place.End.Character + 1);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        // What a claim has in brackets, and then in parentheses, would be a link (SARIF 2.1.0, 3.11.6), and a backslash of its own would undo ours.
        json.WriteString("text", text.Contains("](", StringComparison.Ordinal) ? Bracket().Replace(text, "\\$0") : text);
        json.WriteEndObject();
    }

    /// <summary>
    /// What stays the same when other lines are added or moved: the diagnostic, the file and the words of the line. Of several that agree in
    /// these, each has its number.
    /// </summary>
    private static string Fingerprint(Diagnostic diagnostic, Place place, Dictionary<string, int> seen)
    {
        string line = place.Text is null ? "" : place.Text.ToString(place.Text.GetLine(place.Start.Line)).Trim();
        string key = string.Join('\n', diagnostic.Id, place.Name, line);
        int number = seen[key] = seen.GetValueOrDefault(key) + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return Convert.ToHexStringLower(hash, 0, 8) + ":" + number.ToString(CultureInfo.InvariantCulture);
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    [GeneratedRegex(@"[\\\[\]]")]
    private static partial Regex Bracket();

    private static string Pascal(string title) =>
        string.Concat(title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..])
            .SelectMany(word => word.Where(char.IsLetterOrDigit)));
}
