using System;
using System.Linq;
using Xunit;
using Xunit.Sdk;

namespace ClaimsDsl.Testing.Tests;

public sealed class AnnotatedTextTests
{
    private const string Snippet = """
        Kirbi states Deployment.troops 3,000 and 3,000
          //! CLM1001 Kirbi : 'Kirbi' is not declared
          //!   related: next
          //!   related: troops
        //! CLM2003 3,000#2
        //! CLM0002 states<end>
        //! CLM0003 <end>
        next
        """;

    [Fact]
    public void Annotations_are_about_the_line_above_them()
    {
        var expected = AnnotatedText.Parse(Snippet).Expected;
        Assert.Equal(
            [
                ("CLM1001", new FileSpan("test.claims", 0, 5), "'Kirbi' is not declared"),
                ("CLM2003", new FileSpan("test.claims", 41, 5), null),
                ("CLM0002", new FileSpan("test.claims", 12, 0), null),
                ("CLM0003", new FileSpan("test.claims", 46, 0), null),
            ],
            expected.Select(diagnostic => (diagnostic.Id, diagnostic.Span, diagnostic.Message)));
        Assert.Equal(["next", "troops"], expected[0].Related);
        Assert.All(expected.Skip(1), diagnostic => Assert.Empty(diagnostic.Related));
    }

    [Fact]
    public void Annotations_stay_in_the_text() =>
        Assert.Equal([new("test.claims", Snippet)], AnnotatedText.Parse(Snippet).Files);

    [Theory]
    [InlineData("present   : truth", "present   : truth", null)]
    [InlineData("present : truth", "present", "truth")]
    [InlineData("present : a : b", "present", "a : b")]
    [InlineData("a#2", "a#2", null)]
    public void The_place_is_the_longest_text_that_the_line_contains(string annotation, string text, string? message)
    {
        const string Line = "present   : truth a#2";
        var expected = Assert.Single(AnnotatedText.Parse($"{Line}\n//! CLM1 {annotation}").Expected);
        Assert.Equal((text, message), (Line.Substring(expected.Span.Start, expected.Span.Length), expected.Message));
    }

    [Fact]
    public void A_snippet_can_hold_several_files()
    {
        var snippet = AnnotatedText.Parse("//@ a.claims\none\n//! CLM1 one\n//@ folder/b.txt\ntwo\n\nthree\n//! CLM2 three");
        Assert.Equal(
            [new("a.claims", "one\n//! CLM1 one\n"), new("folder/b.txt", "two\n\nthree\n//! CLM2 three")],
            snippet.Files);
        Assert.Equal([new("a.claims", 0, 3), new("folder/b.txt", 5, 5)], snippet.Expected.Select(expected => expected.Span));
    }

    [Fact]
    public void Text_before_the_first_file_is_a_file() =>
        Assert.Equal(
            [new("main.claims", "one\n"), new("b.claims", "")],
            AnnotatedText.Parse("one\n//@ b.claims", "main.claims").Files);

    [Fact]
    public void Carriage_returns_belong_to_no_line()
    {
        var expected = AnnotatedText.Parse("one\r\n//! CLM1 one\r\n//! CLM2 <end>\r\n").Expected;
        Assert.Equal([new("test.claims", 0, 3), new("test.claims", 3, 0)], expected.Select(diagnostic => diagnostic.Span));
    }

    [Theory]
    [InlineData("one\n//! CLM1 two", "//! CLM1 two")]
    [InlineData("one\n//! CLM1 one#2", "//! CLM1 one#2")]
    [InlineData("one\n//! CLM1 one#0", "//! CLM1 one#0")]
    [InlineData("one\n//! CLM1 two<end>", "//! CLM1 two<end>")]
    [InlineData("one\n//! CLM1", "//! CLM1")]
    [InlineData("one\n//!", "//!")]
    [InlineData("one\n//! related: one", "//! related: one")]
    [InlineData("//! CLM1 <end>\none", "//! CLM1 <end>")]
    public void An_annotation_about_nothing_is_an_error(string text, string annotation) =>
        Assert.Equal(
            $"test.claims: '{annotation}' is about no text of the line above it.",
            Assert.Throws<FormatException>(() => AnnotatedText.Parse(text)).Message);

    [Fact]
    public void What_is_expected_may_be_reported_in_any_order() =>
        AnnotatedText.Parse(Snippet).AssertReported(
        [
            Reported("CLM0003", 46, 0),
            Reported("CLM0002", 12, 0),
            Reported("CLM1001", 0, 5) with
            {
                Message = "'Kirbi' is not declared",
                Related = [Span(Snippet.LastIndexOf("next", StringComparison.Ordinal), 4), Span(24, 6)],
            },
            Reported("CLM2003", 41, 5) with { Related = [Span(0, 5)] },
        ]);

