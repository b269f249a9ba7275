using System;
using System.Globalization;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Limits;

/// <summary>What binding and checking a claim leaves to the garbage collector, which takes half of their time where it is much. Bytes are counted, and nothing is timed.</summary>
public class MemoryTests
{
    private const int Claims = 2_000;

    [Fact]
    public void A_claim_is_bound_in_few_bytes()
    {
        ProjectIndex index = ProjectIndex.Create([FileIndex.Read(Parse(), "News")]);
        BoundFile.Bind(Parse(), index, "News");
        SyntaxTree tree = Parse();
        Assert.InRange(BytesPerClaim(() => BoundFile.Bind(tree, index, "News")), 0, 3_000);
    }

    [Fact]
    public void A_claim_is_checked_in_few_bytes()
    {
        Check(Parse());
        SyntaxTree tree = Parse();
        Assert.InRange(BytesPerClaim(() => Check(tree)), 0, 7_000);
    }

    private static void Check(SyntaxTree tree) => ClaimsCompilation.Create([tree], "News").GetDiagnostics(tree);

    private static long BytesPerClaim(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Claims;
    }

    /// <summary>Figures of 100 parties on the days of a year.</summary>
    private static SyntaxTree Parse()
    {
        var text = new StringBuilder("document Wire \"wire.txt\" { published 2024-12-31 }\nkind Deployment { troops : count, over time }\n");
        for (int i = 0; i < 100; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"person P{i}\nentity D{i} is Deployment\n");
        }

        text.Append("in Wire on 2024-12-31 {\n");
        for (int i = 0; i < Claims; i++)
        {
            DateOnly day = new DateOnly(2024, 1, 1).AddDays(i / 2 * 37 % 366);
            text.Append(CultureInfo.InvariantCulture, $"P{i % 100} states D{i / 20}.troops between {i} and {10_000 + i} as of {day:yyyy-MM-dd}\n");
        }

        return SyntaxTree.Parse(SourceText.From(text.Append("}\n").ToString(), "figures.claims"));
    }
}
