using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Workspaces;

/// <summary>How grave what is reported about each file of a project is.</summary>
internal sealed class ProjectSeverities
{
    private readonly Dictionary<string, SeverityOptions> _options;
    private readonly ILookup<string, string> _problems;

    private ProjectSeverities(Dictionary<string, SeverityOptions> options, ILookup<string, string> problems)
    {
        _options = options;
        _problems = problems;
    }

    /// <summary>Reads the settings for files.</summary>
    /// <param name="paths">The files, in the order of a project's.</param>
    /// <param name="preset">The project's preset, or null.</param>
    public static ProjectSeverities Read(IEnumerable<string> paths, string? preset)
    {
        var config = new EditorConfig();
        var options = paths.ToDictionary(path => path, path => ReadFor(path, config, preset), StringComparer.Ordinal);

        // A problem is told of once, in the first file that has it.
        var known = new HashSet<string>(StringComparer.Ordinal);
        ILookup<string, string> problems = options.Keys.SelectMany(path => options[path].Problems.Where(known.Add), (path, problem) => new { path, problem })
            .ToLookup(told => told.path, told => told.problem, StringComparer.Ordinal);
        return new ProjectSeverities(options, problems);
    }

    /// <summary>How grave what is reported about a file is.</summary>
    public SeverityOptions Of(string path) => _options[path];

    /// <summary>What is wrong with the settings and is told of in a file.</summary>
    public IEnumerable<string> ProblemsIn(string path) => _problems[path];

    private static SeverityOptions ReadFor(string path, EditorConfig config, string? preset)
    {
        IReadOnlyDictionary<string, string> own = config.Of(path);
        IReadOnlyDictionary<string, string> global = config.Global(path);
        return SeverityOptions.Read(
            key => Find(own, key) ?? Find(global, key) ?? (key == SeverityOptions.Key ? NotEmpty(preset) : null),
            own.Keys.Concat(global.Keys).Select(key => key.ToLowerInvariant()));

        static string? Find(IReadOnlyDictionary<string, string> settings, string key) => NotEmpty(settings.GetValueOrDefault(key));
        static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
