using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Services;

public sealed class SemanticTokenTests
{
    [Theory]
    [InlineData("namespace News.People", "namespace:Keyword News:Namespace* People:Namespace*")]
    [InlineData("use Other // why", "use:Keyword Other:Namespace // why:Comment")]
    [InlineData("kind Army { size : count of people, over time }", "kind:Keyword Army:Type* size:Property* count:Type of:Keyword people:Unit over:Keyword time:Keyword")]
    [InlineData("kind Army { aim : one of a, b, many  chief : person  other : Army }", "kind:Keyword Army:Type* aim:Property* one:Keyword of:Keyword a:EnumMember* b:EnumMember* many:Keyword chief:Property* person:Type other:Property* Army:Type")]
    [InlineData("kind A { a : count  b : truth  rule a >= 2 * 3  rule not b implies b }", "kind:Keyword A:Type* a:Property* count:Type b:Property* truth:Type rule:Keyword a:Property >=:Operator 2:Number *:Operator 3:Number rule:Keyword not:Keyword b:Property implies:Keyword b:Property")]
    [InlineData("document Wire \"wire.txt\" { published early 2024-10  publisher Gazette  grade B }", "document:Keyword Wire:Document* \"wire.txt\":String published:Property early:Date 2024-10:Date publisher:Property Gazette:Party grade:Property B:EnumMember")]
    [InlineData("person Aide \"A\", \"B\" of Russia since 2024 { anonymous }", "person:Keyword Aide:Party* \"A\":String \"B\":String of:Keyword Russia:Party since:Keyword 2024:Date anonymous:Property")]
    [InlineData("place Port in Russia", "place:Keyword Port:Place* in:Keyword Russia:Place")]
    [InlineData("entity Corps is Army", "entity:Keyword Corps:Entity* is:Keyword Army:Type")]
    [InlineData("verb \"casts doubt on\" means possible not", "verb:Keyword \"casts doubt on\":Verb* means:Keyword possible:Keyword not:Keyword")]
    [InlineData("x: Kirby warns of FairGame at Russia credibility 2", "x:Label* Kirby:Party warns:Verb of:Verb FairGame:Label at:Keyword Russia:Place credibility:Keyword 2:Number")]
    [InlineData("kind Storm { wind : amount of km/h }", "kind:Keyword Storm:Type* wind:Property* amount:Type of:Keyword km/h:Unit")]
    [InlineData("Kirby states Corps.reach -5 °C", "Kirby:Party states:Verb Corps:Entity reach:Property -:Operator 5:Number °C:Unit")]
    [InlineData("Kirby states Corps.reach 2 hours 30 min", "Kirby:Party states:Verb Corps:Entity reach:Property 2:Number hours:Unit 30:Number min:Unit")]
    [InlineData("Kirby states Corps.reach 20 km/h", "Kirby:Party states:Verb Corps:Entity reach:Property 20:Number km/h:Unit")]
    [InlineData("Kirby states Corps.reach about 1.5 million km by 2024", "Kirby:Party states:Verb Corps:Entity reach:Property about:Operator 1.5:Number million:Number km:Unit by:Keyword 2024:Date")]
    [InlineData("Kirby states FairGame by 2024", "Kirby:Party states:Verb FairGame:Label by:Keyword 2024:Date")]
    [InlineData("Kirby estimates very likely FairGame no", "Kirby:Party estimates:Verb very:Keyword likely:Keyword FairGame:Label no:EnumMember")]
    [InlineData("allow CLM2010 \"why\"", "allow:Keyword CLM2010:EnumMember \"why\":String")]
    [InlineData("assess FairGame is likely, confidence high because x", "assess:Keyword FairGame:Label is:Keyword likely:Keyword confidence:Keyword high:EnumMember because:Keyword x:Label")]
    [InlineData("dispute FairGame between Kirby and Russia", "dispute:Keyword FairGame:Label between:Keyword Kirby:Party and:Keyword Russia:Party")]
    [InlineData(", what is this", "")]
    public void Each_token_is_what_it_stands_for(string line, string expected)
    {
        ClaimsCompilation compilation = Check.Compile(
            [new SnippetFile("a.claims", line), new SnippetFile("b.claims", "entity Corps is Army\nkind Army { reach : amount of km }\nperson Kirby\nplace Russia\nproposition FairGame \"a\"\n")]);
        Assert.Equal(
            expected,
            string.Join(" ", SemanticTokens.In(compilation, compilation.FindTree("a.claims")!).Select(t =>
                line.Substring(t.Span.Start, t.Span.Length) + ":" + t.Type + (t.IsDeclaration ? "*" : ""))));
    }

    [Fact]
    public void The_label_of_a_claim_that_was_replaced_is_out_of_date_wherever_it_stands()
    {
        const string Text = """
            person Kirby
            proposition Peace "There is peace"
            old: Kirby states Peace
            new: Kirby denies Peace revises old
            Kirby denies new
            """;
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", Text)]);
        Assert.Equal(
            ["old", "old"],
            SemanticTokens.In(compilation, compilation.Trees[0]).Where(t => t.IsDeprecated).Select(t => Text.Substring(t.Span.Start, t.Span.Length)));
    }

    [Fact]
    public void Tokens_of_a_part_are_those_of_the_whole_in_that_part()
    {
        foreach (SourceText file in Repository.ClaimsFiles)
        {
            SyntaxTree tree = SyntaxTree.Parse(file);
            var compilation = ClaimsCompilation.Create([tree], "Test");
            ClassifiedToken[] all = [.. SemanticTokens.In(compilation, tree)];
            var range = new TextSpan(file.Length / 3, file.Length / 3);
            ClassifiedToken[] part = [.. SemanticTokens.In(compilation, tree, range)];
            Assert.Subset(all.ToHashSet(), part.ToHashSet());
            Assert.Equal(all.Count(IsInside), part.Count(IsInside));
            Assert.Equal(all.OrderBy(t => t.Span.Start), all);
            Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));

            bool IsInside(ClassifiedToken token) => token.Span.Start < range.End && range.Start < token.Span.End;
        }
    }
}
