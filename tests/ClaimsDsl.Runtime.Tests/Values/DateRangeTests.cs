using System;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Values;

public sealed class DateRangeTests
{
    private static readonly Gen<string> GenDateText = Gen.OneOf<string>(
        Gen.OneOf("2024", "2024-10", "2024-10-23", "2024-10~", "199X", "winter 2024", "early..mid 2024-10", "by 2024", "after 2023?"),
        Gen.String[Gen.Char["0129-X?~%./ "], 0, 12]);

    internal static Gen<DateRange> GenRange { get; } = Gen.Select(
        IntervalSetTests.GenDays, Gen.Bool, Gen.Bool, GenDateText.Null(), Gen.Bool,
        (days, isUncertain, isApproximate, wording, asWritten) => asWritten && DateRange.TryParse(wording, out DateRange? written, out _)
            ? written
            : new DateRange(days, isUncertain, isApproximate, wording));

    [Theory]
    [InlineData("2024", "2024-01-01..2024-12-31")]
    [InlineData("2024-02", "2024-02-01..2024-02-29")]
    [InlineData("2024-10-23", "2024-10-23")]
    [InlineData("2024-10?", "2024-10-01..2024-10-31?")]
    [InlineData("2024-10-23~", "2024-10-23~")]
    [InlineData("2024%", "2024-01-01..2024-12-31%")]
    [InlineData("2024-XX", "2024-01-01..2024-12-31")]
    [InlineData("2024-XX-XX", "2024-01-01..2024-12-31")]
    [InlineData("2024-10-XX", "2024-10-01..2024-10-31")]
    [InlineData("199X", "1990-01-01..1999-12-31")]
    [InlineData("19XX", "1900-01-01..1999-12-31")]
    [InlineData("00xx", "by 0099-12-31")]
    [InlineData("2024-21", "2024-03-01..2024-05-31")]
    [InlineData("2024-22", "2024-06-01..2024-08-31")]
    [InlineData("2024-23", "2024-09-01..2024-11-30")]
    [InlineData("2024-24", "2024-12-01..2025-02-28")]
    [InlineData("2024-10-01/2024-10-20", "2024-10-01..2024-10-20")]
    [InlineData("2004-06~/2004-08?", "2004-06-01..2004-08-31%")]
    [InlineData("2024-10/..", "from 2024-10-01")]
    [InlineData("2024-10/", "from 2024-10-01")]
    [InlineData("../2024-10", "by 2024-10-31")]
    [InlineData("/2024-10", "by 2024-10-31")]
    public void Reads_EDTF(string text, string days) => AssertDays(days, text);

    [Theory]
    [InlineData("2024-10..2024-11", "2024-10-01..2024-11-30")]
    [InlineData("2024-10-01 to 2024-10-20", "2024-10-01..2024-10-20")]
    [InlineData("from 2021 to 2024-05", "2021-01-01..2024-05-31")]
    [InlineData("..2024-12-31", "by 2024-12-31")]
    [InlineData("2024-10..", "from 2024-10-01")]
    [InlineData("early 2024-10", "2024-10-01..2024-10-10")]
    [InlineData("mid 2024-10", "2024-10-11..2024-10-20")]
    [InlineData("late 2024-02", "2024-02-21..2024-02-29")]
    [InlineData("early 2024", "2024-01-01..2024-04-30")]
    [InlineData("mid 2024", "2024-05-01..2024-08-31")]
    [InlineData("late 2024", "2024-09-01..2024-12-31")]
    [InlineData("early..mid 2024-10", "2024-10-01..2024-10-20")]
    [InlineData("early to mid 2024-10", "2024-10-01..2024-10-20")]
    [InlineData("mid..late 2024", "2024-05-01..2024-12-31")]
    [InlineData("late 2024-09..mid 2024-10", "2024-09-21..2024-10-20")]
    [InlineData("before 2024-10", "by 2024-09-30")]
    [InlineData("after 2024-10", "from 2024-11-01")]
    [InlineData("by 2024-10", "by 2024-10-31")]
    [InlineData("since 2024-10", "from 2024-10-01")]
    [InlineData("between 2024-10-01 and mid 2024-10", "2024-10-01..2024-10-20")]
    [InlineData("spring 2024", "2024-03-01..2024-05-31")]
    [InlineData("Fall 2024", "2024-09-01..2024-11-30")]
    [InlineData("winter 9999", "from 9999-12-01")]
    [InlineData("  BY \t late\u00A02024 ", "by 2024-12-31")]
    public void Reads_words(string text, string days) => AssertDays(days, text);

