using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ClaimsDsl.Testing;

/// <summary>One file of a snapshot.</summary>
/// <param name="Name">What follows <c>#</c> in the file's name, or null.</param>
/// <param name="Extension">The file's extension, without a dot.</param>
/// <param name="Text">What the file holds.</param>
internal sealed record SnapshotTarget(string? Name, string Extension, string Text)
{
    /// <summary>The file of a text.</summary>
    public static SnapshotTarget OfText(string text) =>
        new(null, "txt", text.TrimStart('\uFEFF') is { Length: > 0 } content ? content : "emptyString");

    /// <summary>The files of a generator run: its diagnostics, if there are any, and its sources.</summary>
    public static IEnumerable<SnapshotTarget> OfRun(GeneratorDriverRunResult run)
    {
        var exceptions = run.Results.Select(result => result.Exception).OfType<Exception>().ToList();
        if (exceptions.Count > 0)
        {
            throw new AggregateException(exceptions);
        }

        var sources = run.Results
            .SelectMany(result => result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal))
            .Select(OfSource);
        return run.Diagnostics.IsEmpty ? sources : sources.Prepend(new(null, "txt", Describe(run.Diagnostics)));
    }

    private static SnapshotTarget OfSource(GeneratedSourceResult source) =>
        new(
            Path.GetFileNameWithoutExtension(source.SyntaxTree.FilePath),
            Path.GetExtension(source.SyntaxTree.FilePath)[1..],
            $"//HintName: {source.HintName}\n{source.SourceText}");

    /// <summary>Diagnostics in Verify's relaxed JSON, with the members that Verify.SourceGenerators writes.</summary>
    private static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var objects = diagnostics.Select(diagnostic => Object("    ", Members(diagnostic)));
        return $"{{\n  Diagnostics: [\n    {string.Join(",\n    ", objects)}\n  ]\n}}";
    }

    private static IEnumerable<string> Members(Diagnostic diagnostic)
    {
        if (diagnostic.Location.IsInSource)
        {
            throw new NotSupportedException("Verify quotes the C# source of a diagnostic, which this doesn't.");
        }

        if (diagnostic.Location != Location.None)
        {
            var span = diagnostic.Location.GetMappedLineSpan();
            yield return $"Location: {span.Path.Replace('/', '\\')}: {span.Span}";
        }

        yield return Member("Message", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        yield return $"Severity: {diagnostic.Severity}";
        if (diagnostic.WarningLevel != 0)
        {
            yield return $"WarningLevel: {diagnostic.WarningLevel}";
        }

        yield return $"Descriptor: {Object("      ", Members(diagnostic.Descriptor))}";
    }

    private static IEnumerable<string> Members(DiagnosticDescriptor descriptor)
    {
        yield return $"Id: {descriptor.Id}";
        yield return Member("Title", descriptor.Title.ToString(CultureInfo.InvariantCulture));
        var description = descriptor.Description.ToString(CultureInfo.InvariantCulture);
        if (!string.IsNullOrWhiteSpace(description))
        {
            yield return Member("Description", description);
        }

        if (!string.IsNullOrWhiteSpace(descriptor.HelpLinkUri))
        {
            yield return $"HelpLink: {descriptor.HelpLinkUri}";
        }

        yield return Member("MessageFormat", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
        yield return $"Category: {descriptor.Category}";
        yield return $"DefaultSeverity: {descriptor.DefaultSeverity}";
        yield return $"IsEnabledByDefault: {(descriptor.IsEnabledByDefault ? "true" : "false")}";
        if (descriptor.CustomTags.Any())
        {
            yield return $"CustomTags: [\n          {string.Join(",\n          ", descriptor.CustomTags)}\n        ]";
        }
    }

    private static string Object(string indent, IEnumerable<string> members) =>
        $"{{\n{indent}  {string.Join($",\n{indent}  ", members)}\n{indent}}}";

    /// <summary>A text of several lines begins on its own line.</summary>
    private static string Member(string name, string value) =>
        $"{name}:{(!value.Contains('\n', StringComparison.Ordinal) ? " " : value[0] == '\n' ? "" : "\n")}{value}";
}
