using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

using Xunit;

namespace ClaimsDsl.CodeFixes.Tests;

/// <summary>What an editor offers about C# code that takes a claim for more than it is.</summary>
public sealed class ConsumerFixTests
{
    private const string Claims = """
        namespace N
        document D "d.txt"
        person Kirby
        person Peskov
        kind Deployment { present : truth  troops : count  support : percent per person }
        entity Deployment is Deployment
        proposition Fight "They fight"
        old: Kirby states Deployment.troops 1,000 in D "1,000"
        newer: Kirby states Deployment.troops 3,000 in D "3,000" revises old
        next: Kirby states Deployment.troops 3,500 in D "3,500"
        other: Kirby states Deployment.troops 5 in D "5"
        Kirby states Deployment.troops 6 in D "6" revises other
        truth: Kirby states Fight in D "they fight"
        figure: Kirby states Deployment.troops 7 in D "7" revises truth
        gone: Kirby states Fight in D "they fight"
        Kirby states Fight no in D "no" retracts gone
        bare: Kirby states Deployment.troops 5
        barest: Kirby states Deployment.troops 5 revises bare
        dispute Deployment.present between Kirby and Peskov
        dispute Deployment.support[Kirby] between Kirby and Peskov
        """;

    private const string Later = """
        namespace Later.On
        use N
        newest: Kirby states Deployment.troops 4,000 in D "4,000" revises next
        """;

    private const string Usings = "using System;\nusing ClaimsDsl;\nusing N;\n\n";

    private static readonly ConsumerCodeFixProvider Provider = new();
    private static readonly Lazy<Project> WithGeneratedCode = new(CreateProject);

