using System.Linq;
using ClaimsDsl.Tests.Values;
using Xunit;

namespace ClaimsDsl.Tests.Model;

public sealed class ModelTests
{
    private static readonly Party UnitedStates = new("UnitedStates", PartyKind.Government, "United States");
    private static readonly Party Kirby = new("Kirby", PartyKind.Person, "John Kirby") { Principals = [new(UnitedStates, DateRangeTests.Parse("2022..2024"))] };
    private static readonly Party Aide = new("Aide", PartyKind.Person, "an aide") { Principals = [new(Kirby)] };
    private static readonly Verb States = new("states", Factuality.CertainYes);

    [Fact]
    public void Speaking_for_is_transitive_and_bound_to_periods()
    {
        Assert.True(Aide.SpeaksFor(UnitedStates));
        Assert.True(Aide.SpeaksFor(UnitedStates, Day.From(2024, 12, 31)));
        Assert.False(Aide.SpeaksFor(UnitedStates, Day.From(2025, 1, 1)));
        Assert.True(Aide.SpeaksFor(Kirby, Day.From(2025, 1, 1)));
        Assert.False(UnitedStates.SpeaksFor(Kirby));
        Assert.True(Party.Joint([Aide, UnitedStates]).SpeaksFor(Kirby));
    }

    [Fact]
    public void A_joint_party_is_named_after_its_members()
    {
        Party joint = Party.Joint([UnitedStates, Kirby, Aide]);
        Assert.Equal("United States, John Kirby and an aide", joint.ToString());
        Assert.Equal(PartyKind.Joint, joint.Kind);
        Assert.Equal([UnitedStates, Kirby, Aide], Claimed(joint, true).Asserters);
        Assert.Equal([Kirby], Claimed(Kirby, true).Asserters);
    }

    [Fact]
    public void Records_are_equal_by_value_with_lists_of_any_kind()
    {
        Party again = new("Kirby", PartyKind.Person, "John Kirby") { Principals = [.. Kirby.Principals.ToList()] };
        Assert.Equal(Kirby, again);
        Assert.Equal(Kirby.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(Kirby, Kirby with { Aliases = ["Kirby"] });
        Assert.Equal(Claimed(Kirby, true), Claimed(again, true));
    }

    [Fact]
    public void A_place_is_inside_all_that_its_parent_is_inside()
    {
        Place russia = new("Russia", "Russia");
        Place east = new("East", "Far East", russia);
        Assert.True(new Place("Vladivostok", "Vladivostok", east).IsInside(russia));
        Assert.False(russia.IsInside(east));
        Assert.False(russia.IsInside(russia));
    }

    [Fact]
    public void A_claim_reads_as_words()
    {
        Assert.True(Likelihood.TryParse("likely", out Likelihood? likely));
        Claim<Quantity> troops = new(Kirby, States, Subject.OfAttribute("Deployment.troops"), new(IntervalSet<decimal>.AtLeast(3000), "people", "at least 3,000"));
        Assert.Equal("John Kirby states Deployment.troops at least 3,000 people", troops.ToString());
        Assert.Equal("John Kirby states likely Deployment.troops at least 3,000 people if they fight", (troops with { Likelihood = likely, Condition = "they fight" }).ToString());
        Assert.Equal("John Kirby states TreatyIsDefensive", Claimed(Kirby, true).ToString());
        Assert.Equal("John Kirby states TreatyIsDefensive no", Claimed(Kirby, false).ToString());
        Assert.Equal("John Kirby warns of \"consequences\"", new Remark(Kirby, new("warns of", Factuality.PossibleYes)) { Evidence = [new(null, "consequences")] }.ToString());
    }

    [Theory]
    [InlineData("Deployment.troops", "Deployment.troops", 0)]
    [InlineData("Race.support[Rubio]", "Race.support[Rubio]", 1)]
    [InlineData("Race.support[Rubio,Florida]", "Race.support[Rubio, Florida]", 2)]
    public void A_subject_reads_as_it_is_written(string text, string expected, int keys)
    {
        Subject subject = Subject.OfAttribute(text);
        Assert.Equal(expected, subject.ToString());
        Assert.Equal(keys, subject.Keys.Count);
        Assert.Equal(subject, Subject.OfAttribute(expected));
    }

    [Fact]
    public void Any_text_can_be_a_subject() => Assert.Equal(("x", "x"), (Subject.OfAttribute("x").Entity, Subject.OfAttribute("x").Attribute));

    private static Claim<bool> Claimed(Party asserter, bool value) => new(asserter, States, new Subject { Proposition = "TreatyIsDefensive" }, value);
}
