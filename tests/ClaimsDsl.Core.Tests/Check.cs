using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests;

/// <summary>What the tests of the language ask: what is reported about a snippet, and what it means.</summary>
internal static class Check
{
    private const string WorldPath = "world.claims";

    /// <summary>That there are documents and quotations: most snippets are about something else, and leave them out.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Sourcing { get; } = [Catalogue.NoDocument, Catalogue.DocumentNotFound, Catalogue.NoQuotation];

    private static readonly string World = Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/" + WorldPath);

    /// <summary>
    /// Fails unless exactly the annotated diagnostics are reported about the files of a snippet. Those of <see cref="Sourcing"/> are
    /// looked at only where it expects one of them, or where that is asked for.
    /// </summary>
    public static void Alone(string snippet, bool sourced = false) => Reported(AnnotatedText.Parse(snippet), sourced);

    /// <summary>As <see cref="Alone"/>, with what Fixtures/world.claims declares.</summary>
    public static void InWorld(string snippet) => Reported(AnnotatedText.Parse(WithWorld(snippet)), sourced: false);

    /// <summary>What one claim of a snippet means, beside the world; nothing may be reported.</summary>
    public static BoundClaim Claim(string snippet) => Assert.Single(File(snippet).Claims);

    /// <summary>What the first file of a snippet means, beside the world; exactly the annotated diagnostics may be reported.</summary>
    public static BoundFile File(string snippet)
    {
        InWorld(snippet);
        AnnotatedText text = AnnotatedText.Parse(WithWorld(snippet));
        ClaimsCompilation compilation = Compile(text.Files);
        return compilation.Bind(compilation.FindTree(text.Files[0].Path)!);
    }

    /// <summary>The claims files of a snippet, which can name its other files as documents.</summary>
    public static ClaimsCompilation Compile(IEnumerable<SnippetFile> files)
    {
        ILookup<bool, SnippetFile> byKind = files.ToLookup(file => file.Path.EndsWith(".claims", System.StringComparison.Ordinal));
        Dictionary<string, DocumentText> documents = byKind[false].ToDictionary(file => file.Path, file => DocumentText.Create(file.Path, file.Text));
        return ClaimsCompilation.Create(
            byKind[true].Select(file => SyntaxTree.Parse(SourceText.From(file.Text, file.Path))), "Test", documents.GetValueOrDefault);
    }

    /// <summary>What is reported about all files, with or without <see cref="Sourcing"/>.</summary>
    public static IEnumerable<Diagnostic> DiagnosticsOf(ClaimsCompilation compilation, bool sourced = false) =>
        compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree)).Where(d => sourced || !Sourcing.Contains(d.Descriptor));

    /// <summary>What is reported, but for what is only worth knowing.</summary>
    public static IEnumerable<Diagnostic> WarningsOf(ClaimsCompilation compilation, bool sourced = false) =>
        DiagnosticsOf(compilation, sourced).Where(diagnostic => diagnostic.Descriptor.DefaultSeverity > DiagnosticSeverity.Info);

    private static string WithWorld(string snippet) => snippet + "\n//@ " + WorldPath + "\n" + World;

    private static void Reported(AnnotatedText text, bool sourced) => text.AssertReported(
        DiagnosticsOf(Compile(text.Files), sourced || text.Expected.Any(e => Sourcing.Any(d => d.Id == e.Id))).Select(diagnostic => new ReportedDiagnostic(
            diagnostic.Id,
            SpanOf(diagnostic.Location),
            diagnostic.Message,
            [.. diagnostic.Related.Select(related => SpanOf(related.Location))])));

    private static FileSpan SpanOf(Location location) => new(location.Path, location.Span.Start, location.Span.Length);
}
