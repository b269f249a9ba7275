using System.Collections.Generic;

namespace ClaimsDsl.Testing;

/// <summary>A file of a snippet.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file's whole text, annotations included: to the language they are comments.</param>
public sealed record SnippetFile(string Path, string Text);

/// <summary>A part of a snippet's file.</summary>
/// <param name="File">The file's path, as the snippet gives it.</param>
/// <param name="Start">Where it starts, in UTF-16 code units from the start of the file.</param>
/// <param name="Length">How long it is, in UTF-16 code units; zero for a place between two of them.</param>
public sealed record FileSpan(string File, int Start, int Length);

/// <summary>A diagnostic that an annotation expects.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Span">Where it has to be.</param>
/// <param name="Message">Its message, or null for any.</param>
/// <param name="Related">The texts of its related places, in order; empty for any.</param>
public sealed record ExpectedDiagnostic(string Id, FileSpan Span, string? Message, IReadOnlyList<string> Related);

/// <summary>A diagnostic that was reported, in the form to which a test brings its own kind of diagnostic.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">Its message.</param>
/// <param name="Related">Its related places, in order.</param>
public sealed record ReportedDiagnostic(string Id, FileSpan Span, string Message, IReadOnlyList<FileSpan> Related);
