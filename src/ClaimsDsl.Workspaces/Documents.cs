using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using ClaimsDsl.Evidence;

namespace ClaimsDsl.Workspaces;

/// <summary>
/// The documents that claims files name: each is read once, when something is quoted from it. A build gives them to the compiler by their
/// paths; those that a project lists are found whatever the case of their names. A claims file may be anybody's: what it names is read only in
/// some folders, and nothing else on the machine.
/// </summary>
/// <param name="listed">The documents that a project lists, wherever they are.</param>
/// <param name="folders">The folders whose documents can be named, with those below them.</param>
/// <param name="textOf">The text of a document that is open in an editor, by path; null for one that is not.</param>
internal sealed class Documents(IEnumerable<string> listed, IEnumerable<string> folders, Func<string, string?>? textOf = null)
{
    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly string[] _folders = [.. folders.Select(folder => DocumentPath.Normalize(folder).TrimEnd('/') + "/").Distinct()];

    private readonly PathTable<string> _listed = new(listed, path => path);

    // Known as soon as it is asked for: what changes while it is read has to be read again.
    private readonly ConcurrentDictionary<string, Lazy<DocumentText?>> _read = new(StringComparer.Ordinal);

    /// <summary>The documents of a project: those that it lists, and those in its folder and in the folders of its claims files.</summary>
    /// <param name="path">Where the project is.</param>
    /// <param name="project">What it has.</param>
    /// <param name="textOf">The text of a document that is open in an editor, by path; null for one that is not.</param>
    public static Documents OfProject(string path, ProjectFile project, Func<string, string?>? textOf = null)
    {
        ILookup<bool, string> byKind = project.Files.ToLookup(ClaimsFiles.IsClaimsFile);
        return new Documents(byKind[false], byKind[true].Append(path).Select(file => Path.GetDirectoryName(file)!), textOf);
    }

    /// <summary>The documents that were asked for, as <see cref="DocumentPath.Combine"/> writes their paths.</summary>
    public IEnumerable<string> Asked => _read.Keys;

    /// <summary>The text at a path, as <see cref="DocumentPath.Combine"/> writes it, or null where there is none.</summary>
    public DocumentText? Find(string path) => _read.GetOrAdd(path, asked => new Lazy<DocumentText?>(() => Read(asked))).Value;

    /// <summary>The same documents after one has changed: it is read again, and of the others is known what was.</summary>
    /// <param name="hasChanged">Whether the document at a path is another.</param>
    public Documents Changed(Func<string, bool> hasChanged)
    {
        var documents = new Documents(_listed.Items, _folders, textOf);
        foreach ((string path, Lazy<DocumentText?> document) in _read.Where(pair => !hasChanged(pair.Key)))
        {
            documents._read[path] = document;
        }

        return documents;
    }

    private DocumentText? Read(string path)
    {
        // Before anything is asked of the disk: on Windows, some paths ask another machine.
        bool isNear = Array.Exists(_folders, folder => path.StartsWith(folder, PathComparison));
        if ((_listed.FindExactly(path) ?? (isNear && File.Exists(path) ? path : _listed.Find(path)) ?? (isNear ? path : null)) is not { } file)
        {
            return null;
        }

        if (textOf?.Invoke(file) is { } text)
        {
            return DocumentText.Create(file, text);
        }

        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return DocumentText.Create(file, TextFile.Decode(file, TextFile.ReadBytes(file)).Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DocumentText.Unreadable(file, "the file could not be opened");
        }
    }
}
