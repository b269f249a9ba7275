using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

using ClaimsDsl.Cli.Exporting;
using ClaimsDsl.Diagnostics;

using CsvHelper;

namespace ClaimsDsl.Cli.Importing;

/// <summary>A row of a table, or an object of JSON.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">The texts that it has, by column; a column that is not there is empty.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal sealed record Row(long Line, IReadOnlyDictionary<string, ValueList<string>> Cells, string? Problem = null)
{
    /// <summary>A row that cannot be read.</summary>
    public static Row Unreadable(long line, string problem) => new(line, new Dictionary<string, ValueList<string>>(), problem);
}

/// <summary>Reads the rows of a file, with what columns a map names.</summary>
internal static class Rows
{
    /// <summary>The formats, by the name that <c>--from</c> has for them.</summary>
    public static IReadOnlyDictionary<string, Func<string, IReadOnlyCollection<string>, IEnumerable<Row>>> Readers { get; } =
        new Dictionary<string, Func<string, IReadOnlyCollection<string>, IEnumerable<Row>>>(StringComparer.Ordinal) { ["csv"] = OfCsv, ["json"] = OfJson };

    /// <summary>The rows of a table: RFC 4180, with any of the separators that programs use.</summary>
    /// <exception cref="CommandException">A column is not there.</exception>
    private static IEnumerable<Row> OfCsv(string text, IReadOnlyCollection<string> columns)
    {
        var malformed = new Queue<Row>();
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => malformed.Enqueue(Row.Unreadable(record.LineNumber, ReasonOf(record.Reason))),
        };
        using CsvReader reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
        string[] headers = HeadersOf(reader);
        (string Column, int Index)[] read =
        [
            .. columns.Select(column => reader.TryGetFieldIndex(column, out int index)
                ? (column, index)
                : throw CommandException.Usage($"there is no column '{column}'{Suggestion.Phrase(Suggestion.Find(column, headers))}")),
        ];
        bool hasMore;
        do
        {
            hasMore = reader.Read();
            while (malformed.TryDequeue(out Row? row))
            {
                yield return row;
            }

            if (hasMore)
            {
                yield return new Row(reader.LineNumber, read.ToDictionary(cell => cell.Column, cell => ValueList.Of(Spreadsheet.Unprotect(reader.GetString(cell.Index)))));
            }
        }
        while (hasMore);
    }

    private static string[] HeadersOf(CsvReader reader)
    {
        try
        {
            return [.. reader.Headers];
        }
        catch (CsvFormatException e)
        {
            throw CommandException.Usage($"the names of the columns cannot be read: {e.Message}");
        }
    }

    private static string ReasonOf(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "it has not as many cells as the first line",
        CsvMalformedReason.UnterminatedQuote => "a quotation mark is not closed before the end of the file",
        _ => "a quotation mark stands where none can",
    };

    /// <summary>The objects of a JSON array, or of JSON lines.</summary>
    private static IEnumerable<Row> OfJson(string text, IReadOnlyCollection<string> columns) =>
        text.AsSpan().TrimStart().StartsWith("[") ? OfArray(Encoding.UTF8.GetBytes(text), columns) : OfLines(text, columns);

    private static IEnumerable<Row> OfLines(string text, IReadOnlyCollection<string> columns)
    {
        using var reader = new StringReader(text);
        for (long line = 1; reader.ReadLine() is { } json; line++)
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                yield return Parse(json, line, columns);
            }
        }
    }

    private static Row Parse(string json, long line, IReadOnlyCollection<string> columns)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ToRow(document.RootElement, line, columns);
        }
        catch (JsonException)
        {
            return Row.Unreadable(line, "it is no JSON object");
        }
    }

    private static List<Row> OfArray(byte[] json, IReadOnlyCollection<string> columns)
    {
        var rows = new List<Row>();
        var reader = new Utf8JsonReader(json);
        long line = 1;
        int counted = 0;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                CountTo((int)reader.TokenStartIndex);
                using var document = JsonDocument.ParseValue(ref reader);
                rows.Add(ToRow(document.RootElement, line, columns));
            }

            reader.Read();
        }
        catch (JsonException e)
        {
            // What comes after a mistake of syntax is unknown.
            rows.Add(Row.Unreadable((e.LineNumber ?? 0) + 1, "the JSON is broken here, and what follows is not read"));
        }

        return rows;

        void CountTo(int position)
        {
            line += json.AsSpan(counted, position - counted).Count((byte)'\n');
            counted = position;
        }
    }

    private static Row ToRow(JsonElement json, long line, IReadOnlyCollection<string> columns)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Row.Unreadable(line, "it is no JSON object");
        }

        var cells = new Dictionary<string, ValueList<string>>();
        foreach (string column in columns)
        {
            if (TextsOf(Find(json, column)) is not { } texts)
            {
                return Row.Unreadable(line, $"column '{column}': it is no text, number, truth or list of these");
            }

            cells[column] = texts;
        }

        return new Row(line, cells);
    }

    /// <summary>A property, or one in an object: <c>source.title</c>.</summary>
    private static JsonElement? Find(JsonElement json, string column)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return json.TryGetProperty(column, out JsonElement own) ? own
            : column.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && json.TryGetProperty(column[..dot], out JsonElement inner) ? Find(inner, column[(dot + 1)..])
            : null;
    }

    private static ValueList<string>? TextsOf(JsonElement? json) => json?.ValueKind switch
    {
        null or JsonValueKind.Null => [],
        JsonValueKind.String => StringOf(json.Value) is { } text ? [text] : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [json.Value.GetRawText()],
        JsonValueKind.Array => json.Value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? null : TextsOf(item)).ToArray() is var items && items.All(item => item is not null)
            ? [.. items.SelectMany(item => item!)]
            : null,
        _ => null,
    };

    // Half a surrogate pair can be written in JSON, and is no text.
    private static string? StringOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
