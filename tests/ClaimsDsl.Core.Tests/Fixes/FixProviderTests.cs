using System.Collections.Generic;
using System.IO;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Fixes;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Documentation;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fixes;

/// <summary>What holds of all fixes, and of many together.</summary>
public sealed class FixProviderTests
{
    private static readonly FixKind Kind = new("test", "does something", Applicability.Safe);

    // What the examples of these pages have, is like nothing that is known: only the analyst can mend it.
    private static readonly DiagnosticDescriptor[] WithoutFixInExample = [Catalogue.Unexpected, Catalogue.UnknownVerb, Catalogue.DateNotQuoted];

    public static TheoryData<string> Ids => [.. Catalogue.All.Except(WithoutFixInExample).Where(d => FixProvider.KindsFor(d).Any()).Select(d => d.Id)];

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/ClaimsDsl.Core.Tests/Fixtures"), "*.claims").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_of_a_page_has_a_fix_and_is_better_after_each(string id)
    {
        string example = Assert.Single(MarkdownPage.ClaimsBlocksOf(MarkdownPage.Read("docs/diagnostics/" + id + ".md").Section("Example")));
        IReadOnlyList<SnippetFile> files = AnnotatedText.Parse(example).Files;
        ClaimsCompilation compilation = Check.Compile(files);
        Diagnostic[] before = Fixing.Reported(compilation);
        Fix[] fixes = [.. before.SelectMany(diagnostic => FixProvider.FixesFor(compilation, diagnostic))];
        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix => Assert.True(
            Fixing.Reported(Check.Compile(Fixing.Apply(files, FixProvider.Merge([fix])))).Length < before.Length, fix.Title));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Whatever_a_file_ends_with_its_fixes_can_be_applied(string fixture)
    {
        string text = Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/" + fixture);
        for (int length = 0; length <= text.Length; length += 61)
        {
            SnippetFile[] files = [new(fixture, text[..length])];
            ClaimsCompilation compilation = Check.Compile(files);
            Fix[] fixes = [.. Check.DiagnosticsOf(compilation, Catalogue.All).SelectMany(diagnostic => FixProvider.FixesFor(compilation, diagnostic))];
            Assert.Equal(files.Length, Fixing.Apply(files, FixProvider.Merge(fixes)).Count);
        }
    }

    [Fact]
    public void A_diagnostic_of_another_text_has_no_fixes()
    {
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("test.claims", "place Rome\n}")]);
        Diagnostic reported = Assert.Single(Check.DiagnosticsOf(compilation));
        Assert.NotEmpty(FixProvider.FixesFor(compilation, reported));
        Assert.Empty(FixProvider.FixesFor(compilation, reported with { Location = new Location("other.claims", reported.Location.Span) }));
        Assert.Empty(FixProvider.FixesFor(Check.Compile([new SnippetFile("test.claims", "place Rome")]), reported));
    }

    [Fact]
    public void Of_two_fixes_of_the_same_text_the_first_is_made() => Merges(
        [Edit("a", 0, 3, "one"), Edit("a", 5, 1, "three"), Edit("b", 2, 2, "four")],
        [Edit("b", 2, 2, "four")],
        [Edit("a", 2, 2, "two")],
        [Edit("a", 0, 3, "one")],
        [Edit("a", 5, 1, "three")]);

    [Fact]
    public void A_fix_is_made_whole_or_not_at_all() => Merges(
        [Edit("a", 0, 3, "one")],
        [Edit("a", 0, 3, "one")],
        [Edit("a", 2, 2, "two"), Edit("a", 8, 2, "three")]);

    [Fact]
    public void What_several_put_in_at_one_place_stands_side_by_side_before_what_is_replaced_there() => Merges(
        [Edit("a", 3, 0, "one"), Edit("a", 3, 0, "two"), Edit("a", 3, 2, "three")],
        [Edit("a", 3, 2, "three")],
        [Edit("a", 3, 0, "two")],
        [Edit("a", 3, 0, "one")],
        [Edit("a", 4, 0, "inside")],
        [Edit("a", 3, 0, "two")]);

    private static void Merges(ValueList<TextEdit> expected, params TextEdit[][] fixes)
    {
        Fix[] all = [.. fixes.Select(edits => new Fix(Kind, "Do it", [.. edits]))];
        Assert.Equal(expected, FixProvider.Merge(all));
        Assert.Equal(expected, FixProvider.Merge(all.Reverse()));
    }

    private static TextEdit Edit(string path, int start, int length, string text) => new(path, new TextSpan(start, length), text);
}
