using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>No two claims are compared for their own sake: ten times as many take about ten times as many steps. Steps are counted, and not timed.</summary>
public class ScaleTests
{
    private const int Many = 100_000;

    // n log n is 12.5 times as much for ten times 10,000; n² would be 100 times.
    private const int MostPerTenfold = 14;

    private static readonly int FirstDay = Day.From(2024, 1, 1).Number;

    public static TheoryData<string> Shapes => ["all days", "half of them incompatible", "one day each", "nested days", "overlapping days", "few holders"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_times_as_many_claims_are_intersected_about_ten_times_as_often(string shape)
    {
        long[] counts = [.. new[] { Many / 100, Many / 10, Many }.Select(n => IntersectionsFor(shape, n))];

        Assert.InRange(counts[0], Many / 100, (Many / 100) * 200L);
        Assert.True(counts[1] <= counts[0] * MostPerTenfold && counts[2] <= counts[1] * MostPerTenfold, string.Join(", ", counts));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_times_as_many_claims_take_about_ten_times_as_much_memory_on_the_way(string shape)
    {
        BytesFor(shape, Many / 100);
        long[] counts = [.. new[] { Many / 10, Many }.Select(n => BytesFor(shape, n))];

        // Some need none.
        Assert.True(counts[1] <= Math.Max(counts[0], Many / 100) * MostPerTenfold, string.Join(", ", counts));
    }

    [Theory]
    [InlineData("half of them incompatible")]
    [InlineData("one day each")]
    public void Of_many_contradictions_in_one_attribute_few_are_told(string shape)
    {
        ValueList<Contradiction> found = Contradictions.Find(ClusterOf(shape, Many, OrderedSet.All, set => set), new SeenTogether([]));

        Assert.InRange(found.Count, 1, 10);
        Assert.All(found, contradiction => Assert.Equal(2, contradiction.Clash.Commitments.Count));
    }

    [Fact]
    public void Half_of_100_000_claims_that_are_mutually_incompatible_give_few_diagnostics()
    {
        ClaimsCompilation compilation = Compile(Many, i => i % 2 == 0 ? "at least 1" : (Many + i).ToString(CultureInfo.InvariantCulture), "");

        Diagnostic[] conflicts = [.. compilation.GetDiagnostics(compilation.Trees[0]).Where(IsConflict)];

        Diagnostic only = Assert.Single(conflicts);
        Assert.Equal("CLM3003", only.Id);
        Assert.Contains("P1 states It.n 100001", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contradictions_on_each_of_many_days_are_counted_and_ten_are_told()
    {
        ClaimsCompilation compilation = Compile(
            Many / 10, i => (i % 2).ToString(CultureInfo.InvariantCulture), "", i => $" as of {Day.From(new DateTime(2024, 1, 1).AddDays(i - (i % 2)))}");

        Diagnostic[] conflicts = [.. compilation.GetDiagnostics(compilation.Trees[0]).Where(IsConflict)];

        Assert.Equal(10, conflicts.Length);
        Assert.EndsWith(" (and 4990 more contradictions here)", conflicts.Single(d => d.Message.Contains(" more ", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void A_dispute_holds_its_sides_against_each_other_without_a_look_at_each_pair(int sides, bool isOrdered)
    {
        var counter = new Counter();
        ValueSet low = isOrdered ? Between(0, 1) : new CountingSet(Between(0, 1), counter);
        ValueSet high = isOrdered ? Between(2, 3) : new CountingSet(Between(2, 3), counter);
        Commitment[] commitments = [.. Enumerable.Range(0, Many).Select(i => new Commitment(
            null, "P", 0, i % 2 < sides - 1 ? high : low, new DaySpan(FirstDay + (i % 1000), FirstDay + (i % 1000) + 500), true, i))];
        var index = new ExclusionIndex(commitments);
        foreach (Commitment commitment in commitments)
        {
            index.Add(commitment);
        }

        Assert.All(commitments, commitment => Assert.Equal(sides == 2, index.Excludes(commitment)));
        Assert.InRange(counter.Count, isOrdered ? 0 : Many, Many * 100L);
    }

    [Fact]
    public void What_excludes_something_is_found_as_by_a_look_at_each_pair()
    {
        var random = new Random(20241023);
        for (int world = 0; world < 500; world++)
        {
            Commitment[] commitments = [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => new Commitment(null, "P", 0, SomeOf(random), SomeDays(random), true, i))];
            int added = random.Next(commitments.Length);
            var index = new ExclusionIndex(commitments);
            for (int i = 0; i < added; i++)
            {
                index.Add(commitments[i]);
            }

            foreach (Commitment one in commitments)
            {
                Assert.Equal(commitments.Take(added).Any(other => one.Days.Overlaps(other.Days) && one.Values.Intersect(other.Values).IsEmpty), index.Excludes(one));
            }
        }
    }

    [Fact]
    public void Who_is_of_none_of_many_sides_is_missed()
    {
        ClaimsCompilation compilation = Compile(
            Many / 10, i => i.ToString(CultureInfo.InvariantCulture), "dispute It.n between " + string.Join(" and ", Enumerable.Range(0, (Many / 10) - 1).Select(i => "P" + i)) + "\n");

        Diagnostic[] conflicts = [.. compilation.GetDiagnostics(compilation.Trees[0]).Where(IsConflict)];

        Assert.StartsWith("P9999 ", Assert.Single(conflicts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_one_party_that_fall_each_day_are_told_once()
    {
        ClaimsCompilation compilation = Compile(
            Many / 10, i => (Many - i).ToString(CultureInfo.InvariantCulture), "", i => $" as of {Day.From(new DateTime(2024, 1, 1).AddDays(2 * i))}", "cumulative", holders: 1);

        Assert.InRange(compilation.GetDiagnostics(compilation.Trees[0]).Count(IsConflict), 1, 10);
    }

    private static bool IsConflict(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CLM3", StringComparison.Ordinal);

    /// <summary>Claims about one attribute, each of another party.</summary>
    private static ClaimsCompilation Compile(
        int claims, Func<int, string> valueOf, string more, Func<int, string>? daysOf = null, string modifier = "over time", int? holders = null)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"kind Thing {{ n : count, {modifier} }}\nentity It is Thing\n").Append(more);
        for (int i = 0; i < (holders ?? claims); i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"person P{i}\n");
        }

        for (int i = 0; i < claims; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{i % (holders ?? claims)} states It.n {valueOf(i)}{daysOf?.Invoke(i)}\n");
        }

        return Check.Compile([new SnippetFile("many.claims", text.ToString())]);
    }

    private static long IntersectionsFor(string shape, int claims)
    {
        var counter = new Counter();
        Contradictions.Find(ClusterOf(shape, claims, new CountingSet(OrderedSet.All, counter), set => new CountingSet(set, counter)), new SeenTogether([]));
        return counter.Count;
    }

    private static long BytesFor(string shape, int claims)
    {
        Cluster cluster = ClusterOf(shape, claims, OrderedSet.All, set => set);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Contradictions.Find(cluster, new SeenTogether([]));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Cluster ClusterOf(string shape, int claims, ValueSet initial, Func<OrderedSet, ValueSet> setOf)
    {
        var random = new Random(20241023);
        return new Cluster(
            "It.n",
            [new Variable("It.n", "It.n", AttributeTraits.OverTime, initial)],
            [],
            [.. Enumerable.Range(0, claims).Select(i =>
            {
                OrderedSet wide = Between(random.Next(claims), claims + random.Next(claims));
                OrderedSet own = Between(3 * claims + i, 3 * claims + i);
                (OrderedSet values, DaySpan days, int holders) = shape switch
                {
                    "all days" => (wide, DaySpan.All, claims),
                    "half of them incompatible" => (i % 2 == 0 ? wide : own, DaySpan.All, claims),
                    "one day each" => (i % 2 == 0 ? wide : own, new DaySpan(FirstDay + (i / 2), FirstDay + (i / 2)), claims),
                    "nested days" => (i % 100 == 0 ? own : wide, new DaySpan(FirstDay - i, FirstDay + i), claims),
                    "overlapping days" => (i % 100 == 0 ? own : wide, new DaySpan(FirstDay + i, FirstDay + i + 100), claims),
                    _ => (i % 2 == 0 ? wide : own, new DaySpan(FirstDay + i, FirstDay + i + 10), 10),
                };
                return new Commitment(null, "P" + (i % holders).ToString(CultureInfo.InvariantCulture), 0, setOf(values), days, i % 3 > 0, i);
            })]);
    }

    private static OrderedSet Between(int lower, int upper) => OrderedSet.Of(new Interval<decimal>(lower, true, upper, true));

    private static ValueSet SomeOf(Random random)
    {
        int lower = random.Next(6);
        int upper = random.Next(lower, 6);
        return random.Next(6) switch
        {
            0 => Between(lower, upper).Complement(),
            1 => OrderedSet.Of(IntervalSet<decimal>.Point(lower).Union(IntervalSet<decimal>.Point(upper))),
            2 => OrderedSet.Of(new Interval<decimal>(lower, false, upper, false)),
            3 => OrderedSet.Of(new Interval<decimal>(lower, random.Next(2) == 0, null, false)),
            _ => Between(lower, upper),
        };
    }

    private static DaySpan SomeDays(Random random)
    {
        int first = random.Next(8);
        return random.Next(5) == 0 ? DaySpan.All : new DaySpan(first, first + random.Next(4));
    }

    private sealed class Counter
    {
        public long Count { get; set; }
    }

    /// <summary>Counts how often sets are intersected.</summary>
    private sealed class CountingSet(ValueSet inner, Counter counter) : ValueSet
    {
        public override bool IsEmpty => inner.IsEmpty;

        private ValueSet Inner => inner;

        public override ValueSet Intersect(ValueSet other)
        {
            counter.Count++;
            ValueSet both = inner.Intersect(((CountingSet)other).Inner);
            return ReferenceEquals(both, inner) ? this : new CountingSet(both, counter);
        }

        public override ValueSet Complement() => new CountingSet(inner.Complement(), counter);

        public override IReadOnlyList<ValueSet> Split(int most) => [.. inner.Split(most).Select(part => new CountingSet(part, counter))];

        public override bool Equals(object? obj) => obj is CountingSet other && inner.Equals(other.Inner);

        public override int GetHashCode() => inner.GetHashCode();
    }
}
