using System;
using System.Globalization;
using System.Linq;
using System.Reflection;

using ClaimsDsl.Workspaces;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>What was found, for a reporter to write.</summary>
/// <param name="Findings">What is reported, by file and in the order of the texts.</param>
/// <param name="Allowed">What the files' authors accept.</param>
/// <param name="Files">The files that were looked at, as paths.</param>
/// <param name="Host">Where paths are relative to.</param>
internal sealed record Report(ValueList<Finding> Findings, ValueList<Finding> Allowed, ValueList<string> Files, Host Host)
{
    /// <summary>The version of the command.</summary>
    public static string Version { get; } =
        typeof(Report).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>How many are of a severity.</summary>
    public int Count(DiagnosticSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>What the findings come to, in one line.</summary>
    public string Summary
    {
        get
        {
            string files = Plural(Files.Count, "file");
            string[] counts = [.. new[] { Counted(DiagnosticSeverity.Error), Counted(DiagnosticSeverity.Warning), Counted(DiagnosticSeverity.Info) }.OfType<string>()];
            return counts.Length == 0 ? $"Nothing to report in {files}." : $"{string.Join(", ", counts)} in {files}.";
        }
    }

    private string? Counted(DiagnosticSeverity severity) => Count(severity) is > 0 and int count ? Plural(count, NameOf(severity)) : null;

    /// <summary>A place, as programs have it: lines and columns from 1, in UTF-16 code units.</summary>
    public Place PlaceOf(Finding finding, Location location)
    {
        if (finding.Project.Compilation.FindTree(location.Path) is not { } tree)
        {
            return new Place(location.Path, Host.Display(location.Path), null, default, default);
        }

        LinePosition start = tree.Text.GetLinePosition(location.Span.Start);
        LinePosition end = tree.Text.GetLinePosition(location.Span.End);
        return new Place(location.Path, Host.Display(location.Path), tree.Text, start, end);
    }

    /// <summary>A severity as the report says it.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>A number of things, in words.</summary>
    public static string Plural(int count, string one, string? many = null) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");
}

/// <summary>A place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The file as a person sees it.</param>
/// <param name="Text">Its text; null where it is not at hand.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Place(string Path, string Name, SourceText? Text, LinePosition Start, LinePosition End)
{
    /// <summary>The line of <see cref="Start"/>, from 1.</summary>
    public int Line => Start.Line + 1;

    /// <summary>The column of <see cref="Start"/>, from 1.</summary>
    public int Column => Start.Character + 1;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Name}:{Line}:{Column}");
}
