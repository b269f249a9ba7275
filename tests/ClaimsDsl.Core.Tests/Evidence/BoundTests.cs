using System.Linq;
using ClaimsDsl.Evidence;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>Work that must not grow faster than its input, counted.</summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void A_near_miss_at_every_place_costs_no_more_than_the_lengths_of_both(int length)
    {
        string text = string.Concat(Enumerable.Repeat("a ", length));
        string written = string.Concat(Enumerable.Repeat("a ", length / 2)) + "b";
        Assert.False(Anchor.Find(DocumentText.Create("a.txt", text), written, out long steps).IsFound);
        Assert.InRange(steps, length, 2 * (text.Length + written.Length));
    }

    [Fact]
    public void Matches_inside_words_do_not_start_the_search_again()
    {
        string text = new string('a', 100_000) + " b";
        Assert.False(Anchor.Find(DocumentText.Create("a.txt", text), new string('a', 50_000), out long steps).IsFound);
        Assert.InRange(steps, 1, 2 * (text.Length + 50_000));
    }

    [Fact]
    public void Gaps_cost_no_more_than_the_places_that_are_looked_for()
    {
        string text = string.Concat(Enumerable.Repeat("a b ", 20_000));
        string written = string.Join(" … ", Enumerable.Repeat("a", 10_000)) + " … c";
        Assert.False(Anchor.Find(DocumentText.Create("a.txt", text), written, out long missed).IsFound);
        Assert.InRange(missed, 1, 2 * (text.Length + written.Length));

        Anchor.Find(DocumentText.Create("a.txt", text), "a … b", out long found);
        Assert.InRange(found, 1, 2 * Anchor.MaxMatches * 10);
    }
}
