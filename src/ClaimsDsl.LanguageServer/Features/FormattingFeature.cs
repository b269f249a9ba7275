using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Formatting;
using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>The layout of a file, as the smallest edits that lead to it.</summary>
internal static class FormattingFeature
{
    /// <summary><c>textDocument/formatting</c>.</summary>
    public static ValueList<Lsp.TextEdit>? Answer(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        Format(state, ask.TextDocument.Uri, text => new TextSpan(0, text.Length), cancel);

    /// <summary><c>textDocument/rangeFormatting</c>.</summary>
    public static ValueList<Lsp.TextEdit>? Answer(Snapshot state, Lsp.DocumentRangeFormattingParams ask, CancellationToken cancel) =>
        Format(state, ask.TextDocument.Uri, text => text.ToSpan(ask.Range), cancel);

    /// <summary>
    /// <c>textDocument/onTypeFormatting</c>: after a line end, the line that it ends; after a brace, its own. The line where somebody goes on typing
    /// stays as it is.
    /// </summary>
    public static ValueList<Lsp.TextEdit>? Answer(Snapshot state, Lsp.DocumentOnTypeFormattingParams ask, CancellationToken cancel)
    {
        int line = ask.Ch == "\n" ? ask.Position.Line - 1 : ask.Position.Line;
        return Format(state, ask.TextDocument.Uri, text => line < 0 || line >= text.LineCount ? default : text.GetLine(line), cancel);
    }

    private static ValueList<Lsp.TextEdit>? Format(Snapshot state, string uri, Func<SourceText, TextSpan> spanOf, CancellationToken cancel)
    {
        if (state.Find(uri) is not { } file)
        {
            return null;
        }

        TextSpan span = spanOf(file.Text);
        IEnumerable<TextEdit> edits = ClaimsFormatter.Format(file.Tree, cancel).Select(edit => Shorten(file.Text, edit))
            .Where(edit => span.Start <= edit.Span.Start && edit.Span.End <= span.End);
        return Snapshot.ToEdits(file.Text, edits);
    }

    /// <summary>The edit without what it does not change.</summary>
    private static TextEdit Shorten(SourceText text, TextEdit edit)
    {
        string old = text.ToString(edit.Span);
        int most = Math.Min(old.Length, edit.NewText.Length);
        int before = 0;
        while (before < most && old[before] == edit.NewText[before])
        {
            before++;
        }

        int after = 0;
        while (after < most - before && old[^(after + 1)] == edit.NewText[^(after + 1)])
        {
            after++;
        }

        // A line end of two characters is one.
        if (before > 0 && old[before - 1] == '\r')
        {
            before--;
        }

        if (after > 0 && old[^after] == '\n' && old.Length > after && old[^(after + 1)] == '\r')
        {
            after--;
        }

        return edit with
        {
            Span = TextSpan.FromBounds(edit.Span.Start + before, edit.Span.End - after),
            NewText = edit.NewText[before..^after],
        };
    }
}
