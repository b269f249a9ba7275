using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>When a quotation says that it was: days, months, parts of them, seasons and years.</summary>
public sealed class DateSupportTests
{
    [Theory]

    // Counted from the day of publication.
    [InlineData("states Force.arrived 2024-10-21", "they arrived yesterday", "")]
    [InlineData("states Force.arrived 2024-10-19", "they arrived three days ago", "")]
    [InlineData("states Force.arrived 2024-10-18", "they arrived three days ago", "CLM2011 2024-10-18")]
    [InlineData("states Force.arrived 2024-10-12", "they arrived two weeks ago", "")]
    [InlineData("states Force.arrived 2024-10-13", "they arrived two weeks ago", "CLM2011 2024-10-13")]
    [InlineData("states Force.arrived 2024-10-15/2024-10-20", "they arrived last week", "")]
    [InlineData("states Force.arrived 2024-10-16/2024-10-20", "they arrived last week", "CLM2011 2024-10-16/2024-10-20")]
    [InlineData("states Force.arrived 2024-09-02/2024-09-30", "they arrived last month", "CLM2011 2024-09-02/2024-09-30")]
    [InlineData("states Force.arrived 2024-10-15", "over the past two weeks, after the vote of October 3", "")]
    [InlineData("states Force.arrived 2024-10-16", "they arrived last Wednesday", "")]
    [InlineData("states Force.arrived 2024-10-09", "they arrived last Wednesday", "CLM2011 2024-10-09")]
    [InlineData("states Force.arrived 2024-11-06", "they will arrive on Wednesday", "CLM2011 2024-11-06")]
    [InlineData("states Force.arrived 2024-10-15", "they arrived this October", "CLM2011 2024-10-15")]
    [InlineData("states Force.arrived 2024-10-10", "they arrived 3 days ago", "CLM2011 2024-10-10")]
    [InlineData("states Force.arrived 2024-10-15", "they arrived a week ago", "")]
    [InlineData("states Force.arrived 2024-10-10", "they arrived a week ago", "CLM2011 2024-10-10")]
    [InlineData("states Force.arrived 2024-09-20", "in the weeks before, and on October 3 they left", "")]
    [InlineData("states Force.arrived 2024-09-20", "Weeks after they arrived", "")]

    // Parts of a month, a year and a decade have no sharp ends.
    [InlineData("states Force.arrived 2011/2019", "they arrived last decade", "")]
    [InlineData("states Force.arrived 2024-10-03", "they arrived in early October", "CLM2011 2024-10-03")]
    [InlineData("states Force.arrived 2024-10-01/2024-10-05", "they arrived in early October", "")]
    [InlineData("states Force.arrived 2024-10-01/2024-10-04", "they arrived in early October", "CLM2011 2024-10-01/2024-10-04")]
    [InlineData("states Force.arrived 2024-10-16/2024-10-20", "they arrived in mid-October", "")]
    [InlineData("states Force.arrived 2024-10-03", "they arrived in parts of October", "")]
    [InlineData("states Force.arrived 2024-12-20", "they are to arrive before the end of 2024", "")]
    [InlineData("states Force.arrived 2021-01/2021-02", "they arrived in early 2021", "")]
    [InlineData("states Force.arrived 2021-05/2021-06", "they arrived in mid-2021", "")]
    [InlineData("states Force.arrived 2021-11-03/2021-12", "they arrived in late 2021", "CLM2011 2021-11-03/2021-12")]
    [InlineData("states Force.arrived 1991", "they arrived in the early 1990s", "")]
    [InlineData("states Force.arrived 1994", "they have been there since the 90s", "")]
    [InlineData("states Force.arrived 2024-10-11/2024-10-20", "they arrived in early and mid-October", "CLM2011 2024-10-11/2024-10-20")]
    [InlineData("states Force.arrived 2024-10-17/2024-10-20", "they arrived in mid-October", "CLM2011 2024-10-17/2024-10-20")]
    [InlineData("states Force.arrived 2024-10-21/2024-10-25", "they arrived in late October", "CLM2011 2024-10-21/2024-10-25")]
    [InlineData("states Force.arrived 2024-10-03", "since the floods of October they are there", "CLM2011 2024-10-03")]
    [InlineData("states Force.arrived 1994", "they arrived in the 1990s", "CLM2011 1994")]

    // Days and months.
    [InlineData("states Force.arrived 2024-10-22", "they arrived on Tuesday 22 October", "")]
    [InlineData("states Force.arrived 2024-10-22", "they arrived on Tuesday, June 18", "CLM2011 2024-10-22")]
    [InlineData("states Force.arrived 2024-10-31", "they arrived on 10/31/2024", "")]
    [InlineData("states Force.arrived 2024-10-31", "they arrived on October 31", "")]
    [InlineData("states Force.arrived 2024-10-03", "they arrived on October the 3rd", "")]
    [InlineData("states Force.arrived 2023-12-03", "they arrived on December 3", "")]
    [InlineData("states Force.arrived 2024-10-03", "they arrived on 3 and 5 October", "")]
    [InlineData("states Force.arrived 2024-10-05", "they arrived on 3 and 5 October", "")]
    [InlineData("states Force.arrived 2024-10-03", "they arrived 3-5 October", "")]
    [InlineData("states Force.arrived 2024-10-03", "they arrived from 3 to 5 October", "")]
    [InlineData("states Force.arrived 2024-10-05", "they arrived from October 3 to 5", "")]
    [InlineData("states Force.arrived 2024-10-05", "they arrived October 3-5", "")]
    [InlineData("states Force.arrived 2024-10-03", "the ship, case 512-10-12, arrived that night", "")]
    [InlineData("states Force.arrived 2024-10-22", "They arrived on Tuesday. October 3 was too early", "")]
    [InlineData("states Force.arrived 2024-10-22", "On Tuesday, 2021 troops arrived", "")]
    [InlineData("states Force.arrived 2024-10-31", "they arrived on 31/10/2024", "")]
    [InlineData("states Force.arrived 2024-12-13", "they arrived on 13/12/2024", "")]
    [InlineData("states Force.arrived 2024-10-31", "they arrived on 2024-10-31", "")]
    [InlineData("states Force.arrived 2024-06-03", "they arrived on December 3", "CLM2011 2024-06-03")]
    [InlineData("states Force.arrived 2024-06-02/2024-06-30", "they arrived in June", "CLM2011 2024-06-02/2024-06-30")]
    [InlineData("states Force.arrived 2024-10-03", "On 3 October 5 ships brought them", "")]
    [InlineData("states Force.arrived 2023-11-05", "from October 3 to 5 November", "")]
    [InlineData("states Force.arrived not 2024-10-03", "they came, but not on October 3", "")]

