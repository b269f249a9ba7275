using System.Linq;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Values;

/// <summary>Interval sets against a model: which of a few probes between and on the ends each set contains.</summary>
public sealed class IntervalSetTests
{
    // Ends are whole numbers from 0 to 8; probes at halves see what is open, closed and beyond.
    private static readonly decimal[] Probes = [.. Enumerable.Range(-2, 22).Select(i => i / 2m)];
    private static readonly Day[] DayProbes = [.. Enumerable.Range(0, 12).Select(i => Day.From(2024, 10, 1).AddDays(i))];

    private static readonly Gen<Interval<int>> GenEnds = Gen.Select(
        Gen.Int[0, 8].Nullable(), Gen.Bool, Gen.Int[0, 8].Nullable(), Gen.Bool, (low, l, high, h) => new Interval<int>(low, l, high, h));

    private static readonly Gen<Interval<decimal>> GenInterval =
        GenEnds.Select(ends => new Interval<decimal>(ends.Lower, ends.IsLowerClosed, ends.Upper, ends.IsUpperClosed));

    private static readonly Gen<Interval<Day>> GenDayInterval =
        GenEnds.Select(ends => new Interval<Day>(DayOf(ends.Lower), ends.IsLowerClosed, DayOf(ends.Upper), ends.IsUpperClosed));

    internal static Gen<IntervalSet<decimal>> GenSet { get; } =
        GenInterval.Array[0, 4].Select(list => IntervalSet<decimal>.UnionOf(list.Select(IntervalSet<decimal>.Of)));

    internal static Gen<IntervalSet<Day>> GenDays { get; } =
        GenDayInterval.Array[0, 4].Select(list => IntervalSet<Day>.UnionOf(list.Select(IntervalSet<Day>.Of)));

    [Fact]
    public void An_interval_contains_what_its_ends_allow() => GenInterval.ForAll(interval =>
    {
        IntervalSet<decimal> set = IntervalSet<decimal>.Of(interval);
        Assert.All(Probes, value => Assert.Equal(IsBetween(interval, value), set.Contains(value)));
    });

    [Fact]
    public void A_day_interval_contains_what_its_ends_allow() => GenDayInterval.ForAll(interval =>
    {
        IntervalSet<Day> set = IntervalSet<Day>.Of(interval);
        Assert.All(DayProbes, value => Assert.Equal(IsBetween(interval, value), set.Contains(value)));
    });

    [Fact]
    public void Operations_agree_with_the_model() => GenSet.Select(GenSet).ForAll((a, b) =>
    {
        Assert.All(Probes, value =>
        {
            Assert.Equal(a.Contains(value) && b.Contains(value), a.Intersect(b).Contains(value));
            Assert.Equal(a.Contains(value) || b.Contains(value), a.Union(b).Contains(value));
            Assert.Equal(!a.Contains(value), a.Complement().Contains(value));
        });
        Assert.Equal(Probes.Any(value => a.Contains(value) && b.Contains(value)), a.Overlaps(b));
        Assert.Equal(Probes.All(value => !a.Contains(value) || b.Contains(value)), a.IsSubsetOf(b));
    });

    [Fact]
    public void Operations_on_days_agree_with_the_model() => GenDays.Select(GenDays).ForAll((a, b) =>
    {
        Assert.All(DayProbes, value =>
        {
            Assert.Equal(a.Contains(value) && b.Contains(value), a.Intersect(b).Contains(value));
            Assert.Equal(a.Contains(value) || b.Contains(value), a.Union(b).Contains(value));
        });
    });

    [Fact]
    public void Sets_with_the_same_values_are_equal() => GenSet.Select(GenSet).ForAll((a, b) =>
    {
        bool isSame = Probes.All(value => a.Contains(value) == b.Contains(value));
        Assert.Equal(isSame, a == b);
        Assert.True(!isSame || a.GetHashCode() == b.GetHashCode());
    });

    [Fact]
    public void Intervals_are_sorted_disjoint_and_make_up_the_set() => GenSet.ForAll(set =>
    {
        Assert.Equal(set, IntervalSet<decimal>.UnionOf(set.Select(IntervalSet<decimal>.Of)));
        Assert.All(set.Zip(set.Skip(1)), pair =>
        {
            Assert.True(pair.First.Upper <= pair.Second.Lower);
            Assert.False(pair.First.Upper == pair.Second.Lower && (pair.First.IsUpperClosed || pair.Second.IsLowerClosed));
        });
        Assert.Equal(set.IsEmpty, set.Count == 0);
    });

    [Fact]
    public void Days_that_touch_are_one_interval_with_closed_ends() => GenDays.ForAll(days =>
    {
        Assert.All(days, interval => Assert.True(interval.IsLowerClosed || interval.Lower is null));
        Assert.All(days, interval => Assert.True(interval.IsUpperClosed || interval.Upper is null));
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.First.Upper!.Value.AddDays(1) < pair.Second.Lower!.Value));
    });

    [Fact]
    public void Lower_ends_order_sets() => GenSet.Select(GenSet).ForAll((a, b) =>
    {
        decimal firstOfA = Probes.FirstOrDefault(a.Contains, 100);
        decimal firstOfB = Probes.FirstOrDefault(b.Contains, 100);
        Assert.True(firstOfA == firstOfB || System.Math.Sign(a.CompareLowerEnd(b)) == firstOfA.CompareTo(firstOfB));
        Assert.Equal(a.CompareLowerEnd(b), -b.CompareLowerEnd(a));
    });

    [Fact]
    public void The_calendar_ends_where_days_end()
    {
        Assert.True(IntervalSet<Day>.LessThan(Day.First).IsEmpty);
        Assert.True(IntervalSet<Day>.GreaterThan(Day.Last).IsEmpty);
        Assert.Equal(IntervalSet<Day>.All, IntervalSet<Day>.Between(Day.First, Day.Last));
        Assert.Equal(Day.Last, IntervalSet<Day>.Point(Day.Last).Lower);
        Assert.True(IntervalSet<Day>.All.Contains(Day.Last));
    }

    [Theory]
    [InlineData("[3,5)u7", "[3, 5) ∪ {7}")]
    [InlineData("(,2]", "(-∞, 2]")]
    [InlineData("(,)", "(-∞, ∞)")]
    [InlineData("", "∅")]
    public void Text_is_in_mathematical_notation(string compact, string expected)
    {
        Assert.True(Quantity.TryFromCompact(compact, out Quantity? quantity));
        Assert.Equal(expected, quantity.Set.ToString());
    }

    private static Day? DayOf(int? number) => number is { } days ? Day.From(2024, 10, 2).AddDays(days) : null;

    private static bool IsBetween<T>(Interval<T> interval, T value)
        where T : struct, System.IComparable<T>, System.IEquatable<T>
    {
        int fromLower = interval.Lower is { } lower ? value.CompareTo(lower) : 1;
        int toUpper = interval.Upper is { } upper ? upper.CompareTo(value) : 1;
        return (fromLower > 0 || (fromLower == 0 && interval.IsLowerClosed)) && (toUpper > 0 || (toUpper == 0 && interval.IsUpperClosed));
    }
}
