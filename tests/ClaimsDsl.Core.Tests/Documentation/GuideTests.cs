using System;
using System.IO;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using Xunit;

namespace ClaimsDsl.Tests.Documentation;

public sealed class GuideTests
{
    private static readonly MarkdownPage Guide = MarkdownPage.Read("docs/language.md");

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, Guide.ClaimsBlocks.Count)];

    public static TheoryData<string> Pages =>
    [
        Guide.Path,
        "docs/severities.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/diagnostics")).Order().Select(path => "docs/diagnostics/" + Path.GetFileName(path)),
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void What_the_guide_shows_compiles(int block) => Check.Alone(Guide.ClaimsBlocks[block]);

    [Fact]
    public void Every_word_of_the_language_is_explained()
    {
        string[] words =
        [
            .. SyntaxFacts.StatementKeywords,
            .. SyntaxFacts.ClauseKeywords,
            .. SyntaxFacts.TypeKeywords,
            .. SyntaxFacts.DocumentProperties,
            .. SyntaxFacts.PartyProperties,
            .. SyntaxFacts.OperatorPhrases.Select(phrase => string.Join(" ", phrase)),
            .. Likelihood.Terms,
            .. Verbs.Phrases.Where(verb => Verbs.Plural(verb) != verb),
            .. Verbs.Meanings.Select(meaning => meaning.Split(' ')[0]),
        ];
        string[] code = [.. Guide.Text.Split('`').Where((_, index) => index % 2 == 1).Select(text => text.Replace('\n', ' '))];
        Assert.All(words, word => Assert.Contains(code, text => ContainsWord(text, word)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string path)
    {
        MarkdownPage page = MarkdownPage.Read(path);
        foreach (string[] link in page.LocalLinks.Select(link => link.Split('#')))
        {
            string target = link[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, link[0]);
            Assert.True(File.Exists(Path.Combine(Repository.Root, target)), $"{path} links to {target}, which is no file.");
            Assert.True(
                link.Length == 1 || MarkdownPage.Read(target).Anchors.Contains(link[1], StringComparer.Ordinal),
                $"{path} links to #{link.Last()} of {target}, which is no heading.");
        }
    }

    private static bool ContainsWord(string text, string word) => (" " + text + " ").Contains(" " + word + " ", StringComparison.Ordinal)
        || (" " + text).Contains(" " + word + ",", StringComparison.Ordinal);
}
