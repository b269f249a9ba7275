using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>What all files have to do with what a file declares: counts, disputes, who cites whom.</summary>
public sealed class OverviewTests
{
    private const string Files = """
        //@ world.claims
        outlet Gazette "The Gazette"
        document Wire "wire.txt" { publisher Gazette }
        government Russia
        person Kirby "John Kirby"
        person Austin
        kind Deployment { present : truth  troops : count }
        entity Corps is Deployment
        proposition Peace "There is peace"
        proposition War "There is war"
        //@ claims.claims
        first: Kirby states Corps.present in Wire
        Russia denies Corps.present
        Austin confirms first
        Kirby states Corps.troops at least 3,000 via Gazette
        Kirby states Peace
        Austin denies Peace
        """;

    [Fact]
    public void Above_each_declaration_stands_how_many_claims_there_are_and_who_is_against_whom()
    {
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse(Files).Files);
        SyntaxTree tree = compilation.FindTree("world.claims")!;
        CodeLens[] lenses = [.. CodeLenses.In(compilation, tree)];
        Assert.Equal(
            [
                "Gazette: 0 claims", "Wire: 1 claim", "Russia: 1 claim", "Kirby: 3 claims", "Austin: 2 claims", "Deployment: ", "Corps: 3 claims",
                "Corps: Corps.present: John Kirby against Russia", "Peace: 2 claims", "Peace: John Kirby against Austin", "War: 0 claims",
            ],
            lenses.Select(l => tree.Text.ToString(l.Span) + ": " + l.Title));
        Assert.Equal("1 reference", CodeLenses.Resolve(compilation, lenses[5]).Title);
        Assert.Equal(["world.claims:7 Deployment"], Lines(compilation, CodeLenses.PlacesOf(compilation, lenses[5])));
        Assert.Equal(
            ["claims.claims:1 Kirby states Corps.present", "claims.claims:2 Russia denies Corps.present", "claims.claims:4 Kirby states Corps.troops at least 3,000"],
            Lines(compilation, CodeLenses.PlacesOf(compilation, lenses[6])));
        Assert.Equal(
            ["claims.claims:5 Kirby states Peace", "claims.claims:6 Austin denies Peace"],
            Lines(compilation, CodeLenses.PlacesOf(compilation, lenses[9])));
    }

    [Fact]
    public void What_is_disputed_is_listed_with_its_sides()
    {
        ClaimsCompilation compilation = Check.Compile(AnnotatedText.Parse(Files + """

            Russia says "No"
            presence: dispute Corps.present between Kirby, Austin and Russia "They differ."
            Kirby denies Peace
            """).Files);
        ValueList<DisputeItem> disputes = Disputes.In(compilation);
        Assert.Equal(
            [
                (true, "presence", "Corps.present: They differ.", "John Kirby and Austin | Russia"),
                (false, null, "Peace: one party contradicts itself", "John Kirby | John Kirby"),
                (false, null, "Peace", "John Kirby | Austin"),
            ],
            disputes.Select(d => (d.IsAcknowledged, d.Label, d.Detail, string.Join(" | ", d.Sides.Select(s => s.Label)))));
        Assert.Equal(
            ["claims.claims:1 Kirby states Corps.present", "claims.claims:2 Russia denies Corps.present"],
            Lines(compilation, disputes[0].Sides.Select(s => s.Location)));
        Assert.Equal("Russia denies Corps.present", disputes[0].Sides[1].Detail);
    }

    [Fact]
    public void A_party_has_claims_from_others_and_others_have_claims_from_it()
    {
        Marked at = Marked.Parse(Files + "\ndispute War between Kir‸by and Russia");
        CitationItem kirby = Citations.At(at.Compilation, at.Tree, at.Position)!;
        Assert.Equal("John Kirby", kirby.Name);
        Assert.Empty(Citations.CitedBy(at.Compilation, kirby));
        ValueList<Citation> citing = Citations.Citing(at.Compilation, kirby);
        Assert.Equal(["The Gazette", "Austin"], citing.Select(c => c.Item.Name));
        Assert.Equal(
            ["claims.claims:1 Kirby states Corps.present", "claims.claims:4 Kirby states Corps.troops at least 3,000"],
            Lines(at.Compilation, citing[0].Places));
        Assert.Equal(["John Kirby"], Citations.CitedBy(at.Compilation, citing[1].Item).Select(c => c.Item.Name));
    }

    [Theory]
    [InlineData("\nRussia denies fir‸st")]
    [InlineData("\nKirby stat‸es Corps.troops 1 via Gazette")]
    public void A_claim_has_passed_through_parties_and_other_claims_are_about_it(string line)
    {
        Marked at = Marked.Parse(Files + line);
        CitationItem claim = Citations.At(at.Compilation, at.Tree, at.Position)!;
        Assert.True(claim.IsClaim);
        Assert.Equal(["John Kirby"], Citations.CitedBy(at.Compilation, claim).Select(c => c.Item.Name));
        Assert.Equal(
            claim.Name == "first" ? ["claims.claims:3 Austin confirms first", "claims.claims:7 Russia denies first"] : [],
            Lines(at.Compilation, Citations.Citing(at.Compilation, claim).SelectMany(c => c.Places)));
    }

    [Fact]
    public void What_is_no_party_and_no_claim_cites_nobody()
    {
        Marked at = Marked.Parse(Files + "\nplace Po‸rt");
        Assert.Null(Citations.At(at.Compilation, at.Tree, at.Position));
    }

    private static IEnumerable<string> Lines(ClaimsCompilation compilation, IEnumerable<Diagnostics.Location> locations) =>
        new Marked(compilation, compilation.Trees[0], 0).Lines(locations);
}
