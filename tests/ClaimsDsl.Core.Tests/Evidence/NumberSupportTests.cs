using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>How many a quotation says there are: in figures and in words, with units, and how nearly.</summary>
public sealed class NumberSupportTests
{
    [Theory]

    // Numbers beside dates.
    [InlineData("states Force.troops 50", "In October 50 troops arrived", "")]
    [InlineData("states Force.troops 32", "In October 32 troops arrived", "")]
    [InlineData("states Force.troops 2,500,000", "In October 2.5 million troops arrived", "")]
    [InlineData("states Force.ships 3", "In late October 3 ships arrived", "")]
    [InlineData("states Force.ships 3", "In early October 3 ships arrived", "")]

    // Figures and words.
    [InlineData("states Force.troops 2,021", "a force of 2021 troops", "")]
    [InlineData("states Force.troops 2,021", "On Tuesday, 2021 troops arrived", "")]
    [InlineData("states Force.troops 3,500,000", "3½ million troops", "")]
    [InlineData("states Force.troops 200", "two hundred and five hundred troops", "")]
    [InlineData("states Force.troops 20", "twenty and four of the troops", "")]
    [InlineData("states Force.troops 20", "the twenty first troops", "")]
    [InlineData("states Force.troops 3", "a third attack on troops", "")]
    [InlineData("states Force.troops at least 300", "several hundred troops", "")]
    [InlineData("states Force.troops at most 100", "several hundred troops", "CLM2010 at most 100")]
    [InlineData("states Force.troops at least 35", "troops in their thirties", "")]
    [InlineData("states Force.troops at least 39", "troops in their thirties", "")]
    [InlineData("states Force.troops at least 40", "troops in their thirties", "CLM2010 at least 40")]
    [InlineData("states Force.troops more than 50", "most of the troops fled", "CLM2010 more than 50")]
    [InlineData("states Force.troops 34", "thirty-four five-man crews", "")]
    [InlineData("states Force.troops 10", "ten five-man crews", "")]
    [InlineData("states Force.troops 20", "twenty ten-man crews", "")]
    [InlineData("states Force.troops 29", "twenty-nine troops", "")]
    [InlineData("states Force.troops 305,000", "three hundred and five thousand troops", "")]
    [InlineData("states Force.troops 20", "one in his 20s", "CLM2010 20")]
    [InlineData("states Force.troops at least 29", "those in their 20s", "")]
    [InlineData("states Force.troops at least 30", "those in their 20s", "CLM2010 at least 30")]
    [InlineData("states Force.troops 6,000", "three thousand two hundred and six thousand troops", "")]
    [InlineData("states Force.troops 1,500,000", "1.5m troops", "")]
    [InlineData("states Force.troops 3", "Poland, Latvia, Estonia sent them", "CLM2010 3")]
    [InlineData("states Force.troops at least 3", "several of them fled", "")]
    [InlineData("states Force.ships 25", "the twenty-fifth ship", "")]
    [InlineData("states Force.ships 99", "the ninety-ninth ship", "")]
    [InlineData("states Force.troops 3", "Poland, Latvia, and Estonia sent them", "")]
    [InlineData("states Force.troops 3", "Poland, Latvia and Estonia sent 7 of them", "CLM2010 3")]

    // Shares, growth and rates.
    [InlineData("states Force.share 34%", "a third of the troops", "")]
    [InlineData("states Force.share about 30%", "31 percent of them fled", "")]
    [InlineData("states Force.share about 5%", "one in five of them fled", "CLM2010 about 5%")]
    [InlineData("states Force.growth 100%", "it grew 2 km longer", "CLM2010 100%")]
    [InlineData("states Force.rate 4", "a rate of 3", "CLM2010 4")]
    [InlineData("states Force.rate 0.33", "a third of it", "")]
    [InlineData("states Force.rate 0.4", "a third of it", "CLM2010 0.4")]
    [InlineData("states Force.rate 100", "a rate of 101", "CLM2010 100")]
    [InlineData("states Force.share 5%", "over 5% of them", "CLM2012 5%")]
    [InlineData("states Force.share 60%", "$3 out of 5 was lost", "CLM2010 60%")]
    [InlineData("states Force.share about 36%", "a third of the troops", "")]
    [InlineData("states Force.share 0.5%", "a half-percent rise", "")]
    [InlineData("states Force.share 2%", "a rise of 2% to 3%", "CLM2012 2%")]
    [InlineData("states Force.share 20%", "about a 20 percent rise", "CLM2012 20%")]
    [InlineData("states Force.share 0.25%", "a quarter of a percentage point", "")]
    [InlineData("states Force.rate 50", "about −50 of them", "CLM2012 50")]
    [InlineData("states Force.share at most 50%", "most of them fled", "CLM2010 at most 50%")]

