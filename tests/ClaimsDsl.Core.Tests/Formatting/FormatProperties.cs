using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Formatting;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;

using CsCheck;

using Xunit;

namespace ClaimsDsl.Tests.Formatting;

/// <summary>Whatever a file says, it says the same after it was formatted, and has the layout.</summary>
public class FormatProperties
{
    private static readonly SyntaxToken[][] Files = [.. Repository.ClaimsFiles.Select(f => SyntaxTree.Parse(f).Root.DescendantTokens().ToArray())];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    public static TheoryData<string> Paths { get; } = [.. Repository.ClaimsFiles.Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_says_the_same(string path) => AssertSame(Repository.Read(path));

    [Fact]
    public void So_does_a_file_with_other_white_space() =>
        Gen.Select(OneOf(Files), OneOf(LineEnds), OneOf(["", " ", "  ", "\t", " \u00A0", "\u200E", "\f"]).Array[1, 40]).ForAll(
            (tokens, lineEnd, blanks) =>
            {
                // Where a line has a gap it gets another one; where it has none, it keeps none.
                IEnumerable<string> pieces = tokens.Select((t, i) =>
                    t.LeadingTrivia.Replace("\n", blanks[i % blanks.Length] + lineEnd, StringComparison.Ordinal)
                    + (t.LeadingTrivia.Length == 0 ? "" : blanks[(i + 1) % blanks.Length])
                    + t.Text
                    + (t.TrailingTrivia.Trim(' ').Length == 0 && t.TrailingTrivia.Length > 0
                        ? " " + blanks[i % blanks.Length]
                        : t.TrailingTrivia.Replace("\n", blanks[i % blanks.Length] + lineEnd, StringComparison.Ordinal)));
                AssertSame(string.Concat(pieces));
            },
            times: 200);

    [Fact]
    public void So_does_a_text_of_any_words_and_marks()
    {
        string[] words =
        [
            .. SyntaxFacts.StatementKeywords, .. SyntaxFacts.ClauseKeywords, .. SyntaxFacts.DocumentProperties, "Kirby", "states", "D", "x", "one", "of", "rule", "count",
            "{", "}", "[", "]", "(", ")", ",", ":", ".", "..", "/", "=", "<=", "~", "+", "-", "*", "%", "$", "?", "\"a\"", "“b”", "\"", "1", "200", "2024", "2024-10", "k", "million", "// c\n", "\n", "\n", "\n\n\n",
        ];
        Gen.Select(OneOf(words), OneOf(["", " ", " ", "  "])).Array[0, 60].ForAll(
            pairs => AssertSame(string.Concat(pairs.Select(p => p.Item1 + p.Item2))), times: 3000);
    }

    [Theory]
    [InlineData("A states P because // c\n = 2024 . 2024-10")]
    [InlineData("A states P because // c\n = 20 . 5 x")]
    public void So_does_what_was_found_to_change(string text) => AssertSame(text);

    [Fact]
    public void A_file_that_is_no_claims_file_stays()
    {
        string article = string.Concat(Enumerable.Repeat("  Kirby, said:   no !\n", 200));
        Assert.Contains(SyntaxTree.Parse(SourceText.From(article)).Diagnostics, d => d.Descriptor == Catalogue.TooManyErrors);
        Assert.Equal(article, Format(article));
    }

    /// <summary>Fails unless a file says the same after it was formatted, and has the layout then.</summary>
    internal static void AssertSame(string text)
    {
        string formatted = Format(text);
        Assert.Equal(formatted, Format(formatted));

        SyntaxTree before = SyntaxTree.Parse(SourceText.From(text));
        SyntaxTree after = SyntaxTree.Parse(SourceText.From(formatted));
        Assert.Equal(Shape(before), Shape(after));
        Assert.Equal(Comments(before), Comments(after));
        Assert.Equal(before.Diagnostics.Select(d => (d.Id, d.Message)), after.Diagnostics.Select(d => (d.Id, d.Message)));
        Assert.Subset(EndsOf(text).DefaultIfEmpty("\n").ToHashSet(), EndsOf(formatted).ToHashSet());
    }

    private static string Format(string text)
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(text, "a.claims"));
        ValueList<TextEdit> edits = ClaimsFormatter.Format(tree);
        Assert.All(edits, edit => Assert.Equal("a.claims", edit.Path));
        Assert.DoesNotContain(edits, edit => tree.Text.ToString(edit.Span) == edit.NewText);
        return TextEdit.Apply(text, edits);
    }

    private static IEnumerable<(SyntaxKind, string)> Shape(SyntaxTree tree) =>
        tree.Root.DescendantNodes().Select(node => (node.Kind, "")).Concat(tree.Root.DescendantTokens().Select(token => (token.Kind, token.Text)));

    private static IEnumerable<string> Comments(SyntaxTree tree) => tree.Root.DescendantTokens()
        .SelectMany(token => new[] { token.LeadingTrivia, token.TrailingTrivia })
        .SelectMany(trivia => trivia.Split('\n', '\r'))
        .Select(line => line.Trim())
        .Where(line => line.Length > 0);

    private static IEnumerable<string> EndsOf(string text) =>
        text.Replace("\r\n", "\u2424", StringComparison.Ordinal).Where(c => c is '\u2424' or '\n' or '\r').Select(c => c == '\u2424' ? "\r\n" : c.ToString());

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
