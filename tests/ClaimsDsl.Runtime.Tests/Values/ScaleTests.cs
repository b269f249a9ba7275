using System;
using System.Linq;
using Xunit;

namespace ClaimsDsl.Tests.Values;

public sealed class ScaleTests
{
    [Fact]
    public void Every_factuality_has_a_code_of_its_own()
    {
        Factuality[] all = Enum.GetValues<Factuality>();
        Assert.Equal("ct+ pr+ ps+ uu ps- pr- ct- fc dir ev", string.Join(" ", all.Select(value => value.ToCode())));
        Assert.All(all, value => Assert.True(FactualityExtensions.TryFromCode(value.ToCode(), out Factuality read) && read == value));
        Assert.False(FactualityExtensions.TryFromCode("CT+", out _));
        Assert.False(FactualityExtensions.TryFromCode(null, out _));
    }

    [Fact]
    public void Only_what_is_certain_or_probable_commits() => Assert.Equal(
        [Factuality.CertainYes, Factuality.ProbableYes, Factuality.ProbableNo, Factuality.CertainNo],
        Enum.GetValues<Factuality>().Where(value => value.Commits()));

    [Theory]
    [InlineData(Factuality.CertainYes, "likely", Factuality.ProbableYes)]
    [InlineData(Factuality.ProbableYes, "very unlikely", Factuality.ProbableNo)]
    [InlineData(Factuality.ProbableNo, "unlikely", Factuality.ProbableYes)]
    [InlineData(Factuality.CertainNo, "almost certain", Factuality.ProbableNo)]
    [InlineData(Factuality.ProbableYes, "roughly even chance", Factuality.Uncommitted)]
    [InlineData(Factuality.Forecast, "unlikely", Factuality.Forecast)]
    public void A_likelihood_changes_what_a_verb_commits_to(Factuality verb, string term, Factuality expected)
    {
        Assert.True(Likelihood.TryParse(term, out Likelihood? likelihood));
        Assert.Equal(expected, verb.With(likelihood));
    }

    [Theory]
    [InlineData("very likely", 80, 95)]
    [InlineData("Very  Likely", 80, 95)]
    [InlineData("remote", 1, 5)]
    [InlineData("roughly even odds", 45, 55)]
    [InlineData("nearly certain", 95, 99)]
    public void Likelihood_terms_stand_for_ranges(string text, int low, int high)
    {
        Assert.True(Likelihood.TryParse(text, out Likelihood? likelihood));
        Assert.Equal((text, low, high), (likelihood.ToString(), likelihood.Low, likelihood.High));
    }

    [Fact]
    public void Every_term_reads_as_itself_and_nothing_else_does()
    {
        Assert.Equal(14, Likelihood.Terms.Count);
        Assert.All(Likelihood.Terms, term => Assert.True(Likelihood.TryParse(term, out _)));
        Assert.False(Likelihood.TryParse("certain", out _));
        Assert.False(Likelihood.TryParse(null, out _));
    }
}
