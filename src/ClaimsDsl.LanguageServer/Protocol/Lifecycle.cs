using System.Text.Json;

namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>What an editor says of itself.</summary>
internal sealed record InitializeParams(
    int? ProcessId = null,
    string? RootPath = null,
    string? RootUri = null,
    ValueList<WorkspaceFolder>? WorkspaceFolders = null,
    ClientCapabilities? Capabilities = null,
    JsonElement? InitializationOptions = null);

/// <summary>A folder that an editor has open.</summary>
internal sealed record WorkspaceFolder(string Uri, string Name = "");

/// <summary>What an editor can do, as far as it matters.</summary>
internal sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace = null, TextDocumentClientCapabilities? TextDocument = null, WindowClientCapabilities? Window = null);

/// <summary>What it can show.</summary>
internal sealed record WindowClientCapabilities(bool WorkDoneProgress = false);

/// <summary>What it can do with a workspace.</summary>
internal sealed record WorkspaceClientCapabilities(
    WorkspaceEditClientCapabilities? WorkspaceEdit = null,
    DidChangeWatchedFilesClientCapabilities? DidChangeWatchedFiles = null,
    RefreshClientCapabilities? SemanticTokens = null,
    RefreshClientCapabilities? InlayHint = null,
    RefreshClientCapabilities? CodeLens = null);

/// <summary>How it takes edits.</summary>
internal sealed record WorkspaceEditClientCapabilities(bool DocumentChanges = false);

/// <summary>Whether it watches files for a server.</summary>
internal sealed record DidChangeWatchedFilesClientCapabilities(bool DynamicRegistration = false, bool RelativePatternSupport = false);

/// <summary>Whether it can be told to ask again.</summary>
internal sealed record RefreshClientCapabilities(bool RefreshSupport = false);

/// <summary>What it can do with a document.</summary>
internal sealed record TextDocumentClientCapabilities(JsonElement? PublishDiagnostics = null, JsonElement? Diagnostic = null);

/// <summary>What the server says of itself.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>Its name and version.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public TextDocumentSyncOptions TextDocumentSync { get; init; } = new();

    public WorkspaceServerCapabilities Workspace { get; init; } = new(new WorkspaceFoldersServerCapabilities());

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public CodeActionOptions CodeActionProvider { get; init; } = new([CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.SourceFixAll]);

    public bool DocumentFormattingProvider { get; init; } = true;

    public bool DocumentRangeFormattingProvider { get; init; } = true;

    public DocumentOnTypeFormattingOptions DocumentOnTypeFormattingProvider { get; init; } = new("}", ["\n"]);

    public required CompletionOptions CompletionProvider { get; init; }

    public bool DefinitionProvider { get; init; } = true;

    public bool DeclarationProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public bool DocumentHighlightProvider { get; init; } = true;

    public RenameOptions RenameProvider { get; init; } = new();

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool WorkspaceSymbolProvider { get; init; } = true;

    public bool HoverProvider { get; init; } = true;

    public required SignatureHelpOptions SignatureHelpProvider { get; init; }

    public bool InlayHintProvider { get; init; } = true;

    public CodeLensOptions CodeLensProvider { get; init; } = new();

    public bool CallHierarchyProvider { get; init; } = true;

    public bool FoldingRangeProvider { get; init; } = true;

    public bool SelectionRangeProvider { get; init; } = true;

    public DocumentLinkOptions DocumentLinkProvider { get; init; } = new();

    public required SemanticTokensOptions SemanticTokensProvider { get; init; }
}

/// <summary>How documents are kept in step: they are opened, changed in parts, and saved.</summary>
internal sealed record TextDocumentSyncOptions(bool OpenClose = true, int Change = 2, bool Save = true);

/// <summary>What the server does with a workspace.</summary>
internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);

/// <summary>That it has several folders, which come and go.</summary>
internal sealed record WorkspaceFoldersServerCapabilities(bool Supported = true, bool ChangeNotifications = true);

/// <summary>Ways to have something done without asking twice.</summary>
internal sealed record RegistrationParams(ValueList<Registration> Registrations);

/// <summary>One thing that the server wants to be told of.</summary>
internal sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions RegisterOptions);

/// <summary>Files to watch.</summary>
internal sealed record DidChangeWatchedFilesRegistrationOptions(ValueList<FileSystemWatcher> Watchers);

/// <summary>A pattern of files: a text, or one that begins in a folder.</summary>
internal sealed record FileSystemWatcher(object GlobPattern);

/// <summary>A pattern that begins in a folder.</summary>
internal sealed record RelativePattern(string BaseUri, string Pattern);

/// <summary>A message to a person.</summary>
internal sealed record MessageParams(int Type, string Message)
{
    public static MessageParams Warning(string message) => new(2, message);
}
