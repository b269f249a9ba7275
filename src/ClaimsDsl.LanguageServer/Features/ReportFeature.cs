using System;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.LanguageServer.Editing;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>The page of what is claimed, as it is in the editor.</summary>
/// <param name="write">Makes the page.</param>
internal sealed class ReportFeature(Func<ClaimsCompilation, CancellationToken, string> write)
{
    /// <summary><c>claims/report</c>.</summary>
    public Lsp.ReportResult Answer(Snapshot state, Lsp.ReportParams ask, CancellationToken cancel)
    {
        string? path = ask.Uri is { } uri ? Lsp.DocumentUri.ToPath(uri) : state.Edited;
        ProjectSnapshot? project = path is null ? null : state.Projects.FirstOrDefault(p => p.Find(path) is not null);
        project ??= state.Projects.MaxBy(p => p.Trees.Length);
        return new(write(project?.Compilation ?? ClaimsCompilation.Create([], ""), cancel));
    }
}
