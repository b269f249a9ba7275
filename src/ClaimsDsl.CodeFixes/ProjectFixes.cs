using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Fixes;
using ClaimsDsl.Generator;

using Microsoft.CodeAnalysis;

using ClaimsDiagnostic = ClaimsDsl.Diagnostics.Diagnostic;

namespace ClaimsDsl.CodeFixes;

/// <summary>Looks for the fixes of a project's diagnostics.</summary>
internal static class ProjectFixes
{
    /// <summary>The claims files of a project, as the analyzer sees them.</summary>
    public static async Task<ClaimsCompilation> CompileAsync(Project project, CancellationToken cancel)
    {
        var options = GeneratorOptions.Read(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions, project.ParseOptions!);
        Compilation? compilation = await project.GetCompilationAsync(cancel).ConfigureAwait(false);
        IEnumerable<ClaimsCompilation> references = compilation is null ? [] : ReferencedClaims.Of(compilation, cancel).Select(m => m.Claims).OfType<ClaimsCompilation>();
        return ClaimsFiles.Compile(project.AnalyzerOptions.AdditionalFiles, options, references, cancel);
    }

    /// <summary>
    /// The fixes of diagnostics that the analyzer reported. It says only what and where: the rest is found again, in the project as it
    /// is now, and of what is not there any more nothing is fixed.
    /// </summary>
    public static async Task<IReadOnlyList<(Diagnostic Diagnostic, Fix Fix)>> FindAsync(
        Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancel)
    {
        ClaimsCompilation compilation = await CompileAsync(project, cancel).ConfigureAwait(false);
        return [.. Find(compilation, diagnostics, cancel)];
    }

    private static IEnumerable<(Diagnostic Diagnostic, Fix Fix)> Find(ClaimsCompilation compilation, IEnumerable<Diagnostic> diagnostics, CancellationToken cancel)
    {
        foreach (IGrouping<string, Diagnostic> inFile in diagnostics.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path ?? "", StringComparer.Ordinal))
        {
            if (compilation.FindTree(inFile.Key) is not { } tree)
            {
                continue;
            }

            ILookup<(string, int, int), ClaimsDiagnostic> found = compilation.GetDiagnostics(tree, cancel)
                .ToLookup(diagnostic => (diagnostic.Id, diagnostic.Location.Span.Start, diagnostic.Location.Span.Length));
            foreach (Diagnostic diagnostic in inFile)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (Fix fix in found[(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)]
                    .SelectMany(d => FixProvider.FixesFor(compilation, d)))
                {
                    yield return (diagnostic, fix);
                }
            }
        }
    }
}
