using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the passage of a document that a quotation which is not in it was probably meant to be.</summary>
internal static class PassageFinder
{
    private const string Gap = " … ";

    /// <summary>The passage most like a quotation that is not in the document, or null when none is near enough.</summary>
    internal static NearPassage? Find(DocumentText document, Quotation quotation)
    {
        List<SegmentPassage> passages = [];
        int from = 0;
        foreach (string segment in quotation.Segments)
        {
            if (FindSegment(document, segment, from) is not { } passage)
            {
                return null;
            }

            passages.Add(passage);
            from = passage.Span.End;
        }

        int changed = passages.FindIndex(passage => !passage.IsExact);
        if (changed < 0)
        {
            return null;
        }

        (TextSpan written, TextSpan found) = FindDifference(
            quotation.Segments[changed],
            document.Normalized.Substring(passages[changed].Span.Start, passages[changed].Span.Length));
        return Write(document, quotation, passages) is not { } replacement ? null : new NearPassage(
            document.ToOriginal(TextSpan.FromBounds(passages[0].Span.Start, from)),
            replacement,
            passages.Min(passage => passage.Similarity),
            quotation.Normalized.ToOriginal(new TextSpan(quotation.SegmentSpans[changed].Start + written.Start, written.Length)),
            document.ToOriginal(new TextSpan(passages[changed].Span.Start + found.Start, found.Length)));
    }

    private static SegmentPassage? FindSegment(DocumentText document, string segment, int from)
    {
        int exact = new PatternSearch(segment).FindFirst(document.Normalized, from);
        return exact >= 0
            ? new SegmentPassage(new TextSpan(exact, segment.Length), 1, offset => exact + offset, offset => exact + offset, IsExact: true)
            : ChangedWord.Find(document.Normalized, segment, from) ?? WordAligner.Find(document, segment, from, NearPassage.MinSimilarity);
    }

    /// <summary>Writes passages as a quotation that is found where they are, and nowhere else; null when that cannot be written.</summary>
    private static string? Write(DocumentText document, Quotation quotation, List<SegmentPassage> passages)
    {
        var quoted = TextSpan.FromBounds(
            passages[quotation.QuotedStart.Segment].LocateStart(quotation.QuotedStart.Offset),
            passages[quotation.QuotedEnd.Segment].LocateEnd(quotation.QuotedEnd.Offset));
        string written = string.Join(Gap, passages.Select(passage => Mark(passage.Span)));
        var replacement = Quotation.Parse(written);
        ValueList<AnchorMatch> matches = Anchor.Search(document, replacement, Anchor.MaxMatches, out _);
        AnchorMatch? match = matches.FirstOrDefault(m => m.Normalized == quoted);
        return match is null ? null : matches.Count == 1 ? written : ContextFinder.Find(document, replacement, match, matches);

        string Mark(TextSpan passage)
        {
            string text = document.Normalized.Substring(passage.Start, passage.Length);
            if (quotation.HasContext && passage.Contains(quoted.End - 1))
            {
                text = text.Insert(quoted.End - passage.Start, "]]");
            }

            return quotation.HasContext && passage.Contains(quoted.Start) ? text.Insert(quoted.Start - passage.Start, "[[") : text;
        }
    }

    private static (TextSpan Written, TextSpan Found) FindDifference(string written, string found)
    {
        int start = 0;
        while (start < written.Length && start < found.Length && written[start] == found[start])
        {
            start++;
        }

        while (Words.IsInside(written, start) || Words.IsInside(found, start))
        {
            start--;
        }

        return (WordAt(written, start), WordAt(found, start));
    }

    private static TextSpan WordAt(string text, int start) =>
        start < text.Length ? TextSpan.FromBounds(start, Words.FindEnd(text, start)) : new TextSpan(text.Length, 0);
}

/// <summary>The passage for one segment of a quotation.</summary>
/// <param name="Span">Where it is, in normalised text.</param>
/// <param name="Similarity">How much of the segment it has, from 0 to 1.</param>
/// <param name="LocateStart">Where a part of the segment that starts at an offset starts in the text.</param>
/// <param name="LocateEnd">Where a part of the segment that ends at an offset ends in the text.</param>
/// <param name="IsExact">Whether it is the segment itself.</param>
internal sealed record SegmentPassage(
    TextSpan Span,
    double Similarity,
    Func<int, int> LocateStart,
    Func<int, int> LocateEnd,
    bool IsExact = false);
