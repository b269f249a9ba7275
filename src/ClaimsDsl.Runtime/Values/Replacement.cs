using System;
using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>Which figures a newer one of the same party replaces, though it does not say so.</summary>
/// <remarks>The compiler and the runtime go by this one rule.</remarks>
internal static class Replacement
{
    /// <summary>Of figures for the same days the newest counts, and all that go with it. What was said on one day replaces nothing of that day.</summary>
    /// <param name="bySaid">The figures of one party for the same days, in the order in which they were said, and those of one day in that of their lower ends.</param>
    /// <param name="saidBy">The day on which a figure was said, by its number.</param>
    /// <param name="valuesOf">The values that a figure allows.</param>
    /// <param name="intersect">The values that are allowed twice, if there are any.</param>
    /// <returns>The figures that are replaced.</returns>
    public static IEnumerable<T> Find<T, TValues>(
        IReadOnlyList<T> bySaid, Func<T, int> saidBy, Func<T, TValues> valuesOf, Func<TValues, TValues, (bool IsAny, TValues Both)> intersect)
    {
        T newest = bySaid[bySaid.Count - 1];
        TValues values = valuesOf(newest);
        for (int i = bySaid.Count - 2; i >= 0; i--)
        {
            (bool isAny, TValues both) = intersect(values, valuesOf(bySaid[i]));
            if (isAny)
            {
                values = both;
            }
            else if (saidBy(bySaid[i]) < saidBy(newest))
            {
                yield return bySaid[i];
            }
        }
    }
}
