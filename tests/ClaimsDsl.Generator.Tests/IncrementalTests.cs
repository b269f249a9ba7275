using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>What runs again after an edit, counted on the generator's own steps.</summary>
public class IncrementalTests
{
    private const string Vocabulary = """
        namespace N
        person Kirby
        kind Deployment { troops : count of people }
        entity Deployment is Deployment
        """;

    [Fact]
    public void An_edit_inside_one_of_200_files_parses_binds_and_emits_one()
    {
        ClaimsProject project = Project(200);
        project.Run();
        GeneratorRunResult result = project.Edit("f7.claims", Claims(7, 9999)).Run();

        AssertRan(result, ClaimsGenerator.Steps.Parse, 1);
        AssertRan(result, ClaimsGenerator.Steps.Bind, 1);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 1);
        AssertRan(result, ClaimsGenerator.Steps.ProjectIndex, 0);
        AssertRan(result, ClaimsGenerator.Steps.Names, 0);
        AssertRan(result, ClaimsGenerator.Steps.EmitCorpus, 0);
        AssertRan(result, ClaimsGenerator.Steps.Carry, 1);
        AssertRan(result, ClaimsGenerator.Steps.EmitManifest, 1);
        Assert.Equal(2, result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Count(o => IsNew(o.Reason)));
        Assert.Contains("9999", result.GeneratedSources.Single(s => s.HintName.StartsWith("f7.", System.StringComparison.Ordinal)).SourceText.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_C_sharp_file_runs_nothing()
    {
        ClaimsProject project = Project(3);
        project.Run();
        GeneratorRunResult result = project.AddCode("class Other { }").Run();

        Assert.All(
            result.TrackedSteps.Where(s => s.Key != "Compilation").SelectMany(s => s.Value).SelectMany(s => s.Outputs),
            o => Assert.False(IsNew(o.Reason)));
        Assert.All(result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => Assert.False(IsNew(o.Reason)));
    }

    [Fact]
    public void A_claim_that_only_moved_is_emitted_as_it_was()
    {
        ClaimsProject project = Project(3);
        project.Run();
        GeneratorRunResult result = project.Edit("f1.claims", "\n// moved\n\n" + Claims(1, 3000)).Run();

        AssertRan(result, ClaimsGenerator.Steps.Parse, 1);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 0);

        // Where it stands is in the manifest alone.
        AssertRan(result, ClaimsGenerator.Steps.EmitManifest, 1);
        Assert.Equal(1, result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Count(o => IsNew(o.Reason)));
    }

