using ClaimsDsl.Binding;

using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>What people write who think of a list, of running text or of another language: one message says how it is written here.</summary>
public sealed class SlipTests
{
    [Fact]
    public void An_attribute_without_the_dot_after_its_entity() => Check.InWorld("""
        Kirby states Deployment combat
        //! CLM0002 Deployment combat : Expected a dot between an entity and its attribute, as in 'Deployment.combat': found 'Deployment combat'
        Kirby warns of Deployment combat
        //! CLM0002 Deployment combat
        Kirby estimates likely Deployment troops at least 3,000
        //! CLM0002 Deployment troops
        Kirby states Sinking dead 5
        //! CLM0002 Sinking dead : Expected a dot between an entity and its attribute, as in 'Sinking.dead': found 'Sinking dead'
        Kirby states clearly dead
        //! CLM1009 states clearly
        """);

    [Fact]
    public void A_party_with_a_title_or_as_an_abbreviation() => Check.InWorld("""
        Mr. Kirby states Deployment.troops 3,000
        //! CLM0001 Mr. : 'Mr.' is not expected here; expected the name of a party, as its declaration has it; leave it out
        Lt. Gen. Kirby said Deployment.troops 3,000
        //! CLM0001 Lt. Gen.
        //! CLM1009 said
        U.S. states Deployment.troops 3,000 in Wire
        //! CLM0002 U.S. : Expected the name of the party that makes the claim, as its declaration has it: found 'U.S.'
        Kirby states Deployment.troops 3,000
        Deployment.troops 3,000
        //! CLM0002 Deployment : Expected who makes the claim, and a verb, as in 'Kirby states Deployment.…': found 'Deployment'
        """);

    [Fact]
    public void A_likelihood_after_what_is_claimed() => Check.InWorld("""
        Kirby states TreatyIsDefensive likely
        //! CLM1030 likely : TreatyIsDefensive is a truth (yes or no), and 'likely' is not; how likely it is stands right after the verb
        Kirby states Overloaded likely
        //! CLM1007 Overloaded
        Kirby states Deployment.combat very likely
        //! CLM0001 very likely : 'very likely' is not expected here; expected a likelihood right after the verb
        Kirby states Deployment.troops likely 3,000
        //! CLM0001 likely
        """);

    [Fact]
    public void Several_words_for_a_number() => Check.InWorld("""
        Kirby states Deployment.troops half a million in Wire
        //! CLM0013 half a million : 'half a million' is not a number: numbers are written in figures
        Kirby states Deployment.troops about two dozen
        //! CLM0013 two dozen
        Kirby states Deployment.troops a few hundred soldiers
        //! CLM0013 a few hundred
        Kirby states Deployment.troops between two and three thousand
        //! CLM0013 two and three thousand
        Kirby states Deployment.troops thousands of people
        //! CLM0013 thousands
        Kirby states Deployment.stay two weeks
        //! CLM0013 two
        """);

    [Fact]
    public void Other_words_before_a_number_or_a_date() => Check.InWorld("""
        Kirby states Deployment.arrived circa 2025
        //! CLM0001 circa : 'circa' is not expected here; expected a value; did you mean 'about'?
        Kirby states Deployment.arrived until 2025
        //! CLM0001 until : 'until' is not expected here; expected a value; did you mean 'by'?
        Kirby states Deployment.arrived end of 2025
        //! CLM0001 end of : 'end of' is not expected here; expected a value; did you mean 'late'?
        Kirby states Deployment.arrived the 2025-01
        //! CLM0001 the : 'the' is not expected here; expected a value; leave it out
        Kirby states Deployment.landedAt the Rome
        //! CLM0001 the
        Kirby states Deployment.arrived from 2025-01 to 2025-03
        //! CLM0001 from : 'from' is not expected here; expected a value; did you mean 'between'?
        Kirby states Deployment.troops maximum of 5
        //! CLM0001 maximum of : 'maximum of' is not expected here; expected a value; did you mean 'at most'?
        Kirby states Deployment.troops At least 5
        //! CLM0001 At : 'At' is not expected here; expected a value; did you mean 'at'?
        Kirby states Deployment.troops 5 as of the 2025
        //! CLM0002 the
        """);

    [Fact]
    public void A_period_without_its_clause_leaves_the_value() => Assert.NotNull(Assert.Single(Check.File("""
        Kirby states Deployment.troops 5 from 2025-01 to 2025-03
        //! CLM0001 from : 'from' is not expected here; expected a clause or a new line; when it holds is said by 'as of' or 'during'
        """).Claims).Value);

    [Theory]
    [InlineData("claim-1", "; did you mean 'claim_1'?")]
    [InlineData("my claim", "; did you mean 'my_claim'?")]
    [InlineData("1", "")]
    [InlineData("1a", "")]
    public void A_label_that_is_no_name(string label, string hint) => AssertClaims(1, $"""
        {label}: Kirby states Deployment.combat
        //! CLM0001 {label} : '{label}' is not expected here; expected a label of letters, digits and '_' that begins with no digit{hint}
        """);

