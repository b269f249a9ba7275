using System.Linq;
using System.Text.RegularExpressions;

using ClaimsDsl.Binding;
using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>What people write after an attribute, and the set of values that it means.</summary>
public sealed class ValueTests
{
    [Theory]
    // figures
    [InlineData("troops", "3000", "{3000}")]
    [InlineData("troops", "3,000", "{3000}")]
    [InlineData("troops", "3_000", "{3000}")]
    [InlineData("troops", "1,234,567", "{1234567}")]
    [InlineData("troops", "0", "{0}")]
    [InlineData("troops", "3k", "{3000}")]
    [InlineData("troops", "3 K", "{3000}")]
    [InlineData("troops", "2 dozen", "{24}")]
    [InlineData("troops", "15 hundred", "{1500}")]
    [InlineData("troops", "3 thousand", "{3000}")]
    [InlineData("troops", "1.2 million", "{1200000}")]
    [InlineData("troops", "1.2mn", "{1200000}")]
    [InlineData("troops", "2 billion", "{2000000000}")]
    [InlineData("troops", "2bn", "{2000000000}")]
    [InlineData("troops", "1 trillion", "{1000000000000}")]
    [InlineData("troops", "1000000 trillion", "{1000000000000000000}")]
    [InlineData("pace", "-5", "{-5}")]
    [InlineData("pace", "−5", "{-5}")]
    [InlineData("pace", "0.25", "{0.25}")]
    // units
    [InlineData("troops", "3,000 people", "{3000}")]
    [InlineData("troops", "1 person", "{1}")]
    [InlineData("ships", "4", "{4}")]
    [InlineData("ships", "4 ships", "{4}")]
    [InlineData("ships", "1 ship", "{1}")]
    [InlineData("share", "12.5%", "{12.5}")]
    [InlineData("share", "12.5 percent", "{12.5}")]
    [InlineData("share", "12.5 per cent", "{12.5}")]
    [InlineData("share", "12.5", "{12.5}")]
    [InlineData("distance", "800", "{800}")]
    [InlineData("distance", "800 km", "{800}")]
    [InlineData("distance", "500 m", "{0.5}")]
    [InlineData("distance", "1 mile", "{1.609344}")]
    [InlineData("distance", "2 nautical miles", "{3.704}")]
    [InlineData("wind", "200", "{200}")]
    [InlineData("wind", "200 km/h", "{200}")]
    [InlineData("wind", "200km/h", "{200}")]
    [InlineData("wind", "200 kph", "{200}")]
    [InlineData("wind", "200 kilometres per hour", "{200}")]
    [InlineData("wind", "200 kilometers an hour", "{200}")]
    [InlineData("wind", "100 mph", "{160.9344}")]
    [InlineData("wind", "100 miles per hour", "{160.9344}")]
    [InlineData("wind", "10 m/s", "{36}")]
    [InlineData("wind", "10 metres per second", "{36}")]
    [InlineData("wind", "100 knots", "{185.2}")]
    [InlineData("wind", "100 kn", "{185.2}")]
    [InlineData("wind", "between 100 and 120 mph", "[160.9344, 193.12128]")]
    [InlineData("wind", "100 km/h..120 km/h", "[100, 120]")]
    [InlineData("wind", "100 km/h // gusts", "{100}")]
    [InlineData("lost", "1,200 MW", "{1200}")]
    [InlineData("lost", "1.2 GW", "{1200}")]
    [InlineData("lost", "1.2 gigawatts", "{1200}")]
    [InlineData("lost", "5 million W", "{5}")]
    [InlineData("lost", "3k kW", "{3}")]
    [InlineData("lost", "1000000000000000000 TW", "{1000000000000000000000000}")]
    [InlineData("sent", "500 kWh", "{0.5}")]
    [InlineData("sent", "500 kilowatt hours", "{0.5}")]
    [InlineData("sent", "2 TWh", "{2000000}")]
    [InlineData("sent", "7.2 GJ", "{2}")]
    [InlineData("sent", "1000000000000000000 TWh", "{1000000000000000000000000}")]
    [InlineData("leaked", "1.5 TB", "{1500}")]
    [InlineData("leaked", "1.5 terabytes", "{1500}")]
    [InlineData("leaked", "500 MB", "{0.5}")]
    [InlineData("leaked", "4 million bytes", "{0.004}")]
    [InlineData("pressure", "920 hPa", "{920}")]
    [InlineData("pressure", "920 mbar", "{920}")]
    [InlineData("pressure", "920 millibars", "{920}")]
    [InlineData("pressure", "92 kPa", "{920}")]
    [InlineData("heat", "40 °C", "{40}")]
    [InlineData("heat", "40°C", "{40}")]
    [InlineData("heat", "40 degrees Celsius", "{40}")]
    [InlineData("heat", "40", "{40}")]
    [InlineData("heat", "104 °F", "{40}")]
    [InlineData("heat", "104 degrees Fahrenheit", "{40}")]
    [InlineData("heat", "-40 °F", "{-40}")]
    [InlineData("heat", "−5 °C", "{-5}")]
    [InlineData("heat", "0 kelvin", "{-273.15}")]
    [InlineData("heat", "at least 104 °F", "[40, ∞)")]
    [InlineData("heat", "between -5 and 5 °C", "[-5, 5]")]
    [InlineData("heat", "-5 °C..41 °F", "[-5, 5]")]
    [InlineData("heat", "about 20 °C", "[18, 22]")]
    [InlineData("heat", "about 0 °C", "[-2, 2]")]
    [InlineData("heat", "nearly 104 °F", "[38, 40)")]
    [InlineData("heat", "1000000000000000000 °C", "{1000000000000000000}")]
    [InlineData("heatInF", "40 °C", "{104}")]
    [InlineData("heatInF", "about 100", "[83.8, 116.2]")]
    [InlineData("cost", "$5 million", "{5000000}")]
    [InlineData("cost", "$5m", "{5000000}")]
    [InlineData("cost", "5m USD", "{5000000}")]
    [InlineData("cost", "5m dollars", "{5000000}")]
    [InlineData("cost", "5 million $", "{5000000}")]
    [InlineData("stay", "36 h", "{1.5}")]
    [InlineData("stay", "720 min", "{0.5}")]
    [InlineData("stay", "1 day 12 hours", "{1.5}")]
    [InlineData("stay", "11 hours 60 minutes", "{0.5}")]
    [InlineData("stay", "2 days 11 h 60 min", "{2.5}")]
    [InlineData("stay", "-1 day 12 hours", "{-1.5}")]
    [InlineData("stay", "at least 1 day 12 hours", "[1.5, ∞)")]
    [InlineData("stay", "between 1 day 12 hours and 2 days", "[1.5, 2]")]
    [InlineData("stay", "1 day 12 hours..2 days 12 hours", "[1.5, 2.5]")]
    [InlineData("stay", "one of 1 day 12 hours, 2 days", "{1.5} ∪ {2}")]
    [InlineData("cost", "5 USD", "{5}")]
    [InlineData("cost", "5 US dollars", "{5}")]
    [InlineData("cost", "-$5", "{-5}")]
    [InlineData("grant", "£5", "{5}")]
    [InlineData("grant", "5 pounds", "{5}")]
    [InlineData("stay", "3 weeks", "{21}")]
    [InlineData("stay", "12 hours", "{0.5}")]
    // comparisons
    [InlineData("troops", "= 3,000", "{3000}")]
    [InlineData("troops", "exactly 3,000", "{3000}")]
    [InlineData("troops", "at least 3,000", "[3000, ∞)")]
    [InlineData("troops", "no fewer than 3,000", "[3000, ∞)")]
    [InlineData("troops", "no less than 3,000", "[3000, ∞)")]
    [InlineData("troops", ">= 3,000", "[3000, ∞)")]
    [InlineData("troops", "≥ 3,000", "[3000, ∞)")]
    [InlineData("troops", "more than 3,000", "(3000, ∞)")]
    [InlineData("troops", "over 3,000", "(3000, ∞)")]
    [InlineData("troops", "> 3,000", "(3000, ∞)")]
    [InlineData("pace", "at most 3", "(-∞, 3]")]
    [InlineData("pace", "up to 3", "(-∞, 3]")]
    [InlineData("pace", "no more than 3", "(-∞, 3]")]
    [InlineData("pace", "as many as 3", "(-∞, 3]")]
    [InlineData("pace", "<= 3", "(-∞, 3]")]
    [InlineData("pace", "≤ 3", "(-∞, 3]")]
    [InlineData("pace", "fewer than 3", "(-∞, 3)")]
    [InlineData("pace", "less than 3", "(-∞, 3)")]
    [InlineData("pace", "under 3", "(-∞, 3)")]
    [InlineData("pace", "< 3", "(-∞, 3)")]
    // a count starts at 0, an amount does not
    [InlineData("troops", "up to 3,000", "[0, 3000]")]
    [InlineData("troops", "fewer than 3,000", "[0, 3000)")]
    [InlineData("distance", "up to 3", "(-∞, 3]")]
    // tolerance: 10% where the attribute says nothing
    [InlineData("troops", "about 3,000", "[2700, 3300]")]
    [InlineData("troops", "around 3,000", "[2700, 3300]")]
    [InlineData("troops", "approximately 3,000", "[2700, 3300]")]
    [InlineData("troops", "roughly 3,000", "[2700, 3300]")]
    [InlineData("troops", "some 3,000", "[2700, 3300]")]
    [InlineData("troops", "~3,000", "[2700, 3300]")]
    [InlineData("troops", "nearly 3,000", "[2700, 3000)")]
    [InlineData("troops", "almost 3,000", "[2700, 3000)")]
    [InlineData("rating", "about 4", "[2, 6]")]
    [InlineData("rating", "nearly 4", "[2, 4)")]
    [InlineData("pace", "about -10", "[-11, -9]")]
    // ranges
    [InlineData("troops", "between 3,000 and 12,000", "[3000, 12000]")]
    [InlineData("troops", "3,000..12,000", "[3000, 12000]")]
    [InlineData("troops", "..12,000", "[0, 12000]")]
    [InlineData("troops", "3,000..", "[3000, ∞)")]
    [InlineData("pace", "-5..-3", "[-5, -3]")]
    // what is said once is meant of both ends
    [InlineData("cost", "between 2 and 3 million", "[2000000, 3000000]")]
    [InlineData("cost", "$2..3 million", "[2000000, 3000000]")]
    [InlineData("cost", "between 900 thousand and 3 million", "[900000, 3000000]")]
    [InlineData("cost", "between 900 and 3 thousand", "[900, 3000]")]
    [InlineData("distance", "between 1 and 2 miles", "[1.609344, 3.218688]")]
    [InlineData("distance", "between 500 m and 2 km", "[0.5, 2]")]
    // everything but; one of
    [InlineData("pace", "not 3", "(-∞, 3) ∪ (3, ∞)")]
    [InlineData("pace", "!= 3", "(-∞, 3) ∪ (3, ∞)")]
    [InlineData("pace", "≠ 3", "(-∞, 3) ∪ (3, ∞)")]
    [InlineData("pace", "not not 3", "{3}")]
    [InlineData("pace", "not at least 3", "(-∞, 3)")]
    [InlineData("pace", "not between 3 and 4", "(-∞, 3) ∪ (4, ∞)")]
    [InlineData("troops", "not 3,000", "[0, 3000) ∪ (3000, ∞)")]
    [InlineData("troops", "one of 3,000, 12,000", "{3000} ∪ {12000}")]
    [InlineData("troops", "one of 1, 2..3, at least 5", "{1} ∪ [2, 3] ∪ [5, ∞)")]
    public void Numbers(string attribute, string written, string set) =>
        Assert.Equal(set, SetOf(attribute, written));

