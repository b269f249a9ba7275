using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>A place in a file that leads to a document.</summary>
/// <param name="Span">The place, without quotation marks.</param>
/// <param name="Path">The document, as <see cref="DocumentPath.Combine"/> writes it.</param>
/// <param name="Passage">The words of it, from where to where; null for all of it.</param>
internal sealed record DocumentLink(TextSpan Span, string Path, (LinePosition Start, LinePosition End)? Passage);

/// <summary>Leads from paths to documents, and from quotations to the words that they are taken from.</summary>
internal static class DocumentLinks
{
    /// <summary>The links of a file, in the order of its text.</summary>
    public static IEnumerable<DocumentLink> In(ClaimsCompilation compilation, SyntaxTree tree, CancellationToken cancel = default) =>
        In(compilation, tree, compilation.BindFile(tree).Scope, tree.Root.Statements, cancel);

    /// <summary>Where the path or the quotation at a position leads, or null.</summary>
    public static DocumentLink? At(ClaimsCompilation compilation, SyntaxTree tree, int position) =>
        tree.FindToken(position) is { Kind: SyntaxKind.StringToken } token
            ? In(compilation, tree).FirstOrDefault(link => token.Span.Contains(link.Span.Start))
            : null;

    private static IEnumerable<DocumentLink> In(
        ClaimsCompilation compilation, SyntaxTree tree, Scope scope, SyntaxList<StatementSyntax> statements, CancellationToken cancel)
    {
        foreach (StatementSyntax statement in statements)
        {
            cancel.ThrowIfCancellationRequested();
            IEnumerable<DocumentLink> links = statement switch
            {
                DocumentStatementSyntax { Path: { IsMissing: false, Value.Length: > 0 } path } =>
                    [new DocumentLink(InsideOf(path), DocumentPath.Combine(tree.Path, path.Value), null)],
                ClaimStatementSyntax claim => OfClaim(compilation, scope, claim),
                BlockStatementSyntax block => In(compilation, tree, scope, block.Statements, cancel),
                _ => [],
            };
            foreach (DocumentLink link in links)
            {
                yield return link;
            }
        }
    }

    private static IEnumerable<DocumentLink> OfClaim(ClaimsCompilation compilation, Scope scope, ClaimStatementSyntax claim)
    {
        if (QuotationCompletion.FindDocument(claim) is not { } name
            || scope.FindDocument(name) is not { } place
            || compilation.FindDocument(place.Path) is not { Problem: null } text)
        {
            return [];
        }

        return
            from clause in claim.Clauses.OfType<QuotationClauseSyntax>()
            let found = text.Find(clause.Quotation.Value)
            where found.IsFound
            let passage = found.Matches[0].Span
            select new DocumentLink(InsideOf(clause.Quotation), place.Path, (text.GetLinePosition(passage.Start), text.GetLinePosition(passage.End)));
    }

    private static TextSpan InsideOf(SyntaxToken text) =>
        TextSpan.FromBounds(text.Span.Start + 1, text.Span.End - (StringLiteral.IsTerminated(text.Text) ? 1 : 0));
}
