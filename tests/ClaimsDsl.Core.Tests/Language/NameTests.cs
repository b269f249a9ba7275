using System.Linq;

using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>Which name stands for what, in one file and across files.</summary>
public sealed class NameTests
{
    [Fact]
    public void What_is_not_declared_is_reported_where_it_is_named() => Check.InWorld("""
        Kirbi states TreatyIsDefensive
        //! CLM1001 Kirbi : No party is named 'Kirbi'; did you mean 'Kirby'?
        Kirby, Nobody states TreatyIsDefensive
        //! CLM1001 Nobody : No party is named 'Nobody'
        Kirby states TreatyIsDefensive via kirby to Lawmaker in Wier at Roma
        //! CLM1001 kirby : No party is named 'kirby'; did you mean 'Kirby'?
        //! CLM1001 Lawmaker
        //! CLM1003 Wier : No document is named 'Wier'; did you mean 'Wire'?
        //! CLM1002 Roma : No place is named 'Roma'; did you mean 'Rome'?
        Kirby states Deploymnet.troops 3,000
        //! CLM1004 Deploymnet : No entity is named 'Deploymnet'; did you mean 'Deployment'?
        Kirby states Deployment.trops 3,000
        //! CLM1006 trops : 'trops' is not an attribute of the kind Deployment; did you mean 'troops'?
        Kirby states TreatyIsDefence
        //! CLM1007 TreatyIsDefence : Nothing that can be claimed is named 'TreatyIsDefence'; did you mean 'TreatyIsDefensive'?
        Kirby states Deployment
        //! CLM1007 Deployment : Nothing that can be claimed is named 'Deployment': it is an entity; say which attribute, as in Deployment.present
        Kirby states TreatyIsDefensive revises first
        //! CLM1008 first : No claim has the label 'first'
        Kirby states FairGame if Treaty
        //! CLM1007 Treaty
        document Other "other.txt" { publisher Nobody origin Wier }
        //! CLM1001 Nobody
        //! CLM1001 Wier : No party is named 'Wier'; did you mean 'Wire'?
        person Spokesman of Rusia
        //! CLM1001 Rusia : No party is named 'Rusia'; did you mean 'Russia'?
        place Moscow in Rusia
        //! CLM1002 Rusia
        entity Other is Deploiment
        //! CLM1005 Deploiment : No kind is named 'Deploiment'; did you mean 'Deployment'?
        proposition Other "x" implies FairGam excludes Deployment
        //! CLM1007 FairGam
        //! CLM1007 Deployment
        use Elsewhere
        //! CLM1011 Elsewhere : No claims file declares the namespace 'Elsewhere'
        dispute TreatyIsDefensive between Kirbi and Peskov
        //! CLM1001 Kirbi
        assess TreatyIsDefensive is likely because first
        //! CLM1008 first
        """);

    [Fact]
    public void A_misspelt_statement_word_is_known_by_the_name_after_it() => Check.Alone("""
        persn Kirby "John Kirby"
        //! CLM0001 persn : 'persn' is not expected here; expected a statement; did you mean 'person'?
        Document Wire "wire.txt"
        //! CLM0001 Document : 'Document' is not expected here; expected a statement; did you mean 'document'?
        Kirby says "It is so" in Wire
        persn kirby "John Kirby"
        //! CLM1001 persn : No party is named 'persn'; did you mean 'person'?
        """);

    [Fact]
    public void Each_sort_of_thing_has_names_of_its_own() => Check.Alone("""
        document Same "same.txt"
        government Same "the party" of Other
        group Other
        place Same
        kind Same { here : place }
        entity Same is Same
        proposition Same "the proposition"
        verb Same means certain
        Other Same Same.here Same in Same at Same via Same to Same
        Same Same Same
        """);

    [Fact]
    public void A_name_is_declared_once_and_the_first_counts() => Check.Alone("""
        person Kim "Kim Jong Un"
        group Kim
        //! CLM1020 Kim : The party 'Kim' is already declared
        //!   related: Kim
        place Rome
        place Rome
        //! CLM1020 Rome : The place 'Rome' is already declared
        document Wire "a"
        document Wire "b"
        //! CLM1020 Wire
        kind K { a : truth a : date }
        //! CLM1020 a#2 : The attribute 'a' is already declared
        kind K { b : truth }
        //! CLM1020 K
        entity E is K
        entity E is K
        //! CLM1020 E
        verb hints means certain
        verb hints means possible
        //! CLM1020 hints
        proposition P "p"
        P: Kim states P
        //! CLM1020 P : The label 'P' is already declared
        first: Kim states P
        first: Kim states P
        //! CLM1020 first
        first: dispute P between Kim and Russia
        //! CLM1020 first
        government Russia
        first: assess P is likely because P
        //! CLM1020 first
        //! CLM1008 P#2
        Kim states E.a
        kind Other { value : one of x, y, x }
        //! CLM1020 x#2 : The value 'x' is already declared
        """);

    [Fact]
    public void A_second_declaration_points_to_the_first_in_another_file() => Check.Alone("""
        //@ a.claims
        person Kim "Kim Jong Un"
        //@ b.claims
        person Kim "Kim Yo Jong"
        //! CLM1020 Kim
        //!   related: Kim
        """);

