using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>How much of what is wrong between claims and quotations is found, and how much of what is found is wrong.</summary>
public sealed class SupportCorpusTests
{
    private readonly ITestOutputHelper _output;

    public SupportCorpusTests(ITestOutputHelper output) => _output = output;

    // Exactly so many, so that nothing is lost for something else that is gained; the output says which they are.
    [Theory]
    [InlineData(nameof(SupportFindingKind.NumberNotQuoted), 0, 0)]
    [InlineData(nameof(SupportFindingKind.DateNotQuoted), 0, 1)]
    [InlineData(nameof(SupportFindingKind.HedgeLost), 0, 0)]
    [InlineData(nameof(SupportFindingKind.Negated), 0, 2)]
    public void What_is_reported_is_wrong_and_what_is_wrong_is_reported(string kind, int wrongly, int not)
    {
        IReadOnlyList<SupportPair> pairs = SupportPair.ReadCorpus("tests/ClaimsDsl.Core.Tests/Evidence/support-corpus.claims-pairs");
        int right = 0;
        int wrong = 0;
        int missed = 0;
        foreach (SupportPair pair in pairs)
        {
            string[] expected = [.. pair.Expected.Where(IsOfKind)];
            string[] found = [.. pair.Found.Where(IsOfKind)];
            right += found.Count(expected.Contains);
            wrong += found.Count(finding => !expected.Contains(finding));
            missed += expected.Count(finding => !found.Contains(finding));
            if (!expected.SequenceEqual(found))
            {
                _output.WriteLine($"{pair}: expected '{string.Join(", ", expected)}', found '{string.Join(", ", found)}'");
            }
        }

        double precision = (double)right / (right + wrong);
        double recall = (double)right / (right + missed);
        _output.WriteLine(FormattableString.Invariant($"{kind} in {pairs.Count} pairs: precision {precision:F3}, recall {recall:F3} ({right} right, {wrong} wrong, {missed} missed)"));
        Assert.Equal((wrongly, not), (wrong, missed));

        bool IsOfKind(string finding) => finding.StartsWith(kind + " ", StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_the_corpus_is_quiet()
    {
        IReadOnlyList<SupportPair> pairs = SupportPair.ReadCorpus("tests/ClaimsDsl.Core.Tests/Evidence/support-corpus.claims-pairs");
        Assert.InRange((double)pairs.Count(pair => pair.Expected.Count == 0) / pairs.Count, 0.45, 0.65);
    }

    [Fact]
    public void Nothing_is_wrong_in_the_sample()
    {
        SyntaxTree[] trees = [.. Repository.ParseSample("DprkTroops")];
        var compilation = ClaimsCompilation.Create(trees, "Sample");
        BoundFile[] files = [.. trees.Select(compilation.Bind)];
        foreach (BoundClaim claim in files.SelectMany(file => file.Claims))
        {
            string? sentence = claim.Subject is PropositionSubject { Name: var name }
                ? files.Select(file => SupportPair.SentenceOf(file, name)).FirstOrDefault(found => found is not null)
                : null;
            ValueList<SupportFinding> findings = SupportChecker.Check(claim, claim.Quotations, Vocabulary.English, SupportPair.Published, sentence);
            Assert.True(findings.Count == 0, $"{claim.Subject} \"{string.Join("\" \"", claim.Quotations)}\": {string.Join(", ", findings)}");
        }
    }
}
