using System.Collections.Generic;

using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Editing;

/// <summary>A document that an editor has open: its text goes before the one on disk.</summary>
/// <param name="Uri">Its address, as the editor writes it.</param>
/// <param name="Version">The editor's count of its changes.</param>
/// <param name="Text">What it says, and its path.</param>
internal sealed record OpenDocument(string Uri, int Version, SourceText Text)
{
    /// <summary>Where it is.</summary>
    public string Path => Text.Path;

    /// <summary>The document as an editor opens it.</summary>
    public static OpenDocument From(Lsp.TextDocumentItem item) => new(item.Uri, item.Version, SourceText.From(item.Text, Lsp.DocumentUri.ToPath(item.Uri)));

    /// <summary>The document after changes, each of which is about what those before it left.</summary>
    public OpenDocument Change(int version, IEnumerable<Lsp.TextDocumentContentChangeEvent> changes)
    {
        SourceText text = Text;
        foreach (Lsp.TextDocumentContentChangeEvent change in changes)
        {
            text = change.Range is { } range
                ? SourceText.From(TextEdit.Apply(text.ToString(), [new TextEdit(Path, text.ToSpan(range), change.Text)]), Path)
                : SourceText.From(change.Text, Path);
        }

        return this with { Version = version, Text = text };
    }
}
