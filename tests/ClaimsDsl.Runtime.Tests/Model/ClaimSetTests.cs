using System;
using System.Linq;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Values;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Model;

public sealed class ClaimSetTests
{
    private static readonly Party Kirby = new("Kirby", PartyKind.Person, "John Kirby");
    private static readonly Party Nis = new("Nis", PartyKind.Organization, "National Intelligence Service");
    private static readonly Party Peskov = new("Peskov", PartyKind.Person, "Dmitry Peskov");
    private static readonly Subject Troops = Subject.OfAttribute("Deployment.troops");

    [Fact]
    public void A_denial_disputes_an_assertion()
    {
        ClaimSet<bool> present = new([Says(Kirby, true), Says(Peskov, true, Factuality.CertainNo)]);
        Assert.True(present.IsDisputed);
        Assert.False(present.HasAgreement);
        Assert.Equal(["John Kirby", "Dmitry Peskov"], present.Sides.Select(side => side.ToString()));
    }

    [Fact]
    public void An_assertion_of_no_agrees_with_a_denial()
    {
        ClaimSet<bool> present = new([Says(Kirby, false), Says(Peskov, true, Factuality.ProbableNo)]);
        Assert.False(present.IsDisputed);
        Assert.True(present.HasAgreement);
        Assert.False(present.Agreed);
    }

    [Fact]
    public void Two_lower_bounds_never_conflict()
    {
        ClaimSet<Quantity> troops = new([Says(Kirby, Quantity.AtLeast(3000)), Says(Nis, Quantity.AtLeast(12000))]);
        Assert.False(troops.IsDisputed);
        Assert.Equal(Quantity.AtLeast(12000), troops.Agreed);
        Assert.Equal("John Kirby and National Intelligence Service", Assert.Single(troops.Sides).ToString());
    }

    [Fact]
    public void Denying_a_number_leaves_every_other()
    {
        ClaimSet<Quantity> troops = new([Says(Kirby, Quantity.AtLeast(3000)), Says(Peskov, Quantity.Exactly(5000), Factuality.CertainNo)]);
        Assert.Equal("at least 3,000 and less than 5,000 or more than 5,000", troops.Agreed?.ToString());
        Assert.True(new ClaimSet<Quantity>([.. troops, Says(Nis, Quantity.Exactly(5000))]).IsDisputed);
    }

    [Theory]
    [InlineData(Factuality.Uncommitted)]
    [InlineData(Factuality.PossibleNo)]
    [InlineData(Factuality.Forecast)]
    [InlineData(Factuality.Directive)]
    [InlineData(Factuality.Evaluation)]
    public void What_commits_to_nothing_never_conflicts(Factuality factuality)
    {
        ClaimSet<bool> present = new([Says(Kirby, true), Says(Peskov, false, factuality)]);
        Assert.False(present.IsDisputed);
        Assert.Same(Kirby, Assert.Single(present.Held).Asserter);
    }

    [Fact]
    public void A_condition_commits_to_nothing() =>
        Assert.Empty(new ClaimSet<bool>([Says(Kirby, true) with { Condition = "they fight" }, Says(Kirby, true) with { ConditionProposition = "War" }]).Held);

    [Fact]
    public void An_unlikely_thing_is_held_not_to_be()
    {
        Assert.True(Likelihood.TryParse("very unlikely", out Likelihood? unlikely));
        ClaimSet<bool> present = new([Says(Kirby, true), Says(Nis, true, Factuality.ProbableYes) with { Likelihood = unlikely }]);
        Assert.Equal(Conflict.Tension, present.Conflict);
        Assert.Equal(["John Kirby", "National Intelligence Service"], present.Sides.Select(side => side.ToString()));
    }

