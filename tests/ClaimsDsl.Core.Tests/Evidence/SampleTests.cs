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

/// <summary>The sample is in its articles word for word, and whoever changes a word of either is told.</summary>
public sealed class SampleTests
{
    private static readonly SyntaxTree[] Trees = [.. Repository.ParseSample("DprkTroops")];

    private static readonly Dictionary<string, DocumentText> Articles = Seeds.All.ToDictionary(seed => DocumentPath.Normalize(seed.Path).Split("seeds/")[1]);

    private static readonly Quoted[] Quotations = [.. FindQuotations()];

    [Fact]
    public void Nothing_is_reported() => Assert.Empty(Check.WarningsOf(Compile(Trees)));

    [Fact]
    public void A_changed_digit_or_word_of_any_quotation_is_reported_there_with_the_right_passage()
    {
        Assert.True(Quotations.Length > 100);
        int digits = 0;
        foreach (Quoted quoted in Quotations)
        {
            foreach (TextSpan digit in quoted.Digits)
            {
                string other = quoted.Written[digit.Start] == '9' ? "1" : "9";
                Assert.Equal(quoted.Normalized, Offered(quoted, quoted.With(digit, other)));
                digits++;
            }

            // One of two words leaves too little to know the passage by.
            TextSpan word = quoted.Words[quoted.Words.Count / 2];
            Assert.Equal(quoted.Words.Count > 2 ? quoted.Normalized : null, Offered(quoted, quoted.With(word, "other")));
        }

        Assert.True(digits > 10);
    }

    [Fact]
    public void A_changed_word_of_an_article_is_reported_at_each_quotation_of_it()
    {
        foreach (Quoted quoted in Quotations)
        {
            DocumentText article = quoted.Article;
            TextSpan match = Assert.Single(article.Find(quoted.Written).Matches).Span;
            int start = match.Start + 1;
            while (!char.IsLetter(article.Text[start]) || !char.IsLetter(article.Text[start - 1]))
            {
                start++;
            }

            var edited = DocumentText.Create(article.Path, article.Text.Insert(start, "x"));
            ClaimsCompilation compilation = Compile(Trees, path => Find(path) is { } found && found == article ? edited : Find(path));
            Assert.Contains(compilation.GetDiagnostics(quoted.Tree), d => d.Id == "CLM2004" && d.Location.Span == quoted.Token.Span);
        }
    }

    [Fact]
    public void What_another_article_says_alike_is_no_quotation_of_it_and_proposed_only_where_it_is_the_same_words()
    {
        IEnumerable<string> proposed =
            from quoted in Quotations
            from other in Seeds.All
            where other != quoted.Article
            let found = other.Find(quoted.Written)
            where found.IsFound || found.Nearest is not null
            select quoted.Normalized + (found.IsFound ? " is there" : " | " + found.Nearest!.Replacement);
        Assert.Equal(
            [
                "If they're co-belligerents, if their intention is to participate in this war on Russia's behalf, that is a very, very serious issue. | "
                    + "If they're co-belligerents, their intention is to participate in this war on Russia's behalf, that is a very, very serious issue",
                "If they're co-belligerents, their intention is to participate in this war on Russia's behalf, that is a very, very serious issue | "
                    + "If they're co-belligerents, if their intention is to participate in this war on Russia's behalf, that is a very, very serious issue",
                "between early to mid-October | in early to mid-October",
                "in early to mid-October | between early to mid-October",
                "traveled by ship | travelled by ship",
            ],
            proposed.Order(StringComparer.Ordinal));
    }

    /// <summary>What is offered at a quotation when its file has another in its place; null where it is reported, and nothing offered.</summary>
    private static string? Offered(Quoted quoted, string written)
    {
        TextSpan span = quoted.Token.Span;
        string literal = StringLiteral.Write(written);
        string text = quoted.Tree.ToString();
        var edited = SyntaxTree.Parse(SourceText.From(text.Remove(span.Start, span.Length).Insert(span.Start, literal), quoted.Tree.Path));
        ClaimsCompilation compilation = Compile(Trees.Select(tree => tree == quoted.Tree ? edited : tree));
        Diagnostic reported = Assert.Single(compilation.GetDiagnostics(edited), d => d.Id == "CLM2004");
        Assert.Equal(new TextSpan(span.Start, literal.Length), reported.Location.Span);
        string hint = reported.Arguments[1];
        return hint.Length == 0 ? null : StringLiteral.GetValue(hint[hint.IndexOf('"', StringComparison.Ordinal)..]);
    }

    private static ClaimsCompilation Compile(IEnumerable<SyntaxTree> trees, Func<string, DocumentText?>? find = null) =>
        ClaimsCompilation.Create(trees, "Test", find ?? Find);

    private static DocumentText? Find(string path) => Articles.GetValueOrDefault(path.Split('/')[^1]);

    private static IEnumerable<Quoted> FindQuotations()
    {
        ClaimsCompilation compilation = Compile(Trees);
        return
            from tree in compilation.Trees
            from claim in compilation.Bind(tree).Claims
            from clause in claim.Syntax.Node!.Clauses.OfType<QuotationClauseSyntax>()
            select new Quoted(tree, clause.Quotation, Find(compilation.BindFile(tree).Scope.FindDocument(claim.Document!)!.Path)!);
    }

    private sealed record Quoted(SyntaxTree Tree, SyntaxToken Token, DocumentText Article)
    {
        public string Written => Token.Value;

        public string Normalized { get; } = TextNormalizer.Normalize(Token.Value).Text.Replace("...", "…", StringComparison.Ordinal);

        public IReadOnlyList<TextSpan> Words { get; } = [.. WordIndex.Split(Token.Value)];

        public IEnumerable<TextSpan> Digits =>
            Enumerable.Range(0, Written.Length).Where(i => char.IsAsciiDigit(Written[i])).Select(i => new TextSpan(i, 1));

        public string With(TextSpan span, string other) => Written.Remove(span.Start, span.Length).Insert(span.Start, other);
    }
}