    [Theory]
    [InlineData("troops", "people")]
    [InlineData("ships", null)]
    [InlineData("distance", "km")]
    [InlineData("cost", "USD")]
    [InlineData("share", "%")]
    [InlineData("stay", "days")]
    [InlineData("pace", null)]
    public void A_number_is_kept_in_the_unit_of_its_attribute(string attribute, string? unit) =>
        Assert.Equal(unit, Assert.IsType<QuantityValue>(ValueOf(attribute, attribute == "stay" ? "2 weeks" : "2")).Quantity.Value.Unit);

    [Theory]
    [InlineData("up  to\t3,000 ", "up to 3,000")]
    [InlineData("at most 3,000", "at most 3,000")]
    public void The_wording_is_kept(string written, string wording) =>
        Assert.Equal(wording, Assert.IsType<QuantityValue>(ValueOf("troops", written)).Quantity.Wording);

    [Theory]
    [InlineData("2024", "[2024-01-01, 2024-12-31]")]
    [InlineData("2024-10", "[2024-10-01, 2024-10-31]")]
    [InlineData("2024-02", "[2024-02-01, 2024-02-29]")]
    [InlineData("2024-10-23", "{2024-10-23}")]
    [InlineData("2024-10-23?", "{2024-10-23}")]
    [InlineData("199X", "[1990-01-01, 1999-12-31]")]
    // approximate: a week to either side where the attribute says nothing
    [InlineData("2024-10-23~", "[2024-10-16, 2024-10-30]")]
    [InlineData("about 2024-10-23", "[2024-10-16, 2024-10-30]")]
    // parts of a month: days 1 to 10, 11 to 20, 21 to the end
    [InlineData("early 2024-10", "[2024-10-01, 2024-10-10]")]
    [InlineData("mid 2024-10", "[2024-10-11, 2024-10-20]")]
    [InlineData("late 2024-10", "[2024-10-21, 2024-10-31]")]
    [InlineData("early..mid 2024-10", "[2024-10-01, 2024-10-20]")]
    [InlineData("early to mid 2024-10", "[2024-10-01, 2024-10-20]")]
    // parts of a year: four months each
    [InlineData("early 2024", "[2024-01-01, 2024-04-30]")]
    [InlineData("late 2024", "[2024-09-01, 2024-12-31]")]
    // seasons are northern
    [InlineData("spring 2024", "[2024-03-01, 2024-05-31]")]
    [InlineData("summer 2024", "[2024-06-01, 2024-08-31]")]
    [InlineData("autumn 2024", "[2024-09-01, 2024-11-30]")]
    [InlineData("fall 2024", "[2024-09-01, 2024-11-30]")]
    [InlineData("winter 2024", "[2024-12-01, 2025-02-28]")]
    // ranges
    [InlineData("2024-10-01/2024-10-20", "[2024-10-01, 2024-10-20]")]
    [InlineData("2024-10-01..2024-10-20", "[2024-10-01, 2024-10-20]")]
    [InlineData("between 2024-10-01 and 2024-10-20", "[2024-10-01, 2024-10-20]")]
    [InlineData("..2024-10-20", "(-∞, 2024-10-20]")]
    [InlineData("2024-10-01..", "[2024-10-01, ∞)")]
    [InlineData("early 2024-10..2024-12", "[2024-10-01, 2024-12-31]")]
    [InlineData("before 2024-10", "(-∞, 2024-09-30]")]
    [InlineData("after 2024-10", "[2024-11-01, ∞)")]
    [InlineData("since 2024-10", "[2024-10-01, ∞)")]
    [InlineData("by 2024-10", "(-∞, 2024-10-31]")]
    [InlineData("< 2024-10", "(-∞, 2024-09-30]")]
    [InlineData("<= 2024-10", "(-∞, 2024-10-31]")]
    [InlineData("> 2024-10", "[2024-11-01, ∞)")]
    [InlineData(">= 2024-10", "[2024-10-01, ∞)")]
    [InlineData("= 2024-10-23", "{2024-10-23}")]
    [InlineData("not 2024", "(-∞, 2023-12-31] ∪ [2025-01-01, ∞)")]
    [InlineData("!= 2024", "(-∞, 2023-12-31] ∪ [2025-01-01, ∞)")]
    [InlineData("one of 2024-10-03, 2024-10-05", "{2024-10-03} ∪ {2024-10-05}")]
    public void Dates(string written, string days) => Assert.Equal(days, DaysOf("arrived", written));

