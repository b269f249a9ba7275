using System;

using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Editing;

/// <summary>Places of the core as those of the protocol, and back: both count UTF-16 code units.</summary>
internal static class Positions
{
    /// <summary>The offset of a position; one outside the text is moved to the nearest end of its line, or of the text.</summary>
    public static int ToOffset(this SourceText text, Lsp.Position position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= text.LineCount)
        {
            return text.Length;
        }

        TextSpan line = text.GetLine(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    /// <summary>The span of a range; the ends of one that is the wrong way round are changed.</summary>
    public static TextSpan ToSpan(this SourceText text, Lsp.Range range)
    {
        int start = text.ToOffset(range.Start);
        int end = text.ToOffset(range.End);
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>The position of an offset.</summary>
    public static Lsp.Position ToPosition(this SourceText text, int offset) => text.GetLinePosition(offset).ToLsp();

    /// <summary>A place in a text of any kind.</summary>
    public static Lsp.Position ToLsp(this LinePosition position) => new(position.Line, position.Character);

    /// <summary>The range of a span.</summary>
    public static Lsp.Range ToRange(this SourceText text, TextSpan span) => new(text.ToPosition(span.Start), text.ToPosition(span.End));
}