    [Fact]
    public void A_guess_against_a_certain_claim_is_a_tension_and_no_dispute()
    {
        ClaimSet<Quantity> troops = new([Says(Kirby, Quantity.AtLeast(3000), Factuality.ProbableYes), Says(Peskov, Quantity.Exactly(1500))]);
        Assert.Equal((Conflict.Tension, false, false), (troops.Conflict, troops.IsDisputed, troops.HasAgreement));
        Assert.Equal(2, troops.Sides.Count);
        ClaimSet<Quantity> disputed = new([.. troops, Says(Nis, Quantity.Exactly(12000))]);
        Assert.Equal((Conflict.Dispute, true), (disputed.Conflict, disputed.IsDisputed));
        Assert.Equal(["Dmitry Peskov", "John Kirby and National Intelligence Service"], disputed.Sides.Select(side => side.ToString()));
        Assert.Equal(Conflict.None, new ClaimSet<Quantity>(troops.Take(1)).Conflict);
    }

    [Fact]
    public void Over_time_the_first_dispute_is_told_before_an_earlier_tension()
    {
        ClaimSet<Quantity> troops = new(
            [
                Holding(Kirby, 1, "2024-10-01..2024-10-31"),
                Holding(Nis, 2, "2024-10-02") with { Verb = new("estimates", Factuality.ProbableYes) },
                Holding(Peskov, 3, "2024-10-20"),
            ],
            AttributeTraits.OverTime);
        Assert.True(troops.IsDisputed);
        Assert.Equal(["John Kirby", "Dmitry Peskov"], troops.Sides.Select(side => side.ToString()));
        Assert.Equal(Conflict.Tension, new ClaimSet<Quantity>(troops.Take(2), AttributeTraits.OverTime).Conflict);
    }

    [Fact]
    public void A_newer_figure_of_a_party_replaces_its_older_one()
    {
        ClaimSet<Quantity> troops = new([Said(Nis, 3000, "2024-10-23"), Said(Nis, 1500, "2024-10-18"), Says(Peskov, Quantity.AtLeast(2000))]);
        Assert.Equal(Conflict.None, troops.Conflict);
        Assert.Equal(Quantity.Exactly(3000), troops.Agreed);
        Assert.Equal(2, troops.Held.Count);
        Assert.Equal(3, troops.Count);

        Assert.Equal(["1,500", "at least 2,000"], troops.AsOf(Day.From(2024, 10, 20)).Held.Select(claim => claim.Value.ToString()));
    }

    [Fact]
    public void What_goes_with_the_newest_figure_is_not_replaced()
    {
        ClaimSet<Quantity> troops = new([
            Says(Nis, Quantity.AtLeast(1000)) with { SaidOn = DateRangeTests.Parse("2024-10-18") }, Said(Nis, 2000, "2024-10-20"), Said(Nis, 3000, "2024-10-23"),
        ]);
        Assert.Equal(["at least 1,000", "3,000"], troops.Held.Select(claim => claim.Value.ToString()));
    }

    [Fact]
    public void Figures_of_one_day_of_other_parties_and_for_other_days_replace_nothing()
    {
        Assert.True(new ClaimSet<Quantity>([Said(Nis, 1500, "2024-10-23"), Said(Nis, 3000, "2024-10-23")]).IsDisputed);
        Assert.True(new ClaimSet<Quantity>([Said(Nis, 1500, "2024-10-18"), Said(Kirby, 3000, "2024-10-23")]).IsDisputed);
        Claim<Quantity>[] series =
        [
            Said(Nis, 1500, "2024-10-18") with { Holds = DateRangeTests.Parse("2024-10-01") },
            Said(Nis, 3000, "2024-10-23") with { Holds = DateRangeTests.Parse("2024-10-02") },
        ];
        Assert.Equal(2, new ClaimSet<Quantity>(series, AttributeTraits.OverTime).Held.Count);
        Assert.Single(new ClaimSet<Quantity>(series).Held);
    }

    [Fact]
    public void What_is_no_figure_replaces_nothing() =>
        Assert.True(new ClaimSet<bool>([
            Says(Nis, true) with { SaidOn = DateRangeTests.Parse("2024-10-18") }, Says(Nis, false) with { SaidOn = DateRangeTests.Parse("2024-10-23") },
        ]).IsDisputed);

