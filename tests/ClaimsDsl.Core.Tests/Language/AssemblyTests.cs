using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>What is said in the light of the claims of referenced assemblies: only ever about the project's own.</summary>
public sealed class AssemblyTests
{
    private const string Newsroom = """

        //@ Newsroom.dll/people.claims
        namespace Newsroom
        person Kirby "John Kirby"
        outlet Herald
        outlet Mirror
        document Old "old.txt" { publisher Mirror grade D }
        kind Deployment { troops : count of people }
        entity Deployment is Deployment
        proposition TheyFight "They fight"
        fight: Herald reports TheyFight via Mirror
        Herald reports TheyFight revises gone
        Nobody states Deployment.trops
        """;

    [Fact]
    public void Mistakes_of_an_assembly_are_its_own() => Check.Alone("namespace Desk\nuse Newsroom\nKirby confirms fight" + Newsroom);

    [Fact]
    public void What_an_assembly_has_need_not_be_declared_again() => Check.Alone("""
        namespace Desk
        use Newsroom
        person Austin of Kirby
        document New "new.txt" { grade A origin Old }
        //! CLM2034 grade A
        Austin states Deployment.troops 3,000 via Herald
        Austin states Deployment.troop 3,000
        //! CLM1006 troop : 'troop' is not an attribute of the kind Deployment; did you mean 'troops'?
        Kirbi confirms fight
        //! CLM1001 Kirbi : No party is named 'Kirbi'; did you mean 'Kirby'?
        assess TheyFight is likely because fight
        """ + Newsroom);

    [Fact]
    public void Quotations_from_a_text_that_only_the_assembly_has_are_said_to_be_unchecked_once() => Check.Alone("""
        namespace Desk
        use Newsroom
        document New "new.txt" { origin Old }
        Kirby confirms fight in Old
        Kirby says in Old "They fight." "Yes."
        //! CLM2008 "They fight." : Old is a document of the assembly Newsroom, which does not carry its text: what is quoted from it in this file is not checked
        Kirby says in Old "They left."
        Kirby says in New "They train."
        //@ new.txt
        They train.
        """ + Newsroom);

    [Fact]
    public void A_circle_is_reported_where_the_project_closes_it() => Check.Alone("""
        namespace Desk
        use Newsroom
        Mirror reports TheyFight via Herald
        //! CLM2030 via Herald
        """ + Newsroom);

    [Fact]
    public void Origins_in_an_assembly_count() => Check.Alone("""
        namespace Desk
        use Newsroom
        person Austin
        Kirby states Deployment.troops 3,000 credibility 1
        //! CLM2031 credibility 1
        Kirby states TheyFight credibility 1
        //@ Newsroom.dll/more.claims
        namespace Newsroom
        person Peskov
        Peskov states TheyFight
        """ + Newsroom);

    [Fact]
    public void A_circle_within_an_assembly_is_not_for_the_project() => Check.Alone(
        "namespace Desk\nuse Newsroom\nKirby reports TheyFight" + Newsroom + "\nMirror reports TheyFight via Herald");

    [Fact]
    public void Contradictions_with_an_assembly_are_told_in_the_project() => Check.Alone("""
        namespace Desk
        use Newsroom
        person Austin
        Kirby states Deployment.troops 2,000 on 2024-10-01
        //! CLM3001 2,000
        //!   related: Kirby states Deployment.troops 3,000
        Austin states TheyStay
        //! CLM3005 TheyStay
        //@ Newsroom.dll/more.claims
        namespace Newsroom
        proposition TheyLeave "They leave"
        proposition TheyStay "They stay" excludes TheyLeave
        person Peskov
        Kirby states Deployment.troops 3,000 on 2024-10-01
        Peskov states TheyLeave
        Peskov denies TheyLeave
        """ + Newsroom);

    private const string TwoDesks = """

        //@ Moscow.dll/moscow.claims
        namespace Moscow
        use Newsroom
        person Peskov
        Peskov states Deployment.troops 2,000
        //@ Seoul.dll/seoul.claims
        namespace Seoul
        use Newsroom
        person Yoon
        Yoon states Deployment.troops 3,000
        """;

    [Fact]
    public void What_two_assemblies_contradict_is_told_where_they_come_together() => Check.Alone("""
        namespace Desk
        use Newsroom
        use Moscow
        //! CLM3003 Moscow
        //!   related: Peskov states Deployment.troops 2,000
        //!   related: Yoon states Deployment.troops 3,000
        use Seoul
        """ + Newsroom + TwoDesks);

