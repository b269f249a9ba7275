using System;
using System.Collections.Generic;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Finds the only passage that differs from a short text in exactly one word. It is near however much of the text that word is, and
/// it says where the passage begins or ends where the word is the first or the last.
/// </summary>
internal static class ChangedWord
{
    /// <summary>Of more words, one is so little that <see cref="WordAligner"/> finds the passage.</summary>
    private const int MaxWords = 8;

    private const int MaxLength = 100;

    /// <summary>Fewer characters than these are left of many texts: "in the morning", "in the war".</summary>
    private const int MinIntactLength = 12;

    /// <summary>The passage, from an offset of the normalised document on; null where there is none, or more than one.</summary>
    public static SegmentPassage? Find(string document, string text, int from)
    {
        if (text.Length > MaxLength || text.Split(' ').Length is <= 2 or > MaxWords)
        {
            return null;
        }

        SegmentPassage? only = null;
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf(' ', start) is var space and >= 0 ? space : text.Length;
            foreach (SegmentPassage passage in WithChanged(TextSpan.FromBounds(start, end), text, document, from))
            {
                if (only is not null)
                {
                    return null;
                }

                only = passage;
            }

            start = end + 1;
        }

        return only;
    }

    private static IEnumerable<SegmentPassage> WithChanged(TextSpan word, string text, string document, int from)
    {
        string before = text.Substring(0, word.Start);
        string after = text.Substring(word.End);
        if (before.Length + after.Length < Math.Max(MinIntactLength, word.Length))
        {
            yield break;
        }

        // The longer of the two is in fewer places.
        bool isBefore = before.Length >= after.Length;
        string anchor = isBefore ? before : after;
        for (int place = from; (place = document.IndexOf(anchor, place, StringComparison.Ordinal)) >= 0; place++)
        {
            TextSpan other = isBefore ? WordFrom(document, place + before.Length) : WordTo(document, place);
            other = Trim(document, other, before.Length == 0 ? text[word.Start] : null, after.Length == 0 ? text[word.End - 1] : null);
            var whole = TextSpan.FromBounds(other.Start - before.Length, other.End + after.Length);
            bool isThere = other.Length > 0
                && whole.Start >= from
                && whole.End <= document.Length
                && string.CompareOrdinal(document, whole.Start, before, 0, before.Length) == 0
                && string.CompareOrdinal(document, other.End, after, 0, after.Length) == 0
                && !Words.IsInside(document, whole.Start)
                && !Words.IsInside(document, whole.End);
            if (isThere)
            {
                yield return new SegmentPassage(
                    whole,
                    1 - ((double)word.Length / text.Length),
                    offset => offset < word.Start ? whole.Start + offset : offset < word.End ? other.Start : other.End + offset - word.End,
                    offset => offset <= word.Start ? whole.Start + offset : offset <= word.End ? other.End : other.End + offset - word.End);
            }
        }
    }

    private static TextSpan WordFrom(string document, int start) =>
        TextSpan.FromBounds(start, document.IndexOf(' ', start) is var space and >= 0 ? space : document.Length);

    private static TextSpan WordTo(string document, int end) =>
        TextSpan.FromBounds(end == 0 ? 0 : document.LastIndexOf(' ', end - 1) + 1, end);

    /// <summary>The first or last word of a passage, without punctuation around it that the changed word does not have.</summary>
    private static TextSpan Trim(string document, TextSpan word, char? first, char? last)
    {
        (int start, int end) = (word.Start, word.End);
        while (first is not null && start < end && document[start] != first && !Words.IsWordCharacter(document[start]))
        {
            start++;
        }

        while (last is not null && start < end && document[end - 1] != last && !Words.IsWordCharacter(document[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
