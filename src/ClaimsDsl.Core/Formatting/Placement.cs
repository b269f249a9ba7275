using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Formatting;

/// <summary>A token, and where it belongs.</summary>
/// <param name="Token">The token.</param>
/// <param name="Level">How deep it is indented where it begins a line.</param>
/// <param name="BeginsItem">Whether it begins something that may have lines of its own: a statement, or what stands in the braces of one.</param>
/// <param name="IsKept">Whether it is part of a statement that stays as it is written.</param>
internal readonly record struct PlacedToken(SyntaxToken Token, int Level, bool BeginsItem, bool IsKept);

/// <summary>Finds where the tokens of a file belong, from how its statements, members and properties are nested.</summary>
internal sealed class Placement
{
    private readonly List<PlacedToken> _tokens = [];
    private readonly HashSet<int> _mistaken;
    private readonly CancellationToken _cancel;
    private bool _beginsItem;

    private Placement(HashSet<int> mistaken, CancellationToken cancel)
    {
        _mistaken = mistaken;
        _cancel = cancel;
    }

    /// <summary>The tokens that a file has, in order, with the end of the file.</summary>
    public static IReadOnlyList<PlacedToken> Of(SyntaxTree tree, CancellationToken cancel)
    {
        HashSet<int> mistaken =
        [
            .. tree.Diagnostics.Select(d => tree.Root.FindNode(d.Location.Span).FirstAncestorOrSelf<StatementSyntax>()).OfType<StatementSyntax>().Select(s => s.Position),
        ];
        var placement = new Placement(mistaken, cancel);
        placement.Add(tree.Root, -1, isKept: tree.Diagnostics.Any(HidesNesting));
        return placement._tokens;
    }

    // Where a brace lacks its partner the nesting is a guess, and after so many mistakes nobody looks for more of them.
    private static bool HidesNesting(Diagnostic diagnostic) =>
        diagnostic.Descriptor == Catalogue.UnclosedBrace || diagnostic.Descriptor == Catalogue.UnmatchedBrace || diagnostic.Descriptor == Catalogue.TooManyErrors;

    private void Add(SyntaxNode node, int level, bool isKept)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.Node is { } inner)
            {
                _cancel.ThrowIfCancellationRequested();
                bool isItem = inner is StatementSyntax or KindMemberSyntax or PropertySyntax;
                _beginsItem |= isItem;
                Add(inner, isItem ? level + 1 : level, isKept || (inner is StatementSyntax && (_mistaken.Contains(inner.Position) || LacksToken(inner))));
            }
            else if (!child.Token.IsMissing)
            {
                bool isBrace = child.Token.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken;
                _tokens.Add(new PlacedToken(child.Token, _beginsItem || isBrace ? level : level + 1, _beginsItem, isKept));
                _beginsItem = false;
            }
        }
    }

    /// <summary>Whether a statement, apart from those in it, lacks a token. What is reported of that can stand at the next statement of the line.</summary>
    private static bool LacksToken(SyntaxNode node) =>
        node.ChildNodesAndTokens().Any(child => child.Node is { } inner ? inner is not StatementSyntax && LacksToken(inner) : child.Token.IsMissing);
}
