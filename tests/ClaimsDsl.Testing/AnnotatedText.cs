using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Xunit;

namespace ClaimsDsl.Testing;

/// <summary>A snippet of one or several files, with the diagnostics expected in it under the lines they are about.</summary>
/// <remarks>
/// <code>
/// //@ people.claims
/// person Kirby "John Kirby"
/// //@ claims.claims
/// Kirbi states TreatyIsDefensive on
/// //! CLM1001 Kirbi : 'Kirbi' is not declared
/// //!   related: Kirby
/// //! CLM0002 &lt;end&gt;
/// </code>
/// <list type="bullet">
/// <item><c>//! ID text</c> expects a diagnostic on the first such text in the nearest line above that isn't an annotation;
/// <c>text#2</c> is the second such text.</item>
/// <item><c>//! ID text&lt;end&gt;</c> expects it on the empty span just after the text, <c>//! ID &lt;end&gt;</c> on the one
/// at the end of the line. What is reported inside an annotation counts as reported at the end of the line above, so that
/// an annotation can follow the last line of a file.</item>
/// <item><c> : </c> begins the message, which has to be exactly that. Without it, any message will do.</item>
/// <item><c>//! related: text</c> below names a related place; together, all of them in order. Without one, any will do.</item>
/// <item><c>//@ path</c> begins a file, which ends before the next such line.</item>
/// </list>
/// A span over several lines can't be written, nor an empty one before the first character of a line: a diagnostic belongs on
/// the smallest useful span.
/// </remarks>
public sealed class AnnotatedText
{
    private const string AnnotationMark = "//!";
    private const string FileMark = "//@";
    private const string RelatedMark = "related:";
    private const string MessageMark = " : ";
    private const string EndMark = "<end>";

    private readonly string _defaultPath;

    private AnnotatedText(IReadOnlyList<SnippetFile> files, string defaultPath) =>
        (Files, Expected, _defaultPath) = (files, [.. files.SelectMany(ParseAnnotations)], defaultPath);

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<SnippetFile> Files { get; }

    /// <summary>The diagnostics that the annotations expect, in order.</summary>
    public IReadOnlyList<ExpectedDiagnostic> Expected { get; }

    /// <summary>Reads a snippet.</summary>
    /// <param name="text">The snippet.</param>
    /// <param name="path">The path of the file before the first <c>//@</c> line, if there is any text before it.</param>
    /// <exception cref="FormatException">An annotation is about no text of the line above it.</exception>
    public static AnnotatedText Parse(string text, string path = "test.claims") => new(FilesOf(text, path), path);

    /// <summary>Reads the files of a snippet, whatever annotations are in it.</summary>
    /// <param name="text">The snippet.</param>
    /// <param name="path">The path of the file before the first <c>//@</c> line, if there is any text before it.</param>
    public static IReadOnlyList<SnippetFile> FilesOf(string text, string path = "test.claims")
    {
        var files = new List<SnippetFile>();
        var (filePath, start) = (path, 0);
        foreach (var line in Lines(text).Where(line => line.Text.StartsWith(FileMark, StringComparison.Ordinal)))
        {
            files.Add(new(filePath, text[start..line.Start]));
            (filePath, start) = (line.Text[FileMark.Length..].Trim(), Math.Min(line.End + 1, text.Length));
        }

        files.Add(new(filePath, text[start..]));
        return files.Count > 1 && string.IsNullOrWhiteSpace(files[0].Text) ? files[1..] : files;
    }

