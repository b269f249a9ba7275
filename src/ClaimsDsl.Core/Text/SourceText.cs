using System;
using System.Collections.Generic;

namespace ClaimsDsl.Text;

/// <summary>The text of one file, and the map from offsets to lines.</summary>
public sealed class SourceText
{
    private readonly string _text;
    private int[]? _lineStarts;

    private SourceText(string text, string path)
    {
        _text = text;
        Path = path;
    }

    /// <summary>Where the text came from; empty for a text without a file.</summary>
    public string Path { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>The number of lines; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The code unit at an offset.</summary>
    public char this[int position] => _text[position];

    private int[] LineStarts => _lineStarts ??= FindLineStarts(_text);

    /// <summary>Wraps a string. Line ends of any kind (LF, CR LF, CR) are kept as they are.</summary>
    public static SourceText From(string text, string path = "") => new(text, path);

    /// <summary>The line and character of an offset; offsets outside the text are moved to its ends.</summary>
    public LinePosition GetLinePosition(int position)
    {
        position = Math.Max(0, Math.Min(position, _text.Length));
        int line = Array.BinarySearch(LineStarts, position);
        line = line < 0 ? ~line - 1 : line;
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">From 0 to <see cref="LineCount"/> − 1.</param>
    public TextSpan GetLine(int line)
    {
        int start = LineStarts[line];
        int end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : _text.Length;
        while (end > start && _text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The part of the text that a span covers.</summary>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
