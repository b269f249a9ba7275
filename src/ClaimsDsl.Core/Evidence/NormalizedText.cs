using System;
using System.Collections.Generic;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>A text in the form in which documents and quotations are compared, and where each of its characters comes from.</summary>
internal sealed class NormalizedText
{
    private readonly Run[] _runs;

    /// <param name="text">The normalised text.</param>
    /// <param name="runs">Its runs, in order, from its first character on.</param>
    public NormalizedText(string text, Run[] runs)
    {
        Text = text;
        _runs = runs;
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>The original characters that a part of the normalised text was made from, with what was dropped between them.</summary>
    /// <param name="span">A span of <see cref="Text"/>; one outside it is moved inside.</param>
    public TextSpan ToOriginal(TextSpan span)
    {
        int start = Math.Max(0, Math.Min(span.Start, Text.Length));
        int end = Math.Max(start, Math.Min(span.End, Text.Length));
        return start == end
            ? new TextSpan(start < Text.Length ? Origin(start).Start : Text.Length == 0 ? 0 : Origin(Text.Length - 1).End, 0)
            : TextSpan.FromBounds(Origin(start).Start, Origin(end - 1).End);
    }

    /// <summary>The first normalised character that was made from what stands at an original offset or after it.</summary>
    /// <returns>Its offset; the length of <see cref="Text"/> when there is none.</returns>
    public int FromOriginal(int position)
    {
        int low = 0;
        int high = Text.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Origin(middle).Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private TextSpan Origin(int index)
    {
        int found = Array.BinarySearch(_runs, new Run(index, 0, 0), Run.ByStart);
        found = found < 0 ? ~found - 1 : found;
        Run run = _runs[found];
        int length = (found + 1 < _runs.Length ? _runs[found + 1].Start : Text.Length) - run.Start;
        return length == 1 ? new TextSpan(run.OriginalStart, run.OriginalLength) : new TextSpan(run.OriginalStart + index - run.Start, 1);
    }

    /// <summary>
    /// A run of the normalised text: as many characters as in the original, one for one, or one character made from any number
    /// of original ones.
    /// </summary>
    /// <param name="Start">The offset of its first character in the normalised text.</param>
    /// <param name="OriginalStart">The offset of the first original character.</param>
    /// <param name="OriginalLength">The number of original characters.</param>
    public readonly record struct Run(int Start, int OriginalStart, int OriginalLength)
    {
        /// <summary>Compares <see cref="Start"/>s.</summary>
        public static IComparer<Run> ByStart { get; } = Comparer<Run>.Create((a, b) => a.Start.CompareTo(b.Start));
    }
}
