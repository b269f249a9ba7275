namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>What can be written at the caret.</summary>
internal sealed record CompletionList(bool IsIncomplete, ValueList<CompletionItem> Items);

/// <summary>Something that can be written.</summary>
internal sealed record CompletionItem(
    string Label,
    CompletionItemKind Kind = CompletionItemKind.Text,
    string? Detail = null,
    MarkupContent? Documentation = null,
    string? SortText = null,
    string? FilterText = null,
    TextEdit? TextEdit = null,
    CompletionData? Data = null);

/// <summary>What an item is found again by when its documentation is asked for.</summary>
internal sealed record CompletionData(string Uri, Position Position);

/// <summary>When it is asked for what can be written, and that items are told more of later.</summary>
internal sealed record CompletionOptions(ValueList<string> TriggerCharacters, bool ResolveProvider = true);

/// <summary>Sorts of items, as editors number them.</summary>
internal enum CompletionItemKind
{
    Text = 1,
    Function = 3,
    Field = 5,
    Variable = 6,
    Class = 7,
    Module = 9,
    Property = 10,
    Unit = 11,
    Value = 12,
    Keyword = 14,
    File = 17,
    Reference = 18,
    EnumMember = 20,
    Constant = 21,
    Event = 23,
    Operator = 24,
}
