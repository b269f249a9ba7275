using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the dates of a quotation.</summary>
internal sealed class DateFinder
{
    private const int DaysOfWeek = 7;

    private readonly QuotedText _text;
    private readonly Day? _published;

    private DateFinder(QuotedText text, Day? published)
    {
        _text = text;
        _published = published;
    }

    /// <summary>The dates of a text; marks their words as read, but for years that may be numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">The day from which relative dates are counted.</param>
    public static ValueList<QuotedDate> Find(QuotedText text, Day? published)
    {
        var finder = new DateFinder(text, published);
        List<QuotedDate> dates = [];
        for (int i = 0; i < text.Count;)
        {
            if (finder.ReadAt(i) is not { } found)
            {
                i++;
                continue;
            }

            dates.Add(finder.Describe(found));
            if (!found.MayBeNumber)
            {
                text.MarkRead(i, found.End);
            }

            i = found.End;
        }

        return [.. dates];
    }

    /// <summary>Whether digits can be a year: 1500 to 2199, without separators.</summary>
    public static bool IsYear(QuotedToken token) => token is { Text.Length: 4, Value: >= 1500 and < 2200 };

    private QuotedDate Describe(Found found)
    {
        IEnumerable<IntervalSet<Day>> readings = found.Readings;
        bool isPartial = found.IsPartial || IsPart(found.Start);
        if (_text.MatchBefore(found.Start, WordRole.Before) is not null && _text.Is(found.Start, WordRole.DatePart))
        {
            // "Before the end of 2024" is in 2024 as well.
            isPartial = true;
        }
        else if (_text.MatchBefore(found.Start, WordRole.Before) is not null)
        {
            readings = readings.Select(days => IntervalSet<Day>.LessThan(days.Lower.GetValueOrDefault()));
        }
        else if (_text.MatchBefore(found.Start, WordRole.After) is not null)
        {
            readings = readings.Select(days => IntervalSet<Day>.GreaterThan(days.Upper.GetValueOrDefault()));
        }

        return new QuotedDate([.. readings], found.Slack, isPartial, _text.SpanOf(found.Start, found.End));
    }

    // "The second half of October", "the last weekend of October".
    private bool IsPart(int start) => _text.MatchBefore(start, WordRole.Of) is { } of && _text.Is(of.Start - 1, WordRole.PartOfDate);

    private Found? ReadAt(int i) => _text.IsOther(i) ? null
        : ReadIso(i) ?? ReadSlashes(i) ?? ReadRelativeDay(i) ?? ReadPeriod(i) ?? ReadAgo(i) ?? ReadWeekday(i, weeks: 1) ?? ReadCalendar(i);

    // ---- written with digits alone ----

    private Found? ReadIso(int i) =>
        IsYear(_text[i])
        && _text.Is(i + 1, QuotedTokenKind.Hyphen) && IntegerAt(i + 2, 12) is { } month
        && _text.Is(i + 3, QuotedTokenKind.Hyphen) && IntegerAt(i + 4, 31) is { } day
            ? Found.Of(i, i + 5, OneDay((int)_text[i].Value, month, day))
            : null;

    // 10/11/2024 is October in one country and November in another.
    private Found? ReadSlashes(int i)
    {
        if (i + 4 >= _text.Count || _text[i + 1].Text != "/" || _text[i + 3].Text != "/" || !IsYear(_text[i + 4])
            || IntegerAt(i, 31) is not { } first || IntegerAt(i + 2, 31) is not { } second)
        {
            return null;
        }

        int year = (int)_text[i + 4].Value;
        return Found.Of(i, i + 5, [.. OneDay(year, first, second), .. OneDay(year, second, first)]);
    }

    private int? IntegerAt(int i, int most) =>
        _text.Is(i, QuotedTokenKind.Number) && _text[i].Text.Length <= 2 && _text[i].Value >= 1 && _text[i].Value <= most ? (int)_text[i].Value : null;

    // ---- counted from the day of publication ----

    private Found? ReadRelativeDay(int i) => _text.Match(i, WordRole.RelativeDay) is { } match ? RelativeDay(i, match) : null;

    private Found RelativeDay(int i, PhraseMatch match) =>
        Found.Of(i, match.End, Around(day => IntervalSet<Day>.Point(day.AddDays((int)match.Phrase.Value)))) with { Slack = 1 };

