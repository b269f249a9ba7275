using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>What the three articles of the sample contradict, and what they do not.</summary>
public class SampleTests
{
    private static readonly SyntaxTree[] Trees = [.. Repository.ParseSample("DprkTroops")];

    private static readonly string[] Known = [.. ContradictionsOf(Trees)];

    [Fact]
    public void Acknowledged_disputes_are_told_and_words_that_two_articles_print_differently() => Assert.Equal(
        [
            "conclusions.claims: CLM3010 at Deployment.present: United States and South Korea against Russia and North Korea on Deployment.present",
            "conclusions.claims: CLM3010 at Munitions.delivered: United States and The National against Russia and North Korea on Munitions.delivered",
            "wire.claims: CLM3008 at \"If they’re co-belligerents, their intention is to participate in this war on Russia’s behalf, that is a very, very serious issue\": "
                + "The words of Lloyd Austin are printed differently: 'co-belligerents, their' in Wire, 'co-belligerents, if their' in National",
        ],
        Known);

    [Theory]
    [InlineData(
        "presence",
        "digest.claims: CLM3003 at Deployment.present: Lloyd Austin and North Korea’s UN envoy cannot both be right: "
            + "Lloyd Austin confirms Deployment.present (2024-10-23, Digest); North Korea’s UN envoy rejects Deployment.present (..2024-10-23, Digest)")]
    [InlineData(
        "deliveries",
        "digest.claims: CLM3003 at Munitions.delivered: U.S. officials and Russia cannot both be right: "
            + "U.S. officials report Munitions.delivered (by 2024-10-23, Digest); Russia deny Munitions.delivered (by 2024-10-23, Digest)")]
    public void A_denial_is_a_dispute_until_it_is_acknowledged(string label, string expected)
    {
        SyntaxTree conclusions = Find("conclusions.claims");
        TextSpan dispute = conclusions.Root.Statements.OfType<DisputeStatementSyntax>().Single(d => d.Label?.Identifier.Text == label).Span;
        Assert.Equal([expected], NewAfter("conclusions.claims", conclusions.Text.ToString(dispute), ""));
    }

    [Fact]
    public void A_figure_that_does_not_say_that_it_revises_another_is_noticed() => Assert.Equal(
        [
            "digest.claims: CLM3007 at 3,000: National Intelligence Service gave another figure before, and this does not say that it revises it: "
                + "National Intelligence Service estimates Deployment.troops 1,500 (before 2024-10-23, Digest)",
        ],
        NewAfter("digest.claims", " revises nis1500", ""));

    [Theory]
    [InlineData(
        "NorthKorea pledges Deployment.troops 10,000 by 2024-12 via",
        "NorthKorea states Deployment.troops 10,000 via",
        "digest.claims: CLM3003 at 10,000: National Intelligence Service and North Korea cannot both be right: "
            + "National Intelligence Service states Deployment.troops 3,000 (by 2024-10-23, Digest); North Korea states Deployment.troops 10,000 (by 2024-10-23, Digest)")]
    [InlineData(
        "Peskov withholds Deployment.present",
        "Peskov states Deployment.present",
        "national.claims: CLM3002 at Deployment.present: Dmitry Peskov and Russia both speak for Russia and cannot both be right: "
            + "Dmitry Peskov states Deployment.present (by 2024-10-23, Digest); Russia deny Deployment.present (by 2024-10-23, National)")]
    [InlineData(
        "Russia withholds Deployment.present",
        "Russia acknowledges Deployment.present",
        "national.claims: CLM3001 at Deployment.present: Russia cannot mean both: "
            + "Russia acknowledges Deployment.present (by 2024-10-23, Digest); Russia deny Deployment.present (by 2024-10-23, National)")]
    public void What_is_pledged_or_withheld_conflicts_only_once_it_is_stated(string written, string stated, string expected) =>
        Assert.Equal([expected], NewAfter("digest.claims", written, stated));

    /// <summary>What is reported after an edit of a file and was not before.</summary>
    private static string[] NewAfter(string file, string old, string replacement)
    {
        SyntaxTree tree = Find(file);
        string text = tree.ToString();
        Assert.Equal(2, text.Split(old).Length);
        var edited = SyntaxTree.Parse(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Path));
        return [.. ContradictionsOf(Trees.Select(t => t == tree ? edited : t)).Except(Known)];
    }

    private static SyntaxTree Find(string file) => Trees.Single(tree => tree.Path.EndsWith("/" + file, StringComparison.Ordinal));

    private static IEnumerable<string> ContradictionsOf(IEnumerable<SyntaxTree> trees)
    {
        var compilation = ClaimsCompilation.Create(trees, "Test");
        return
            from tree in compilation.Trees
            from diagnostic in compilation.GetDiagnostics(tree)
            where diagnostic.Descriptor.Category == DiagnosticCategory.Contradictory
            select $"{tree.Path.Split('/')[^1]}: {diagnostic.Id} at {tree.Text.ToString(diagnostic.Location.Span)}: {diagnostic.Message}";
    }
}