    [Fact]
    public void The_tolerance_of_a_date_is_the_attributes() => Assert.Equal("[2024-10-20, 2024-10-26]", DaysOf("sailed", "2024-10-23~"));

    [Theory]
    [InlineData("2024-10-23", false, false)]
    [InlineData("2024-10-23?", true, false)]
    [InlineData("2024-10-23~", false, true)]
    [InlineData("2024-10%", true, true)]
    [InlineData("about 2024-10-23", false, true)]
    public void A_date_knows_how_sure_it_is(string written, bool isUncertain, bool isApproximate)
    {
        DateRange days = Assert.IsType<DaysValue>(ValueOf("arrived", written)).Days.Value;
        Assert.Equal((isUncertain, isApproximate), (days.IsUncertain, days.IsApproximate));
    }

    [Theory]
    [InlineData("present", "", true)]
    [InlineData("present", "yes", true)]
    [InlineData("present", "true", true)]
    [InlineData("present", "= yes", true)]
    [InlineData("present", "no", false)]
    [InlineData("present", "false", false)]
    [InlineData("present", "not yes", false)]
    [InlineData("present", "not no", true)]
    public void Truths(string attribute, string written, bool value) =>
        Assert.Equal(new TruthValue(value), ValueOf(attribute, written));

    [Theory]
    [InlineData("landedAt", "Vladivostok", "Vladivostok")]
    [InlineData("landedAt", "= Vladivostok", "Vladivostok")]
    [InlineData("landedAt", "one of Vladivostok, Rome", "Vladivostok Rome")]
    [InlineData("landedAt", "one of Rome, Rome", "Rome")]
    [InlineData("landedAt", "not Vladivostok", "not Vladivostok")]
    [InlineData("landedAt", "!= Vladivostok", "not Vladivostok")]
    [InlineData("landedAt", "not not Vladivostok", "Vladivostok")]
    [InlineData("landedAt", "not one of Vladivostok, Rome", "not Vladivostok Rome")]
    [InlineData("leader", "Kirby", "Kirby")]
    [InlineData("supplier", "Russia", "Russia")]
    [InlineData("supplier", "Kirby", "Kirby")]
    [InlineData("before", "Earlier", "Earlier")]
    // the values of a vocabulary are known: all but one are the others
    [InlineData("purpose", "training", "training")]
    [InlineData("purpose", "not training", "combat labour")]
    [InlineData("purpose", "not one of training, combat", "labour")]
    // a quotation follows a claim, so a text stands after an operator
    [InlineData("motto", "= \"fair game\"", "fair game")]
    [InlineData("motto", "= “fair “game””", "fair “game”")]
    [InlineData("motto", "= \"say \"\"no\"\"\"", "say \"no\"")]
    [InlineData("motto", "not \"fair game\"", "not fair game")]
    [InlineData("motto", "one of \"a\", \"b\"", "a b")]
    public void Names_and_texts(string attribute, string written, string items)
    {
        Choice<string> choice = Assert.IsType<ChoiceValue>(ValueOf(attribute, written)).Choice.Value;
        Assert.Equal(items, (choice.IsNegated ? "not " : "") + string.Join(" ", choice.Items));
    }