    [Fact]
    public void It_is_found_by_editors_and_has_no_state_to_share()
    {
        var export = (ExportCodeFixProviderAttribute)Assert.Single(typeof(ConsumerCodeFixProvider).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false));
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal([nameof(TextDocumentKind.Document)], export.DocumentKinds);
        Assert.Equal(new ConsumerAnalyzer().SupportedDiagnostics.Select(d => d.Id), Provider.FixableDiagnosticIds);
    }

    [Theory]
    [InlineData("Console.WriteLine(Claims.Old.Value);", "Console.WriteLine(Claims.Newer.Value);")]
    [InlineData("Console.WriteLine(/* a */ N.Claims.Old /* b */ .Value);", "Console.WriteLine(/* a */ Claims.Newer /* b */ .Value);")]
    [InlineData("Console.WriteLine(Claims.Next.Value);", "Console.WriteLine(Later.On.Claims.Newest.Value);")]
    public async Task The_claim_that_counts_takes_the_place_of_one_that_does_not(string code, string mended) =>
        Assert.Equal(Usings + mended, await FixAsync(Usings + code, "use-successor"));

    [Theory]
    [InlineData("Console.WriteLine(Claims.Other.Value);")]
    [InlineData("Console.WriteLine(Claims.Truth.Value);")]
    public async Task One_without_a_name_or_about_something_else_does_not(string code) =>
        Assert.Equal(["as-said"], (await OfferedAsync(Usings + code)).Select(action => action.EquivalenceKey));

    [Theory]
    [InlineData("Console.WriteLine(Claims.Old.Value);", "Console.WriteLine(Claims.Old.AsSaid().Value);")]
    [InlineData("Claim<bool> claim =\n    Claims.Gone; // taken back\nConsole.WriteLine(claim.Value);", "Claim<bool> claim =\n    Claims.Gone.AsSaid(); // taken back\nConsole.WriteLine(claim.Value);")]
    [InlineData("Console.WriteLine(Claims.Barest is { Value: var value } && value is not null);", "Console.WriteLine(Claims.Barest.AsSaid() is { Value: var value } && value is not null);")]
    [InlineData("Console.WriteLine(Claims.Bare.Value);", "Console.WriteLine(Claims.Bare.AsSaid().Value);")]
    public async Task That_a_claim_is_meant_is_said(string code, string mended) =>
        Assert.Equal(Usings + mended, await FixAsync(Usings + code, "as-said"));

    [Fact]
    public async Task What_says_it_is_imported() => Assert.Equal(
        "using System;\nusing N;\nusing ClaimsDsl;\n\nConsole.WriteLine(Claims.Gone.AsSaid().Value);",
        await FixAsync("using System;\nusing N;\n\nConsole.WriteLine(Claims.Gone.Value);", "as-said"));

    [Theory]
    [InlineData(
        "Console.WriteLine(Entities.Deployment.Present.Agreed);",
        "if (Entities.Deployment.Present.HasAgreement)\n{\n    Console.WriteLine(Entities.Deployment.Present.Agreed);\n}")]
    [InlineData(
        "ClaimSet<bool> present = Entities.Deployment.Present;\n\n// They agree.\nConsole.WriteLine(present.Held.Agreed); // or not\n",
        "ClaimSet<bool> present = Entities.Deployment.Present;\n\n// They agree.\nif (present.Held.HasAgreement)\n{\n    Console.WriteLine(present.Held.Agreed);\n} // or not\n")]
    public async Task Agreement_is_asked_for_first(string code, string mended) =>
        Assert.Equal(Usings + mended, await FixAsync(Usings + code, "ask-first"));

    [Theory]
    [InlineData("bool present = Entities.Deployment.Present.Agreed;\nConsole.WriteLine(present);")]
    [InlineData("if (args.Length == 0) Console.WriteLine(Entities.Deployment.Present.Agreed); else Console.WriteLine();")]
    [InlineData("Show(Entities.Deployment.Present.Agreed, out bool shown);\nConsole.WriteLine(shown);\nstatic void Show(bool what, out bool shown) => shown = what;")]
    [InlineData("Array.ForEach(new[] { Entities.Deployment }, d => Console.WriteLine(Entities.Deployment.Present.Agreed));")]
    public async Task Where_that_would_break_the_code_it_is_not(string code) => Assert.Empty(await OfferedAsync(Usings + code));

    [Theory]
    [InlineData("use-successor", "Claims.Newer.Value, Claims.Newer.Value, Claims.Gone.Value, Claims.Barest.Value")]
    [InlineData("as-said", "Claims.Old.AsSaid().Value, Claims.Old.AsSaid().Value, Claims.Gone.Value, Claims.Bare.AsSaid().Value")]
    public async Task All_are_fixed_at_once(string kind, string mended)
    {
        const string Code = "Claims.Old.Value, Claims.Old.Value, Claims.Gone.Value, Claims.Bare.Value";
        Document document = CreateDocument($"{Usings}Console.WriteLine(string.Join(\" \", new object?[] {{ {Code} }}));");
        Assert.Equal(
            $"{Usings}Console.WriteLine(string.Join(\" \", new object?[] {{ {mended} }}));", await FixAllAsync(document, kind, "CLM5001"));
    }

    [Fact]
    public async Task A_statement_asks_of_everything_that_it_reads_once()
    {
        Document document = CreateDocument(
            Usings + "Console.WriteLine(\"{0} {1} {2}\", Entities.Deployment.Present.Agreed, Entities.Deployment.Support[Parties.Kirby].Agreed, Entities.Deployment.Present.Agreed);");
        string mended = await FixAllAsync(document, "ask-first", "CLM5003");
        Assert.Equal(2, mended.Split("if (").Length - 1);
        Assert.Empty(await ReportedAsync(document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(mended))));
    }

    private static async Task<string> FixAllAsync(Document document, string kind, string id) => await TextOfAsync((await Provider.GetFixAllProvider().GetFixAsync(
        new FixAllContext(document, Provider, FixAllScope.Document, kind, [id], new Reported(), CancellationToken.None)))!);

    /// <summary>The code after the one fix of a kind, which leaves nothing of the kind to report and compiles.</summary>
    private static async Task<string> FixAsync(string code, string kind)
    {
        string mended = await TextOfAsync(Assert.Single(await OfferedAsync(code), action => action.EquivalenceKey == kind));
        Document document = CreateDocument(mended);
        Assert.DoesNotContain((await document.Project.GetCompilationAsync())!.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await ReportedAsync(document));
        return mended;
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(string code)
    {
        var actions = new List<CodeAction>();
        Document document = CreateDocument(code);
        IReadOnlyList<Diagnostic> reported = await ReportedAsync(document);
        Assert.NotEmpty(reported);
        foreach (Diagnostic diagnostic in reported)
        {
            await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions.DistinctBy(action => action.EquivalenceKey).ToList();
    }

    private static async Task<string> TextOfAsync(CodeAction action)
    {
        CodeActionOperation operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Document changed = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution.Projects.Single().Documents.Single(d => d.Name == "Program.cs");
        return (await changed.GetTextAsync()).ToString();
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new ConsumerAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }

    private static Document CreateDocument(string code) => WithGeneratedCode.Value.AddDocument("Program.cs", code);

    private static Project CreateProject()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ClaimsGenerator().AsSourceGenerator()], [new ClaimsText("/project/a.claims", Claims), new ClaimsText("/project/b.claims", Later)]);
        GeneratorRunResult result = driver.RunGenerators(CSharpCompilation.Create("Project")).GetRunResult().Results.Single();
        using var workspace = new AdhocWorkspace();
        Project project = workspace.CurrentSolution.AddProject("Project", "Project", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) || Path.GetFileName(path) == "ClaimsDsl.Runtime.dll")
                .Select(path => MetadataReference.CreateFromFile(path)));
        return result.GeneratedSources.Aggregate(project, (p, source) => p.AddDocument(source.HintName, source.SourceText).Project);
    }

    private sealed class ClaimsText(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }

    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await ReportedAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetProjectDiagnosticsAsync(project, cancellationToken);
    }
}
