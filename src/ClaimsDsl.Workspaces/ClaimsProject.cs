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
    /// <summary>What a build of the files would report, file by file and in the order of their texts.</summary>
    /// <param name="advance">Told after each file.</param>
    /// <param name="cancel">Gives up.</param>
    public IEnumerable<Finding> Check(Action advance, CancellationToken cancel)
    {
        var config = new EditorConfig();
        var problems = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in Compilation.Trees)
        {
            SeverityOptions severities = SeveritiesOf(tree, config);
            IEnumerable<Diagnostic> settings = severities.Problems.Where(problems.Add)
                .Select(problem => new Diagnostic(Catalogue.InvalidSeverity, tree.GetLocation(default), [problem], []));
            IEnumerable<Diagnostic> references = tree == Compilation.Trees[0]
                ? References.Select(manifest => manifest.ProblemAt(tree.GetLocation(default))).OfType<Diagnostic>()
                : [];
            foreach (Diagnostic diagnostic in references.Concat(settings).Concat(Compilation.GetDiagnostics(tree, cancel)))
            {
                if (severities.GetSeverity(diagnostic.Descriptor) is { } severity && Compiler.Apply(diagnostic.Descriptor, severity) is { } effective)
                {
                    yield return new Finding(diagnostic, effective, tree, this, null);
                }
            }

            foreach (SuppressedDiagnostic suppressed in Compilation.GetSuppressedDiagnostics(tree, cancel))
            {
                if (severities.GetSeverity(suppressed.Diagnostic.Descriptor) is { } severity)
                {
                    yield return new Finding(suppressed.Diagnostic, severity, tree, this, suppressed.Reason);
                }
            }

            advance();
        }
    }

    private SeverityOptions SeveritiesOf(SyntaxTree tree, EditorConfig config)
    {
        IReadOnlyDictionary<string, string> own = config.Of(tree.Path);
        IReadOnlyDictionary<string, string> global = config.Global(tree.Path);
        return SeverityOptions.Read(
            key => Find(own, key) ?? Find(global, key) ?? (key == SeverityOptions.Key ? NotEmpty(Preset) : null),
            own.Keys.Concat(global.Keys).Select(key => key.ToLowerInvariant()));

        static string? Find(IReadOnlyDictionary<string, string> settings, string key) => NotEmpty(settings.GetValueOrDefault(key));
        static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
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
