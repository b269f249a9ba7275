using System;
using System.Collections.Generic;
using System.IO;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>Writes what was found, in one format.</summary>
internal interface IReporter
{
    /// <summary>Writes a report.</summary>
    void Write(Report report, TextWriter output);
}

/// <summary>The formats, by the name that <c>--format</c> has for them. A new one is a line here.</summary>
internal static class Reporters
{
    /// <summary>The format for a person.</summary>
    public const string Text = "text";

    /// <summary>Those for programs.</summary>
    public static IReadOnlyDictionary<string, Func<IReporter>> ForPrograms { get; } = new Dictionary<string, Func<IReporter>>(StringComparer.Ordinal)
    {
        ["json"] = () => new JsonReporter(),
        ["sarif"] = () => new SarifReporter(),
        ["github"] = () => new GitHubReporter(),
        ["junit"] = () => new JUnitReporter(),
    };
}
