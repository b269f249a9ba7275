using System;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Values;

public sealed class QuantityTests
{
    private static readonly Gen<string?> GenWords = Gen.String[Gen.Char["ab|,\\!0u[( %"], 0, 6].Null();

    internal static Gen<Quantity> GenQuantity { get; } =
        Gen.Select(IntervalSetTests.GenSet, GenWords, GenWords, (set, unit, wording) => new Quantity(set, unit, wording));

    [Fact]
    public void Text_without_a_wording_says_the_set()
    {
        Assert.Equal("3,000 people", Quantity.Exactly(3000, "people").ToString());
        Assert.Equal("at least 3,000 people", Quantity.AtLeast(3000, "people").ToString());
        Assert.Equal("more than 5", Quantity.MoreThan(5).ToString());
        Assert.Equal("at most 12.5%", Quantity.AtMost(12.5m, "%").ToString());
        Assert.Equal("less than 5", Quantity.LessThan(5).ToString());
        Assert.Equal("between 3,000 and 12,000", Quantity.Between(3000, 12000).ToString());
        Assert.Equal("5 or 7", Quantity.OneOf([7, 5]).ToString());
        Assert.Equal("anything but 5", Quantity.Not(5).ToString());
        Assert.Equal("nothing", Quantity.Between(2, 1).ToString());
        Assert.Equal("anything", Quantity.Between(2, 1).Complement().ToString());
        Assert.Equal("at least 3 and less than 5", Quantity.AtLeast(3).Intersect(Quantity.LessThan(5)).ToString());
        Assert.Equal("less than 3 or more than 5", Quantity.Between(3, 5).Complement().ToString());
    }

    [Theory]
    [InlineData("at least 3,000", "people", "at least 3,000 people")]
    [InlineData("at least 3,000 people", "people", "at least 3,000 people")]
    [InlineData("3k", "people", "3k people")]
    [InlineData("1.2 million", "people", "1.2 million people")]
    [InlineData("about 5 miles", "km", "about 5 miles")]
    [InlineData("12.5%", "%", "12.5%")]
    [InlineData("12.5", "%", "12.5%")]
    [InlineData("up to $5 million", "USD", "up to $5 million")]
    [InlineData("-5", null, "-5")]
    [InlineData("−5", "°C", "−5 °C")]
    [InlineData("-5 °C", "°C", "-5 °C")]
    [InlineData("23 °F", "°C", "23 °F")]
    [InlineData("about 120", "km/h", "about 120 km/h")]
    public void Text_with_a_wording_adds_a_unit_that_is_missing(string wording, string? unit, string expected) =>
        Assert.Equal(expected, new Quantity(IntervalSet<decimal>.All, unit, wording).ToString());

    [Fact]
    public void Equality_is_by_meaning()
    {
        Quantity written = new(IntervalSet<decimal>.AtMost(6000), "people", "up to 6,000");
        Assert.Equal(Quantity.AtMost(6000, "people"), written);
        Assert.Equal(Quantity.AtMost(6000.00m, "people").GetHashCode(), written.GetHashCode());
        Assert.NotEqual(Quantity.AtMost(6000, "km"), written);
        Assert.NotEqual(Quantity.LessThan(6000, "people"), written);
    }

    [Fact]
    public void An_intersection_that_is_one_of_the_two_keeps_its_wording()
    {
        Quantity atLeast = new(IntervalSet<decimal>.AtLeast(3000), "people", "at least 3,000");
        Quantity exactly = new(IntervalSet<decimal>.Point(12000), "people", "12k");
        Assert.Same(exactly, atLeast.Intersect(exactly));
        Assert.Same(atLeast, Quantity.AtLeast(1, "people").Intersect(atLeast));
    }

    [Fact]
    public void Different_units_cannot_be_compared()
    {
        Assert.Throws<ArgumentException>(() => Quantity.Exactly(5, "km").Overlaps(Quantity.Exactly(5, "mi")));
        Assert.Throws<ArgumentException>(() => Quantity.Exactly(5, "km").Intersect(Quantity.Exactly(5, "mi")));
        Assert.True(Quantity.Exactly(5, "km").Overlaps(Quantity.Exactly(5)));
    }

    [Fact]
    public void Compact_text_names_set_unit_and_wording()
    {
        Assert.Equal("[3000,)|people|at least 3,000", new Quantity(IntervalSet<decimal>.AtLeast(3000), "people", "at least 3,000").ToCompact());
        Assert.Equal("5u(7,9]||5, or above 7 up to 9", new Quantity(
            IntervalSet<decimal>.Point(5).Union(IntervalSet<decimal>.Of(new(7, false, 9, true))), null, "5, or above 7 up to 9").ToCompact());
        Assert.Equal("(,-0.5)", Quantity.LessThan(-0.50m).ToCompact());
    }

    [Fact]
    public void Compact_text_loses_nothing() => GenQuantity.ForAll(quantity =>
    {
        Assert.True(Quantity.TryFromCompact(quantity.ToCompact(), out Quantity? read));
        Assert.Equal(quantity, read);
        Assert.Equal(quantity.Wording, read.Wording);
    });

    [Fact]
    public void Compact_text_loses_no_digit() => Gen.Decimal.ForAll(value =>
    {
        Assert.True(Quantity.TryFromCompact(Quantity.Exactly(value).ToCompact(), out Quantity? read));
        Assert.Equal(value, read.Set.Lower);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("x")]
    [InlineData("[3")]
    [InlineData("[3,4")]
    [InlineData("3,4]")]
    [InlineData("[a,4]")]
    [InlineData("3u")]
    [InlineData("(|people|[3,)")]
    public void Other_text_is_no_quantity(string? text) => Assert.False(Quantity.TryFromCompact(text, out _));

    [Fact]
    public void No_text_throws() => Gen.String[Gen.Char["[](),u|0123-.\\ab"], 0, 12].ForAll(text => { Quantity.TryFromCompact(text, out _); });
}
