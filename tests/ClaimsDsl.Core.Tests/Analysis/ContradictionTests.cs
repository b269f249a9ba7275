using System;
using System.Linq;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Tests.Analysis;

public class ContradictionTests
{
    private const string World = """
        government UnitedStates "United States"
        government Russia
        government Ukraine
        organization Nis "the NIS"
        person Kirby "John Kirby" of UnitedStates
        person Austin "Lloyd Austin" of UnitedStates
        place Russia_ "Russia"
        place Vladivostok in Russia_
        place Ussuriysk in Russia_
        kind Deployment {
          present  : truth
          troops   : count of people, over time
          units    : count
          wind     : amount of km/h
          lost     : amount of MW
          outage   : duration
          heat     : amount of °C
          low      : amount of °C
          rule heat >= low + 5
          unitSize : count of people
          strength : count of people
          killed   : count of people, cumulative
          departed : date
          arrived  : date
          landedAt : place
          trainedIn : place, many
          home     : place, over time
          purpose  : one of training, combat, labour
          fighting : truth
          share    : percent per party
          rule strength = units * unitSize
          rule fighting implies present
          rule labour excludes fighting
          rule departed before arrived
          rule sum of share <= 100
        }
        entity D is Deployment
        """;

    // ---- one party ----

    [Fact]
    public void A_party_cannot_mean_two_figures_for_one_day() => In("""
        Kirby states D.troops at least 3,000 on 2024-10-23
        Kirby states D.troops fewer than 2,000 on 2024-10-23
        //! CLM3001 fewer than 2,000 : John Kirby cannot mean both: John Kirby states D.troops at least 3,000 (2024-10-23); John Kirby states D.troops fewer than 2,000 (2024-10-23)
        """);

    [Theory]
    [InlineData("wind", "200 km/h", "100 mph")]
    [InlineData("wind", "at least 100 knots", "at most 52 m/s", false)]
    [InlineData("lost", "1.2 GW", "at most 1,100 MW")]
    [InlineData("lost", "1.2 GW", "1,200,000 kW", false)]
    [InlineData("heat", "40 °C", "100 °F")]
    [InlineData("outage", "2 hours 30 minutes", "at most 2 hours")]
    [InlineData("outage", "2 hours 30 minutes", "2.5 hours", false)]
    [InlineData("heat", "40 °C", "104 °F", false)]
    [InlineData("heat", "about 0 °C", "30 °F", false)]
    [InlineData("low", "at least 10 °C", "at least 20 °C", false)]
    public void Figures_in_different_units_are_compared(string attribute, string first, string second, bool isContradiction = true) => In($"""
        Kirby states D.{attribute} {first} on 2024-10-23
        Russia states D.{attribute} {second} on 2024-10-23
        {(isContradiction ? "//! CLM3003 " + second : "")}
        """);

    [Fact]
    public void Rules_calculate_in_the_degrees_of_the_attribute() => In("""
        Kirby states D.low at least 68 °F on 2024-10-23
        Russia states D.heat at most 24 °C on 2024-10-24
        //! CLM3005 at most 24 °C
        Nis states D.heat at most 25 °C on 2024-10-24
        """);

    [Fact]
    public void What_is_counted_has_no_value_between_two_whole_numbers() => In("""
        Kirby states D.units more than 2 on 2024-10-23
        Kirby states D.units fewer than 3 on 2024-10-23
        //! CLM3001 fewer than 3
        """);

