using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>An acknowledged dispute is held against what its parties and others say.</summary>
public class DisputeTests
{
    private const string World = """
        government UnitedStates "United States"
        government Russia
        government Ukraine
        organization Nis "the NIS"
        kind Deployment {
          present : truth
          troops : count of people, over time
          units : count
          unitSize : count of people
          strength : count of people
          rule strength = units * unitSize
        }
        entity D is Deployment

        """;

    [Fact]
    public void Those_who_speak_of_different_days_do_not_dispute() => In("""
        UnitedStates states D.troops 3,000 during 2024-10-01..2024-10-14
        Russia states D.troops 100 during 2024-10-15..2024-10-31
        dispute D.troops between UnitedStates and Russia
        //! CLM3011 UnitedStates
        //! CLM3011 Russia
        """);

    [Fact]
    public void One_day_in_common_is_enough_to_dispute() => In("""
        UnitedStates states D.troops 3,000 during 2024-10-01..2024-10-15
        Russia states D.troops 100 during 2024-10-15..2024-10-31
        dispute D.troops between UnitedStates and Russia
        //! CLM3010 D.troops
        """);

    [Fact]
    public void Who_agrees_with_all_sides_is_of_none() => In("""
        UnitedStates states D.troops 3,000 as of 2024-10-01
        Ukraine states D.troops at least 10 as of 2024-10-01
        Russia states D.troops 100 as of 2024-10-01
        dispute D.troops between UnitedStates, Ukraine and Russia
        //! CLM3011 Ukraine
        """);

    [Fact]
    public void Who_doubts_it_can_be_a_side() => In("""
        UnitedStates states D.present
        Russia doubts D.present
        dispute D.present between UnitedStates and Russia
        //! CLM3010 D.present
        """);

    [Fact]
    public void Parties_can_dispute_by_a_rule() => In("""
        Nis states D.units 2 on 2024-10-22
        Nis states D.unitSize at least 6,000 on 2024-10-22
        Russia states D.strength at most 3,000 on 2024-10-23
        dispute D.strength between Nis and Russia
        //! CLM3010 D.strength
        """);

    [Fact]
    public void A_dispute_is_not_about_what_a_rule_links_to_its_subject() => In("""
        Nis states D.units 2
        Russia states D.units 2
        Nis states D.unitSize 6,000 on 2024-10-22
        Russia states D.unitSize 3,000 on 2024-10-23
        //! CLM3003 3,000
        dispute D.units between Nis and Russia
        //! CLM3011 Nis
        //! CLM3011 Russia
        """);

    [Fact]
    public void What_others_contradict_among_themselves_is_not_of_the_dispute() => In("""
        UnitedStates states D.troops 3,000 as of 2024-10-01 on 2024-10-20
        Russia states D.troops 100 as of 2024-10-01 on 2024-10-20
        Nis states D.troops 5 as of 2024-10-05 on 2024-10-20
        Ukraine states D.troops 6 as of 2024-10-05 on 2024-10-20
        //! CLM3003 6
        dispute D.troops between UnitedStates and Russia
        //! CLM3010 D.troops
        """);

    [Fact]
    public void Who_has_joined_is_shown_by_the_first_claim_that_does() => In("""
        UnitedStates states D.present on 2024-10-20
        Russia denies D.present on 2024-10-21
        Nis states D.present on 2024-10-22
        Ukraine states D.present on 2024-10-23
        Nis confirms D.present on 2024-10-24
        dispute D.present between UnitedStates and Russia
        //! CLM3012 D.present : the NIS is on no side of this dispute, and has a part in it: the NIS states D.present (2024-10-22)
        //! CLM3012 D.present : Ukraine is on no side of this dispute, and has a part in it: Ukraine states D.present (2024-10-23)
        """);

    [Fact]
    public void Of_a_side_that_is_not_written_yet_nothing_is_said() => In("""
        UnitedStates states D.present
        Russia denies D.present
        dispute D.present between UnitedStates and
        //! CLM0002 and
        dispute D.present between UnitedStates, Russia
        //! CLM0002 Russia
        """);

    [Fact]
    public void Those_on_one_side_can_have_a_dispute_of_their_own() => In("""
        UnitedStates states D.troops 3,000 as of 2024-10-01 on 2024-10-20
        Russia states D.troops 100 as of 2024-10-01 on 2024-10-20
        Ukraine states D.troops 9,000 as of 2024-10-05 on 2024-10-20
        UnitedStates states D.troops 5,000 as of 2024-10-05 on 2024-10-20
        //! CLM3003 5,000
        Russia states D.troops 5,000 as of 2024-10-05 on 2024-10-20
        dispute D.troops between UnitedStates, Ukraine and Russia
        //! CLM3010 D.troops
        """);

    [Fact]
    public void Those_who_have_joined_and_contradict_each_other_are_missing_and_no_dispute_of_their_own() => InAnyOrder("""
        UnitedStates states D.present
        Russia denies D.present
        Nis states D.present
        Ukraine denies D.present
        dispute D.present between UnitedStates and Russia
        """, "CLM3012", "CLM3012");

    [Fact]
    public void Whoever_contradicts_his_own_side_has_a_dispute_with_it_whomever_he_agrees_with() => InAnyOrder("""
        UnitedStates states D.troops 3,000
        Russia states D.troops 9,000
        Ukraine states D.troops 9,000
        dispute D.troops between UnitedStates, Ukraine and Russia
        """, "CLM3003", "CLM3010");