    // This week, last month, the past two years.
    private Found? ReadPeriod(int i) => _text.Match(i, WordRole.Pointer) is { } pointer ? ReadPeriod(i, pointer) : null;

    private Found? ReadPeriod(int i, PhraseMatch pointer)
    {
        // Nobody knows which "the coming weeks" and "the past two weeks" are. "It may last five days" is no date.
        int counted = _text.Is(i - 1, WordRole.Definite) ? CountAt(pointer.End)?.End ?? pointer.End : pointer.End;
        if (_text.Match(counted, WordRole.Periods) is { } periods)
        {
            return Found.Of(i, periods.End, []);
        }

        int step = (int)pointer.Phrase.Value;
        if (_text.Match(pointer.End, WordRole.Period) is { } period)
        {
            int length = (int)period.Phrase.Value;
            return Found.Of(i, period.End, Around(day => Stretch(day, length, step))) with { Slack = SlackOf(length) };
        }

        // Nobody agrees on which October "last October" is.
        return ReadWeekday(pointer.End, weeks: 2) is { } weekday ? weekday with { Start = i }
            : (ReadMonth(pointer.End, -1, -1) ?? ReadSeason(pointer.End)) is { } calendar ? calendar with { Start = i, Readings = step == 0 ? calendar.Readings : [] }
            : null;
    }

    // Three days ago, a week later.
    private Found? ReadAgo(int i)
    {
        if (CountAt(i) is not { Count: var count } number
            || (_text.Match(number.End, WordRole.Period) ?? _text.Match(number.End, WordRole.Periods)) is not { } period
            || _text.Match(period.End, WordRole.Ago) is not { } ago)
        {
            return null;
        }

        int length = (int)period.Phrase.Value;
        IEnumerable<IntervalSet<Day>> readings = ago.Phrase.Value < 0 ? DaysAgo(length * count) : [];
        return Found.Of(i, ago.End, readings) with { Slack = Math.Max(1, length / 2) };
    }

    private IEnumerable<IntervalSet<Day>> DaysAgo(int days) => Around(day => IntervalSet<Day>.Point(day.AddDays(-days)));

    private (int Count, int End)? CountAt(int i) =>
        _text.Is(i, WordRole.Article) ? (1, i + 1)
        : _text.Match(i, WordRole.Number) is { } number ? ((int)number.Phrase.Value, number.End)
        : IntegerAt(i, 99) is { } digits ? (digits, i + 1)
        : null;

    private static int SlackOf(int length) => length <= DaysOfWeek ? 1 : length > 365 ? 365 : 0;

    private static IntervalSet<Day> Stretch(Day day, int length, int step)
    {
        switch (length)
        {
            case 1:
                return IntervalSet<Day>.Point(day.AddDays(step));
            case DaysOfWeek:
                Day monday = day.AddDays(1 - WeekdayOf(day) + (DaysOfWeek * step));
                return IntervalSet<Day>.Between(monday, monday.AddDays(DaysOfWeek - 1));
            case 30:
                return Months(day.Year, day.Month + step, 1);
            case 90:
                return Months(day.Year, ((day.Month - 1) / 3 * 3) + 1 + (3 * step), 3);
            case 365:
                return Months(day.Year + step, 1, 12);
            default:
                return Months((day.Year / 10 * 10) + (10 * step), 1, 120);
        }
    }

    private static int WeekdayOf(Day day) => (day.Number % DaysOfWeek) + 1;

    // The last one that has begun, and the next: "on Wednesday" does not say which. As many before and after as are asked for.
    private Found? ReadWeekday(int i, int weeks)
    {
        if (_text.Match(i, WordRole.Weekday) is not { } match)
        {
            return null;
        }

        // "Wednesday, October 23" is one date.
        int next = _text.Is(match.End, QuotedTokenKind.Break) && _text[match.End].Text == "," ? match.End + 1 : match.End;
        if (ReadCalendar(next) is { MayBeNumber: false } date)
        {
            return date with { Start = i };
        }

        return Found.Of(i, match.End, Weekdays((int)match.Phrase.Value, weeks));
    }

    private IEnumerable<IntervalSet<Day>> Weekdays(int weekday, int weeks)
    {
        if (_published is not { } day)
        {
            return [];
        }

        Day last = day.AddDays(-((WeekdayOf(day) - weekday + DaysOfWeek) % DaysOfWeek));
        return IntervalSet<Day>.UnionOf(Enumerable.Range(1 - weeks, 2 * weeks).Select(week => IntervalSet<Day>.Point(last.AddDays(DaysOfWeek * week))))
            .Select(IntervalSet<Day>.Of);
    }

