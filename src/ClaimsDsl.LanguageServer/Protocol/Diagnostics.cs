namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>
/// Something to tell the author of a document. Its severity is 1 for an error, 2 a warning, 3 information, 4 a hint; a tag is 1 for what is
/// unnecessary, 2 for what no longer counts.
/// </summary>
internal sealed record Diagnostic(
    Range Range,
    string Message,
    int? Severity = null,
    string? Code = null,
    CodeDescription? CodeDescription = null,
    string? Source = null,
    ValueList<int>? Tags = null,
    ValueList<DiagnosticRelatedInformation>? RelatedInformation = null,
    DiagnosticData? Data = null);

/// <summary>A page about it.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>Another place that contributes to it.</summary>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <summary>What comes back with a diagnostic when fixes are asked for: the kinds of fixes that it may have.</summary>
internal sealed record DiagnosticData(ValueList<string> Fixes);

/// <summary>All there is to tell of a document.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, ValueList<Diagnostic> Diagnostics, int? Version = null);

/// <summary>That diagnostics can be asked for.</summary>
internal sealed record DiagnosticOptions(bool InterFileDependencies = true, bool WorkspaceDiagnostics = true, string Identifier = "claims");

/// <summary>The diagnostics of a document are asked for.</summary>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary>The diagnostics of all documents are asked for.</summary>
internal sealed record WorkspaceDiagnosticParams(ValueList<PreviousResultId> PreviousResultIds);

/// <summary>What an editor has of a document.</summary>
internal sealed record PreviousResultId(string Uri, string Value);

/// <summary>The diagnostics of a document; without items where they are what they were.</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, ValueList<Diagnostic>? Items = null, string? Uri = null, int? Version = null);

/// <summary>The diagnostics of all documents.</summary>
internal sealed record WorkspaceDiagnosticReport(ValueList<DocumentDiagnosticReport> Items);
