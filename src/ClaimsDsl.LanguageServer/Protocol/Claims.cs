using System.Text.Json.Serialization;

namespace ClaimsDsl.LanguageServer.Protocol;

/// <summary>The page of what is claimed is asked for: of the project that has a document, or where none is named, the one that was edited last.</summary>
internal sealed record ReportParams(string? Uri = null);

/// <summary>The page.</summary>
internal sealed record ReportResult(string Html);

/// <summary>What is disputed is asked for.</summary>
internal sealed record DisputesParams;

/// <summary>Claims that cannot all be true.</summary>
internal sealed record Dispute(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Label, string Detail, bool IsAcknowledged, string Uri, Range Range, ValueList<DisputeSide> Sides);

/// <summary>One side of them.</summary>
internal sealed record DisputeSide(string Label, string Detail, string Uri, Range Range);
