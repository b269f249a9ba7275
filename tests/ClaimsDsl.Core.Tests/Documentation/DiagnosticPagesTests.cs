using System.IO;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Documentation;

public sealed class DiagnosticPagesTests
{
    private const string Folder = "docs/diagnostics";

    // Reported about a project and not about claims, and about a file that is too long for a page.
    private static readonly DiagnosticDescriptor[] WithoutClaims = [Catalogue.LanguageVersion, Catalogue.TooManyErrors];

    public static TheoryData<string> Ids => [.. Catalogue.All.Select(d => d.Id)];

    public static TheoryData<string> IdsWithClaims => [.. Catalogue.All.Except(WithoutClaims).Select(d => d.Id)];

    [Fact]
    public void Each_diagnostic_has_a_page_and_each_page_a_diagnostic()
    {
        Assert.Equal(
            Catalogue.All.Select(d => d.Id + ".md").Append("README.md"),
            Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder)).Select(Path.GetFileName).Order(System.StringComparer.Ordinal));
        Assert.All(Catalogue.All, d => Assert.EndsWith("/" + PathOf(d.Id), d.HelpLink, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_are_not_used_twice() => Assert.Distinct(Catalogue.All.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_begins_with_what_the_catalogue_says(string id)
    {
        DiagnosticDescriptor descriptor = Catalogue.All.Single(d => d.Id == id);
        Assert.Equal(
            [$"# {id}: {descriptor.Title}", "", $"*{descriptor.DefaultSeverity} · {descriptor.Category}*", ""],
            MarkdownPage.Read(PathOf(id)).Lines.Take(4));
    }

    [Theory]
    [MemberData(nameof(IdsWithClaims))]
    public void The_example_shows_the_diagnostic_and_nothing_else(string id)
    {
        string example = Assert.Single(MarkdownPage.ClaimsBlocksOf(MarkdownPage.Read(PathOf(id)).Section("Example")));
        AnnotatedText text = AnnotatedText.Parse(example);
        Assert.NotEmpty(text.Expected);
        Assert.All(text.Expected, expected => Assert.Equal(id, expected.Id));
        Check.Alone(example);
    }

    [Theory]
    [MemberData(nameof(IdsWithClaims))]
    public void The_mended_example_is_clean(string id)
    {
        string mended = Assert.Single(MarkdownPage.ClaimsBlocksOf(MarkdownPage.Read(PathOf(id)).Section("How to fix it")));
        Assert.Empty(AnnotatedText.Parse(mended).Expected);
        Check.Alone(mended);
    }

    [Fact]
    public void The_index_lists_each_page()
    {
        Assert.Equal(
            Catalogue.All.Select(d => $"| [{d.Id}]({d.Id}.md) | {d.Title} | {d.DefaultSeverity} |"),
            MarkdownPage.Read(Folder + "/README.md").Lines.Where(line => line.StartsWith("| [", System.StringComparison.Ordinal)));
        Assert.All(
            System.Enum.GetNames<DiagnosticCategory>(),
            category => Assert.Single(MarkdownPage.Read(Folder + "/README.md").Lines, line => line.StartsWith($"## {category}: ", System.StringComparison.Ordinal)));
    }

    private static string PathOf(string id) => Folder + "/" + id + ".md";
}
