using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>A mistake in one statement never hides the statements after it.</summary>
public sealed class BrokenStatementTests
{
    /// <summary>Statements with a mistake each, by the word they begin with.</summary>
    public static TheoryData<string> Broken =>
    [
        // namespaces
        "namespace", "namespace .", "namespace Test.", "namespace Test Room", "namespace 5", "use", "use News.", "use \"News\"", "use News,",
        // documents
        "document", "document Other", "document Other other.txt", "document \"other.txt\"", "document Other \"other.txt", "document Other \"x\" }",
        "document Other \"x\" {", "document Other \"x\" { title }", "document Other \"x\" { title published }", "document Other \"x\" { 5 }",
        "document Other \"x\" {\n  title \"x\"\n  published", "document Other \"x\" { title \"x\",", "document Other \"x\" { titel \"x\" }",
        // parties
        "person", "person 5", "person Other \"x", "person Other of", "person Other of Russia from", "person Other of Russia from 2024 to",
        "person Other \"x\",", "person Other \"x\" \"y\"", "person Other {", "person Other { also", "person Other { also \"x\",", "group Other other",
        // places, entities
        "place", "place Other in", "place Other of Rome", "place Other {", "entity", "entity Other", "entity Other is", "entity Other Race", "entity Other is Race {",
        // propositions, verbs, allowances
        "proposition", "proposition Other", "proposition Other \"x", "proposition Other \"x\" implies", "proposition Other \"x\" is FairGame or",
        "proposition Other \"x\" implies FairGame,", "verb", "verb hints", "verb hints means", "verb means certain", "allow", "allow CLM2010", "allow CLM2010,", "allow \"why\"",
        // kinds
        "kind", "kind Other", "kind Other {", "kind Other { a", "kind Other { a :", "kind Other {\n  a : truth", "kind Other {\n  a : truth,",
        "kind Other {\n  a : one of", "kind Other {\n  a : one of x,", "kind Other {\n  a : amount of", "kind Other {\n  a : number tolerance",
        "kind Other {\n  a : number per", "kind Other {\n  a : number per person and", "kind Other {\n  rule", "kind Other {\n  rule a =",
        "kind Other {\n  a : count\n  rule a = (a + ", "kind Other {\n  a : count\n  rule a implies", "kind Other }", "kind Other { : truth }",
        // claims
        "Kirby", "Kirby,", "Kirby states", "Kirby and states", "Kirby states Deployment.", "Kirby states Deployment.losses[", "Kirby states Deployment.losses[Rome",
        "Kirby states Deployment.losses[Rome,", "Kirby states 3,000", "Deployment.troops 3,000", "Kirby states Deployment.troops at least",
        "Kirby states Deployment.troops between", "Kirby states Deployment.troops between 3 and", "Kirby states Deployment.troops 3..4..5",
        "Kirby states Deployment.troops one of", "Kirby states Deployment.troops one of 3,", "Kirby states Deployment.landedAt one of Rome,",
        "Kirby states Deployment.troops not", "Kirby states Deployment.troops =", "Kirby states Deployment.troops (3,000)", "Kirby states Deployment.troops $",
        "Kirby states FairGame \"x", "Kirby states FairGame “x", "Kirby states FairGame in", "Kirby states FairGame on", "Kirby states FairGame on the 3rd",
        "Kirby states FairGame as", "Kirby states FairGame as of", "Kirby states FairGame via", "Kirby states FairGame via Nis,", "Kirby states FairGame to",
        "Kirby states FairGame if", "Kirby states FairGame at", "Kirby states FairGame revises", "Kirby states FairGame credibility", "Kirby states FairGame note",
        "label:", "label: Kirby", "label: : x", "5: Kirby states FairGame",
        // conclusions
        "dispute", "dispute FairGame", "dispute FairGame between", "dispute FairGame between Kirby", "dispute FairGame between Kirby and",
        "dispute FairGame between Kirby, and Peskov,", "dispute FairGame Kirby and Peskov", "assess", "assess FairGame", "assess FairGame is",
        "assess FairGame likely", "assess FairGame is likely, confidence", "assess FairGame is likely because", "assess FairGame is likely because x,",
        // blocks
        "in", "in Digest {", "in Digest on {", "in {", "on {", "{", "in Digest as of 2024 {", "in Digest on 2024-10-20 {\n  Kirby states FairGame", "in Digest }", "}",
        // no statement at all
        "\"x\"", "5", ",", ":", "2024-10-23", "via Nis", "at least 3", "•", "### Heading", "-", "(", "[", "\\", "Kirby states FairGame; Austin states FairGame",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_claim_after_a_broken_statement_is_bound(string broken)
    {
        AnnotatedText text = AnnotatedText.Parse(
            $"//@ broken.claims\n{broken}\nin Wire {{\n  good: Austin states TreatyIsDefensive \"a quotation\"\n}}\n//@ world.claims\n"
            + Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/world.claims"));
        ClaimsCompilation compilation = Check.Compile(text.Files);
        var tree = compilation.FindTree("broken.claims")!;
        Diagnostic[] diagnostics = [.. Check.DiagnosticsOf(compilation)];
        Assert.NotEmpty(diagnostics);
        Assert.True(diagnostics.Length <= 3, "One mistake is reported as:\n" + string.Join("\n", diagnostics.AsEnumerable()));

        BoundClaim good = Assert.Single(compilation.Bind(tree).Claims, claim => claim.Label == "good");
        Assert.Equal("Wire", good.Document);
        Assert.Equal(["Austin"], good.Asserters);
        Assert.Equal(new PropositionSubject("TreatyIsDefensive"), good.Subject);
        Assert.Equal(["a quotation"], good.Quotations);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_claim_right_after_a_broken_statement_is_bound(string broken)
    {
        AnnotatedText text = AnnotatedText.Parse(
            $"//@ broken.claims\n{broken}\ngood: Austin states TreatyIsDefensive \"a quotation\"\n//@ world.claims\n"
            + Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/world.claims"));
        ClaimsCompilation compilation = Check.Compile(text.Files);
        BoundClaim good = Assert.Single(compilation.Bind(compilation.FindTree("broken.claims")!).Claims, claim => claim.Label == "good");
        Assert.Equal(new PropositionSubject("TreatyIsDefensive"), good.Subject);
        Assert.Equal(["a quotation"], good.Quotations);
    }
}
