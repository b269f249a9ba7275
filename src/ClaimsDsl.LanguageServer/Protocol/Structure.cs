namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>A part of a document that an editor can fold.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null);

/// <summary>What is to be selected around positions is asked for.</summary>
internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, ValueList<Position> Positions);

/// <summary>A range to select, and the next larger one.</summary>
internal sealed record SelectionRange(Range Range, SelectionRange? Parent = null);

/// <summary>A range that leads to another document.</summary>
internal sealed record DocumentLink(Range Range, string Target);

/// <summary>That links can be asked for.</summary>
internal sealed record DocumentLinkOptions(bool ResolveProvider = false);
