using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>A place between two characters, both parts counted from 0; characters are UTF-16 code units.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>The text from one position up to another.</summary>
internal sealed record Range(Position Start, Position End);

/// <summary>A range of a document.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>A document by its address.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document as it was at a version; the version is null where no editor has it open.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version = null);

/// <summary>A place in a document.</summary>
internal record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>A document.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>A change of one place.</summary>
internal sealed record TextEdit(Range Range, string NewText);

/// <summary>Changes of one document.</summary>
internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, ValueList<TextEdit> Edits);

/// <summary>Changes of documents, of which an editor reads the first form that it knows.</summary>
internal sealed record WorkspaceEdit(ValueList<TextDocumentEdit>? DocumentChanges = null, IReadOnlyDictionary<string, ValueList<TextEdit>>? Changes = null);

/// <summary>A text for a person.</summary>
internal sealed record MarkupContent(string Kind, string Value)
{
    /// <summary>A text in Markdown.</summary>
    public static MarkupContent Markdown(string text) => new("markdown", text);
}

/// <summary>A command that the editor runs.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, ValueList<object>? Arguments = null);
