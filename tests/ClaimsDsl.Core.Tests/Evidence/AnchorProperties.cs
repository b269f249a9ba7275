using System;
using System.Linq;
using System.Text;
using ClaimsDsl.Evidence;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What holds for any document and any quotation.</summary>
public sealed class AnchorProperties
{
    // Each row: ways in which one thing is printed. The first is the normal one.
    private static readonly string[][] Variants =
    [
        [" ", "  ", "\n", "\r\n", "\u00A0", "\t \u2028"],
        ["'", "’", "‘", "\u0092"],
        ["\"", "“", "”", "«", "\u0093"],
        ["-", "–", "—", "\u2011", "−"],
        ["é", "e\u0301", "e\u00AD\u0301"],
        ["fi", "\uFB01", "f\u200Bi"],
        ["각", "\u1100\u1161\u11A8"],
        ["3,000"],
        ["U.S."],
        ["troops"],
        ["a"],
        [". "],
        ["語"],
        ["😀"],
    ];

    private static readonly string[] Markup =
        ["", "", "", "", "<b>", "</b>", "<a href=\"x>y\">", "<!-- no -->", "<i\n>", "&#8203;"];

    private static readonly Gen<(int Row, int Column, int Tag)[]> GenPieces =
        Gen.Select(Gen.Int[0, Variants.Length - 1], Gen.Int[0, 5], Gen.Int[0, Markup.Length - 1]).Array[1, 60];

    private static readonly Gen<string> GenHostile = Gen.OneOf(
        "<", ">", "</", "<!--", "-->", "<script>", "</script", "<a ", "<a x=\"", "=\"", "='", "\"", "'", "&", "&amp;", "&#", ";", "[", "]", "](", "[[", "]]",
        "...", "…", "*", "_", "`", "```\n", "> ", "- ", "#", "\\", "\n", "\n\n", " ", "a", "troops ", "3,000", "\u0301", "\u0323", "\uD83D", "\uDE00", "\0",
        "\uFFFD", "\u1100", "\u1161", "\uFB03", "\u0085", "|").Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> GenBytes = Gen.Byte.Array[0, 200].Select(bytes => Encoding.UTF8.GetString(bytes));

    [Fact]
    public void Words_are_found_in_their_place_however_both_sides_are_printed() =>
        Gen.Select(GenPieces, Gen.Int[0, 1000], Gen.Int[1, 1000], Gen.Int[0, 1000]).ForAll((pieces, from, count, style) =>
        {
            string text = string.Concat(pieces.Select(piece => Print(piece.Row, piece.Column) + Markup[piece.Tag]));
            var document = DocumentText.Create("a.txt", text);
            string normal = document.Normalized;
            if (normal.Length == 0)
            {
                return;
            }

            int start = from % normal.Length;
            int end = start + 1 + (count % (normal.Length - start));
            string part = normal[start..end];
            bool isQuotation = !Words.IsInside(normal, start) && !Words.IsInside(normal, end) && Quotation.Parse(part).Segments.SequenceEqual([part.Trim()]);
            if (!isQuotation)
            {
                return;
            }

            start += part.Length - part.TrimStart().Length;
            AnchorResult result = Anchor.Find(document, Reprint(part, style));
            AnchorMatch? match = result.Matches.FirstOrDefault(match => match.Normalized.Start == start);
            Assert.True(match is not null || result.Matches.Count == Anchor.MaxMatches, part);
            Assert.All(result.Matches, match => Assert.Equal(
                part.Trim(), DocumentText.Create("a.txt", text.Substring(match.Span.Start, match.Span.Length)).Normalized));
        });

    [Fact]
    public void Matches_are_those_that_the_definition_names() =>
        Gen.Select(Gen.OneOf("a", "b", "ab", "a b", " ", "…").Array[0, 30], Gen.OneOf("a", "b", "ab", " ", " … ").Array[1, 6])
            .ForAll((text, quotation) =>
            {
                var document = DocumentText.Create("a.txt", string.Concat(text));
                string written = string.Concat(quotation);
                TextSpan[] expected = [.. FindByDefinition(document.Normalized, [.. Quotation.Parse(written).Segments])];
                Assert.Equal(expected, Anchor.Find(document, written).Matches.Select(match => match.Normalized));
            });

