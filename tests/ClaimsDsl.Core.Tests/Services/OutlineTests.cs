using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Services;

public sealed class OutlineTests
{
    [Fact]
    public void The_outline_of_a_file_has_its_statements_and_what_is_in_them()
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From("""
            namespace News
            use Other
            document Wire "wire.txt"
            person Kirby "John Kirby"
            kind Army { size : count of people  rule size >= 0 }
            entity Corps is Army "The corps"
            verb "casts doubt on" means possible not
            proposition Peace "There is peace"
            in Wire on 2024-10-23 {
              first: Kirby states Corps.size at least 3
                "at least three"
              Kirby says "No"
            }
            dispute Peace between Kirby and Kirby
            conclusion: assess Peace is likely
            allow CLM2010 "why"
            """));
        Assert.Equal(
            """
            Namespace News
            Document Wire: wire.txt
            Party Kirby: John Kirby
            Kind Army
              Attribute size: count of people
            Entity Corps: The corps
            Verb casts doubt on: possible not
            Proposition Peace: There is peace
             in Wire on 2024-10-23
              Label first: Kirby states Corps.size at least 3
              Label Kirby says "No"
            Label dispute Peace
            Label conclusion: assess Peace

            """,
            Show(Outline.Of(tree), ""));
    }

    [Theory]
    [InlineData("kirby", "Party Kirby", "Label kirby3000", "Party Austin")]
    [InlineData("3000", "Label kirby3000")]
    [InlineData("ws", "Document WireStory", "Party Washington", "Party Austin")]
    [InlineData("size", "Attribute size")]
    [InlineData("lasting", "Proposition Peace")]
    [InlineData("nothing")]
    public void What_is_declared_is_found_by_a_part_of_its_name(string query, params string[] expected)
    {
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", """
            document WireStory "wire.txt"
            person Kirby "John Kirby"
            person Austin "Who is not Kirby"
            government Washington "U.S."
            kind Army { size : count }
            proposition Peace "There is lasting peace"
            kirby3000: Kirby states Peace
            """)]);
        Assert.Equal(expected, WorkspaceSymbols.Find(compilation, query).Select(f => f.Symbol.Kind + " " + f.Symbol.Name));
        Assert.All(WorkspaceSymbols.Find(compilation, query), f => Assert.Equal(f.Symbol.Name, compilation.Trees[0].Text.ToString(f.Location.Span)));
    }

    [Fact]
    public void No_more_is_found_than_is_asked_for()
    {
        ClaimsCompilation compilation = ClaimsCompilation.Create(Repository.ParseSample("DprkTroops"), "Test");
        Assert.Equal(5, WorkspaceSymbols.Find(compilation, "", limit: 5).Count);
        Assert.True(WorkspaceSymbols.Find(compilation, "", limit: 1000).Count > 100);
    }

    private static string Show(IEnumerable<OutlineItem> items, string indent) => string.Concat(items.Select(item =>
        $"{indent}{item.Kind} {item.Name}{(item.Detail.Length > 0 ? ": " + item.Detail : "")}\n{Show(item.Children, indent + "  ")}"));
}
