using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Cli.Importing;

/// <summary>Where in a row a part of a claim is, or what it is in every row.</summary>
/// <param name="Part">The part, as the map names it: party, value.</param>
/// <param name="Column">The column that has it; null for a constant.</param>
/// <param name="Constant">What it is in every row; null for a column.</param>
/// <param name="Words">What cells are taken for, by what they say.</param>
/// <param name="Separator">What stands between several; null for one.</param>
/// <param name="Declare">How what is not known yet is declared, by property; empty where it is not. Without properties it is <see cref="ImportMap.As"/>.</param>
internal sealed record MapField(
    string Part, string? Column, string? Constant, IReadOnlyDictionary<string, string> Words, string? Separator, IReadOnlyDictionary<string, MapField> Declare)
{
    /// <summary>What messages call it: the column, or the part that the map gives itself.</summary>
    public string Name => Column is null ? $"'{Part}' of the map" : $"column '{Column}'";

    /// <summary>The columns that are read for it.</summary>
    public IEnumerable<string> Columns => Declare.Values.SelectMany(property => property.Columns).Concat(Column is null ? [] : [Column]);
}

/// <summary>How rows become claims: the file that <c>--map</c> names.</summary>
/// <param name="Namespace">The namespace of the claims; null for that of the claims files that are there.</param>
/// <param name="Uses">The namespaces whose names are used.</param>
/// <param name="Kinds">The kinds to declare where they are not known: their attributes with the types, as the language writes them.</param>
/// <param name="Fields">The parts of a claim.</param>
internal sealed record ImportMap(
    string? Namespace, ValueList<string> Uses, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Kinds, IReadOnlyDictionary<string, MapField> Fields)
{
    /// <summary>What a name is declared as: the kind of party, the kind of an entity.</summary>
    public const string As = "as";

    private static readonly string[] Settings = ["namespace", "use", "kinds"];

    private static readonly string[] Needed = ["party", "verb"];

    private static readonly string[] Subjects = ["entity", "proposition", "subject"];

    private static readonly string[] FieldSettings = ["column", "constant", "words", "split", "declare"];

    private static readonly string[] DocumentProperties = ["path", "title", "author", "publisher", "published", "url", "language"];

    private static readonly string[] NameProperties = [As];

    /// <summary>The parts of a claim that a map can give.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "label", "party", "verb", "likelihood", "entity", "attribute", "key", "proposition", "subject", "operator", "value", "unit", "low", "best", "high",
        "document", "said", "asOf", "during", "by", "via", "to", "at", "condition", "revises", "retracts", "credibility", "note", "quotation",
    ];

    /// <summary>The columns that are read.</summary>
    public IEnumerable<string> Columns => Fields.Values.SelectMany(part => part.Columns).Distinct();

    /// <summary>A part, or null where the map does not give it.</summary>
    public MapField? Find(string part) => Fields.GetValueOrDefault(part);

    /// <summary>Reads a map.</summary>
    /// <param name="json">The map.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <exception cref="CommandException">It is none.</exception>
    public static ImportMap Read(string json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement, path);
        }
        catch (JsonException e)
        {
            throw CommandException.Usage($"{path}:{(e.LineNumber ?? 0) + 1}: the map is not JSON: {e.Message.Split(" Path:")[0].Split(" LineNumber:")[0]}");
        }
    }

    private static ImportMap Read(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw CommandException.Usage($"{path}: the map is no object");
        }

        CheckNames(root, [.. Settings, .. Parts], path);
        var map = new ImportMap(
            root.TryGetProperty("namespace", out JsonElement name) ? Text(name, "namespace", path) : null,
            root.TryGetProperty("use", out JsonElement uses) ? uses.ValueKind == JsonValueKind.Array ? [.. uses.EnumerateArray().Select(use => Text(use, "use", path))] : [Text(uses, "use", path)] : [],
            root.TryGetProperty("kinds", out JsonElement kinds)
                ? Members(kinds, "kinds", path).ToDictionary(
                    kind => kind.Name,
                    kind => (IReadOnlyDictionary<string, string>)Members(kind.Value, kind.Name, path).ToDictionary(attribute => attribute.Name, attribute => Text(attribute.Value, attribute.Name, path)))
                : new Dictionary<string, IReadOnlyDictionary<string, string>>(),
            Members(root, "map", path).Where(member => Parts.Contains(member.Name)).ToDictionary(member => member.Name, member => ReadField(member.Name, member.Value, path)));
        if (Array.Find(Needed, part => map.Find(part) is null) is { } needed)
        {
            throw CommandException.Usage($"{path}: the map does not say what the {needed} is");
        }

        string[] subjects = Array.FindAll(Subjects, part => map.Find(part) is not null);
        if (subjects.Length > 1)
        {
            throw CommandException.Usage($"{path}: the map gives '{subjects[0]}' and '{subjects[1]}', and a claim is about one thing");
        }

        return (map.Find("entity") is null) == (map.Find("attribute") is null)
            ? map
            : throw CommandException.Usage($"{path}: 'entity' and 'attribute' need each other");
    }

    private static MapField ReadField(string part, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new MapField(part, null, Text(json, part, path), new Dictionary<string, string>(), null, new Dictionary<string, MapField>());
        }

        CheckNames(json, FieldSettings, path);
        string? column = Optional("column");
        string? constant = Optional("constant");
        if ((column is null) == (constant is null))
        {
            throw CommandException.Usage($"{path}: '{part}' needs a \"column\", or a \"constant\"");
        }

        Dictionary<string, string> words = json.TryGetProperty("words", out JsonElement table)
            ? Members(table, "words", path).ToDictionary(word => word.Name, word => Text(word.Value, word.Name, path))
            : [];
        return new MapField(
            part, column, constant, words, Optional("split") is { Length: > 0 } separator ? separator : null,
            json.TryGetProperty("declare", out JsonElement declare) ? ReadDeclare(part, declare, path) : new Dictionary<string, MapField>());

        string? Optional(string name) => json.TryGetProperty(name, out JsonElement value) ? Text(value, name, path) : null;
    }

    private static Dictionary<string, MapField> ReadDeclare(string part, JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.False)
        {
            return [];
        }

        if (json.ValueKind != JsonValueKind.Object || json.TryGetProperty("column", out _) || json.TryGetProperty("constant", out _))
        {
            return new() { [part == "document" ? "path" : As] = ReadField(part, json, path) };
        }

        CheckNames(json, part == "document" ? DocumentProperties : NameProperties, path);
        if (!json.TryGetProperty(part == "document" ? "path" : As, out _))
        {
            throw CommandException.Usage($"{path}: to declare a {part} takes \"{(part == "document" ? "path" : As)}\"");
        }

        return Members(json, part, path).ToDictionary(member => member.Name, member => ReadField(member.Name, member.Value, path));
    }

    private static IEnumerable<JsonProperty> Members(JsonElement json, string name, string path) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal).Select(members => members.Last())
        : throw CommandException.Usage($"{path}: '{name}' is no object");

    private static string Text(JsonElement json, string name, string path) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
        _ => throw CommandException.Usage($"{path}: '{name}' is no text"),
    };

    private static void CheckNames(JsonElement json, IReadOnlyCollection<string> known, string path)
    {
        foreach (string name in json.EnumerateObject().Select(member => member.Name).Where(name => !known.Contains(name)))
        {
            throw CommandException.Usage($"{path}: '{name}' is no part of a map{Suggestion.Phrase(Suggestion.Find(name, known))}");
        }
    }
}