    [Fact]
    public void A_comma_in_a_list_of_numbers_needs_a_space_after_it() =>
        Assert.Equal("{34000}", SetOf("troops", "one of 34,000"));

    [Fact]
    public void A_proposition_and_a_claim_are_true_or_false() => Assert.Equal(
        [new TruthValue(true), new TruthValue(false), new TruthValue(true), new TruthValue(false)],
        Check.File("""
            treaty: Kirby states TreatyIsDefensive
            Kirby states TreatyIsDefensive no
            Austin confirms treaty
            Austin confirms treaty no
            """).Claims.Select(claim => claim.Value));

    [Fact]
    public void What_is_not_of_the_type_is_reported_once_where_it_stands() => Check.InWorld("""
        Kirby states Deployment.troops several
        //! CLM1030 several : Deployment.troops is a count of people, and 'several' is not; numbers are written in figures
        Kirby states Deployment.troops Vladivostok
        //! CLM1030 Vladivostok
        Kirby states Deployment.troops 2024-10-23
        //! CLM1030 2024-10-23
        Kirby states Deployment.troops = "many"
        //! CLM1030 "many"
        Kirby states Deployment.troops at least Vladivostok
        //! CLM1030 Vladivostok
        Kirby states Deployment.troops between Vladivostok and 3
        //! CLM1030 Vladivostok
        Kirby states Deployment.troops one of 3, Vladivostok
        //! CLM1030 Vladivostok
        Kirby states Deployment.present 5
        //! CLM1030 5
        Kirby states Deployment.present maybe
        //! CLM1030 maybe
        Kirby states TreatyIsDefensive 5
        //! CLM1030 5
        Kirby states Deployment.arrived Vladivostok
        //! CLM1030 Vladivostok
        Kirby states Deployment.arrived = "soon"
        //! CLM1030 "soon"
        Kirby states Deployment.landedAt 5
        //! CLM1030 5
        Kirby states Deployment.landedAt 2024
        //! CLM1030 2024
        Kirby states Deployment.motto fair
        //! CLM1030 fair
        Kirby states Deployment.leader Russia
        //! CLM1030 Russia : Deployment.leader is a person, and 'Russia' is not
        Kirby states Deployment.before Primary
        //! CLM1030 Primary : Deployment.before is a Deployment, and 'Primary' is not
        """);

