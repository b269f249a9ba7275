using System.Collections.Generic;
using System.Text;
using System.Threading;

using ClaimsDsl.Fixes;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Formatting;

/// <summary>
/// The one layout of claims files. Only white space changes, and lines stay lines, because a line can end a statement: so the
/// tree is the same before and after. Statements with mistakes of syntax, which the parser may have misunderstood, stay as they are,
/// and so do files whose braces do not match, or that are in an encoding that is not read.
/// </summary>
public static class ClaimsFormatter
{
    private const int Indentation = 2;

    /// <summary>What to change so that a file has the layout; nothing where it has it.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Edits of white space, in the order of the text.</returns>
    public static ValueList<TextEdit> Format(SyntaxTree tree, CancellationToken cancel = default)
    {
        if (!tree.IsReadable)
        {
            return [];
        }

        var edits = new List<TextEdit>();
        string lineEnd = Layout.LineEndOf(tree.Text);
        PlacedToken? previous = null;
        foreach (PlacedToken token in Placement.Of(tree, cancel))
        {
            var span = TextSpan.FromBounds(previous?.Token.Span.End ?? 0, token.Token.Span.Start);
            string gap = tree.Text.ToString(span);
            string formatted = FormatGap(gap, previous, token, lineEnd);
            if (formatted != gap)
            {
                edits.Add(new TextEdit(tree.Path, span, formatted));
            }

            previous = token;
        }

        return [.. edits];
    }

    /// <summary>What is to stand between two tokens: white space, and the comments that stand there.</summary>
    private static string FormatGap(string gap, PlacedToken? previous, PlacedToken next, string lineEnd)
    {
        List<Line> lines = SplitLines(gap);
        if (next.IsKept || (previous is { IsKept: true } && lines.Count == 1) || lines.Exists(line => line.HasMarks))
        {
            return gap;
        }

        bool isFileEnd = next.Token.Kind == SyntaxKind.EndOfFileToken;
        if (previous is { } left && lines.Count == 1 && !isFileEnd)
        {
            return Spacing.Between(left.Token, next, gap);
        }

        var formatted = new StringBuilder();
        if (previous is { } before)
        {
            formatted.Append(before.IsKept ? lines[0].Text : lines[0].Content.Length == 0 ? "" : " " + lines[0].Content).Append(lines[0].End ?? lineEnd);
            lines.RemoveAt(0);
        }

        bool isClosing = next.Token.Kind == SyntaxKind.CloseBraceToken;
        string indentation = new(' ', Indentation * (isClosing ? next.Level + 1 : next.Level));
        bool takesBlank = next.BeginsItem || isClosing || isFileEnd;
        bool isAtStart = previous is null or { Token.Kind: SyntaxKind.OpenBraceToken };
        string? blank = null;
        foreach (Line line in lines)
        {
            if (line.Content.Length > 0)
            {
                formatted.Append(blank).Append(indentation).Append(line.Content).Append(line.End ?? lineEnd);
                blank = null;
                isAtStart = false;
            }
            else if (takesBlank && !isAtStart)
            {
                blank ??= line.End;
            }
        }

        return isFileEnd ? formatted.ToString()
            : isClosing ? formatted.Append(' ', Indentation * next.Level).ToString()
            : formatted.Append(blank).Append(indentation).ToString();
    }

    private static List<Line> SplitLines(string gap)
    {
        var lines = new List<Line>();
        int start = 0;
        for (int i = 0; i < gap.Length; i++)
        {
            if (gap[i] is '\n' or '\r')
            {
                int length = gap[i] == '\r' && i + 1 < gap.Length && gap[i + 1] == '\n' ? 2 : 1;
                lines.Add(new Line(gap.Substring(start, i - start), gap.Substring(i, length)));
                i += length - 1;
                start = i + 1;
            }
        }

        lines.Add(new Line(gap.Substring(start), null));
        return lines;
    }

    /// <summary>A line, or the part of one, that has no token.</summary>
    /// <param name="Text">What is in it.</param>
    /// <param name="End">How it ends; null where a token follows, or the end of the file.</param>
    private readonly record struct Line(string Text, string? End)
    {
        /// <summary>The comment, or nothing.</summary>
        public string Content { get; } = Text.Trim();

        /// <summary>Whether it has marks of direction, or a byte order mark, which show as nothing and yet mean something.</summary>
        public bool HasMarks => Content.Length > 0 && Content[0] != '/';
    }
}
