using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Finds when claims about something that changes contradict each other.</summary>
internal static class Timeline
{
    /// <summary>The first day on which the values that hold on it exclude each other; null where they never do.</summary>
    /// <remarks>Days are halved until each value either covers a stretch of them or misses it, as in a segment tree (J. L. Bentley, 1977), and what the
    /// values allow together is carried down. So n values take about n log n intersections.</remarks>
    public static Day? FirstConflict<T>(IEnumerable<(IntervalSet<Day> Days, T Value)> values)
        where T : notnull
    {
        List<Stretch<T>> stretches = [.. values.SelectMany(value => value.Days.Select(interval => new Stretch<T>(
            (interval.Lower ?? Day.First).Number, (interval.Upper ?? Day.Last).Number + 1, value.Value)))];
        int[] bounds = [.. stretches.SelectMany(stretch => new[] { stretch.Start, stretch.End }).Distinct().OrderBy(bound => bound)];
        return bounds.Length == 0 ? null : FirstConflict(stretches, bounds, 0, bounds.Length - 1, default);
    }

    private static Day? FirstConflict<T>(List<Stretch<T>> stretches, int[] bounds, int from, int to, CommonGround<T> ground)
        where T : notnull
    {
        List<Stretch<T>> partial = [];
        foreach (Stretch<T> stretch in stretches)
        {
            if (stretch.Start > bounds[from] || stretch.End < bounds[to])
            {
                partial.Add(stretch);
            }
            else if (!ground.TryAdd(stretch.Value, out ground))
            {
                return Day.First.AddDays(bounds[from]);
            }
        }

        if (partial.Count == 0)
        {
            return null;
        }

        int middle = (from + to) / 2;
        return FirstConflict(partial.FindAll(stretch => stretch.Start < bounds[middle]), bounds, from, middle, ground)
            ?? FirstConflict(partial.FindAll(stretch => stretch.End > bounds[middle]), bounds, middle, to, ground);
    }

    /// <summary>A value that holds from one day up to, but not including, another, by day numbers.</summary>
    private readonly record struct Stretch<T>(int Start, int End, T Value);
}
