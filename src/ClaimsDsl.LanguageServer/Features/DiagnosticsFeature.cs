using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Syntax;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What a build reports, for an editor.</summary>
internal static class DiagnosticsFeature
{
    private const string Source = "claims";
    private const int Unnecessary = 1;
    private const int Deprecated = 2;

    /// <summary>What is reported about a file, in each of the projects that have it.</summary>
    public static ValueList<Lsp.Diagnostic> Of(Snapshot state, IEnumerable<(ProjectSnapshot Project, SyntaxTree Tree)> file, CancellationToken cancel) =>
        [.. file.SelectMany(f => f.Project.Check(f.Tree, cancel)).Select(finding => ToDiagnostic(state, finding)).Distinct()];

    /// <summary>A finding as an editor shows it.</summary>
    public static Lsp.Diagnostic ToDiagnostic(Snapshot state, Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        ValueList<string> fixes = [.. FixProvider.KindsFor(diagnostic.Descriptor).Select(kind => kind.Id)];
        return new(
            finding.Tree.Text.ToRange(diagnostic.Location.Span),
            diagnostic.Message,
            SeverityOf(finding.Severity),
            diagnostic.Id,
            new Lsp.CodeDescription(diagnostic.Descriptor.HelpLink),
            Source,
            TagsOf(diagnostic.Descriptor),
            diagnostic.Related.Count == 0 ? null : RelatedOf(state, finding),
            fixes.Count == 0 ? null : new Lsp.DiagnosticData(fixes));
    }

    /// <summary><c>textDocument/diagnostic</c>.</summary>
    public static Lsp.DocumentDiagnosticReport Answer(Snapshot state, Lsp.DocumentDiagnosticParams ask, CancellationToken cancel)
    {
        string path = Lsp.DocumentUri.ToPath(ask.TextDocument.Uri);
        IEnumerable<(ProjectSnapshot, SyntaxTree)> file = state.Projects.Select(project => (project, tree: project.Find(path)!)).Where(f => f.tree is not null);
        return Report(Of(state, file, cancel), ask.PreviousResultId);
    }

    /// <summary><c>workspace/diagnostic</c>.</summary>
    public static Lsp.WorkspaceDiagnosticReport Answer(Snapshot state, Lsp.WorkspaceDiagnosticParams ask, CancellationToken cancel)
    {
        var known = ask.PreviousResultIds.GroupBy(id => id.Uri, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        return new(
        [
            .. state.Files.GroupBy(file => file.Tree.Path, StringComparer.Ordinal).Select(file => Report(Of(state, file, cancel), known.GetValueOrDefault(state.UriOf(file.Key))) with
            {
                Uri = state.UriOf(file.Key),
                Version = state.Open.GetValueOrDefault(file.Key)?.Version,
            }),
        ]);
    }

    private static Lsp.DocumentDiagnosticReport Report(ValueList<Lsp.Diagnostic> diagnostics, string? previous)
    {
        string id = diagnostics.GetHashCode().ToString("x8", CultureInfo.InvariantCulture);
        return id == previous ? new("unchanged", id) : new("full", id, diagnostics);
    }

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 1,
        DiagnosticSeverity.Warning => 2,
        DiagnosticSeverity.Info => 3,
        _ => 4,
    };

    private static ValueList<int>? TagsOf(DiagnosticDescriptor descriptor) =>
        descriptor == Catalogue.NothingToAllow || descriptor == Catalogue.DuplicateClaim ? [Unnecessary]
        : descriptor == Catalogue.BasisWithdrawn ? [Deprecated]
        : null;

    /// <summary>Every other place that contributes. What is in an assembly has no place that could be opened, and is told of where the diagnostic is.</summary>
    private static ValueList<Lsp.DiagnosticRelatedInformation> RelatedOf(Snapshot state, Finding finding) =>
    [
        .. finding.Diagnostic.Related.Select(related => new Lsp.DiagnosticRelatedInformation(
            state.ToLocation(finding.Project.Compilation, related.Location)
                ?? new(state.UriOf(finding.Tree.Path), finding.Tree.Text.ToRange(finding.Diagnostic.Location.Span)),
            related.Message)),
    ];
}