    [Fact]
    public void A_failure_shows_what_is_missing_and_what_was_reported()
    {
        var snippet = AnnotatedText.Parse("""
            one two two
              //! CLM1 one
              //! CLM2 two
              three
            //! CLM3 three : as written
            """);
        Assert.Equal(
            """
            Expected, but not reported:
              test.claims(4,3): CLM3 three : as written
              test.claims(1,5): CLM2 two
            Reported, but not expected:
              test.claims(4,3): CLM3 three : otherwise related: one related: two
              test.claims(1,9): CLM2 two#2 : m
            The snippet with what was reported:

            one two two
            //! CLM1 one
            //! CLM2 two#2 : m
              three
              //! CLM3 three : otherwise
              //!   related: one
              //!   related: two

            """,
            Failure(
                snippet,
                Reported("CLM3", 44, 5) with { Message = "otherwise", Related = [Span(0, 3), Span(4, 3)] },
                Reported("CLM2", 8, 3),
                Reported("CLM1", 0, 3)));
    }

    [Theory]
    [InlineData("one\ntwo", 3, 0, "one\n//! CLM1 <end> : m\ntwo\n")]
    [InlineData("  one two", 5, 0, "  one two\n  //! CLM1 one<end> : m\n")]
    [InlineData("a one one z", 9, 0, "a one one z\n//! CLM1 one#2<end> : m\n")]
    [InlineData("one  two", 5, 0, "one  two\n//! CLM1 one  <end> : m\n")]
    [InlineData("aaa", 1, 2, "aaa\n//! CLM1 aa#2 : m\n")]
    [InlineData("one", 3, 0, "one\n//! CLM1 <end> : m\n")]
    [InlineData("one\n", 4, 0, "one\n\n//! CLM1 <end> : m\n")]
    [InlineData("one\n\n//@ b.claims\ntwo", 4, 0, "//@ test.claims\none\n\n//! CLM1 <end> : m\n//@ b.claims\ntwo\n")]
    [InlineData("", 0, 0, "\n//! CLM1 <end> : m\n")]
    public void What_a_failure_shows_can_be_pasted(string text, int start, int length, string shown)
    {
        var reported = Reported("CLM1", start, length);
        var failure = Failure(AnnotatedText.Parse(text), reported);
        Assert.EndsWith($":\n\n{shown}", failure, StringComparison.Ordinal);
        AnnotatedText.Parse(shown.TrimEnd('\n')).AssertReported([reported]);
    }

    [Fact]
    public void What_is_reported_in_an_annotation_is_at_the_end_of_the_line_above()
    {
        const string Text = "one\n//! CLM1 <end>\n//! CLM2 <end>";
        AnnotatedText.Parse(Text).AssertReported([Reported("CLM1", Text.Length, 0), Reported("CLM2", 4, 3)]);
    }

    [Fact]
    public void An_annotation_with_a_message_takes_its_report_before_one_without()
    {
        var snippet = AnnotatedText.Parse("one\n//! CLM1 one\n//! CLM1 one : m");
        snippet.AssertReported([Reported("CLM1", 0, 3), Reported("CLM1", 0, 3) with { Message = "other" }]);
    }

    [Theory]
    [InlineData("test.claims", 1, 5, "test.claims(1,2) and past that line: CLM1 ne : m")]
    [InlineData("test.claims", -5, 99, "test.claims(1,1) and past that line: CLM1 one : m")]
    [InlineData("test.claims", 99, -1, "test.claims(2,4): CLM1 <end> : m")]
    [InlineData("other.claims", 1, 2, "other.claims(1,1): CLM1 <end> : m")]
    public void A_span_that_no_annotation_can_express_is_described(string file, int start, int length, string description) =>
        Assert.Contains(
            $"Reported, but not expected:\n  {description}\n",
            Failure(AnnotatedText.Parse("one\ntwo"), new ReportedDiagnostic("CLM1", new(file, start, length), "m", [])),
            StringComparison.Ordinal);

    private static string Failure(AnnotatedText snippet, params ReportedDiagnostic[] reported) =>
        Assert.Throws<FailException>(() => snippet.AssertReported(reported)).Message;

    private static ReportedDiagnostic Reported(string id, int start, int length) => new(id, Span(start, length), "m", []);

    private static FileSpan Span(int start, int length) => new("test.claims", start, length);
}