    /// <summary>Fails unless the reported diagnostics are the expected ones, in any order.</summary>
    /// <param name="reported">What the code under test reported. The failure shows the snippet annotated with it.</param>
    public void AssertReported(IEnumerable<ReportedDiagnostic> reported)
    {
        // Those with a message choose first: they may match fewer reports.
        var missing = Expected.OrderBy(expected => expected.Message is null).ToList();
        var unexpected = new List<string>();
        var annotations = new List<(FileSpan Span, IEnumerable<string> Lines)>();
        foreach (var diagnostic in reported.Select(diagnostic => diagnostic with { Span = OutOfAnnotation(diagnostic.Span) }))
        {
            var related = diagnostic.Related.Select(TextAt).ToList();
            var match = missing.Find(expected =>
                expected.Id == diagnostic.Id
                && expected.Span == diagnostic.Span
                && (expected.Message is null || expected.Message == diagnostic.Message)
                && (expected.Related.Count == 0 || expected.Related.SequenceEqual(related)));
            var annotation = match ?? new ExpectedDiagnostic(diagnostic.Id, diagnostic.Span, diagnostic.Message, related);
            annotations.Add((diagnostic.Span, Annotate(annotation)));
            if (match is null)
            {
                unexpected.Add(Describe(annotation));
            }
            else
            {
                missing.Remove(match);
            }
        }

        if (missing.Count > 0 || unexpected.Count > 0)
        {
            Assert.Fail(string.Concat(
                Section("Expected, but not reported:", missing.Select(Describe)),
                Section("Reported, but not expected:", unexpected),
                $"The snippet with what was reported:\n\n{Reannotate(annotations)}"));
        }

        static string Section(string title, IEnumerable<string> entries) =>
            string.Concat(entries.Select((entry, index) => $"{(index == 0 ? title + "\n" : "")}  {entry}\n"));
    }

    private static List<ExpectedDiagnostic> ParseAnnotations(SnippetFile file)
    {
        var expected = new List<ExpectedDiagnostic>();
        Line? above = null;
        foreach (var line in Lines(file.Text))
        {
            if (!line.IsAnnotation)
            {
                above = line;
                continue;
            }

            var body = line.Text.Trim()[AnnotationMark.Length..].Trim();
            var isRelated = body.StartsWith(RelatedMark, StringComparison.Ordinal);
            if (isRelated && expected.Count > 0)
            {
                expected[^1] = expected[^1] with { Related = [.. expected[^1].Related, body[RelatedMark.Length..].Trim()] };
            }
            else if (!isRelated && above is { } about && ParseAnnotation(file.Path, about, body) is { } diagnostic)
            {
                expected.Add(diagnostic);
            }
            else
            {
                throw new FormatException($"{file.Path}: '{line.Text.Trim()}' is about no text of the line above it.");
            }
        }

        return expected;
    }

    /// <summary>Reads an annotation. Its place is the longest text that the line contains: claims use <c> : </c> too.</summary>
    private static ExpectedDiagnostic? ParseAnnotation(string path, Line about, string body)
    {
        var id = body.Split(' ')[0];
        var rest = body[id.Length..].TrimStart();
        return (
            from end in Occurrences(rest, MessageMark).Reverse().Prepend(rest.Length)
            let place = Find(about.Text, rest[..end].TrimEnd())
            where place is not null
            select new ExpectedDiagnostic(
                id,
                new(path, about.Start + place.Value.Column, place.Value.Length),
                end == rest.Length ? null : rest[(end + MessageMark.Length)..],
                [])).FirstOrDefault();
    }

    private static (int Column, int Length)? Find(string line, string place)
    {
        if (place.EndsWith(EndMark, StringComparison.Ordinal))
        {
            var before = place[..^EndMark.Length];
            return before.Length == 0 ? (line.Length, 0)
                : Find(line, before) is var (column, length) ? (column + length, 0)
                : null;
        }

        var (text, number) = (place, 1);
        var mark = place.LastIndexOf('#');
        if (!line.Contains(place, StringComparison.Ordinal)
            && mark >= 0
            && int.TryParse(place.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n > 0)
        {
            (text, number) = (place[..mark], n);
        }

        return Occurrences(line, text).Skip(number - 1).Select(column => ((int, int)?)(column, text.Length)).FirstOrDefault();
    }

    private static IEnumerable<int> Occurrences(string line, string text)
    {
        for (var at = -1; text.Length > 0 && (at = line.IndexOf(text, at + 1, StringComparison.Ordinal)) >= 0;)
        {
            yield return at;
        }
    }

    private static IEnumerable<Line> Lines(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            yield return new(start, end, text[start..end].TrimEnd('\r'));
            start = end + 1;
        }
    }