    [Fact]
    public void Files_of_a_namespace_share_their_names_and_others_use_them() => Check.Alone("""
        //@ people.claims
        namespace News.People
        person Kirby
        verb hints means possible
        //@ topics.claims
        namespace News.Topics
        use News.People
        proposition P "p"
        Kirby states P
        //@ more.claims
        namespace News.Topics
        Kirby states P
        //! CLM1001 Kirby
        //@ all.claims
        namespace All
        use News.People
        use News.Topics
        use News.Topics
        Kirby hints P
        //@ none.claims
        person Austin
        use Nws.People
        //! CLM1011 Nws.People : No claims file declares the namespace 'Nws.People'; did you mean 'News.People'?
        """);

    [Fact]
    public void A_namespace_cannot_have_the_name_of_a_class_around_it() => Check.Alone("""
        //@ people.claims
        namespace Desk
        person Kirby
        kind Deployment { troops : count of people }
        //@ claims.claims
        namespace Desk.Claims.October
        //! CLM1055 Desk.Claims.October : The namespace 'Desk.Claims.October' cannot be there: 'Claims' is a class of 'Desk' in C#; give these claims another namespace
        //@ more.claims
        namespace Desk.Claims.October
        //@ kinds.claims
        namespace Desk.Deployment
        //! CLM1055 Desk.Deployment : The namespace 'Desk.Deployment' cannot be there: 'Deployment' is a class of 'Desk' in C#; give these claims another namespace
        //@ fine.claims
        namespace News.Claims
        //@ near.claims
        namespace Desk.Claim
        """);

    [Fact]
    public void A_name_of_two_used_namespaces_is_ambiguous_unless_it_is_ones_own() => Check.Alone("""
        //@ east.claims
        namespace East
        person Kim
        person Own
        //@ west.claims
        namespace West
        person Kim
        person Own
        //@ both.claims
        namespace Both
        use East
        use West
        person Own
        Kim says "x"
        //! CLM1021 Kim : 'Kim' is declared in more than one used namespace: East, West
        Own says "x"
        """);

    [Fact]
    public void A_kind_of_two_used_namespaces_is_ambiguous_where_a_declaration_names_it() => Check.Alone("""
        //@ east.claims
        namespace East
        kind Deployment { troops : count }
        kind Own { troops : count }
        //@ west.claims
        namespace West
        kind Deployment { ships : count }
        kind Own { ships : count }
        //@ both.claims
        namespace Both
        use West
        use East
        entity Corps is Deployment
        //! CLM1021 Deployment : 'Deployment' is declared in more than one used namespace: East, West
        kind Army { next : Deployment  lent : count per Deployment }
        //! CLM1021 Deployment : 'Deployment' is declared in more than one used namespace: East, West
        //! CLM1021 Deployment#2
        kind Own { tanks : count }
        entity Guard is Own
        //@ desk.claims
        namespace Desk
        use Both
        person Kirby
        Kirby states Corps.troops 3,000
        Kirby states Guard.tanks 20
        """);

    [Fact]
    public void What_a_kind_is_depends_on_all_that_its_namespace_uses() => Check.Alone("""
        //@ east.claims
        namespace East
        kind Deployment { troops : count }
        //@ west.claims
        namespace West
        kind Deployment { ships : count }
        //@ one.claims
        namespace Both
        use West
        entity Fleet is Deployment
        //! CLM1021 Deployment : 'Deployment' is declared in more than one used namespace: East, West
        //@ other.claims
        namespace Both
        use East
        person Kirby
        """);

    [Fact]
    public void A_namespace_stands_once_and_first() => Check.Alone("""
        //@ late.claims
        place Rome
        namespace News
        //! CLM1042 namespace
        //@ twice.claims
        // a comment may stand before
        namespace News
        namespace Other
        //! CLM1042 namespace
        //@ after.claims
        use News
        namespace News
        //! CLM1042 namespace
        """);

    [Fact]
    public void Names_may_be_in_any_script() => Assert.Equal(
        ["كيربي", "Зеленский", "김정은", "Åsa_2"],
        Check.File("""
            person كيربي "جون كيربي"
            person Зеленский "Володимир Зеленський"
            person 김정은
            person Åsa_2
            كيربي states TreatyIsDefensive
            Зеленский states TreatyIsDefensive
            김정은 states TreatyIsDefensive
            Åsa_2 states TreatyIsDefensive
            """).Claims.Select(claim => claim.Asserters.Single()));

    [Theory]
    [InlineData("namespace")]
    [InlineData("use")]
    [InlineData("document")]
    [InlineData("person")]
    [InlineData("organization")]
    [InlineData("government")]
    [InlineData("outlet")]
    [InlineData("group")]
    [InlineData("study")]
    [InlineData("place")]
    [InlineData("kind")]
    [InlineData("entity")]
    [InlineData("proposition")]
    [InlineData("verb")]
    [InlineData("allow")]
    [InlineData("dispute")]
    [InlineData("assess")]
    public void Words_that_begin_statements_are_no_names(string word)
    {
        Check.Alone($"group {word}\n//! CLM0011 {(word == "group" ? "group#2" : word)} : '{word}' is a word of the language and cannot be a name");
        Check.InWorld($"{word}: Kirby states TreatyIsDefensive\n//! CLM0011 {word}");
    }

    [Fact]
    public void Other_words_of_the_language_can_be_names() => Check.Alone("""
        person in
        person states
        person of
        person likely
        proposition rule "x"
        kind on { by : truth, many }
        entity at is on
        states states rule
        """);
}