    [Fact]
    public void What_follows_a_verb_and_a_colon_is_no_label() => Check.InWorld("""
        Kirby states: TreatyIsDefensive
        //! CLM0001 :
        my-dispute: dispute Deployment.combat between Kirby and Austin
        //! CLM0001 my-dispute
        """);

    [Theory]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("1.")]
    [InlineData("2)")]
    [InlineData("a)")]
    [InlineData("(a)")]
    public void A_bullet_or_a_number_before_a_claim(string bullet) => AssertClaims(2, $"""
        {bullet} Kirby states Deployment.combat
        //! CLM0001 {bullet} : '{bullet}' is not expected here; expected a statement, which begins with a word; leave it out
        {bullet} Austin denies TreatyIsDefensive
        //! CLM0001 {bullet}
        """);

    [Fact]
    public void A_bullet_that_no_token_has() => AssertClaims(1, """
        • Kirby states Deployment.combat
        //! CLM0006 • : '•' has no meaning here; leave it out
        """);

    [Fact]
    public void Words_of_the_language_with_a_capital_letter() => AssertClaims(4, """
        Document Herald "herald.txt" { published 2024-10-24 }
        //! CLM0001 Document : 'Document' is not expected here; expected a statement; did you mean 'document'?
        Person Jones "Ann Jones" of Russia { note "who was there" }
        //! CLM0001 Person
        Kind Storm {
        //! CLM0001 Kind
          wind : number
        }
        Entity Katrina is Storm
        //! CLM0001 Entity
        Verb hints means possible
        //! CLM0001 Verb
        In Herald {
        //! CLM0001 In : 'In' is not expected here; expected a statement; did you mean 'in'?
          Jones states Katrina.wind 5
        }
        On 2024-10-24 {
        //! CLM0001 On
          Jones hints TreatyIsDefensive
        }
        Kirby States TreatyIsDefensive
        //! CLM1009 States : 'States' is not a verb of attribution; did you mean 'states'?
        Kirby denies TreatyIsDefensive
          In Herald
        //! CLM0001 In : 'In' is not expected here; expected a statement or a clause; did you mean 'in'?
        """);

    [Fact]
    public void A_party_that_is_called_like_a_word_of_the_language() => AssertClaims(1, """
        person Study
        Study states TreatyIsDefensive
        """);

    [Theory]
    [InlineData("company Acme \"Acme Inc\"", "organization")]
    [InlineData("newspaper Herald \"The Herald\" of Russia { grade B }", "outlet")]
    [InlineData("country Chad", "government")]
    [InlineData("city Oslo in Russia", "place")]
    [InlineData("official Jones", "person")]
    [InlineData("event Storm \"a storm\"", "entity")]
    [InlineData("type Storm { wind : number }", "kind")]
    [InlineData("source Herald \"herald.txt\"", "document")]
    [InlineData("claim Peace \"There is peace\"", "proposition")]
    [InlineData("persn Jones \"Ann Jones\"", "person")]
    public void Declarations_by_other_words(string declaration, string meant) => Check.InWorld($"""
        {declaration}
        //! CLM0001 {declaration.Split(' ')[0]} : '{declaration.Split(' ')[0]}' is not expected here; expected a statement; did you mean '{meant}'?
        Kirby denies TreatyIsDefensive
        """);

    [Fact]
    public void An_address_without_quotation_marks() => Check.InWorld("""
        document Herald "herald.txt" {
          url https://example.org/a
        //! CLM0001 https : 'https' is not expected here; expected the url in quotation marks
          title US sends troops, says Kirby
        //! CLM0001 US : 'US' is not expected here; expected the title in quotation marks
          grade B
        }
        document Mirror "mirror.txt" { url http://example.org/a }
        //! CLM0001 http
        document Copy "copy.txt" { url www.example.org/a }
        //! CLM0001 www
        """);

    [Fact]
    public void An_address_in_the_place_of_a_path() => Check.Alone("""
        document Ap "https://example.org/a"
        //! CLM2002 "https://example.org/a" : The text of Ap was not found; its path leads to 'https:/example.org/a'; a web address goes to 'url', and the text that it leads to is saved in a file, whose path this is
        document Herald "herald.txt"
        //! CLM2002 "herald.txt" : The text of Herald was not found; its path leads to 'herald.txt'
        """);

    [Theory]
    [InlineData("„fair game“", "„")]
    [InlineData("„fair game”", "„")]
    [InlineData("«fair game»", "«")]
    [InlineData("»fair game«", "»")]
    [InlineData("‹fair game›", "‹")]
    [InlineData("'they don't fight'", "'")]
    [InlineData("‘they don’t fight’", "‘")]
    [InlineData("”fair game”", "”")]
    [InlineData("«fair game", "«")]
    public void Quotation_marks_of_other_languages(string quotation, string mark)
    {
        string snippet = $"""
            Kirby states TreatyIsDefensive {quotation}
            //! CLM0006 {mark} : '{mark}' has no meaning here; quotations and texts stand between "…" or “…”
              on 2024-10-24
            """;
        Assert.Equal(quotation.Trim('„', '“', '”', '«', '»', '‹', '›', '‘', '’', '\''), Assert.Single(Assert.Single(Check.File(snippet).Claims).Quotations));
    }

    [Fact]
    public void An_apostrophe_begins_no_quotation() => Check.InWorld("""
        Kirby states Deployment.combat in Wire's text
        //! CLM0006 '
        """);

    [Theory]
    [InlineData("a")]
    [InlineData("an")]
    public void An_article_before_a_kind(string article) => AssertClaims(1, $"""
        entity Other is {article} Deployment
        //! CLM0001 {article} : '{article}' is not expected here; expected the kind right after 'is'; leave it out
        Kirby states Other.troops 3,000
        """);

    [Fact]
    public void Other_marks_before_a_kind() => AssertClaims(1, """
        entity Other: Deployment
        //! CLM0002 : : Expected 'is': found ':'
        entity Third of Deployment
        //! CLM0002 of : Expected 'is': found 'of'
        Kirby states Third.troops 3,000
        """);

    [Fact]
    public void An_attribute_without_its_colon() => Check.InWorld("""
        kind Storm {
          wind number
        //! CLM0001 wind
          dead : count of people
        }
        """);

    [Theory]
    [InlineData("#", "# who is it? Kirby's \"man\", in Wire")]
    [InlineData("##", "## The storm")]
    [InlineData("--", "-- who is it? in Wire on {")]
    [InlineData("/*", "/* who is it? */")]
    [InlineData("<!", "<!-- who is it? -->")]
    [InlineData(";", "; who is it?")]
    public void Comments_of_other_languages(string mark, string comment)
    {
        string message = $"//! CLM0001 {mark} : '{mark}' is not expected here; expected '//', which begins a comment that ends with its line";
        AssertClaims(2, $$"""
            {{comment}}
            {{message}}
            Kirby states Deployment.combat
            in Wire {
              {{comment}}
            {{message}}
              Kirby denies TreatyIsDefensive
            }
            """);
    }

    [Theory]
    [InlineData("#", "# in words, he says?")]
    [InlineData("--", "-- in words, he says?")]
    [InlineData("/*", "/* in words, he says? */")]
    public void They_may_follow_what_stands_on_the_line(string mark, string comment) => AssertClaims(2, $$"""
        person Jones "Ann Jones" {{comment}}
        //! CLM0001 {{mark}}
        document Herald "herald.txt" {
          title "Storm" {{comment}}
        //! CLM0001 {{mark}}
          grade B
        }
        kind Storm {
          wind : number {{comment}}
        //! CLM0001 {{mark}}
          {{comment}}
        //! CLM0001 {{mark}}
          dead : count of people
        }
        Jones states Deployment.combat {{comment}}
        //! CLM0001 {{mark}}
        Jones states Deployment.troops 3,000 {{comment}}
        //! CLM0001 {{mark}}
        """);

    [Fact]
    public void A_comment_of_several_lines() => AssertClaims(1, """
        /* Who is it?
        //! CLM0001 /*
           Kirby states nothing,
           in Wire. */
        Kirby states Deployment.combat
        """);

    [Fact]
    public void A_comment_that_never_ends_is_one_line() => AssertClaims(1, """
        /* Who is it?
        //! CLM0001 /*
        Kirby states Deployment.combat
        /* There he is. */
        //! CLM0001 /*
        """);

    [Fact]
    public void Marks_between_and_in_the_properties_of_a_document()
    {
        DocumentDeclaration document = Assert.IsType<DocumentDeclaration>(Assert.Single(Check.File("""
            document Herald "herald.txt" {
              title: "Storm"
            //! CLM0001 : : ':' is not expected here; expected the value right after 'title'; leave it out
              published = 2024-10-24,
            //! CLM0001 = : '=' is not expected here; expected the value right after 'published'; leave it out
            //! CLM0001 , : ',' is not expected here; expected the next property without a comma before it; leave it out
              publisher: TheNational;
            //! CLM0001 :
            //! CLM0006 ; : ';' has no meaning here; a statement ends with its line, and a property where the next begins
              grade: B,
            //! CLM0001 :
            //! CLM0001 ,
            }
            """).Declarations));
        Assert.Equal(("Storm", "2024-10-24", "TheNational", Grade.B), (document.Title, document.Published?.Value.ToString(), document.Publisher, document.Grade));
    }

    [Fact]
    public void A_party_that_is_called_like_a_number_in_words() => Check.InWorld("""
        outlet two
        outlet the
        document Herald "herald.txt" { publisher two published 2024-10-24 }
        document Mirror "mirror.txt" { origin the grade B }
        """);

    [Fact]
    public void A_comma_after_the_last_of_several_names() => Check.InWorld("""
        government Chad { also "the Republic", "Tchad", note "in Africa" }
        //! CLM0001 ,#2
        """);

    [Fact]
    public void A_semicolon_after_a_value_leaves_the_value() => Assert.NotNull(Assert.Single(Check.File("""
        Kirby states Deployment.troops 3,000;
        //! CLM0006 ;
        """).Claims).Value);

    private static void AssertClaims(int count, string snippet) => Assert.Equal(count, Check.File(snippet).Claims.Count);
}