    [Theory]
    [InlineData("", "A date is missing: write a date as 2024, 2024-10 or 2024-10-23.", "")]
    [InlineData("by ", "A date is missing: write a date as 2024, 2024-10 or 2024-10-23.", "")]
    [InlineData("2024-13", "There is no month 13: months run from 01 to 12.", "13")]
    [InlineData("2024-02-30", "There is no day 30 in 2024-02: its days run from 01 to 29.", "30")]
    [InlineData("by 2024-10-00", "There is no day 00 in 2024-10: its days run from 01 to 31.", "00")]
    [InlineData("2024-22-01", "There is no month 22: months run from 01 to 12.", "22")]
    [InlineData("2024-10..2024-09", "The range ends on 2024-09-30, before it begins on 2024-10-01.", "2024-10..2024-09")]
    [InlineData("late..early 2024", "The range ends before it begins.", "late..early")]
    [InlineData("0000", "Years run from 0001 to 9999.", "0000")]
    [InlineData("-0044", "Years run from 0001 to 9999.", "-0044")]
    [InlineData("Y17000", "Years run from 0001 to 9999.", "Y17000")]
    [InlineData("before 0001", "There is no such day: Years run from 0001 to 9999.", "before 0001")]
    [InlineData("2024-10-23T10:00", "Only days are kept: leave the time of day out.", "T10:00")]
    [InlineData("2024-10-23 10:00", "Only days are kept: leave the time of day out.", "10:00")]
    [InlineData("2024-XX-01", "Unspecified digits (X) can only come last.", "XX")]
    [InlineData("199X-01", "Unspecified digits (X) can only come last.", "199X")]
    [InlineData("mid 2024-10-23", "'mid' needs a month or a year after it: mid 2024-10.", "mid")]
    [InlineData("Winter 2024-10", "'Winter' needs a year after it: Winter 2024.", "Winter")]
    [InlineData("between 2024 or", "'between' needs two dates: between 2024-10-01 and 2024-10-20.", "or")]
    [InlineData("24-10-2024", "'24-10-2024' is not a date: write a date as 2024, 2024-10 or 2024-10-23.", "24-10-2024")]
    [InlineData("2024-1", "'2024-1' is not a date: write a date as 2024, 2024-10 or 2024-10-23.", "2024-1")]
    [InlineData("since October", "'October' is not a date: write a date as 2024, 2024-10 or 2024-10-23.", "October")]
    [InlineData("2024 2025", "The date ends before this.", "2025")]
    [InlineData("../..", "'..' is not a date: write a date as 2024, 2024-10 or 2024-10-23.", "..")]
    public void Says_what_is_wrong_and_where(string text, string message, string place)
    {
        Assert.False(DateRange.TryParse(text, out _, out DateError error));
        Assert.Equal(message, error.Message);
        Assert.Equal(place, text.Substring(error.Offset, error.Length));
    }

    [Fact]
    public void No_text_throws_and_errors_lie_inside_it() => Gen.String[Gen.Char["0129-XTY?~%./ :bymidto٣"], 0, 16].ForAll(text =>
    {
        Assert.True(DateRange.TryParse(text, out _, out DateError error) || error.Message.Length > 0);
        Assert.InRange(error.Offset, 0, text.Length);
        Assert.InRange(error.Offset + error.Length, error.Offset, text.Length);
    });

