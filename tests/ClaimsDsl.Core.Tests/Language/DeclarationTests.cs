using System.Linq;

using ClaimsDsl.Binding;
using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>Documents, parties, places, kinds, propositions, disputes and assessments: what they say, and what does not fit.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void A_document_has_what_is_known_of_its_text()
    {
        DocumentDeclaration document = Declared<DocumentDeclaration>("""
            document Report "../texts/report 1.txt" {
              title "US: 3,000 North Korean troops are in Russia"
              author "A. Writer"  publisher TheNational
              published 2024-10  url "https://example.org/x"
              grade B  dateline "WASHINGTON"  language "en"
              origin Wire  sha256 "00ff"
            }
            """);
        Assert.Equal(
            new DocumentDeclaration("Report")
            {
                Path = "../texts/report 1.txt",
                Title = "US: 3,000 North Korean troops are in Russia",
                Author = "A. Writer",
                Publisher = "TheNational",
                Published = document.Published,
                Url = "https://example.org/x",
                Grade = Grade.B,
                Dateline = "WASHINGTON",
                Language = "en",
                Origin = "Wire",
                Sha256 = "00ff",
            },
            document);
        Assert.Equal("[2024-10-01, 2024-10-31]", document.Published?.Value.Days.ToString());
    }

    [Theory]
    [InlineData("person", PartyKind.Person)]
    [InlineData("organization", PartyKind.Organization)]
    [InlineData("government", PartyKind.Government)]
    [InlineData("outlet", PartyKind.Outlet)]
    [InlineData("group", PartyKind.Group)]
    [InlineData("study", PartyKind.Study)]
    public void A_party_is_of_a_kind(string word, PartyKind kind)
    {
        PartyDeclaration party = Declared<PartyDeclaration>(word + " Someone");
        Assert.Equal((kind, "Someone", null), (party.Kind, party.DisplayName, party.Role));
    }

    [Fact]
    public void A_party_has_names_a_role_and_parties_that_it_speaks_for()
    {
        PartyDeclaration party = Declared<PartyDeclaration>("""
            person Someone "Some One", "Spokesman" of UnitedStates from 2021 to 2024-05
              of Nis since 2023
              of Poll
            { also "S. One", "the spokesman" grade C anonymous note "left in May" }
            """);
        Assert.Equal(("Some One", "Spokesman", Grade.C, true), (party.DisplayName, party.Role, party.Grade, party.IsAnonymous));
        Assert.Equal(["S. One", "the spokesman"], party.Aliases);
        Assert.Equal(
            ["UnitedStates [2021-01-01, 2024-05-31]", "Nis [2023-01-01, ∞)", "Poll "],
            party.Principals.Select(p => p.Party + " " + p.Period?.Value.Days));
    }

    [Fact]
    public void Properties_are_those_of_their_owner() => Check.InWorld("""
        document A "a" { titel "x" }
        //! CLM0012 titel : 'titel' is not a property of this document; did you mean 'title'?
        person B { title "x" }
        //! CLM0012 title : 'title' is not a property of this person
        government C { also "c" also "d" grade G }
        //! CLM0015 also#2
        //! CLM1012 G : 'G' is not a grade of the Admiralty scale: A to F
        place D in Rome { grade A also "d" note "n" }
        //! CLM0012 grade
        entity E is Race { anonymous also "e" note "n" }
        //! CLM0012 anonymous : 'anonymous' is not a property of this entity
        document F "f" { title Report published "today" publisher "The National" }
        //! CLM0001 Report : 'Report' is not expected here; expected the title in quotation marks
        //! CLM0002 "today"
        //! CLM0001 "The National"
        """);

    [Fact]
    public void What_lies_or_speaks_or_relays_does_not_come_round_to_itself() => Check.Alone("""
        place A in B
        //! CLM1040 A : The place 'A' leads back to itself: A in B in C in A
        place B in C
        place C in A
        place D in A
        place E in E
        //! CLM1040 E
        person P of Q of R
        //! CLM1040 P : The party 'P' leads back to itself: P of Q of P
        person Q of P
        person R
        document Wire "w" { origin Digest }
        document Digest "d" { origin Wire }
        //! CLM1040 Digest : The document 'Digest' leads back to itself: Digest relays Wire relays Digest
        proposition X "x" is Y or Z
        //! CLM1040 X
        proposition Y "y" is X
        proposition Z "z" implies X excludes Y
        """);

    [Fact]
    public void A_period_begins_before_it_ends() => Check.InWorld("""
        person A of Russia from 2024 to 2021
        //! CLM1035 from 2024 to 2021
        person B of Russia from 2024 to 2024
        person C of Russia until 2024-13
        //! CLM0014 13
        """);

    [Theory]
    [InlineData("truth", AttributeTypeKind.Truth, null)]
    [InlineData("count", AttributeTypeKind.Count, null)]
    [InlineData("count of people", AttributeTypeKind.Count, "people")]
    [InlineData("count of artillery shells", AttributeTypeKind.Count, "artillery shells")]
    [InlineData("number", AttributeTypeKind.Number, null)]
    [InlineData("amount of miles", AttributeTypeKind.Amount, "mi")]
    [InlineData("amount of square km", AttributeTypeKind.Amount, "km2")]
    [InlineData("amount of $", AttributeTypeKind.Amount, "USD")]
    [InlineData("amount of CHF", AttributeTypeKind.Amount, "CHF")]
    [InlineData("percent", AttributeTypeKind.Percent, "%")]
    [InlineData("date", AttributeTypeKind.Date, null)]
    [InlineData("duration", AttributeTypeKind.Duration, "days")]
    [InlineData("place", AttributeTypeKind.Place, null)]
    [InlineData("text", AttributeTypeKind.Text, null)]
    [InlineData("party", AttributeTypeKind.Party, null)]
    [InlineData("government", AttributeTypeKind.Party, "government")]
    [InlineData("Race", AttributeTypeKind.Entity, "Race")]
    public void An_attribute_has_a_type(string written, AttributeTypeKind kind, string? name) =>
        Assert.Equal(new AttributeType(kind, name, ValueList<string>.Empty), Attribute(written).Type);

    [Fact]
    public void A_type_can_be_one_of_a_few_words_on_several_lines() =>
        Assert.Equal(["training", "combat", "labour"], Attribute("one of training,\n  combat,\n  labour, many").Type.Values);

    [Theory]
    [InlineData("count", AttributeTraits.None)]
    [InlineData("count, many", AttributeTraits.Many)]
    [InlineData("count many", AttributeTraits.Many)]
    [InlineData("count, over time", AttributeTraits.OverTime)]
    [InlineData("count, cumulative", AttributeTraits.OverTime | AttributeTraits.Cumulative)]
    [InlineData("count of people, many, over time", AttributeTraits.Many | AttributeTraits.OverTime)]
    public void An_attribute_has_traits(string written, AttributeTraits traits) => Assert.Equal(traits, Attribute(written).Traits);

    [Fact]
    public void An_attribute_has_a_tolerance_and_keys()
    {
        AttributeDeclaration usual = Attribute("number");
        Assert.Equal((0.1m, 7), (usual.Tolerance, usual.ToleranceInDays));
        AttributeDeclaration own = Attribute("number, tolerance 12.5%, per person and one of early, late");
        Assert.Equal(0.125m, own.Tolerance);
        Assert.Equal(["a person", "one of early, late"], own.Keys.Select(k => k.ToString()));
        Assert.Equal(3, Attribute("date, tolerance 3 days").ToleranceInDays);
    }

    [Theory]
    [InlineData("a : date, tolerance 3 days")]
    [InlineData("a : number, tolerance 5%")]
    [InlineData("a : date, tolerance 3 days, many")]
    [InlineData("a : date tolerance 3 days many")]
    [InlineData("a : percent tolerance 5% per person")]
    [InlineData("a : date, tolerance 3 days  rule a before c")]
    [InlineData("a : count")]
    [InlineData("a : count of people")]
    [InlineData("a : count of artillery shells")]
    [InlineData("a : amount of square km")]
    [InlineData("a : amount of $")]
    [InlineData("a : one of training, combat")]
    [InlineData("a : place, many")]
    [InlineData("a : truth, over time")]
    [InlineData("a : count of people per place and person")]
    [InlineData("a : count per one of early, late")]
    [InlineData("a : Other")]
    [InlineData("a : count  rule a >= 2 * 3")]
    [InlineData("a : truth  rule a implies not d")]
    public void Members_can_share_a_line(string member)
    {
        foreach (string name in new[] { "b", "many", "tolerance", "over", "rule", "of", "and", "before", "implies" })
        {
            string written = $"kind K {{ c : date  d : truth  {member}  {name} : truth }}\nkind Other {{ }}";
            Check.InWorld(written);
            Assert.Equal(["c", "d", "a", name], Declared<KindDeclaration>(written).Attributes.Select(attribute => attribute.Name));
        }
    }

    [Fact]
    public void What_is_wrong_in_a_member_does_not_reach_the_next_in_its_line() => Check.InWorld("""
        kind K { a : date, tolerance 3 sacks  b : truth }
        //! CLM1012 3 sacks
        kind L { a : Deployment of troops  b : truth }
        //! CLM0001 of
        kind M { a : one of x,  b : truth }
        //! CLM0002 ,
        kind N { a :  b : truth }
        //! CLM0002 :
        kind O { a : count,  b : truth  rule  c : truth }
        //! CLM0002 ,
        //! CLM0002 rule
        entity Things is M
        Kirby states Things.b
        """);

    [Fact]
    public void A_kind_that_does_not_fit_is_reported_where_it_does_not() => Check.Alone("""
        kind K {
          a : day
          //! CLM1005 day : No type or kind is named 'day'
          b : trth
          //! CLM1005 trth : No type or kind is named 'trth'; did you mean 'truth'?
          c : amount of foot_pounds
          //! CLM1010 foot_pounds
          d : amount
          //! CLM0002 amount
          e : truth of people
          //! CLM0001 of : 'of' is not expected here; expected no unit after 'truth': only a count or an amount has one
          l : K of people
          //! CLM0001 of : 'of' is not expected here; expected no unit after 'K': only a count or an amount has one
          m : counts of people
          //! CLM1005 counts : No type or kind is named 'counts'; did you mean 'count'?
          f : number, ofer time
          //! CLM0001 ofer
          g : number, many, many
          //! CLM0015 , many#2
          t : amount of °C, tolerance 5%
          //! CLM1012 5% : '5%' is not a tolerance of a temperature: a number of degrees, such as 3 °C
          t2 : amount of °F, tolerance 3 km
          //! CLM1012 3 km
          h : number, tolerance 200%
          //! CLM1012 200% : '200%' is not a tolerance: a percentage up to 100%, or a number of days
          i : number per date
          //! CLM1012 date
          j : number per person and place and party
          //! CLM1012 party
          k : truth
        }
        entity E is K
        person P
        P states E.k
        P states E.a 3
        P states E.b
        P states E.c 3 foot_pounds
        P states E.d 3 km
        """);

    [Fact]
    public void Keys_are_as_many_as_the_attribute_has_and_of_its_types() => Check.InWorld("""
        Poll finds Primary.support 15%
        //! CLM1036 Primary.support : Primary.support is kept by key (a person); write Primary.support[…]
        Poll finds Primary.support[Rubio, Bush] 15%
        //! CLM1036 [Rubio, Bush]
        Poll finds Deployment.troops[Rubio] 15
        //! CLM1036 [Rubio] : Deployment.troops is kept without keys; write Deployment.troops
        Poll finds Primary.support[Russia] 15%
        //! CLM1030 Russia : The key of Primary.support is a person, and 'Russia' is not
        Poll finds Primary.support[Ruby] 15%
        //! CLM1001 Ruby
        Poll finds Deployment.gain[Russia, soon] money
        //! CLM1033 soon
        Poll finds TreatyIsDefensive[Rubio]
        //! CLM0001 [Rubio]
        Poll finds Primary.support[Rubio] 15%
        Poll finds Deployment.gain[Russia, early] money
        Poll finds Deployment.losses[Rome] 15
        """);

    [Fact]
    public void Rules_relate_attributes_that_they_fit() => Check.Alone("""
        kind K {
          a : count
          b : number, over time
          sent : date
          landed : date
          seen : date
          present : truth
          combat : truth
          purpose : one of training, labour
          mode : one of labour, leisure
          where : place
          share : percent per person

          rule a = b * 2
          rule a + 3 <= (b - 1) * 2
          rule sum of share <= 100
          rule combat implies present
          rule training excludes combat
          rule purpose = labour implies not combat
          rule sent before landed

          rule a = c
          //! CLM1006 c
          rule a = where
          //! CLM1038 where : 'where' is a place, and a rule calculates with numbers
          rule where = $5
          //! CLM1038 where
          rule where < 3% * a
          //! CLM1038 where
          //! CLM1031 %
          rule a < share
          //! CLM1038 share : 'share' is kept per key: a rule can be about the 'sum of share'
          rule sum of a = 3
          //! CLM1038 a : 'a' has no keys to sum over
          rule a implies present
          //! CLM1038 a
          rule labour implies combat
          //! CLM1038 labour : 'labour' is a value of more than one attribute: write 'purpose = labour' or 'mode = labour'
          rule purpose = leisure implies combat
          //! CLM1033 leisure
          rule a = labour implies combat
          //! CLM1038 a = labour
          rule sent before combat
          //! CLM1038 combat
          rule not sent before landed
          //! CLM1038 not sent
          rule landed before seen
          rule seen before sent
          //! CLM1040 seen before sent : This rule leads back to itself: seen before sent before landed before seen
          rule trianing implies present
          //! CLM1006 trianing : 'trianing' is not an attribute of the kind K; did you mean 'training'?
        }
        """);

    [Fact]
    public void A_proposition_relates_to_others()
    {
        PropositionDeclaration declared = Declared<PropositionDeclaration>("""
            proposition Arms "South Korea supplies weapons"
              is Defensive or Offensive
              implies TreatyIsDefensive, FairGame
              excludes Neither
            proposition Defensive "d"
            proposition Offensive "o"
            proposition Neither "n"
            """);
        Assert.Equal("South Korea supplies weapons", declared.Sentence);
        Assert.Equal(["Defensive", "Offensive"], declared.IsAnyOf);
        Assert.Equal(["TreatyIsDefensive", "FairGame"], declared.Implies);
        Assert.Equal(["Neither"], declared.Excludes);
    }

    [Fact]
    public void Propositions_relate_to_propositions_and_not_to_claims() => Check.InWorld("""
        first: Kirby states FairGame
        proposition P "p" implies first
        //! CLM1007 first : Nothing that can be claimed is named 'first': it is a claim's label, and propositions relate to propositions
        """);

    [Fact]
    public void A_dispute_has_sides()
    {
        BoundDispute dispute = Assert.Single(Check.File("""
            open: dispute Deployment.present
              between UnitedStates, Kirby and
                Russia, NorthKorea
              and Poll
              "Washington asserts it; Moscow denies it."
            """).Disputes);
        Assert.Equal(["UnitedStates, Kirby", "Russia, NorthKorea", "Poll"], dispute.Sides.Select(side => string.Join(", ", side)));
        Assert.Equal(("open", "Deployment.present", "Washington asserts it; Moscow denies it."), (dispute.Label, dispute.Subject.ToString(), dispute.Reason));
    }

    [Fact]
    public void A_party_is_on_one_side_of_a_dispute_once() => Check.InWorld("""
        dispute TreatyIsDefensive between Kirby, Peskov and Peskov
        //! CLM1043 Peskov#2 : 'Peskov' is on two sides of the dispute
        dispute TreatyIsDefensive between Kirby, Kirby and Peskov
        //! CLM0015 Kirby#2
        """);

    [Fact]
    public void An_assessment_says_how_likely_and_why()
    {
        BoundAssessment assessment = Assert.Single(Check.File("""
            first: Kirby states Deployment.troops 3,000
            second: Nis states Deployment.troops 12,000
            number: assess Deployment.troops between 3,000 and 12,000 is very likely, confidence moderate
              because first, second
              "Two origins." on 2024-10-24 as of 2024-10-23
            """).Assessments);
        Assert.Equal("number", assessment.Label);
        Assert.Equal("[3000, 12000]", Assert.IsType<QuantityValue>(assessment.Value).Quantity.Value.Set.ToString());
        Assert.Equal(("very likely", Confidence.Moderate, "Two origins."), (assessment.Likelihood, assessment.Confidence, assessment.Text));
        Assert.Equal(["first", "second"], assessment.Because);
        Assert.Equal(("{2024-10-24}", "{2024-10-23}"), (assessment.On?.Value.Days.ToString(), assessment.Holds?.Value.Days.ToString()));
    }

    [Fact]
    public void An_assessment_chooses_from_the_scales() => Check.InWorld("""
        assess TreatyIsDefensive is quite likely
        //! CLM1012 quite likely
        assess TreatyIsDefensive is unlikly
        //! CLM1012 unlikly : 'unlikly' is not a term of likelihood: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain; did you mean 'unlikely'?
        assess TreatyIsDefensive is likely, confidence medium because basis
        //! CLM1012 medium : 'medium' is not a confidence: low, moderate or high
        basis: Kirby states TreatyIsDefensive
        first: assess Deployment.troops is likely because basis
        //! CLM1034 Deployment.troops
        assess TreatyIsDefensive is likely because first
        //! CLM1008 first : No claim has the label 'first': it labels a conclusion
        Kirby denies first
        //! CLM1007 first
        """);

    private static T Declared<T>(string snippet)
        where T : Declaration => Check.File(snippet).Declarations.OfType<T>().First();

    private static AttributeDeclaration Attribute(string written) =>
        Assert.Single(Declared<KindDeclaration>($"kind Thing {{\n  value : {written}\n}}").Attributes);
}
