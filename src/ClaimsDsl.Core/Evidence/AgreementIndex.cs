using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Who says something of one subject that agrees with a value: sets of numbers or days that overlap, choices with a common item. Two
/// names are as good as many, so no more are kept, and nothing is compared pair by pair.
/// </summary>
internal sealed class AgreementIndex
{
    private readonly Dictionary<(object Item, bool IsNegative), Names> _items = [];
    private readonly Dictionary<(Type Type, bool IsNegative), IntervalIndex> _intervals = [];

    /// <summary>Adds what somebody says.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isNegative">Whether it is denied.</param>
    /// <param name="name">Who says it.</param>
    /// <param name="around">What lies around an item of a choice: who says Vladivostok says Russia.</param>
    public void Add(BoundValue value, bool isNegative, string name, Func<string, IEnumerable<string>> around)
    {
        foreach (object item in ItemsOf(value, ref isNegative, around))
        {
            Names names = _items.TryGetValue((item, isNegative), out Names known) ? known : default;
            _items[(item, isNegative)] = names.With(name);
        }

        foreach ((Cut lower, Cut upper) in IntervalsOf(value))
        {
            (Type, bool) key = (value.GetType(), isNegative);
            if (!_intervals.TryGetValue(key, out IntervalIndex? index))
            {
                _intervals.Add(key, index = new IntervalIndex());
            }

            index.Add(lower, upper, name);
        }
    }

    /// <summary>Up to two of those who agree with a value.</summary>
    public IEnumerable<string> Find(BoundValue value, bool isNegative)
    {
        IEnumerable<string> ofItems = ItemsOf(value, ref isNegative, _ => [])
            .SelectMany(item => _items.TryGetValue((item, isNegative), out Names names) ? names.All : []).ToList();
        return ofItems
            .Concat(_intervals.TryGetValue((value.GetType(), isNegative), out IntervalIndex? index)
                ? IntervalsOf(value).SelectMany(i => index.Find(i.Lower, i.Upper))
                : [])
            .Distinct().Take(2);
    }

    /// <summary>What is found by being equal. A denial of no is a yes, and what is anything but something is no item of its own.</summary>
    private static IEnumerable<object> ItemsOf(BoundValue value, ref bool isNegative, Func<string, IEnumerable<string>> around)
    {
        switch (value)
        {
            case TruthValue truth:
                isNegative ^= !truth.Value;
                return [true];
            case ChoiceValue { Choice.Value: var choice }:
                isNegative ^= choice.IsNegated;
                return isNegative ? [new Choice<string>(choice.Items)] : choice.Items.SelectMany(i => around(i).Prepend(i)).Distinct();
            default:
                return [];
        }
    }

    private static IEnumerable<(Cut Lower, Cut Upper)> IntervalsOf(BoundValue value) => value switch
    {
        QuantityValue { Quantity.Value.Set: var set } => CutsOf(set, number => number),
        DaysValue { Days.Value.Days: var days } => CutsOf(days, day => day.Number),
        _ => [],
    };

    private static IEnumerable<(Cut Lower, Cut Upper)> CutsOf<T>(IntervalSet<T> set, Func<T, decimal> number)
        where T : struct, IComparable<T>, IEquatable<T> => set.Select(interval => (
            interval.Lower is { } lower ? new Cut(number(lower), interval.IsLowerClosed ? 0 : 1) : new Cut(decimal.MinValue, 0),
            interval.Upper is { } upper ? new Cut(number(upper), interval.IsUpperClosed ? 0 : -1) : new Cut(decimal.MaxValue, 0)));

    /// <summary>The end of an interval: at a number, just above it (1) or just below it (-1).</summary>
    private readonly record struct Cut(decimal Number, int Side) : IComparable<Cut>
    {
        public int CompareTo(Cut other) => Number != other.Number ? Number.CompareTo(other.Number) : Side.CompareTo(other.Side);
    }

    /// <summary>None, one or two different names.</summary>
    private readonly record struct Names(string? First, string? Second)
    {
        public IEnumerable<string> All => new[] { First, Second }.OfType<string>();

        public Names With(string name) => First is null ? new(name, null) : Second is null && First != name ? new(First, name) : this;
    }

    /// <summary>Finds who has an interval that overlaps another: of those that begin before its end, the two that reach farthest.</summary>
    private sealed class IntervalIndex
    {
        private readonly List<(Cut Lower, Cut Upper, string Name)> _intervals = [];
        private (Reach First, Reach Second)[]? _reaches;

        public void Add(Cut lower, Cut upper, string name) => _intervals.Add((lower, upper, name));

        public IEnumerable<string> Find(Cut lower, Cut upper)
        {
            _reaches ??= Sort();
            (int low, int high) = (0, _intervals.Count);
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = _intervals[middle].Lower.CompareTo(upper) <= 0 ? (middle + 1, high) : (low, middle);
            }

            (Reach first, Reach second) = low == 0 ? default : _reaches[low - 1];
            return new[] { first, second }.Where(r => r.Name is not null && r.End.CompareTo(lower) >= 0).Select(r => r.Name!);
        }

        /// <summary>Sorts by the lower end, and keeps for each beginning of the list the two parties that reach farthest.</summary>
        private (Reach First, Reach Second)[] Sort()
        {
            _intervals.Sort((x, y) => x.Lower.CompareTo(y.Lower));
            var reaches = new (Reach First, Reach Second)[_intervals.Count];
            (Reach first, Reach second) = (default, default);
            for (int i = 0; i < reaches.Length; i++)
            {
                var added = new Reach(_intervals[i].Upper, _intervals[i].Name);
                if (first.Name is null || added.Name == first.Name)
                {
                    first = Farther(first, added);
                }
                else if (added.End.CompareTo(first.End) > 0)
                {
                    (first, second) = (added, first);
                }
                else if (second.Name is null || added.End.CompareTo(second.End) > 0)
                {
                    second = added;
                }

                reaches[i] = (first, second);
            }

            return reaches;
        }

        private static Reach Farther(Reach x, Reach y) => x.Name is null || y.End.CompareTo(x.End) > 0 ? y : x;

        private readonly record struct Reach(Cut End, string? Name);
    }
}
