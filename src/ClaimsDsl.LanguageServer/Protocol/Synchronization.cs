using System.Text.Json;

namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>A document and its text.</summary>
internal sealed record TextDocumentItem(string Uri, string Text, int Version = 0, string LanguageId = "");

/// <summary>A document is opened.</summary>
internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>A document at a version.</summary>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A document is changed.</summary>
internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, ValueList<TextDocumentContentChangeEvent> ContentChanges);

/// <summary>A new text of a range, or of all where there is none.</summary>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

/// <summary>Files changed on disk.</summary>
internal sealed record DidChangeWatchedFilesParams(ValueList<FileEvent> Changes);

/// <summary>A file was created (1), changed (2) or deleted (3).</summary>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>Folders were opened or closed.</summary>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

/// <summary>Which.</summary>
internal sealed record WorkspaceFoldersChangeEvent(ValueList<WorkspaceFolder> Added, ValueList<WorkspaceFolder> Removed);

/// <summary>Settings were changed.</summary>
internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);
