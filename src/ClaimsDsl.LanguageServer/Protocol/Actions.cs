namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>What can be done at a range is asked for.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <summary>Which kinds of actions an editor wants. The diagnostics that it shows are not read: those of other servers have other forms.</summary>
internal sealed record CodeActionContext(ValueList<string>? Only = null);

/// <summary>Something that can be done.</summary>
internal sealed record CodeAction(
    string Title,
    string Kind,
    ValueList<Diagnostic>? Diagnostics = null,
    bool? IsPreferred = null,
    WorkspaceEdit? Edit = null,
    CodeActionData? Data = null);

/// <summary>What the action that mends a whole file is found again by when its edit is asked for.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that it was offered for; null where no editor has it open.</param>
internal sealed record CodeActionData(string Uri, int? Version = null);

/// <summary>Which actions there are.</summary>
internal sealed record CodeActionOptions(ValueList<string> CodeActionKinds, bool ResolveProvider = true);

/// <summary>The kinds of actions.</summary>
internal static class CodeActionKind
{
    public const string QuickFix = "quickfix";
    public const string Refactor = "refactor";
    public const string SourceFixAll = "source.fixAll";
}

/// <summary>The layout of a range is asked for.</summary>
internal sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>The layout after a character was typed is asked for.</summary>
internal sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch);

/// <summary>The characters after which there is something to lay out.</summary>
internal sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter, ValueList<string> MoreTriggerCharacter);