    [Fact]
    public void A_number_that_is_none_is_reported() => Check.InWorld("""
        Kirby states Deployment.troops 12000,500
        //! CLM0013 12000,500
        Kirby states Deployment.troops 1_000,500
        //! CLM0013 1_000,500
        Kirby states Deployment.troops 3'942'117 people
        //! CLM0013 3'942'117 : '3'942'117' is not a number: digits are grouped by commas, as in 3,942,117
        Kirby states Deployment.troops 3’942 people
        //! CLM0013 3’942
        Kirby states Deployment.troops 3 942 117 people
        //! CLM0013 3 942 117
        Kirby states Deployment.troops 2000000 trillion
        //! CLM0013 2000000 trillion : '2000000 trillion' is too large: numbers go up to 10^18
        Kirby states Deployment.troops 99999999999999999999999999999999999999
        //! CLM0013 99999999999999999999999999999999999999
        Kirby states Deployment.troops up to 1000000000000000001
        //! CLM0013 1000000000000000001
        Kirby states Deployment.troops 1000000000000000000
        """);

    [Fact]
    public void What_is_too_large_in_the_unit_of_its_attribute_is_reported() => Check.Alone("""
        document Wire "wire.txt"
        person Kirby
        person Austin
        kind Leak { size : amount of bytes }
        entity Leak is Leak
        Kirby states Leak.size about 1000000000000000000 MB in Wire "about 1000000000000000000 MB"
        Austin states Leak.size about 1000000000000000000 PB in Wire "about 1000000000000000000 PB"
        //! CLM0013 1000000000000000000 PB
        """);

