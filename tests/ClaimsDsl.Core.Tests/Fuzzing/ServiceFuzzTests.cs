using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Services;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fuzzing;

/// <summary>What an editor asks has an answer at any place of any text, and the answer is about that text.</summary>
public sealed class ServiceFuzzTests
{
    private static readonly TextMutator Texts = new(FuzzCorpus.Snippets);

    [Fact]
    public void Every_service_has_an_answer_at_every_place() => Fuzz.Check(300, Texts.Create, (text, random) => BrokenTextTests.AskEverywhere(text, step: 1 + random.Next(40)));

    [Fact]
    public void Tokens_are_coloured_once_and_in_order() => Fuzz.Check(600, Texts.Create, (text, random) =>
    {
        ClaimsCompilation compilation = BrokenTextTests.Compile(text);
        SyntaxTree tree = compilation.FindTree("broken.claims")!;
        int end = 0;
        foreach (TextSpan span in SemanticTokens.In(compilation, tree).Select(token => token.Span))
        {
            Assert.InRange(span.Start, end, text.Length);
            Assert.InRange(span.Length, 1, text.Length - span.Start);
            Assert.Equal(tree.Text.GetLinePosition(span.Start).Line, tree.Text.GetLinePosition(span.End).Line);
            end = span.End;
        }

        int from = random.Next(text.Length + 1);
        var range = TextSpan.FromBounds(from, from + random.Next(text.Length + 1 - from));
        Assert.Subset(SemanticTokens.In(compilation, tree).ToHashSet(), SemanticTokens.In(compilation, tree, range).ToHashSet());
    });

    [Fact]
    public void A_selection_grows_around_the_caret() => Fuzz.Check(600, Texts.Create, (text, random) =>
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(text));
        int position = random.Next(text.Length + 1);
        var inner = new TextSpan(position, 0);
        foreach (TextSpan span in Ranges.Selection(tree, position))
        {
            Assert.InRange(span.Start, 0, inner.Start);
            Assert.InRange(span.End, inner.End, text.Length);
            inner = span;
        }
    });
}
