using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Finds when claims about something that changes contradict each other.</summary>
/// <remarks>Days are halved until each value either covers a stretch of them or misses it, as in a segment tree (J. L. Bentley, 1977), and what the
/// values allow together is carried down. So n values take about n log n intersections.</remarks>
internal sealed class Timeline<T>
    where T : notnull
{
    private readonly int[] _bounds;
    private readonly bool _neverFalls;

    // Where values never fall: the least that is possible by now, and the days that make it so.
    private readonly List<Day> _raised = [];
    private IntervalSet<decimal> _floor = IntervalSet<decimal>.All;

    private Timeline(int[] bounds, bool neverFalls)
    {
        _bounds = bounds;
        _neverFalls = neverFalls;
    }

    /// <summary>The first day on which the values that hold on it exclude each other; none where they never do.</summary>
    /// <param name="values">The values, with the days on which they hold.</param>
    /// <param name="neverFalls">Whether values below those of earlier days are excluded too: then these days come first.</param>
    public static IReadOnlyList<Day> FirstConflict(IEnumerable<(IntervalSet<Day> Days, T Value)> values, bool neverFalls)
    {
        List<Stretch> stretches = [.. values.SelectMany(value => value.Days.Select(interval => new Stretch(
            (interval.Lower ?? Day.First).Number, (interval.Upper ?? Day.Last).Number + 1, value.Value)))];
        int[] bounds = [.. stretches.SelectMany(stretch => new[] { stretch.Start, stretch.End }).Distinct().OrderBy(bound => bound)];
        return bounds.Length == 0 ? [] : new Timeline<T>(bounds, neverFalls).FirstConflict(stretches, 0, bounds.Length - 1, default) ?? [];
    }

    private IReadOnlyList<Day>? FirstConflict(List<Stretch> stretches, int from, int to, CommonGround<T> ground)
    {
        List<Stretch> partial = [];
        foreach (Stretch stretch in stretches)
        {
            if (stretch.Start > _bounds[from] || stretch.End < _bounds[to])
            {
                partial.Add(stretch);
            }
            else if (!ground.TryAdd(stretch.Value, out ground))
            {
                return [Day.First.AddDays(_bounds[from])];
            }
        }

        if (partial.Count == 0)
        {
            return _neverFalls && ground is { IsLimited: true, Value: Quantity quantity } ? FindFall(quantity.Set, Day.First.AddDays(_bounds[from])) : null;
        }

        int middle = (from + to) / 2;
        return FirstConflict(partial.FindAll(stretch => stretch.Start < _bounds[middle]), from, middle, ground)
            ?? FirstConflict(partial.FindAll(stretch => stretch.End > _bounds[middle]), middle, to, ground);
    }

    /// <summary>Raises the floor to what is possible from a day on. Who goes up as little as possible keeps the most for later days.</summary>
    /// <returns>The days that exclude each other, if this one is below what came before.</returns>
    private List<Day>? FindFall(IntervalSet<decimal> today, Day day)
    {
        IntervalSet<decimal> left = today.Intersect(_floor);
        if (left.IsEmpty)
        {
            return [.. _raised, day];
        }

        IntervalSet<decimal> floor = IntervalSet<decimal>.Of(left[0] with { Upper = null, IsUpperClosed = false });
        if (floor != _floor)
        {
            _floor = floor;

            // The days before say nothing more where this one alone excludes as much.
            if (today.CompareLowerEnd(left) == 0)
            {
                _raised.Clear();
            }

            _raised.Add(day);
        }

        return null;
    }

    /// <summary>A value that holds from one day up to, but not including, another, by day numbers.</summary>
    private readonly record struct Stretch(int Start, int End, T Value);
}
