using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What can be written at the caret. What is told of an item is sent when it is looked at.</summary>
internal static class CompletionFeature
{
    /// <summary>When an editor asks unasked.</summary>
    public static Lsp.CompletionOptions Options { get; } = new([".", " ", "\"", "“", "[", ":"]);

    /// <summary><c>textDocument/completion</c>.</summary>
    public static Lsp.CompletionList Answer(Snapshot state, Lsp.TextDocumentPositionParams ask, CancellationToken cancel)
    {
        if (state.Find(ask.TextDocument.Uri) is not { } file)
        {
            return new(false, []);
        }

        CompletionList list = Completion.At(file.Compilation, file.Tree, file.Text.ToOffset(ask.Position), cancel);
        return new(
            list.IsIncomplete,
            [
                .. list.Items.Select(item => new Lsp.CompletionItem(
                    item.Label,
                    KindOf(item.Kind),
                    NullIfEmpty(item.Detail),
                    null,
                    item.SortKey,
                    item.FilterText,
                    new Lsp.TextEdit(file.Text.ToRange(item.Span), item.NewText),
                    item.Documentation.Length > 0 ? new(ask.TextDocument.Uri, ask.Position) : null)),
            ]);
    }

    /// <summary><c>completionItem/resolve</c>.</summary>
    public static Lsp.CompletionItem Resolve(Snapshot state, Lsp.CompletionItem item, CancellationToken cancel) =>
        item.Data is { } data && state.Find(data.Uri) is { } file
        && Completion.At(file.Compilation, file.Tree, file.Text.ToOffset(data.Position), cancel).Items.FirstOrDefault(i => i.Label == item.Label && i.SortKey == item.SortText) is { } found
            ? item with { Documentation = new("plaintext", found.Documentation) }
            : item;

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    private static Lsp.CompletionItemKind KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Keyword => Lsp.CompletionItemKind.Keyword,
        CompletionKind.Operator => Lsp.CompletionItemKind.Operator,
        CompletionKind.Namespace => Lsp.CompletionItemKind.Module,
        CompletionKind.Kind => Lsp.CompletionItemKind.Class,
        CompletionKind.Party => Lsp.CompletionItemKind.Variable,
        CompletionKind.Place => Lsp.CompletionItemKind.Constant,
        CompletionKind.Entity => Lsp.CompletionItemKind.Variable,
        CompletionKind.Attribute => Lsp.CompletionItemKind.Field,
        CompletionKind.Value => Lsp.CompletionItemKind.EnumMember,
        CompletionKind.Verb => Lsp.CompletionItemKind.Function,
        CompletionKind.Label => Lsp.CompletionItemKind.Reference,
        CompletionKind.Proposition => Lsp.CompletionItemKind.Event,
        CompletionKind.Document => Lsp.CompletionItemKind.File,
        CompletionKind.Property => Lsp.CompletionItemKind.Property,
        CompletionKind.Unit => Lsp.CompletionItemKind.Unit,
        CompletionKind.Date => Lsp.CompletionItemKind.Value,
        _ => Lsp.CompletionItemKind.Text,
    };
}
