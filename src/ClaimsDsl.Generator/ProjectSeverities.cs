using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClaimsDsl.Generator;

/// <summary>
/// How grave the project wants diagnostics to be, file by file. The compiler gives an analyzer what .editorconfig files say, but by itself applies
/// it only to C# files.
/// </summary>
internal sealed class ProjectSeverities
{
    private const string PresetProperty = "build_property.ClaimsDslSeverity";

    private readonly Dictionary<AdditionalText, SeverityOptions> _options;
    private readonly ILookup<AdditionalText, string> _problems;

    private ProjectSeverities(Dictionary<AdditionalText, SeverityOptions> options, ILookup<AdditionalText, string> problems)
    {
        _options = options;
        _problems = problems;
    }

    public static ProjectSeverities Read(AnalyzerOptions analyzer)
    {
        AnalyzerConfigOptionsProvider provider = analyzer.AnalyzerConfigOptionsProvider;
        List<(AdditionalText File, SeverityOptions Options)> files =
        [
            .. analyzer.AdditionalFiles.Where(f => ClaimsFiles.IsClaimsFile(f.Path)).Distinct()
                .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f, Read(provider.GetOptions(f), provider.GlobalOptions))),
        ];
        return new ProjectSeverities(
            files.ToDictionary(f => f.File, f => f.Options),
            files.SelectMany(f => f.Options.Problems, (f, problem) => (f.File, Problem: problem))
                .GroupBy(p => p.Problem, StringComparer.Ordinal).Select(g => g.First()).ToLookup(p => p.File, p => p.Problem));
    }

    /// <summary>How grave the diagnostics of a claims file are.</summary>
    public SeverityOptions Of(AdditionalText file) => _options[file];

    /// <summary>What is wrong with the settings: each once, at the first of the files that it concerns.</summary>
    public IEnumerable<string> ProblemsAt(AdditionalText file) => _problems[file];

    private static SeverityOptions Read(AnalyzerConfigOptions own, AnalyzerConfigOptions global)
    {
        return SeverityOptions.Read(
            key => Find(own, key) ?? Find(global, key) ?? (key == SeverityOptions.Key ? Find(global, PresetProperty) : null),
            own.Keys.Concat(global.Keys));

        // A property that is not set reaches the compiler as an empty one.
        static string? Find(AnalyzerConfigOptions options, string key) =>
            options.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value : null;
    }
}
