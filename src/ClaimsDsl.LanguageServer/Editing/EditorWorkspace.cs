using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.LanguageServer.Editing;

/// <summary>
/// The folders and documents that an editor has open. One at a time may change it; what it was at any time is a <see cref="Snapshot"/>.
/// Files of a C# project are compiled together once MSBuild has said which they are, all others of a folder with each other, as
/// <c>claims check</c> does, and a file from elsewhere with those beside it.
/// </summary>
/// <param name="client">What the editor says of itself.</param>
internal sealed class EditorWorkspace(Lsp.InitializeParams client)
{
    private readonly List<string> _folders = [];
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);

    // The claims files that are on disk as far as is known: one that is open may not be there yet.
    private readonly HashSet<string> _onDisk = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EvaluatedProject> _evaluated = new(StringComparer.Ordinal);

    // By C# project or folder.
    private ImmutableSortedDictionary<string, ProjectSnapshot> _projects = ImmutableSortedDictionary.Create<string, ProjectSnapshot>(StringComparer.Ordinal);
    private volatile ImmutableDictionary<string, OpenDocument> _open = ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal);
    private ServerSettings _settings = new();

    /// <summary>The newest state.</summary>
    public Snapshot Current { get; private set; } = new([], ImmutableDictionary<string, OpenDocument>.Empty, new ServerSettings(), client, null);

    /// <summary>Takes other settings.</summary>
    public void Configure(ServerSettings settings)
    {
        if (settings != _settings)
        {
            _settings = settings;
            Regroup();
        }
    }

    /// <summary>Opens and closes folders.</summary>
    /// <returns>The C# projects that may have claims and are not evaluated.</returns>
    public IReadOnlyList<string> ChangeFolders(IEnumerable<string> added, IEnumerable<string> removed)
    {
        _folders.RemoveAll(removed.Contains);
        _folders.AddRange(added.Except(_folders));
        return Rescan();
    }

    /// <summary>A document is opened: from now on its text is the editor's.</summary>
    /// <returns>The C# projects that have to be evaluated again.</returns>
    public IReadOnlyList<string> Open(OpenDocument document)
    {
        _open = _open.SetItem(document.Path, document);
        return Update(document);
    }

    /// <summary>A document is edited. One that is not open is opened empty.</summary>
    /// <returns>The C# projects that have to be evaluated again.</returns>
    public IReadOnlyList<string> Change(Lsp.DidChangeTextDocumentParams change)
    {
        string path = Lsp.DocumentUri.ToPath(change.TextDocument.Uri);
        OpenDocument document = _open.GetValueOrDefault(path) ?? new OpenDocument(change.TextDocument.Uri, 0, SourceText.From("", path));
        return Open(document.Change(change.TextDocument.Version, change.ContentChanges));
    }

    /// <summary>A document is closed: from now on its text is the one on disk.</summary>
    /// <returns>The C# projects that have to be evaluated again.</returns>
    public IReadOnlyList<string> Close(string uri)
    {
        string path = Lsp.DocumentUri.ToPath(uri);
        if (!_open.TryGetValue(path, out OpenDocument? document))
        {
            return [];
        }

        _open = _open.Remove(path);
        if (IsClaims(document))
        {
            Reload(path);
        }

        return FilesChanged([path]);
    }

    /// <summary>Files were created, changed or deleted on disk.</summary>
    /// <returns>The C# projects that have to be evaluated again.</returns>
    public IReadOnlyList<string> FilesChanged(IReadOnlyCollection<string> paths)
    {
        var stale = new HashSet<string>(StringComparer.Ordinal);
        var moved = new List<string>();
        foreach (string path in paths)
        {
            if (ClaimsFiles.IsClaimsFile(path))
            {
                Reload(path);
                if (CameOrWent(path))
                {
                    moved.Add(path);
                }
            }
            else if (IsOfBuild(path))
            {
                stale.UnionWith(Candidates().Where(project => ProjectFile.IsProject(path) ? project == path : IsBelow(project, FolderOf(path))));
                if (!File.Exists(path))
                {
                    _evaluated.Remove(path);
                }
            }
        }

        if (moved.Count > 0)
        {
            AddToProjects(moved);
            stale.UnionWith(ProjectsAround(moved));
        }

        var changed = paths.Select(DocumentPath.Normalize).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _projects = _projects.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.WithDocuments(changed.Contains), StringComparer.Ordinal);
        Regroup();
        return [.. stale];

        // What a restore writes is in the folder 'obj' of the project.
        static string FolderOf(string path) => Path.GetDirectoryName(path)! is var folder && Path.GetFileName(folder) == "obj" ? Path.GetDirectoryName(folder)! : folder;
    }

    /// <summary>MSBuild has said what a C# project has, or could not.</summary>
    public void Evaluated(string path, EvaluatedProject? project)
    {
        _evaluated.Remove(path);
        if (project is not null)
        {
            _evaluated.Add(path, project);
            _onDisk.UnionWith(project.File.Files.Where(ClaimsFiles.IsClaimsFile));
            foreach (string file in project.File.Files.Where(ClaimsFiles.IsClaimsFile).Where(file => !_trees.ContainsKey(file)))
            {
                Reload(file);
            }
        }

        Regroup();
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Whether a file says what a C# project is made of.</summary>
    private static bool IsOfBuild(string path) =>
        ProjectFile.IsProject(path) || Path.GetExtension(path) is ".props" or ".targets" || Path.GetFileName(path) == "project.assets.json";

    private static IEnumerable<string> FilesIn(string folder, Func<string, bool> isMeant)
    {
        try
        {
            return [.. ClaimsFiles.InFolder(folder, isMeant, _ => { })];
        }
        catch (WorkspaceException)
        {
            // What cannot be read has no claims that could be shown; files in it can still be opened.
            return [];
        }
    }

    /// <summary>Looks for files in all folders.</summary>
    private IReadOnlyList<string> Rescan()
    {
        foreach (string file in _trees.Keys.Where(path => !_open.ContainsKey(path)).ToList())
        {
            _trees.Remove(file);
        }

        string[] found = [.. _folders.SelectMany(folder => FilesIn(folder, ClaimsFiles.IsClaimsFile))];
        _onDisk.UnionWith(found);
        foreach (string file in found.Concat(_open.Keys.SelectMany(Neighbours)).Where(file => !_trees.ContainsKey(file)))
        {
            Reload(file);
        }

        string[] candidates = [.. Candidates()];
        foreach (string gone in _evaluated.Keys.Except(candidates).ToList())
        {
            _evaluated.Remove(gone);
        }

        Regroup();
        return [.. candidates.Except(_evaluated.Keys)];
    }

    /// <summary>The C# projects in the folders that have claims files below them, or name some.</summary>
    private IEnumerable<string> Candidates() => _folders.SelectMany(folder => FilesIn(folder, ProjectFile.IsProject)).Distinct()
        .Where(project => _trees.Keys.Any(path => IsBelow(path, Path.GetDirectoryName(project)!)) || Names(project));

    private static bool Names(string project)
    {
        try
        {
            return TextFile.Read(project).Text.Contains(ClaimsFiles.Extension, StringComparison.OrdinalIgnoreCase);
        }
        catch (WorkspaceException)
        {
            return false;
        }
    }

    /// <summary>The files beside one that is in none of the folders.</summary>
    private IEnumerable<string> Neighbours(string path)
    {
        if (!Lsp.DocumentUri.IsFile(path) || !ClaimsFiles.IsClaimsFile(path) || _folders.Exists(folder => IsBelow(path, folder)) || Path.GetDirectoryName(path) is not { } beside)
        {
            return [];
        }

        try
        {
            return [.. Directory.EnumerateFiles(beside).Where(ClaimsFiles.IsClaimsFile)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Takes the text of a file from where it is now.</summary>
    private void Reload(string path)
    {
        if (_open.TryGetValue(path, out OpenDocument? document))
        {
            _trees[path] = SyntaxTree.Parse(document.Text);
            return;
        }

        try
        {
            string text = TextFile.Read(path).Text;
            if (!_trees.TryGetValue(path, out SyntaxTree? known) || known.Text.ToString() != text)
            {
                _trees[path] = SyntaxTree.Parse(SourceText.From(text, path));
            }
        }
        catch (WorkspaceException)
        {
            // It is gone, or will be there again at the next change.
            _trees.Remove(path);
        }
    }

    /// <summary>Whether a claims file was created or deleted since its folder was looked at.</summary>
    private bool CameOrWent(string path) => File.Exists(path) ? _onDisk.Add(path) : _onDisk.Remove(path);

    /// <summary>Takes new files for some of the projects around them, until MSBuild says something else.</summary>
    private void AddToProjects(IReadOnlyCollection<string> paths)
    {
        foreach ((string project, EvaluatedProject evaluated) in _evaluated.ToList())
        {
            IEnumerable<string> files = evaluated.File.Files.Union(paths.Where(path => IsBelow(path, Path.GetDirectoryName(project)!)));
            _evaluated[project] = evaluated with { File = evaluated.File with { Files = [.. files] } };
        }
    }

    /// <summary>The C# projects that may have some of some files, whether they are evaluated or not.</summary>
    private IReadOnlyList<string> ProjectsAround(IReadOnlyCollection<string> paths) =>
        [.. Candidates().Where(project => paths.Any(path => IsBelow(path, Path.GetDirectoryName(project)!)))];

    /// <summary>A document has another text.</summary>
    private IReadOnlyList<string> Update(OpenDocument document)
    {
        string path = document.Path;
        if (!IsClaims(document))
        {
            string normalized = DocumentPath.Normalize(path);
            Replace(project => project.WithDocuments(asked => asked.Equals(normalized, StringComparison.OrdinalIgnoreCase)), path);
            return [];
        }

        SyntaxTree tree = SyntaxTree.Parse(document.Text);
        bool isKnown = _trees.ContainsKey(path);
        _trees[path] = tree;
        if (isKnown)
        {
            Replace(project => project.With(tree), path);
            return [];
        }

        foreach (string file in Neighbours(path).Where(file => !_trees.ContainsKey(file)))
        {
            Reload(file);
        }

        // An editor may open a file before it is there: MSBuild knows it only then.
        AddToProjects([path]);
        Regroup(path);
        return CameOrWent(path) ? ProjectsAround([path]) : [];
    }

    /// <summary>An editor that keeps claims in something that is no file still says what language it is.</summary>
    private static bool IsClaims(OpenDocument document) => ClaimsFiles.IsClaimsFile(document.Path) || !Lsp.DocumentUri.IsFile(document.Path);

    private void Replace(Func<ProjectSnapshot, ProjectSnapshot> change, string edited)
    {
        foreach ((string name, ProjectSnapshot project) in _projects)
        {
            if (change(project) is var changed && changed != project)
            {
                _projects = _projects.SetItem(name, changed);
            }
        }

        Publish(edited);
    }

    /// <summary>Puts files together anew: some came or went, or what decides about them changed.</summary>
    private void Regroup(string? edited = null)
    {
        var groups = ImmutableSortedDictionary.CreateBuilder<string, ProjectSnapshot>(StringComparer.Ordinal);
        var grouped = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string path, EvaluatedProject project) in _evaluated)
        {
            Add(path, project, [.. project.File.Files.Where(_trees.ContainsKey).Distinct()]);
        }

        foreach (IGrouping<string, string> loose in _trees.Keys.Where(path => !grouped.Contains(path)).GroupBy(GroupOf).ToList())
        {
            Add(loose.Key, null, [.. loose]);
        }

        _projects = groups.ToImmutable();
        Publish(edited);

        void Add(string name, EvaluatedProject? file, string[] paths)
        {
            if (paths.Length == 0)
            {
                return;
            }

            grouped.UnionWith(paths);
            ProjectSnapshot? previous = _projects.GetValueOrDefault(name);

            // A loose group is named by its folder, and has no files elsewhere; what is no file has no folder.
            Documents documents = previous is not null && previous.File == file ? previous.Documents
                : file is not null ? Documents.OfProject(name, file.File, TextOf)
                : new Documents([], Lsp.DocumentUri.IsFile(name) ? [name] : [], TextOf);
            groups.Add(name, ProjectSnapshot.Create(file, _settings.Severity, paths.Select(path => _trees[path]), documents, previous));
        }

        string GroupOf(string path) =>
            _folders.Find(folder => IsBelow(path, folder)) ?? (Lsp.DocumentUri.IsFile(path) ? Path.GetDirectoryName(path) : null) ?? path;
    }

    // Asked by whoever compiles: not of the snapshot, which is made after it is decided which documents are read again.
    private string? TextOf(string path) =>
        _open.Values.FirstOrDefault(document => DocumentPath.Normalize(document.Path) == DocumentPath.Normalize(path))?.Text.ToString();

    private void Publish(string? edited)
    {
        Snapshot outdated = Current;
        Current = new Snapshot([.. _projects.Values], _open, _settings, client, edited ?? outdated.Edited);
        outdated.Expire();
    }
}
