using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>
/// Commitments to one variable, arranged so that whether any of them excludes another is found without a look at each: in a segment tree of
/// days (J. L. Bentley, 1977), and of the intervals of a stretch of days only those that have no other inside.
/// </summary>
internal sealed class ExclusionIndex
{
    private readonly int[] _bounds;
    private readonly Node _root = new();

    /// <summary>Makes an index without commitments.</summary>
    /// <param name="commitments">What is going to be added or asked for.</param>
    public ExclusionIndex(IReadOnlyList<Commitment> commitments)
    {
        _bounds = DaySpan.BoundsOf(commitments);
    }

    public void Add(Commitment commitment) => Add(_root, 0, _bounds.Length - 1, commitment);

    /// <summary>Whether a commitment and one of those that were added are for a common day, and have no value in common.</summary>
    public bool Excludes(Commitment commitment) => Excludes(
        _root, 0, _bounds.Length - 1, commitment, commitment.Values is OrderedSet ordered ? [.. ((OrderedSet)ordered.Complement()).Intervals] : []);

    private void Add(Node node, int from, int to, Commitment commitment)
    {
        node.All.Add(commitment.Values);
        if (commitment.Days.First <= _bounds[from] && commitment.Days.Last + 1 >= _bounds[to])
        {
            node.Whole.Add(commitment.Values);
            return;
        }

        int middle = (from + to) / 2;
        if (commitment.Days.First < _bounds[middle])
        {
            Add(node.Earlier ??= new Node(), from, middle, commitment);
        }

        if (commitment.Days.Last >= _bounds[middle])
        {
            Add(node.Later ??= new Node(), middle, to, commitment);
        }
    }

    private bool Excludes(Node? node, int from, int to, Commitment commitment, Interval<decimal>[] gaps)
    {
        if (node is null || !node.All.Exclude(commitment.Values, gaps))
        {
            return false;
        }

        int middle = (from + to) / 2;
        return (commitment.Days.First <= _bounds[from] && commitment.Days.Last + 1 >= _bounds[to])
            || node.Whole.Exclude(commitment.Values, gaps)
            || (commitment.Days.First < _bounds[middle] && Excludes(node.Earlier, from, middle, commitment, gaps))
            || (commitment.Days.Last >= _bounds[middle] && Excludes(node.Later, middle, to, commitment, gaps));
    }

    /// <summary>A stretch of days.</summary>
    private sealed class Node
    {
        /// <summary>The values for the whole stretch.</summary>
        public Smallest Whole { get; } = new();

        /// <summary>The values for some of it.</summary>
        public Smallest All { get; } = new();

        public Node? Earlier { get; set; }

        public Node? Later { get; set; }
    }

    /// <summary>Of some sets of values, those that exclude all that any of them does.</summary>
    private sealed class Smallest
    {
        // Since none is inside another, they are in one order by both of their ends.
        private readonly List<Interval<decimal>> _intervals = [];
        private readonly HashSet<ValueSet> _others = [];

        public void Add(ValueSet values)
        {
            if (values is not OrderedSet { IsConvex: true, IsEmpty: false } ordered)
            {
                _others.Add(values);
                return;
            }

            int position = FirstFrom(ordered.Hull);
            if (position < _intervals.Count && IntervalArithmetic.CompareUpper(_intervals[position], ordered.Hull) <= 0)
            {
                return;
            }

            int last = position < _intervals.Count && IntervalArithmetic.CompareLower(_intervals[position], ordered.Hull) == 0 ? position + 1 : position;
            int first = position;
            while (first > 0 && IntervalArithmetic.CompareUpper(_intervals[first - 1], ordered.Hull) >= 0)
            {
                first--;
            }

            _intervals.RemoveRange(first, last - first);
            _intervals.Insert(first, ordered.Hull);
        }

        /// <summary>Whether one of the sets has no value in common with another.</summary>
        /// <param name="values">The other.</param>
        /// <param name="gaps">The intervals that it lacks, if its values are ordered.</param>
        public bool Exclude(ValueSet values, Interval<decimal>[] gaps) =>
            gaps.Any(HasInside) || _others.Any(other => other.Intersect(values).IsEmpty);

        private bool HasInside(Interval<decimal> gap)
        {
            int position = FirstFrom(gap);
            return position < _intervals.Count && IntervalArithmetic.CompareUpper(_intervals[position], gap) <= 0;
        }

        /// <summary>The first interval that begins no lower than another.</summary>
        private int FirstFrom(Interval<decimal> interval)
        {
            int from = 0;
            int to = _intervals.Count;
            while (from < to)
            {
                int middle = (from + to) / 2;
                if (IntervalArithmetic.CompareLower(_intervals[middle], interval) < 0)
                {
                    from = middle + 1;
                }
                else
                {
                    to = middle;
                }
            }

            return from;
        }
    }
}
