using System;
using System.IO;

namespace ClaimsDsl.Workspaces;

/// <summary>How a workspace is read.</summary>
internal sealed record LoadOptions
{
    /// <summary>The folder that paths are relative to.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>What <see cref="Workspace.StandardInput"/> stands for.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Told what a person should know although it is no failure.</summary>
    public Action<string> Warn { get; init; } = _ => { };

    /// <summary>Told of what cannot be read, and is left out.</summary>
    public Action<string> Skip { get; init; } = _ => { };

    /// <summary>A day to look at the files as they stood then, or null.</summary>
    public Day? AsOf { get; init; }

    /// <summary>A path as seen from the current directory.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);
}
