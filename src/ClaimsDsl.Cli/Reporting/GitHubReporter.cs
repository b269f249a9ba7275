using System;
using System.IO;
using System.Linq;

using ClaimsDsl.Workspaces;
using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>
/// Annotations of GitHub Actions
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message).
/// </summary>
internal sealed class GitHubReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (Finding finding in report.Findings)
        {
            Diagnostic diagnostic = finding.Diagnostic;
            Place place = report.PlaceOf(finding, diagnostic.Location);
            string command = finding.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "notice",
            };
            string related = string.Concat(diagnostic.Related.Select(r => $"\n{report.PlaceOf(finding, r.Location)}: {r.Message}"));
            output.Write(FormattableString.Invariant(
                $"::{command} file={Property(place.Name)},line={place.Line},endLine={place.End.Line + 1},col={place.Column},endColumn={place.End.Character + 1},"));
            output.WriteLine($"title={Property(diagnostic.Id + ": " + diagnostic.Descriptor.Title)}::{Data(diagnostic.Message + related)}");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
