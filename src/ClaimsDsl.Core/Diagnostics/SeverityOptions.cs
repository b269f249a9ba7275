using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Diagnostics;

/// <summary>
/// How grave the diagnostics of a file are where the project says so: by id, else by category, else by a preset, else by default. What the
/// compiler cannot read is always an error.
/// </summary>
public sealed class SeverityOptions
{
    /// <summary>The key of the preset; with a dot and an id or a category after it, that of one severity.</summary>
    public const string Key = "claims_severity";

    private const string Default = "default";
    private const string Expected = "expected error, warning, suggestion, none or default";

    private static readonly Dictionary<string, DiagnosticSeverity?> Severities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["error"] = DiagnosticSeverity.Error,
        ["warning"] = DiagnosticSeverity.Warning,
        ["suggestion"] = DiagnosticSeverity.Info,
        ["none"] = null,
    };

    private static readonly Dictionary<string, Func<DiagnosticDescriptor, DiagnosticSeverity>> Presets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["strict"] = Strict,
        ["relaxed"] = Relaxed,
        [Default] = descriptor => descriptor.DefaultSeverity,
    };

    private static readonly DiagnosticDescriptor[] Configurable = [.. Catalogue.All.Where(d => d.IsAboutClaims)];

    private static readonly string[] Categories = [.. Configurable.Select(CategoryOf).Distinct()];

    private readonly Dictionary<string, DiagnosticSeverity?> _severities = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<DiagnosticDescriptor, DiagnosticSeverity> _preset = Presets[Default];

    private SeverityOptions(Func<string, string?> lookup, IEnumerable<string> keys)
    {
        var problems = new List<string>();
        if (lookup(Key) is { } preset && !Presets.TryGetValue(preset.Trim(), out _preset!))
        {
            _preset = Presets[Default];
            problems.Add($"The preset of severities is set to '{preset}'; expected strict, relaxed or default");
        }

        foreach (string name in Configurable.Select(d => d.Id).Concat(Categories))
        {
            if (lookup(Key + "." + name)?.Trim() is not { } value || value.Equals(Default, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Severities.TryGetValue(value, out DiagnosticSeverity? severity))
            {
                _severities.Add(name, severity);
            }
            else
            {
                problems.Add($"The severity of {name} is set to '{value}'; {Expected}");
            }
        }

        Problems = [.. problems, .. keys.Where(IsSeverity).Select(k => k.Substring(Key.Length + 1)).Select(FindProblem).OfType<string>()];
    }

    /// <summary>What is wrong with the settings, in English; what is wrong has no effect.</summary>
    public ValueList<string> Problems { get; }

    /// <summary>Reads the settings for a file.</summary>
    /// <param name="lookup">The value of a key, or null where the project does not set it. Case does not matter in keys.</param>
    /// <param name="keys">The keys that the project sets, as far as they are known: by them, mistyped ones are noticed.</param>
    public static SeverityOptions Read(Func<string, string?> lookup, IEnumerable<string> keys) => new(lookup, keys);

    /// <summary>How grave a diagnostic is; null where it is not to be reported.</summary>
    public DiagnosticSeverity? GetSeverity(DiagnosticDescriptor descriptor) =>
        _severities.TryGetValue(descriptor.Id, out DiagnosticSeverity? severity) || _severities.TryGetValue(CategoryOf(descriptor), out severity)
            ? severity
            : _preset(descriptor);

    private static DiagnosticSeverity Strict(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Warning => DiagnosticSeverity.Error,

        // What an analyst acknowledges is nothing to be mended.
        DiagnosticSeverity.Info when descriptor != Catalogue.AcknowledgedDispute => DiagnosticSeverity.Warning,
        DiagnosticSeverity other => other,
    };

    private static DiagnosticSeverity Relaxed(DiagnosticDescriptor descriptor) =>
        descriptor.DefaultSeverity == DiagnosticSeverity.Warning ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;

    private static string CategoryOf(DiagnosticDescriptor descriptor) => descriptor.Category.ToString().ToLowerInvariant();

    private static bool IsSeverity(string key) => key.StartsWith(Key + ".", StringComparison.OrdinalIgnoreCase);

    private static string? FindProblem(string name)
    {
        if (Categories.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return Catalogue.Find(name.ToUpperInvariant()) switch
        {
            null => $"'{Key}.{name}' names neither a diagnostic nor a category: {string.Join(", ", Categories)}{Suggestion.Phrase(Suggestion.Find(name, Categories))}",
            { IsConfigurable: false } descriptor => $"'{Key}.{name}' has no effect: {descriptor.Id} is always an error",
            { IsAboutClaims: false } descriptor => $"'{Key}.{name}' has no effect: the key for {descriptor.Id} is 'dotnet_diagnostic.{descriptor.Id}.severity'",
            _ => null,
        };
    }
}