    [Fact]
    public void What_ToString_writes_reads_as_the_same_range() => IntervalSetTests.GenDays.Select(Gen.Bool, Gen.Bool).ForAll((days, a, b) =>
    {
        DateRange range = new(days, a, b);
        if (days.Count == 1 && !days.IsAll)
        {
            Assert.True(DateRange.TryParse(range.ToString(), out DateRange? read, out _));
            Assert.Equal(range, read);
        }
    });

    [Fact]
    public void Compact_text_loses_nothing() => GenRange.ForAll(range =>
    {
        Assert.True(DateRange.TryFromCompact(range.ToCompact(), out DateRange? read));
        Assert.Equal(range, read);
        Assert.Equal(range.Wording, read.Wording);
    });

    [Fact]
    public void Compact_text_is_the_wording_where_that_says_it_all()
    {
        Assert.Equal("mid 2024-10~", Parse("mid 2024-10~").ToCompact());
        Assert.Equal("=[2024-10-09,2024-10-22]~|mid 2024-10~", Parse("mid 2024-10~").WidenedBy(2).ToCompact());
        Assert.Equal("=2024-10-23", DateRange.On(Day.From(2024, 10, 23)).ToCompact());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("=x")]
    [InlineData("=2024-10-23??")]
    [InlineData("=2024-10")]
    public void Other_text_is_no_range(string? text) => Assert.False(DateRange.TryFromCompact(text, out _));

    [Fact]
    public void Widening_stops_at_open_ends_and_at_the_calendar()
    {
        Assert.Equal("2024-10-21..2024-10-25", new DateRange(Parse("2024-10-23").WidenedBy(2).Days).ToString());
        Assert.Equal("by 2024-11-02", new DateRange(Parse("by 2024-10").WidenedBy(2).Days).ToString());
        Assert.Equal(IntervalSet<Day>.All, Parse("5000").WidenedBy(int.MaxValue).Days);
        Assert.Throws<ArgumentOutOfRangeException>(() => Parse("2024").WidenedBy(-1));
    }

    [Fact]
    public void Equality_is_by_days_and_flags()
    {
        Assert.Equal(Parse("2024-10"), Parse("2024-10-01/2024-10-31"));
        Assert.NotEqual(Parse("2024-10"), Parse("2024-10~"));
        Assert.True(Parse("2024-10").Intersect(Parse("2024-10~")).IsApproximate);
    }

    [Fact]
    public void Days_convert_and_count()
    {
        Assert.True(Day.TryParse("2024-02-29", out Day day));
        Assert.Equal((2024, 2, 29), (day.Year, day.Month, day.DayOfMonth));
        Assert.Equal("2024-03-01", day.AddDays(1).ToString());
        Assert.Equal(new DateOnly(2024, 2, 29).DayNumber, day.Number);
        Assert.Equal(day, Day.From(day.ToDateOnly()));
        Assert.Equal(Day.Last, day.AddDays(int.MaxValue));
        Assert.Equal(Day.First, Day.First.AddDays(int.MinValue));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-01-00")]
    [InlineData("2024-1-001")]
    [InlineData("2024-10-2x")]
    [InlineData("20 4-10-23")]
    [InlineData("2024-10-23 ")]
    public void Other_text_is_no_day(string? text) => Assert.False(Day.TryParse(text, out _));

    [Fact]
    public void Every_day_reads_as_it_is_written() => Gen.Int[0, Day.Last.Number].ForAll(number =>
    {
        Assert.True(Day.TryParse(Day.First.AddDays(number).ToString(), out Day day));
        Assert.Equal(number, day.Number);
    });

    internal static DateRange Parse(string text)
    {
        Assert.True(DateRange.TryParse(text, out DateRange? range, out DateError error), error.Message);
        return range;
    }

    private static void AssertDays(string expected, string text)
    {
        DateRange range = Parse(text);
        Assert.Equal(text, range.ToString());
        Assert.Equal(expected, new DateRange(range.Days, range.IsUncertain, range.IsApproximate).ToString());
    }
}
