using System.Collections.Generic;
using System.Linq;
using ClaimsDsl.Evidence;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>Quotations found word for word.</summary>
public sealed class AnchorTests
{
    private const string Report =
        "Kirby said 3,000 troops are in Russia. Austin said 3,000 troops are “fair game” in Ukraine's war, in urban combat, " +
        "and that 12.5 percent — or more — are co-belligerents. Kirby said no more.";

    [Theory]
    [InlineData("Austin said 3,000 troops", "Austin said 3,000 troops")]
    [InlineData("troops are \"fair game\"", "troops are “fair game”")]
    [InlineData("  percent - or more ", "percent — or more")]
    [InlineData("Ukraine", "Ukraine")]
    [InlineData("Ukraine’s war", "Ukraine's war")]
    [InlineData("co–belligerents.", "co-belligerents.")]
    [InlineData("… in urban combat …", "in urban combat")]
    public void A_quotation_is_found(string written, string expected) => Assert.Equal([expected], Found(Report, written));

    [Theory]
    [InlineData("ban combat")] // of "urban"
    [InlineData("percent — or mor")]
    [InlineData("000 troops")] // of 3,000
    [InlineData("said 3")]
    [InlineData("5 percent")] // of 12.5
    [InlineData("kirby said")]
    [InlineData("Kirby said 3000 troops")]
    [InlineData("Kirby said no more!")]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData("—")]
    [InlineData("\"")]
    public void Nothing_less_than_the_words_of_the_document_is(string written) => Assert.Empty(Found(Report, written));

    [Theory]
    [InlineData("金正恩委員長は訓練を視察した", "訓練を視察")]
    [InlineData("북한군은 러시아에 있다", "북한군")]
    [InlineData("ทหารเกาหลีเหนืออยู่ในรัสเซีย", "เกาหลีเหนือ")]
    [InlineData("it was 👍🏽 for all", "👍🏽 for")]
    public void Scripts_without_spaces_are_quoted_at_any_character(string text, string written) =>
        Assert.Equal([written], Found(text, written));

    [Theory]
    [InlineData("naïve x\u0323 mark", "x")]
    [InlineData("\U0001F600 face", "\uD83D")]
    public void A_character_is_not_split(string text, string written) => Assert.Empty(Found(text, written));

    [Theory]
    [InlineData("Kirby said … in Ukraine's war", "Kirby said 3,000 troops are in Russia. Austin said 3,000 troops are “fair game” in Ukraine's war")]
    [InlineData("Austin said ... urban combat", "Austin said 3,000 troops are “fair game” in Ukraine's war, in urban combat")]
    [InlineData("Austin […] war [...] combat", "Austin said 3,000 troops are “fair game” in Ukraine's war, in urban combat")]
    [InlineData("Austin (...) combat", "Austin said 3,000 troops are “fair game” in Ukraine's war, in urban combat")]
    [InlineData("12.5 percent. . . co-belligerents", "12.5 percent — or more — are co-belligerents")]
    [InlineData("Russia … Russia", null)]
    [InlineData("combat … Austin", null)]
    [InlineData("Austin … ban combat", null)]
    public void Text_is_skipped_within_the_document(string written, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Found(Report, written));

    [Fact]
    public void A_passage_with_gaps_is_as_short_as_it_can_be() =>
        Assert.Equal(["a1 b2"], Found("a1 c3 a1 b2 c3 b2", "a1 … b2"));

    [Fact]
    public void An_ellipsis_of_the_document_can_be_quoted() =>
        Assert.Equal(["They waited… and left"], Found("They waited… and left.", "They waited... and left"));

    [Theory]
    [InlineData("Austin said [[3,000 troops]] are", "3,000 troops", 51)]
    [InlineData("[[3,000 troops]] are in Russia", "3,000 troops", 11)]
    [InlineData("Kirby said [[ no more. ]]", "no more.", 181)]
    [InlineData("Kirby [[said … are]] in Russia", "said 3,000 troops are", 6)]
    [InlineData("Russia. [[Austin … combat, … percent]] — or", "Austin said 3,000 troops are “fair game” in Ukraine's war, in urban combat, and that 12.5 percent", 39)]
    public void Context_tells_one_place_from_another(string written, string expected, int start)
    {
        AnchorMatch match = Assert.Single(Anchor.Find(DocumentText.Create("a.txt", Report), written).Matches);
        Assert.Equal((expected, start), (Report.Substring(match.Span.Start, match.Span.Length), match.Span.Start));
    }

    [Theory]
    [InlineData("said [[]] no", "Kirby said no more", "said no")]
    [InlineData("see [[note", "as in see [[note 1", "see [[note")]
    [InlineData("note]] 1", "as in [[note]] 1", "note]] 1")]
    public void Marks_around_nothing_are_not_there_and_marks_alone_are_text(string written, string text, string expected) =>
        Assert.Equal([expected], Found(text, written));

    [Fact]
    public void A_quotation_found_twice_is_ambiguous_and_each_place_gets_its_context()
    {
        AnchorResult result = Anchor.Find(DocumentText.Create("a.txt", Report), "3,000 troops are");
        Assert.True(result.IsAmbiguous);
        Assert.Equal(["[[3,000 troops are]] in", "[[3,000 troops are]] \"fair"], result.Matches.Select(result.InContext));
    }

    [Theory]
    [InlineData("one two. one two", "one two", "[[one two]]. one", "two. [[one two]]")]
    [InlineData("x a b y; x a b z; w a b y", "a b", "x [[a b]] y", "[[a b]] z", "w [[a b]]")]
    [InlineData("to be or not to be", "[[to be]]", "[[to be]] or", "not [[to be]]")]
    [InlineData("p one two q. p three two r", "p … two", "[[p … two]] q", "[[p … two]] r")]
    [InlineData("a b a b a b", "a [[b]]", "a [[b]] a b a", "b a [[b]] a", "b a b a [[b]]")]
    [InlineData("same same", "same", "[[same]] same", "same [[same]]")]
    public void Context_is_as_short_as_it_can_be(string text, string written, params string?[] expected)
    {
        AnchorResult result = Anchor.Find(DocumentText.Create("a.txt", text), written);
        Assert.Equal(expected, result.Matches.Select(result.InContext));
    }

    [Fact]
    public void Places_that_no_context_tells_apart_get_none()
    {
        string line = string.Concat(Enumerable.Repeat("all work and no play makes Jack a dull boy. ", 30));
        AnchorResult result = Anchor.Find(DocumentText.Create("a.txt", line), "no play");
        Assert.Equal(30, result.Matches.Count);
        Assert.Null(result.InContext(result.Matches[15]));
    }

    [Fact]
    public void Not_more_places_are_found_than_are_of_use()
    {
        var document = DocumentText.Create("a.txt", string.Concat(Enumerable.Repeat("word ", 1000)));
        Assert.Equal(Anchor.MaxMatches, Anchor.Find(document, "word").Matches.Count);
    }

    private static IEnumerable<string> Found(string text, string written) =>
        Anchor.Find(DocumentText.Create("a.txt", text), written).Matches.Select(match => text.Substring(match.Span.Start, match.Span.Length));
}
