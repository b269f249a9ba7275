#if NET
using System;

namespace ClaimsDsl;

public readonly partial struct Day
{
    /// <summary>The day of a <see cref="DateOnly"/>.</summary>
    public static Day From(DateOnly date) => new(date.DayNumber);

    /// <summary>The day as a <see cref="DateOnly"/>.</summary>
    public DateOnly ToDateOnly() => DateOnly.FromDayNumber(Number);
}
#endif