    [Fact]
    public void Who_replaces_a_joint_figure_leaves_it_to_the_others()
    {
        ClaimSet<Quantity> troops = new([Said(Party.Joint([Kirby, Nis]), 1500, "2024-10-18"), Said(Nis, 3000, "2024-10-23")]);
        Assert.Equal(["John Kirby", "National Intelligence Service"], troops.Held.Select(claim => claim.Asserter.Name));
        Assert.True(troops.IsDisputed);
    }

    [Fact]
    public void Revised_and_retracted_claims_are_not_held()
    {
        Claim<Quantity> first = Says(Nis, Quantity.Exactly(1500)) with { Label = "nis1500" };
        ClaimSet<Quantity> troops = new([first, Says(Nis, Quantity.Exactly(3000)) with { Revises = "nis1500" }]);
        Assert.False(troops.IsDisputed);
        Assert.Equal(Quantity.Exactly(3000), troops.Agreed);
        Assert.Empty(new ClaimSet<Quantity>([first], revisions: [new Remark(Nis, new("withdraws", Factuality.CertainYes)) { Retracts = "nis1500" }]).Held);
    }

    [Fact]
    public void As_of_a_day_knows_only_what_had_been_said_by_then()
    {
        ClaimSet<Quantity> troops = new([
            Says(Nis, Quantity.Exactly(1500)) with { Label = "nis1500", SaidOn = DateRangeTests.Parse("2024-10-18") },
            Says(Nis, Quantity.Exactly(3000)) with { Revises = "nis1500", SaidOn = DateRangeTests.Parse("2024-10-23") },
        ]);
        Assert.Empty(troops.AsOf(Day.From(2024, 10, 17)));
        Assert.Equal(Quantity.Exactly(1500), troops.AsOf(Day.From(2024, 10, 22)).Agreed);
        Assert.Equal(Quantity.Exactly(3000), troops.AsOf(Day.From(2024, 10, 23)).Agreed);
    }

    [Fact]
    public void A_claim_of_unknown_day_was_said_by_the_day_its_document_was_published()
    {
        Document digest = new("Digest", "digest.txt") { Published = DateRangeTests.Parse("2024-10-23") };
        ClaimSet<bool> present = new([Says(Kirby, true) with { Evidence = [new(digest, "quote")] }]);
        Assert.Empty(present.AsOf(Day.From(2024, 10, 22)));
        Assert.Single(present.AsOf(Day.From(2024, 10, 23)));
        Assert.Single(present.ValidOn(Day.From(2024, 10, 23)));
        Assert.Empty(present.ValidOn(Day.From(2024, 10, 24)));
    }

    [Fact]
    public void Over_time_only_claims_that_hold_at_one_time_conflict()
    {
        Claim<Quantity>[] claims = [Holding(Kirby, 3000, "2024-10"), Holding(Nis, 10000, "2024-12")];
        Assert.True(new ClaimSet<Quantity>(claims).IsDisputed);
        Assert.False(new ClaimSet<Quantity>(claims, AttributeTraits.OverTime).IsDisputed);
        ClaimSet<Quantity> disputed = new([.. claims, Holding(Peskov, 0, "2024-12-31..2025")], AttributeTraits.Cumulative);
        Assert.True(disputed.IsDisputed);
        Assert.Equal(["Dmitry Peskov", "National Intelligence Service"], disputed.Sides.Select(side => side.ToString()));
    }

    [Fact]
    public void Many_values_never_conflict()
    {
        ClaimSet<Choice<string>> places = new([Says(Kirby, Choice.Of("a")), Says(Nis, Choice.Of("b"))], AttributeTraits.Many);
        Assert.False(places.IsDisputed);
        Assert.False(places.HasAgreement);
        Assert.True(new ClaimSet<Choice<string>>(places.Take(1), AttributeTraits.Many).HasAgreement);
    }

    [Fact]
    public void Of_many_values_each_can_be_denied()
    {
        ClaimSet<Choice<string>> colours = new(
            [Says(Kirby, Choice.Of("a")), Says(Nis, Choice.Of("b")), Says(Peskov, Choice.OneOf(["b", "c"]), Factuality.CertainNo)], AttributeTraits.Many);
        Assert.True(colours.IsDisputed);
        Assert.Equal(["National Intelligence Service", "Dmitry Peskov"], colours.Sides.Select(side => side.ToString()));
    }

