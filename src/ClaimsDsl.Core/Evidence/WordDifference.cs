using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>Where two texts that are nearly the same differ, as runs of their words; a run that only one of them has is empty in the other.</summary>
/// <param name="Runs">The runs between words that both have, in order. There is at least one.</param>
internal sealed record WordDifference(ValueList<DifferentWords> Runs)
{
    /// <summary>Fewer words than these are common to what different people say of one thing.</summary>
    public const int MinWords = 5;

    /// <summary>Of so many words, one may differ.</summary>
    private const int WordsPerEdit = 5;

    /// <summary>
    /// Compares texts of which either may begin earlier or end later than the other (an alignment with free end gaps: Gusfield 1997, 11.6.4).
    /// </summary>
    /// <returns>The difference; null where they have less in common, or do not differ between words that both have.</returns>
    public static WordDifference? Find(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        List<(int First, int Second)> pairs = Align(first, second);
        if (pairs.Count == 0)
        {
            return null;
        }

        List<DifferentWords> runs = [];
        for (int i = 1; i < pairs.Count; i++)
        {
            var ofFirst = new WordRun(pairs[i - 1].First + 1, pairs[i].First);
            var ofSecond = new WordRun(pairs[i - 1].Second + 1, pairs[i].Second);

            // Words that only a hyphen or an apostrophe parts are the same: co-belligerents, cobelligerents.
            if (!string.Equals(ofFirst.Join(first), ofSecond.Join(second), StringComparison.Ordinal))
            {
                runs.Add(new(ofFirst, ofSecond));
            }
        }

        // Where one text has words before the other begins, it quotes more; where both have, they differ there too.
        (int First, int Second) last = pairs[pairs.Count - 1];
        int words = Math.Min(last.First - pairs[0].First, last.Second - pairs[0].Second) + 1;
        int edits = runs.Sum(run => Math.Max(run.First.Length, run.Second.Length))
            + Math.Min(pairs[0].First, pairs[0].Second)
            + Math.Min(first.Count - 1 - last.First, second.Count - 1 - last.Second);
        return runs.Count > 0 && words >= MinWords && edits * WordsPerEdit <= words ? new WordDifference([.. runs]) : null;
    }

    /// <summary>The words that both have, in order, where most are the same for the fewest that are not.</summary>
    private static List<(int First, int Second)> Align(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        int[][] score = [.. Enumerable.Range(0, first.Count + 1).Select(_ => new int[second.Count + 1])];
        (int First, int Second) end = (0, 0);
        for (int i = 1; i <= first.Count; i++)
        {
            for (int j = 1; j <= second.Count; j++)
            {
                score[i][j] = Math.Max(Paired(i, j), Math.Max(score[i - 1][j], score[i][j - 1]) - 1);
                if ((i == first.Count || j == second.Count) && score[i][j] > score[end.First][end.Second])
                {
                    end = (i, j);
                }
            }
        }

        List<(int First, int Second)> pairs = [];
        for ((int i, int j) = end; i > 0 && j > 0;)
        {
            if (score[i][j] == Paired(i, j))
            {
                i--;
                j--;
                if (first[i] == second[j])
                {
                    pairs.Add((i, j));
                }
            }
            else if (score[i][j] == score[i - 1][j] - 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        pairs.Reverse();
        return pairs;

        int Paired(int i, int j) => score[i - 1][j - 1] + (first[i - 1] == second[j - 1] ? 1 : -1);
    }
}

/// <summary>Words of one text, and those that the other has in their place.</summary>
internal sealed record DifferentWords(WordRun First, WordRun Second);

/// <summary>Words in a row, by their numbers.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct WordRun(int Start, int End)
{
    /// <summary>How many they are.</summary>
    public int Length => End - Start;

    /// <summary>Their letters, without what is between them.</summary>
    public string Join(IEnumerable<string> words) => string.Concat(words.Skip(Start).Take(Length));
}
