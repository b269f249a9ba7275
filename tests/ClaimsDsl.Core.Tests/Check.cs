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
    private const string LibraryFolder = ".dll/";

    /// <summary>That there are documents and quotations.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Sourcing { get; } = [Catalogue.NoDocument, Catalogue.DocumentNotFound, Catalogue.NoQuotation];

    /// <summary>What contradicts what.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Contradictions { get; } =
        [.. Catalogue.All.Where(descriptor => descriptor.Category == DiagnosticCategory.Contradictory)];

    private static readonly string World = Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/" + WorldPath);

    /// <summary>
    /// Fails unless exactly the annotated diagnostics are reported about the files of a snippet. Most snippets are about something else
    /// than <see cref="Sourcing"/> and <see cref="Contradictions"/>, so those are looked at only where one of them is expected or asked for.
    /// </summary>
    public static void Alone(string snippet, IReadOnlyList<DiagnosticDescriptor>? also = null) => Reported(AnnotatedText.Parse(snippet), also);

    /// <summary>As <see cref="Alone"/>, with what Fixtures/world.claims declares.</summary>
    public static void InWorld(string snippet, IReadOnlyList<DiagnosticDescriptor>? also = null) =>
        Reported(AnnotatedText.Parse(WithWorld(snippet)), also);

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

    /// <summary>
    /// The claims files of a snippet, which can name its other files as documents. One in a folder such as Newsroom.dll is what the assembly
    /// Newsroom carries; XX
    /// </summary>
    public static ClaimsCompilation Compile(IEnumerable<SnippetFile> files)
    {
        ILookup<bool, SnippetFile> byKind = files.ToLookup(file => file.Path.EndsWith(".claims", System.StringComparison.Ordinal));
        Dictionary<string, DocumentText> documents = byKind[false].ToDictionary(file => file.Path, file => DocumentText.Create(file.Path, file.Text));
        ILookup<string, SnippetFile> byAssembly = byKind[true].ToLookup(AssemblyOf);
        List<ClaimsCompilation> references = [];
        foreach (IGrouping<string, SnippetFile> assembly in byAssembly.Where(g => g.Key.Length > 0))
        {
            ClaimsManifest manifest = ClaimsManifest.Read(
                assembly.Key, assembly.Select(f => ManifestFile.Write(Parse(f), f.Path[(assembly.Key + LibraryFolder).Length..], assembly.Key)),
                references.Where(r => r.Trees.Any(tree => assembly.Any(f => f.Text.Split('\n').Contains("use " + r.Bind(tree).Namespace)))));
            references.Add(manifest.Claims!);
        }

        return ClaimsCompilation.Create(byAssembly[""].Select(Parse), "Test", documents.GetValueOrDefault, references);
    }

    /// <summary>What is reported about all files; of <see cref="Sourcing"/> and <see cref="Contradictions"/> only what is asked for.</summary>
    public static IEnumerable<Diagnostic> DiagnosticsOf(ClaimsCompilation compilation, IReadOnlyList<DiagnosticDescriptor>? also = null) =>
        compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree))
            .Where(d => also?.Contains(d.Descriptor) == true || !(Sourcing.Contains(d.Descriptor) || Contradictions.Contains(d.Descriptor)));

    /// <summary>Everything that is reported, but for what is only worth knowing.</summary>
    public static IEnumerable<Diagnostic> WarningsOf(ClaimsCompilation compilation) =>
        DiagnosticsOf(compilation, [.. Sourcing, .. Contradictions]).Where(diagnostic => diagnostic.Descriptor.DefaultSeverity > DiagnosticSeverity.Info);

    private static string AssemblyOf(SnippetFile file) =>
        file.Path.IndexOf(LibraryFolder, System.StringComparison.Ordinal) is > 0 and var end ? file.Path[..end] : "";

    private static SyntaxTree Parse(SnippetFile file) => SyntaxTree.Parse(SourceText.From(file.Text, file.Path));

    private static string WithWorld(string snippet) => snippet + "\n//@ " + WorldPath + "\n" + World;

    private static void Reported(AnnotatedText text, IReadOnlyList<DiagnosticDescriptor>? also)
    {
        IEnumerable<DiagnosticDescriptor> expected = new[] { Sourcing, Contradictions }
            .Where(topic => text.Expected.Any(e => topic.Any(d => d.Id == e.Id))).SelectMany(topic => topic);
        text.AssertReported(DiagnosticsOf(Compile(text.Files), [.. also ?? [], .. expected]).Select(diagnostic => new ReportedDiagnostic(
            diagnostic.Id,
            SpanOf(diagnostic.Location),
            diagnostic.Message,
            [.. diagnostic.Related.Select(related => SpanOf(related.Location))])));
    }

    private static FileSpan SpanOf(Location location) => new(location.Path, location.Span.Start, location.Span.Length);
}