    [Fact]
    public void What_is_in_one_of_many_places_is_in_the_places_around_it()
    {
        Place russia = new("Russia", "Russia");
        Place vladivostok = new("Vladivostok", "Vladivostok", new("FarEast", "Far East", russia));
        Claim<Choice<Place>>[] trainedIn = [Says(Kirby, Choice.Of(vladivostok)), Says(Peskov, Choice.Of(russia), Factuality.CertainNo)];
        Assert.Equal(["John Kirby", "Dmitry Peskov"], new ClaimSet<Choice<Place>>(trainedIn, AttributeTraits.Many).Sides.Select(side => side.ToString()));
        trainedIn = [Says(Kirby, Choice.Of(russia)), Says(Peskov, Choice.Of(vladivostok), Factuality.CertainNo)];
        Assert.Equal(Conflict.None, new ClaimSet<Choice<Place>>(trainedIn, AttributeTraits.Many).Conflict);
    }

    [Fact]
    public void Nothing_lies_between_two_numbers_of_what_is_counted()
    {
        Claim<Quantity>[] claims = [Says(Kirby, Quantity.MoreThan(2)), Says(Nis, Quantity.LessThan(3))];
        Assert.False(new ClaimSet<Quantity>(claims).IsDisputed);
        Assert.True(new ClaimSet<Quantity>(claims, AttributeTraits.Counted).IsDisputed);
        Assert.Equal(Quantity.Between(0, 2), new ClaimSet<Quantity>(claims.Skip(1), AttributeTraits.Counted).Agreed);
        Assert.True(new ClaimSet<Quantity>([Says(Peskov, Quantity.AtLeast(0), Factuality.CertainNo)], AttributeTraits.Counted).IsDisputed);
    }

    [Fact]
    public void What_holds_by_a_day_is_known_of_that_day_alone() =>
        Assert.False(new ClaimSet<Quantity>([Holding(Kirby, 1, "..2024-10-23"), Holding(Nis, 2, "2024-10-22")], AttributeTraits.OverTime).IsDisputed);

    [Fact]
    public void A_total_never_falls()
    {
        ClaimSet<Quantity> toll = new(
            [Holding(Kirby, 1, "2024-10-20"), Holding(Nis, 7, "2024-10-21"), Holding(Peskov, 5, "2024-10-23")],
            AttributeTraits.OverTime | AttributeTraits.Cumulative);
        Assert.True(toll.IsDisputed);
        Assert.Equal(["Dmitry Peskov", "National Intelligence Service"], toll.Sides.Select(side => side.ToString()));
        Assert.False(new ClaimSet<Quantity>(toll.Take(2), AttributeTraits.OverTime | AttributeTraits.Cumulative).IsDisputed);
    }

    [Fact]
    public void Denying_every_value_of_an_enumeration_leaves_none()
    {
        ClaimSet<Choice<Coin>> side = new([Says(Kirby, Choice.Of(Coin.Heads), Factuality.CertainNo), Says(Nis, Choice.Of(Coin.Tails), Factuality.CertainNo)]);
        Assert.True(side.IsDisputed);
    }

    [Fact]
    public void Of_many_values_of_an_enumeration_each_can_be_denied() => Assert.True(new ClaimSet<Choice<Coin>>(
        [Says(Kirby, Choice.Of(Coin.Tails)), Says(Nis, Choice.Of(Coin.Tails), Factuality.CertainNo)], AttributeTraits.Many).IsDisputed);

    [Fact]
    public void A_value_goes_to_the_first_side_that_it_fits_also_over_a_gap()
    {
        ClaimSet<Quantity> troops = new([Says(Kirby, Quantity.OneOf([1, 4])), Says(Nis, Quantity.Exactly(2)), Says(Peskov, Quantity.Exactly(4))]);
        Assert.Equal(["John Kirby and Dmitry Peskov", "National Intelligence Service"], troops.Sides.Select(side => side.ToString()));
    }

