namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>What is shown of a place.</summary>
internal sealed record Hover(MarkupContent Contents, Range Range);

/// <summary>What a statement expects.</summary>
internal sealed record SignatureHelp(ValueList<SignatureInformation> Signatures, int ActiveSignature = 0, int ActiveParameter = 0);

/// <summary>A statement, its parts, and the one at the caret.</summary>
internal sealed record SignatureInformation(string Label, MarkupContent Documentation, ValueList<ParameterInformation> Parameters, int ActiveParameter);

/// <summary>A part of a statement: where it begins and ends in the label.</summary>
internal sealed record ParameterInformation(ValueList<int> Label);

/// <summary>When an editor asks unasked.</summary>
internal sealed record SignatureHelpOptions(ValueList<string> TriggerCharacters);

/// <summary>What is to be shown between the words of a range is asked for.</summary>
internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>A text that is shown and does not stand there.</summary>
internal sealed record InlayHint(Position Position, string Label, MarkupContent Tooltip, bool PaddingLeft = true);

/// <summary>A line above a statement. Its command is asked for when it is shown.</summary>
internal sealed record CodeLens(Range Range, Command? Command = null, CodeLensData? Data = null);

/// <summary>What a line is found again by: its place among those of its document.</summary>
internal sealed record CodeLensData(string Uri, int Index);

/// <summary>That commands of lines can be asked for.</summary>
internal sealed record CodeLensOptions(bool ResolveProvider = true);

/// <summary>A party or a claim, among those who have something from each other.</summary>
internal sealed record CallHierarchyItem(string Name, SymbolKind Kind, string Uri, Range Range, Range SelectionRange, string? Detail = null);

/// <summary>Whom an item has something from, or who has it from the item, is asked for.</summary>
internal sealed record CallHierarchyParams(CallHierarchyItem Item);

/// <summary>Who has something from an item, and the claims that show it.</summary>
internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, ValueList<Range> FromRanges);

/// <summary>Whom an item has something from, and the claims that show it.</summary>
internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, ValueList<Range> FromRanges);
