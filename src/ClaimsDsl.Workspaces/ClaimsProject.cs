using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Workspaces;

/// <summary>Claims files that are compiled together, and how grave what is reported about them is.</summary>
/// <param name="Compilation">The files.</param>
/// <param name="Preset">The preset of severities, or null.</param>
/// <param name="Compiler">What the C# compiler is told.</param>
/// <param name="References">The referenced assemblies that carry claims.</param>
internal sealed record ClaimsProject(ClaimsCompilation Compilation, string? Preset, CompilerOptions Compiler, ValueList<ClaimsManifest> References)
{
    /// <summary>A C# project.</summary>
    /// <param name="file">What it says of its claims.</param>
    /// <param name="trees">Its claims files.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="references">The claims of the assemblies that it references.</param>
    /// <param name="asOf">A day to look at it as it stood then, or null.</param>
    /// <param name="previous">What it was before an edit, or null.</param>
    public static ClaimsProject Create(
        ProjectFile file, IEnumerable<SyntaxTree> trees, Documents documents, ValueList<ClaimsManifest> references, Day? asOf = null, ClaimsCompilation? previous = null)
    {
        var compilation = ClaimsCompilation.Create(
            trees,
            NamespaceName.From(file.Properties["RootNamespace"].Trim()),
            documents.Find,
            references.Select(manifest => manifest.Claims).OfType<ClaimsCompilation>(),
            asOf: asOf,
            previous: previous);
        return new ClaimsProject(compilation, file.Properties["ClaimsDslSeverity"], CompilerOptions.Read(file), references);
    }

    /// <summary>Files that no project has.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="documents">Their documents.</param>
    /// <param name="asOf">A day to look at them as they stood then, or null.</param>
    /// <param name="previous">What they were before an edit, or null.</param>
    public static ClaimsProject OfLoose(IEnumerable<SyntaxTree> trees, Documents documents, Day? asOf = null, ClaimsCompilation? previous = null) => new(
        ClaimsCompilation.Create(trees, NamespaceName.From(""), documents.Find, asOf: asOf, previous: previous), null, CompilerOptions.None, []);

    /// <summary>How grave what is reported about its files is.</summary>
    public ProjectSeverities ReadSeverities() => ProjectSeverities.Read(Compilation.Trees.Select(tree => tree.Path), Preset);

    /// <summary>What a build of the files would report, file by file and in the order of their texts.</summary>
    /// <param name="advance">Told after each file.</param>
    /// <param name="cancel">Gives up.</param>
    public IEnumerable<Finding> Check(Action advance, CancellationToken cancel)
    {
        ProjectSeverities severities = ReadSeverities();
        foreach (SyntaxTree tree in Compilation.Trees)
        {
            foreach (Finding finding in CheckFile(tree, severities, cancel))
            {
                yield return finding;
            }

            advance();
        }
    }

    /// <summary>What a build of the files would report about one of them, and then what its author accepts.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="severities">What <see cref="ReadSeverities"/> gave.</param>
    /// <param name="cancel">Gives up.</param>
    public IEnumerable<Finding> CheckFile(SyntaxTree tree, ProjectSeverities severities, CancellationToken cancel)
    {
        SeverityOptions options = severities.Of(tree.Path);
        IEnumerable<Diagnostic> settings = severities.ProblemsIn(tree.Path)
            .Select(problem => new Diagnostic(Catalogue.InvalidSeverity, tree.GetLocation(default), [problem], []));
        IEnumerable<Diagnostic> references = tree == Compilation.Trees[0]
            ? References.Select(manifest => manifest.ProblemAt(tree.GetLocation(default))).OfType<Diagnostic>()
            : [];
        foreach (Diagnostic diagnostic in references.Concat(settings).Concat(Compilation.GetDiagnostics(tree, cancel)))
        {
            if (options.GetSeverity(diagnostic.Descriptor) is { } severity && Compiler.Apply(diagnostic.Descriptor, severity) is { } effective)
            {
                yield return new Finding(diagnostic, effective, tree, this, null);
            }
        }

        foreach (SuppressedDiagnostic suppressed in Compilation.GetSuppressedDiagnostics(tree, cancel))
        {
            if (options.GetSeverity(suppressed.Diagnostic.Descriptor) is { } severity)
            {
                yield return new Finding(suppressed.Diagnostic, severity, tree, this, suppressed.Reason);
            }
        }
    }
}

/// <summary>A diagnostic as it is reported.</summary>
/// <param name="Diagnostic">What it is.</param>
/// <param name="Severity">How grave it is here.</param>
/// <param name="Tree">The file.</param>
/// <param name="Project">What the file is compiled with.</param>
/// <param name="AllowedBecause">Why the file's author accepts it; null where nobody does, and it is reported.</param>
internal sealed record Finding(Diagnostic Diagnostic, DiagnosticSeverity Severity, SyntaxTree Tree, ClaimsProject Project, string? AllowedBecause)
{
    /// <summary>Whether it is to be mended: it decides the exit code.</summary>
    public bool IsMistake => Severity >= DiagnosticSeverity.Warning;
}