    // Seasons, and verbs that look like them.
    [InlineData("states Force.arrived 2023-04", "they arrived in spring 2023", "")]
    [InlineData("states Force.arrived 2023-03", "they arrived in spring 2023", "CLM2011 2023-03")]
    [InlineData("states Force.arrived 2019-06", "they arrived in late summer", "CLM2011 2019-06")]
    [InlineData("states Force.arrived 2019-06", "they arrived in the summer", "CLM2011 2019-06")]
    [InlineData("states Force.arrived 2024-10-03", "the cities fall that night", "")]
    [InlineData("states Force.arrived 2023-07", "they arrived last summer", "")]
    [InlineData("states Force.arrived 2023-07", "they arrived last summer, long before the vote of October 3", "")]

    // Years, and numbers that look like them.
    [InlineData("states Force.arrived 2020", "they arrived in 2020, and stayed", "")]
    [InlineData("states Force.arrived 2020", "they arrived in 2019 and 2020", "")]
    [InlineData("states Force.arrived 2020", "they arrived with the treaty (2020)", "")]
    [InlineData("states Force.arrived 2020", "they arrived in the 2019-2020 season", "")]
    [InlineData("states Force.arrived 2020", "2020 brought them", "")]
    [InlineData("states Force.arrived 2024", "they saw 2024 soldiers arrive", "CLM2011 2024")]
    [InlineData("states Force.arrived 2024", "they won by 2,024 votes", "CLM2011 2024")]
    [InlineData("states Force.arrived 2024-10-03", "they were met by 1200 soldiers that morning", "")]
    [InlineData("states Force.arrived 2024-10-03", "they were met by 2300 soldiers that morning", "")]
    [InlineData("states Force.arrived 2021-03/2021-12", "they arrived in 2021", "CLM2011 2021-03/2021-12")]
    [InlineData("states Force.arrived 2020", "In Moscow, 2020 brought them", "")]
    [InlineData("states Force.arrived 1990", "In 1990 S. Korea sent them", "")]
    public void A_date_of_a_claim_is_one_that_is_quoted(string claim, string quotation, string expected) => Check.Alone($$"""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force {
          arrived : date
        }
        entity Force is Force
        UnitedStates {{claim}} in Wire "{{quotation}}"
        {{(expected.Length == 0 ? "" : "//! " + expected)}}
        """);

    [Theory]
    [InlineData("they arrived on 10/22/2024", "'10/22/2024'")]
    [InlineData("they arrived on 2024-10-22", "'2024-10-22'")]
    [InlineData("they arrived on Tuesday, October 22", "'Tuesday, October 22'")]
    [InlineData("they arrived last Tuesday", "'last Tuesday'")]
    [InlineData("they arrived this October", "'this October'")]
    [InlineData("they arrived on October 3rd", "'October 3rd'")]
    [InlineData("on October 3 St Petersburg sent them", "'October 3'")]
    [InlineData("they arrived in the 1990s", "'1990s'")]
    [InlineData("they arrived in spring 2023", "'spring 2023'")]
    [InlineData("they arrived in early to mid-October", "'early to mid-October'")]
    public void A_date_is_named_as_it_is_written(string quotation, string written) => Check.Alone($$"""
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Force { arrived : date }
        entity Force is Force
        UnitedStates states Force.arrived 1812-06 in Wire "{{quotation}}"
        //! CLM2011 1812-06 : The quotation does not say that it was 1812-06: it says {{written}}
        """);

    [Theory]
    [InlineData("2024-12-30", "2024-10/2024-12", "they arrived this quarter", "")]
    [InlineData("2024-12-30", "2024-07/2024-09", "they arrived last quarter", "")]
    [InlineData("2024-12-30", "2024-12-23", "they arrived a week ago", "")]
    [InlineData("2024-10", "2024-09-30", "they arrived yesterday", "")]
    [InlineData("2024-10", "2024-09-30", "they arrived on October 3, 2024", "CLM2011 2024-09-30")]
    public void The_day_of_publication_tells_what_this_and_last_are(string published, string claimed, string quotation, string expected) => Check.Alone($$"""
        document Wire "wire.txt" { published {{published}} }
        government UnitedStates
        kind Force { arrived : date }
        entity Force is Force
        UnitedStates states Force.arrived {{claimed}} in Wire "{{quotation}}"
        {{(expected.Length == 0 ? "" : "//! " + expected)}}
        """);
}
