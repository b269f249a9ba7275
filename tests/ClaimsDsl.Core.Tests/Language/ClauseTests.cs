using System.Linq;

using ClaimsDsl.Binding;
using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>What stands after what is claimed: where it is written, when it was said and holds, who passed it on.</summary>
public sealed class ClauseTests
{
    [Fact]
    public void Clauses_stand_in_any_order_and_on_any_line()
    {
        BoundClaim claim = Check.Claim("""
            first: Kirby states Deployment.troops at least 3,000 to Lawmakers credibility 2
              "at least 3,000"
              as of 2024-10 via Nis, TheNational
              “North Korean soldiers” in Wire note "twice" at Rome
              personally on 2024-10-23
            """);
        Assert.Equal("first", claim.Label);
        Assert.Equal(["Kirby"], claim.Asserters);
        Assert.Equal("Deployment.troops", claim.Subject.ToString());
        Assert.Equal(["at least 3,000", "North Korean soldiers"], claim.Quotations);
        Assert.Equal("Wire", claim.Document);
        Assert.Equal("{2024-10-23}", claim.SaidOn?.Value.Days.ToString());
        Assert.Equal("[2024-10-01, 2024-10-31]", claim.Holds?.Value.Days.ToString());
        Assert.Equal(["Nis", "TheNational"], claim.Via);
        Assert.Equal(["Lawmakers"], claim.To);
        Assert.Equal("Rome", claim.At);
        Assert.True(claim.IsPersonal);
        Assert.Equal(2, claim.Credibility);
        Assert.Equal("twice", claim.Note);
    }

    [Fact]
    public void A_claim_without_clauses_says_nothing_more()
    {
        BoundClaim claim = Check.Claim("Kirby states TreatyIsDefensive");
        Assert.Equal(
            new BoundClaim
            {
                Asserters = ValueList.Of("Kirby"),
                Verb = "states",
                Factuality = Factuality.CertainYes,
                Subject = new PropositionSubject("TreatyIsDefensive"),
                Value = new TruthValue(true),
            },
            claim);
    }

    [Theory]
    [InlineData("as of 2024-10", "[2024-10-01, 2024-10-31]")]
    [InlineData("during 2024-10-01..2024-10-20", "[2024-10-01, 2024-10-20]")]
    [InlineData("by 2024-10", "(-∞, 2024-10-31]")]
    public void Valid_time_has_three_forms(string clause, string days) =>
        Assert.Equal(days, Check.Claim("Kirby states Deployment.troops 3,000 on 2024-10-23 " + clause).Holds?.Value.Days.ToString());

    [Fact]
    public void What_changes_over_time_holds_on_the_day_it_was_said() => Assert.Equal(
        ["{2024-10-23}", "{2024-10-23}", "", ""],
        Check.File("""
            Kirby states Deployment.troops 3,000 on 2024-10-23
            Kirby states Deployment.killed 3,000 on 2024-10-23
            Kirby states Deployment.ships 4 on 2024-10-23
            Kirby states TreatyIsDefensive on 2024-10-23
            """).Claims.Select(claim => claim.Holds?.Value.Days.ToString() ?? ""));

    [Fact]
    public void What_has_no_day_was_said_by_the_day_its_document_was_published() => Assert.Equal(
        ["(-∞, 2024-10-23]", "{2024-10-20}", "", ""],
        Check.File("""
            Kirby states TreatyIsDefensive in Wire
            Kirby states TreatyIsDefensive in Wire on 2024-10-20
            Kirby states TreatyIsDefensive in Undated
            Kirby states TreatyIsDefensive
            """).Claims.Select(claim => claim.SaidOn?.Value.Days.ToString() ?? ""));

    [Fact]
    public void By_after_a_date_is_its_value_and_elsewhere_when_the_claim_holds()
    {
        BoundClaim arrived = Check.Claim("Kirby states Deployment.arrived by 2024-10");
        Assert.Equal("(-∞, 2024-10-31]", Assert.IsType<DaysValue>(arrived.Value).Days.Value.Days.ToString());
        Assert.Null(arrived.Holds);

        BoundClaim troops = Check.Claim("Kirby states Deployment.troops 3,000 by 2024-10");
        Assert.Equal("(-∞, 2024-10-31]", troops.Holds?.Value.Days.ToString());

        BoundClaim both = Check.Claim("Kirby states Deployment.arrived 2024-10-03 by 2024-10");
        Assert.Equal("{2024-10-03}", Assert.IsType<DaysValue>(both.Value).Days.Value.Days.ToString());
        Assert.Equal("(-∞, 2024-10-31]", both.Holds?.Value.Days.ToString());
    }

