using System;
using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;
using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What a document has, and what is declared anywhere.</summary>
internal static class SymbolFeature
{
    /// <summary><c>textDocument/documentSymbol</c>.</summary>
    public static ValueList<Lsp.DocumentSymbol> Outline(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? [.. Services.Outline.Of(file.Tree).Select(item => ToSymbol(item, file.Text))] : [];

    /// <summary><c>workspace/symbol</c>.</summary>
    public static ValueList<Lsp.WorkspaceSymbol> Find(Snapshot state, Lsp.WorkspaceSymbolParams ask, CancellationToken cancel) =>
    [
        .. from project in state.Projects
           from found in WorkspaceSymbols.Find(project.Compilation, ask.Query, cancel: cancel)
           let location = state.ToLocation(project.Compilation, found.Location)
           where location is not null
           select new Lsp.WorkspaceSymbol(found.Symbol.Name, KindOf(found.Symbol.Kind), location, found.Symbol.Owner.Length > 0 ? found.Symbol.Owner : found.Symbol.Namespace),
    ];

    /// <summary>How an editor shows a sort of thing.</summary>
    public static Lsp.SymbolKind KindOf(SymbolKind? kind) => kind switch
    {
        SymbolKind.Namespace => Lsp.SymbolKind.Namespace,
        SymbolKind.Kind => Lsp.SymbolKind.Class,
        SymbolKind.Party => Lsp.SymbolKind.Object,
        SymbolKind.Place => Lsp.SymbolKind.Struct,
        SymbolKind.Entity => Lsp.SymbolKind.Variable,
        SymbolKind.Attribute => Lsp.SymbolKind.Property,
        SymbolKind.Value => Lsp.SymbolKind.EnumMember,
        SymbolKind.Verb => Lsp.SymbolKind.Function,
        SymbolKind.Document => Lsp.SymbolKind.File,
        SymbolKind.Label or SymbolKind.Proposition => Lsp.SymbolKind.Event,
        null => Lsp.SymbolKind.Namespace,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Lsp.DocumentSymbol ToSymbol(OutlineItem item, SourceText text) => new(
        item.Name,
        KindOf(item.Kind),
        text.ToRange(item.Span),
        text.ToRange(item.NameSpan),
        item.Detail.Length > 0 ? item.Detail : null,
        item.Children.Count > 0 ? [.. item.Children.Select(child => ToSymbol(child, text))] : null);
}
