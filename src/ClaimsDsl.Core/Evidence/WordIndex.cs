using System;
using System.Collections.Generic;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>The words of a normalised text in order, and where each occurs. Letter case does not matter.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _distinct = [];
    private readonly List<int> _idOf = [];
    private readonly List<TextSpan> _spans = [];
    private readonly int[] _firstOf;
    private readonly int[] _occurrences;

    public WordIndex(string text)
    {
        foreach (TextSpan span in Split(text))
        {
            string word = Fold(text, span);
            if (!_ids.TryGetValue(word, out int id))
            {
                id = _distinct.Count;
                _ids.Add(word, id);
                _distinct.Add(word);
            }

            _idOf.Add(id);
            _spans.Add(span);
        }

        // Counting sort: the occurrences of word n are at _firstOf[n] up to _firstOf[n + 1].
        _firstOf = new int[_distinct.Count + 1];
        foreach (int id in _idOf)
        {
            _firstOf[id + 1]++;
        }

        for (int id = 0; id < _distinct.Count; id++)
        {
            _firstOf[id + 1] += _firstOf[id];
        }

        int[] next = [.. _firstOf];
        _occurrences = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            _occurrences[next[_idOf[i]]++] = i;
        }
    }

    /// <summary>The number of words.</summary>
    public int Count => _spans.Count;

    /// <summary>Where a word stands.</summary>
    /// <param name="index">Its number, from 0.</param>
    public TextSpan this[int index] => _spans[index];

    /// <summary>A word in lower case.</summary>
    /// <param name="index">Its number, from 0.</param>
    public string GetFolded(int index) => _distinct[_idOf[index]];

    /// <summary>The lower case of a part of a text.</summary>
    public static string Fold(string text, TextSpan span) => text.Substring(span.Start, span.Length).ToLowerInvariant();

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Words.IsWordCharacter(text[i]))
            {
                int end = Words.FindEnd(text, i);
                yield return TextSpan.FromBounds(i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>The numbers of the words equal to one in lower case, in order.</summary>
    public ReadOnlySpan<int> Find(string folded) =>
        _ids.TryGetValue(folded, out int id) ? _occurrences.AsSpan(_firstOf[id], _firstOf[id + 1] - _firstOf[id]) : [];

    /// <summary>The first word that starts at an offset or after it; <see cref="Count"/> when there is none.</summary>
    public int FirstFrom(int position)
    {
        int found = _spans.BinarySearch(new TextSpan(position, 0), ByStart);
        return found < 0 ? ~found : found;
    }

    private static readonly IComparer<TextSpan> ByStart = Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start));
}
