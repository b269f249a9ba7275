using System;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Binding;

using Microsoft.CodeAnalysis;

using Xunit;

using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;

namespace ClaimsDsl.Generator.Tests;

/// <summary>A project builds on the claims of the assemblies that it references.</summary>
public class ReferenceTests
{
    private const string Vocabulary = """
        namespace Newsroom
        // For our eyes only.
        government Russia "Russia"
        person Kirby "John Kirby", "Spokesman" of Russia
        outlet Agency "The Agency"
        place Moscow
        kind Unit { size : count of people }
        kind Deployment {
          present  : truth
          troops   : count of people, over time
          purpose  : one of training, combat
          landedAt : place
          unit     : Unit
          lost     : count of people per one of east, west
        }
        entity First is Unit
        entity Deployment is Deployment "Troops"
        proposition TheyFight "They fight"
        document Wire "wire.txt" { title "The wire" publisher Agency published 2024-10-23 }
        kirby3000: Kirby states Deployment.troops at least 3,000 in Wire "at least 3,000 troops"
        """;

    private const string Desk = """
        namespace Desk
        use Newsroom
        document Note "note.txt" { published 2024-10-24 origin Wire }
        person Austin "Lloyd Austin" of Russia
        entity Second is Deployment "More troops"
        austin: Austin states Deployment.troops 4,000 in Note "4,000 troops"
        Austin confirms kirby3000 in Note "He confirms it"
        purpose: Kirby says Deployment.purpose combat via Agency in Note "to fight"
        Kirby says Deployment.landedAt Moscow in Note "in Moscow"
        unit: Kirby says Second.unit First in Note "the first unit"
        lost: Kirby states Deployment.lost[east] 3 in Note "3 people"
        fight: Kirby says TheyFight in Note "They fight"
        Kirby states Deployment.troops more than 3,500 revises kirby3000 in Note "more than 3,500"
        assess Deployment.troops at least 3,000 is likely, confidence moderate because austin
        """;

    private const string Note = "4,000 troops. He confirms it. They came to fight, in Moscow, the first unit lost 3 people in the east. They fight, more than 3,500 troops.";

    [Fact]
    public async Task What_another_assembly_declares_can_be_used()
    {
        ClaimsProject project = Consumer().References([Newsroom()]);
        Assert.Empty(await project.AnalyzeAsync());
        Assert.Equal(
            "4,000 people|combat|First|Second.unit|3 people|4,000 people more than 3,500 people|True|8|1|Lloyd Austin states Deployment.troops 4,000 people",
            project.AddCode("""
                using System.Linq;
                using ClaimsDsl;
                /// <summary/>
                public static class Program
                {
                    /// <summary/>
                    public static string Run()
                    {
                        Claim<Quantity> austin = Desk.Claims.Austin;
                        Claim<Choice<Newsroom.DeploymentPurpose>> purpose = Desk.Claims.Purpose;
                        Claim<Choice<Newsroom.Unit>> unit = Desk.Claims.Unit;
                        Newsroom.Deployment second = Desk.Entities.Second;
                        Newsroom.Deployment first = Desk.Corpus.About(Newsroom.Entities.Deployment);
                        return string.Join("|",
                            austin.Value,
                            purpose.Value,
                            unit.Value,
                            second.Unit.Single().Subject,
                            first.Lost[Newsroom.DeploymentLostKey.East].Single().Value,
                            string.Join(" ", first.Troops.Select(c => c.Value)),
                            Desk.Claims.Fight.Asserter == Newsroom.Parties.Kirby,
                            Desk.Corpus.Claims.Count,
                            Newsroom.Entities.Deployment.Troops.Count,
                            austin);
                    }
                }
                """).Execute());
    }

    [Fact]
    public async Task Projects_of_one_solution_need_not_be_built()
    {
        ClaimsProject project = Consumer().References(Newsroom().Compile().ToMetadataReference());
        Assert.Empty(await project.AnalyzeAsync());
        project.AssertNoWarnings();
    }

