namespace ClaimsDsl;

/// <summary>When something holds that is said of something that changes.</summary>
internal static class ValidTime
{
    /// <summary>
    /// The days on which it holds. What was said or holds "by" a day, with no first day, is only known of that last day: it does not
    /// speak of all time before.
    /// </summary>
    public static IntervalSet<Day> Of(DateRange range) =>
        range is { Earliest: null, Latest: { } last } ? IntervalSet<Day>.Point(last) : range.Days;
}