    [Theory]
    [InlineData("TreatyIsDefensive by 2024-10")]
    [InlineData("Deployment.present by 2024-10")]
    [InlineData("basis by 2024-10")]
    [InlineData("TreatyIsDefensive by 2024-10 in Wire \"by then\"")]
    [InlineData("TreatyIsDefensive\n  by 2024-10")]
    public void By_after_what_needs_no_value_says_when_the_claim_holds(string claim)
    {
        BoundClaim bound = Check.File("basis: Kirby states FairGame\nKirby states " + claim).Claims[1];
        Assert.Equal(new TruthValue(true), bound.Value);
        Assert.Equal("(-∞, 2024-10-31]", bound.Holds?.Value.Days.ToString());
    }

    [Fact]
    public void By_after_what_is_assessed_says_when_it_holds()
    {
        BoundFile file = Check.File("""
            basis: Kirby states FairGame
            assess FairGame by 2024-10 is likely because basis
            assess Deployment.arrived by 2024-10 is likely because basis
            """);
        Assert.Equal(new TruthValue(true), file.Assessments[0].Value);
        Assert.Equal("(-∞, 2024-10-31]", file.Assessments[0].Holds?.Value.Days.ToString());
        Assert.IsType<DaysValue>(file.Assessments[1].Value);
        Assert.Null(file.Assessments[1].Holds);
    }

    [Fact]
    public void By_is_no_value_of_what_is_no_date() => Check.InWorld("""
        Kirby states Deployment.troops by 2024-10
        //! CLM1034 Deployment.troops
        Kirby states Deployment.purpose by 2024-10
        //! CLM1034 Deployment.purpose
        Kirby withholds Deployment.troops by 2024-10
        Kirby states FairGame by 2024-13
        //! CLM0014 13
        Kirby states FairGame by 2024-10 as of 2024-11
        //! CLM0015 as
        basis: Kirby states Deployment.present since 2024-10
        //! CLM1030 since 2024-10
        assess FairGame by 2024-10 is likely because basis during 2024-11
        //! CLM0015 during
        """);

    [Fact]
    public void A_block_gives_its_claims_what_they_do_not_say() => Assert.Equal(
        [
            "Wire 2024-10-23 Nis Lawmakers Rome",
            "Digest 2024-10-22 TheNational Poll Vladivostok",
            "Wire 2024-10-21 Nis Lawmakers Rome",
            "Wire 2024-10-23 Nis Lawmakers Rome",
            "- - - - -",
        ],
        Check.File("""
            in Wire on 2024-10-23 via Nis to Lawmakers at Rome {
              Kirby states TreatyIsDefensive
              Kirby states TreatyIsDefensive in Digest on 2024-10-22 via TheNational to Poll at Vladivostok
              on 2024-10-21 {
                Kirby states TreatyIsDefensive
              }
              Austin states TreatyIsDefensive
            }
            Kirby states TreatyIsDefensive
            """).Claims.Select(claim => string.Join(" ", new[]
            {
                claim.Document,
                claim.SaidOn?.Wording,
                claim.Via.SingleOrDefault(),
                claim.To.SingleOrDefault(),
                claim.At,
            }.Select(text => text ?? "-"))));

    [Fact]
    public void A_block_can_stand_on_one_line_or_have_its_brace_on_the_next() => Assert.Equal(
        ["Wire", "Digest"],
        Check.File("""
            in Wire { Kirby says "They are fair game." }
            in Digest
            {
              Kirby says "They are fair game."
            }
            """).Claims.Select(claim => claim.Document));

    [Fact]
    public void Declarations_may_stand_inside_a_block() => Check.InWorld("""
        in Wire {
          proposition Inside "Declarations may stand anywhere"
          Kirby states Inside
        }
        Kirby states Inside
        """);

    [Fact]
    public void A_condition_is_words_or_a_proposition_or_an_attribute()
    {
        Assert.Equal("they do deploy", Check.Claim("""Kirby states FairGame if "they do deploy" """).Condition);
        Assert.Equal(
            (new PropositionSubject("TreatyIsDefensive"), new TruthValue(true)),
            ConditionOf("Kirby states FairGame if TreatyIsDefensive"));
        Assert.Equal(
            (new PropositionSubject("TreatyIsDefensive"), new TruthValue(false)),
            ConditionOf("Kirby states FairGame if TreatyIsDefensive no"));
        Assert.Equal(("Deployment.combat", new TruthValue(true)), NamedConditionOf("Kirby states FairGame if Deployment.combat"));
        Assert.Equal(("Deployment.combat", new TruthValue(false)), NamedConditionOf("Kirby states FairGame if Deployment.combat no"));
        Assert.Equal(new ClaimSubject("first"), Check.File("""
            first: Kirby states TreatyIsDefensive
            Kirby states FairGame if first
            """).Claims[1].ConditionSubject);
    }

    [Fact]
    public void A_remark_is_a_quotation_with_a_verb() => Assert.Equal(
        [("warns of", "consequences"), ("urges", "restraint"), ("says", "They are “fair game”.")],
        Check.File("""
            Austin warns of "consequences"
            Kirby urges "restraint" in Wire
            Kirby says
              "They are “fair game”."
            """).Claims.Select(claim => (Assert.IsType<RemarkSubject>(claim.Subject) is null ? "" : claim.Verb, claim.Quotations.Single())));

