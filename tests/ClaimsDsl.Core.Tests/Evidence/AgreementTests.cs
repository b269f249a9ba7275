using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>Who agrees with a claim is found as by comparing each with it.</summary>
public class AgreementTests
{
    [Fact]
    public void Up_to_two_of_those_whose_figures_overlap_are_found()
    {
        var random = new Random(1);
        int[] counts = new int[3];
        for (int world = 0; world < 3_000; world++)
        {
            List<(IntervalSet<decimal> Numbers, string Name)> said =
                [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (Numbers(random), "ABC"[random.Next(3)].ToString()))];
            var index = new AgreementIndex();
            foreach ((IntervalSet<decimal> numbers, string name) in said)
            {
                index.Add(Figure(numbers), isNegative: false, name, _ => []);
            }

            IntervalSet<decimal> asked = Numbers(random);
            string[] agreeing = [.. said.Where(s => s.Numbers.Overlaps(asked)).Select(s => s.Name).Distinct()];
            string[] found = [.. index.Find(Figure(asked), isNegative: false)];
            Assert.Equal(Math.Min(2, agreeing.Length), found.Length);
            Assert.Subset(agreeing.ToHashSet(), found.ToHashSet());
            Assert.Empty(index.Find(Figure(asked), isNegative: true));
            counts[found.Length]++;
        }

        // That none, one and several come up.
        Assert.All(counts, count => Assert.InRange(count, 300, 2_400));
    }

    [Theory]
    [InlineData("yes", false, "yes", false, true)]
    [InlineData("yes", false, "no", true, true)]
    [InlineData("no", false, "yes", true, true)]
    [InlineData("yes", false, "no", false, false)]
    [InlineData("yes", true, "yes", false, false)]
    public void A_denial_of_no_is_a_yes(string said, bool isDenied, string asked, bool isAskedDenied, bool agrees)
    {
        var index = new AgreementIndex();
        index.Add(new TruthValue(said == "yes"), isDenied, "Kirby", _ => []);
        Assert.Equal(agrees, index.Find(new TruthValue(asked == "yes"), isAskedDenied).Any());
    }

    [Theory]
    [InlineData("A", "A", true)]
    [InlineData("A", "B", false)]
    [InlineData("A B", "B C", true)]
    [InlineData("not A", "not A", true)]
    [InlineData("not A", "not B", false)]
    [InlineData("not A", "B", false)]
    public void Choices_agree_where_they_share_an_item(string said, string asked, bool agrees)
    {
        var index = new AgreementIndex();
        index.Add(Choices(said), isNegative: false, "Kirby", _ => []);
        Assert.Equal(agrees, index.Find(Choices(asked), isNegative: false).Any());
        Assert.Equal(agrees, index.Find(Choices(asked.StartsWith("not ", StringComparison.Ordinal) ? asked[4..] : "not " + asked), isNegative: true).Any());
    }

    [Fact]
    public void Who_says_a_town_says_the_country()
    {
        var index = new AgreementIndex();
        index.Add(Choices("Vladivostok"), isNegative: false, "Kirby", _ => ["Russia"]);
        Assert.Equal(["Kirby"], index.Find(Choices("Russia"), isNegative: false));
    }

    private static QuantityValue Figure(IntervalSet<decimal> numbers) => new(new Worded<Quantity>(new Quantity(numbers), ""));

    private static ChoiceValue Choices(string words) => new(new Worded<Choice<string>>(
        words.StartsWith("not ", StringComparison.Ordinal) ? Choice.AnyBut(words[4..].Split(' ')) : Choice.OneOf(words.Split(' ')), words));

    private static IntervalSet<decimal> Numbers(Random random)
    {
        int first = random.Next(12);
        return random.Next(6) switch
        {
            0 => IntervalSet<decimal>.GreaterThan(first).Intersect(IntervalSet<decimal>.LessThan(first + 2)),
            1 => IntervalSet<decimal>.Between(first, first + 1).Intersect(IntervalSet<decimal>.LessThan(first + 1)),
            2 => IntervalSet<decimal>.Point(first).Complement().Intersect(IntervalSet<decimal>.Between(first - 1, first + 1)),
            3 => random.Next(4) == 0 ? IntervalSet<decimal>.AtLeast(first) : IntervalSet<decimal>.Point(first),
            4 => random.Next(4) == 0 ? IntervalSet<decimal>.AtMost(first) : IntervalSet<decimal>.Point(first),
            _ => IntervalSet<decimal>.Point(first),
        };
    }
}
