using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>Claims that replace other claims.</summary>
public sealed class RevisionTests
{
    [Fact]
    public void A_claim_cannot_replace_itself() => Check.Alone("""
        person Kirby
        proposition P "p"
        a: Kirby states P revises a
        //! CLM1040 a#3 : The claim 'a' leads back to itself: a replaces a
        """);

    [Theory]
    [InlineData("revises")]
    [InlineData("retracts")]
    public void A_circle_of_claims_is_reported_once(string word) => Check.Alone($"""
        person Kirby
        proposition P "p"
        outside: Kirby states P {word} c2
        c3: Kirby states P {word} c2
        c1: Kirby states P {word} c3
        //! CLM1040 c3 : The claim 'c1' leads back to itself: c1 replaces c3 replaces c2 replaces c1
        c2: Kirby states P {word} c1
        """);

    [Fact]
    public void Who_retracts_a_claim_need_say_nothing_else() => Check.Alone("""
        organization Nis
        person Kirby
        person Austin
        kind Deployment { troops : count of people }
        entity D is Deployment
        first: Nis states D.troops 1,500
        Nis retracts first
        Nis states D.troops 3,000
        second: Kirby, Austin state D.troops 2,000
        Kirby, Austin retract second
        """);

    [Fact]
    public void What_is_not_retracted_still_counts() => Check.Alone("""
        organization Nis
        kind Deployment { troops : count of people }
        entity D is Deployment
        first: Nis states D.troops 1,500
        second: Nis states D.troops 1,700
        //! CLM3001 1,700 : Nis cannot mean both: Nis states D.troops 1,500; Nis states D.troops 1,700
        //!   related: Nis states D.troops 1,500
        Nis withholds first
        """);

    [Fact]
    public void What_is_retracted_is_a_claim() => Check.Alone("""
        organization Nis
        kind Deployment { troops : count of people }
        entity D is Deployment
        proposition P "p"
        assessed: assess P is likely "why"
        //! CLM2040 assess#2 : This assessment rests on nothing: add 'because' and the claims
        Nis retracts D.troops 1,500
        //! CLM0002 D.troops : Expected the label of the claim that is withdrawn: found 'D.troops'
        Nis retracts P
        //! CLM0002 P : Expected the label of the claim that is withdrawn: found 'P'
        Nis retracts assessed
        //! CLM1007 assessed : Nothing that can be claimed is named 'assessed': it labels a conclusion, not a claim
        Nis retracts "its figure"
        """);

    [Fact]
    public void Two_claims_cannot_retract_each_other() => Check.Alone("""
        person Kirby
        proposition P "p"
        a: Kirby retracts b
        //! CLM1040 b#2 : The claim 'a' leads back to itself: a replaces b replaces a
        b: Kirby states P retracts a
        c: Kirby retracts d
        //! CLM1040 d : The claim 'c' leads back to itself: c replaces d replaces c
        d: Kirby retracts c
        """);

    [Fact]
    public void One_claim_retracts_one() => Check.Alone("""
        person Kirby
        proposition P "p"
        a: Kirby states P
        b: Kirby states P
        Kirby retracts a retracts b
        //! CLM1041 b#2 : This claim is about a and retracts 'b', which is about P
        """);
}
