using System;
using System.Linq;

using ClaimsDsl.Evidence;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fuzzing;

/// <summary>Whatever a document is made of, what is found in it is there.</summary>
public sealed class DocumentFuzzTests
{
    private static readonly string[] Extensions = [".txt", ".html", ".md", ""];

    private static readonly TextMutator Texts = new(FuzzCorpus.Articles);

    [Fact]
    public void Each_character_comes_from_a_place_in_the_document_and_they_keep_their_order() => Fuzz.Check(1500, Texts.Create, (text, random) =>
    {
        DocumentText document = Read(text, random);
        TextSpan before = default;
        for (int i = 0; i < document.Normalized.Length; i++)
        {
            TextSpan origin = document.ToOriginal(new TextSpan(i, 1));
            Assert.InRange(origin.Start, before.Start, text.Length);
            Assert.InRange(origin.End, Math.Max(before.End, origin.Start + 1), text.Length);
            before = origin;
        }

        Assert.Equal(document.Normalized, TextNormalizer.Normalize(document.Normalized).Text);
    });

    [Fact]
    public void What_a_document_says_is_found_where_it_says_it() => Fuzz.Check(1500, Texts.Create, (text, random) =>
    {
        DocumentText document = Read(text, random);
        string said = document.Normalized;
        int start = random.Next(said.Length + 1);
        int end = start + random.Next(Math.Min(200, said.Length - start) + 1);
        while (end < said.Length && Words.IsInside(said, end))
        {
            end++;
        }

        while (start > 0 && Words.IsInside(said, start))
        {
            start--;
        }

        string quoted = said[start..end].Trim();
        bool isQuotation = quoted.Length > 0 && !Words.IsInside(said, said.IndexOf(quoted, start, StringComparison.Ordinal)) && Quotation.Parse(quoted).Segments.SequenceEqual([quoted]);
        if (isQuotation)
        {
            AnchorResult result = Anchor.Find(document, quoted);
            Assert.NotEmpty(result.Matches);
            Assert.All(result.Matches, match =>
            {
                Assert.Equal(quoted, said.Substring(match.Normalized.Start, match.Normalized.Length));
                Assert.Equal(match.Span, document.ToOriginal(match.Normalized));
            });
        }
    });

    [Fact]
    public void What_is_proposed_for_a_quotation_is_in_the_document() => Fuzz.Check(400, Texts.Create, (text, random) =>
    {
        DocumentText document = Read(text, random);
        string article = FuzzCorpus.Articles[random.Next(FuzzCorpus.Articles.Count)];
        int start = random.Next(article.Length);
        string written = Texts.Mutate(article.Substring(start, Math.Min(random.Next(300), article.Length - start)), random);
        AnchorResult result = Anchor.Find(document, written);
        Assert.All(result.Matches, match =>
        {
            Assert.InRange(match.Span.End, match.Span.Start, text.Length);
            if (result.IsAmbiguous && result.InContext(match) is { } inContext)
            {
                Assert.Equal(match.Span, Assert.Single(Anchor.Find(document, inContext).Matches).Span);
            }
        });
        if (result.Nearest is { } nearest)
        {
            Assert.Equal(nearest.Span, Assert.Single(Anchor.Find(document, nearest.Replacement).Matches).Span);
        }
    });

    private static DocumentText Read(string text, Random random) => DocumentText.Create("a" + Extensions[random.Next(Extensions.Length)], text);
}
