using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>The records as they are: one object of everything, or one claim a line (https://jsonlines.org).</summary>
internal static class JsonExporter
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },

        // Letters of any script and quotation marks stand as they are: the output is no part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions Indented = new(Lines) { WriteIndented = true };

    /// <summary>Writes everything.</summary>
    public static void Write(ClaimRecords records, TextWriter output) => Write(output, records);

    /// <summary>Writes the claims, one a line.</summary>
    public static void WriteLines(ClaimRecords records, TextWriter output)
    {
        foreach (ClaimRecord claim in records.Claims)
        {
            output.Write(JsonSerializer.Serialize(claim, Lines) + "\n");
        }
    }

    /// <summary>Writes any value as the formats do.</summary>
    public static void Write<T>(TextWriter output, T value) => output.Write(JsonSerializer.Serialize(value, Indented) + "\n");
}
