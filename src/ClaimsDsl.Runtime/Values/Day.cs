using System;
using System.Globalization;

namespace ClaimsDsl;

/// <summary>
/// A calendar day, from 0001-01-01 to 9999-12-31 of the proleptic Gregorian calendar (ISO 8601), without a time of day or a time zone.
/// </summary>
public readonly partial struct Day : IEquatable<Day>, IComparable<Day>, IDiscrete<Day>
{
    private const string Format = "yyyy-MM-dd";

    private Day(int number)
    {
        Number = number;
    }

    /// <summary>The first day of the calendar, 0001-01-01.</summary>
    public static Day First => default;

    /// <summary>The last day of the calendar, 9999-12-31.</summary>
    public static Day Last { get; } = From(9999, 12, 31);

    /// <summary>Days since 0001-01-01, which is 0.</summary>
    public int Number { get; }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => ToDateTime().Year;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month => ToDateTime().Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int DayOfMonth => ToDateTime().Day;

    Day? IDiscrete<Day>.Next => this == Last ? null : new Day(Number + 1);

    Day? IDiscrete<Day>.Previous => this == First ? null : new Day(Number - 1);

    /// <summary>Whether two days are the same.</summary>
    public static bool operator ==(Day left, Day right) => left.Number == right.Number;

    /// <summary>Whether two days differ.</summary>
    public static bool operator !=(Day left, Day right) => left.Number != right.Number;

    /// <summary>Whether a day comes before another.</summary>
    public static bool operator <(Day left, Day right) => left.Number < right.Number;

    /// <summary>Whether a day is another or comes before it.</summary>
    public static bool operator <=(Day left, Day right) => left.Number <= right.Number;

    /// <summary>Whether a day comes after another.</summary>
    public static bool operator >(Day left, Day right) => left.Number > right.Number;

    /// <summary>Whether a day is another or comes after it.</summary>
    public static bool operator >=(Day left, Day right) => left.Number >= right.Number;

    /// <summary>The day of a year, month and day of the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day.</exception>
    public static Day From(int year, int month, int dayOfMonth) => From(new DateTime(year, month, dayOfMonth));

    /// <summary>The day of a date and time, whose time of day and kind are left out.</summary>
    public static Day From(DateTime date) => new((int)(date.Ticks / TimeSpan.TicksPerDay));

    /// <summary>Reads a day as <see cref="ToString"/> writes it: <c>yyyy-MM-dd</c>.</summary>
    /// <returns>Whether the text is a day of the calendar.</returns>
    public static bool TryParse(string? text, out Day day)
    {
        // By hand, because the framework's parser loads cultures at its first use.
        day = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || TwoDigits(text, 0) is not { } century || TwoDigits(text, 2) is not { } yearOfCentury
            || TwoDigits(text, 5) is not { } month || TwoDigits(text, 8) is not { } dayOfMonth)
        {
            return false;
        }

        int year = (century * 100) + yearOfCentury;
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = From(year, month, dayOfMonth);
        return true;
    }

    /// <summary>The day some days later, or earlier for a negative number; the first or last day where the calendar ends before that.</summary>
    public Day AddDays(int days) => new((int)Math.Min(Math.Max((long)Number + days, 0), Last.Number));

    /// <summary>Midnight at the beginning of the day, of unspecified kind.</summary>
    public DateTime ToDateTime() => new(Number * TimeSpan.TicksPerDay);

    /// <inheritdoc/>
    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public bool Equals(Day other) => Number == other.Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Day other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>The day as ISO 8601 writes it: <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => ToDateTime().ToString(Format, CultureInfo.InvariantCulture);

    private static int? TwoDigits(string text, int index)
    {
        int tens = text[index] - '0';
        int ones = text[index + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : null;
    }
}
