using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>A part of a file that can be folded.</summary>
/// <param name="Span">From the end of its first line to the end of its last.</param>
/// <param name="IsComment">Whether it is comments.</param>
internal sealed record FoldingRange(TextSpan Span, bool IsComment);

/// <summary>The parts of a file that belong together, to fold and to select.</summary>
internal static class Ranges
{
    /// <summary>What can be folded: statements over several lines, and comments in a row.</summary>
    public static ValueList<FoldingRange> Folding(SyntaxTree tree) =>
        [.. Statements(tree, tree.Root.Statements).Concat(Comments(tree)).OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.Length)];

    /// <summary>What a position is in, from the smallest part to the whole file.</summary>
    public static ValueList<TextSpan> Selection(SyntaxTree tree, int position)
    {
        SyntaxToken token = SymbolReader.FindTouched(tree, position);
        List<TextSpan> spans = [];
        if (token.Kind == SyntaxKind.StringToken && token.Span.Length > 1)
        {
            Add(TextSpan.FromBounds(token.Span.Start + 1, token.Span.End - (StringLiteral.IsTerminated(token.Text) ? 1 : 0)));
        }

        Add(token.Span);
        for (SyntaxNode? node = token.Parent; node is not null; node = node.Parent)
        {
            Add(node.Span);
        }

        Add(tree.Root.FullSpan);
        return [.. spans];

        void Add(TextSpan span)
        {
            bool isInside = span.Start <= position && position <= span.End;
            if (isInside && (spans.Count == 0 || (span.Start <= spans[spans.Count - 1].Start && span.End >= spans[spans.Count - 1].End && span != spans[spans.Count - 1])))
            {
                spans.Add(span);
            }
        }
    }

    private static IEnumerable<FoldingRange> Statements(SyntaxTree tree, SyntaxList<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements.Where(s => !s.IsMissing))
        {
            TextSpan first = tree.Text.GetLine(tree.Text.GetLinePosition(statement.Span.Start).Line);
            if (first.End < statement.Span.End)
            {
                yield return new FoldingRange(TextSpan.FromBounds(first.End, statement.Span.End), IsComment: false);
            }

            foreach (FoldingRange inner in statement is BlockStatementSyntax block ? Statements(tree, block.Statements) : [])
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<FoldingRange> Comments(SyntaxTree tree)
    {
        int? start = null;
        int end = 0;
        for (int line = 0; line <= tree.Text.LineCount; line++)
        {
            TextSpan span = line < tree.Text.LineCount ? tree.Text.GetLine(line) : default;
            bool isComment = line < tree.Text.LineCount && tree.Text.ToString(span).TrimStart().StartsWith("//", System.StringComparison.Ordinal);
            if (isComment)
            {
                start ??= span.End;
                end = span.End;
            }
            else if (start is { } from)
            {
                if (end > from)
                {
                    yield return new FoldingRange(TextSpan.FromBounds(from, end), IsComment: true);
                }

                start = null;
            }
        }
    }
}