    // Units and money.
    [InlineData("states Force.reach 8 km", "the range of 8 %", "CLM2010 8 km")]
    [InlineData("states Force.reach 8 km", "a range of 8", "")]
    [InlineData("states Force.loan 5 million EUR", "5 million dollars were paid", "")]
    [InlineData("states Force.loan 5 million EUR", "6 million dollars were paid", "CLM2010 5 million EUR")]
    [InlineData("states Force.loan 5 million EUR", "5 million pounds were paid", "CLM2010 5 million EUR")]
    [InlineData("states Force.grant 5 million GBP", "5 million euros were paid", "CLM2010 5 million GBP")]
    [InlineData("states Force.cargo 500 tonnes", "500 kg of it", "CLM2010 500 tonnes")]
    [InlineData("states Force.cost $7", "EUR 7 were paid", "CLM2010 $7")]
    [InlineData("states Force.cost $2 million", "$2 to $3 million were paid", "CLM2012 $2 million")]
    [InlineData("states Force.cost $2 million", "between $2 million and $3 million were paid", "CLM2012 $2 million")]
    [InlineData("states Force.cost $5", "over $5 were paid", "CLM2012 $5")]
    [InlineData("states Force.reach about 8 km", "the range of 8,500 metres", "")]
    [InlineData("states Force.reach about 8 km", "it took 2.3 hours", "CLM2010 about 8 km")]
    [InlineData("states Force.reach at most 3 km", "several miles from it", "CLM2010 at most 3 km")]
    [InlineData("states Force.reach about 8 km", "a range of 8.5", "")]
    [InlineData("states Force.notes 500", "500 dollars were found", "")]
    [InlineData("states Force.notes 500", "$500 were found", "")]
    [InlineData("states Force.notes 500", "500 euros were found", "CLM2010 500")]
    [InlineData("states Force.notes about 500", "$505 were found", "")]
    [InlineData("states Force.notes about 500", "€505 were found", "CLM2010 about 500")]
    [InlineData("states Force.reach 5 km", "$5 for it", "CLM2010 5 km")]
    [InlineData("states Force.height 100 m", "100 yards of it", "CLM2010 100 m")]
    [InlineData("states Force.cost $3 million", "$2 to 3 million were paid", "CLM2012 $3 million")]
    [InlineData("states Force.reach 20 km", "over 20 km of road", "CLM2012 20 km")]
    [InlineData("states Force.reach 10 km", "over 10 km of road", "CLM2012 10 km")]
    [InlineData("states Force.reach 5 km", "over 5 km of road", "")]
    [InlineData("states Force.height 1.5 m", "a 1.5m wall", "")]
    [InlineData("states Force.cost $5", "about -$5 was lost", "CLM2012 $5")]
    [InlineData("states Force.reach 8 km", "5 Miles of it", "")]
    [InlineData("states Force.burnt 3 square km", "3 square km to 5 square km of it", "CLM2012 3 square km")]
    [InlineData("states Force.reach 2 miles", "2 miles to 3 miles of it", "CLM2012 2 miles")]

    // Hedges and ranges.
    [InlineData("states Force.troops 10", "around 10 troops", "CLM2012 10")]
    [InlineData("states Force.troops 3,000", "3,000 North Korean soldiers or more", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "3,000 soldiers at least five of them officers", "")]
    [InlineData("states Force.troops 3,000", "3,000 soldiers at least a dozen of them officers", "")]
    [InlineData("states Force.troops 3,000", "3,000 odd soldiers", "")]
    [InlineData("states Force.troops 5", "5-3 troops", "")]
    [InlineData("states Force.troops 3", "a 3-3 draw among troops", "")]
    [InlineData("states Force.troops 10", "around 10 to 20 troops", "CLM2012 10 : The quotation says 'around', and the claim leaves that out")]
    [InlineData("states Force.troops 200", "2 hundred to 300 thousand troops", "CLM2012 200")]
    [InlineData("states Force.troops 3,000", "Kyiv reports nearly 3,000 troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "3,000 young tired North Korean soldiers or more", "")]
    [InlineData("states Force.troops 3,000", "3,000 soldiers, at least in theory", "")]
    [InlineData("states Force.troops 3,000", "3,000 troops 20 years or older", "")]
    [InlineData("states Force.troops 3,000", "about “3,000” troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "about ‘3,000’ troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "about «3,000» troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "about „3,000” troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "about '3,000' troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 2", "two to three thousand two hundred troops", "CLM2012 2")]
    [InlineData("states Force.troops 3", "3..5 troops", "CLM2012 3")]
    [InlineData("states Force.troops more than 5", "they did not send more than 5 troops", "CLM2013 states")]
    public void A_number_of_a_claim_is_one_that_is_quoted(string claim, string quotation, string expected) => Check.Alone($$"""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force {
          troops : count of people  ships : count  notes : count of dollars
          share : percent  growth : percent  rate : number
          cost : amount of USD  loan : amount of EUR  grant : amount of GBP
          reach : amount of km  height : amount of m  cargo : amount of tonnes  burnt : amount of hectares
        }
        entity Force is Force
        UnitedStates {{claim}} in Wire "{{quotation}}"
        {{(expected.Length == 0 ? "" : "//! " + expected)}}
        """);

    [Theory]
    [InlineData("6", "7 men and 7 women fled a mile away", ": it says '7'")]
    [InlineData("6", "7, 8, 9 and 10 troops", ": it says '7', '8', '9' …")]
    [InlineData("6", "7, 8 and 9 troops", ": it says '7', '8' and '9'")]
    [InlineData("4", "the troops have gone", "")]
    public void The_numbers_that_are_there_instead_are_named(string claimed, string quotation, string instead) => Check.Alone($$"""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force { troops : count of people }
        entity Force is Force
        UnitedStates states Force.troops {{claimed}} in Wire "{{quotation}}"
        //! CLM2010 {{claimed}} : The quotation does not say {{claimed}}{{instead}}
        """);
}
