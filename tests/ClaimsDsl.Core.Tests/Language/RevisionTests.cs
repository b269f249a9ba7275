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
}