    [Fact]
    public void What_others_dispute_does_not_hide_what_the_project_adds() => Check.Alone("""
        namespace Desk
        use Newsroom
        person Kim
        Kim states Deployment.troops 2,500
        //! CLM3003 2,500
        """ + Newsroom + """

        //@ Both.dll/both.claims
        namespace Both
        use Newsroom
        person Peskov
        person Yoon
        Peskov states Deployment.troops 2,000
        Yoon states Deployment.troops 3,000
        """);

    [Fact]
    public void Without_a_use_it_is_told_at_the_start()
    {
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse("namespace Desk\nperson Kim" + Newsroom + TwoDesks).Files);
        Diagnostic told = Assert.Single(Check.DiagnosticsOf(compilation, [Catalogue.UnacknowledgedDispute]));
        Assert.Equal(new Location("test.claims", default), told.Location);
    }

    [Fact]
    public void A_dispute_of_the_project_acknowledges_it() => Check.Alone("""
        namespace Desk
        use Newsroom
        use Moscow
        use Seoul
        dispute Deployment.troops between Peskov and Yoon
        """ + Newsroom + TwoDesks, [Catalogue.UnacknowledgedDispute]);

    [Fact]
    public void What_an_assembly_brought_together_was_told_there() => Check.Alone("""
        namespace Desk
        use Moscow
        use Seoul
        use Both
        """ + Newsroom + TwoDesks + """

        //@ Both.dll/both.claims
        namespace Both
        use Newsroom
        use Moscow
        use Seoul
        """, [Catalogue.UnacknowledgedDispute]);

    [Fact]
    public void What_is_around_a_name_is_known_though_only_the_assembly_uses_it() => Check.Alone("""
        namespace Desk
        use Middle
        Spokesman states Middle.troops 3
        //! CLM3002 3
        Spokesman states Middle.landedAt Vladivostok
        //@ Base.dll/base.claims
        namespace Base
        government Russia
        place FarEast
        kind Deployment { troops : count of people  landedAt : place }
        //@ Middle.dll/middle.claims
        namespace Middle
        use Base
        person Spokesman of Russia
        place Vladivostok in FarEast
        entity Middle is Deployment
        Russia states Middle.troops 5
        Russia states Middle.landedAt FarEast
        """);

    [Fact]
    public void Names_of_an_assembly_mean_what_they_meant_there()
    {
        // The project's own kind of the name does not take the place of the one that the entity is of.
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse("""
            namespace Desk
            use Newsroom
            kind Deployment { troops : text }
            Kirby states Deployment.troops 3,000
            """ + Newsroom).Files);
        BoundClaim claim = Assert.Single(compilation.Bind(compilation.Trees[0]).Claims);
        Assert.Empty(Check.DiagnosticsOf(compilation));
        Assert.Equal("Newsroom", Assert.IsType<AttributeSubject>(claim.Subject).KindNamespace);
    }

    [Fact]
    public void Own_files_and_those_of_assemblies_are_told_apart()
    {
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse("namespace Desk\nuse Newsroom\nKirby reports TheyFight" + Newsroom).Files);
        SyntaxTree other = compilation.FindTree("Newsroom.dll/people.claims")!;
        Assert.Equal(["test.claims"], compilation.Trees.Select(t => t.Path));
        Assert.False(compilation.IsReferenced(compilation.Trees[0]));
        Assert.True(compilation.IsReferenced(other));
        Assert.Equal([true, true, false], compilation.Claims.About("Newsroom::TheyFight").Select(c => c.IsReferenced));
        Assert.Equal(2, compilation.Bind(other).Claims.Count(c => c.Subject is PropositionSubject));
    }

    [Theory]
    [InlineData("person Kirby \"John // Kirby\" // secret\n\n  // secret\nperson Austin // secret")]
    [InlineData("// secret\r\nperson Kirby\r// secret\rperson Austin")]
    [InlineData("")]
    [InlineData("//")]
    [InlineData("\uFEFFperson قول \"🇰🇵\" {{{ \0")]
    public void Every_token_stays_in_its_place_and_comments_stay_at_home(string text)
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(text, "a.claims"));
        (string read, string? problem) = ManifestFile.Write(tree, "a.claims", "N").Read();
        SyntaxTree carried = SyntaxTree.Parse(SourceText.From(read));
        Assert.Null(problem);
        Assert.DoesNotContain("secret", read, System.StringComparison.Ordinal);
        Assert.Equal(PlacesIn(tree), PlacesIn(carried));
    }

    private static string PlacesIn(SyntaxTree tree) => string.Join(
        "\n", tree.Root.DescendantTokens().Where(t => t.Text.Length > 0).Select(t => t.Text + " " + tree.Text.GetLinePosition(t.Span.Start)));
}
