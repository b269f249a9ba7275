using ClaimsDsl.Evidence;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What is proposed for a quotation that is not in its document.</summary>
public sealed class NearestTests
{
    // What the quotation has first that the article does not, and what the article has there, are after the slashes.
    [Theory]
    [InlineData("at least 8,000 North Korean soldiers traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "8,000", "3,000")]
    [InlineData("at least 3,000 South Korean soldiers traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "South", "North")]
    [InlineData("at least 3,000 North Korean soldiers traveled by train", "at least 3,000 North Korean soldiers traveled by ship", "train", "ship")]
    [InlineData("some least 3,000 North Korean soldiers traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "some", "at")]
    [InlineData("at least 3,000 Korean soldiers traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "Korean", "North")]
    [InlineData("at least 3,000 brave North Korean soldiers traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "brave", "North")]
    [InlineData("at least 3,000 North Korean soliders traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "soliders", "soldiers")]
    [InlineData("At Least 3,000 north Korean soldiers traveled by ship", "at least 3,000 North Korean soldiers traveled by ship", "At", "at")]
    [InlineData("At least 3,000 North Korean soldiers traveled by ship.", "at least 3,000 North Korean soldiers traveled by ship", "At", "at")]
    [InlineData("a 'next step' after the North has provided Russia with arms", "a \"next step\" after the North has provided Russia with arms", "'", "“")]
    [InlineData("getting out of that.", "getting out of this.", "that", "this")]
    [InlineData("traveled by ship to Vladivostock", "traveled by ship to Vladivostok", "Vladivostock", "Vladivostok")]
    [InlineData("in early to mid October", "in early to mid-October", " ", "-")]
    [InlineData("the Indo‑Pacific.' Kirby", "the Indo-Pacific.\" Kirby", "'", "”")]
    public void A_slip_is_found_with_exactly_the_right_passage(string written, string passage, string writtenWord, string foundWord)
    {
        NearPassage? nearest = Anchor.Find(Seeds.Wire, written).Nearest;
        Assert.NotNull(nearest);
        Assert.Equal(passage, nearest.Replacement);
        Assert.Equal(writtenWord, written.Substring(nearest.WrittenDifference.Start, nearest.WrittenDifference.Length));
        Assert.Equal(foundWord, Seeds.Wire.Text.Substring(nearest.FoundDifference.Start, nearest.FoundDifference.Length));
        Assert.Equal(passage, TextNormalizer.Normalize(Seeds.Wire.Text.Substring(nearest.Span.Start, nearest.Span.Length)).Text);
    }

    [Theory]
    [InlineData("its untested army", "its untested military")]
    [InlineData("her untested military", "its untested military")]
    [InlineData("the second official U.S. acknowledgment", "the first official U.S. acknowledgment")]
    [InlineData("South Korea’s soldiers had departed", null)]
    [InlineData("two brigades", null)]
    [InlineData("troops in Lithuania", null)]
    public void One_word_of_a_few_is_found_by_the_others(string written, string? passage) =>
        Assert.Equal(passage, Anchor.Find(Seeds.Digest, written).Nearest?.Replacement);

    [Fact]
    public void One_word_of_a_few_is_not_guessed_where_several_fit()
    {
        var document = DocumentText.Create("a.txt", "First came the official denial, then the official apology.");
        Assert.Null(Anchor.Find(document, "the official statement").Nearest);
    }

    [Theory]
    [InlineData("North Korean troops have deployed to Russia")] // the digest has "have entered Russia"
    [InlineData("North Korea has sent about 3,000 troops to Russia")] // "has deployed three thousand troops to Russia"
    [InlineData("Austin confirmed Monday that Pyongyang had denied it")]
    [InlineData("Russia entered have troops Korean North that Wednesday confirmed Austin")]
    [InlineData("troops in Russia and North Korea’s forces in Ukraine")]
    [InlineData("The deployment raises the potential for escalation")]
    [InlineData("The weather in Rome was fine on that day")]
    [InlineData("zxcvb")]
    [InlineData("…")]
    [InlineData("")]
    public void Another_sentence_on_the_topic_is_not_proposed(string written)
    {
        AnchorResult result = Anchor.Find(Seeds.Digest, written);
        Assert.False(result.IsFound);
        Assert.Null(result.Nearest);
    }

    [Theory]
    [InlineData(
        "Russia and North Korea … sign a major defense deal",
        "Russia and North Korea … signed a major defense deal",
        "sign",
        "signed")]
    [InlineData(
        "Russian and North Korea … in June they signed … military assistance",
        "Russia and North Korea … in June they signed … military assistance",
        "Russian",
        "Russia")]
    public void Each_segment_of_a_quotation_with_gaps_is_looked_for(string written, string replacement, string writtenWord, string foundWord)
    {
        NearPassage? nearest = Anchor.Find(Seeds.Wire, written).Nearest;
        Assert.NotNull(nearest);
        Assert.Equal(replacement, nearest.Replacement);
        Assert.Equal(writtenWord, written.Substring(nearest.WrittenDifference.Start, nearest.WrittenDifference.Length));
        Assert.Equal(foundWord, Seeds.Wire.Text.Substring(nearest.FoundDifference.Start, nearest.FoundDifference.Length));
    }

    [Fact]
    public void Segments_in_another_order_are_not_proposed() =>
        Assert.Null(Anchor.Find(Seeds.Wire, "signed a major defense deal … Russia and North Korea").Nearest);

    [Theory]
    [InlineData("that at least [[3,000 North Korean troops]] traveled by ship", "that at least [[3,000 North Korean soldiers]] traveled by ship")]
    [InlineData("[[At least 3,000]] North Korean soldiers", "[[at least 3,000]] North Korean soldiers")]
    [InlineData("they [[signed a major defence deal]]", "they [[signed a major defense deal]]")]
    public void Context_stays_context(string written, string replacement) =>
        Assert.Equal(replacement, Anchor.Find(Seeds.Wire, written).Nearest?.Replacement);

    [Fact]
    public void A_passage_found_twice_is_proposed_with_its_context()
    {
        var document = DocumentText.Create("a.txt", "Kirby: the troops are fair game. Austin: the troops are fair game.");
        Assert.Equal("Kirby: [[the troops are fair game]]", Anchor.Find(document, "the troops were fair game").Nearest?.Replacement);
    }

    [Fact]
    public void Of_two_passages_the_nearer_one_is_proposed()
    {
        var document = DocumentText.Create(
            "a.txt", "In May 2,900 soldiers came by train. " + new string('-', 50) + " In June 3,100 soldiers came by boat.");
        Assert.Equal("In June 3,100 soldiers came by boat", Anchor.Find(document, "In June 3,100 soldiers come by boat").Nearest?.Replacement);
    }

    [Fact]
    public void Case_and_punctuation_alone_make_no_difference_to_similarity() =>
        Assert.Equal(1, Anchor.Find(Seeds.Wire, "AT LEAST 3,000, North-Korean soldiers").Nearest?.Similarity);

    [Fact]
    public void A_quotation_that_is_found_needs_no_proposal() => Assert.Null(Anchor.Find(Seeds.Wire, "a key question").Nearest);

    [Fact]
    public void Every_quotation_of_the_sample_survives_a_changed_letter() => Assert.All(Seeds.ReadQuotations(), pair =>
    {
        string wrong = Misspell(pair.Quotation);
        NearPassage? nearest = Anchor.Find(pair.Document, wrong).Nearest;
        Assert.True(nearest is not null || pair.Quotation.Split(' ').Length < 4, pair.Quotation);
        Assert.True(nearest is null || Anchor.Find(pair.Document, nearest.Replacement).Matches.Count == 1, pair.Quotation);
        Assert.True(
            nearest is null || Anchor.Find(pair.Document, nearest.Replacement).Matches[0].Span.Start == Anchor.Find(pair.Document, pair.Quotation).Matches[0].Span.Start,
            pair.Quotation + " / " + nearest?.Replacement);
    });

    // Doubles a letter in the middle.
    private static string Misspell(string quotation)
    {
        int middle = quotation.Length / 2;
        while (!char.IsLetter(quotation[middle]))
        {
            middle++;
        }

        return quotation.Insert(middle, quotation.Substring(middle, 1));
    }
}
