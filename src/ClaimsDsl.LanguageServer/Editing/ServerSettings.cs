using System.Text.Json;

namespace ClaimsDsl.LanguageServer.Editing;

/// <summary>What a person sets in the editor: the section <c>claims</c> of its settings.</summary>
/// <param name="Severity">The preset of severities for files of which no project says another.</param>
/// <param name="HasInlayHints">Whether what is worked out is shown between the words.</param>
/// <param name="HasCodeLenses">Whether who cites something is shown above it.</param>
internal sealed record ServerSettings(string Severity = "", bool HasInlayHints = true, bool HasCodeLenses = true)
{
    /// <summary>Reads the section; what is missing or of another type is as though nobody had set it.</summary>
    /// <param name="json">The section, or an object that has it as its only one.</param>
    public static ServerSettings Read(JsonElement? json)
    {
        JsonElement? section = Find(json, "claims") ?? json;
        return new(
            Find(section, "severity") is { ValueKind: JsonValueKind.String } severity ? severity.GetString()! : "",
            Find(Find(section, "inlayHints"), "enabled") is not { ValueKind: JsonValueKind.False },
            Find(Find(section, "codeLens"), "enabled") is not { ValueKind: JsonValueKind.False });

        static JsonElement? Find(JsonElement? json, string name) =>
            json is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out JsonElement found) ? found : null;
    }
}
