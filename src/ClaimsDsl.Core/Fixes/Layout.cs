using System.Collections.Generic;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>How a file is laid out, so that what is put into it looks like what is there.</summary>
internal static class Layout
{
    /// <summary>The line end that a file uses: that of its first line.</summary>
    public static string LineEndOf(SourceText text)
    {
        int end = text.GetLine(0).End;
        return end == text.Length ? "\n" : text[end] == '\n' ? "\n" : end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>The white space that a line begins with.</summary>
    /// <param name="text">The file.</param>
    /// <param name="position">Where in the line.</param>
    public static string IndentationAt(SourceText text, int position)
    {
        string line = text.ToString(text.GetLine(text.GetLinePosition(position).Line));
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Whether two places are in one line.</summary>
    public static bool AreOnOneLine(SourceText text, int one, int other) => text.GetLinePosition(one).Line == text.GetLinePosition(other).Line;

    /// <summary>Puts something in braces after what is there: in the same line where they are all in one, or else in a line of its own.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="open">The opening brace.</param>
    /// <param name="last">What is last in the braces, or null where they are empty.</param>
    /// <param name="added">What to put in.</param>
    public static TextEdit AddInBraces(SyntaxTree tree, SyntaxToken open, SyntaxNode? last, string added)
    {
        int end = last?.Span.End ?? open.Span.End;
        if (AreOnOneLine(tree.Text, open.Span.Start, end))
        {
            return new TextEdit(tree.Path, new TextSpan(end, 0), last is null ? " " + added : "  " + added);
        }

        // A comment stays beside what it follows; a closing brace moves down with what is put in before it.
        bool isClosedHere = AreOnOneLine(tree.Text, end, last!.Parent!.Span.End);
        int position = isClosedHere ? end : tree.Text.GetLine(tree.Text.GetLinePosition(end).Line).End;
        return new TextEdit(tree.Path, new TextSpan(position, 0), LineEndOf(tree.Text) + IndentationAt(tree.Text, last.Span.Start) + added);
    }

    /// <summary>Takes a place out of a file, with its lines where nothing else is in them.</summary>
    public static TextEdit Delete(SyntaxTree tree, TextSpan span)
    {
        SourceText text = tree.Text;
        int last = text.GetLinePosition(span.End).Line;
        var lines = TextSpan.FromBounds(text.GetLine(text.GetLinePosition(span.Start).Line).Start, text.GetLine(last).End);
        bool isAlone = text.ToString(lines).Trim().Length == span.Length;
        return new TextEdit(
            tree.Path, !isAlone ? span : last + 1 < text.LineCount ? TextSpan.FromBounds(lines.Start, text.GetLine(last + 1).Start) : lines, "");
    }

    /// <summary>What goes when an item of a list does: the item, and what parts it from the one before it, or after it where it is the first.</summary>
    /// <param name="items">The items, two or more.</param>
    /// <param name="item">The span of the one that goes.</param>
    public static TextSpan SpanInList(IReadOnlyList<SyntaxNode> items, TextSpan item)
    {
        int index = 0;
        while (items[index].Span != item)
        {
            index++;
        }

        return index == 0
            ? TextSpan.FromBounds(item.Start, items[1].Span.Start)
            : TextSpan.FromBounds(items[index - 1].Span.End, item.End);
    }
}
