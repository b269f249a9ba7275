using System;
using System.Collections.Generic;

namespace ClaimsDsl.Evidence;

/// <summary>Finds what leads back to itself, in one pass.</summary>
internal static class Circles
{
    /// <summary>
    /// The circle that each node is on, as a number; nodes that are on none are left out. Nodes that can reach each other have one number
    /// (R. Tarjan, "Depth-first search and linear graph algorithms", 1972; without recursion, because ways can be long).
    /// </summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="sources">Where each leads; never to itself.</param>
    public static Dictionary<string, int> Find(IEnumerable<string> nodes, Func<string, IEnumerable<string>> sources)
    {
        var circles = new Dictionary<string, int>(StringComparer.Ordinal);
        var reached = new Dictionary<string, Visit>(StringComparer.Ordinal);
        var open = new Stack<Visit>();
        var path = new Stack<Visit>();
        foreach (string node in nodes)
        {
            Enter(node);
            while (path.Count > 0)
            {
                Visit visit = path.Peek();
                if (visit.Sources.MoveNext())
                {
                    string source = visit.Sources.Current;
                    if (!Enter(source) && reached[source] is { IsOpen: true } earlier)
                    {
                        visit.Lowest = Math.Min(visit.Lowest, earlier.Number);
                    }

                    continue;
                }

                path.Pop();
                if (path.Count > 0)
                {
                    path.Peek().Lowest = Math.Min(path.Peek().Lowest, visit.Lowest);
                }

                if (visit.Lowest == visit.Number)
                {
                    bool isCircle = open.Peek() != visit;
                    Visit closed;
                    do
                    {
                        closed = open.Pop();
                        closed.IsOpen = false;
                        if (isCircle)
                        {
                            circles.Add(closed.Node, visit.Number);
                        }
                    }
                    while (closed != visit);
                }
            }
        }

        return circles;

        bool Enter(string node)
        {
            if (reached.ContainsKey(node))
            {
                return false;
            }

            var visit = new Visit(node, reached.Count, sources(node).GetEnumerator());
            reached.Add(node, visit);
            open.Push(visit);
            path.Push(visit);
            return true;
        }
    }

    private sealed class Visit(string node, int number, IEnumerator<string> sources)
    {
        public string Node { get; } = node;

        public int Number { get; } = number;

        public IEnumerator<string> Sources { get; } = sources;

        public int Lowest { get; set; } = number;

        public bool IsOpen { get; set; } = true;
    }
}
