using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.LanguageServer.Features;

/// <summary>What follows from the tree of a document alone: what can be folded, and what is selected together.</summary>
internal static class StructureFeature
{
    private const string Comment = "comment";

    /// <summary><c>textDocument/foldingRange</c>: what is in braces, and comments of several lines.</summary>
    public static ValueList<Lsp.FoldingRange> Fold(Snapshot state, Lsp.TextDocumentParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? [.. Braces(file).Concat(Comments(file.Text)).OrderBy(fold => fold.StartLine)] : [];

    /// <summary><c>textDocument/selectionRange</c>: the word, then each thing around it.</summary>
    public static ValueList<Lsp.SelectionRange> Select(Snapshot state, Lsp.SelectionRangeParams ask, CancellationToken cancel) =>
        state.Find(ask.TextDocument.Uri) is { } file ? [.. ask.Positions.Select(position => Select(file, file.Text.ToOffset(position)))] : [];

    private static IEnumerable<Lsp.FoldingRange> Braces(ClaimsFile file)
    {
        foreach (SyntaxNode node in file.Tree.Root.DescendantNodes())
        {
            (SyntaxToken Open, SyntaxToken Close)? braces = node switch
            {
                BlockStatementSyntax block => (block.OpenBrace, block.CloseBrace),
                KindStatementSyntax kind => (kind.OpenBrace, kind.CloseBrace),
                PropertyBlockSyntax properties => (properties.OpenBrace, properties.CloseBrace),
                _ => null,
            };
            if (braces is { Open.IsMissing: false, Close.IsMissing: false } pair)
            {
                // The line with the closing brace stays in sight.
                int first = file.Text.GetLinePosition(pair.Open.Span.Start).Line;
                int last = file.Text.GetLinePosition(pair.Close.Span.Start).Line - 1;
                if (last > first)
                {
                    yield return new(first, last);
                }
            }
        }
    }

    private static IEnumerable<Lsp.FoldingRange> Comments(SourceText text)
    {
        int first = 0;
        for (int line = 0; line <= text.LineCount; line++)
        {
            if (line < text.LineCount && text.ToString(text.GetLine(line)).TrimStart().StartsWith("//", System.StringComparison.Ordinal))
            {
                continue;
            }

            if (line - first > 1)
            {
                yield return new(first, line - 1, Comment);
            }

            first = line + 1;
        }
    }

    private static Lsp.SelectionRange Select(ClaimsFile file, int position)
    {
        SyntaxToken token = SymbolReader.FindTouched(file.Tree, position);
        IEnumerable<SyntaxNode> around = Ancestors(token.Parent);
        IEnumerable<TextSpan> spans = [new TextSpan(0, file.Text.Length), .. around.Select(node => node.Span).Reverse(), token.Span];
        Lsp.SelectionRange? selection = null;
        TextSpan last = default;
        foreach (TextSpan span in spans.Where(span => span.Start <= position && position <= span.End))
        {
            if (selection is null || span != last)
            {
                selection = new(file.Text.ToRange(span), selection);
                last = span;
            }
        }

        return selection!;
    }

    private static IEnumerable<SyntaxNode> Ancestors(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }
}
