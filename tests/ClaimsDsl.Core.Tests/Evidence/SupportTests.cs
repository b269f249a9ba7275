using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What claims say and their quotations do not is reported in the claim, with the words in the quotation.</summary>
public sealed class SupportTests
{
    private const string Declarations = """
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Deployment { troops : count of people  arrived : date }
        entity Troops is Deployment
        proposition PlantClosed "The plant has closed"

        """;

    [Fact]
    public void Messages_say_what_the_quotation_says() => Check.Alone(Declarations + """
        UnitedStates states Troops.troops 4,000 in Wire "some 3,000 troops and 12 ships"
        //! CLM2010 4,000 : The quotation does not say 4,000: it says '3,000' and '12'
        UnitedStates states Troops.arrived 2024-06-19 in Wire "in June they arrived"
        //! CLM2011 2024-06-19 : The quotation does not say that it was 2024-06-19: it says 'June'
        UnitedStates states Troops.troops 3,000 in Wire "at least 3,000 troops"
        //! CLM2012 3,000 : The quotation says 'at least', and the claim leaves that out
        //!   related: at least
        UnitedStates states PlantClosed in Wire "The plant has not closed"
        //! CLM2013 states : The quotation says that it is not so ('not'), and the claim that it is
        //!   related: not
        """);

    [Fact]
    public void What_the_quotation_says_is_not_reported() => Check.Alone(Declarations + """
        UnitedStates states Troops.troops at least 3,000 in Wire "at least three thousand troops"
        UnitedStates states Troops.arrived 2024-10-22 in Wire "they arrived yesterday"
        UnitedStates denies PlantClosed in Wire "The plant has not closed"
        UnitedStates states Troops.troops 4,000 in Wire
        """);

    [Theory]

    // Nothing, one and two need no figure.
    [InlineData("states Force.troops 0", "no troops arrived", "")]
    [InlineData("states Force.troops 0", "troops arrived", "CLM2010 0")]
    [InlineData("states Force.troops 1", "troops arrived", "")]
    [InlineData("states Force.troops 2", "Russia and Belarus sent them", "")]
    [InlineData("states Force.troops 2", "3 arrived", "CLM2010 2")]
    [InlineData("states Force.troops 2", "they came 5 km nearer", "")]
    [InlineData("states Force.troops not 5", "there are not 5 troops", "")]

