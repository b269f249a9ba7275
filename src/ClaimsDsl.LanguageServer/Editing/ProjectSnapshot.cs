using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.LanguageServer.Editing;

/// <summary>Files that are compiled together, as they are after an edit. They are compiled when somebody asks.</summary>
internal sealed class ProjectSnapshot
{
    private readonly string _preset;
    private readonly Lazy<ProjectSeverities> _severities;
    private readonly Lazy<ClaimsProject> _project;
    private readonly History _history;

    private ProjectSnapshot(
        EvaluatedProject? file, string preset, ImmutableArray<SyntaxTree> trees, Documents documents, Lazy<ProjectSeverities> severities, History history)
    {
        _preset = preset;
        _history = history;
        _severities = severities;
        _project = new Lazy<ClaimsProject>(Compile);
        File = file;
        Trees = trees;
        Documents = documents;
    }

    /// <summary>The C# project that has the files, or null.</summary>
    public EvaluatedProject? File { get; }

    /// <summary>Its claims files, in the order of their paths.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>Its documents.</summary>
    public Documents Documents { get; }

    /// <summary>The files, compiled.</summary>
    public ClaimsCompilation Compilation => _project.Value.Compilation;

    /// <summary>Puts files together.</summary>
    /// <param name="file">Their C# project, or null.</param>
    /// <param name="preset">The preset of severities where the project has none.</param>
    /// <param name="trees">The files.</param>
    /// <param name="documents">Their documents.</param>
    /// <param name="previous">What they were before, or null.</param>
    public static ProjectSnapshot Create(EvaluatedProject? file, string preset, IEnumerable<SyntaxTree> trees, Documents documents, ProjectSnapshot? previous)
    {
        ImmutableArray<SyntaxTree> ordered = [.. trees.OrderBy(tree => tree.Path, StringComparer.Ordinal)];
        string[] paths = [.. ordered.Select(tree => tree.Path)];
        string chosen = file?.File.Properties["ClaimsDslSeverity"].Trim() is { Length: > 0 } own ? own : preset;
        return new(file, chosen, ordered, documents, new Lazy<ProjectSeverities>(() => ProjectSeverities.Read(paths, chosen)), previous?._history ?? new History());
    }

    /// <summary>The project with another text of one of its files; itself where it has no such file.</summary>
    public ProjectSnapshot With(SyntaxTree tree)
    {
        int i = IndexOf(tree.Path);
        return i < 0 ? this : new(File, _preset, Trees.SetItem(i, tree), Documents, _severities, _history);
    }

    /// <summary>The project with documents that have changed; itself where none did.</summary>
    public ProjectSnapshot WithDocuments(Func<string, bool> hasChanged) =>
        Documents.Asked.Any(hasChanged) ? new(File, _preset, Trees, Documents.Changed(hasChanged), _severities, _history) : this;

    /// <summary>One of its files, or null.</summary>
    public SyntaxTree? Find(string path)
    {
        int i = IndexOf(path);
        return i < 0 ? null : Trees[i];
    }

    /// <summary>What a build reports about a file.</summary>
    public ValueList<Finding> Check(SyntaxTree tree, CancellationToken cancel)
    {
        ValueList<Finding> findings = [.. _project.Value.CheckFile(tree, _severities.Value, cancel).Where(finding => finding.AllowedBecause is null)];

        // What later edits can keep is known now.
        _history.Checked = Compilation;
        return findings;
    }

    private ClaimsProject Compile() => File is null
        ? ClaimsProject.OfLoose(Trees, Documents, previous: _history.Checked)
        : ClaimsProject.Create(File.File, Trees, Documents, File.References, previous: _history.Checked);

    private int IndexOf(string path)
    {
        int low = 0;
        for (int high = Trees.Length; low < high;)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Trees[middle].Path, path);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    /// <summary>The newest state of a project of which all is known: while somebody types, most states are given up before.</summary>
    private sealed class History
    {
        private volatile ClaimsCompilation? _checked;

        public ClaimsCompilation? Checked
        {
            get => _checked;
            set => _checked = value;
        }
    }
}

/// <summary>A C# project as MSBuild sees it.</summary>
/// <param name="File">What it says of its claims.</param>
/// <param name="References">The claims of the assemblies that it references.</param>
internal sealed record EvaluatedProject(ProjectFile File, ValueList<ClaimsManifest> References);
