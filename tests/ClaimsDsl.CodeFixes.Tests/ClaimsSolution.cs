using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace ClaimsDsl.CodeFixes.Tests;

/// <summary>A solution in memory whose projects have claims files, as an editor has it.</summary>
internal sealed class ClaimsSolution
{
    private static readonly ClaimsCodeFixProvider Provider = new();

    /// <summary>A solution of one project.</summary>
    /// <param name="files">Its additional files.</param>
    public ClaimsSolution(params IEnumerable<(string Path, string Text)> files)
        : this(["Project"], files)
    {
    }

    /// <summary>A solution of projects that share their files, as a project for several frameworks is to an editor.</summary>
    public ClaimsSolution(IEnumerable<string> projects, IEnumerable<(string Path, string Text)> files)
    {
        using var workspace = new AdhocWorkspace();
        Solution = projects.Aggregate(workspace.CurrentSolution, (solution, name) =>
        {
            Project project = solution.AddProject(name, name, LanguageNames.CSharp)
                .AddAnalyzerConfigDocument("global", SourceText.From("is_global = true\nbuild_property.ClaimsDslProjectDir = /project/\n"), filePath: "/project/.globalconfig").Project;
            return files.Aggregate(project, (p, file) => p.AddAdditionalDocument(file.Path, SourceText.From(file.Text), filePath: "/project/" + file.Path).Project).Solution;
        });
    }

    public Solution Solution { get; private set; }

    private Project First => Solution.Projects.First();

    /// <summary>The text of a file in each project that has it.</summary>
    public async Task<IReadOnlyList<string>> TextsOfAsync(string path)
    {
        var texts = new List<string>();
        foreach (TextDocument document in Solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => document.FilePath == "/project/" + path))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return texts;
    }

    /// <summary>What is offered about all diagnostics of a file, in its order.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferedAsync(string path)
    {
        var actions = new List<CodeAction>();
        foreach (Diagnostic diagnostic in await ReportedAsync(First, path))
        {
            await OfferAsync(path, diagnostic, actions);
        }

        return actions;
    }

    /// <summary>What is offered about one diagnostic, whether the analyzer reported it or not.</summary>
    public async Task OfferAsync(string path, Diagnostic diagnostic, List<CodeAction> actions)
    {
        TextDocument document = First.AdditionalDocuments.Single(d => d.FilePath == "/project/" + path);
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
    }

    /// <summary>What is offered at a place where nothing need be wrong.</summary>
    public async Task<IReadOnlyList<CodeAction>> RefactoringsAsync(string path, int position)
    {
        var actions = new List<CodeAction>();
        TextDocument document = First.AdditionalDocuments.Single(d => d.FilePath == "/project/" + path);
        await new ClaimsRefactoringProvider().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        return actions;
    }

    /// <summary>Does what an action does.</summary>
    public async Task<ClaimsSolution> ApplyAsync(CodeAction action)
    {
        CodeActionOperation operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Solution = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
        return this;
    }

    /// <summary>What all fixes of a kind together do, or null where there is none.</summary>
    public async Task<CodeAction?> FixAllAsync(string kind, FixAllScope scope) => await Provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
        First, Provider, scope, kind, Provider.FixableDiagnosticIds, new AnalyzerDiagnostics(), CancellationToken.None));

    private static async Task<IEnumerable<Diagnostic>> ReportedAsync(Project project, string? path = null)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new ClaimsAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics
            .Where(diagnostic => path is null || diagnostic.Location.GetLineSpan().Path == "/project/" + path)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private sealed class AnalyzerDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => ReportedAsync(project);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
