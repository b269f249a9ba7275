using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Fixes;
using ClaimsDsl.Text;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

using Xunit;

using SourceText = ClaimsDsl.Text.SourceText;
using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ClaimsDsl.CodeFixes.Tests;

/// <summary>An editor offers what the core offers, and does what the core would do.</summary>
public sealed class CodeFixTests
{
    // Something to mend of every sort, in a file and in another.
    private static readonly (string Path, string Text)[] Broken =
    [
        ("a.claims", """
            namespace N
            document Wire "wire.txt" { titel "Troops" sha256 "00" }
            person Kirby "John Kirby"
            Kirbi states Troops.troops 4,000 in Wire "3,000 troops"
            kirby states Troops.present in Wire "There are 3,000 troop"
            Austin says in Wire "troops"
            assess Troops.present is likely with high confidence because x
            }
            place Rome {
            """),
        ("b.claims", "namespace N\r\nkind Deployment {\r\n  troops : count\r\n}\r\nentity Troops is Deployment\r\nKirbey urges \"restraint"),
        ("wire.txt", "There are 3,000 troops. No more troops will come."),
    ];

    [Fact]
    public void It_is_found_by_editors()
    {
        ExportCodeFixProviderAttribute export = typeof(ClaimsCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal("AdditionalDocument", Assert.Single(export.DocumentKinds));
        Assert.Equal(".claims", Assert.Single(export.DocumentExtensions!));
    }

    [Fact]
    public void The_host_lends_it_no_library_of_composition() =>
        Assert.DoesNotContain(typeof(ClaimsCodeFixProvider).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("System.Composition", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("a.claims")]
    [InlineData("b.claims")]
    public async Task What_the_core_offers_is_offered_and_does_the_same(string path)
    {
        (Diagnostics.Diagnostic, Fix Fix)[] expected = [.. CoreFixes(Broken).Where(pair => pair.Diagnostic.Location.Path == "/project/" + path)];
        var solution = new ClaimsSolution(Broken);
        IReadOnlyList<CodeAction> offered = await solution.OfferedAsync(path);
        Assert.NotEmpty(offered);
        Assert.Equal(expected.Select(pair => (pair.Fix.Title, pair.Fix.Kind.Id)), offered.Select(action => (action.Title, action.EquivalenceKey!)));

        foreach ((Fix fix, CodeAction action) in expected.Select(pair => pair.Fix).Zip(offered))
        {
            await AssertEditedAsync(FixProvider.Merge([fix]), await new ClaimsSolution(Broken).ApplyAsync(action));
        }
    }

    [Theory]
    [InlineData("rename")]
    [InlineData("correct-case")]
    [InlineData("declare-person")]
    public async Task All_of_a_kind_are_fixed_at_once_in_all_files(string kind)
    {
        Fix[] expected = [.. CoreFixes(Broken).Select(pair => pair.Fix).Where(fix => fix.Kind.Id == kind)];
        Assert.NotEmpty(expected);
        var solution = new ClaimsSolution(Broken);
        CodeAction? action = await solution.FixAllAsync(kind, FixAllScope.Project);
        Assert.Equal("Fix all: " + expected[0].Kind.Description, action!.Title);
        await AssertEditedAsync(FixProvider.Merge(expected), await solution.ApplyAsync(action));
    }

    [Fact]
    public async Task Files_that_projects_share_are_fixed_once()
    {
        var solution = new ClaimsSolution(["Net8", "Net10"], [("a.claims", "person Kirby\nKirbi urges \"restraint\"")]);
        await solution.ApplyAsync((await solution.FixAllAsync("rename", FixAllScope.Solution))!);
        Assert.Equal(Enumerable.Repeat("person Kirby\nKirby urges \"restraint\"", 2), await solution.TextsOfAsync("a.claims"));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_fix_nothing_is_offered()
    {
        var solution = new ClaimsSolution(("a.claims", "person Kirby"));
        Assert.Empty(await solution.OfferedAsync("a.claims"));
        Assert.Null(await solution.FixAllAsync("rename", FixAllScope.Project));
    }

    [Theory]
    [InlineData("/project/a.claims", 0, 3)]
    [InlineData("/project/a.claims", 10_000, 5)]
    [InlineData("/project/other.claims", 0, 3)]
    [InlineData("", 0, 0)]
    public async Task A_diagnostic_that_is_not_there_any_more_has_no_fix(string path, int start, int length)
    {
        var descriptor = new DiagnosticDescriptor("CLM1001", "", "", "", DiagnosticSeverity.Error, isEnabledByDefault: true);
        var diagnostic = Diagnostic.Create(descriptor, Location.Create(path, new TextSpan(start, length), default));
        var offered = new List<CodeAction>();
        await new ClaimsSolution(("a.claims", "person Kirby\nKirbi urges \"restraint\"")).OfferAsync("a.claims", diagnostic, offered);
        await new ClaimsSolution(("a.claims", "person Kirby\nKirbi urges \"restraint\"")).OfferAsync("a.claims", Diagnostic.Create(descriptor, Location.None), offered);
        Assert.Empty(offered);
    }

    [Fact]
    public async Task A_document_is_pinned_where_it_is_declared()
    {
        (string, string Text)[] files = [("a.claims", "document Wire \"wire.txt\"\nperson Kirby\n"), ("wire.txt", "No more troops.")];
        var solution = new ClaimsSolution(files);
        Assert.Empty(await solution.RefactoringsAsync("a.claims", files[0].Text.Length));
        await solution.ApplyAsync(Assert.Single(await solution.RefactoringsAsync("a.claims", 0)));
        string pin = DocumentText.Create("wire.txt", "No more troops.").Sha256;
        Assert.Equal($"document Wire \"wire.txt\" {{ sha256 \"{pin}\" }}\nperson Kirby\n", Assert.Single(await solution.TextsOfAsync("a.claims")));
    }

    [Fact]
    public async Task A_file_is_formatted_where_its_layout_is_another()
    {
        var solution = new ClaimsSolution(("a.claims", "person   Kirby\n  Kirby urges \"restraint\"\n"), ("b.claims", "person Austin\n"));
        Assert.Empty(await solution.RefactoringsAsync("b.claims", 0));
        CodeAction action = Assert.Single(await solution.RefactoringsAsync("a.claims", 20));
        Assert.Equal("Format the file", action.Title);
        await solution.ApplyAsync(action);
        Assert.Equal("person Kirby\nKirby urges \"restraint\"\n", Assert.Single(await solution.TextsOfAsync("a.claims")));
    }

    private static async Task AssertEditedAsync(IEnumerable<TextEdit> edits, ClaimsSolution solution)
    {
        foreach ((string path, string text) in Broken)
        {
            string expected = TextEdit.Apply(text, edits.Where(edit => edit.Path == "/project/" + path));
            Assert.Equal(expected, Assert.Single(await solution.TextsOfAsync(path)));
        }
    }

    private static IEnumerable<(Diagnostics.Diagnostic Diagnostic, Fix Fix)> CoreFixes(IEnumerable<(string Path, string Text)> files)
    {
        ILookup<bool, (string Path, string Text)> byKind = files.Select(file => (Path: "/project/" + file.Path, file.Text)).ToLookup(file => file.Path.EndsWith(".claims", System.StringComparison.Ordinal));
        Dictionary<string, DocumentText> documents = byKind[false].ToDictionary(file => file.Path, file => DocumentText.Create(file.Path, file.Text));
        var compilation = ClaimsCompilation.Create(
            byKind[true].Select(file => SyntaxTree.Parse(SourceText.From(file.Text, file.Path))), "Project", documents.GetValueOrDefault);
        return compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree)).SelectMany(d => FixProvider.FixesFor(compilation, d).Select(fix => (d, fix)));
    }
}