    [Fact]
    public void A_quotation_in_context_is_found_in_its_place_alone() =>
        Gen.Select(Gen.OneOf("a", "b", "c", ".", "…", "\"").Array[2, 40], Gen.OneOf("a", "b", "a b", "a … b", "a [[b]]")).ForAll((words, written) =>
        {
            var document = DocumentText.Create("a.txt", string.Join(' ', words));
            AnchorResult result = Anchor.Find(document, written);
            foreach (AnchorMatch match in result.Matches.Where(_ => result.IsAmbiguous))
            {
                if (result.InContext(match) is { } inContext)
                {
                    Assert.Equal(match.Span, Assert.Single(Anchor.Find(document, inContext).Matches).Span);
                }
            }
        });

    [Fact]
    public void A_proposal_is_found_once_where_it_is_said_to_be() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10_000], Gen.Int[4, 30], Gen.Int[0, 10_000], Gen.OneOf("", "x", "word ")).ForAll((seed, from, count, at, change) =>
        {
            DocumentText document = Seeds.All[seed];
            int first = from % (document.Words.Count - count);
            string part = document.Normalized[document.Words[first].Start..document.Words[first + count - 1].End];
            int place = at % part.Length;
            string written = change.Length > 0 ? part.Insert(place, change) : part.Remove(place, 1);
            AnchorResult result = Anchor.Find(document, written);
            if (result.Nearest is { } nearest)
            {
                AnchorMatch match = Assert.Single(Anchor.Find(document, nearest.Replacement).Matches);
                Assert.Equal(nearest.Span, match.Span);
                Assert.InRange(nearest.Similarity, 0.5, 1);
                Assert.InRange(nearest.WrittenDifference.End, 0, written.Length);
                Assert.NotEqual(
                    written.Substring(nearest.WrittenDifference.Start, nearest.WrittenDifference.Length),
                    document.Text.Substring(nearest.FoundDifference.Start, nearest.FoundDifference.Length));
            }
        });

    [Fact]
    public void Nothing_fails_on_any_text() =>
        Gen.Select(Gen.OneOf(GenHostile, GenBytes), Gen.OneOf(GenHostile, GenBytes), Gen.OneOf("a.html", "a.txt", "a.md", "")).ForAll((text, written, path) =>
        {
            var document = DocumentText.Create(path, text);
            AnchorResult result = Anchor.Find(document, written);
            _ = result.Nearest;
            Assert.Equal(64, document.Sha256.Length);
            Assert.All(result.Matches, match =>
            {
                Assert.InRange(match.Span.End, match.Span.Start, text.Length);
                _ = result.InContext(match);
            });
        });

    private static string Print(int row, int column) => Variants[row][column % Variants[row].Length];

    private static string Reprint(string text, int style)
    {
        foreach (string[] row in Variants)
        {
            text = text.Replace(row[0], row[style % row.Length], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>All passages with the segments in order that have no other such passage inside them, the slow way.</summary>
    private static TextSpan[] FindByDefinition(string text, string[] segments)
    {
        if (segments.Length == 0)
        {
            return [];
        }

        TextSpan[] passages =
        [
            .. from start in Enumerable.Range(0, text.Length)
               where IsAt(start, segments[0])
               from end in Ends(start, 0).Distinct()
               select TextSpan.FromBounds(start, end),
        ];
        return [.. passages.Where(p => !passages.Any(other => other != p && other.Start >= p.Start && other.End <= p.End)).OrderBy(p => p.Start)];

        System.Collections.Generic.IEnumerable<int> Ends(int start, int segment)
        {
            int end = start + segments[segment].Length;
            return segment == segments.Length - 1
                ? [end]
                : from next in Enumerable.Range(end, text.Length - end)
                  where IsAt(next, segments[segment + 1])
                  from last in Ends(next, segment + 1)
                  select last;
        }

        bool IsAt(int position, string segment) =>
            string.CompareOrdinal(text, position, segment, 0, segment.Length) == 0
            && !Words.IsInside(text, position)
            && !Words.IsInside(text, position + segment.Length);
    }
}
