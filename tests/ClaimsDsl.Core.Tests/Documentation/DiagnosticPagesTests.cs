using System.Collections.Generic;
using System.IO;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Documentation;

public sealed class DiagnosticPagesTests
{
    private const string Folder = "docs/diagnostics";

    // Reported about a project and about C# code, whose examples the tests of the generator compile.
    private static readonly DiagnosticDescriptor[] OfProjects =
        [Catalogue.LanguageVersion, Catalogue.InvalidSeverity, Catalogue.UnreadableManifest, .. Catalogue.All.Where(d => d.Category == DiagnosticCategory.Usage)];

    public static TheoryData<string> Ids => [.. Catalogue.All.Select(d => d.Id)];

    // The file with too many errors is too long for a page.
    public static TheoryData<string> IdsWithClaims => [.. Catalogue.All.Except([.. OfProjects, Catalogue.TooManyErrors]).Select(d => d.Id)];

    public static TheoryData<string> IdsWithMendedClaims => [.. Catalogue.All.Except(OfProjects).Select(d => d.Id)];

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
    [MemberData(nameof(IdsWithMendedClaims))]
    public void The_mended_example_is_clean(string id)
    {
        string mended = Assert.Single(MarkdownPage.ClaimsBlocksOf(MarkdownPage.Read(PathOf(id)).Section("How to fix it")));
        Assert.Empty(AnnotatedText.Parse(mended).Expected);
        IReadOnlyList<DiagnosticDescriptor>? topic = new[] { Check.Sourcing, Check.Contradictions }.FirstOrDefault(topic => topic.Any(d => d.Id == id));
        Assert.DoesNotContain(
            Check.DiagnosticsOf(Check.Compile(AnnotatedText.Parse(mended).Files), topic),
            diagnostic => diagnostic.Id == id || diagnostic.Descriptor.DefaultSeverity > DiagnosticSeverity.Info);
    }

    [Fact]
    public void The_article_under_a_wrong_name_has_too_many_errors()
    {
        MarkdownPage page = MarkdownPage.Read(PathOf(Catalogue.TooManyErrors.Id));
        string article = page.Section("Example").Split("```text\n")[1].Split("```")[0];
        var file = new SnippetFile("wire.claims", string.Concat(Enumerable.Repeat(article, 100)));
        Diagnostic limit = Assert.Single(Check.DiagnosticsOf(Check.Compile([file])), d => d.Id == Catalogue.TooManyErrors.Id);
        Assert.Contains($"more than {limit.Arguments[0]} mistakes", page.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_on_unknown_properties_lists_the_known_ones()
    {
        string[] lines = MarkdownPage.Read(PathOf(Catalogue.UnknownProperty.Id)).Lines;
        Assert.Equal(SyntaxFacts.DocumentProperties, WordsAfter("- A document has "));
        Assert.Equal(SyntaxFacts.PartyProperties, WordsAfter("- A party has "));
        Assert.Equal(SyntaxFacts.NamedProperties, WordsAfter("- A place or an entity has "));

        string[] WordsAfter(string start) => CodeWords(Assert.Single(lines, line => line.StartsWith(start, System.StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_on_reserved_words_lists_them()
    {
        string line = MarkdownPage.Read(PathOf(Catalogue.ReservedWord.Id)).Lines.Single(line => line.StartsWith("Some words ", System.StringComparison.Ordinal));
        Assert.Equal(SyntaxFacts.StatementKeywords.Order(), CodeWords(line).Order());
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

    private static string[] CodeWords(string line) => [.. line.Split('`').Where((_, index) => index % 2 == 1)];

    private static string PathOf(string id) => Folder + "/" + id + ".md";
}