    [Fact]
    public void A_date_that_is_none_is_reported_at_the_part_that_is_wrong() => Check.InWorld("""
        Kirby states Deployment.arrived 2024-13
        //! CLM0014 13 : There is no month 13: months run from 01 to 12.
        Kirby states Deployment.arrived 2024-02-30
        //! CLM0014 30
        Kirby states Deployment.arrived 2024-10-23T10:00
        //! CLM0014 T10:00 : Only days are kept: leave the time of day out.
        Kirby states Deployment.arrived 2024-10-20..2024-10-01
        //! CLM0014 2024-10-20..2024-10-01
        Kirby states TreatyIsDefensive on 2024-2-3
        //! CLM0014 2024-2-3
        Kirby states TreatyIsDefensive on early 2024-10-23
        //! CLM0014 early
        """);

    [Fact]
    public void A_count_is_a_whole_number_from_0() => Check.InWorld("""
        Kirby states Deployment.ships -1
        //! CLM1037 -1
        Kirby states Deployment.ships 2.5
        //! CLM1037 2.5 : Deployment.ships counts, and '2.5' is not a whole number from 0
        Kirby states Deployment.ships up to 2.5
        //! CLM1037 2.5
        Kirby states Deployment.ships 2.5 thousand
        Kirby states Deployment.pace -2.5
        """);