    [Fact]
    public void Places_agree_when_one_is_inside_the_other()
    {
        Place russia = new("Russia", "Russia");
        Place vladivostok = new("Vladivostok", "Vladivostok", new("FarEast", "Far East", russia));
        ClaimSet<Choice<Place>> landedAt = new([Says(Kirby, Choice.Of(vladivostok)), Says(Nis, Choice.Of(russia))]);
        Assert.Equal(vladivostok, landedAt.Agreed!.Single);
        Assert.True(new ClaimSet<Choice<Place>>([.. landedAt, Says(Peskov, Choice.Of(russia), Factuality.CertainNo)]).IsDisputed);
    }

    [Fact]
    public void Sides_are_as_few_as_can_be_and_from_the_lowest()
    {
        ClaimSet<Quantity> troops = new([
            Says(Kirby, Quantity.AtLeast(3000)), Says(Peskov, Quantity.Exactly(0)), Says(Nis, Quantity.Exactly(3000)), Says(Peskov, Quantity.LessThan(10)),
        ]);
        Assert.Equal(["Dmitry Peskov", "John Kirby and National Intelligence Service"], troops.Sides.Select(side => side.ToString()));
        Assert.Equal(2, troops.Sides[0].Claims.Count);
    }

    [Fact]
    public void Nothing_held_has_no_sides_and_no_agreement()
    {
        ClaimSet<Quantity> none = new([]);
        Assert.Empty(none.Sides);
        Assert.False(none.IsDisputed || none.HasAgreement);
        Assert.Null(none.Agreed);
    }

    [Fact]
    public void Origins_are_those_who_assert_not_those_who_print()
    {
        Party outlet = new("Digest", PartyKind.Outlet, "The Digest");
        Document relay = new("Relay", "relay.txt") { Publisher = outlet, Origin = "Wire" };
        ClaimSet<bool> present = new([
            Says(Party.Joint([Kirby, Nis]), true) with { Via = [outlet] },
            Says(Kirby, true) with { Evidence = [new(relay, "said Kirby")] },
            Says(outlet, true) with { Evidence = [new(relay, "as reported")] },
        ]);
        Assert.Equal([Kirby, Nis], present.Origins);
    }

    [Fact]
    public void Who_passes_it_on_elsewhere_is_no_origin()
    {
        Party outlet = new("Digest", PartyKind.Outlet, "The Digest");
        Document report = new("Report", "report.txt") { Publisher = outlet };
        Document relay = new("Relay", "relay.txt") { Publisher = Peskov, Origin = "Report", OriginDocument = report };
        Claim<bool> own = Says(outlet, true);
        Claim<bool> printed = Says(Nis, true) with { Evidence = [new(report, "said the service")] };
        Claim<bool> relayed = Says(Peskov, true) with { Evidence = [new(relay, "as reported")] };
        Assert.Equal([outlet], own.Origins);
        Assert.Equal([outlet], relayed.Origins);
        Assert.Equal([Nis], new ClaimSet<bool>([own, printed, relayed]).Origins);
        Assert.Empty(new ClaimSet<bool>([own with { Via = [Peskov] }, Says(Peskov, true) with { Via = [outlet] }]).Origins);
        Assert.Empty(new ClaimSet<bool>([]).Origins);
    }

    [Fact]
    public void A_dispute_is_found_exactly_when_no_value_satisfies_all() => GenCommitments.ForAll(commitments =>
    {
        ClaimSet<Quantity> set = new(commitments.Select(c => Says(Kirby, c.Value, c.IsDenied ? Factuality.CertainNo : Factuality.CertainYes)));
        bool isPossible = Enumerable.Range(-2, 22).Select(i => i / 2m).Any(value => commitments.All(c => c.Value.Set.Contains(value) != c.IsDenied));
        Assert.Equal(isPossible && commitments.Length > 0, set.HasAgreement);
        AssertSides(set, isPossible, commitments.All(c => c.IsDenied ? !c.Value.Complement().IsEmpty : !c.Value.IsEmpty));
    });