    [Fact]
    public void Related_places_name_every_other_claim()
    {
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse(World + "\n" + """
            Russia states D.units 2 on 2024-10-23
            Nis states D.unitSize at least 6,000 on 2024-10-23
            Ukraine states D.strength at most 3,000 on 2024-10-23
            """).Files);
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(compilation, Check.Contradictions));
        Assert.Equal(
            ["Russia states D.units 2", "Nis states D.unitSize at least 6,000", "rule strength = units * unitSize"],
            diagnostic.Related.Select(r => compilation.Trees[0].Text.ToString(r.Location.Span)));
    }

    [Theory]
    [InlineData("Kirby states D.troops at least 3,000 on 2024-10-23\nKirby states D.troops at least 10,000 on 2024-10-23")]
    [InlineData("Kirby states D.troops at most 3,000 on 2024-10-23\nRussia states D.troops fewer than 10 on 2024-10-23")]
    [InlineData("Kirby states D.troops 3,000 on 2024-10-23\nKirby expects D.troops 10,000 by 2024-12 on 2024-10-23")]
    [InlineData("Kirby states D.present on 2024-10-23\nRussia withholds D.present on 2024-10-23")]
    [InlineData("Kirby states D.present on 2024-10-23\nRussia is unsure of D.present on 2024-10-23")]
    [InlineData("Kirby states D.present on 2024-10-23\nRussia denies D.present if \"they had asked\" on 2024-10-23")]
    [InlineData("Kirby states D.present on 2024-10-23\nRussia denies D.present if D.fighting on 2024-10-23")]
    [InlineData("Kirby states D.present on 2024-10-23\nRussia suggests D.present no on 2024-10-23")]
    [InlineData("Kirby states D.landedAt Vladivostok on 2024-10-23\nRussia states D.landedAt Russia_ on 2024-10-23")]
    [InlineData("Kirby states D.trainedIn Vladivostok on 2024-10-23\nKirby states D.trainedIn Ussuriysk on 2024-10-23")]
    [InlineData("Kirby states D.home Vladivostok during 2020 on 2024-10-23\nKirby states D.home Ussuriysk during 2021 on 2024-10-23")]
    [InlineData("Kirby states D.killed 10 on 2024-10-23\nRussia states D.killed 20 on 2024-10-24")]
    [InlineData("a: Kirby states D.present on 2024-10-23\nKirby denies D.present on 2024-10-24 revises a")]
    [InlineData("a: Kirby states D.present on 2024-10-23\nRussia denies D.present on 2024-10-24\nKirby states \"I was wrong\" on 2024-10-25 retracts a")]
    [InlineData("Kirby states D.share[Russia] 60% on 2024-10-23\nKirby states D.share[Ukraine] 40% on 2024-10-23")]
    public void What_can_all_be_true_is_no_contradiction(string claims) => In(claims);

    // ---- lines ----

    [Fact]
    public void Those_who_speak_for_one_principal_cannot_both_be_right() => In("""
        Kirby states D.landedAt Vladivostok on 2024-10-23
        Austin states D.landedAt Ussuriysk on 2024-10-23
        //! CLM3002 Ussuriysk : John Kirby and Lloyd Austin both speak for United States and cannot both be right: John Kirby states D.landedAt Vladivostok (2024-10-23); Lloyd Austin states D.landedAt Ussuriysk (2024-10-23)
        """);

    [Fact]
    public void Who_speaks_personally_speaks_for_nobody_else() => In("""
        Kirby states D.landedAt Vladivostok on 2024-10-23
        Austin states D.landedAt Ussuriysk on 2024-10-23 personally
        //! CLM3003 Ussuriysk
        """);

    // ---- claims about claims ----

    [Fact]
    public void Who_says_that_a_claim_is_not_so_denies_it() => In("""
        a: Kirby states D.present on 2024-10-23
        Russia states a no on 2024-10-24
        //! CLM3003 no
        """);

    [Fact]
    public void Who_doubts_a_claim_is_not_certain() => In("""
        a: Kirby states D.present on 2024-10-23
        Russia doubts a on 2024-10-24
        //! CLM3004 a#2
        """);

    [Fact]
    public void Who_confirms_a_guess_is_no_more_certain_than_it_is() => In("""
        a: Kirby believes D.present on 2024-10-22
        Nis confirms a on 2024-10-23
        Russia denies D.present on 2024-10-24
        //! CLM3004 D.present
        """);

    [Fact]
    public void Who_denies_a_guess_can_be_certain() => In("""
        a: Kirby believes D.present on 2024-10-22
        Russia denies a on 2024-10-23
        Nis states D.present on 2024-10-24
        //! CLM3003 D.present
        """);

    [Fact]
    public void Who_denies_a_claim_for_another_day_says_nothing_of_its_own() => In("""
        a: Kirby states D.troops 3,000 as of 2024-10-01 on 2024-10-23
        Russia denies a as of 2024-11-01 on 2024-11-02
        """);

    // ---- disputes ----

    [Fact]
    public void A_denial_disputes_and_the_later_one_carries_it() => In("""
        Russia denies D.present on 2024-10-24
        //! CLM3003 D.present
        Kirby states D.present on 2024-10-23
        """);

    [Fact]
    public void Who_denies_a_claim_disputes_what_it_is_about() => In("""
        kirby3000: Kirby states D.troops at least 3,000 as of 2024-10-23 on 2024-10-23
        Russia denies kirby3000 on 2024-10-24
        //! CLM3003 kirby3000
        """);

    [Fact]
    public void A_dispute_acknowledges_what_its_parties_say() => In("""
        Kirby states D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        dispute D.present between UnitedStates and Russia
        //! CLM3010 D.present
        """);

    [Fact]
    public void A_dispute_is_stale_once_a_party_has_given_way() => In("""
        a: Kirby states D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        Ukraine states D.present on 2024-10-24
        Kirby is unsure of D.present on 2024-10-25 revises a
        dispute D.present between UnitedStates, Ukraine and Russia
        //! CLM3011 UnitedStates
        """);

    [Fact]
    public void A_dispute_misses_who_has_joined() => In("""
        Kirby states D.present on 2024-10-23
        Russia denies D.present on 2024-10-24
        Nis states D.present on 2024-10-25
        dispute D.present between UnitedStates and Russia
        //! CLM3012 D.present
        """);

    // ---- probable ----

    [Fact]
    public void What_somebody_holds_probable_is_a_tension() => In("""
        Kirby states D.present on 2024-10-23
        Russia doubts D.present on 2024-10-24
        //! CLM3004 D.present
        """);

    // ---- rules ----

    [Fact]
    public void Two_units_of_up_to_six_thousand_can_be_three_thousand() => In("""
        Nis states D.units 2 on 2024-10-23
        Nis states D.unitSize at most 6,000 on 2024-10-23
        Kirby states D.strength 3,000 on 2024-10-23
        """);

    [Fact]
    public void Two_units_of_at_least_six_thousand_cannot() => In("""
        Nis states D.units 2 on 2024-10-23
        Nis states D.unitSize at least 6,000 on 2024-10-23
        Kirby states D.strength at most 3,000 on 2024-10-23
        //! CLM3005 at most 3,000 : the NIS and John Kirby cannot all be right: the NIS states D.units 2 (2024-10-23); the NIS states D.unitSize at least 6,000 (2024-10-23); John Kirby states D.strength at most 3,000 (2024-10-23); by the rule 'strength = units * unitSize'
        """);

    [Fact]
    public void A_chain_of_rules_is_shown() => In("""
        Nis states D.purpose labour on 2024-10-23
        Kirby states D.fighting on 2024-10-23
        //! CLM3005 D.fighting
        Ukraine denies D.present on 2024-10-24
        //! CLM3005 D.present : John Kirby and Ukraine cannot both be right: John Kirby states D.fighting (2024-10-23); Ukraine denies D.present (2024-10-24); by the rule 'fighting implies present'
        """);

    [Fact]
    public void Nobody_arrives_before_he_departs() => In("""
        Nis states D.departed after 2024-10-20 on 2024-10-23
        Kirby states D.arrived early..mid 2024-10 on 2024-10-23
        //! CLM3005 early..mid 2024-10
        """);

    [Fact]
    public void Parts_are_no_more_than_the_whole() => In("""
        Nis finds D.share[Russia] 60% on 2024-10-23
        Nis finds D.share[Ukraine] at least 45% on 2024-10-23
        //! CLM3005 at least 45%
        """);

    [Fact]
    public void A_toll_never_falls() => In("""
        Nis states D.killed at least 20 on 2024-10-23
        Kirby states D.killed 10 on 2024-10-24
        //! CLM3005 10 : the NIS and John Kirby cannot both be right: the NIS states D.killed at least 20 (2024-10-23); John Kirby states D.killed 10 (2024-10-24); D.killed never falls
        Kirby states D.killed 10 on 2024-10-25
        """);

    [Theory]
    [InlineData("Nis states D.killed 10 on 2024-10-01\nNis states D.killed at least 20 on 2024-10-02\nNis states D.killed at least 30 on 2024-10-03\nKirby states D.killed 25 on 2024-10-04", "at least 30")]
    [InlineData("Nis states D.killed at least 20 on 2024-10-01\nNis states D.killed at most 40 on 2024-10-02\nKirby states D.killed 15 on 2024-10-03", "at least 20")]
    [InlineData("Nis states D.killed at least 20 during 2024-10-01..2024-10-05\nKirby states D.killed at most 15 as of 2024-10-20", "at least 20")]
    [InlineData("Nis states D.killed at least 20 on 2024-10-01\nNis states D.killed at least 10 on 2024-10-02\nKirby states D.killed 15 on 2024-10-03", "at least 20")]
    [InlineData("Nis states D.killed more than 20 on 2024-10-01\nKirby states D.killed 20 on 2024-10-02", "more than 20")]
    public void What_a_toll_cannot_fall_below_is_the_highest_of_before(string claims, string floor)
    {
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", World + "\n" + claims)]);
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(compilation, Check.Contradictions));
        Assert.Equal("CLM3005", diagnostic.Id);
        Assert.Equal(["Nis states D.killed " + floor], diagnostic.Related.Select(r => compilation.Trees[0].Text.ToString(r.Location.Span)).Select(t => t.Split(" during ")[0]));
    }

    [Fact]
    public void A_toll_that_is_as_high_as_before_has_not_fallen() => In("""
        Nis states D.killed more than 20 on 2024-10-01
        Kirby states D.killed 21 on 2024-10-02
        Russia states D.killed at most 21 on 2024-10-03
        """);

    [Fact]
    public void Days_in_a_row_are_told_once() => In("""
        Nis states D.troops 3,000 during 2024-10 on 2024-10-31
        Russia states D.troops 100 during 2024-10-01..2024-10-10 on 2024-11-01
        //! CLM3003 100
        Russia states D.troops 200 during 2024-10-11..2024-10-20 on 2024-11-01
        """);

    [Fact]
    public void Days_apart_are_told_each() => In("""
        Nis states D.troops 3,000 during 2024-10 on 2024-10-31
        Russia states D.troops 100 during 2024-10-01..2024-10-09 on 2024-11-01
        //! CLM3003 100
        Russia states D.troops 200 during 2024-10-11..2024-10-20 on 2024-11-01
        //! CLM3003 200
        """);

    [Fact]
    public void What_was_said_since_a_day_was_said_on_it_at_the_latest_that_is_known() => In("""
        Kirby states D.units 2 on since 2024-10-01
        Russia states D.units 3 on 2024-10-10
        //! CLM3003 3
        """);

    [Fact]
    public void One_claim_that_the_rules_exclude_is_enough() => Check.Alone(
        """
        person Kirby "John Kirby"
        proposition War "war" implies Alarm
        proposition Peace "peace" excludes War
        proposition Alarm "alarm" implies Peace
        Kirby states War on 2024-10-23
        //! CLM3005 War : John Kirby cannot mean this: John Kirby states War (2024-10-23); by the rule 'Alarm implies Peace' and 'Peace excludes War' and 'War implies Alarm'
        """);

    [Fact]
    public void Each_cause_is_told_for_itself() => In("""
        Nis states D.units 2 on 2024-10-23
        Nis states D.unitSize 500 on 2024-10-23
        Kirby states D.units 3 on 2024-10-23
        //! CLM3003 3
        Kirby states D.strength 5,000 on 2024-10-23
        //! CLM3005 5,000
        Russia states D.unitSize at least 1,000 on 2024-10-23
        //! CLM3003 at least 1,000
        """);

    // ---- assessments and revisions ----

    [Fact]
    public void A_conclusion_that_every_claim_excludes_is_against_the_evidence() => In("""
        a: Nis states D.units at least 2 on 2024-10-23
        b: Kirby states D.units 3 on 2024-10-23
        assess D.units 1 is likely because a, b "Two sources."
        //! CLM3006 1
        """);

    [Theory]
    [InlineData("D.units 1 is likely", "CLM3006 1")]
    [InlineData("D.units 3 is likely", "")]
    [InlineData("D.units 1 is roughly even chance", "")]
    [InlineData("D.units 3 is roughly even chance", "")]
    [InlineData("D.units 3 is unlikely", "CLM3006 3")]
    [InlineData("D.units 1 is unlikely", "")]
    [InlineData("D.unitSize 1 is likely", "")]
    public void To_hold_something_unlikely_is_to_hold_the_opposite_likely(string conclusion, string expected) => In($"""
        a: Nis states D.units 3 on 2024-10-23
        assess {conclusion} because a
        {(expected.Length == 0 ? "" : "//! " + expected)}
        """);

    [Fact]
    public void A_conclusion_is_held_against_the_claims_for_its_day() => In("""
        a: Nis states D.troops 3,000 as of 2024-10-01 on 2024-10-23
        assess D.troops 100 is likely because a as of 2024-10-01 on 2024-11-01
        //! CLM3006 100
        assess D.troops 100 is likely because a as of 2024-11-01 on 2024-10-01
        """);

    [Fact]
    public void A_newer_figure_replaces_an_older_one_and_should_say_so() => In("""
        Nis estimates D.troops 1,500 as of 2024-10-01 on 2024-10-18
        Nis estimates D.troops 3,000 as of 2024-10-01 on 2024-10-23
        //! CLM3007 3,000
        """);

    [Theory]
    [InlineData("Nis estimates D.troops 1,500 on 2024-10-18\nNis estimates D.troops 3,000 on by 2024-10-23\n//! CLM3007 3,000")]
    [InlineData("Nis estimates D.troops 1,500 on by 2024-10-23\n//! CLM3007 1,500\nNis estimates D.troops 3,000 on 2024-10-18")]
    [InlineData("Nis estimates D.troops 1,500 on 2024-10-18\nNis estimates D.troops 3,000 on 2024-10-23")]
    [InlineData("Nis estimates D.troops 1,500 on 2024-10-18\nNis estimates D.troops at least 1,000 on by 2024-10-23")]
    [InlineData("Nis estimates D.troops 1,500 on 2024-10-18\nNis estimates D.troops 3,000 as of 2024-11-01 on by 2024-10-23")]
    [InlineData("Nis estimates D.troops 1,500 on 2024-10-18\nKirby estimates D.troops 3,000 on by 2024-10-23")]
    public void A_figure_for_a_day_that_is_only_known_roughly_may_replace_another(string claims) => In(claims);

    [Fact]
    public void Who_denies_a_country_denies_each_of_many_places_in_it() => In("""
        Kirby states D.trainedIn Vladivostok on 2024-10-23
        Ukraine denies D.trainedIn one of Russia_, Vladivostok on 2024-10-23
        //! CLM3003 one of Russia_, Vladivostok
        """);

    [Fact]
    public void Who_denies_one_of_many_places_does_not_deny_the_country() => In("""
        Kirby states D.trainedIn Russia_ on 2024-10-23
        Ukraine denies D.trainedIn Vladivostok on 2024-10-23
        Kirby states D.trainedIn one of Vladivostok, Ussuriysk on 2024-10-23
        """);

    [Fact]
    public void A_conclusion_that_it_was_in_a_place_is_held_against_denials_of_the_country() => In("""
        a: Kirby denies D.trainedIn Russia_ on 2024-10-23
        assess D.trainedIn Vladivostok is likely because a "One source."
        //! CLM3006 Vladivostok
        """);

    // ---- many ----

    [Fact]
    public void Claims_of_a_thousand_days_about_what_changes_do_not_conflict()
    {
        var claims = new StringBuilder(World).Append('\n');
        for (int i = 0; i < 1_000; i++)
        {
            claims.Append(FormattableString.Invariant($"Kirby states D.troops {i} on {new DateTime(2020, 1, 1).AddDays(i):yyyy-MM-dd}\n"));
        }

        Assert.Empty(Check.DiagnosticsOf(Check.Compile([new SnippetFile("a.claims", claims.ToString())]), Check.Contradictions));
    }

    [Fact]
    public void Who_contradicts_himself_a_thousand_times_is_told_a_few_times_and_how_often()
    {
        var claims = new StringBuilder(World).Append('\n');
        for (int i = 0; i < 1_000; i++)
        {
            claims.Append(FormattableString.Invariant($"Kirby states D.troops 1 on {new DateTime(2020, 1, 1).AddDays(2 * i):yyyy-MM-dd}\n"));
            claims.Append(FormattableString.Invariant($"Kirby states D.troops 2 on {new DateTime(2020, 1, 1).AddDays(2 * i):yyyy-MM-dd}\n"));
        }

        Diagnostic[] diagnostics = [.. Check.DiagnosticsOf(Check.Compile([new SnippetFile("a.claims", claims.ToString())]), Check.Contradictions)];
        Assert.Equal(10, diagnostics.Length);
        Assert.Contains("(and 990 more contradictions here)", diagnostics[^1].Message, StringComparison.Ordinal);
    }

    private static void In(string claims) => Check.Alone(World + "\n" + claims, Check.Contradictions);
}
