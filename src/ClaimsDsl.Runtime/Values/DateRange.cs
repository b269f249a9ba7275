using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace ClaimsDsl;

/// <summary>When: the set of days that a claim allows, usually from an earliest to a latest one.</summary>
/// <remarks>Ranges are equal when they mean the same: when days and flags are equal, however they were worded.</remarks>
public sealed partial record DateRange : IValueSet<DateRange>
{
    // Opens a compact form that spells the days out; no wording of a date begins with it.
    private const char Explicit = '=';

    /// <summary>Makes a range of days.</summary>
    /// <param name="days">The days that are allowed.</param>
    /// <param name="isUncertain">Whether the writer doubted the date.</param>
    /// <param name="isApproximate">Whether the writer meant about this date.</param>
    /// <param name="wording">The words it was written in; null or empty where it was not written.</param>
    public DateRange(IntervalSet<Day> days, bool isUncertain = false, bool isApproximate = false, string? wording = null)
    {
        Days = days;
        IsUncertain = isUncertain;
        IsApproximate = isApproximate;
        Wording = CompactText.NullIfEmpty(wording);
    }

    /// <summary>The days that are allowed.</summary>
    public IntervalSet<Day> Days { get; }

    /// <summary>Whether the writer doubted the date: <c>2024-10?</c>.</summary>
    public bool IsUncertain { get; }

    /// <summary>Whether the writer meant about this date: <c>2024-10~</c>. The days are those of the date itself;
    /// <see cref="WidenedBy"/> adds those about it.</summary>
    public bool IsApproximate { get; }

    /// <summary>The words it was written in: <c>early..mid 2024-10</c>; null where it was not written.</summary>
    public string? Wording { get; }

    /// <summary>The first day that is allowed; null where there is none, or no day is allowed.</summary>
    public Day? Earliest => Days.Lower;

    /// <summary>The last day that is allowed; null where there is none, or no day is allowed.</summary>
    public Day? Latest => Days.Upper;

    /// <inheritdoc/>
    public bool IsEmpty => Days.IsEmpty;

    /// <summary>The range of one day.</summary>
    public static DateRange On(Day day) => new(IntervalSet<Day>.Point(day));

    /// <summary>The days from one to another, both included; none where the first is later.</summary>
    public static DateRange Between(Day earliest, Day latest) => new(IntervalSet<Day>.Between(earliest, latest));

    /// <summary>Reads a date as claims files and EDTF (ISO 8601-2:2019, levels 0 and 1) write it.</summary>
    /// <remarks>
    /// <para>EDTF: <c>2024</c>, <c>2024-10</c>, <c>2024-10-23</c>; after any of them <c>?</c> (uncertain), <c>~</c> (approximate) or
    /// <c>%</c> (both); unspecified digits <c>2024-XX</c>, <c>2024-10-XX</c>, <c>199X</c>, <c>19XX</c>; seasons <c>2024-21</c> to
    /// <c>2024-24</c>; <c>A/B</c>, and <c>A/..</c>, <c>../B</c>, <c>A/</c>, <c>/B</c>, where an end that is unknown is taken as open.</para>
    /// <para>Words, in any case: <c>A..B</c>, <c>A to B</c>, <c>between A and B</c>; <c>before A</c> and <c>after A</c>, which leave out
    /// A; <c>by A</c>, up to the last day of A; <c>since A</c> or <c>from A</c>, from the first day of A; <c>spring</c>,
    /// <c>summer</c>, <c>autumn</c> or <c>fall</c> and <c>winter</c> of a year; <c>early</c>, <c>mid</c> and <c>late</c>: days 1-10, 11-20
    /// and 21 to the last of a month, January-April, May-August and September-December of a year; and <c>early..mid</c>.</para>
    /// <para>Seasons are those of the northern hemisphere, in whole months: spring from March, summer from June, autumn from September, and
    /// winter from December to the end of the next year's February.</para>
    /// </remarks>
    /// <param name="text">The text, all of which has to be the date.</param>
    /// <param name="range">The range, with the text as its wording; null where the text is not a date.</param>
    /// <param name="error">What is wrong and where; without meaning where the text is a date.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DateRange? range, out DateError error)
    {
        // Most dates are plain days, which need no parser.
        if (!Day.TryParse(text, out Day day))
        {
            return new DateRangeParser(text ?? "").TryParse(out range, out error);
        }

        range = new(IntervalSet<Day>.Point(day), wording: text);
        error = default;
        return true;
    }

