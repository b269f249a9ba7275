using System.Globalization;
using System.Linq;

using ClaimsDsl.Evidence;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>How numbers and dates of quotations are read.</summary>
public sealed class QuotedFactsTests
{
    // A Wednesday.
    private static readonly Day Published = Day.From(2024, 10, 23);

    [Theory]
    [InlineData("3,000 troops", "3000")]
    [InlineData("three thousand", "3000")]
    [InlineData("fifteen hundred", "1500")]
    [InlineData("a dozen", "12")]
    [InlineData("two dozen", "24")]
    [InlineData("two hundred and five", "205")]
    [InlineData("forty-one", "41")]
    [InlineData("1.2 million", "1200000")]
    [InlineData("half a million", "500000")]
    [InlineData("three and a half million", "3500000")]
    [InlineData("12k", "12000")]
    [InlineData("$1.5 bn", "1500000000")]
    [InlineData("two units of up to six thousand", "2 6000")]
    [InlineData("2 to 3 million", "2000000 3000000")]
    [InlineData("one million and two million", "1000000 2000000")]
    [InlineData("3 000", "3000")]
    [InlineData("3\u202F942\u202F117", "3942117")]
    [InlineData("3\u2009942\u2009117", "3942117")]
    [InlineData("3\u00A0942\u00A0117", "3942117")]
    [InlineData("3'942'117", "3942117")]
    [InlineData("3’942’117", "3942117")]
    [InlineData("October 3 500 people", "500")]
    [InlineData("the 23rd ship", "23")]
    [InlineData("the twenty-first ship", "21")]
    [InlineData("five thousand thousand", "5000")]
    [InlineData("three thousand two hundred and six thousand", "3200 6000")]
    [InlineData("9,000,000,000,000,000 thousand", "")]
    [InlineData("in their thirties", "")]
    [InlineData("October 23", "")]
    [InlineData("hundred hundred hundred", "")]
    [InlineData("99999999999999999999999999999999", "")]
    public void Numbers_are_read_in_figures_and_in_words(string quotation, string expected)
    {
        QuotedFacts facts = QuotedFacts.Read(quotation, Vocabulary.English, Published);
        Assert.Equal(expected, string.Join(" ", facts.Numbers.Select(number => number.Value?.ToString("0.##", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("about 3,000", "about")]
    [InlineData("no more than 50", "no more than")]
    [InlineData("well over 100", "well over")]
    [InlineData("20-odd ships", "odd")]
    [InlineData("3,000 soldiers or more", "or more")]
    [InlineData("asked about 3 ships", null)]
    [InlineData("a Boeing 737-800", null)]
    [InlineData("3,000 soldiers, at least 500 of them officers", null)]
    public void Hedges_are_found_on_either_side_of_a_number(string quotation, string? expected)
    {
        QuotedHedge? hedge = QuotedFacts.Read(quotation, Vocabulary.English, Published).Numbers[0].Hedge;
        Assert.Equal(expected, hedge is null ? null : quotation.Substring(hedge.Span.Start, hedge.Span.Length));
    }

    [Theory]
    [InlineData("on October 3", "2024-10-03")]
    [InlineData("Oct. 3, 2023", "2023-10-03")]
    [InlineData("the 3rd of October 2023", "2023-10-03")]
    [InlineData("2024-10-03", "2024-10-03")]
    [InlineData("yesterday", "2024-10-22")]
    [InlineData("on Wednesday", "2024-10-23")]
    [InlineData("on Thursday", "2024-10-17")]
    [InlineData("in early to mid-October", "2024-10-01/2024-10-20")]
    [InlineData("last month", "2024-09-01/2024-09-30")]
    [InlineData("this week", "2024-10-21/2024-10-27")]
    [InlineData("three days ago", "2024-10-20")]
    [InlineData("in June", "2024-06-01/2024-06-30")]
    [InlineData("in 1987", "1987-01-01/1987-12-31")]
    [InlineData("in the 1980s", "1980-01-01/1989-12-31")]
    [InlineData("after October 3", "2024-10-04/")]
    [InlineData("before October 3", "/2024-10-02")]
    [InlineData("the next day", "2024-10-24")]
    [InlineData("last week", "2024-10-14/2024-10-20")]
    [InlineData("next month", "2024-11-01/2024-11-30")]
    [InlineData("this quarter", "2024-10-01/2024-12-31")]
    [InlineData("last quarter", "2024-07-01/2024-09-30")]
    [InlineData("next year", "2025-01-01/2025-12-31")]
    [InlineData("last decade", "2010-01-01/2019-12-31")]
    public void Dates_are_read_from_the_day_of_publication(string quotation, string expected)
    {
        QuotedDate date = Assert.Single(QuotedFacts.Read(quotation, Vocabulary.English, Published).Dates);
        IntervalSet<Day> days = date.Readings[0];
        Assert.Equal(expected, days.IsPoint ? $"{days.Lower}" : $"{days.Lower}/{days.Upper}");
    }

    [Theory]
    [InlineData("10/11/2024", "2024-10-11 2024-11-10")]
    [InlineData("23/10/2024", "2024-10-23")]
    [InlineData("October 3 and 5", "2024-10-03 2024-10-05 2025-10-03 2025-10-05")]
    public void Dates_that_can_be_several_days_are_read_as_each(string quotation, string expected)
    {
        QuotedDate date = Assert.Single(QuotedFacts.Read(quotation, Vocabulary.English, Published).Dates);
        Assert.Equal(expected, string.Join(" ", date.Readings.Select(days => days.Lower)));
    }

    [Theory]
    [InlineData("in the coming weeks")]
    [InlineData("a week later")]
    [InlineData("last October")]
    public void What_nobody_can_date_is_a_date_without_days(string quotation) =>
        Assert.Empty(Assert.Single(QuotedFacts.Read(quotation, Vocabulary.English, Published).Dates).Readings);

    [Theory]
    [InlineData("he may resign in May", 1)]
    [InlineData("the might of 3 armies", 0)]
    [InlineData("he asked if they came", 0)]
    [InlineData("if they come", 1)]
    public void A_word_of_two_meanings_is_read_by_its_neighbours(string quotation, int hedges) =>
        Assert.Equal(hedges, QuotedFacts.Read(quotation, Vocabulary.English, Published).Modality.Count);

    [Theory]
    [InlineData("not ")]
    [InlineData("if , ")]
    [InlineData("3 to ")]
    [InlineData("hundred ")]
    [InlineData("about ")]
    [InlineData("October 3-")]
    [InlineData("1/")]
    [InlineData("[[…\u0301'- .")]
    public void Any_text_can_be_read(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 2_000));
        Assert.NotNull(QuotedFacts.Read(text, Vocabulary.English, Published));
    }
}
