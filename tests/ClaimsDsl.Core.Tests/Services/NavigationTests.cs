using System.Linq;

using ClaimsDsl.Services;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>From a name to where it is declared, and to all places that name the same.</summary>
public sealed class NavigationTests
{
    private const string Vocabulary = """

        //@ vocabulary.claims
        document Wire "wire.txt" { publisher Gazette  origin Agency }
        outlet Gazette
        outlet Agency
        government Russia
        place Russia
        place Vladivostok in Russia
        person Kirby of Russia
        kind Deployment {
          troops : count of people
          landedAt : place
          purpose : one of training, combat
          losses : count per place
          leader : person
          before : Deployment
          armed : truth
          rule combat implies armed
          rule troops >= 0
        }
        entity Deployment is Deployment
        entity Earlier is Deployment
        proposition FairGame "The troops are fair game"
        proposition Targets "They are targets" implies FairGame
        verb "casts doubt on" means possible not
        kirby3000: Kirby states Deployment.troops 3,000
        """;

    [Theory]
    [InlineData("Kir‸by states FairGame", "vocabulary.claims:7 Kirby")]
    [InlineData("‸Kirby states FairGame", "vocabulary.claims:7 Kirby")]
    [InlineData("Kirby‸ states FairGame", "vocabulary.claims:7 Kirby")]
    [InlineData("Russia‸, Kirby state FairGame", "vocabulary.claims:4 Russia")]
    [InlineData("Kirby states Fair‸Game", "vocabulary.claims:21 FairGame")]
    [InlineData("Kirby denies kirby‸3000", "vocabulary.claims:24 kirby3000")]
    [InlineData("Kirby states Deploy‸ment.troops 3", "vocabulary.claims:19 Deployment")]
    [InlineData("Kirby states Deployment.tro‸ops 3", "vocabulary.claims:9 troops")]
    [InlineData("Kirby states Deployment.landedAt Russia‸", "vocabulary.claims:5 Russia")]
    [InlineData("Kirby states Deployment.purpose not com‸bat", "vocabulary.claims:11 combat")]
    [InlineData("Kirby states Deployment.losses[Vladi‸vostok] 3", "vocabulary.claims:6 Vladivostok")]
    [InlineData("Kirby states Deployment.leader one of Kirby, ‸Kirby", "vocabulary.claims:7 Kirby")]
    [InlineData("Kirby states Deployment.before Ear‸lier", "vocabulary.claims:20 Earlier")]
    [InlineData("Kirby states FairGame in W‸ire", "vocabulary.claims:1 Wire")]
    [InlineData("Kirby states FairGame at Russ‸ia", "vocabulary.claims:5 Russia")]
    [InlineData("Kirby states FairGame via Gaz‸ette to Russia", "vocabulary.claims:2 Gazette")]
    [InlineData("Kirby states FairGame revises kirby‸3000", "vocabulary.claims:24 kirby3000")]
    [InlineData("Kirby states FairGame if Deployment.purpose com‸bat", "vocabulary.claims:11 combat")]
    [InlineData("Kirby casts do‸ubt on FairGame", "vocabulary.claims:23 \"casts doubt on\"")]
    [InlineData("Kirby, Russia cast doubt o‸n FairGame", "vocabulary.claims:23 \"casts doubt on\"")]
    [InlineData("assess FairGame is likely because kirby‸3000", "vocabulary.claims:24 kirby3000")]
    [InlineData("dispute FairGame between Kir‸by and Russia", "vocabulary.claims:7 Kirby")]
    [InlineData("entity Later is Deploy‸ment", "vocabulary.claims:8 Deployment")]
    [InlineData("kind Army { of : Deploy‸ment }", "vocabulary.claims:8 Deployment")]
    [InlineData("kind Army { a : count  b : count  rule a = ‸b * 2 }", "test.claims:1 b")]
    [InlineData("kind Army { a : one of x, y  b : truth  rule ‸y implies b }", "test.claims:1 y")]
    [InlineData("kind Army { a : one of x, y  b : truth  rule a = ‸y implies b }", "test.claims:1 y")]
    [InlineData("document Copy \"copy.txt\" { origin Wi‸re }", "vocabulary.claims:1 Wire")]
    [InlineData("document Copy \"copy.txt\" { origin Agen‸cy }", "vocabulary.claims:3 Agency")]
    [InlineData("document Copy \"copy.txt\" { publisher Agen‸cy }", "vocabulary.claims:3 Agency")]
    [InlineData("place Port in Vladi‸vostok", "vocabulary.claims:6 Vladivostok")]
    [InlineData("person Aide of Kir‸by", "vocabulary.claims:7 Kirby")]
    [InlineData("proposition Other \"It is other\" excludes Fair‸Game", "vocabulary.claims:21 FairGame")]
    [InlineData("in Wi‸re { Kirby states FairGame }", "vocabulary.claims:1 Wire")]
    public void A_name_leads_to_its_declaration(string snippet, string expected)
    {
        Marked at = Marked.Parse(snippet + Vocabulary);
        Assert.Equal([expected], at.Lines(Definitions.At(at.Compilation, at.Tree, at.Position)));
    }