    [Fact]
    public void A_unit_fits_its_attribute() => Check.InWorld("""
        Kirby states Deployment.distance 800 kg
        //! CLM1031 kg : Deployment.distance is an amount of km; it cannot be given in 'kg'
        Kirby states Deployment.distance $800
        //! CLM1031 $
        Kirby states Deployment.distance 800%
        //! CLM1031 %
        Kirby states Deployment.distance 800 klm
        //! CLM1010 klm : 'klm' is not a unit; did you mean 'km'?
        Kirby states Deployment.wind 800 km
        //! CLM1031 km
        Kirby states Deployment.wind 800 km//h
        //! CLM1031 km
        Kirby states Deployment.wind 800 km/hr
        //! CLM1010 km/hr : 'km/hr' is not a unit; did you mean 'km/h'?
        Kirby states Deployment.wind 800 kilometers per huor
        //! CLM1010 kilometers per huor : 'kilometers per huor' is not a unit; did you mean 'kilometers per hour'?
        Kirby states Deployment.wind 120 MPH
        //! CLM1010 MPH : 'MPH' is not a unit; did you mean 'mph'?
        Kirby states Deployment.distance 5 km/h
        //! CLM1031 km/h : Deployment.distance is an amount of km; it cannot be given in 'km/h'
        Kirby states Deployment.lost 5 MWh
        //! CLM1031 MWh : Deployment.lost is an amount of MW; it cannot be given in 'MWh'
        Kirby states Deployment.lost 5 Mw
        //! CLM1010 Mw : 'Mw' is not a unit; did you mean 'MW'?
        Kirby states Deployment.lost 5m
        //! CLM1031 m#2
        Kirby states Deployment.sent 5 GWH
        //! CLM1010 GWH : 'GWH' is not a unit; did you mean 'GWh'?
        Kirby states Deployment.leaked 5 gigabyts
        //! CLM1010 gigabyts : 'gigabyts' is not a unit; did you mean 'gigabyte'?
        Kirby states Deployment.pressure 5 bar
        //! CLM1010 bar : 'bar' is not a unit; did you mean 'mbar'?
        Kirby states Deployment.leaked 5 EUR
        //! CLM1031 EUR
        Kirby states Deployment.heat 40 C
        //! CLM1031 C
        Kirby states Deployment.heat 40 ºC
        //! CLM1010 ºC : 'ºC' is not a unit; did you mean '°C'?
        Kirby states Deployment.heat 40 degrees Celcius
        //! CLM1010 degrees Celcius : 'degrees Celcius' is not a unit; did you mean 'degrees Celsius'?
        Kirby states Deployment.heat 40 %
        //! CLM1031 %
        Kirby states Deployment.heat 40 °X
        //! CLM0006 °
        Kirby states Deployment.wind 40 °C
        //! CLM1031 °C
        Kirby states Deployment.stay 2 hours 30 mintues
        //! CLM1010 mintues : 'mintues' is not a unit; did you mean 'minutes'?
        Kirby states Deployment.stay 2 hours 30 km
        //! CLM0001 30
        Kirby states Deployment.stay 30 minutes 2 hours
        //! CLM0001 2
        Kirby states Deployment.stay 2 hours 30
        //! CLM0001 30
        Kirby states Deployment.distance 2 hours 30 minutes
        //! CLM1031 minutes
        Kirby states Deployment.troops 2 hours 30 minutes
        //! CLM1031 minutes
        Kirby states Deployment.stay 2 long hours 30 minutes
        //! CLM1031 long hours
        //! CLM0001 30
        Kirby states Deployment.stay 2 hours 30 x min 5 x min
        //! CLM1031 x min
        //! CLM0001 5
        Kirby states Deployment.troops 2 hours 30 people
        //! CLM1031 hours
        Kirby states Deployment.stay 2 hours 99999999999999999999999 minutes
        //! CLM0013 99999999999999999999999 minutes
        Kirby states Deployment.stay 1000000000000000000 decades 1000000000000000000 seconds
        Kirby states Deployment.cost €5
        //! CLM1031 €
        Kirby states Deployment.troops 3,000 ships
        //! CLM1031 ships
        Kirby states Deployment.troops 3,000 poeple
        //! CLM1010 poeple : 'poeple' is not a unit; did you mean 'people'?
        Kirby states Deployment.troops 3,000 durign 2024
        //! CLM1010 durign : 'durign' is not a unit; did you mean 'during'?
        //! CLM0001 2024
        Kirby states Deployment.pace 3 km
        //! CLM1031 km
        Kirby states Deployment.share 3 km
        //! CLM1031 km
        Kirby states Deployment.stay 3 km
        //! CLM1031 km
        """);

