using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>What holds of every name in the files of the repository.</summary>
public sealed class SampleTests
{
    private static readonly SnippetFile[] Sample = [.. Repository.ParseSample("DprkTroops").Select(tree => new SnippetFile(tree.Path, tree.Text.ToString()))];

    private static readonly SnippetFile[] Fixtures =
        [.. new[] { "everything", "world", "broken" }.Select(name => new SnippetFile(name + ".claims", Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/" + name + ".claims")))];

    [Fact]
    public void Places_found_by_their_word_are_those_that_looking_at_every_token_finds()
    {
        foreach (ClaimsCompilation compilation in new[] { Check.Compile(Sample), Check.Compile(Fixtures) })
        {
            ILookup<Symbol, Reference> all = UsesOf(compilation).Where(r => r.Use.Symbol is not null).Distinct().ToLookup(r => r.Use.Symbol!);
            Assert.All(all, uses => Assert.Equal(uses.Select(r => r.Location), References.To(compilation, uses.Key).Select(r => r.Location)));
        }
    }

    [Fact]
    public void Every_name_that_stands_for_something_leads_to_where_that_is_declared()
    {
        foreach (ClaimsCompilation compilation in new[] { Check.Compile(Sample), Check.Compile(Fixtures) })
        {
            foreach (Symbol symbol in UsesOf(compilation).Select(r => r.Use.Symbol).OfType<Symbol>().Distinct())
            {
                Assert.True(Definitions.Of(compilation, symbol) is [_, ..], symbol.ToString());
                Diagnostics.Location location = Definitions.Of(compilation, symbol)[0];
                SymbolUse? declared = new SymbolReader(compilation, compilation.FindTree(location.Path)!).UseAt(location.Span.Start);
                Assert.True(declared is { IsDeclaration: true } && declared.Span == location.Span, symbol.ToString());
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Where_a_name_is_taken_out_it_is_offered(int letters)
    {
        ClaimsCompilation compilation = Check.Compile(Sample);
        Reference[] uses = [.. UsesOf(compilation).Where(r => r.Use is { IsDeclaration: false, Kind: not SymbolKind.Namespace })];
        Gen.Int[0, uses.Length - 1].ForAll(
            i =>
            {
                (SyntaxTree tree, SymbolUse use) = (uses[i].Tree, uses[i].Use);
                string name = tree.Text.ToString(use.Span);
                string text = tree.Text.ToString().Remove(use.Span.Start + letters, use.Span.Length - letters);
                ClaimsCompilation edited = compilation.WithTexts(path => path == tree.Path ? text : null);
                CompletionList list = Completion.At(edited, edited.FindTree(tree.Path)!, use.Span.Start + letters);
                Assert.True(
                    list.Items.Any(item => item.NewText == name),
                    $"'{name}' is not offered in: {tree.Text.ToString(tree.Text.GetLine(tree.Text.GetLinePosition(use.Span.Start).Line))}");
            },
            times: 300);
    }

    private static IEnumerable<Reference> UsesOf(ClaimsCompilation compilation) =>
        from tree in compilation.Trees
        let reader = new SymbolReader(compilation, tree)
        from token in tree.Root.DescendantTokens()
        let use = reader.UseOf(token)
        where use is not null
        select new Reference(tree, use);
}