    [Fact]
    public void Over_time_a_dispute_is_found_exactly_when_some_day_has_one()
    {
        Gen<DateRange> genHolds = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], (from, to) => DateRange.Between(DayOf(from), DayOf(to)));
        Gen.Select(Gen.Int[0, 3], genHolds).Array[0, 8].ForAll(claims =>
        {
            ClaimSet<Quantity> set = new(
                claims.Select(claim => Says(Kirby, Quantity.Exactly(claim.Item1)) with { Holds = claim.Item2 }), AttributeTraits.OverTime);
            bool IsDisputed(int day) => claims.Where(claim => claim.Item2.Days.Contains(DayOf(day))).Select(claim => claim.Item1).Distinct().Count() > 1;
            int first = Enumerable.Range(0, 10).FirstOrDefault(IsDisputed, -1);
            Assert.Equal(first >= 0, set.IsDisputed);
            Assert.True(first < 0 || set.Sides.SelectMany(side => side.Claims).All(claim => claim.Holds!.Days.Contains(DayOf(first))));
        });
    }

    [Fact]
    public void A_hundred_thousand_values_on_one_attribute_take_few_comparisons()
    {
        // Each comparison is an intersection of two counted sets; comparing every pair would take 5,000,000,000.
        const int Count = 100_000;
        CountedSet.Intersections = 0;
        ClaimSet<CountedSet> agreeing = new(Enumerable.Range(0, Count).Select(i => Says(Kirby, new CountedSet(i, int.MaxValue))));
        Assert.False(agreeing.IsDisputed);
        Assert.InRange(CountedSet.Intersections, Count, 2 * Count);

        CountedSet.Intersections = 0;
        ClaimSet<CountedSet> series = new(
            Enumerable.Range(0, Count).Select(i => Says(Kirby, new CountedSet(i, i)) with { Holds = DateRange.On(DayOf(i)) }), AttributeTraits.OverTime);
        Assert.False(series.IsDisputed);
        Assert.InRange(CountedSet.Intersections, Count, 20 * Count);
    }

    [Fact]
    public void Values_that_are_no_sets_cannot_be_compared() => Assert.Throws<NotSupportedException>(() => new ClaimSet<int>([]));

    private static Gen<(Quantity Value, bool IsDenied)[]> GenCommitments =>
        IntervalSetTests.GenSet.Select(Gen.Bool, (set, isDenied) => (new Quantity(set), isDenied)).Array[0, 4];

    private static void AssertSides(ClaimSet<Quantity> set, bool isPossible, bool isEachPossible)
    {
        Assert.True(isPossible || set.IsDisputed || !isEachPossible);
        Assert.True(!isPossible || !set.IsDisputed);
        Assert.Equal(set.Held.Count, set.Sides.Sum(side => side.Claims.Count));
        Assert.All(set.Sides, side => Assert.True(!isEachPossible || new ClaimSet<Quantity>(side.Claims).HasAgreement));
    }

    private static Day DayOf(int number) => Day.From(2024, 10, 1).AddDays(number);

    private static Claim<Quantity> Holding(Party asserter, decimal value, string holds) =>
        Says(asserter, Quantity.Exactly(value)) with { Holds = DateRangeTests.Parse(holds) };

    private static Claim<Quantity> Said(Party asserter, decimal value, string on) =>
        Says(asserter, Quantity.Exactly(value)) with { SaidOn = DateRangeTests.Parse(on) };

    private static Claim<T> Says<T>(Party asserter, T value, Factuality factuality = Factuality.CertainYes)
        where T : notnull => new(asserter, new("says", factuality), Troops, value);

    private enum Coin
    {
        Heads,
        Tails,
    }

    private sealed record CountedSet(int Low, int High) : IValueSet<CountedSet>
    {
        public static int Intersections { get; set; }

        public bool IsEmpty => Low > High;

        public bool Overlaps(CountedSet other) => !Intersect(other).IsEmpty;

        public CountedSet Intersect(CountedSet other)
        {
            Intersections++;
            return new(Math.Max(Low, other.Low), Math.Min(High, other.High));
        }

        public CountedSet Complement() => throw new NotSupportedException();
    }
}
