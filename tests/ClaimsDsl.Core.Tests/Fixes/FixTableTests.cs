using System;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.Tests.Documentation;
using Xunit;

namespace ClaimsDsl.Tests.Fixes;

/// <summary>What the pages of the diagnostics say about fixes is what there is.</summary>
public sealed class FixTableTests
{
    private const string Folder = "docs/diagnostics/";

    public static TheoryData<string> Ids => [.. Catalogue.All.Select(d => d.Id)];

    [Fact]
    public void Kinds_are_not_named_twice() => Assert.Distinct(FixTable.Rules.Concat(FixTable.Actions).Select(rule => rule.Kind.Id));

    [Fact]
    public void The_index_lists_each_kind_what_it_mends_and_whether_it_asks()
    {
        string[] rows = [.. FixTable.Rules.Concat(FixTable.Actions).Select(rule => string.Join(
            " | ",
            "| " + char.ToUpperInvariant(rule.Kind.Description[0]) + rule.Kind.Description[1..],
            rule.Kind.Applicability == Applicability.Ask ? "yes" : "no",
            string.Join(", ", rule.Diagnostics.Select(d => $"[{d.Id}]({d.Id}.md)").DefaultIfEmpty("–")) + " |"))];
        Assert.Equal(rows, MarkdownPage.Read(Folder + "README.md").Section("Fixes").Split('\n').Where(line => line.StartsWith('|')).Skip(2));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_of_a_diagnostic_lists_its_fixes(string id)
    {
        DiagnosticDescriptor descriptor = Catalogue.All.Single(d => d.Id == id);
        string[] fixes = [.. FixProvider.KindsFor(descriptor).Select(kind => "- " + kind.Description + (kind.Applicability == Applicability.Ask ? " (asks first)" : ""))];
        string[] lines = MarkdownPage.Read(Folder + id + ".md").Section("How to fix it").Split('\n');
        int start = Array.IndexOf(lines, "A fix:");
        Assert.Equal(fixes.Length == 0, start < 0);
        Assert.Equal(fixes, lines.Skip(start < 0 ? lines.Length : start + 2).TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }
}
