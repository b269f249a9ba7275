using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class DeclarationFixTests
{
    [Fact]
    public void A_party_is_declared_after_the_last_one() => Fixing.Mends(
        "declare-person",
        """
        // Who speaks.
        person Kirby "John Kirby"   // of the White House
        proposition TroopsInRussia "North Korean troops are in Russia"
        Austin states TroopsInRussia
        """,
        """
        // Who speaks.
        person Kirby "John Kirby"   // of the White House
        person Austin
        proposition TroopsInRussia "North Korean troops are in Russia"
        Austin states TroopsInRussia
        """,
        "Declare the person 'Austin'");

    [Fact]
    public void Without_a_party_it_is_declared_after_the_documents() => Fixing.Mends(
        "declare-government",
        """
        namespace N
        document Wire "wire.txt" {
          title "Troops"
        }
        Russia urges "restraint" in Wire
        """,
        """
        namespace N
        document Wire "wire.txt" {
          title "Troops"
        }
        government Russia
        Russia urges "restraint" in Wire
        """);

    [Fact]
    public void Without_any_declaration_it_is_the_first_statement() => Fixing.Mends(
        "declare-organization",
        """
        // What was said.

        Nato urges "restraint"
        """,
        """
        // What was said.

        organization Nato
        Nato urges "restraint"
        """);

    [Fact]
    public void Line_ends_are_those_of_the_file() =>
        Fixing.Mends("declare-outlet", "person Kirby\r\nKirby urges \"restraint\" via Wire", "person Kirby\r\noutlet Wire\r\nKirby urges \"restraint\" via Wire");

    [Fact]
    public void A_file_that_ends_with_a_declaration_gets_a_line() =>
        Fixing.Mends("declare-person", "person Austin of Kirby", "person Austin of Kirby\nperson Kirby");

    [Fact]
    public void All_are_declared_at_once_each_once() => Fixing.MendsAll(
        "declare-person",
        """
        person Kirby
        Austin, Peskov urge "restraint"
        Austin urges "patience"
        """,
        """
        person Kirby
        person Austin
        person Peskov
        Austin, Peskov urge "restraint"
        Austin urges "patience"
        """);

    [Fact]
    public void Files_of_one_namespace_declare_it_once_where_most_of_its_sort_are() => Fixing.MendsAll(
        "declare-person",
        """
        //@ a.claims
        namespace N
        person Kirby
        Austin urges "restraint"
        //@ b.claims
        namespace N
        Austin urges "patience"
        //@ people.claims
        namespace N
        person Peskov
        government Russia
        //@ z.claims
        namespace Other
        Austin urges "haste"
        """,
        """
        //@ a.claims
        namespace N
        person Kirby
        Austin urges "restraint"
        //@ b.claims
        namespace N
        Austin urges "patience"
        //@ people.claims
        namespace N
        person Peskov
        government Russia
        person Austin
        //@ z.claims
        namespace Other
        person Austin
        Austin urges "haste"
        """);

    [Fact]
    public void Where_a_person_is_wanted_nothing_else_is_declared()
    {
        const string Snippet = """
            kind Race { support : percent per person }
            entity Primary is Race
            study Poll
            Poll finds Primary.support[Rubio] 15%
            """;
        Fixing.Leaves("declare-government", Snippet);
        Fixing.Mends("declare-person", Snippet, Snippet.Replace("study Poll", "study Poll\nperson Rubio", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_may_be_no_claim_declares_nothing() => Fixing.Leaves("declare-person", """
        persn kirby "John Kirby"
        """);

    [Fact]
    public void A_place_is_declared() => Fixing.Mends(
        "declare-place",
        """
        place Russia
        place Vladivostok in FarEast
        """,
        """
        place Russia
        place Vladivostok in FarEast
        place FarEast
        """);

    [Fact]
    public void A_document_whose_text_is_beside_the_file_is_declared() => Fixing.Mends(
        "declare-document",
        """
        //@ claims/test.claims
        person Kirby
        Kirby urges "restraint" in Wire
        //@ claims/wire.txt
        He urged "restraint".
        """,
        """
        //@ claims/test.claims
        document Wire "wire.txt"
        person Kirby
        Kirby urges "restraint" in Wire
        //@ claims/wire.txt
        He urged "restraint".
        """,
        "Declare the document 'Wire'");

    [Fact]
    public void A_document_without_a_text_is_not_declared() => Fixing.Leaves("declare-document", """
        person Kirby
        Kirby urges "restraint" in Wire
        """);

    [Fact]
    public void An_entity_is_of_the_kind_that_has_the_attribute() => Fixing.Mends(
        "declare-entity",
        """
        kind Deployment { troops : count }
        kind Treaty { signed : date }
        person Kirby
        Kirby states Troops.troops 3,000
        """,
        """
        kind Deployment { troops : count }
        kind Treaty { signed : date }
        entity Troops is Deployment
        person Kirby
        Kirby states Troops.troops 3,000
        """);

    [Fact]
    public void An_entity_that_could_be_of_two_kinds_is_not_declared() => Fixing.Leaves("declare-entity", """
        kind Deployment { signed : date }
        kind Treaty { signed : date }
        person Kirby
        Kirby states Troops.signed 2024
        """);

    [Fact]
    public void A_kind_is_declared() => Fixing.Mends(
        "declare-kind",
        """
        person Kirby
        entity Troops is Deployment
        """,
        """
        person Kirby
        kind Deployment { }
        entity Troops is Deployment
        """);

    [Fact]
    public void A_misspelt_type_is_not_declared_as_a_kind() => Fixing.Leaves("declare-kind", "kind Deployment { troops : cuont }");

    [Theory]
    [InlineData("", "truth")]
    [InlineData("no", "truth")]
    [InlineData("3,000", "count")]
    [InlineData("at least 3,000 people", "count of people")]
    [InlineData("between 2 and 3.5", "number")]
    [InlineData("about 20 km", "amount of km")]
    [InlineData("$5 million", "amount of $")]
    [InlineData("5 days", "duration")]
    [InlineData("12%", "percent")]
    [InlineData("early..mid 2024-10", "date")]
    [InlineData("Rome", "place")]
    [InlineData("Kirby", "party")]
    [InlineData("Other", "Deployment")]
    [InlineData("= \"fair game\"", "text")]
    public void An_attribute_is_of_the_type_of_its_value(string value, string type) => Fixing.Mends(
        "declare-attribute",
        $$"""
        kind Deployment { present : truth }
        entity Troops is Deployment
        entity Other is Deployment
        person Kirby
        place Rome
        Kirby states Troops.x {{value}}
        """,
        $$"""
        kind Deployment { present : truth  x : {{type}} }
        entity Troops is Deployment
        entity Other is Deployment
        person Kirby
        place Rome
        Kirby states Troops.x {{value}}
        """,
        $"Declare the attribute 'x' of 'Deployment', a {type}");

    [Fact]
    public void An_attribute_is_declared_in_a_line_of_its_own_where_the_kind_has_lines_in_whichever_file() => Fixing.Mends(
        "declare-attribute",
        """
        //@ a.claims
        namespace N
        person Kirby
        Kirby states Troops.arrived 2024-10
        //@ b.claims
        namespace N
        kind Deployment {
            troops : count   // soldiers
        }
        entity Troops is Deployment
        """,
        """
        //@ a.claims
        namespace N
        person Kirby
        Kirby states Troops.arrived 2024-10
        //@ b.claims
        namespace N
        kind Deployment {
            troops : count   // soldiers
            arrived : date
        }
        entity Troops is Deployment
        """);

    // The desk uses the namespace of the entity, which alone uses that of its kind.
    private const string Kinds = """

        //@ entities.claims
        namespace News
        use Kinds
        entity Troops is Deployment
        //@ kinds.claims
        namespace Kinds
        kind Deployment { leader : person  next : Deployment }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("kind Deployment { leader : text }\n")]
    public void An_attribute_is_declared_in_the_kind_that_the_entity_is_of(string own)
    {
        string desk = "namespace Desk\nuse News\nperson Kirby\n" + own + "Kirby states Troops.arrived 2024-10";
        Fixing.Mends(
            "declare-attribute",
            desk + Kinds,
            desk + Kinds.Replace("Deployment }", "Deployment  arrived : date }", System.StringComparison.Ordinal),
            "Declare the attribute 'arrived' of 'Deployment', a date");
    }

    [Fact]
    public void What_is_wanted_is_known_of_a_kind_that_cannot_be_named()
    {
        const string Snippet = "namespace Desk\nuse News\nperson Kirby\nKirby states Troops.leader Austin";
        Fixing.Leaves("declare-government", Snippet + Kinds);
        Fixing.Mends("declare-person", Snippet + Kinds, Snippet.Replace("Kirby\n", "Kirby\nperson Austin\n", System.StringComparison.Ordinal) + Kinds);
    }

    [Fact]
    public void An_entity_is_declared_where_its_kind_can_be_named()
    {
        const string Snippet = "namespace Desk\nuse News\nperson Kirby\nKirby states Troops.next Reserves";
        Fixing.Leaves("declare-entity", Snippet + Kinds);
        string withKinds = Snippet.Replace("News", "News\nuse Kinds", System.StringComparison.Ordinal);
        Fixing.Mends(
            "declare-entity", withKinds + Kinds, withKinds.Replace("Kirby\nKirby", "Kirby\nentity Reserves is Deployment\nKirby", System.StringComparison.Ordinal) + Kinds);
    }

    [Fact]
    public void No_attribute_is_declared_in_an_assembly() => Fixing.Leaves("declare-attribute", """
        namespace Desk
        use News
        person Kirby
        Kirby states Troops.arrived 2024-10
        //@ News.dll/news.claims
        namespace News
        kind Deployment { troops : count }
        entity Troops is Deployment
        """);

    [Fact]
    public void A_first_attribute_is_put_between_the_braces() => Fixing.Mends(
        "declare-attribute",
        "kind Deployment { }\nentity Troops is Deployment\nperson Kirby\nKirby states Troops.troops 3,000",
        "kind Deployment { troops : count }\nentity Troops is Deployment\nperson Kirby\nKirby states Troops.troops 3,000");

    [Fact]
    public void A_proposition_has_its_name_as_its_sentence() => Fixing.Mends(
        "declare-proposition",
        """
        person Kirby
        Kirby states TroopsAreInDPRK
        """,
        """
        person Kirby
        proposition TroopsAreInDPRK "Troops are in DPRK"
        Kirby states TroopsAreInDPRK
        """);

    [Fact]
    public void An_entity_is_not_declared_as_a_proposition() => Fixing.Leaves("declare-proposition", """
        kind Deployment { present : truth }
        entity Troops is Deployment
        person Kirby
        Kirby states Troops
        """);
}
