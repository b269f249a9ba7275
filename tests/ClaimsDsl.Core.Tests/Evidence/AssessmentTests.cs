using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>A conclusion rests on claims that still count, is no firmer than they are, and says likelihood and confidence apart.</summary>
public class AssessmentTests
{
    [Fact]
    public void An_assessment_rests_on_something() => Check.InWorld("""
        assess TreatyIsDefensive is likely "I think so."
        //! CLM2040 assess : This assessment rests on nothing: add 'because' and the claims
        a: Kirby says TreatyIsDefensive
        assess TreatyIsDefensive is likely because a
        """);

    [Fact]
    public void A_basis_that_was_revised_or_retracted_no_longer_counts() => Check.InWorld("""
        first: Kirby states Deployment.troops 1,500
        second: Kirby states Deployment.troops 3,000 revises first
        other: Austin states Deployment.troops 5,000
        Austin states Deployment.troops 5,000 retracts other
        assess Deployment.troops 3,000 is likely because second
        assess Deployment.troops 3,000 is likely because second, first
        //! CLM2041 first : 'first' no longer counts: 'second' revises it
        assess Deployment.troops 3,000 is likely because other
        //! CLM2041 other : 'other' no longer counts: a claim of Lloyd Austin retracts it
        """);

    [Fact]
    public void The_claims_that_came_after_are_followed_to_the_last() => Check.InWorld("""
        first: Kirby states Deployment.troops 1,500
        second: Kirby states Deployment.troops 3,000 revises first
        Austin, Kirby, Russia state Deployment.troops 3,000 retracts second
        assess Deployment.troops 1,500 is likely because first
        //! CLM2041 first : 'first' no longer counts: 'second' revises it, and a claim of Lloyd Austin, John Kirby and Russia retracts that
        //!   related: Kirby states Deployment.troops 3,000
        //!   related: Austin, Kirby, Russia state Deployment.troops 3,000
        """);

    [Fact]
    public void Claims_that_replace_each_other_are_reported_as_a_circle_alone() => Check.InWorld("""
        first: Kirby says TreatyIsDefensive revises second
        //! CLM1040 second
        second: Kirby says TreatyIsDefensive revises first
        assess TreatyIsDefensive is likely because first
        """);

    [Fact]
    public void A_claim_of_another_namespace_can_replace_the_basis() => Check.Alone("""
        //@ a.claims
        namespace A
        person Kirby
        proposition P "p"
        first: Kirby says P
        //@ b.claims
        namespace B
        use A
        Kirby says P retracts first
        assess P is likely because first
        //! CLM2041 first : 'first' no longer counts: a claim of Kirby retracts it
        """);

    [Theory]
    [InlineData("says", "almost certain")]
    [InlineData("denies", "almost no chance")]
    [InlineData("believes", "very likely")]
    [InlineData("expects", "very unlikely")]
    [InlineData("suggests", "roughly even chance")]
    [InlineData("is unsure of", "roughly even chance")]
    [InlineData("estimates likely", "likely")]
    [InlineData("estimates likely", "unlikely")]
    [InlineData("estimates unlikely", "unlikely")]
    [InlineData("states very likely", "very likely")]
    [InlineData("praises", "almost certain")]
    public void A_conclusion_can_be_as_firm_as_its_basis(string verb, string likelihood) => Check.InWorld($"""
        a: Kirby {verb} TreatyIsDefensive
        assess TreatyIsDefensive is {likelihood} because a
        """);

    [Theory]
    [InlineData("believes", "almost certain")]
    [InlineData("expects", "almost no chance")]
    [InlineData("suggests", "likely")]
    [InlineData("is unsure of", "unlikely")]
    [InlineData("urges", "likely")]
    [InlineData("estimates likely", "very likely")]
    [InlineData("states very likely", "almost certain")]
    [InlineData("estimates roughly even chance", "likely")]
    public void A_conclusion_is_not_firmer_than_its_basis(string verb, string likelihood) => Check.InWorld($"""
        a: Kirby {verb} TreatyIsDefensive
        b: Kirby warns of TreatyIsDefensive
        assess TreatyIsDefensive is {likelihood} because b, a
        //! CLM2042 {likelihood}
        """);

    [Fact]
    public void The_message_names_the_firmest_claim() => Check.InWorld("""
        a: Kirby warns of TreatyIsDefensive
        b: Austin, Kirby estimate likely TreatyIsDefensive
        assess TreatyIsDefensive is very likely because a, b
        //! CLM2042 very likely : 'very likely' is more certain than anything it rests on: the firmest is 'Lloyd Austin and John Kirby estimate likely TreatyIsDefensive'
        """);

    [Fact]
    public void A_basis_that_is_not_known_may_be_firm() => Check.InWorld("""
        a: Kirby warns of TreatyIsDefensive
        assess TreatyIsDefensive is very likely because a, missing
        //! CLM1008 missing
        """);

    [Theory]
    [InlineData("likely with high confidence", "likely", "high")]
    [InlineData("very likely with low confidence", "very likely", "low")]
    [InlineData("moderate confidence", "likely", "moderate")]
    [InlineData("high", "likely", "high")]
    [InlineData("almost certain and confident", "almost certain", "moderate")]
    public void Likelihood_and_confidence_are_two_things(string term, string likelihood, string confidence) => Check.InWorld($"""
        a: Kirby says TreatyIsDefensive
        assess TreatyIsDefensive is {term} because a
        //! CLM2043 {term} : '{term}' mixes how likely it is with how sound the basis is: write 'is {likelihood}, confidence {confidence}'
        assess TreatyIsDefensive is {likelihood}, confidence {confidence} because a
        assess TreatyIsDefensive is {likelihood} confidence {confidence} because a
        """);
}
