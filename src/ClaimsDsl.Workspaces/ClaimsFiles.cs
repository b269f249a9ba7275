using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

using Microsoft.Extensions.FileSystemGlobbing;

namespace ClaimsDsl.Workspaces;

/// <summary>The claims files that an argument of a command stands for.</summary>
internal static class ClaimsFiles
{
    /// <summary>The extension of claims files.</summary>
    public const string Extension = ".claims";

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The files that a path stands for, as full paths in order.</summary>
    /// <param name="path">A folder, a file or a pattern.</param>
    /// <param name="options">Where it is relative to.</param>
    /// <exception cref="WorkspaceException">There is no such thing, or it cannot be read.</exception>
    public static IReadOnlyList<string> Find(string path, LoadOptions options)
    {
        string full = options.FullPath(path);
        if (Directory.Exists(full))
        {
            string[] files = [.. InFolder(full, IsClaimsFile, options.Skip).Order(StringComparer.Ordinal)];
            if (files.Length == 0)
            {
                options.Warn($"no {Extension} files in {path}");
            }

            return files;
        }

        if (File.Exists(full))
        {
            return IsClaimsFile(full) ? [full] : throw WorkspaceException.Misuse($"{path} is not a claims file: its name does not end in {Extension}");
        }

        return path.Contains('*', StringComparison.Ordinal) && Matching(path, options) is { Length: > 0 } matching
            ? matching
            : throw WorkspaceException.Misuse(path.Contains('*', StringComparison.Ordinal) ? $"no claims file matches {path}" : $"{path} does not exist");
    }

    /// <summary>Whether a file is a claims file.</summary>
    public static bool IsClaimsFile(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The files in a folder, without what the SDK leaves out of a project: hidden folders, and what a build writes. Nor does it have the links with which
    /// Emacs marks the files that it edits, and no link to a folder is followed, which could lead in a circle.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isMeant">Which files, by their names.</param>
    /// <param name="skip">Told of each folder below it that cannot be read.</param>
    /// <exception cref="WorkspaceException">The folder cannot be read.</exception>
    public static IEnumerable<string> InFolder(string folder, Func<string, bool> isMeant, Action<string> skip) => Walk(EntriesOf(folder), isMeant, skip);

    private static IEnumerable<string> Walk(Entry[] entries, Func<string, bool> isMeant, Action<string> skip)
    {
        bool hasProject = Array.Exists(entries, entry => Path.GetExtension(entry.Path).EndsWith("proj", StringComparison.OrdinalIgnoreCase));
        foreach ((string path, FileAttributes attributes) in entries)
        {
            string name = Path.GetFileName(path);
            if (!attributes.HasFlag(FileAttributes.Directory))
            {
                if (isMeant(name) && !name.StartsWith(".#", StringComparison.Ordinal))
                {
                    yield return path;
                }
            }
            else if (!attributes.HasFlag(FileAttributes.ReparsePoint) && name[0] != '.' && name != "node_modules" && !(hasProject && (name is "bin" or "obj")))
            {
                foreach (string file in Walk(EntriesOf(path, skip), isMeant, skip))
                {
                    yield return file;
                }
            }
        }
    }

    private static Entry[] EntriesOf(string folder, Action<string> skip)
    {
        try
        {
            return EntriesOf(folder);
        }
        catch (WorkspaceException e)
        {
            skip(e.Message);
            return [];
        }
    }

    private static Entry[] EntriesOf(string folder)
    {
        try
        {
            return [.. new FileSystemEnumerable<Entry>(folder, (ref FileSystemEntry entry) => new Entry(entry.ToFullPath(), entry.Attributes), AllEntries)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceException.Failure($"{folder} cannot be read: {e.Message}");
        }
    }

    private static string[] Matching(string pattern, LoadOptions options)
    {
        // A pattern may begin outside the current directory; the library's may not. Nor is it the library that looks: it follows links in circles.
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int literal = parts.TakeWhile(part => !part.Contains('*', StringComparison.Ordinal)).Count();
        string root = options.FullPath(literal == 0 ? "." : string.Join('/', parts[..literal]) + "/");
        if (!Directory.Exists(root))
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(string.Join('/', parts[literal..]));
        return [.. matcher.Match(root, InFolder(root, IsClaimsFile, options.Skip)).Files.Select(file => Path.GetFullPath(file.Path, root)).Order(StringComparer.Ordinal)];
    }

    private sealed record Entry(string Path, FileAttributes Attributes);
}
