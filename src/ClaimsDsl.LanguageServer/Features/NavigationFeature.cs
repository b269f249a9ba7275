using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>Where things are declared, and where they are named.</summary>
internal static class NavigationFeature
{
    private const int Read = 2;
    private const int Write = 3;

    /// <summary><c>textDocument/definition</c> and <c>textDocument/declaration</c>: of a quotation, the words in its document.</summary>
    public static ValueList<Lsp.Location> Define(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel)
    {
        if (state.Find(ask.TextDocument.Uri) is not { } file)
        {
            return [];
        }

        int position = file.Text.ToOffset(ask.Position);
        return DocumentLinks.At(file.Compilation, file.Tree, position) is { } link
            ? [new Lsp.Location(state.UriOf(link.Path), link.Passage is { } passage ? new(passage.Start.ToLsp(), passage.End.ToLsp()) : new(new(0, 0), new(0, 0)))]
            : ToLocations(state, file, Definitions.At(file.Compilation, file.Tree, position));
    }

    /// <summary><c>textDocument/references</c>.</summary>
    public static ValueList<Lsp.Location> Refer(Snapshot state, Lsp.ReferenceParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file
            ? ToLocations(
                state,
                file,
                References.At(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position), cancel)
                    .Where(reference => ask.Context?.IncludeDeclaration != false || !reference.Use.IsDeclaration).Select(reference => reference.Location))
            : [];

    /// <summary><c>textDocument/documentHighlight</c>.</summary>
    public static ValueList<Lsp.DocumentHighlight> Highlight(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file
            ?
            [
                .. References.InFile(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position))
                    .Select(reference => new Lsp.DocumentHighlight(file.Text.ToRange(reference.Use.Span), reference.Use.IsDeclaration ? Write : Read)),
            ]
            : [];

    private static ValueList<Lsp.Location> ToLocations(Snapshot state, ClaimsFile file, IEnumerable<Location> locations) =>
        [.. locations.Select(location => state.ToLocation(file.Compilation, location)).OfType<Lsp.Location>()];
}