    // Who says at least may say about, and not at most.
    [InlineData("states Force.troops 3,000", "about 3,000 troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "an estimated 3,000 troops", "CLM2012 3,000")]
    [InlineData("estimates Force.troops 3,000", "an estimated 3,000 troops", "")]
    [InlineData("estimates Force.troops 3,000", "about 3,000 troops", "CLM2012 3,000")]
    [InlineData("states Force.troops about 3,000", "at least 3,000 troops", "")]
    [InlineData("states Force.troops at most 3,000", "at least 3,000 troops", "CLM2012 at most 3,000")]
    [InlineData("states Force.troops at least 3,000", "up to 3,000 troops", "CLM2012 at least 3,000")]
    [InlineData("states Force.troops at least 3,000", "about 3,000 troops", "")]

    // Once without it is enough.
    [InlineData("states Force.troops 3,000", "about 3,000 troops: exactly 3,000 troops", "")]
    [InlineData("states Force.troops 3,000", "there may be 3,000 troops", "CLM2012 3,000")]
    [InlineData("states Force.troops 3,000", "there may be 3,000 troops. There are 3,000 troops.", "")]

    // Shares, factors and rounding.
    [InlineData("states Force.share 50%", "half of the troops", "")]
    [InlineData("states Force.share 33%", "a third of the troops", "")]
    [InlineData("states Force.share 40%", "a third of the troops", "CLM2010 40%")]
    [InlineData("states Force.share 12%", "12 percent of the troops", "")]
    [InlineData("states Force.share 13%", "12 percent of the troops", "CLM2010 13%")]
    [InlineData("states Force.troops 12", "12 percent of the troops", "CLM2010 12")]
    [InlineData("states Force.troops 5,000,000", "$5 million", "CLM2010 5,000,000")]

    // Units.
    [InlineData("states Force.reach 8 km", "about 5 miles", "CLM2012 8 km")]
    [InlineData("states Force.reach 8 km", "exactly 5 miles", "")]
    [InlineData("states Force.reach 9 km", "5 miles", "CLM2010 9 km")]
    [InlineData("states Force.reach 8,000 m", "8 km", "")]
    [InlineData("states Force.reach at least 5 km", "dozens of miles", "")]
    [InlineData("states Force.reach at most 5 km", "dozens of miles", "CLM2010 at most 5 km")]
    [InlineData("states Force.reach 8 km", "8 hours", "CLM2010 8 km")]
    [InlineData("states Storm.wind 200 km/h", "winds of 200 km/h", "")]
    [InlineData("states Storm.wind 209 km/h", "winds of 130 miles per hour", "")]
    [InlineData("states Storm.wind 130 mph", "130-mile-an-hour winds", "")]
    [InlineData("states Storm.wind 130 mph", "130-mph winds", "")]
    [InlineData("states Storm.wind 130 mph", "130 MPH winds", "")]
    [InlineData("states Storm.wind 130 mph", "130 kilometres an hour", "CLM2010 130 mph")]
    [InlineData("states Storm.wind 130 miles per hour", "209 kilometers per hour", "")]
    [InlineData("states Storm.wind at least 70 km/h", "45 knots", "CLM2010 at least 70 km/h")]
    [InlineData("states Storm.wind at least 36 km/h", "at least 10 m/s", "")]
    [InlineData("states Storm.wind 5 mph", "over 5 mph", "CLM2012 5 mph")]
    [InlineData("states Storm.wind 130 km/h", "130 km from the coast", "CLM2010 130 km/h")]
    [InlineData("states Storm.lost 1,200 MW", "lost 1.2 gigawatts of power", "")]
    [InlineData("states Storm.lost 1,200 MW", "lost 1,200 megawatt-hours", "CLM2010 1,200 MW")]
    [InlineData("states Storm.lost 2 MW", "lost over 2 MW", "CLM2012 2 MW")]
    [InlineData("states Storm.sent 3 MWh", "sent 3,000 kilowatt-hours", "")]
    [InlineData("states Storm.sent 3 MWh", "sent 3,000kWh", "")]
    [InlineData("states Storm.leaked 1.5 TB", "some 1,500 gigabytes of data", "CLM2012 1.5 TB")]
    [InlineData("states Storm.leaked 1.5 TB", "exactly 1,500GB of data", "")]
    [InlineData("states Storm.leaked at least 5 bytes", "1000000000000000000 PB and dozens of terabytes", "")]
    [InlineData("states Storm.leaked at most 5 TB", "1000000000000000000 PB and dozens of petabytes", "CLM2010 at most 5 TB")]
    [InlineData("states Storm.pressure 920 hPa", "a pressure of 920 millibars", "")]
    [InlineData("states Storm.pressure 920 hPa", "a pressure of 92 kPa", "")]
    [InlineData("states Storm.pressure 920 hPa", "a pressure of 920 mb", "")]
    [InlineData("states Storm.heat 40 °C", "it was 40 °C", "")]
    [InlineData("states Storm.heat 40 °C", "it was 40C (104F)", "")]
    [InlineData("states Storm.heat 40 °C", "it was 104°F", "")]
    [InlineData("states Storm.heat 40 °C", "it was 104 degrees Fahrenheit", "")]
    [InlineData("states Storm.heat 40 °C", "it was 104 degrees", "CLM2010 40 °C")]
    [InlineData("states Storm.heat 40 °C", "it was 40 degrees", "")]
    [InlineData("states Storm.heat 104 °F", "it was 40 degrees celsius", "")]
    [InlineData("states Storm.heat 38 °C", "it was 100F", "")]
    [InlineData("states Storm.heat 39 °C", "it was 100F", "CLM2010 39 °C")]
    [InlineData("states Storm.heat 50 °C", "it was 50F", "CLM2010 50 °C")]
    [InlineData("states Storm.heat 40 °C", "it was around 40°C", "CLM2012 40 °C")]
    [InlineData("states Storm.heat -5 °C", "it was minus 5 degrees Celsius", "")]
    [InlineData("states Storm.heat -5 °C", "it was 23 degrees Fahrenheit", "")]
    [InlineData("states Storm.heat about -5 °C", "it was -6 °C", "")]
    [InlineData("states Storm.heat 1.5 °C", "it warms by 2.7 degrees Fahrenheit", "")]
    [InlineData("states Storm.heat at least 30 °C", "it was over 30°C", "")]
    [InlineData("states Storm.outage 2 hours 30 minutes", "out for 2 hours and 30 minutes", "")]
    [InlineData("states Storm.outage 2 hours 30 minutes", "out for two and a half hours", "")]
    [InlineData("states Storm.outage 2 hours 30 minutes", "out for 150 minutes", "")]
    [InlineData("states Storm.outage 2 hours 30 minutes", "out for 2 hours", "CLM2010 2 hours 30 minutes")]
    [InlineData("states Storm.outage 2 hours 30 minutes", "out for about 2 hours 30 minutes", "CLM2012 2 hours 30 minutes")]
    [InlineData("states Storm.outage 1 day 2 hours 30 minutes", "out for 1 day, 2 hours and 30 minutes", "CLM2010 1 day 2 hours 30 minutes")]
    [InlineData("states Storm.outage 1 day 2 hours 30 minutes", "out for a day 2 hours and 30 minutes", "")]
    [InlineData("states Storm.outage 1 hour 5 min", "out for an hour and five minutes", "")]
    [InlineData("states Storm.outage 2 hours", "out for 2 hours and 30 minutes", "")]
    [InlineData("states Storm.outage between 1 hour and 90 minutes", "between 1 hour and 90 minutes", "")]

    // Days.
    [InlineData("states Force.arrived 2024-10-22", "yesterday", "")]
    [InlineData("states Force.arrived 2024-10", "on October 3", "")]
    [InlineData("states Force.arrived 2024-10-03", "in October", "CLM2011 2024-10-03")]
    [InlineData("states Force.arrived not 2024-10-03", "in June", "")]
    [InlineData("states Force.arrived 2024-10-03", "some time after the vote", "")]
    [InlineData("states Force.arrived 2024-10-22", "they may arrive yesterday", "CLM2012 2024-10-22")]
    [InlineData("states Force.arrived 2024-10-22", "they did not arrive yesterday", "CLM2013 states")]

    // Words.
    [InlineData("states PlantClosed", "The plant may have closed", "CLM2012 states")]
    [InlineData("believes PlantClosed", "The plant may have closed", "")]
    [InlineData("states likely PlantClosed", "The plant may have closed", "")]
    [InlineData("states PlantClosed", "The mayor may resign, but the plant has closed", "")]
    [InlineData("states PlantClosed", "The plant has reportedly closed", "CLM2012 states")]
    [InlineData("believes PlantClosed", "The plant has not closed", "CLM2013 believes")]
    [InlineData("states PlantClosed no", "The plant has not closed", "")]
    [InlineData("states NoneLeft", "There are not any troops left", "")]
    public void A_claim_is_as_careful_as_what_it_quotes(string claim, string quotation, string expected) => Check.Alone($$"""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force { troops : count of people  share : percent  reach : amount of km  arrived : date }
        entity Force is Force
        kind Storm { wind : amount of km/h  lost : amount of MW  sent : amount of MWh  leaked : amount of bytes  pressure : amount of hPa  heat : amount of °C  outage : duration }
        entity Storm is Storm
        proposition PlantClosed "The plant has closed"
        proposition NoneLeft "There are no troops left"
        UnitedStates {{claim}} in Wire "{{quotation}}"
        {{(expected.Length == 0 ? "" : "//! " + expected)}}
        """);

    [Fact]
    public void A_quotation_that_the_document_lacks_is_reported_as_that_alone() => Check.Alone(Declarations + """
        UnitedStates states Troops.troops 6,000 in Wire "about 5,000 troops"
        //! CLM2004 "about 5,000 troops"
        UnitedStates states Troops.troops 4,000 in Wire "3,000 troops"
        //! CLM2010 4,000
        //@ wire.txt
        It said that 3,000 troops had arrived.
        """);

    [Fact]
    public void Only_languages_with_a_vocabulary_are_read() => Check.Alone("""
        document Depeche "depeche.txt" { language "fr" }
        document Cable "cable.txt" { language "en-GB" }
        government UnitedStates
        kind Deployment { troops : count of people }
        entity Troops is Deployment
        UnitedStates states Troops.troops 4,000 in Depeche "trois mille soldats"
        UnitedStates states Troops.troops 4,000 in Cable "three thousand soldiers"
        //! CLM2010 4,000
        """);

    [Fact]
    public void Very_long_quotations_are_not_read()
    {
        string filler = string.Concat(Enumerable.Repeat("not 7, ", 150_000));
        Check.Alone(Declarations + $"UnitedStates states Troops.troops 4,000 in Wire \"{filler}\"\n");
    }

    /// <summary>A wrong digit in any claimed number that a quotation has is reported at that claim, and nowhere else.</summary>
    [Fact]
    public void A_wrong_digit_in_the_sample_is_reported()
    {
        SyntaxTree[] trees = [.. Repository.ParseSample("DprkTroops")];
        Assert.Empty(SupportFindings(trees));
        int changed = 0;
        for (int i = 0; i < trees.Length; i++)
        {
            foreach (BoundClaim claim in ClaimsCompilation.Create(trees, "Sample").Bind(trees[i]).Claims)
            {
                // "Millions" is no number.
                if (claim.Value is not QuantityValue || !claim.Quotations.Any(HasNumber))
                {
                    continue;
                }

                TextSpan value = claim.Syntax.Node!.Value!.Span;
                string text = trees[i].Text.ToString();
                int digit = text.IndexOfAny([.. "123456789"], value.Start, value.Length);
                char other = text[digit] == '9' ? '8' : (char)(text[digit] + 1);
                SyntaxTree[] mutated = [.. trees];
                mutated[i] = SyntaxTree.Parse(SourceText.From(text[..digit] + other + text[(digit + 1)..], trees[i].Path));
                Assert.Equal(["CLM2010 " + value], SupportFindings(mutated).Select(finding => finding.Id + " " + finding.Location.Span));
                changed++;
            }
        }

        Assert.True(changed >= 10, $"{changed} claims of the sample have numbers");
    }

    private static bool HasNumber(string quotation) => QuotedFacts.Read(quotation, Vocabulary.English, null).Numbers.Any(number => number.Value is not null);

    private static IEnumerable<Diagnostic> SupportFindings(IEnumerable<SyntaxTree> trees) =>
        Check.DiagnosticsOf(ClaimsCompilation.Create(trees, "Sample")).Where(diagnostic =>
            string.CompareOrdinal(diagnostic.Id, "CLM2010") >= 0 && string.CompareOrdinal(diagnostic.Id, "CLM2014") < 0);
}
