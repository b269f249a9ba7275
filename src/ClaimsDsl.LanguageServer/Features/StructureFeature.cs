using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;
using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What can be folded and selected in a document, and where its quotations lead.</summary>
internal static class StructureFeature
{
    /// <summary><c>textDocument/foldingRange</c>.</summary>
    public static ValueList<Lsp.FoldingRange> Fold(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? [.. Ranges.Folding(file.Tree).Select(fold => ToRange(fold, file.Text))] : [];

    /// <summary><c>textDocument/selectionRange</c>.</summary>
    public static ValueList<Lsp.SelectionRange> Select(Snapshot state, Lsp.SelectionRangeParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file
            ? [.. ask.Positions.Select(position => Nest(Ranges.Selection(file.Tree, file.Text.ToOffset(position)), file.Text))]
            : [];

    /// <summary><c>textDocument/documentLink</c>.</summary>
    public static ValueList<Lsp.DocumentLink> Link(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? [.. DocumentLinks.In(file.Compilation, file.Tree, cancel).Select(link => ToLink(state, link, file.Text))] : [];

    private static Lsp.FoldingRange ToRange(FoldingRange fold, SourceText text)
    {
        Lsp.Range range = text.ToRange(fold.Span);
        return new(range.Start.Line, range.End.Line, range.Start.Character, range.End.Character, fold.IsComment ? "comment" : null);
    }

    private static Lsp.SelectionRange Nest(IEnumerable<TextSpan> spans, SourceText text)
    {
        Lsp.SelectionRange? outer = null;
        foreach (TextSpan span in spans.Reverse())
        {
            outer = new(text.ToRange(span), outer);
        }

        return outer ?? new(text.ToRange(new TextSpan(0, text.Length)));
    }

    private static Lsp.DocumentLink ToLink(Snapshot state, DocumentLink link, SourceText text) => new(
        text.ToRange(link.Span), state.UriOf(link.Path) + (link.Passage is { } passage ? "#L" + (passage.Start.Line + 1).ToString(CultureInfo.InvariantCulture) : ""));
}