    [Fact]
    public void Who_agrees_with_the_other_side_disputes_no_longer_whoever_else_contradicts_him() => InAnyOrder("""
        UnitedStates states D.troops 3,000
        Russia states D.troops 3,000
        Nis states D.troops 100
        dispute D.troops between UnitedStates and Russia
        """, "CLM3011", "CLM3011", "CLM3012");

    [Theory]
    [InlineData("Nis doubts D.present")]
    [InlineData("Nis doubts D.present\nUkraine believes D.present")]
    public void Who_only_doubts_what_a_side_says_has_not_joined_and_is_in_no_tension_with_others_who_do(string others) => InAnyOrder($"""
        UnitedStates states D.present
        Russia denies D.present
        {others}
        dispute D.present between UnitedStates and Russia
        """, "CLM3010");

    [Fact]
    public void A_party_can_be_on_the_side_of_each_of_two_disputes() => InAnyOrder("""
        UnitedStates states D.troops 3,000
        Russia states D.troops 100
        Ukraine states D.troops 9,000
        dispute D.troops between UnitedStates, Ukraine and Russia
        dispute D.troops between UnitedStates and Ukraine
        """, "CLM3010", "CLM3012");

    [Fact]
    public void A_rule_that_two_disputes_are_about_is_acknowledged_by_either() => InAnyOrder("""
        Nis states D.units 2
        Ukraine states D.units 2
        Nis states D.unitSize 6,000
        Russia states D.strength 3,000
        dispute D.units between Nis and Russia
        dispute D.strength between Nis and Russia
        """, "CLM3010", "CLM3010");

    [Theory]
    [InlineData("")]
    [InlineData("dispute D.present between UnitedStates and Russia")]
    public void Whoever_contradicts_one_of_those_who_dispute_is_disputed_too(string dispute)
    {
        ClaimsCompilation compilation = Check.Compile([new("world.claims", World + """
            UnitedStates states D.present
            Russia denies D.present
            Ukraine states D.present
            Nis doubts D.present
            Nis states D.units 2
            Ukraine suggests D.present

            """ + dispute)]);
        var statuses = new ClaimStatuses(compilation);
        Assert.Equal(
            [ClaimStatus.Disputed, ClaimStatus.Disputed, ClaimStatus.Disputed, ClaimStatus.Disputed, ClaimStatus.Held, ClaimStatus.Open],
            compilation.Claims.All.Select(statuses.Of));
    }

    /// <summary>Days and values in any position to each other.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_one_of_many_claims_excludes_is_found_as_by_comparing_each(bool isNamed)
    {
        var random = new Random(1);
        int excluded = 0;
        for (int world = 0; world < 2_000; world++)
        {
            Commitment[] claims = [.. Enumerable.Range(0, random.Next(2, 9)).Select(i => new Commitment(
                null, "Kirby", 0, isNamed ? Names(random) : Numbers(random), Days(random), IsCertain: true, i))];
            var index = new ExclusionIndex(claims);
            List<Commitment> before = [];
            foreach (Commitment claim in claims)
            {
                bool isExcluded = before.Any(other => DisputeSides.Excludes(claim, other));
                Assert.Equal(isExcluded, index.Excludes(claim));
                excluded += isExcluded ? 1 : 0;
                index.Add(claim);
                before.Add(claim);
            }
        }

        // That both answers come up.
        Assert.InRange(excluded, 1_000, 8_000);
    }

    private static DaySpan Days(Random random)
    {
        int first = random.Next(8);
        return new DaySpan(first, first + random.Next(4));
    }

    private static OrderedSet Numbers(Random random)
    {
        int first = random.Next(6);
        IntervalSet<decimal> values = random.Next(5) switch
        {
            0 => IntervalSet<decimal>.AtLeast(first),
            1 => IntervalSet<decimal>.LessThan(first),
            2 => IntervalSet<decimal>.GreaterThan(first).Intersect(IntervalSet<decimal>.LessThan(first + 2)),
            3 => IntervalSet<decimal>.Point(first),
            _ => IntervalSet<decimal>.Between(first, first + random.Next(4)),
        };
        return OrderedSet.Of(random.Next(6) == 0 ? values.Complement() : values);
    }

    private static NamedSet Names(Random random)
    {
        Name[] names = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new Name("ABC"[random.Next(3)].ToString()))];
        return NamedSet.Of(random.Next(4) == 0 ? Choice.AnyBut(names) : Choice.OneOf(names));
    }

    private static void InAnyOrder(string claims, params string[] expected) => Assert.All(
        PermutationsOf([.. claims.Split('\n')]),
        lines => Assert.Equal(
            expected,
            Check.DiagnosticsOf(Check.Compile([new("world.claims", World + string.Join("\n", lines))]), Check.Contradictions).Select(d => d.Id).Order()));

    private static IEnumerable<ImmutableList<string>> PermutationsOf(ImmutableList<string> lines) =>
        lines.IsEmpty ? [lines] : lines.SelectMany(line => PermutationsOf(lines.Remove(line)).Select(others => others.Insert(0, line)));

    private static void In(string claims) => Check.Alone(World + claims, Check.Contradictions);
}