    [Fact]
    public async Task What_contributes_in_another_assembly_is_shown_where_it_stands_there()
    {
        ClaimsProject project = Consumer("""
            namespace Desk
            use Newsroom
            Kirby states Deployment.troops at least 3,000 in Wire "at least 3,000"
            """).References([Newsroom()]);
        Assert.Equal(
            [
                "desk.claims(3,1): Error CLM2033: John Kirby already claims this in the same document: add the quotation there <- Newsroom.Claims.dll/claims/vocabulary.claims(20)",
                "desk.claims(3,55): Error CLM2008: 'The wire' is a document of the assembly Newsroom.Claims, which does not carry its text: what is quoted from it in this file is not checked",
            ],
            await project.AnalyzeAsync());
    }

    [Fact]
    public async Task An_assembly_can_build_on_one_that_builds_on_another()
    {
        // The last file names nothing of Newsroom, and so need not use it: kinds come with their entities.
        ClaimsProject project = new ClaimsProject(
            ("late.claims", """
            namespace Late
            use Desk
            document Later "later.txt"
            person Other of Austin
            other: Other states Second.troops 1 in Later "1 soldier"
            training: Other states Second.purpose training in Later "in training"
            Other confirms austin in Later "confirms it"
            """),
            ("later.txt", "1 soldier is in training, and he confirms it.")).Named("Late.Claims").References([Consumer().References([Newsroom()])]);
        Assert.Empty(await project.AnalyzeAsync());
        Assert.Equal("1 people|training|1", project.AddCode("""
            using System.Linq;
            using ClaimsDsl;
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run()
                {
                    Claim<Choice<Newsroom.DeploymentPurpose>> training = Late.Claims.Training;
                    return Late.Claims.Other.Value + "|" + training.Value + "|" + Late.Corpus.About(Desk.Entities.Second).Troops.Count;
                }
            }
            """).Execute());
    }

    [Fact]
    public async Task A_namespace_of_another_assembly_is_one_error()
    {
        ClaimsProject project = new ClaimsProject(("a.claims", "namespace Newsroom\nperson Austin\nperson Kirby"), ("b.claims", "namespace Newsroom\nperson Other"))
            .References([Newsroom()]);
        Assert.NotEmpty(project.Run().GeneratedSources);
        Assert.Equal(
            [
                "a.claims(1,11): Error CLM1052: The namespace 'Newsroom' is that of the assembly Newsroom.Claims: give these claims another, and 'use Newsroom' in it",
                "a.claims(3,8): Error CLM1020: The party 'Kirby' is already declared <- Newsroom.Claims.dll/claims/vocabulary.claims(4)",
            ],
            await project.AnalyzeAsync());
    }

    [Fact]
    public async Task A_namespace_of_two_assemblies_cannot_be_used()
    {
        ClaimsProject[] libraries = [Newsroom(), Newsroom().Named("Archive")];
        ClaimsProject project = Consumer("namespace Desk\nuse Newsroom\nperson Austin").References(libraries);
        Assert.NotEmpty(project.Run().GeneratedSources);
        Assert.Equal(
            ["desk.claims(2,5): Error CLM1053: The namespace 'Newsroom' is in more than one referenced assembly: Archive, Newsroom.Claims"],
            await project.AnalyzeAsync());

        ClaimsProject other = Consumer("namespace Desk\nperson Austin").References(libraries);
        Assert.Empty(await other.AnalyzeAsync());
        other.AssertNoWarnings();
    }

    [Fact]
    public async Task An_assembly_under_an_alias_is_left_out()
    {
        ClaimsProject project = Consumer("namespace Desk\nuse Newsroom").References(MetadataReference.CreateFromImage(Newsroom().Emit()).WithAliases(["old"]));
        Assert.Equal(["desk.claims(2,5): Error CLM1011: No claims file declares the namespace 'Newsroom'"], await project.AnalyzeAsync());
    }

    [Fact]
    public async Task A_project_can_keep_its_claims_to_itself()
    {
        ClaimsProject library = Newsroom().SetProperty("ClaimsDslManifest", "false");
        Assert.DoesNotContain("ClaimsManifest", string.Concat(library.Run().GeneratedSources.Select(s => s.SourceText)), StringComparison.Ordinal);
        Assert.Equal(
            ["desk.claims(2,5): Error CLM1011: No claims file declares the namespace 'Newsroom'"],
            await Consumer("namespace Desk\nuse Newsroom").References([library]).AnalyzeAsync());
    }

