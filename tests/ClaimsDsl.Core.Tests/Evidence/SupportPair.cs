using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>A claim, its quotations, and what is wrong between them, as a corpus of pairs says.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Quotations">Its quotations.</param>
/// <param name="Expected">What is to be reported: a kind, a space and the words.</param>
/// <param name="Sentence">The proposition's sentence, where one is claimed.</param>
internal sealed record SupportPair(BoundClaim Claim, IReadOnlyList<string> Quotations, IReadOnlyList<string> Expected, string? Sentence)
{
    public static Day Published { get; } = Day.From(2024, 10, 23);

    /// <summary>What is reported.</summary>
    public IReadOnlyList<string> Found =>
        [.. SupportChecker.Check(Claim, Quotations, Vocabulary.English, Published, Sentence).Select(finding => $"{finding.Kind} {finding.Words}")];

    public override string ToString() => $"{string.Join(" | ", Quotations)} : {Claim.Subject} {Claim.Verb}";

    /// <summary>
    /// Reads a corpus: declarations, and after the first line of equals signs, pairs between empty lines, each of quotations
    /// (after &gt;), a claim, and what is wrong (after =). Fails where a claim has mistakes.
    /// </summary>
    public static IReadOnlyList<SupportPair> ReadCorpus(string path)
    {
        string[] sections = Repository.Read(path).Split("\n====", 2);
        string[][] blocks =
        [
            .. sections[1].Split("\n\n").Skip(1)
                .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("====", StringComparison.Ordinal)).ToArray())
                .Where(block => block.Length > 0),
        ];
        string claims = string.Concat(blocks.Select(block => block.Single(line => line[0] is not ('>' or '=')) + " in Wire\n"));
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(sections[0] + "\n" + claims, "pairs.claims"));
        var compilation = ClaimsCompilation.Create([tree], "Pairs");

        // Without quotations, claims are still whole: what is reported about them is a mistake of the corpus.
        Assert.DoesNotContain(Check.DiagnosticsOf(compilation), diagnostic => diagnostic.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
        BoundFile file = compilation.Bind(tree);
        Assert.Equal(blocks.Length, file.Claims.Count);
        return [.. blocks.Zip(file.Claims, (block, claim) => new SupportPair(
            claim,
            [.. Lines(block, '>')],
            [.. Lines(block, '=')],
            claim.Subject is PropositionSubject { Name: var name } ? SentenceOf(file, name) : null))];
    }

    public static string? SentenceOf(BoundFile file, string proposition) =>
        file.Declarations.OfType<PropositionDeclaration>().FirstOrDefault(declaration => declaration.Name == proposition)?.Sentence;

    private static IEnumerable<string> Lines(string[] block, char mark) => block.Where(line => line[0] == mark).Select(line => line[1..].Trim());
}
