using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>Claims are followed to where they come from, through those who pass them on, documents, and claims about claims.</summary>
public class LineageTests
{
    private const string Parties = """
        government UnitedStates "United States"
        government Ukraine
        government Russia
        person Austin "Lloyd Austin" of UnitedStates until 2025-01-20
        person Kirby "John Kirby" of UnitedStates
        organization Nis "the NIS"
        group Lawmakers "the lawmakers"
        outlet Gazette "The Gazette"
        outlet Herald "The Herald"
        outlet Mirror "The Mirror"
        group Insiders "insiders" { anonymous }
        person Source "a source" { anonymous }
        document GazetteReport "gazette.txt" { publisher Gazette }
        document HeraldReport "herald.txt" { publisher Herald }
        document MirrorReport "mirror.txt" { publisher Mirror }
        document Relay "relay.txt" { publisher Herald origin Gazette }
        document Copy "copy.txt" { publisher Gazette origin HeraldReport }
        place Russia
        place Vladivostok in Russia
        kind Deployment { troops : count of people  landedAt : place  arrived : date }
        entity Deployment is Deployment
        proposition TheyFight "they fight"

        """;

    // ---- circles ----

    [Fact]
    public void Two_who_have_it_from_each_other_are_a_circle() => InParties("""
        Gazette reports TheyFight via Herald
        Nis reports TheyFight via Gazette, Herald
        Herald reports TheyFight via Gazette
        //! CLM2030 via Gazette : This goes round in a circle: The Gazette has it from The Herald, The Herald from The Gazette
        //!   related: Gazette reports TheyFight
        """);

    [Fact]
    public void A_longer_circle_is_reported_once_at_the_last_claim() => InParties("""
        Mirror reports Deployment.troops 3,000 via Gazette
        Herald reports Deployment.troops exactly 3,000 via Mirror
        Nis reports Deployment.troops 3,000 via Herald
        Gazette reports Deployment.troops 3,000 via Herald
        //! CLM2030 via Herald : This goes round in a circle: The Herald has it from The Gazette, The Gazette from The Mirror, The Mirror from The Herald
        //!   related: Mirror reports Deployment.troops 3,000
        //!   related: Herald reports Deployment.troops exactly 3,000
        """);

    [Fact]
    public void Documents_and_confirmations_close_circles() => InParties("""
        Gazette states TheyFight in Relay
        Herald states TheyFight in Copy
        //! CLM2030 Herald states TheyFight : This goes round in a circle: The Gazette has it from The Herald, The Herald from The Gazette
        //!   related: Gazette states TheyFight
        //!   related: origin HeraldReport
        //!   related: origin Gazette
        gazette: Gazette states Deployment.troops 5
        Lawmakers confirm gazette
        Lawmakers state Deployment.troops 5 via Gazette
        //! CLM2030 via Gazette : This goes round in a circle: The Gazette has it from the lawmakers, the lawmakers from The Gazette
        //!   related: Lawmakers confirm gazette
        """);

    [Fact]
    public void Who_says_that_another_says_what_they_say_is_a_circle_alone() => InParties("""
        Gazette states TheyFight via Herald in GazetteReport
        //! CLM2030 via Herald
        """);

    [Theory]
    [InlineData("Gazette reports TheyFight via Herald", "Herald denies TheyFight via Gazette")]
    [InlineData("Gazette reports Deployment.troops 3,000 via Herald", "Herald reports Deployment.troops 5,000 via Gazette")]
    [InlineData("Gazette reports Deployment.troops 3,000 via Herald", "Herald reports TheyFight via Gazette")]
    [InlineData("Kirby states TheyFight via UnitedStates", "UnitedStates states TheyFight via Kirby")]
    [InlineData("a: Gazette states TheyFight via Herald", "Herald denies a")]
    [InlineData("Gazette states TheyFight via Herald", "Herald withholds TheyFight via Mirror")]
    [InlineData("Gazette states TheyFight in GazetteReport", "Kirby states TheyFight in GazetteReport")]
    public void What_is_not_the_same_does_not_go_round(string first, string second) => InParties(first + "\n" + second);

