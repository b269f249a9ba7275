using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;

using Xunit;

namespace ClaimsDsl.Tests.Limits;

/// <summary>The page of limits says what the code does.</summary>
public class LimitsPageTests
{
    private static readonly Dictionary<string, long> Constants = new()
    {
        ["nesting"] = Parser.MaxDepth,
        ["syntax errors"] = Parser.MaxDiagnostics,
        ["numbers"] = 1_000_000_000_000_000_000,
        ["chains"] = Lineage.LongestChain,
        ["claims about claims"] = Statement.MostClaims,
        ["lines of a party"] = Lines.MostPaths,
        ["names of a circle"] = DiagnosticBag.MostNames,
        ["words compared"] = DiagnosticBag.MostWordsCompared,
        ["letters compared"] = Suggestion.LongestWord,
        ["contradictions"] = Contradictions.MostToTell,
        ["claims in a message"] = ContradictionReporter.MostTold,
        ["looks of rules"] = Budget.Least,
        ["looks for each claim"] = Budget.PerClaim,
        ["rounds of rules"] = Consistency.MostRounds,
        ["variables tried"] = Consistency.MostVariables,
        ["values tried"] = Consistency.MostValues,
        ["tries"] = Consistency.MostTries,
        ["places of a quotation"] = Anchor.MaxMatches,
        ["words of a near passage"] = WordAligner.MaxWords,
        ["quotations compared with claims"] = SupportChecker.MostCharacters,
        ["text of a claims file in an assembly"] = CompressedText.MostBytes,
    };

    [Fact]
    public void Every_limit_is_on_the_page_as_it_is()
    {
        string[][] rows = [.. Repository.Read("docs/limits.md").Split('\n').Where(line => line.StartsWith("| ", System.StringComparison.Ordinal) && line.Split('|').Length == 5).Select(line => line.Split('|')).Skip(2)];
        Assert.Equal(
            Constants.Select(pair => pair.Key + " " + pair.Value.ToString("N0", CultureInfo.InvariantCulture)),
            rows.Select(row => row[1].Trim() + " " + row[2].Trim()));
    }
}
