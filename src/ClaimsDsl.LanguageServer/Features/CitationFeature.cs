using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>Who has something from whom, as editors show who calls whom.</summary>
internal static class CitationFeature
{
    /// <summary><c>textDocument/prepareCallHierarchy</c>.</summary>
    public static ValueList<Lsp.CallHierarchyItem>? Prepare(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file
        && Citations.At(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position)) is { } item
        && ToItem(state, file, item) is { } shown
            ? [shown]
            : null;

    /// <summary><c>callHierarchy/incomingCalls</c>: who has something from an item. The claims that show it are in the other's file.</summary>
    public static ValueList<Lsp.CallHierarchyIncomingCall> Citing(Snapshot state, Lsp.CallHierarchyParams ask, CancellationToken cancel) =>
        Find(state, ask) is ({ } file, { } item)
            ?
            [
                .. from citation in Citations.Citing(file.Compilation, item, cancel)
                   let other = ToItem(state, file, citation.Item)
                   where other is not null
                   select new Lsp.CallHierarchyIncomingCall(other, RangesIn(other.Uri, state, file, citation.Places)),
            ]
            : [];

    /// <summary><c>callHierarchy/outgoingCalls</c>: whom an item has something from. The claims that show it are in the item's file.</summary>
    public static ValueList<Lsp.CallHierarchyOutgoingCall> CitedBy(Snapshot state, Lsp.CallHierarchyParams ask, CancellationToken cancel) =>
        Find(state, ask) is ({ } file, { } item)
            ?
            [
                .. from citation in Citations.CitedBy(file.Compilation, item, cancel)
                   let other = ToItem(state, file, citation.Item)
                   where other is not null
                   select new Lsp.CallHierarchyOutgoingCall(other, RangesIn(ask.Item.Uri, state, file, citation.Places)),
            ]
            : [];

    private static (ClaimsFile? File, CitationItem? Item) Find(Snapshot state, Lsp.CallHierarchyParams ask) =>
        state.Find(ask.Item.Uri) is { } file ? (file, Citations.At(file.Compilation, file.Tree, file.Text.ToOffset(ask.Item.SelectionRange.Start))) : default;

    private static Lsp.CallHierarchyItem? ToItem(Snapshot state, ClaimsFile file, CitationItem item) => state.ToLocation(file.Compilation, item.Location) is { } place
        ? new(item.Name, item.IsClaim ? Lsp.SymbolKind.Event : Lsp.SymbolKind.Object, place.Uri, place.Range, place.Range, item.Detail.Length > 0 ? item.Detail : null)
        : null;

    /// <summary>The protocol has ranges of one document only; those of others are left out, and where there is none, the editor shows the item itself.</summary>
    private static ValueList<Lsp.Range> RangesIn(string uri, Snapshot state, ClaimsFile file, IEnumerable<Location> places) =>
        [.. places.Select(place => state.ToLocation(file.Compilation, place)).OfType<Lsp.Location>().Where(place => place.Uri == uri).Select(place => place.Range)];
}