    [Fact]
    public void The_same_project_in_another_folder_carries_the_same()
    {
        string[] manifests =
        [
            .. new[] { "here", "over/there" }.Select(folder =>
                new ClaimsProject((folder + "/claims/a.claims", Vocabulary)).SetProperty("ClaimsDslProjectDir", "/project/" + folder + "/").Run()
                    .GeneratedSources.Single(s => s.HintName.StartsWith("manifest.", StringComparison.Ordinal)).SourceText.ToString()),
        ];
        Assert.Equal(manifests[0], manifests[1]);
        Assert.Contains("ClaimsManifest(1, \"claims/a.claims\", \"Project\", ", manifests[0], StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "ClaimsManifest(2, \"a\", \"N\", \"\")", "they are in version 2 of the format, and version 1 is read here: use a newer version of ClaimsDsl here" },
        { "ClaimsManifest(0, \"a\", \"N\", \"\")", "they are in version 0 of the format, and version 1 is read here: build it again with the version of ClaimsDsl that is used here" },
        { "ClaimsManifest(1, \"a\", \"N\", \"\")", "they are damaged" },
        { "ClaimsManifest(1, \"a\", \"N\", \"person Kirby\")", "they are damaged" },
        { "ClaimsManifest(1, \"a\", \"N\", \"AAAAAAAAAAAA\")", "they are damaged" },
        { $"ClaimsManifest(1, \"a\", \"N\", \"{Data("person Kirby")[..^4]}\")", "they are damaged" },
        { $"ClaimsManifest(1, \"a\", \"N\", \"{Data(new string(' ', 100_000_000))}\")", "they are damaged" },
        { "ClaimsManifest(1, null, \"N\", \"\")", "they are not what ClaimsDsl writes" },
        { "ClaimsManifest(\"person Kirby\")", "they are not what ClaimsDsl writes" },
        { $"ClaimsManifest(1, \"a\", \"N\", \"{Data("person Kirby")}\"), ClaimsManifest(1, \"b\", \"N\", \"\")", "they are damaged" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_cannot_be_read_of_another_assembly_is_one_warning(string attribute, string problem)
    {
        const string Own = """
            namespace ClaimsDsl { class ClaimsManifestAttribute : System.Attribute { public ClaimsManifestAttribute(string text) { } } }
            """;
        bool hasOwn = attribute.StartsWith("ClaimsManifest(\"", StringComparison.Ordinal);
        ClaimsProject library = new ClaimsProject().Named("Old")
            .AddCode($"using ClaimsDsl; [assembly: {attribute}] class Uses {{ ClaimsDsl.Claim? claim; }}{(hasOwn ? Own : "")}");
        ClaimsProject project = Consumer()
            .SetOptions(o => o.WithGeneralDiagnosticOption(ReportDiagnostic.Default))
            .References([Newsroom()]).References(library.Compilation.ToMetadataReference());
        Assert.Equal([$"desk.claims(1,1): Warning CLM1054: The claims of the assembly Old are left out: {problem}"], await project.AnalyzeAsync());
        project.AssertNoWarnings();
    }

    [Fact]
    public void Files_that_only_differ_in_their_path_and_files_of_any_text_can_be_carried()
    {
        ClaimsProject library = new ClaimsProject(
            ("a/x.claims", "person A"), ("b/x.claims", "person B \"\uD800\uFFFD\u2028\""), ("A/x.claims", "entity \0 is {"), ("c\"\\.claims", "")).Named("Odd");
        Assert.Empty(ReferencedClaims.Of(new ClaimsProject().Compilation, default));
        ClaimsManifest manifest = Assert.Single(ReferencedClaims.Of(new ClaimsProject().References(library.Compile().ToMetadataReference()).Compilation, default));
        Assert.Null(manifest.Problem);
        Assert.Equal(["Odd.dll/A/x.claims", "Odd.dll/a/x.claims", "Odd.dll/b/x.claims", "Odd.dll/c\"/.claims"], manifest.Claims!.Trees.Select(t => t.Path));
    }

    private static string Data(string text) =>
        ManifestFile.Write(SyntaxTree.Parse(ClaimsDsl.Text.SourceText.From(text)), "a.claims", "N").Data;

    private static ClaimsProject Newsroom() =>
        new ClaimsProject(("claims/vocabulary.claims", Vocabulary), ("claims/wire.txt", "There are at least 3,000 troops.")).Named("Newsroom.Claims");

    private static ClaimsProject Consumer(string claims = Desk) => new ClaimsProject(("desk.claims", claims), ("note.txt", Note)).Named("Desk.Claims");
}
