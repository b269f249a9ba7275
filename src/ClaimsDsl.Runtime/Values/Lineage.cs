using System;
using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>Where things come from: walks along "comes from" until nothing is before.</summary>
public static class Lineage
{
    /// <summary>The ends of all ways from a start: what comes from nothing else. Ways that go round in a circle have no end.</summary>
    /// <param name="start">Where to begin; it is its own origin when it comes from nothing.</param>
    /// <param name="sources">What something comes from directly.</param>
    /// <returns>The origins, each once, nearest first.</returns>
    public static ValueList<T> Origins<T>(T start, Func<T, IEnumerable<T>> sources)
        where T : notnull
    {
        var seen = new HashSet<T> { start };
        var queue = new Queue<T>(seen);
        var origins = new List<T>();
        while (queue.Count > 0)
        {
            T current = queue.Dequeue();
            bool isOrigin = true;
            foreach (T source in sources(current))
            {
                isOrigin = false;
                if (seen.Add(source))
                {
                    queue.Enqueue(source);
                }
            }

            if (isOrigin)
            {
                origins.Add(current);
            }
        }

        return ValueList.From(origins);
    }

    /// <summary>The shortest way from a start back to itself, with the start at both ends.</summary>
    /// <returns>The way, or an empty list where there is none.</returns>
    public static ValueList<T> Cycle<T>(T start, Func<T, IEnumerable<T>> sources)
        where T : notnull
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        var cameFrom = new Dictionary<T, T>();
        var queue = new Queue<T>([start]);
        while (queue.Count > 0)
        {
            T current = queue.Dequeue();
            foreach (T source in sources(current))
            {
                if (comparer.Equals(source, start))
                {
                    var cycle = new List<T> { start };
                    for (T step = current; !comparer.Equals(step, start); step = cameFrom[step])
                    {
                        cycle.Insert(0, step);
                    }

                    cycle.Insert(0, start);
                    return ValueList.From(cycle);
                }

                if (!cameFrom.ContainsKey(source))
                {
                    cameFrom.Add(source, current);
                    queue.Enqueue(source);
                }
            }
        }

        return ValueList<T>.Empty;
    }
}
