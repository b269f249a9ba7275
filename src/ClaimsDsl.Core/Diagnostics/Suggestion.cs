using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Diagnostics;

/// <summary>"Did you mean": the known name nearest to one that is not known.</summary>
public static class Suggestion
{
    // Nobody mistypes a longer one, and what it costs to compare two grows with the square of their length.
    internal const int LongestWord = 100;

    /// <summary>
    /// The candidate nearest to a word: first one that differs only in case, then the one at the smallest edit distance, which
    /// may be a third of the word's length at most, and 1 for two letters (optimal string alignment: a swap of neighbours counts
    /// as one edit).
    /// Ties go to the first in ordinal order, so that the order of declarations does not matter.
    /// </summary>
    /// <returns>The candidate, or null when none is near.</returns>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        string? best = null;
        int bestDistance = (word.Length == 2 ? 1 : word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (candidate == word || Math.Abs(candidate.Length - word.Length) >= bestDistance + 1)
            {
                continue;
            }

            int distance = string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(word, candidate, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>"; did you mean 'x'?" or nothing. What has no meaning at all is left out, so that nothing is meant by it.</summary>
    public static string Phrase(string? meant) => meant switch
    {
        null => "",
        "" => "; leave it out",
        _ => "; did you mean '" + meant + "'?",
    };

    /// <summary>
    /// The optimal string alignment distance: how many characters to insert, delete, replace or swap with their neighbour
    /// (https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance).
    /// </summary>
    /// <returns>The distance; any number above <paramref name="limit"/> when it is greater than that.</returns>
    internal static int Distance(string a, string b, int limit)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = Enumerable.Range(0, b.Length + 1).ToArray();
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int distance = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                current[j] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest > limit)
            {
                return int.MaxValue;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