    // ---- months and years ----

    private Found? ReadCalendar(int i)
    {
        (int part, int lastPart, int at) = ReadParts(i);
        Found? found = (part < 0 ? ReadDayFirst(at) : null) ?? ReadMonth(at, part, lastPart) ?? ReadSeason(at) ?? ReadYear(at, part, lastPart);
        return found is null ? null : found with { Start = i };
    }

    // Early, early to mid-, the end of.
    private (int First, int Last, int End) ReadParts(int i)
    {
        if (_text.Match(i, WordRole.DatePart) is not { } first)
        {
            return (-1, -1, i);
        }

        int next = _text.SkipHyphens(first.End);
        bool isJoined = _text.Is(next, WordRole.RangeJoin) || _text.Is(next, WordRole.And);
        PhraseMatch last = isJoined && _text.Match(next + 1, WordRole.DatePart) is { } second ? second : first;
        int end = _text.SkipHyphens(last.End);
        end = _text.Match(end, WordRole.Of)?.End ?? end;
        return ((int)first.Phrase.Value, Math.Max((int)first.Phrase.Value, (int)last.Phrase.Value), end);
    }

    // 3 October 2024, the 3rd of October, 3-5 October.
    private Found? ReadDayFirst(int i)
    {
        if (DayAt(i) is not { } first)
        {
            return null;
        }

        List<int> days = [first.Day];
        int next = first.End;
        if ((_text.Is(next, QuotedTokenKind.Hyphen) || _text.Is(next, WordRole.RangeJoin) || _text.Is(next, WordRole.And)) && DayAt(next + 1) is { } second)
        {
            days.Add(second.Day);
            next = second.End;
        }

        next = _text.Match(next, WordRole.Of)?.End ?? next;
        return MonthAt(next) is { } month ? Days(i, month, days, YearAt(month.End)) : null;
    }

    // October, October 2024, October 3, October 3-5, October 3, 2024, mid-October.
    private Found? ReadMonth(int i, int part, int lastPart) => MonthAt(i) is { } month ? ReadMonth(i, month, part, lastPart) : null;

    private Found ReadMonth(int i, (int Month, int End) month, int part, int lastPart)
    {
        List<int> days = [];
        int next = month.End;
        while (part < 0 && DayAt(next) is { } day)
        {
            days.Add(day.Day);
            next = day.End;
            bool isJoined = _text.Is(next, QuotedTokenKind.Hyphen) || _text.Is(next, WordRole.RangeJoin) || _text.Is(next, WordRole.And);
            if (!isJoined || DayAt(next + 1) is not { } other || MonthAt(other.End) is not null)
            {
                break;
            }

            next++;
        }

        if (days.Count > 0)
        {
            return Days(i, month with { End = next }, days, YearAt(next));
        }

        (int? year, int end) = YearAt(month.End) is { } written ? (written.Year, written.End) : ((int?)null, month.End);
        return Found.Of(i, end, Years(year, month.Month).Select(y => PartOfMonth(y, month.Month, part, lastPart))) with { Slack = part < 0 ? 0 : 5 };
    }

    private Found Days(int start, (int Month, int End) month, List<int> days, (int Year, int End)? year) => Found.Of(
        start,
        year?.End ?? month.End,
        Years(year?.Year, month.Month).SelectMany(y => days.SelectMany(day => OneDay(y, month.Month, day))));

    private (int Month, int End)? MonthAt(int i) => _text.Match(i, WordRole.Month) is { } match ? ((int)match.Phrase.Value, match.End) : null;

    private (int Day, int End)? DayAt(int i)
    {
        if (_text.Match(i, WordRole.Definite) is { } the)
        {
            i = the.End;
        }

        if (IntegerAt(i, 31) is { } day)
        {
            bool isOrdinal = i + 1 < _text.Count && _text[i + 1].IsGlued && _text.Is(i + 1, WordRole.OrdinalSuffix);
            return (day, isOrdinal ? i + 2 : i + 1);
        }

        return _text.Match(i, WordRole.Ordinal) is { } ordinal ? ((int)ordinal.Phrase.Value, ordinal.End) : null;
    }

