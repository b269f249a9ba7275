using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the words around a quotation that tell one of its places from the others.</summary>
internal static class ContextFinder
{
    private const int MaxWords = 12;
    private const int MaxLength = 300;

    /// <summary>The quotation with the fewest words of context with which it is found in one place alone, or null.</summary>
    public static string? Find(DocumentText document, Quotation quotation, AnchorMatch match, IReadOnlyList<AnchorMatch> matches)
    {
        string text = document.Normalized;
        List<int> before = MeasureBefore(text, match.Whole.Start);
        List<int> after = MeasureAfter(text, match.Whole.End);

        // How much the text before and after each other place is the same: a context is enough if it is longer on either side.
        (int Before, int After)[] same = [.. matches
            .Where(other => other.Whole != match.Whole)
            .Select(other => (
                CommonBefore(text, match.Whole.Start, other.Whole.Start, before[before.Count - 1]),
                CommonAfter(text, match.Whole.End, other.Whole.End, after[after.Count - 1])))];

        IEnumerable<(int Before, int After)> candidates =
            from b in Enumerable.Range(0, before.Count)
            let needed = same.Where(other => other.Before >= before[b]).Select(other => other.After + 1).DefaultIfEmpty(0).Max()
            let a = after.FindIndex(length => length >= needed)
            where a >= 0
            orderby a + b, before[b] + after[a]
            select (before[b], after[a]);

        // The others are not all known when there are very many, and context can make a passage with gaps begin elsewhere.
        return candidates
            .Select(length => Write(text, quotation, match, length.Before, length.After))
            .FirstOrDefault(written =>
                Anchor.Search(document, Quotation.Parse(written), 2, out _) is { Count: 1 } found && found[0].Normalized == match.Normalized);
    }

    private static string Write(string text, Quotation quotation, AnchorMatch match, int before, int after)
    {
        string left = text.Substring(match.Whole.Start - before, before);
        string right = text.Substring(match.Whole.End, after);
        string written = quotation.Written.Trim();
        return quotation.HasContext ? left + written + right : Quotation.Mark(left, written, right);
    }

    // The lengths of no word, one word, two words … before an offset.
    private static List<int> MeasureBefore(string text, int end)
    {
        List<int> lengths = [0];
        for (int i = end - 1; i >= 0 && end - i <= MaxLength && lengths.Count <= MaxWords; i--)
        {
            if (Words.IsWordCharacter(text[i]) && !Words.IsInside(text, i))
            {
                lengths.Add(end - i);
            }
        }

        return lengths;
    }

    private static List<int> MeasureAfter(string text, int start)
    {
        List<int> lengths = [0];
        for (int i = start + 1; i <= text.Length && i - start <= MaxLength && lengths.Count <= MaxWords; i++)
        {
            if (Words.IsWordCharacter(text[i - 1]) && !Words.IsInside(text, i))
            {
                lengths.Add(i - start);
            }
        }

        return lengths;
    }

    private static int CommonBefore(string text, int one, int other, int limit)
    {
        int length = 0;
        while (length < Math.Min(limit, Math.Min(one, other)) && text[one - length - 1] == text[other - length - 1])
        {
            length++;
        }

        return length;
    }

    private static int CommonAfter(string text, int one, int other, int limit)
    {
        int length = 0;
        while (length < Math.Min(limit, text.Length - Math.Max(one, other)) && text[one + length] == text[other + length])
        {
            length++;
        }

        return length;
    }
}
