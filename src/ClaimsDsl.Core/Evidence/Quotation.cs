using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// A quotation as an analyst writes it: the words of a document, where <c>…</c> or <c>...</c> (in brackets or not) skips some of
/// them and <c>[[ ]]</c> sets the quoted part apart from the context that tells it from the same words elsewhere.
/// </summary>
/// <remarks>A text quote selector of the W3C Web Annotation Data Model, with its prefix and suffix written around it.</remarks>
public sealed class Quotation
{
    private const string Opening = "[[";
    private const string Closing = "]]";

    private Quotation(string written, NormalizedText normalized, List<TextSpan> spans, TextSpan quoted, bool hasContext)
    {
        Written = written;
        Normalized = normalized;
        SegmentSpans = [.. spans];
        Segments = [.. spans.Select(span => normalized.Text.Substring(span.Start, span.Length))];
        HasContext = hasContext;

        int first = spans.FindIndex(span => span.End > quoted.Start);
        int last = spans.FindLastIndex(span => span.Start < quoted.End);
        if (first >= 0 && last >= first)
        {
            QuotedStart = (first, Math.Max(0, quoted.Start - spans[first].Start));
            QuotedEnd = (last, Math.Min(quoted.End - spans[last].Start, spans[last].Length));
        }
    }

    /// <summary>The quotation as written.</summary>
    public string Written { get; }

    /// <summary>The texts that must be in the document, in order: one, or several where text is skipped. Normalised.</summary>
    public ValueList<string> Segments { get; }

    /// <summary>Whether part of it is only context, outside <c>[[ ]]</c>.</summary>
    public bool HasContext { get; }

    /// <summary>Whether it quotes nothing: no text, or only punctuation.</summary>
    public bool IsEmpty => Segments.Count == 0;

    /// <summary>What is written, without the marks around the quoted part.</summary>
    internal NormalizedText Normalized { get; }

    /// <summary>The <see cref="Segments"/> in <see cref="Normalized"/>.</summary>
    internal ValueList<TextSpan> SegmentSpans { get; }

    /// <summary>Where the quoted part begins: the number of a segment, and an offset in it.</summary>
    internal (int Segment, int Offset) QuotedStart { get; }

    /// <summary>Where the quoted part ends.</summary>
    internal (int Segment, int Offset) QuotedEnd { get; }

    /// <summary>Reads a quotation. Any text is one: a mark without its counterpart is text, and marks around nothing are nothing.</summary>
    public static Quotation Parse(string written)
    {
        int open = written.IndexOf(Opening, StringComparison.Ordinal);
        int close = open < 0 ? -1 : written.IndexOf(Closing, open + Opening.Length, StringComparison.Ordinal);
        if (close < 0)
        {
            NormalizedText plain = TextNormalizer.Normalize(written);
            return new Quotation(written, plain, Split(plain.Text), new TextSpan(0, plain.Text.Length), hasContext: false);
        }

        NormalizedText normalized = TextNormalizer.Normalize(
            written,
            [new Markup(new TextSpan(open, Opening.Length), ""), new Markup(new TextSpan(close, Closing.Length), "")]);
        TextSpan quoted = Trim(normalized.Text, normalized.FromOriginal(open), normalized.FromOriginal(close));
        return quoted.IsEmpty
            ? new Quotation(written, normalized, Split(normalized.Text), new TextSpan(0, normalized.Text.Length), hasContext: false)
            : new Quotation(written, normalized, Split(normalized.Text), quoted, hasContext: true);
    }

    /// <summary>The <see cref="Segments"/> without context.</summary>
    internal IEnumerable<string> QuotedSegments
    {
        get
        {
            for (int i = QuotedStart.Segment; i < Segments.Count && i <= QuotedEnd.Segment; i++)
            {
                int start = i == QuotedStart.Segment ? QuotedStart.Offset : 0;
                int end = i == QuotedEnd.Segment ? QuotedEnd.Offset : Segments[i].Length;
                yield return Segments[i].Substring(start, end - start);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Written;

    /// <summary>Sets the quoted part of a text apart from the context around it.</summary>
    internal static string Mark(string before, string quoted, string after) => before + Opening + quoted + Closing + after;

    private static List<TextSpan> Split(string text)
    {
        List<TextSpan> segments = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (FindGapEnd(text, i) is { } end)
            {
                Add(start, i);
                start = end;
                i = end - 1;
            }
        }

        Add(start, text.Length);
        return segments;

        void Add(int from, int to)
        {
            TextSpan segment = Trim(text, from, to);
            if (text.Skip(segment.Start).Take(segment.Length).Any(c => c != ' ' && !char.IsPunctuation(c)))
            {
                segments.Add(segment);
            }
        }
    }

    /// <summary>The end of a run of dots that starts at an offset ("...", ". . .", "[...]", "(...)"), or null.</summary>
    private static int? FindGapEnd(string text, int start)
    {
        char closing = text[start] switch { '[' => ']', '(' => ')', _ => '\0' };
        int position = closing == '\0' ? start : SkipSpace(text, start + 1);
        int dots = 0;
        int end = position;
        while (position < text.Length && text[position] == '.')
        {
            dots++;
            end = position + 1;
            position = SkipSpace(text, end);
        }

        bool isClosed = position < text.Length && text[position] == closing;
        return dots < 3 || (closing != '\0' && !isClosed) ? null : closing == '\0' ? end : position + 1;
    }

    private static int SkipSpace(string text, int position) => position < text.Length && text[position] == ' ' ? position + 1 : position;

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
