using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What is denied, possible and hearsay in a quotation, and whether that is what is claimed.</summary>
public sealed class WordSupportTests
{
    [Theory]

    // What a denial, a possibility and hearsay are about.
    [InlineData("states Force.troops about 3,000", "perhaps 3,000 troops have arrived", "")]
    [InlineData("states Force.troops 3,000", "The consulate denied visas to 3,000 troops", "")]
    [InlineData("states Force.troops 3,000", "3,000 troops who reportedly trained there have arrived", "")]
    [InlineData("states Force.troops 3,000", "3,000 troops who may have trained there have arrived", "")]
    [InlineData("states Force.troops 3,000", "Another 3,000 who may have trained there have arrived", "")]
    [InlineData("states Force.troops 3,000", "The Kremlin did not deny sending 3,000 troops", "")]
    [InlineData("states Force.troops 3,000", "3,000 arrived, some may have trained", "")]
    [InlineData("states Force.troops 3,000", "They did not stay although 3,000 troops had arrived", "")]
    [InlineData("states Force.troops about 3,000", "the roughly 3,000 troops may have fled", "")]
    [InlineData("states Force.troops 0..5", "they may have 0 to 5 troops", "")]
    [InlineData("states Force.troops 3..5", "3 to 5 troops may have come", "CLM2012 3..5")]
    [InlineData("states Force.troops 3,000", "he might resign, there may be 3,000 troops", "CLM2012 3,000 : The quotation says 'may', and the claim leaves that out")]
    [InlineData("states Force.troops 3,000", "perhaps there may be 3,000 troops", "CLM2012 3,000 : The quotation says 'perhaps', and the claim leaves that out")]
    [InlineData("states Force.troops 3,000", "there may not be 3,000 troops", "CLM2013 states")]
    [InlineData("states Force.troops 3,000", "Parliament rejected King Charles's 3,000 troops", "")]
    [InlineData("states Force.troops 3,000", "The Kremlin denied using 3,000 troops", "CLM2013 states")]
    [InlineData("states Force.troops 3,000", "there may be 3,000 troops, and reportedly 3,000 troops have come", "")]
    [InlineData("states Force.troops 3,000", "They strike if the mayor resigns; 3,000 troops have arrived", "")]
    [InlineData("states Force.troops 3,000", "3,000 troops may land there", "")]
    [InlineData("states Force.troops 3,000", "A no-frills ship brought 3,000 troops", "")]

    // Several quotations count together.
    [InlineData("states Force.troops 2", "5 came\" \"Russia sent them", "CLM2010 2")]
    [InlineData("states Force.troops 0", "they came\" \"they did not leave any", "")]
    [InlineData("states Force.troops 3,000", "he might resign very soon indeed then\" \"there may be 3,000 troops", "CLM2012 3,000 : The quotation says 'may', and the claim leaves that out")]
    [InlineData("states Force.troops 3,000", "they may have 3,000 troops\" \"there may be 3,000 troops", "CLM2012 3,000")]
    [InlineData("states Force.arrived 2024-10-22", "the end of the year\" \"they arrived on October 3", "")]
    [InlineData("states Force.troops 3", "they came\" \"Poland, Latvia and Estonia sent them", "")]

    // What has no number.
    [InlineData("states Force.falseIdentity", "their identity was not false", "CLM2013 states")]
    [InlineData("states PlantClosed", "It is not open—the plant has closed", "")]
    [InlineData("states PlantClosed", "It is not open -the plant has closed", "")]
    [InlineData("states PlantClosed", "It is not open ... the plant has closed", "")]
    [InlineData("states PlantClosed", "It is not open.The plant has closed", "")]
    [InlineData("states PlantClosed", "Not the U.S. mayor closed the plant", "CLM2013 states")]
    [InlineData("states PlantClosed", "The plant hasn’t closed", "CLM2013 states")]
    [InlineData("expects PlantClosed", "The plant has not closed", "CLM2013 expects")]
    [InlineData("states unlikely PlantClosed", "The plant has not closed", "")]
    [InlineData("states PlantClosed via UnitedStates", "The plant may have closed", "CLM2012 states")]
    public void A_claim_says_no_more_than_its_quotations(string claim, string quotation, string expected) => Check.Alone($$"""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force {
          troops : count of people  arrived : date  falseIdentity : truth
        }
        entity Force is Force
        proposition PlantClosed "The plant has closed"
        UnitedStates {{claim}} in Wire "{{quotation}}"
        {{(expected.Length == 0 ? "" : "//! " + expected)}}
        """);

    [Fact]
    public void What_is_left_out_is_pointed_at_in_the_quotation_that_says_it() => Check.Alone("""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force { troops : count of people }
        entity Force is Force
        UnitedStates states Force.troops 3,000 in Wire "Many more of them will come" "roughly 3,000 troops"
        //! CLM2012 3,000 : The quotation says 'roughly', and the claim leaves that out
        //!   related: roughly
        """);
}
