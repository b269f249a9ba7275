using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>Neither the order of statements nor that of files changes what they say.</summary>
public sealed class OrderTests
{
    private const string Mistakes = """
        namespace DprkTroops
        Kirbi states FairGame
        Kirby states Deployment.trops 3,000
        Kirby states Deployment.troops 3,000 kg
        late: Kirby states Deployment.units 3 revises early
        early: Kirby states Deployment.troops 3,000 revises kirby3000
        place Inner in Outer
        place Outer in Inner
        person Nobody of Somebody
        assess Deployment.troops 3 is perhaps because none
        """;

    private static readonly SnippetFile[] Sample =
    [
        .. Repository.ParseSample("DprkTroops").Select(tree => new SnippetFile(tree.Path, tree.ToString())),
        new("mistakes.claims", Mistakes),
    ];

    [Fact]
    public void Shuffled_files_and_statements_say_the_same()
    {
        (HashSet<BoundClaim> claims, string[] diagnostics) = MeaningOf(Sample);
        Assert.NotEmpty(diagnostics);
        Gen.Shuffle(Sample).Select(Gen.Int).ForAll(
            (files, seed) =>
            {
                (HashSet<BoundClaim> shuffledClaims, string[] shuffledDiagnostics) = MeaningOf(files.Select((file, index) => Shuffle(file, seed + index)));
                Assert.Equal(diagnostics, shuffledDiagnostics);
                Assert.True(claims.SetEquals(shuffledClaims), "Other claims are bound.");
            },
            times: 25);
    }

    private static (HashSet<BoundClaim> Claims, string[] Diagnostics) MeaningOf(IEnumerable<SnippetFile> files)
    {
        ClaimsCompilation compilation = Check.Compile(files);
        return (
            [.. compilation.Trees.SelectMany(tree => compilation.Bind(tree).Claims)],
            [.. Check.DiagnosticsOf(compilation).Select(d => d.Location.Path + " " + d.Id + ": " + d.Message).Order(System.StringComparer.Ordinal)]);
    }

    private static SnippetFile Shuffle(SnippetFile file, int seed)
    {
        string[] statements = [.. SyntaxTree.Parse(SourceText.From(file.Text)).Root.Statements.Select(statement => statement.ToFullString())];
        string[] others = statements[1..];
        new System.Random(seed).Shuffle(others);
        return file with { Text = statements[0] + "\n" + string.Join("\n", others) };
    }
}
