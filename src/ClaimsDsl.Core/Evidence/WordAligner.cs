using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Finds the run of words in a document that is most like a text, without regard to letter case and punctuation.</summary>
/// <remarks>
/// Words that are rare in the document say where to look; there, the text as a whole is aligned with any part of the document
/// (the semi-global alignment of Sellers, 1980) word by word. All bounds are constants: the work does not grow with the document.
/// </remarks>
internal sealed class WordAligner
{
    /// <summary>Longer quotations get no proposal: nobody misquotes a page by a word.</summary>
    internal const int MaxWords = 128;
    private const int MaxOccurrences = 64;
    private const int MaxSeeds = 512;
    private const int MaxWindows = 4;

    /// <summary>Edit distance of words beyond this length is not worth its square.</summary>
    private const int MaxComparedLength = 32;

    /// <summary>What a changed word counts at most, in characters: no more than an average word, however long it is.</summary>
    private const int MaxWeight = 6;

    private readonly WordIndex _index;
    private readonly string _text;
    private readonly TextSpan[] _spans;
    private readonly string[] _words;

    private WordAligner(WordIndex index, string text, TextSpan[] spans)
    {
        _index = index;
        _text = text;
        _spans = spans;
        _words = [.. spans.Select(span => WordIndex.Fold(text, span))];
    }

    /// <summary>The passage most like a text, from an offset of the normalised document on; null when none is similar enough.</summary>
    public static SegmentPassage? Find(DocumentText document, string text, int from, double minSimilarity)
    {
        TextSpan[] spans = [.. WordIndex.Split(text).Take(MaxWords + 1)];
        return spans.Length is > 0 and <= MaxWords
            ? new WordAligner(document.Words, text, spans).Find(document.Normalized, from, minSimilarity)
            : null;
    }

    private SegmentPassage? Find(string document, int from, double minSimilarity)
    {
        int firstWord = _index.FirstFrom(from);
        int total = _words.Sum(Weigh);
        (int[] Places, int Cost)? best = null;
        foreach ((int start, int end) in FindWindows(firstWord).OrderBy(window => window.Start))
        {
            if (Align(start, end) is { } alignment && (best is null || alignment.Cost < best.Value.Cost))
            {
                best = alignment;
            }
        }

        double similarity = best is null ? 0 : 1 - ((double)best.Value.Cost / total);
        return best is null || similarity <= minSimilarity ? null : Describe(document, from, best.Value.Places, similarity);
    }

    /// <summary>
    /// The parts of the document where most words of the text are in their order, each as its first word and the word after its last.
    /// </summary>
    private List<(int Start, int End)> FindWindows(int firstWord)
    {
        // A word of the text and one of the document that are the same say that the text would start at their distance.
        List<int> starts = [];
        foreach (int i in Enumerable.Range(0, _words.Length).OrderBy(i => _index.Find(_words[i]).Length))
        {
            ReadOnlySpan<int> occurrences = _index.Find(_words[i]);
            int first = LowerBound(occurrences, firstWord);
            for (int j = first; j < occurrences.Length && j < first + MaxOccurrences && starts.Count < MaxSeeds; j++)
            {
                starts.Add(occurrences[j] - i);
            }
        }

        starts.Sort();
        int drift = (_words.Length / 4) + 1;
        List<(int Votes, int Start, int End)> clusters = [];
        for (int low = 0, high = 0; low < starts.Count; low++)
        {
            while (high < starts.Count && starts[high] - starts[low] <= drift)
            {
                high++;
            }

            clusters.Add((high - low, starts[low], starts[high - 1]));
        }

        List<(int Start, int End)> windows = [];
        foreach ((_, int low, int high) in clusters.OrderByDescending(cluster => cluster.Votes))
        {
            int start = Math.Max(firstWord, low - drift);
            int end = Math.Min(_index.Count, high + _words.Length + drift);
            bool isCovered = windows.Exists(window => window.Start <= low && high + _words.Length <= window.End);
            if (windows.Count < MaxWindows && start < end && !isCovered)
            {
                windows.Add((start, end));
            }
        }

        return windows;
    }