    [Theory]
    [InlineData("‸in Wire { Kirby states FairGame }")]
    [InlineData("Kirby sta‸tes FairGame")]
    [InlineData("Kirby states FairGame // Kir‸by")]
    [InlineData("Kirby says \"Kir‸by\"")]
    [InlineData("Nobo‸dy states FairGame")]
    [InlineData("Kirby states Deployment.troops 3,‸000")]
    [InlineData("allow CLM20‸10 \"why\"")]
    [InlineData("person Aide { gra‸de A }")]
    [InlineData("kind Army { a : cou‸nt }")]
    public void What_is_no_name_or_an_unknown_one_leads_nowhere(string snippet)
    {
        Marked at = Marked.Parse(snippet + Vocabulary);
        Assert.Empty(Definitions.At(at.Compilation, at.Tree, at.Position));
    }

    [Fact]
    public void A_namespace_is_declared_by_each_of_its_files()
    {
        Marked at = Marked.Parse("""
            //@ a.claims
            namespace News.People
            //@ b.claims
            namespace News.People
            //@ c.claims
            namespace News
            use News.Peo‸ple
            """);
        Assert.Equal(
            ["a.claims:1 News.People", "b.claims:1 News.People"],
            at.Lines(Definitions.At(at.Compilation, at.Tree, at.Position)));
        Assert.Equal(
            ["a.claims:1 News.People", "b.claims:1 News.People", "c.claims:2 News.People"],
            at.Lines(References.At(at.Compilation, at.Tree, at.Position).Select(r => r.Location)));
    }

    [Fact]
    public void A_name_of_a_referenced_assembly_leads_into_its_claims()
    {
        Marked at = Marked.Parse("""
            //@ Newsroom.dll/people.claims
            namespace Newsroom
            person Kirby
            kind Deployment { troops : count }
            entity Deployment is Deployment
            Kirby states Deployment.troops 3
            //@ october.claims
            namespace October
            use Newsroom
            Kirby states Deployment.troop‸s 4
            """);
        Assert.Equal(["Newsroom.dll/people.claims:3 troops"], at.Lines(Definitions.At(at.Compilation, at.Tree, at.Position)));
        Assert.Equal(
            ["Newsroom.dll/people.claims:3 troops", "Newsroom.dll/people.claims:5 troops", "october.claims:3 troops"],
            at.Lines(References.At(at.Compilation, at.Tree, at.Position).Select(r => r.Location)));
    }

    [Fact]
    public void All_places_that_name_one_thing_are_found_and_those_that_share_its_name_are_not()
    {
        Marked at = Marked.Parse("""
            government Rus‸sia "Russia"
            place Russia
            person Peskov of Russia
            kind Base { where : place  owner : government }
            entity Base is Base
            Russia states Base.owner Russia at Russia "Russia"
            //@ other.claims
            Peskov states Base.owner Russia via Russia // Russia
            Russia3: Peskov states Base.where Russia
            //@ elsewhere.claims
            namespace Elsewhere
            government Russia
            Russia says "nothing"
            """);
        Assert.Equal(
            [
                "other.claims:1 Russia", "other.claims:1 Russia",
                "test.claims:1 Russia", "test.claims:3 Russia", "test.claims:6 Russia", "test.claims:6 Russia",
            ],
            at.Lines(References.At(at.Compilation, at.Tree, at.Position).Select(r => r.Location)));
        Assert.Equal(4, References.InFile(at.Compilation, at.Tree, at.Position).Count);
        Assert.Single(References.At(at.Compilation, at.Tree, at.Position), r => r.Use.IsDeclaration);
    }

    [Fact]
    public void A_verb_is_found_in_both_its_forms()
    {
        Marked at = Marked.Parse("""
            verb "casts dou‸bt on" means possible not
            person Kirby
            person Austin
            proposition Peace "There is peace"
            Kirby casts doubt on Peace
            Kirby, Austin cast  doubt on Peace
            """);
        Assert.Equal(
            ["test.claims:1 \"casts doubt on\"", "test.claims:5 casts doubt on", "test.claims:6 cast  doubt on"],
            at.Lines(References.At(at.Compilation, at.Tree, at.Position).Select(r => r.Location)));
    }
}
