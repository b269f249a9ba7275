using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using ClaimsDiagnostic = ClaimsDsl.Diagnostics.Diagnostic;
using ClaimsSeverity = ClaimsDsl.Diagnostics.DiagnosticSeverity;
using ClaimsSyntaxTree = ClaimsDsl.Syntax.SyntaxTree;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;
using Location = Microsoft.CodeAnalysis.Location;

namespace ClaimsDsl.Generator;

/// <summary>Reports what the core finds, in the claims files themselves. All that is known of claims is in the core.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimsAnalyzer : DiagnosticAnalyzer
{
    /// <summary>All diagnostics as Roslyn has them, by id: those of claims files, and those of the code that uses them.</summary>
    internal static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        Catalogue.All.ToImmutableDictionary(d => d.Id, ToDescriptor);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.CreateRange(Catalogue.All.Where(d => d.Category != DiagnosticCategory.Usage).Select(d => Descriptors[d.Id]));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            GeneratorOptions options = GeneratorOptions.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions, ParseOptionsOf(start.Compilation));
            List<AdditionalText> files = [.. ClaimsFiles.Distinct(start.Options.AdditionalFiles, options)];
            if (files.Count == 0)
            {
                return;
            }

            var manifests = new Lazy<ValueList<ClaimsManifest>>(() => ReferencedClaims.Of(start.Compilation, start.CancellationToken));
            var trees = new Lazy<ClaimsCompilation>(() => ClaimsFiles.Compile(
                start.Options.AdditionalFiles, options, manifests.Value.Select(m => m.Claims).OfType<ClaimsCompilation>(), start.CancellationToken));
            var severities = new Lazy<ProjectSeverities>(() => ProjectSeverities.Read(start.Options));
            start.RegisterAdditionalFileAction(file =>
            {
                if (file.AdditionalFile == files[0])
                {
                    ReportProject(file, trees.Value, manifests.Value, severities.Value, options);
                }

                Report(file, trees, severities);
            });
        });
    }

    private static ParseOptions ParseOptionsOf(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault()?.Options
        ?? new CSharpParseOptions((compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.Default);

    /// <summary>What is about the project and not about a file: it is said once, at the start of the first.</summary>
    private static void ReportProject(
        AdditionalFileAnalysisContext context,
        ClaimsCompilation compilation,
        ValueList<ClaimsManifest> manifests,
        ProjectSeverities severities,
        GeneratorOptions options)
    {
        var first = new ClaimsDsl.Diagnostics.Location(context.AdditionalFile.Path, new ClaimsDsl.Text.TextSpan(0, 0));
        SeverityOptions severity = severities.Of(context.AdditionalFile);
        if (options.IsEnabled && !options.CanGenerate)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors[Catalogue.LanguageVersion.Id],
                ToLocation(first, compilation),
                GeneratorOptions.Floor.ToDisplayString(),
                options.Version.ToDisplayString()));
        }

        foreach (ClaimsDiagnostic problem in manifests.Select(manifest => manifest.ProblemAt(first)).OfType<ClaimsDiagnostic>())
        {
            if (severity.GetSeverity(problem.Descriptor) is { } effective)
            {
                context.ReportDiagnostic(ToRoslyn(problem, effective, compilation));
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, Lazy<ClaimsCompilation> compilation, Lazy<ProjectSeverities> severities)
    {
        AdditionalText file = context.AdditionalFile;
        if (!ClaimsFiles.IsClaimsFile(file.Path) || compilation.Value.FindTree(file.Path) is not { } tree)
        {
            return;
        }

        Location start = ToLocation(tree.GetLocation(new ClaimsDsl.Text.TextSpan(0, 0)), compilation.Value);
        foreach (string problem in severities.Value.ProblemsAt(file))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors[Catalogue.InvalidSeverity.Id], start, problem));
        }

        SeverityOptions severity = severities.Value.Of(file);
        foreach (ClaimsDiagnostic diagnostic in compilation.Value.GetDiagnostics(tree, context.CancellationToken))
        {
            if (severity.GetSeverity(diagnostic.Descriptor) is { } effective)
            {
                context.ReportDiagnostic(ToRoslyn(diagnostic, effective, compilation.Value));
            }
        }
    }

    private static Diagnostic ToRoslyn(ClaimsDiagnostic diagnostic, ClaimsSeverity severity, ClaimsCompilation compilation) => Diagnostic.Create(
        Descriptors[diagnostic.Id],
        ToLocation(diagnostic.Location, compilation),
        (DiagnosticSeverity)severity,
        diagnostic.Related.Select(r => ToLocation(r.Location, compilation)),
        properties: null,
        [.. diagnostic.Arguments]);

    private static Location ToLocation(ClaimsDsl.Diagnostics.Location location, ClaimsCompilation compilation)
    {
        if (compilation.FindTree(location.Path) is not { } tree)
        {
            return Location.None;
        }

        LinePosition start = ToPosition(tree, location.Span.Start);
        LinePosition end = ToPosition(tree, location.Span.End);
        return Location.Create(location.Path, new TextSpan(location.Span.Start, location.Span.Length), new LinePositionSpan(start, end));
    }

    private static LinePosition ToPosition(ClaimsSyntaxTree tree, int offset)
    {
        ClaimsDsl.Text.LinePosition position = tree.Text.GetLinePosition(offset);
        return new LinePosition(position.Line, position.Character);
    }

    private static DiagnosticDescriptor ToDescriptor(ClaimsDsl.Diagnostics.DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,

        // Roslyn shows a message without arguments as it is, with its braces doubled.
        descriptor.MessageFormat.Contains("{0}") ? descriptor.MessageFormat : string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat),
        "Claims." + descriptor.Category,
        (DiagnosticSeverity)descriptor.DefaultSeverity,
        isEnabledByDefault: true,
        helpLinkUri: descriptor.HelpLink,
        customTags: descriptor.IsConfigurable ? [] : [WellKnownDiagnosticTags.NotConfigurable]);
}