    [Fact]
    public void An_interval_has_its_lower_end_first() => Check.InWorld("""
        Kirby states Deployment.troops between 12,000 and 3,000
        //! CLM1035 between 12,000 and 3,000
        Kirby states Deployment.troops 2..1
        //! CLM1035 2..1 : No value is 2..1: the first is larger than the second
        Kirby states Deployment.cost between $3 million and $2 million
        //! CLM1035 between $3 million and $2 million
        Kirby states Deployment.troops between 3,000 and 3,000
        Kirby states Deployment.pace -3..-1
        """);

    [Fact]
    public void Operators_for_numbers_say_nothing_of_names() => Check.InWorld("""
        Kirby states Deployment.landedAt at least Vladivostok
        //! CLM1032 at least : 'at least' cannot be said of Deployment.landedAt, which is a place
        Kirby states Deployment.purpose > training
        //! CLM1032 >
        Kirby states Deployment.motto about "fair game"
        //! CLM1032 about
        Kirby states Deployment.arrived up to 2024
        //! CLM1032 up to
        Kirby states Deployment.present about yes
        //! CLM1030 about yes
        """);

    [Fact]
    public void A_value_is_one_of_the_vocabulary() => Check.InWorld("""
        Kirby states Deployment.purpose trainig
        //! CLM1033 trainig : 'trainig' is not one of training, combat, labour; did you mean 'training'?
        Kirby states Deployment.purpose not one of training, rest
        //! CLM1033 rest : 'rest' is not one of training, combat, labour
        Kirby states Deployment.landedAt Vladivostock
        //! CLM1002 Vladivostock : No place is named 'Vladivostock'; did you mean 'Vladivostok'?
        Kirby states Deployment.leader Kirbi
        //! CLM1001 Kirbi
        Kirby states Deployment.before Earlyer
        //! CLM1004 Earlyer
        """);

    [Fact]
    public void A_value_is_missing_unless_a_truth_is_meant() => Check.InWorld("""
        Kirby states Deployment.troops
        //! CLM1034 Deployment.troops
        Kirby states Deployment.troops "3,000 troops"
        //! CLM1034 Deployment.troops
        Kirby states Deployment.arrived on 2024-10-03
        //! CLM1034 Deployment.arrived
        Kirby states Deployment.motto "fair game"
        //! CLM1034 Deployment.motto : Deployment.motto is a text: say which; a text stands after '=', and what has no '=' is a quotation
        Kirby states Deployment.stay 3
        //! CLM1034 3
        Kirby states Deployment.troops at leest 3,000
        //! CLM1002 leest
        //! CLM0001 3,000
        Kirby states Deployment.present
        Kirby withholds Deployment.troops
        Kirby is unsure of Deployment.arrived
        Kirby questions Deployment.gain[Russia, early]
        Kirby condemns Deployment.troops
        """);

    private static BoundValue? ValueOf(string attribute, string written) =>
        Check.Claim($"Kirby states Deployment.{attribute} {written}").Value;

    // Decimals keep the zeros of a calculation: 2700.0.
    private static string SetOf(string attribute, string written) => Regex.Replace(
        Assert.IsType<QuantityValue>(ValueOf(attribute, written)).Quantity.Value.Set.ToString(), @"\.0+(?!\d)|(?<=\.\d*[1-9])0+(?!\d)", "");

    private static string DaysOf(string attribute, string written) =>
        Assert.IsType<DaysValue>(ValueOf(attribute, written)).Days.Value.Days.ToString();
}
