using System;
using System.Collections.Generic;
using System.IO;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>The formats, by the name that <c>--to</c> has for them. A new one is a line here. Each is the same bytes for the same claims.</summary>
internal static class Exporters
{
    /// <summary>The format that is no text.</summary>
    public const string Parquet = "parquet";

    /// <summary>Those that are texts.</summary>
    public static IReadOnlyDictionary<string, Action<ClaimRecords, TextWriter>> Texts { get; } =
        new Dictionary<string, Action<ClaimRecords, TextWriter>>(StringComparer.Ordinal)
        {
            ["json"] = JsonExporter.Write,
            ["jsonl"] = JsonExporter.WriteLines,
            ["csv"] = CsvExporter.Write,
            ["jsonld"] = JsonLdExporter.Write,
            ["trig"] = TriGExporter.Write,
            ["stix"] = StixExporter.Write,
            ["dot"] = DotExporter.Write,
            ["mermaid"] = MermaidExporter.Write,
        };

    /// <summary>Claims in a format.</summary>
    /// <param name="format">One of <see cref="Texts"/>.</param>
    /// <param name="records">The claims.</param>
    public static string Write(string format, ClaimRecords records)
    {
        using var written = new StringWriter();
        Texts[format](records, written);
        return written.ToString();
    }
}
