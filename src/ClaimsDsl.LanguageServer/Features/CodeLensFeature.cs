using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What is said of what a document declares, above it. The places are looked for when a line is shown.</summary>
internal static class CodeLensFeature
{
    // The editor's extension has it: the protocol has no command that shows places.
    private const string ShowReferences = "claims.showReferences";

    /// <summary><c>textDocument/codeLens</c>.</summary>
    public static ValueList<Lsp.CodeLens> Answer(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Settings.HasCodeLenses && state.Find(ask.TextDocument.Uri) is { } file
            ?
            [
                .. CodeLenses.In(file.Compilation, file.Tree, cancel)
                    .Select((lens, i) => new Lsp.CodeLens(file.Text.ToRange(lens.Span), Data: new(ask.TextDocument.Uri, i))),
            ]
            : [];

    /// <summary><c>codeLens/resolve</c>.</summary>
    public static Lsp.CodeLens Resolve(Snapshot state, Lsp.CodeLens lens, CancellationToken cancel)
    {
        if (lens.Data is not { } data || state.Find(data.Uri) is not { } file)
        {
            return lens;
        }

        if (CodeLenses.In(file.Compilation, file.Tree, cancel).ElementAtOrDefault(data.Index) is not { } found || file.Text.ToRange(found.Span) != lens.Range)
        {
            throw ProtocolError.Outdated();
        }

        ValueList<Lsp.Location> places =
            [.. CodeLenses.PlacesOf(file.Compilation, found, cancel).Select(place => state.ToLocation(file.Compilation, place)).OfType<Lsp.Location>()];
        string title = CodeLenses.Resolve(file.Compilation, found, cancel).Title!;
        return lens with { Command = new(title, ShowReferences, [data.Uri, lens.Range.Start, places]) };
    }
}
