using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace ClaimsDsl;

/// <summary>Reads what <see cref="DateRange.TryParse"/> describes, by recursive descent over words, dates and separators.</summary>
internal sealed class DateRangeParser
{
    private const string Forms = "write a date as 2024, 2024-10 or 2024-10-23";
    private const string NoTime = "Only days are kept: leave the time of day out.";
    private const string Years = "Years run from 0001 to 9999.";
    private const string XLast = "Unspecified digits (X) can only come last.";

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _next;
    private DateError? _error;
    private bool _isUncertain;
    private bool _isApproximate;

    public DateRangeParser(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            string kind = Kind(i++);
            if (kind is "word" or "date")
            {
                // A date goes on over any letters, so that a time of day or a wrong digit is one mistake.
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Kind(i) == kind))
                {
                    i++;
                }
            }
            else if (kind == ".")
            {
                i += i < text.Length && text[i] == '.' ? 1 : 0;
            }

            if (kind != " ")
            {
                _tokens.Add(new(kind == "date", text.Substring(start, i - start).ToUpperInvariant(), start));
            }
        }
    }

    private enum Precision
    {
        Day,
        Month,
        Season,
        Year,
        Years,
    }

    private bool IsAtEnd => _next == _tokens.Count;

    public bool TryParse([NotNullWhen(true)] out DateRange? range, out DateError error)
    {
        IntervalSet<Day>? days = ReadRange();
        if (days is not null && !IsAtEnd)
        {
            Fail(_tokens[_next].Text.IndexOf(':') > 0 ? NoTime : "The date ends before this.");
        }
        else if (days is { IsEmpty: true })
        {
            Fail($"There is no such day: {Years}", 0, _text.Length);
        }

        error = _error.GetValueOrDefault();
        range = _error is null && days is not null ? new(days, _isUncertain, _isApproximate, _text) : null;
        return range is not null;
    }

    private static Span Month(int year, int month, int firstDay = 1, int lastDay = 31) => new(
        Day.From(year, month, firstDay),
        Day.From(year, month, Math.Min(lastDay, DateTime.DaysInMonth(year, month))),
        Precision.Month);

    private static Span Months(int year, int first, int last, Precision precision) =>
        new(Day.From(year, first, 1), Month(year, last).Last, precision);

    private static Span Season(int year, int season)
    {
        int first = (season * 3) + 3;
        Day last = first < 12 ? Month(year, first + 2).Last : year < 9999 ? Month(year + 1, 2).Last : Day.Last;
        return new(Day.From(year, first, 1), last, Precision.Season);
    }

    private static int? SeasonOf(string word) => word switch
    {
        "SPRING" => 0,
        "SUMMER" => 1,
        "AUTUMN" or "FALL" => 2,
        "WINTER" => 3,
        _ => null,
    };

    private static int? PartOf(string word) => word switch
    {
        "EARLY" => 0,
        "MID" => 1,
        "LATE" => 2,
        _ => null,
    };

    private string Kind(int index) => _text[index] switch
    {
        var c when char.IsWhiteSpace(c) => " ",
        'X' or 'x' or '-' or '?' or '~' or '%' or ':' or '+' => "date",
        var c when char.IsDigit(c) => "date",
        var c when char.IsLetter(c) => "word",
        '.' => ".",
        _ => "other",
    };

    private IntervalSet<Day>? ReadRange()
    {
        if (Take("BEFORE"))
        {
            return ReadSpan() is { } span ? IntervalSet<Day>.LessThan(span.First) : null;
        }

        if (Take("AFTER"))
        {
            return ReadSpan() is { } span ? IntervalSet<Day>.GreaterThan(span.Last) : null;
        }

        if (Take("BY"))
        {
            return ReadSpan() is { } span ? IntervalSet<Day>.AtMost(span.Last) : null;
        }

        if (Take("BETWEEN"))
        {
            Span? first = ReadSpan();
            if (first is not null && !Take("AND"))
            {
                return Fail("'between' needs two dates: between 2024-10-01 and 2024-10-20.");
            }

            return first is { } lower && ReadSpan() is { } upper ? Between(lower, upper) : null;
        }

        bool isSince = Take("SINCE") || Take("FROM");
        if (!isSince && TakeSeparator())
        {
            return ReadSpan() is { } span ? IntervalSet<Day>.AtMost(span.Last) : null;
        }

        if (ReadSpan() is not { } start)
        {
            return null;
        }

        if (!TakeSeparator())
        {
            return isSince ? IntervalSet<Day>.AtLeast(start.First) : IntervalSet<Day>.Between(start.First, start.Last);
        }

        return IsAtEnd ? IntervalSet<Day>.AtLeast(start.First) : ReadSpan() is { } end ? Between(start, end) : null;
    }

    private IntervalSet<Day>? Between(Span first, Span last) => first.First <= last.Last
        ? IntervalSet<Day>.Between(first.First, last.Last)
        : Fail($"The range ends on {last.Last}, before it begins on {first.First}.", 0, _text.Length);

    private Span? ReadSpan()
    {
        if (IsAtEnd)
        {
            Fail($"A date is missing: {Forms}.");
            return null;
        }

        Token token = _tokens[_next];
        if (PartOf(token.Text) is { } part)
        {
            _next++;
            return ReadParts(token, part);
        }

        if (SeasonOf(token.Text) is { } season)
        {
            _next++;
            return ReadDate() is not { } year ? null
                : year.Precision == Precision.Year ? Season(year.First.Year, season)
                : FailSpan($"'{Written(token)}' needs a year after it: {Written(token)} 2024.", token.Start, token.Text.Length);
        }

        return ReadDate();
    }

    private Span? ReadParts(Token token, int first)
    {
        int last = first;
        int mark = _next;
        if (TakeSeparator() && !IsAtEnd && PartOf(_tokens[_next].Text) is { } part)
        {
            last = part;
            _next++;
        }
        else
        {
            _next = mark;
        }

        if (last < first)
        {
            return FailSpan("The range ends before it begins.", token.Start, EndOfLast() - token.Start);
        }

        if (ReadDate() is not { } span)
        {
            return null;
        }

        int year = span.First.Year;
        return span.Precision switch
        {
            Precision.Month => Month(year, span.First.Month, (first * 10) + 1, last < 2 ? (last + 1) * 10 : 31),
            Precision.Year => Months(year, (first * 4) + 1, (last + 1) * 4, Precision.Years),
            _ => FailSpan($"'{Written(token)}' needs a month or a year after it: {Written(token)} 2024-10.", token.Start, token.Text.Length),
        };
    }

    private Span? ReadDate()
    {
        if (IsAtEnd)
        {
            Fail($"A date is missing: {Forms}.");
            return null;
        }

        Token token = _tokens[_next++];
        string date = token.Text;
        if (!token.IsDate)
        {
            bool isLongYear = date.Length > 1 && date[0] == 'Y' && char.IsDigit(date[1]);
            return isLongYear
                ? FailSpan(Years, token.Start, date.Length)
                : FailSpan($"'{Written(token)}' is not a date: {Forms}.", token.Start, date.Length);
        }

        if (date[0] == '-' && date.Length > 1 && char.IsDigit(date[1]))
        {
            return FailSpan(Years, token.Start, date.Length);
        }

        date = ReadFlags(date);
        string[] parts = date.Split('-');
        int time = date.IndexOfAny(['T', ':']);
        if (time > 0 && IsYear(parts[0]))
        {
            return FailSpan(NoTime, token.Start + time, token.Text.Length - time);
        }

        return parts.Length > 3 || !IsYear(parts[0]) || Array.Exists(parts, part => part.Length is not (2 or 4))
            ? FailSpan($"'{Written(token)}' is not a date: {Forms}.", token.Start, token.Text.Length)
            : ReadFields(token.Start, parts);
    }

    private string ReadFlags(string date)
    {
        char last = date[date.Length - 1];
        _isUncertain |= last is '?' or '%';
        _isApproximate |= last is '~' or '%';
        return last is '?' or '~' or '%' ? date.Substring(0, date.Length - 1) : date;
    }

    private static bool IsYear(string text) => text.Length == 4
        && IsDigits(text.Substring(0, 2)) && (IsDigits(text.Substring(2)) || text[3] == 'X' && (text[2] == 'X' || IsDigits(text.Substring(2, 1))));

    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static int Number(string digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }

    private Span? ReadFields(int start, string[] parts)
    {
        int year = Number(parts[0].Replace('X', '0'));
        if (parts[0][3] == 'X')
        {
            int lastYear = Number(parts[0].Replace('X', '9'));
            return parts.Length == 1
                ? new Span(Day.From(Math.Max(year, 1), 1, 1), Day.From(lastYear, 12, 31), Precision.Years)
                : FailSpan(XLast, start, 4);
        }

        if (year == 0)
        {
            return FailSpan(Years, start, 4);
        }

        if (parts.Length == 1 || (parts[1] == "XX" && (parts.Length == 2 || parts[2] == "XX")))
        {
            return Months(year, 1, 12, Precision.Year);
        }

        if (parts[1] == "XX")
        {
            return FailSpan(XLast, start + 5, 2);
        }

        int month = IsDigits(parts[1]) && parts[1].Length == 2 ? Number(parts[1]) : 0;
        if (month is >= 21 and <= 24 && parts.Length == 2)
        {
            return Season(year, month - 21);
        }

        if (month is < 1 or > 12)
        {
            return FailSpan($"There is no month {_text.Substring(start + 5, parts[1].Length)}: months run from 01 to 12.", start + 5, parts[1].Length);
        }

        if (parts.Length == 2 || parts[2] == "XX")
        {
            return Month(year, month);
        }

        int day = IsDigits(parts[2]) && parts[2].Length == 2 ? Number(parts[2]) : 0;
        int lastDay = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= lastDay
            ? new Span(Day.From(year, month, day), Day.From(year, month, day), Precision.Day)
            : FailSpan($"There is no day {_text.Substring(start + 8, parts[2].Length)} in {parts[0]}-{parts[1]}: its days run from 01 to {lastDay}.", start + 8, parts[2].Length);
    }

    private bool Take(string word)
    {
        bool isWord = !IsAtEnd && _tokens[_next].Text == word;
        _next += isWord ? 1 : 0;
        return isWord;
    }

    // EDTF writes an open end as "..", after or before "/".
    private bool TakeSeparator()
    {
        bool isDots = Take("..");
        bool isSlash = Take("/");
        if (isSlash && !isDots)
        {
            isDots = Take("..");
        }

        return isDots || isSlash || Take("TO");
    }

    private string Written(Token token) => _text.Substring(token.Start, token.Text.Length);

    private int EndOfLast() => _tokens[_next - 1].Start + _tokens[_next - 1].Text.Length;

    private IntervalSet<Day>? Fail(string message) => IsAtEnd
        ? Fail(message, _text.Length, 0)
        : Fail(message, _tokens[_next].Start, EndOfText() - _tokens[_next].Start);

    private int EndOfText() => _tokens[_tokens.Count - 1].Start + _tokens[_tokens.Count - 1].Text.Length;

    private IntervalSet<Day>? Fail(string message, int offset, int length)
    {
        _error ??= new(message, offset, length);
        return null;
    }

    private Span? FailSpan(string message, int offset, int length)
    {
        Fail(message, offset, length);
        return null;
    }

    private readonly record struct Token(bool IsDate, string Text, int Start);

    private readonly record struct Span(Day First, Day Last, Precision Precision);
}