    private static int LowerBound(ReadOnlySpan<int> sorted, int value)
    {
        int found = sorted.BinarySearch(value);
        return found < 0 ? ~found : found;
    }

    /// <summary>Aligns all words of the text with any run of words of a window.</summary>
    /// <returns>For each word of the text, the word it stands for, or −1; and what the changes cost. Null when none stands for any.</returns>
    private (int[] Places, int Cost)? Align(int windowStart, int windowEnd)
    {
        int width = windowEnd - windowStart;
        int[][] cost = new int[_words.Length + 1][];
        cost[0] = new int[width + 1];
        for (int i = 1; i <= _words.Length; i++)
        {
            int weight = Weigh(_words[i - 1]);
            cost[i] = new int[width + 1];
            cost[i][0] = cost[i - 1][0] + weight;
            for (int j = 1; j <= width; j++)
            {
                string other = _index.GetFolded(windowStart + j - 1);
                cost[i][j] = Math.Min(
                    cost[i - 1][j - 1] + Compare(_words[i - 1], other),
                    Math.Min(cost[i - 1][j] + weight, cost[i][j - 1] + Weigh(other)));
            }
        }

        // Where a passage that ends a word later costs the same, its last word replaces that of the text.
        int last = _words.Length;
        int end = 0;
        for (int j = 1; j <= width; j++)
        {
            int difference = cost[last][j] - cost[last][end];
            end = difference < 0 || (difference == 0 && IsPaired(last, j) && !IsPaired(last, end)) ? j : end;
        }

        int[] places = [.. Enumerable.Repeat(-1, last)];
        for (int i = last, j = end; i > 0 && j > 0;)
        {
            if (IsPaired(i, j))
            {
                places[--i] = windowStart + --j;
            }
            else if (cost[i][j] == cost[i - 1][j] + Weigh(_words[i - 1]))
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return Array.Exists(places, place => place >= 0) ? (places, cost[last][end]) : null;

        bool IsPaired(int i, int j) =>
            j > 0 && cost[i][j] == cost[i - 1][j - 1] + Compare(_words[i - 1], _index.GetFolded(windowStart + j - 1));
    }

    private SegmentPassage Describe(string document, int from, int[] places, double similarity)
    {
        int[] paired = [.. Enumerable.Range(0, places.Length).Where(i => places[i] >= 0)];
        int first = paired[0];
        int last = paired[paired.Length - 1];
        int start = _index[places[first]].Start;
        int end = _index[places[last]].End;

        // Punctuation at its ends is part of the passage where the text has it too.
        int head = first == 0 ? _spans[0].Start : 0;
        while (head > 0 && start > from && _text[head - 1] == document[start - 1])
        {
            head--;
            start--;
        }

        int tail = last == _spans.Length - 1 ? _spans[last].End : _text.Length;
        while (tail < _text.Length && end < document.Length && _text[tail] == document[end])
        {
            tail++;
            end++;
        }

        return new SegmentPassage(TextSpan.FromBounds(start, end), similarity, LocateStart, LocateEnd);

        int LocateStart(int offset)
        {
            int next = Array.FindIndex(paired, i => _spans[i].End > offset);
            return offset == 0 || next < 0 ? start : _index[places[paired[next]]].Start;
        }

        int LocateEnd(int offset)
        {
            int previous = Array.FindLastIndex(paired, i => _spans[i].Start < offset);
            return offset >= _text.Length || previous < 0 ? end : _index[places[paired[previous]]].End;
        }
    }

    private static int Weigh(string word) => Math.Min(word.Length, MaxWeight);

    /// <summary>What it costs to have one word in place of another: the edit distance, at most what the word weighs.</summary>
    private static int Compare(string word, string other)
    {
        int weight = Weigh(word);
        if (word == other)
        {
            return 0;
        }

        bool isFar = Math.Abs(word.Length - other.Length) >= weight || Math.Max(word.Length, other.Length) > MaxComparedLength;
        return isFar ? weight : Math.Min(weight, Suggestion.Distance(word, other, weight));
    }
}