    [Fact]
    public void A_claim_can_be_about_a_claim() => Assert.Equal(
        ["Deployment.troops", "kirby3000", "aboutIt"],
        Check.File("""
            kirby3000: Kirby states Deployment.troops 3,000
            aboutIt: Peskov denies kirby3000
            Austin questions aboutIt
            """).Claims.Select(claim => claim.Subject.ToString()));

    [Fact]
    public void A_claim_revises_or_retracts_an_earlier_one()
    {
        BoundFile file = Check.File("""
            nis1500: Nis estimates Deployment.troops 1,500
            nis3000: Nis states Deployment.troops 3,000 revises nis1500
            Nis withholds Deployment.troops retracts nis3000
            """);
        Assert.Equal([null, "nis1500", null], file.Claims.Select(claim => claim.Revises));
        Assert.Equal([null, null, "nis3000"], file.Claims.Select(claim => claim.Retracts));
    }

    [Fact]
    public void What_a_claim_revises_is_about_the_same() => Check.InWorld("""
        troops: Nis estimates Deployment.troops 1,500
        ships: Nis states Deployment.ships 4 revises troops
        //! CLM1041 troops : This claim is about Deployment.ships and revises 'troops', which is about Deployment.troops
        rome: Nis states Deployment.losses[Rome] 4
        Nis states Deployment.losses[Vladivostok] 4 retracts rome
        //! CLM1041 rome
        Nis states Deployment.losses [ Rome ] 5 revises rome
        remark: Nis says "4"
        Nis states Deployment.ships 4 revises remark
        //! CLM1041 remark : This claim is about Deployment.ships and revises 'remark', which is a remark
        Nis says "no" retracts troops
        """);

    [Fact]
    public void Claims_that_replace_each_other_are_a_circle() => Check.InWorld("""
        a: Nis estimates Deployment.troops 1 revises b
        //! CLM1040 b : The claim 'a' leads back to itself: a replaces b replaces a
        b: Nis estimates Deployment.troops 2 revises a
        c: Nis estimates Deployment.troops 3 revises c
        //! CLM1040 c#2
        d: Nis estimates Deployment.troops 4 retracts a
        e: Nis denies e
        //! CLM1040 e#4 : The claim 'e' leads back to itself: e is about itself
        """);

    [Fact]
    public void A_clause_is_said_once_and_quotations_as_often_as_there_are_any() => Check.InWorld("""
        Kirby states TreatyIsDefensive in Wire in Digest
        //! CLM0015 in#2
        Kirby states TreatyIsDefensive on 2024 "a" on 2025 "b"
        //! CLM0015 on#2 : 'on' can be said only once here
        Kirby states Deployment.troops 3,000 as of 2024 during 2025 by 2026
        //! CLM0015 during
        //! CLM0015 by#2
        Kirby states TreatyIsDefensive note "a" note "b" personally personally
        //! CLM0015 note#2
        //! CLM0015 personally#2
        basis: Kirby states TreatyIsDefensive
        assess TreatyIsDefensive is likely, confidence low, confidence high "why" "because" because basis
        //! CLM0015 confidence#2
        //! CLM0015 "because"
        """);

    [Fact]
    public void A_clause_belongs_to_its_kind_of_statement() => Check.InWorld("""
        first: Kirby states TreatyIsDefensive because first
        //! CLM0016 because : 'because' has no meaning on a claim: only an assessment rests on claims
        Kirby states TreatyIsDefensive, confidence high
        //! CLM0016 confidence : 'confidence' has no meaning on a claim: only an assessment has it
        assess TreatyIsDefensive is likely in Wire to Lawmakers because first
        //! CLM0016 in
        //! CLM0016 to : 'to' has no meaning on an assessment
        assess TreatyIsDefensive is likely if "x" at Rome because first
        //! CLM0016 if
        //! CLM0016 at#2
        """);

    [Fact]
    public void A_credibility_is_from_1_to_6() => Check.InWorld("""
        Kirby states TreatyIsDefensive credibility 6
        Kirby states TreatyIsDefensive credibility 0
        //! CLM1012 0 : '0' is not a credibility of the Admiralty scale: 1 to 6
        Kirby states TreatyIsDefensive credibility 7
        //! CLM1012 7
        Kirby states TreatyIsDefensive credibility high
        //! CLM0002 high
        """);

    [Fact]
    public void A_quotation_that_can_be_read_in_two_ways_is_evidence_and_not_a_value() =>
        Assert.Equal(["3,000"], Check.Claim("""Kirby withholds Deployment.troops "3,000" """).Quotations);

    private static (BoundSubject?, BoundValue?) ConditionOf(string snippet) =>
        Check.Claim(snippet) is var claim ? (claim.ConditionSubject, claim.ConditionValue) : default;

    private static (string?, BoundValue?) NamedConditionOf(string snippet) =>
        ConditionOf(snippet) is var (subject, value) ? (subject?.ToString(), value) : default;
}
