namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>The places that name something are asked for.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

/// <summary>Whether declarations are among them.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration = true);

/// <summary>A place that names the same: 2 where it is read, 3 where it is declared.</summary>
internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>A new name is given.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>A name that can be renamed.</summary>
internal sealed record PrepareRenameResult(Range Range, string Placeholder);

/// <summary>Whether it can be asked before.</summary>
internal sealed record RenameOptions(bool PrepareProvider = true);

/// <summary>A statement in the outline of a document.</summary>
internal sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange, string? Detail = null, ValueList<DocumentSymbol>? Children = null);

/// <summary>A name is looked for.</summary>
internal sealed record WorkspaceSymbolParams(string Query);

/// <summary>A name that was found.</summary>
internal sealed record WorkspaceSymbol(string Name, SymbolKind Kind, Location Location, string? ContainerName = null);

/// <summary>Sorts of things, as editors number them.</summary>
internal enum SymbolKind
{
    File = 1,
    Namespace = 3,
    Class = 5,
    Property = 7,
    Function = 12,
    Variable = 13,
    Object = 19,
    EnumMember = 22,
    Event = 24,
    Struct = 23,
}
