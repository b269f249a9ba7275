using ClaimsDsl.Evidence;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>The sample's quotations in the sample's articles.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Every_quotation_of_the_sample_is_in_its_article_once()
    {
        (DocumentText Document, string Quotation)[] quotations = [.. Seeds.ReadQuotations()];
        Assert.True(quotations.Length > 100);
        Assert.All(quotations, pair => Assert.Single(Anchor.Find(pair.Document, pair.Quotation).Matches));
    }
}