    private (int Year, int End)? YearAt(int i)
    {
        int at = _text.Is(i, QuotedTokenKind.Break) && _text[i].Text == "," ? i + 1 : _text.Match(i, WordRole.Of)?.End ?? i;
        return at < _text.Count && IsYear(_text[at]) ? ((int)_text[at].Value, at + 1) : null;
    }

    private Found? ReadSeason(int i) => _text.Match(i, WordRole.Season) is { } match ? ReadSeason(i, match) : null;

    private Found? ReadSeason(int i, PhraseMatch match)
    {
        // "Fall" and "spring" are verbs too.
        (int Year, int End)? year = YearAt(match.End);
        bool isSeason = year is not null || _text.Is(i - 1, WordRole.Definite) || _text.Is(i - 1, WordRole.Pointer) || _text.Is(i - 1, WordRole.DatePart);
        int month = (int)match.Phrase.Value;
        return isSeason ? Found.Of(i, year?.End ?? match.End, Years(year?.Year, month).Select(y => Months(y, month, 3))) with { Slack = 31 } : null;
    }

    private Found? ReadYear(int i, int part, int lastPart)
    {
        if (!_text.Is(i, QuotedTokenKind.Number))
        {
            return null;
        }

        QuotedToken token = _text[i];
        bool isGlued = i + 1 < _text.Count && _text[i + 1].IsGlued && _text.Is(i + 1, WordRole.DecadeSuffix);
        if (isGlued && IsYear(token) && token.Value % 10 == 0)
        {
            return Found.Of(i, i + 2, [Months((int)token.Value, 1, 120)]) with { IsPartial = part >= 0 };
        }

        bool isYear = IsYear(token) && (part >= 0 || i == 0 || _text.Is(i - 1, WordRole.BeforeYear) || _text.Is(i - 1, WordRole.Definite) || _text.Is(i - 1, QuotedTokenKind.Break) || _text.Is(i - 1, QuotedTokenKind.Hyphen) || _text.Is(i - 1, WordRole.And));
        if (!isYear)
        {
            return null;
        }

        int year = (int)token.Value;
        return Found.Of(i, i + 1, [part < 0 ? Months(year, 1, 12) : Months(year, (part * 4) + 1, (lastPart - part + 1) * 4)]) with
        {
            MayBeNumber = part < 0,
            Slack = part < 0 ? 0 : 62,
        };
    }

    // ---- days ----

    // Where no year is written, the one in which the month began last, and the next: "in June" does not say which.
    private IEnumerable<int> Years(int? written, int month)
    {
        if (written is { } year)
        {
            return [year];
        }

        return _published is { } day ? Enumerable.Range(month <= day.Month ? day.Year : day.Year - 1, 2) : [];
    }

    private IEnumerable<IntervalSet<Day>> Around(Func<Day, IntervalSet<Day>> read) => _published is { } day ? [read(day)] : [];

    private static IntervalSet<Day>[] OneDay(int year, int month, int day) =>
        month <= 12 && day <= DateTime.DaysInMonth(year, month) ? [IntervalSet<Day>.Point(Day.From(year, month, day))] : [];

    // As claims read early, mid and late.
    private static IntervalSet<Day> PartOfMonth(int year, int month, int part, int lastPart)
    {
        IntervalSet<Day> whole = Months(year, month, 1);
        if (part < 0 || whole.Lower is not { } first || whole.Upper is not { } last)
        {
            return whole;
        }

        return IntervalSet<Day>.Between(first.AddDays(part * 10), lastPart == 2 ? last : first.AddDays((lastPart * 10) + 9));
    }

    private static IntervalSet<Day> Months(int year, int month, int count)
    {
        int first = (year * 12) + month - 1;
        return MonthStart(first) is { } start && MonthStart(first + count) is { } end ? IntervalSet<Day>.Between(start, end.AddDays(-1)) : IntervalSet<Day>.Empty;
    }

    private static Day? MonthStart(int months) => months / 12 is >= 1 and <= 9999 ? Day.From(months / 12, (months % 12) + 1, 1) : null;

    /// <summary>A date, in tokens.</summary>
    private sealed record Found(int Start, int End, ValueList<IntervalSet<Day>> Readings)
    {
        public int Slack { get; init; }

        public bool IsPartial { get; init; }

        /// <summary>Whether it is a year that may be a number instead.</summary>
        public bool MayBeNumber { get; init; }

        public static Found Of(int start, int end, IEnumerable<IntervalSet<Day>> readings) => new(start, end, [.. readings.Where(days => !days.IsEmpty)]);
    }
}
