using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Sdk;

namespace ClaimsDsl.Testing.Tests;

public sealed class FuzzTests
{
    private const string Page = "one “two” 3,000\r\n<b>four</b> \"five\"\n\uD83D six\u2028seven\r";

    [Fact]
    public void Words_and_lines_are_the_text()
    {
        Assert.Equal(Page, string.Concat(TextMutator.SplitTokens(Page)));
        Assert.Equal(Page, string.Concat(TextMutator.SplitLines(Page)));
        Assert.Equal(["one", " ", "“two”", " ", "3,000", "\r", "\n", "<b>", "four", "</b>"], TextMutator.SplitTokens(Page)[..10]);
    }

    [Fact]
    public void One_seed_makes_one_text_and_others_make_others()
    {
        var texts = new TextMutator([Page, "person Kirby on 2024-10-23\n"]);
        Assert.Equal(texts.Create(new Random(7)), texts.Create(new Random(7)));
        Assert.InRange(Enumerable.Range(0, 100).Select(seed => texts.Create(new Random(seed))).Distinct().Count(), 80, 100);
    }

    [Fact]
    public void An_empty_text_becomes_one_too() => Assert.All(Enumerable.Range(0, 200), seed => Assert.NotNull(new TextMutator([""]).Create(new Random(seed))));

    [Fact]
    public async Task A_failing_text_loses_what_the_failure_does_not_need() =>
        Assert.Equal("<troops", await Fuzz.ShrinkAsync(Page + "We saw 3,000 <troops\nand more\n" + Page, text => Task.FromResult(text.Contains("<troops", StringComparison.Ordinal))));

    [Fact]
    public void A_failure_has_what_is_left_of_the_text_and_the_run_it_is_of()
    {
        List<string> tried = [];
        FailException failure = Assert.Throws<FailException>(() => Fuzz.Check(10, random => "person Kirby " + random.Next(1000), (text, _) =>
        {
            tried.Add(text);
            Assert.DoesNotContain("Kirby", text, StringComparison.Ordinal);
        }));
        Assert.Contains("Text 0 of CLAIMS_FUZZ=", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\n\nKirby\n\n", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("person Kirby ", tried[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_do_not_fail_are_all_tried()
    {
        HashSet<string> tried = [];
        Fuzz.Check(50, random => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture), (text, _) => tried.Add(text));
        Assert.InRange(tried.Count, 50, int.MaxValue);
    }
}