    [Fact]
    public void A_new_party_changes_the_output_of_its_own_file_only()
    {
        ClaimsProject project = Project(5);
        project.Run();
        GeneratorRunResult result = project.Edit("vocabulary.claims", Vocabulary + "\nperson Austin").Run();

        AssertRan(result, ClaimsGenerator.Steps.Parse, 1);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 1);
        Assert.Equal(2, result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Count(o => IsNew(o.Reason)));
    }

    [Fact]
    public void A_claim_that_another_file_revises_is_emitted_again_and_no_third_is()
    {
        ClaimsProject project = Project(5);
        project.Run();
        GeneratorRunResult result = project.Edit("f1.claims", Claims(1, 4000) + " revises label0").Run();

        AssertRan(result, ClaimsGenerator.Steps.ProjectCaveats, 1);
        AssertRan(result, ClaimsGenerator.Steps.Caveats, 2);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 2);
        Assert.Contains("[global::ClaimsDsl.Superseded(\"Claims.Label1\")]", SourceOf(result, "f0."), System.StringComparison.Ordinal);

        GeneratorRunResult edited = project.Edit("f1.claims", Claims(1, 5000) + " revises label0").Run();
        AssertRan(edited, ClaimsGenerator.Steps.ProjectCaveats, 0);
        AssertRan(edited, ClaimsGenerator.Steps.Emit, 1);
    }

    [Fact]
    public void A_changed_wording_is_emitted_though_it_means_the_same()
    {
        ClaimsProject project = Project(1);
        project.Run();
        GeneratorRunResult result = project.Edit("f0.claims", Claims(0, 3000).Replace("3000", "3,000", System.StringComparison.Ordinal)).Run();
        AssertRan(result, ClaimsGenerator.Steps.Emit, 1);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        (string, string)[] files = [("vocabulary.claims", Vocabulary), .. Enumerable.Range(0, 5).Select(i => ($"f{i}.claims", Claims(i, i)))];
        IEnumerable<string> forwards = new ClaimsProject(files).Run().GeneratedSources.Select(s => s.HintName + s.SourceText).Order();
        IEnumerable<string> backwards = new ClaimsProject(files.Reverse()).Run().GeneratedSources.Select(s => s.HintName + s.SourceText).Order();
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void After_edits_the_output_is_that_of_a_first_run()
    {
        ClaimsProject project = Project(5);
        project.Run();
        project.Edit("vocabulary.claims", Vocabulary.Replace("troops", "soldiers", System.StringComparison.Ordinal)).Run();
        project.Edit("f2.claims", "namespace M\nperson Other").Run();
        project.AddFile("g.claims", "namespace N\nperson Late").Run();
        GeneratorRunResult edited = project.Edit("vocabulary.claims", Vocabulary).Run();

        (string, string)[] files =
        [
            ("vocabulary.claims", Vocabulary), .. Enumerable.Range(0, 5).Select(i => ($"f{i}.claims", i == 2 ? "namespace M\nperson Other" : Claims(i, 3000))),
            ("g.claims", "namespace N\nperson Late"),
        ];
        Assert.Equal(
            new ClaimsProject(files).Run().GeneratedSources.Select(s => s.HintName + s.SourceText).Order(),
            edited.GeneratedSources.Select(s => s.HintName + s.SourceText).Order());
    }

    [Fact]
    public void An_edit_of_a_document_looks_again_only_where_it_is_quoted()
    {
        ClaimsProject project = Quoting(20);
        project.Run();
        GeneratorRunResult result = project.Edit("d7.txt", "They say: 3,000 troops").Run();

        AssertRan(result, ClaimsGenerator.Steps.Parse, 0);
        AssertRan(result, ClaimsGenerator.Steps.Bind, 0);
        AssertRan(result, ClaimsGenerator.Steps.Texts, 1);
        AssertRan(result, ClaimsGenerator.Steps.Locate, 1);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 1);
        AssertRan(result, ClaimsGenerator.Steps.EmitCorpus, 0);
        Assert.Equal(1, result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Count(o => IsNew(o.Reason)));
        Assert.Contains("\tl=10 1", SourceOf(result, "q7."), System.StringComparison.Ordinal);
        Assert.Contains("\tl=0 1", SourceOf(result, "q8."), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_document_that_leaves_a_quotation_where_it_is_emits_nothing()
    {
        ClaimsProject project = Quoting(3);
        project.Run();
        GeneratorRunResult result = project.Edit("d1.txt", "3,000 troops, they say").Run();

        AssertRan(result, ClaimsGenerator.Steps.Texts, 1);
        AssertRan(result, ClaimsGenerator.Steps.Locate, 0);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 0);
    }

    [Fact]
    public void An_edit_of_a_claim_looks_for_the_quotations_of_its_file_only()
    {
        ClaimsProject project = Quoting(20);
        project.Run();
        GeneratorRunResult result = project.Edit("q7.claims", Quotation(7).Replace("3,000", "3,000  ", System.StringComparison.Ordinal)).Run();

        AssertRan(result, ClaimsGenerator.Steps.Documents, 0);
        AssertRan(result, ClaimsGenerator.Steps.Locate, 1);
        AssertRan(result, ClaimsGenerator.Steps.Emit, 1);
    }

    [Fact]
    public void A_document_that_nobody_quotes_changes_nothing()
    {
        ClaimsProject project = Quoting(3);
        project.Run();
        GeneratorRunResult result = project.AddFile("other.txt", "3,000 troops").Run();

        AssertRan(result, ClaimsGenerator.Steps.Texts, 0);
        AssertRan(result, ClaimsGenerator.Steps.Locate, 0);
    }

    [Fact]
    public void An_edit_with_a_referenced_assembly_does_not_read_it_again()
    {
        ClaimsProject project = Using(Library(Vocabulary).Compile());
        project.Run();
        ClaimsDsl.Binding.ClaimsManifest before = Assert.Single(ReferencedClaims.Of(project.Compilation, default));
        GeneratorRunResult result = project.AddCode("class Other { }").Run();

        AssertRan(result, ClaimsGenerator.Steps.References, 0);
        Assert.Same(before, Assert.Single(ReferencedClaims.Of(project.Compilation, default)));
    }

    [Fact]
    public void An_edit_of_a_referenced_project_runs_what_depends_on_its_names()
    {
        CSharpCompilation library = Library(Vocabulary).Compile();
        ClaimsProject project = Using(library);
        project.Run();
        GeneratorRunResult code = project.ReplaceReference(library.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other { }", project.ParseOptions))).Run();
        AssertRan(code, ClaimsGenerator.Steps.References, 0);
        AssertRan(code, ClaimsGenerator.Steps.ProjectIndex, 0);

        GeneratorRunResult claim = project.ReplaceReference(Library(Vocabulary + "\nKirby states Deployment.troops 4,000").Compile()).Run();
        AssertRan(claim, ClaimsGenerator.Steps.References, 0);
        AssertRan(claim, ClaimsGenerator.Steps.Bind, 0);

        GeneratorRunResult name = project.ReplaceReference(Library(Vocabulary.Replace("troops", "soldiers", System.StringComparison.Ordinal)).Compile()).Run();
        AssertRan(name, ClaimsGenerator.Steps.References, 1);
        AssertRan(name, ClaimsGenerator.Steps.Bind, 1);
    }

    private static ClaimsProject Library(string claims) => new ClaimsProject(("n.claims", claims)).Named("Library");

    private static ClaimsProject Using(CSharpCompilation library) =>
        new ClaimsProject(("m.claims", "namespace M\nuse N\nlabel: Kirby states Deployment.troops 3,000 people")).References(library.ToMetadataReference());

    private static ClaimsProject Quoting(int files) => new(
    [
        ("vocabulary.claims", Vocabulary),
        .. Enumerable.Range(0, files).Select(i => ($"q{i}.claims", Quotation(i))),
        .. Enumerable.Range(0, files).Select(i => ($"d{i}.txt", "3,000 troops")),
    ]);

    private static string Quotation(int file) =>
        $"namespace N\ndocument D{file} \"d{file}.txt\"\nKirby states Deployment.troops 3,000 people in D{file} \"3,000 troops\"";

    private static string SourceOf(GeneratorRunResult result, string name) =>
        result.GeneratedSources.Single(s => s.HintName.StartsWith(name, System.StringComparison.Ordinal)).SourceText.ToString();

    private static ClaimsProject Project(int files) =>
        new([("vocabulary.claims", Vocabulary), .. Enumerable.Range(0, files).Select(i => ($"f{i}.claims", Claims(i, 3000)))]);

    private static string Claims(int file, int troops) => $"namespace N\nlabel{file}: Kirby states Deployment.troops {troops} people";

    private static void AssertRan(GeneratorRunResult result, string step, int times) =>
        Assert.Equal(times, result.TrackedSteps[step].SelectMany(s => s.Outputs).Count(o => IsNew(o.Reason)));

    private static bool IsNew(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;
}
