using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Editing;

/// <summary>All that is open in an editor, between two edits. Immutable: who reads it is not disturbed by the next edit.</summary>
/// <param name="Projects">The files, each with those that it is compiled with.</param>
/// <param name="Open">The documents that are open, by path.</param>
/// <param name="Settings">The editor's settings.</param>
/// <param name="Client">What the editor says of itself.</param>
/// <param name="Edited">The file that was edited last, or null.</param>
[SuppressMessage("Design", "CA1001", Justification = "A source of cancellation without a timer holds nothing.")]
internal sealed record Snapshot(
    ImmutableArray<ProjectSnapshot> Projects, ImmutableDictionary<string, OpenDocument> Open, ServerSettings Settings, Lsp.InitializeParams Client, string? Edited)
{
    private readonly CancellationTokenSource _outdated = new();

    /// <summary>Cancelled as soon as there is a newer one.</summary>
    public CancellationToken Outdated => _outdated.Token;

    /// <summary>All claims files, by path.</summary>
    public IEnumerable<(ProjectSnapshot Project, SyntaxTree Tree)> Files => Projects.SelectMany(project => project.Trees, (project, tree) => (project, tree));

    /// <summary>Says that there is a newer one.</summary>
    public void Expire() => _outdated.Cancel();

    /// <summary>A file and what it is compiled with; null where it is not one of the workspace's.</summary>
    public ClaimsFile? Find(string uri)
    {
        string path = Lsp.DocumentUri.ToPath(uri);
        return Projects.Select(project => project.Find(path) is { } tree ? new ClaimsFile(project, tree) : null).FirstOrDefault(file => file is not null);
    }

    /// <summary>The address of a file, as the editor writes it where it has the file open.</summary>
    public string UriOf(string path) => Open.TryGetValue(path, out OpenDocument? document) ? document.Uri : Lsp.DocumentUri.FromPath(path);

    /// <summary>A place in the files of a compilation; null where it is in an assembly, which no editor can open.</summary>
    public Lsp.Location? ToLocation(ClaimsCompilation compilation, Location location) =>
        compilation.FindTree(location.Path) is { } tree && !compilation.IsReferenced(tree) ? new(UriOf(tree.Path), tree.Text.ToRange(location.Span)) : null;

    /// <summary>Edits in the form that the editor takes.</summary>
    public Lsp.WorkspaceEdit ToWorkspaceEdit(ClaimsCompilation compilation, IEnumerable<TextEdit> edits)
    {
        ValueList<Lsp.TextDocumentEdit> byDocument =
        [
            .. edits.GroupBy(edit => edit.Path, StringComparer.Ordinal)
                .Where(inFile => compilation.FindTree(inFile.Key) is { } tree && !compilation.IsReferenced(tree))
                .Select(inFile => new Lsp.TextDocumentEdit(
                    new(UriOf(inFile.Key), Open.GetValueOrDefault(inFile.Key)?.Version), ToEdits(compilation.FindTree(inFile.Key)!.Text, inFile))),
        ];
        return Client.Capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges == true ? new(byDocument, null) : new(null, byDocument.ToDictionary(edit => edit.TextDocument.Uri, edit => edit.Edits));
    }

    /// <summary>Edits of one text.</summary>
    public static ValueList<Lsp.TextEdit> ToEdits(SourceText text, IEnumerable<TextEdit> edits) =>
        [.. edits.Select(edit => new Lsp.TextEdit(text.ToRange(edit.Span), edit.NewText))];
}

/// <summary>A claims file and what it is compiled with.</summary>
internal sealed record ClaimsFile(ProjectSnapshot Project, SyntaxTree Tree)
{
    /// <summary>What it is compiled with, compiled.</summary>
    public ClaimsCompilation Compilation => Project.Compilation;

    /// <summary>Its text.</summary>
    public SourceText Text => Tree.Text;
}
