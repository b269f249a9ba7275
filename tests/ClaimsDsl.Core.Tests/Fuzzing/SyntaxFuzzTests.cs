using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Formatting;
using ClaimsDsl.Tests.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fuzzing;

/// <summary>The lexer, the parser and the formatter take any text as it is.</summary>
public sealed class SyntaxFuzzTests
{
    // What makes the rest of a text part of something else, or no matter.
    private static readonly DiagnosticDescriptor[] Open = [Catalogue.UnclosedBrace, Catalogue.TooManyErrors];

    private static readonly TextMutator Texts = new([.. FuzzCorpus.Snippets, FuzzCorpus.Sample]);

    [Fact]
    public void A_tree_is_its_text() => Fuzz.Check(2000, Texts.Create, (text, _) => RoundTripTests.AssertRoundTrip(text));

    [Fact]
    public void A_file_says_the_same_after_it_was_formatted() => Fuzz.Check(1000, Texts.Create, (text, _) => FormatProperties.AssertSame(text));

    [Fact]
    public void No_mistake_hides_the_statement_on_the_next_line() => Fuzz.Check(1000, Texts.Create, (text, _) =>
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(text + "\nperson Kirby \"John Kirby\""));
        if (!tree.Diagnostics.Any(d => Open.Contains(d.Descriptor)))
        {
            Assert.Equal("Kirby", Assert.IsType<PartyStatementSyntax>(tree.Root.Statements[^1]).Name.Text);
        }
    });
}
