namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>The page of what is claimed is asked for: of the project that has a document, or where none is named, the one that was edited last.</summary>
internal sealed record ReportParams(string? Uri = null);

/// <summary>The page.</summary>
internal sealed record ReportResult(string Html);
