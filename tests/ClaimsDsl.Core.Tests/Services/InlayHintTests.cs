using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>What is shown in a line, between ‹ and ›.</summary>
public sealed class InlayHintTests
{
    private const string World = """
        outlet Gazette
        organization Nis
        person Source { anonymous }
        person Kirby
        document Wire "wire.txt" { publisher Gazette }
        kind Deployment {
          troops : count of people
          reach : amount of km
          heat : amount of °C
          arrived : date, tolerance 3 days
          armed : truth
        }
        entity Corps is Deployment
        proposition Peace "There is peace"
        """;

    [Theory]
    [InlineData("Kirby says \"No\" on early 2024-10‹2024-10-01..2024-10-10›")]
    [InlineData("Kirby says \"No\" on 2024-10-03")]
    [InlineData("Kirby says \"No\" on before 2024-10-03‹by 2024-10-02›")]
    [InlineData("Kirby states Corps.troops 3 by 2024-10‹by 2024-10-31›")]
    [InlineData("Kirby states Peace by 2024-10‹by 2024-10-31›")]
    [InlineData("Kirby states Corps.arrived by 2024-10‹by 2024-10-31›")]
    [InlineData("Kirby states Peace during 2024-10-01..2024-10-03")]
    [InlineData("document Other \"other.txt\" { published 2024-10‹2024-10-01..2024-10-31› }")]
    [InlineData("person Aide of Kirby since 2024-10‹2024-10-01..2024-10-31›")]
    [InlineData("Kirby states Corps.arrived about 2024-10-10‹2024-10-07..2024-10-13›")]
    [InlineData("Kirby states Corps.arrived 2024-10-10")]
    [InlineData("Kirby states Corps.arrived early..mid 2024-10‹2024-10-01..2024-10-20›")]
    [InlineData("Kirby states Corps.troops about 3,000‹between 2,700 and 3,300 people›")]
    [InlineData("Kirby states Corps.troops at least 3,000")]
    [InlineData("Kirby states Corps.reach 1 mile‹1.609344 km›")]
    [InlineData("Kirby states Corps.reach 1 km")]
    [InlineData("Kirby states Corps.heat 104 °F‹40 °C›")]
    [InlineData("Kirby states Corps.heat about 0 kelvin‹between -275.15 and -271.15 °C›")]
    [InlineData("Gazette states Peace‹origin unknown›")]
    [InlineData("Source states Corps.armed no‹origin unknown›")]
    [InlineData("Kirby, Nis state Peace‹2 origins›")]
    [InlineData("Nis states Peace via Gazette, Source in Wire")]
    [InlineData("Gazette says \"No\"")]
    [InlineData("Kirby states Nothing")]
    public void What_is_meant_is_shown_where_it_is_not_written(string line)
    {
        string text = string.Concat(line.Split('‹', '›').Where((_, i) => i % 2 == 0));
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", text), new SnippetFile("b.claims", World)]);
        SyntaxTree tree = compilation.FindTree("a.claims")!;
        IEnumerable<InlayHint> hints = InlayHints.In(compilation, tree, tree.Root.FullSpan).Reverse();
        Assert.Equal(line, hints.Aggregate(text, (shown, hint) => shown.Insert(hint.Position, "‹" + hint.Text + "›")));
    }

    [Fact]
    public void Only_a_part_of_the_file_is_looked_at()
    {
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", "person Kirby\nKirby says \"No\" on 2024\nKirby says \"No\" on 2023\n")]);
        SyntaxTree tree = compilation.Trees[0];
        Assert.Equal(["2023-01-01..2023-12-31"], InlayHints.In(compilation, tree, tree.Text.GetLine(2)).Select(h => h.Text));
        Assert.Empty(InlayHints.In(compilation, tree, new TextSpan(0, 5)));
    }
}
