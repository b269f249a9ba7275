using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>Renames things wherever they are named.</summary>
internal static class RenameFeature
{
    /// <summary><c>textDocument/prepareRename</c>.</summary>
    public static Lsp.PrepareRenameResult? Prepare(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file && Rename.Prepare(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position)) is { } target
            ? target.Problem is { } problem ? throw ProtocolError.Refused(problem) : new(file.Text.ToRange(target.Span), target.Name)
            : null;

    /// <summary><c>textDocument/rename</c>.</summary>
    public static Lsp.WorkspaceEdit? Answer(Snapshot state, Lsp.RenameParams ask, CancellationToken cancel)
    {
        if (state.Find(ask.TextDocument.Uri) is not { } file)
        {
            return null;
        }

        RenameResult result = Rename.To(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position), ask.NewName, cancel);
        return result.Problem is { } problem ? throw ProtocolError.Refused(problem) : state.ToWorkspaceEdit(file.Compilation, result.Edits);
    }
}
