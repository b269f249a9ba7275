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

    private static readonly string World = Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/" + WorldPath);

    /// <summary>Fails unless exactly the annotated diagnostics are reported about the files of a snippet.</summary>
    public static void Alone(string snippet) => Reported(AnnotatedText.Parse(snippet));

    /// <summary>As <see cref="Alone"/>, with what Fixtures/world.claims declares.</summary>
    public static void InWorld(string snippet) => Reported(AnnotatedText.Parse(WithWorld(snippet)));

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

    public static IEnumerable<Diagnostic> DiagnosticsOf(ClaimsCompilation compilation) =>
        compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree));

    /// <summary>What is reported, but for what is only worth knowing.</summary>
    public static IEnumerable<Diagnostic> WarningsOf(ClaimsCompilation compilation) =>
        DiagnosticsOf(compilation).Where(diagnostic => diagnostic.Descriptor.DefaultSeverity > DiagnosticSeverity.Info);

    private static string WithWorld(string snippet) => snippet + "\n//@ " + WorldPath + "\n" + World;

    private static void Reported(AnnotatedText text) =>
        text.AssertReported(DiagnosticsOf(Compile(text.Files)).Select(diagnostic => new ReportedDiagnostic(
            diagnostic.Id,
            SpanOf(diagnostic.Location),
            diagnostic.Message,
            [.. diagnostic.Related.Select(related => SpanOf(related.Location))])));

    private static FileSpan SpanOf(Location location) => new(location.Path, location.Span.Start, location.Span.Length);
}