    /// <summary>The text of a file; a file that the snippet lacks is empty.</summary>
    private string TextOf(string path) => Files.FirstOrDefault(file => file.Path == path)?.Text ?? "";

    /// <summary>Finds the line that a span is about, and the part of the span in it.</summary>
    private (Line Line, int Column, int Length) Locate(FileSpan span)
    {
        var line = Lines(TextOf(span.File))
            .Where(line => !line.IsAnnotation)
            .TakeWhile((line, index) => index == 0 || line.Start <= span.Start)
            .Last();
        var column = Math.Clamp(span.Start - line.Start, 0, line.Text.Length);
        return (line, column, Math.Clamp(span.Length, 0, line.Text.Length - column));
    }

    private FileSpan OutOfAnnotation(FileSpan span) =>
        Locate(span) is var (line, column, _) && span.Start > line.End ? new(span.File, line.Start + column, 0) : span;

    private string TextAt(FileSpan span) =>
        Locate(span) is var (line, column, length) ? line.Text.Substring(column, length) : "";

    private string PlaceOf(FileSpan span)
    {
        var (line, column, length) = Locate(span);
        if (length == 0 && column == line.Text.Length)
        {
            return EndMark;
        }

        var wordStart = line.Text.LastIndexOf(' ', Math.Max(0, column - 1)) + 1;
        var text = length > 0 ? line.Text.Substring(column, length) : line.Text[(wordStart < column ? wordStart : 0)..column];
        var number = Occurrences(line.Text, text).TakeWhile(at => at + text.Length < column + length).Count() + 1;
        return $"{text}{(number == 1 ? "" : $"#{number}")}{(length == 0 ? EndMark : "")}";
    }

    private string Describe(ExpectedDiagnostic diagnostic)
    {
        var (line, column, length) = Locate(diagnostic.Span);
        var number = Lines(TextOf(diagnostic.Span.File)).Count(other => other.Start <= line.Start);
        var more = length < diagnostic.Span.Length ? " and past that line" : "";
        var annotation = string.Join(' ', Annotate(diagnostic).Select(text => text[AnnotationMark.Length..].Trim()));
        return $"{diagnostic.Span.File}({number},{column + 1}){more}: {annotation}";
    }

    private IEnumerable<string> Annotate(ExpectedDiagnostic diagnostic)
    {
        var message = diagnostic.Message is null ? "" : MessageMark + diagnostic.Message;
        return diagnostic.Related
            .Select(text => $"{AnnotationMark}   {RelatedMark} {text}")
            .Prepend($"{AnnotationMark} {diagnostic.Id} {PlaceOf(diagnostic.Span)}{message}");
    }

    private string Reannotate(List<(FileSpan Span, IEnumerable<string> Lines)> annotations)
    {
        var result = new StringBuilder();
        foreach (var file in Files)
        {
            if (Files.Count > 1 || file.Path != _defaultPath)
            {
                result.Append(FileMark).Append(' ').Append(file.Path).Append('\n');
            }

            foreach (var line in Lines(file.Text).Where(line => !line.IsAnnotation))
            {
                var here = annotations
                    .Where(annotation => annotation.Span.File == file.Path && Locate(annotation.Span).Line == line)
                    .OrderBy(annotation => annotation.Span.Start)
                    .SelectMany(annotation => annotation.Lines)
                    .ToList();
                // The empty text after a file's last line feed is a line only where something is reported in it.
                if (line.Text.Length > 0 || line.End < file.Text.Length || here.Count > 0)
                {
                    var indent = line.Text[..^line.Text.TrimStart().Length];
                    result.AppendJoin('\n', here.Select(text => indent + text).Prepend(line.Text)).Append('\n');
                }
            }
        }

        return result.ToString();
    }

    private readonly record struct Line(int Start, int End, string Text)
    {
        public bool IsAnnotation => Text.TrimStart().StartsWith(AnnotationMark, StringComparison.Ordinal);
    }
}
