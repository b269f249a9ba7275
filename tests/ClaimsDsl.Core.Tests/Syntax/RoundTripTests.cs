using System.Linq;

using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;

using CsCheck;

using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>Every character of every text is in its tree, once and in order.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Files { get; } = [.. Repository.ClaimsFiles.Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_tree_is_its_text(string path) => AssertRoundTrip(Text(path));

    [Theory]
    [MemberData(nameof(Files))]
    public void So_is_the_tree_of_any_beginning_of_it(string path)
    {
        string text = Text(path);
        for (int length = 0; length < text.Length; length++)
        {
            string beginning = text[..length];
            Assert.Equal(beginning, SyntaxTree.Parse(SourceText.From(beginning)).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void So_is_the_tree_of_any_end_of_it(string path)
    {
        string text = Text(path);
        for (int start = 0; start < text.Length; start += 7)
        {
            string end = text[start..];
            Assert.Equal(end, SyntaxTree.Parse(SourceText.From(end)).ToString());
        }
    }

    [Fact]
    public void So_is_the_tree_of_any_characters()
    {
        Gen<char> characters = Gen.OneOf(
            Gen.Char, OneOf<char>([.. "{}[]().,:=<>~+-*%?\"“”$\\/\r\n\t \0\uFEFF\u200F\u2028\uD800éا中😀"]), OneOf<char>([.. "in on at least of 2024-10-23"]));
        characters.Array[0, 200].ForAll(c => AssertRoundTrip(new string(c)), times: 3000);
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Text(string path) => Repository.ClaimsFiles.Single(f => f.Path == path).ToString();

    /// <summary>Fails unless a text is in its tree, once and in order.</summary>
    internal static void AssertRoundTrip(string text)
    {
        // What was met twice is shared, and where it stands must still be told.
        SyntaxTree tree = Enumerable.Range(0, 3).Select(_ => SyntaxTree.Parse(SourceText.From(text))).Last();
        Assert.Equal(text, tree.ToString());

        // Tokens tile the text, and no node reaches out of the one around it.
        int end = 0;
        foreach (SyntaxToken token in tree.Root.DescendantTokens())
        {
            Assert.Equal(end, token.FullSpan.Start);
            Assert.Equal(text.Substring(token.Span.Start, token.Span.Length), token.Text);
            end = token.FullSpan.End;
        }

        Assert.Equal(text.Length, end);
        foreach (SyntaxNode node in tree.Root.DescendantNodes())
        {
            Assert.InRange(node.FullSpan.Start, node.Parent!.FullSpan.Start, node.FullSpan.End);
            Assert.InRange(node.FullSpan.End, node.FullSpan.Start, node.Parent.FullSpan.End);
            Assert.Equal(text.Substring(node.Span.Start, node.Span.Length), node.ToString());
        }

        Assert.All(tree.Diagnostics, d => Assert.InRange(d.Location.Span.End, d.Location.Span.Start, text.Length));
    }
}
