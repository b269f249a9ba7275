using System;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>Texts that nobody writes, at sizes at which a recursive parser or a quadratic loop would not come back.</summary>
public sealed class HostileTextTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData("\n", 1_000_000)]
    [InlineData(",", 1_000_000)]
    [InlineData("a", 1_000_000)]
    [InlineData("9", 1_000_000)]
    [InlineData("{\n", Many)]
    [InlineData("a ", Many)]
    [InlineData("a.", Many)]
    [InlineData("a,", Many)]
    [InlineData("a:", Many)]
    [InlineData("9,", Many)]
    [InlineData("9..", Many)]
    [InlineData("in X {\n", Many)]
    [InlineData("in X { ", Many)]
    [InlineData("in X on 2024 ", Many)]
    [InlineData("on\n", Many)]
    [InlineData("kind K {\n", Many)]
    [InlineData("document D \"d\" { title ", Many)]
    [InlineData("\"\n", Many)]
    [InlineData("😀", Many)]
    [InlineData("place A in B\n", Many)]
    [InlineData("A states X\n", Many)]
    public void A_repeated_text_is_read_to_its_end(string part, int count) => AssertRead(Repeat(part, count));

    [Theory]
    [InlineData("kind K { a : count rule a = ", "(", "a")]
    [InlineData("kind K { a : count rule a = a", " * a", "}")]
    [InlineData("kind K { a : number per ", "person and ", "}")]
    [InlineData("kind K { a : one of ", "x, ", "}")]
    [InlineData("kind K { a : truth ", "rule a = a ", "}")]
    [InlineData("kind K { a : truth", ", many", "}")]
    [InlineData("P states E.a ", "one of ", "5")]
    [InlineData("P states E.a ", "at least ", "5")]
    [InlineData("P states E.a ", "= ", "5")]
    [InlineData("P states E.a ", "between ", "5")]
    [InlineData("P states E.a one of 1", ", 1", "")]
    [InlineData("P states X ", "\"q\" ", "")]
    [InlineData("P states X ", "note ", "")]
    [InlineData("P states X via P", ", P", "")]
    [InlineData("P states E[", "a, ", "]")]
    [InlineData("dispute X between P", " and P", "")]
    [InlineData("proposition X \"x\" ", "implies X ", "")]
    [InlineData("P states X on ", "2024 ", "")]
    [InlineData("P states X on ", "early to ", "2024")]
    [InlineData("verb ", "casts ", "means certain")]
    public void A_repeated_part_of_a_statement_is_read_to_its_end(string before, string part, string after) =>
        AssertRead(before + Repeat(part, Many) + after + "\nperson P\n");

    [Fact]
    public void What_is_nested_up_to_the_limit_is_read() => Check.InWorld(
        $"kind Deep {{\n a : count\n rule a = {Repeat("(", 64)}a{Repeat(")", 64)}\n}}\n"
        + $"Kirby states Deployment.pace {Repeat("not ", 63)}3\n"
        + Repeat("in Wire {\n", 1) + Repeat("on 2024 {\n", 63) + "Kirby says \"x\"\n" + Repeat("}\n", 64));

    [Fact]
    public void What_is_nested_beyond_the_limit_is_reported_once() => Check.InWorld(
        $"kind Deep {{\n a : count\n rule a = {Repeat("(", 70)}a{Repeat(")", 70)}\n //! CLM0009 (#65 : This is nested more than 64 deep\n}}\n"
        + $"Kirby states Deployment.pace {Repeat("not ", 70)}3\n//! CLM0009 not#66\n"
        + $"Kirby states TreatyIsDefensive");

    [Theory]
    [InlineData("place P{0} in P{1}\n")]
    [InlineData("person P{0} of P{1}\n")]
    [InlineData("document P{0} \"x\" {{ origin P{1} }}\n")]
    public void A_long_chain_is_followed_without_going_deep(string line) =>
        AssertRead(string.Concat(Enumerable.Range(0, 500).Select(i => string.Format(null, line, i, i + 1))));

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static void AssertRead(string text)
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(text, "x.claims"));
        Assert.True(string.Equals(text, tree.ToString(), StringComparison.Ordinal), "The tree is not the text.");
        ClaimsCompilation compilation = ClaimsCompilation.Create([tree], "Test");
        Assert.NotNull(compilation.GetDiagnostics(tree));
        Assert.NotNull(compilation.Bind(tree));
    }
}
