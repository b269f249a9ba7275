using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class ContradictionFixTests
{
    private const string World = """
        government UnitedStates "United States"
        government Russia
        government Ukraine
        government China
        person Kirby of UnitedStates
        person Austin of UnitedStates
        person Peskov of Russia
        kind Deployment {
          present  : truth
          troops   : count
          arrived  : date
          landedAt : place
          share    : percent per party
        }
        entity D is Deployment

        """;

    // ---- CLM3003 ----

    [Fact]
    public void A_dispute_is_acknowledged_between_those_they_speak_for() => Mends(
        "acknowledge-dispute",
        """
        Kirby states D.present on 2024-10-23
        Peskov denies D.present on 2024-10-24
          note "to reporters"   // in Moscow
        China urges "restraint"
        """,
        """
        Kirby states D.present on 2024-10-23
        Peskov denies D.present on 2024-10-24
          note "to reporters"   // in Moscow
        dispute D.present between UnitedStates and Russia
        China urges "restraint"
        """,
        "Acknowledge the dispute on D.present");

    [Fact]
    public void What_two_assemblies_contradict_is_acknowledged_in_the_file_that_brings_them_together()
    {
        const string Assemblies = """

            //@ Moscow.dll/moscow.claims
            namespace Moscow
            person Peskov
            kind Deployment { troops : count of people }
            entity D is Deployment
            Peskov states D.troops 2,000
            //@ Tokyo.dll/tokyo.claims
            namespace Tokyo
            use Moscow
            person Ishiba
            Ishiba states D.troops 1,000
            //@ Washington.dll/washington.claims
            namespace Washington
            use Moscow
            person Kirby
            Kirby states D.troops 3,000
            """;
        const string Desk = """
            namespace Desk
            use Moscow
            use Tokyo
            use Washington
            person Kim
            """;
        Fixing.Mends("acknowledge-dispute", Desk + Assemblies, Desk + "\ndispute D.troops between Ishiba and Kirby and Peskov" + Assemblies);
    }

    [Fact]
    public void Everybody_else_is_put_on_the_side_of_those_he_agrees_with() => Mends(
        "acknowledge-dispute",
        """
        Ukraine states D.troops at least 3,000 on 2024-10-23
        Kirby states D.troops at least 5,000 on 2024-10-23
        Austin states D.troops 6,000 on 2024-10-23
        Russia states D.troops fewer than 10 on 2024-10-24
        China states D.troops fewer than 10,000 on 2024-10-22
        """,
        """
        Ukraine states D.troops at least 3,000 on 2024-10-23
        Kirby states D.troops at least 5,000 on 2024-10-23
        Austin states D.troops 6,000 on 2024-10-23
        Russia states D.troops fewer than 10 on 2024-10-24
        dispute D.troops between Ukraine, UnitedStates and Russia
        China states D.troops fewer than 10,000 on 2024-10-22
        """);

    [Fact]
    public void Three_who_exclude_each_other_are_three_sides() => Mends(
        "acknowledge-dispute",
        """
        Kirby states D.troops 5,000 on 2024-10-23
        Russia states D.troops 10 on 2024-10-24
        China states D.troops 20 on 2024-10-25
        """,
        """
        Kirby states D.troops 5,000 on 2024-10-23
        Russia states D.troops 10 on 2024-10-24
        dispute D.troops between UnitedStates and Russia and China
        China states D.troops 20 on 2024-10-25
        """);

    [Fact]
    public void Who_speaks_for_himself_stands_for_himself() => Mends(
        "acknowledge-dispute",
        """
        Kirby states D.present on 2024-10-23
        Austin denies D.present on 2024-10-24 personally
        """,
        """
        Kirby states D.present on 2024-10-23
        Austin denies D.present on 2024-10-24 personally
        dispute D.present between UnitedStates and Austin
        """);

    [Fact]
    public void Where_those_who_speak_for_one_differ_they_stand_for_themselves() => Mends(
        "acknowledge-dispute",
        """
        Kirby states D.present on 2024-10-23
        Austin denies D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        """,
        """
        Kirby states D.present on 2024-10-23
        Austin denies D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        dispute D.present between Kirby and Austin, Russia
        """);

    [Fact]
    public void It_stands_outside_of_blocks_and_is_about_what_a_claim_is_about() => Mends(
        "acknowledge-dispute",
        """
        on 2024-10-23 {
          share: Kirby states D.share[Russia] 60%
          on 2024-10-24 {
            Peskov denies share
          }
        }
        """,
        """
        on 2024-10-23 {
          share: Kirby states D.share[Russia] 60%
          on 2024-10-24 {
            Peskov denies share
          }
        }
        dispute D.share[Russia] between UnitedStates and Russia
        """);

    [Fact]
    public void Who_would_be_on_both_sides_has_to_be_asked() => Fixing.Leaves("acknowledge-dispute", World + """
        Kirby states D.present on 2024-10-23
        Kirby denies D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        """);

    // ---- CLM3007 ----

    [Fact]
    public void A_newer_figure_revises_the_older_which_gets_a_label() => Mends(
        "mark-revision",
        """
        Kirby states D.troops 1,500 on 2024-10-18
        Kirby states D.troops 3,000 on 2024-10-23
          "three thousand"
        """,
        """
        kirby1500: Kirby states D.troops 1,500 on 2024-10-18
        Kirby states D.troops 3,000 on 2024-10-23 revises kirby1500
          "three thousand"
        """,
        "Say that this revises 'kirby1500'");

    [Theory]
    [InlineData("old: Kirby states D.troops 1,500 on 2024-10-18", "old: Kirby states D.troops 1,500 on 2024-10-18", "old")]
    [InlineData(
        "proposition kirby1500 \"x\"\nkirby1500_2: Russia urges \"y\"\nKirby states D.troops 1,500 on 2024-10-18",
        "proposition kirby1500 \"x\"\nkirby1500_2: Russia urges \"y\"\nkirby1500_3: Kirby states D.troops 1,500 on 2024-10-18",
        "kirby1500_3")]
    public void A_label_is_used_where_there_is_one_and_a_free_one_made_where_there_is_none(string before, string after, string label) => Mends(
        "mark-revision",
        before + "\non 2024-10-23 { Kirby states D.troops 3,000 \"three thousand\" }",
        after + "\non 2024-10-23 { Kirby states D.troops 3,000 revises " + label + " \"three thousand\" }");

    [Fact]
    public void A_figure_of_another_file_gets_a_label_there() => Fixing.Mends(
        "mark-revision",
        "//@ a.claims\nnamespace N\nKirby states D.troops 3,000 on 2024-10-23\n//@ b.claims\nnamespace N\n" + World + "Kirby states D.troops 1,500 on 2024-10-18",
        "//@ a.claims\nnamespace N\nKirby states D.troops 3,000 on 2024-10-23 revises kirby1500\n//@ b.claims\nnamespace N\n" + World
            + "kirby1500: Kirby states D.troops 1,500 on 2024-10-18");

    [Fact]
    public void What_revises_another_already_revises_no_more() => Fixing.Leaves("mark-revision", World + """
        a: Russia states D.troops 1 on 2024-10-01
        Kirby, Russia state D.troops 1,500 on 2024-10-18
        Kirby, Russia state D.troops 3,000 on 2024-10-23 revises a
        """);

    // ---- CLM3011, CLM3012 ----

    [Theory]
    [InlineData("UnitedStates, Ukraine and Russia", "UnitedStates and Russia")]
    [InlineData("Ukraine, UnitedStates and Russia", "UnitedStates and Russia")]
    [InlineData("UnitedStates, Ukraine, Austin and Russia", "UnitedStates, Austin and Russia")]
    [InlineData("UnitedStates and Ukraine and Russia", "UnitedStates and Russia")]
    [InlineData("UnitedStates and Russia\n  and Ukraine \"why\"", "UnitedStates and Russia \"why\"")]
    [InlineData("Ukraine and UnitedStates and Russia", "UnitedStates and Russia")]
    public void A_party_leaves_a_dispute_with_what_parts_it_from_others(string before, string after)
    {
        const string Claims = "Kirby, Austin state D.present on 2024-10-23\nRussia denies D.present on 2024-10-24\ndispute D.present between ";
        Mends("leave-dispute", Claims + before, Claims + after, "Take 'Ukraine' out of the dispute");
    }

    [Fact]
    public void A_dispute_of_one_side_is_none() => MendsAll(
        "leave-dispute",
        """
        Russia denies D.present on 2024-10-24
        d: dispute D.present between UnitedStates
          and Russia "why"
        China urges "restraint"
        """,
        """
        Russia denies D.present on 2024-10-24
        China urges "restraint"
        """);

    [Fact]
    public void A_party_joins_those_it_agrees_with() => Mends(
        "join-dispute",
        """
        Kirby states D.present on 2024-10-23
        Austin denies D.present on 2024-10-23 personally
        Peskov denies D.present on 2024-10-24
        dispute D.present between UnitedStates and Austin "why"
        """,
        """
        Kirby states D.present on 2024-10-23
        Austin denies D.present on 2024-10-23 personally
        Peskov denies D.present on 2024-10-24
        dispute D.present between UnitedStates and Austin, Russia "why"
        """,
        "Put 'Russia' beside 'Austin'");

    [Fact]
    public void Those_who_join_are_put_where_each_belongs() => MendsAll(
        "join-dispute",
        """
        Kirby states D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        China denies D.present on 2024-10-25
        Ukraine states D.present on 2024-10-25
        dispute D.present between UnitedStates and Russia
        """,
        """
        Kirby states D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        China denies D.present on 2024-10-25
        Ukraine states D.present on 2024-10-25
        dispute D.present between UnitedStates, Ukraine and Russia, China
        """);

    [Theory]
    [InlineData("Ukraine states D.troops 700 on 2024-10-25")]
    [InlineData("Ukraine states D.troops fewer than 3,000 on 2024-10-25")]
    public void Who_agrees_with_nobody_or_with_several_is_left_to_the_analyst(string claim) => Fixing.Leaves("join-dispute", World + """
        Kirby states D.troops 5,000 on 2024-10-23
        Russia states D.troops 10 on 2024-10-24
        China states D.troops 20 on 2024-10-25
        dispute D.troops between UnitedStates and Russia and China

        """ + claim);

    // ---- CLM4001 ----

    [Theory]
    [InlineData("allow CLM2032 \"no reason\"\nKirby urges \"restraint\"", "Kirby urges \"restraint\"")]
    [InlineData("// why\nallow CLM2032\n  \"no reason\"\nKirby urges \"restraint\"", "// why\nKirby urges \"restraint\"")]
    [InlineData("allow CLM2032 \"no reason\"   // why\nKirby urges \"restraint\"", "   // why\nKirby urges \"restraint\"")]
    [InlineData("Kirby urges \"restraint\"\nallow CLM2032 \"no reason\"", "Kirby urges \"restraint\"\n")]
    public void An_allow_without_effect_is_deleted(string before, string after) => Mends("delete-allow", before, after, "Delete the 'allow'");

    [Theory]
    [InlineData("CLM2032, CLM3003", "CLM3003")]
    [InlineData("CLM3003, CLM2032", "CLM3003")]
    [InlineData("CLM3003,\n  CLM2032", "CLM3003")]
    public void An_id_without_effect_is_taken_out(string before, string after)
    {
        const string Claims = "Kirby states D.present on 2024-10-23\nallow ";
        const string Next = " \"it is known\"\nRussia denies D.present on 2024-10-24";
        Mends("delete-allow", Claims + before + Next, Claims + after + Next, "Take 'CLM2032' out of the 'allow'");
    }

    private static void Mends(string kind, string before, string after, string? title = null) => Fixing.Mends(kind, World + before, World + after, title);

    private static void MendsAll(string kind, string before, string after) => Fixing.MendsAll(kind, World + before, World + after);
}
