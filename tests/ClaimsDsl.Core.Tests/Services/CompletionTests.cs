using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Services;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>What can be written at the caret. Expected items stand in any order, beside others; what has a "-" before it may not be there.</summary>
public sealed class CompletionTests
{
    private const string World = """

        //@ world.claims
        document Wire "wire.txt" { title "Wire report"  published 2024-10-23 }
        outlet Gazette
        government Russia
        place Russia
        place Vladivostok in Russia
        person Kirby "John Kirby"
        kind Deployment {
          troops : count of people
          reach : amount of km
          wind : amount of km/h
          heat : amount of °C
          landedAt : place
          purpose : one of training, combat
          gain : count per one of early, late
          leader : person
          arrived : date
          armed : truth
        }
        entity Deployment is Deployment
        proposition FairGame "The troops are fair game"
        verb "casts doubt on" means possible not
        kirby3000: Kirby states Deployment.troops 3,000
        kirbyArmed: Kirby states Deployment.armed
        //@ wire.txt
        Officials spoke on Wednesday. They said that at least 3,000 North Korean soldiers traveled by ship, and that more will follow.
        "We do not yet know," said Mr. Kirby. Nobody knows more.
        """;

    [Theory]
    [InlineData("‸", "Kirby person document in kind -Wire -states -FairGame")]
    [InlineData("per‸", "person -Kirby")]
    [InlineData("Ki‸", "Kirby kind")]
    [InlineData("person Kirby2\n‸", "Kirby of document")]
    [InlineData("Kirby states FairGame\n  ‸", "in on as via personally revises note Kirby person -because")]
    [InlineData("assess FairGame is likely\n  ‸", "because confidence as Kirby -revises -credibility")]
    [InlineData("Kirby, ‸", "Russia Gazette -person -states")]
    [InlineData("x: ‸", "Kirby dispute assess -person")]
    [InlineData("Kirby ‸", "states denies warns~of is~unsure~of casts~doubt~on -state")]
    [InlineData("Kirby, Russia ‸", "state deny warn~of are~unsure~of cast~doubt~on -states")]
    [InlineData("Kirby warns ‸", "of")]
    [InlineData("Kirby casts ‸", "doubt~on")]
    [InlineData("Kirby casts do‸", "doubt~on")]
    [InlineData("Kirby states ‸", "Deployment FairGame kirby3000 likely very~likely -Wire -of")]
    [InlineData("Kirby estimates very ‸", "likely unlikely FairGame")]
    [InlineData("Kirby estimates very likely ‸", "FairGame Deployment -likely")]
    [InlineData("Kirby warns of ‸", "Deployment FairGame")]
    [InlineData("Kirby states Deployment.‸", "troops landedAt purpose arrived -FairGame -in")]
    [InlineData("Kirby states Deployment.tr‸", "troops -landedAt")]
    [InlineData("Kirby states Dep‸.troops 3", "Deployment -FairGame")]
    [InlineData("Kirby states Deployment.purpose ‸", "training combat not one~of in via -Kirby -early")]
    [InlineData("Kirby states Deployment.purpose not ‸", "training combat -in")]
    [InlineData("Kirby states Deployment.landedAt one of Russia, ‸", "Vladivostok Russia -Kirby")]
    [InlineData("Kirby states Deployment.leader ‸", "Kirby -Russia -Vladivostok")]
    [InlineData("Kirby states Deployment.gain[‸", "early late")]
    [InlineData("Kirby states Deployment.troops ‸", "at~least about between not")]
    [InlineData("Kirby states Deployment.troops at ‸", "least most")]
    [InlineData("Kirby states Deployment.reach 20 ‸", "km miles million in -kg -people")]
    [InlineData("Kirby states Deployment.wind 20 ‸", "km/h mph m/s knots miles~per~hour -km -people")]
    [InlineData("Kirby states Deployment.heat 20 ‸", "°C °F degrees~Celsius -km/h")]
    [InlineData("Kirby states Deployment.troops 20 ‸", "people thousand via -km")]
    [InlineData("Kirby states Deployment.troops between 2 ‸", "and")]
    [InlineData("Kirby states FairGame ‸", "in on yes no -Deployment")]
    [InlineData("Kirby states FairGame by ‸", "early -Kirby")]
    [InlineData("Kirby states FairGame by 2024-10 ‸", "in on -by -yes")]
    [InlineData("Kirby states FairGame by 2024-10\n‸", "in on -by")]
    [InlineData("Kirby states FairGame in ‸", "Wire -Kirby")]
    [InlineData("Kirby states FairGame\n  in W‸", "Wire")]
    [InlineData("Kirby says \"No\" ‸", "in on via")]
    [InlineData("Kirby says \"No\" in Wire ‸", "on via -in")]
    [InlineData("Kirby states FairGame via ‸", "Gazette Russia")]
    [InlineData("Kirby states FairGame to Russia, ‸", "Gazette")]
    [InlineData("Kirby states FairGame at ‸", "Vladivostok -Kirby")]
    [InlineData("Kirby states FairGame in Wire on ‸", "2024-10-23 early before")]
    [InlineData("Kirby states Deployment.troops 3 revises ‸", "kirby3000 kirbyArmed -FairGame")]
    [InlineData("Kirby states FairGame if ‸", "Deployment FairGame")]
    [InlineData("Kirby states FairGame if Deployment.purpose ‸", "combat")]
    [InlineData("Kirby states FairGame credibility ‸", "1 6")]
    [InlineData("Kirby states FairGame as of ‸", "early")]
    [InlineData("Kirby states FairGame as ‸", "of")]
    [InlineData("Kirby states Deployment.purpose one ‸", "of")]
    [InlineData("Kirby states Deployment.arrived between 2024-10 ‸", "and")]
    [InlineData("assess ‸", "Deployment FairGame")]
    [InlineData("assess FairGame ‸", "is")]
    [InlineData("assess FairGame is ‸", "likely almost~certain")]
    [InlineData("assess FairGame is almost ‸", "certain no~chance")]
    [InlineData("assess FairGame is likely because ‸", "kirby3000 -FairGame")]
    [InlineData("assess FairGame is likely, confidence ‸", "low moderate high")]
    [InlineData("dispute ‸", "Deployment FairGame")]
    [InlineData("dispute FairGame ‸", "between")]
    [InlineData("dispute FairGame between ‸", "Kirby Russia")]
    [InlineData("dispute FairGame between Kirby and ‸", "Russia")]
    [InlineData("entity Troops ‸", "is")]
    [InlineData("entity Troops is ‸", "Deployment")]
    [InlineData("person Aide of ‸", "Russia")]
    [InlineData("person Aide of Russia ‸", "since from")]
    [InlineData("place Port in ‸", "Russia Vladivostok -Kirby")]
    [InlineData("proposition P \"p\" implies ‸", "FairGame -Deployment")]
    [InlineData("verb hints ‸", "means")]
    [InlineData("verb hints means ‸", "possible certain~not forecast")]
    [InlineData("verb hints means possible ‸", "not")]
    [InlineData("allow ‸", "CLM2010 -CLM0001")]
    [InlineData("kind K { ‸ }", "rule")]
    [InlineData("kind K { a : ‸", "truth count one Deployment person")]
    [InlineData("kind K { a : amount of ‸ }", "km kg km/h")]
    [InlineData("kind K { a : count ‸ }", "of many cumulative")]
    [InlineData("kind K { a : count over ‸ }", "time")]
    [InlineData("kind K { a : count, ‸ }", "many over per")]
    [InlineData("kind K { a : count per ‸ }", "person place Deployment")]
    [InlineData("kind K { a : count  b : one of x, y  rule ‸ }", "a b x y not")]
    [InlineData("kind K { a : count  b : truth  rule a ‸ }", "implies excludes before")]
    [InlineData("document D \"d.txt\" { ‸ }", "title publisher published grade -also")]
    [InlineData("document D \"d.txt\" { title \"D\"  ‸ }", "publisher -title")]
    [InlineData("document D \"d.txt\" { publisher ‸ }", "Gazette -Wire")]
    [InlineData("document D \"d.txt\" { origin ‸ }", "Gazette Wire")]
    [InlineData("document D \"d.txt\" { published ‸ }", "early")]
    [InlineData("document D \"d.txt\" { grade ‸ }", "A F")]
    [InlineData("person P { ‸ }", "also grade anonymous note -title")]
    [InlineData("in Wire {\n  Kirby states ‸\n}", "FairGame Deployment")]
    [InlineData("in Wire {\n  ‸\n}", "Kirby person in")]
    [InlineData("in Wire ‸ {\n}", "on via -in")]
    [InlineData("in Wire {\n  Kirby states Deployment.‸\n  Kirby states FairGame\n}", "troops")]
    [InlineData("Kirby states FairGame // ‸", "")]
    [InlineData("person ‸", "")]
    [InlineData("Kirby states Deployment.troops 3‸", "")]
    public void What_is_offered_fits_where_the_caret_is(string snippet, string expected)
    {
        Marked at = Marked.Parse(snippet + World);
        HashSet<string> texts = [.. Completion.At(at.Compilation, at.Tree, at.Position).Items.Select(i => i.NewText)];
        string[] words = [.. expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('~', ' '))];
        string shown = "Offered: " + string.Join(", ", texts.Order());
        Assert.All(words, word => Assert.True(word[0] == '-' ? !texts.Contains(word[1..]) : texts.Contains(word), word + "; " + shown));
        Assert.True(words.Length > 0 || texts.Count == 0, shown);
    }

    [Theory]
    [InlineData("use ‸", "Newsroom", "Newsroom.People")]
    [InlineData("use Newsroom.‸", "People")]
    public void Namespaces_are_offered_after_use(string snippet, params string[] expected)
    {
        Marked at = Marked.Parse(snippet + "\n//@ a.claims\nnamespace Newsroom\n//@ b.claims\nnamespace Newsroom.People\n");
        Assert.Equal(expected, Completion.At(at.Compilation, at.Tree, at.Position).Items.Select(i => i.NewText));
    }

    [Fact]
    public void Names_of_used_namespaces_are_offered_and_those_of_others_are_not()
    {
        Marked at = Marked.Parse("""
            namespace A
            use B
            K‸
            //@ b.claims
            namespace B
            person Kirby
            //@ c.claims
            namespace C
            person Keller
            """);
        Assert.Equal(["Kirby"], Completion.At(at.Compilation, at.Tree, at.Position).Items.Where(i => i.Kind == CompletionKind.Party).Select(i => i.NewText));
    }

    [Fact]
    public void Only_the_letters_before_the_caret_are_replaced()
    {
        Marked at = Marked.Parse("person Kirby\nKir‸by says \"No\"");
        CompletionItem item = Assert.Single(Completion.At(at.Compilation, at.Tree, at.Position).Items, i => i.NewText == "Kirby");
        Assert.Equal(TextSpan.FromBounds(at.Position - 3, at.Position), item.Span);
    }

    [Theory]
    [InlineData("Kirby says \"They said that at least 3,‸\" in Wire", "They said that at least 3,000 North Korean soldiers traveled by ship", "They said that at least 3,000 North Korean soldiers traveled by ship, and that more will follow.")]
    [InlineData("in Wire {\n  Kirby says \"and that ‸", "and that more will follow.\"")]
    [InlineData("Kirby says \"\"\"We do not‸\" in Wire", "\"\"We do not yet know,\"\" said Mr. Kirby.")]
    [InlineData("Kirby says “Nobody ‸” in Wire", "Nobody knows more.")]
    [InlineData("Kirby says \"nobody kn‸\" in Wire", "Nobody knows more.")]
    [InlineData("Kirby says \"follow more‸\" in Wire", "They said that at least 3,000 North Korean soldiers traveled by ship, and that more will follow.")]
    [InlineData("Kirby says \"at least 3,000 … ‸\" in Wire", "at least 3,000 … \"\"We do not yet know,\"\" said Mr. Kirby.", "at least 3,000 … Nobody knows more.")]
    [InlineData("Kirby says \"xyz‸\" in Wire")]
    [InlineData("Kirby says \"They‸\"")]
    [InlineData("Kirby says \"They‸\" in Nothing")]
    public void A_quotation_goes_on_with_the_words_of_the_document(string snippet, params string[] expected)
    {
        Marked at = Marked.Parse(snippet + World);
        CompletionList list = Completion.At(at.Compilation, at.Tree, at.Position);
        Assert.Equal(expected, list.Items.Select(i => i.NewText));
        Assert.All(list.Items, i => Assert.StartsWith(at.Tree.Text.ToString(i.Span), i.FilterText, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_quotation_offers_the_sentences_of_the_document_and_those_that_are_quoted_last()
    {
        Marked at = Marked.Parse("""
            Kirby says "spoke on Wednesday" in Wire
            Kirby says "‸" in Wire
            """ + World);
        CompletionList list = Completion.At(at.Compilation, at.Tree, at.Position);
        Assert.Equal(
            [
                "They said that at least 3,000 North Korean soldiers traveled by ship, and that more will follow.",
                "\"\"We do not yet know,\"\" said Mr. Kirby.",
                "Nobody knows more.",
                "Officials spoke on Wednesday.",
            ],
            list.Items.Select(i => i.NewText));
        Assert.Equal(["line 1", "line 2", "line 2", "line 1, quoted already"], list.Items.Select(i => i.Detail));
        Assert.Equal(list.Items.OrderBy(i => i.SortKey, StringComparer.Ordinal), list.Items);
    }
}
