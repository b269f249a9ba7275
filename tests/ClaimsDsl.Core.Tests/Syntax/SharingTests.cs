using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>What is said again and again is kept once.</summary>
public class SharingTests
{
    [Fact]
    public void Names_that_recur_are_one_node()
    {
        SyntaxTree tree = Parse("Kirby states A\nKirby states A\nKirby states A\nKirby states A\n");
        NameSyntax[] parties = [.. tree.Root.Statements.Cast<ClaimStatementSyntax>().Select(claim => claim.Asserters.Names[0])];
        Assert.Same(parties[2].Green, parties[3].Green);

        // Where each of them is, is its own.
        Assert.Equal([0, 15, 30, 45], parties.Select(name => name.Span.Start));
    }

    [Fact]
    public void A_name_with_other_words_around_it_is_another_node()
    {
        SyntaxTree tree = Parse("Kirby states A // first\nKirby  states A\nKirby states A\n  Kirby states A\n");
        Assert.Equal(["Kirby ", "Kirby  ", "Kirby ", "  Kirby "], tree.Root.Statements.Cast<ClaimStatementSyntax>().Select(claim => claim.Asserters.ToFullString()));
    }

    [Fact]
    public void A_node_that_ends_with_its_first_word_is_all_its_words()
    {
        SyntaxTree tree = Parse(string.Concat(Enumerable.Repeat("Kirby denies this denies A\n", 3)));
        Assert.Equal(["denies this denies", "denies this denies", "denies this denies"], tree.Root.Statements.Cast<ClaimStatementSyntax>().Select(claim => claim.Verb.ToString()));
    }

    [Fact]
    public void A_missing_name_stays_missing()
    {
        SyntaxTree tree = Parse(string.Concat(Enumerable.Repeat("Kirby states D.\nKirby states D.x\n", 3)));
        Assert.Equal([true, false, true, false, true, false], tree.Root.Statements.Cast<ClaimStatementSyntax>().Select(claim => claim.Subject!.Attribute!.Value.IsMissing));
    }

    [Fact]
    public void A_list_of_one_ends_after_it()
    {
        SyntaxTree tree = Parse("Kirby states A");
        Assert.Equal([tree.Root.Statements[0]], tree.Root.Statements);
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Root.Statements[1]);
    }

    /// <summary>Figures of 100 parties on the days of a year: a character takes no more than half of what Roslyn's tree of like C# takes (16 bytes).</summary>
    [Fact]
    public void A_tree_takes_few_bytes_a_character()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++)
        {
            DateOnly day = new DateOnly(2024, 1, 1).AddDays(i / 2 * 37 % 366);
            text.Append(CultureInfo.InvariantCulture, $"P{i % 100} states D{i / 20}.troops between {i} and {10_000 + i} as of {day:yyyy-MM-dd}\n");
        }

        string figures = text.ToString();
        long taken = 0;

        // Each thread shares what it has met itself: on this one, that can be what other tests parse.
        var alone = new Thread(() =>
        {
            Parse(figures);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Parse(figures);
            taken = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        alone.Start();
        alone.Join();
        Assert.InRange(taken, 1, 7L * figures.Length);
    }

    private static SyntaxTree Parse(string text) => SyntaxTree.Parse(SourceText.From(text));
}