    /// <summary>The range with some days more at each end that is not open, as far as the calendar goes.</summary>
    /// <param name="days">How many days; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public DateRange WidenedBy(int days)
    {
        if (days < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(days), days, "A range is widened by 0 days or more.");
        }

        IntervalSet<Day> widened = IntervalSet<Day>.UnionOf(Days.Select(interval => IntervalSet<Day>.Of(
            interval with { Lower = interval.Lower?.AddDays(-days), Upper = interval.Upper?.AddDays(days) })));
        return new(widened, IsUncertain, IsApproximate, Wording);
    }

    /// <inheritdoc/>
    public bool Overlaps(DateRange other) => Days.Overlaps(other.Days);

    /// <inheritdoc/>
    /// <remarks>It is uncertain or approximate where one of the two is.</remarks>
    public DateRange Intersect(DateRange other)
    {
        DateRange both = new(Days.Intersect(other.Days), IsUncertain || other.IsUncertain, IsApproximate || other.IsApproximate);
        return both.Equals(this) ? this : both.Equals(other) ? other : both;
    }

    /// <inheritdoc/>
    public DateRange Complement() => new(Days.Complement(), IsUncertain, IsApproximate);

    /// <summary>Whether the same days are meant, as certainly and as exactly.</summary>
    public bool Equals(DateRange? other) => other is not null
        && IsUncertain == other.IsUncertain && IsApproximate == other.IsApproximate && Days == other.Days;

    /// <inheritdoc/>
    public override int GetHashCode() => Days.GetHashCode();

    /// <summary>The range as written where it was, or else in ISO 8601 days: <c>2024-10-01..2024-10-20</c>, <c>by 2024-10-23</c>.</summary>
    public override string ToString() => Wording
        ?? (Days.IsEmpty ? "never" : Days.IsAll ? "any day" : InWords.AnyOf(Days.Select(Describe)) + Flags);

    /// <summary>The range as text that <see cref="TryFromCompact"/> reads again without loss: its wording where that says it all,
    /// or else the days, the flags and the wording: <c>=[2024-10-01,2024-10-20]~|mid 2024-10~</c>.</summary>
    public string ToCompact()
    {
        if (TryParse(Wording, out DateRange? written, out _) && written.Equals(this))
        {
            return Wording!;
        }

        string days = Explicit + CompactText.Write(Days, day => day.ToString()) + Flags;
        return Wording is null ? days : $"{days}|{Wording}";
    }

    /// <summary>Reads what <see cref="ToCompact"/> writes.</summary>
    /// <returns>Whether the text is a range of days.</returns>
    public static bool TryFromCompact(string? text, [NotNullWhen(true)] out DateRange? range)
    {
        range = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (text![0] != Explicit)
        {
            return TryParse(text, out range, out _);
        }

        int bar = text.IndexOf('|');
        string days = text.Substring(1, (bar < 0 ? text.Length : bar) - 1);
        string set = days.TrimEnd('?', '~', '%');
        string flags = days.Substring(set.Length);
        if (flags.Length > 1 || !CompactText.TryRead(set, Day.TryParse, out IntervalSet<Day> parsed))
        {
            return false;
        }

        range = new(parsed, flags is "?" or "%", flags is "~" or "%", bar < 0 ? null : text.Substring(bar + 1));
        return true;
    }

    private string Flags => (IsUncertain, IsApproximate) switch
    {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        _ => "",
    };

    private static string Describe(Interval<Day> interval) => interval switch
    {
        { Lower: { } day, IsPoint: true } => $"{day}",
        { Lower: null } => $"by {interval.Upper}",
        { Upper: null } => $"from {interval.Lower}",
        _ => $"{interval.Lower}..{interval.Upper}",
    };
}
