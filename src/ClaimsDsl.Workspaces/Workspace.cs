using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Workspaces;

/// <summary>What a command works on: the files that its arguments stand for, compiled.</summary>
/// <param name="Projects">One for each C# project, and one for all files that are named in another way.</param>
/// <param name="Files">The claims files as they are on disk, by path. Standard input is none.</param>
internal sealed record Workspace(ValueList<ClaimsProject> Projects, IReadOnlyDictionary<string, TextFile> Files)
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputName = "stdin" + ClaimsFiles.Extension;

    /// <summary>All claims files.</summary>
    public IEnumerable<SyntaxTree> Trees => Projects.SelectMany(project => project.Compilation.Trees);

    /// <summary>Reads and compiles files.</summary>
    /// <param name="paths">Folders, files, patterns, C# projects or <see cref="StandardInput"/>; nothing stands for the current directory.</param>
    /// <param name="options">Where they are, and how they are read.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WorkspaceException">Something is not there, or cannot be looked into.</exception>
    public static async Task<Workspace> LoadAsync(IReadOnlyCollection<string> paths, LoadOptions options, CancellationToken cancel)
    {
        var files = new ConcurrentDictionary<string, TextFile>(StringComparer.Ordinal);
        var projects = new List<ClaimsProject>();
        var loose = new List<SyntaxTree>();
        foreach (string path in paths.Count == 0 ? ["."] : paths)
        {
            if (ProjectFile.IsProject(path))
            {
                projects.Add(await LoadProjectAsync(options.FullPath(path), files, options, cancel));
            }
            else if (path == StandardInput)
            {
                loose.Add(await ReadInputAsync(options, cancel));
            }
            else
            {
                loose.AddRange(Parse(ClaimsFiles.Find(path, options), files, options, cancel));
            }
        }

        if (loose.Count > 0)
        {
            projects.Add(ClaimsProject.OfLoose(loose, new Documents([], [options.CurrentDirectory, .. paths.Select(options.FullPath).Where(Directory.Exists), .. loose.Select(tree => Path.GetDirectoryName(tree.Path)!)]), options.AsOf));
        }

        return new Workspace([.. projects], files);
    }

    /// <summary>What it would be after edits of its files.</summary>
    public Workspace Edit(IEnumerable<TextEdit> edits, CancellationToken cancel)
    {
        var files = new Dictionary<string, TextFile>(Files, StringComparer.Ordinal);
        foreach (IGrouping<string, TextEdit> inFile in edits.GroupBy(edit => edit.Path, StringComparer.Ordinal))
        {
            files[inFile.Key] = files[inFile.Key] with { Text = TextEdit.Apply(files[inFile.Key].Text, inFile) };
        }

        return new Workspace([.. Projects.Select(project => project with { Compilation = project.Compilation.WithTexts(TextOf, cancel) })], files);

        string? TextOf(string path) => files.TryGetValue(path, out TextFile? file) ? file.Text : null;
    }

    private static async Task<ClaimsProject> LoadProjectAsync(
        string path, ConcurrentDictionary<string, TextFile> files, LoadOptions options, CancellationToken cancel)
    {
        ProjectFile project = await ProjectFile.EvaluateAsync(path, cancel);
        SyntaxTree[] trees = Parse([.. project.Files.Where(ClaimsFiles.IsClaimsFile)], files, options, cancel);
        return ClaimsProject.Create(project, trees, Documents.OfProject(path, project), ReferencedAssemblies.Read(project.References), options.AsOf);
    }

    private static SyntaxTree[] Parse(IReadOnlyList<string> paths, ConcurrentDictionary<string, TextFile> files, LoadOptions options, CancellationToken cancel) =>
        [.. paths.Select(path => TryRead(path, files, options)).OfType<TextFile>().Select(file => SyntaxTree.Parse(SourceText.From(file.Text, file.Path), cancel))];

    private static TextFile? TryRead(string path, ConcurrentDictionary<string, TextFile> files, LoadOptions options)
    {
        try
        {
            return files.GetOrAdd(path, TextFile.Read);
        }
        catch (WorkspaceException e)
        {
            options.Skip(e.Message);
            return null;
        }
    }

    private static async Task<SyntaxTree> ReadInputAsync(LoadOptions options, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await options.Input.CopyToAsync(bytes, cancel);
        string path = options.FullPath(StandardInputName);
        return SyntaxTree.Parse(SourceText.From(TextFile.Decode(path, bytes.ToArray()).Text, path), cancel);
    }
}