    [Fact]
    public void Documents_that_relay_each_other_are_reported_as_a_cycle_alone() => Check.Alone("""
        outlet A
        outlet B
        person Kirby
        document First "1.txt" { publisher A origin Second }
        //! CLM1040 First
        document Second "2.txt" { publisher B origin First }
        proposition P "p"
        A says P in First
        B says P in Second
        """);

    [Fact]
    public void A_circle_goes_from_file_to_file()
    {
        ClaimsCompilation compilation = Check.Compile(
        [
            new SnippetFile("a.claims", "namespace N\noutlet A\noutlet B\nproposition P \"p\"\nA says P via B"),
            new SnippetFile("b.claims", "namespace M\nuse N\nB says P via A"),
        ]);
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(compilation));
        Assert.Equal("b.claims", diagnostic.Location.Path);
        Assert.Equal("a.claims", Assert.Single(diagnostic.Related).Location.Path);
    }

    [Theory]
    [InlineData("# Moved.\nnamespace N\noutlet A\noutlet B\nproposition P \"p\"\ndocument D \"d.txt\" { publisher A origin B }\ndocument E \"e.txt\" { publisher B origin A }", 0)]
    [InlineData("namespace N\nB says P in D\nr: B retracts first", 1)]
    [InlineData("namespace N\nfirst: B says P in D\n\nA withholds P", 2)]
    public void After_an_edit_a_circle_is_told_where_it_stands_now(string text, int edited)
    {
        string[] texts =
        [
            "namespace N\noutlet A\noutlet B\nproposition P \"p\"\ndocument D \"d.txt\" { publisher A origin B }\ndocument E \"e.txt\" { publisher B origin A }",
            "namespace N\nfirst: B says P in D",
            "namespace N\nA says P in E",
        ];
        SyntaxTree[] trees = [.. texts.Select(Parse)];
        var before = ClaimsCompilation.Create(trees, "N");
        Assert.Contains(Reported(before), d => d.Descriptor == Catalogue.CircularReporting);
        trees[edited] = Parse(text, edited);
        Assert.Equal(
            Reported(ClaimsCompilation.Create(trees, "N")),
            Reported(ClaimsCompilation.Create(trees, "N", previous: before)));

        static IEnumerable<Diagnostic> Reported(ClaimsCompilation compilation) => Check.DiagnosticsOf(compilation);

        static SyntaxTree Parse(string text, int file) => SyntaxTree.Parse(SourceText.From(text, file + ".claims"));
    }

    // ---- independent origins ----

    [Fact]
    public void Credibility_1_needs_two_origins() => InParties("""
        Nis states Deployment.troops 3,000 credibility 1
        //! CLM2031 credibility 1 : Credibility 1 means that independent sources confirm it: all that is known comes from the NIS
        Gazette states Deployment.troops 3,000
        Source states Deployment.troops 3,000
        Lawmakers suggest Deployment.troops 3,000
        Russia denies Deployment.troops 3,000
        Russia states Deployment.troops 5,000
        """);

    [Theory]
    [InlineData("Ukraine states Deployment.troops at least 3,000")]
    [InlineData("Ukraine estimates Deployment.troops about 3,200")]
    [InlineData("Ukraine states Deployment.troops one of 10, 3,000")]
    [InlineData("Ukraine states Deployment.troops 3,000 via Gazette in HeraldReport")]
    [InlineData("Nis, Ukraine state Deployment.troops 3,000")]
    public void Another_who_says_what_agrees_is_a_second_origin(string other) => InParties(other + "\nNis states Deployment.troops 3,000 credibility 1");

    [Theory]
    [InlineData("Ukraine states Deployment.troops more than 3,000")]
    [InlineData("Ukraine states Deployment.troops 3,000 if \"it is true\"")]
    [InlineData("Ukraine estimates unlikely Deployment.troops 3,000")]
    [InlineData("a: Ukraine states Deployment.troops 3,000\nUkraine states Deployment.troops 5,000 revises a")]
    [InlineData("a: Nis states Deployment.troops 3,000\nUkraine confirms a")]
    [InlineData("Nis states Deployment.troops 3,000 via Ukraine\nUkraine states Deployment.troops 3,000")]
    public void What_does_not_agree_or_comes_from_the_same_is_none(string other)
    {
        string text = Parties + other + "\nNis states Deployment.troops 3,000 credibility 1";
        Assert.Contains("CLM2031", Check.DiagnosticsOf(Check.Compile([new SnippetFile("a.claims", text)])).Select(d => d.Id));
    }

    [Fact]
    public void Those_who_speak_for_one_principal_are_one_origin() => InParties("""
        Austin states TheyFight on 2024-10-23
        Kirby states TheyFight credibility 1
        //! CLM2031 credibility 1 : Credibility 1 means that independent sources confirm it: all that is known comes from United States
        Kirby states Deployment.troops 3,000 credibility 1
        Austin states Deployment.troops 3,000 on 2026-01-01 personally
        """);

    [Fact]
    public void Where_outlets_have_it_from_is_not_known() => InParties("""
        Gazette states TheyFight in GazetteReport credibility 1
        //! CLM2031 credibility 1 : Credibility 1 means that independent sources confirm it: where it comes from is not known
        Herald states TheyFight in HeraldReport
        """);

    [Fact]
    public void A_part_of_a_place_bears_out_the_whole() => InParties("""
        Nis states Deployment.landedAt Russia credibility 1
        Ukraine states Deployment.landedAt Vladivostok credibility 1
        //! CLM2031 credibility 1
        Nis denies TheyFight credibility 1
        Ukraine states TheyFight no
        Nis states Deployment.arrived 2024-10 credibility 1
        Ukraine states Deployment.arrived by 2024-10-02
        """);

    [Fact]
    public void Origins_are_the_ends_of_lineages()
    {
        Assert.Equal(["Nis", "Nis", "Nis", "Gazette", "Gazette", "Russia", ""], OriginsOf("""
            outlet Echo
            Nis states TheyFight via Lawmakers
            first: Lawmakers state TheyFight
            Ukraine confirms first
            Gazette states TheyFight in MirrorReport
            Herald states TheyFight in Relay
            Russia denies first
            Echo states TheyFight in Unknown
            document Unknown "unknown.txt" { publisher Echo origin Nameless }
            document Nameless "nameless.txt"
            """));
    }

    // ---- nothing is followed twice ----

    [Theory]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void Many_claims_on_one_subject_take_few_steps(int count)
    {
        // A chain of outlets that begins with an office and closes in a circle, and everybody is sure.
        string outlets = string.Concat(Enumerable.Range(0, count).Select(i => $"outlet P{i}\n"));
        string claims = string.Concat(Enumerable.Range(1, count - 1).Select(i => $"P{i - 1} reports P via P{i} credibility 1\n"));
        ClaimsCompilation compilation = Check.Compile(
            [new SnippetFile("a.claims", outlets + "person A\nproposition P \"p\"\nA says P via P0\n" + claims + $"P{count - 1} says P via P0")]);
        var parties = new PartyLinks(compilation);
        var lineage = new SubjectLineage(compilation.Claims.AllAbout(compilation.Claims.Roots.Single()), parties, compilation.Claims.FindTarget);
        ILookup<string, Diagnostic> diagnostics = LineageChecker.Check(lineage, parties, compilation).ToLookup(d => d.Id);
        Assert.Equal(count - 1, diagnostics["CLM2031"].Count());
        Assert.Equal(count, Assert.Single(diagnostics["CLM2030"]).Related.Select(r => r.Location).Distinct().Count() + 1);
        Assert.InRange(lineage.Steps, count, 5 * count);
    }

    private static string[] OriginsOf(string snippet)
    {
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", Parties + snippet)]);
        var lineage = new SubjectLineage(compilation.Claims.AllAbout("Test::TheyFight"), new PartyLinks(compilation), compilation.Claims.FindTarget);
        return [.. lineage.Claims.OrderBy(c => c, ClaimEntry.TextOrder).Select(c => string.Join(" ", lineage.OriginsOf(c)).Replace("Test::", "", System.StringComparison.Ordinal))];
    }

    private static void InParties(string snippet) => Check.Alone(Parties + snippet);
}
