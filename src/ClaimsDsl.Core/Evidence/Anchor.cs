using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Finds where in a document a quotation is written.</summary>
public static class Anchor
{
    /// <summary>
    /// How many places of one quotation are looked for. Who quotes a text that is found more often has to quote more of it.
    /// </summary>
    public const int MaxMatches = 50;

    /// <summary>
    /// Finds a quotation: exactly its characters, after both sides are normalised, beginning and ending between words. One with gaps
    /// is found wherever its segments follow each other and none of them could be nearer to the others.
    /// </summary>
    /// <remarks>Takes time in proportion to the lengths of both, at most <see cref="MaxMatches"/> times over.</remarks>
    /// <param name="document">The document.</param>
    /// <param name="written">The quotation, as written in the claims file, without the quotation marks around it.</param>
    public static AnchorResult Find(DocumentText document, string written) => Find(document, written, out _);

    /// <summary>Finds a quotation, and says how many characters were compared.</summary>
    internal static AnchorResult Find(DocumentText document, string written, out long steps)
    {
        var quotation = Quotation.Parse(written);
        return new AnchorResult(document, quotation, Search(document, quotation, MaxMatches, out steps));
    }

    /// <summary>The first places of a quotation, in order.</summary>
    internal static ValueList<AnchorMatch> Search(DocumentText document, Quotation quotation, int limit, out long steps)
    {
        string text = document.Normalized;
        PatternSearch[] segments = [.. quotation.Segments.Select(segment => new PatternSearch(segment))];
        List<AnchorMatch> matches = [];
        int from = 0;
        while (matches.Count < limit && FindShortest(text, segments, from) is { } starts)
        {
            var quoted = TextSpan.FromBounds(
                starts[quotation.QuotedStart.Segment] + quotation.QuotedStart.Offset,
                starts[quotation.QuotedEnd.Segment] + quotation.QuotedEnd.Offset);
            int end = starts[starts.Length - 1] + segments[segments.Length - 1].Length;
            matches.Add(new AnchorMatch(document.ToOriginal(quoted), quoted, TextSpan.FromBounds(starts[0], end)));
            from = starts[0] + 1;
        }

        steps = segments.Sum(segment => segment.Steps);
        return [.. matches];
    }

    /// <summary>
    /// Where the segments start in the first passage, from an offset on, that contains them in order and no shorter such passage.
    /// </summary>
    private static int[]? FindShortest(string text, PatternSearch[] segments, int from)
    {
        // Going forward finds where the first such passage ends, and going back from there, where it starts.
        int end = from;
        foreach (PatternSearch segment in segments)
        {
            int start = segment.FindFirst(text, end);
            if (start < 0)
            {
                return null;
            }

            end = start + segment.Length;
        }

        int[] starts = new int[segments.Length];
        for (int i = segments.Length - 1; i >= 0; i--)
        {
            starts[i] = end = segments[i].FindLast(text, end);
        }

        return segments.Length == 0 ? null : starts;
    }
}
