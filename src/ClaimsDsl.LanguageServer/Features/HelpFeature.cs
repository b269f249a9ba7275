using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What is shown of what stands in a document, in it and beside it.</summary>
internal static class HelpFeature
{
    private const string PlainText = "plaintext";

    /// <summary>When an editor asks for the parts of a statement unasked.</summary>
    public static Lsp.SignatureHelpOptions SignatureOptions { get; } = new([" ", ".", ",", "{", "\n"]);

    /// <summary><c>textDocument/hover</c>.</summary>
    public static Lsp.Hover? Hover(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file && Services.Hover.At(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position)) is { } text
            ? new(Lsp.MarkupContent.Markdown(text.Markdown), file.Text.ToRange(text.Span))
            : null;

    /// <summary><c>textDocument/signatureHelp</c>.</summary>
    public static Lsp.SignatureHelp? Sign(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file && SignatureHelp.At(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position)) is { } signature
            ? new(
                [
                    new(
                        signature.Label,
                        new(PlainText, signature.Documentation),
                        [.. signature.Parts.Select(part => new Lsp.ParameterInformation([part.Start, part.End]))],
                        signature.ActivePart),
                ],
                ActiveParameter: signature.ActivePart)
            : null;

    /// <summary><c>textDocument/inlayHint</c>.</summary>
    public static ValueList<Lsp.InlayHint> Hint(Snapshot state, Lsp.InlayHintParams ask, CancellationToken cancel) =>
        state.Settings.HasInlayHints && state.Find(ask.TextDocument.Uri) is { } file
            ?
            [
                .. InlayHints.In(file.Compilation, file.Tree, file.Text.ToSpan(ask.Range), cancel)
                    .Select(hint => new Lsp.InlayHint(file.Text.ToPosition(hint.Position), hint.Text, new(PlainText, hint.Tooltip))),
            ]
            : [];
}
