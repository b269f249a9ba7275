using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Reads the documents again: whether each quotation of a file is in the document that it is said to be in, whether the document
/// is still the one that was read, and whether the quotations say what is claimed. Says nothing of documents that it was not given.
/// </summary>
internal static class SourceChecker
{
    private const int MostContexts = 2;

    public static void Check(ClaimsCompilation compilation, SyntaxTree tree, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        BindingResult bound = compilation.BindFile(tree);
        foreach (DocumentDeclaration document in bound.File.Declarations.OfType<DocumentDeclaration>())
        {
            CheckDocument(document, TextOf(document.Name, bound.Scope, compilation), tree.Path, compilation, diagnostics);
        }

        foreach (BoundClaim claim in bound.File.Claims)
        {
            cancel.ThrowIfCancellationRequested();
            if (claim.Document is { } name
                && bound.Scope.Find<DocumentDeclaration>(name) is { } document
                && (TextOf(name, bound.Scope, compilation) is not { Problem: null } text || CheckQuotations(claim, document, text, diagnostics)))
            {
                SupportReporter.Check(claim, document, bound.Scope, tree, diagnostics);
            }
        }
    }

    private static DocumentText? TextOf(string name, Scope scope, ClaimsCompilation compilation) =>
        scope.FindDocument(name) is { } document ? compilation.FindDocument(document.Path) : null;

    private static void CheckDocument(
        DocumentDeclaration document, DocumentText? text, string path, ClaimsCompilation compilation, DiagnosticBag diagnostics)
    {
        if (text is null || (text.Problem is null && document.Sha256 is null))
        {
            return;
        }

        if (text.Problem is { } problem)
        {
            DocumentStatementSyntax node = compilation.FindNode<DocumentStatementSyntax>(path, document)!;
            diagnostics.Report(Catalogue.UnreadableDocument, node.Path.Span, NameOf(document), problem);
        }
        else if (!string.Equals(document.Sha256, text.Sha256, System.StringComparison.OrdinalIgnoreCase))
        {
            PropertySyntax pin = compilation.FindProperty(path, document, "sha256")!;
            diagnostics.Report(Catalogue.DocumentChanged, pin.Values[0].Span, NameOf(document), text.Sha256);
        }
    }

    /// <returns>Whether the document has all quotations.</returns>
    private static bool CheckQuotations(BoundClaim claim, DocumentDeclaration document, DocumentText text, DiagnosticBag diagnostics)
    {
        bool hasAll = true;
        foreach (QuotationClauseSyntax node in claim.Syntax.Node!.Clauses.OfType<QuotationClauseSyntax>())
        {
            AnchorResult found = text.Find(node.Quotation.Value);
            if (found.Quotation.IsEmpty || (found.IsFound && !found.IsAmbiguous))
            {
                continue;
            }

            if (found.IsAmbiguous)
            {
                List<string> contexts = [.. found.Matches.Select(found.InContext).OfType<string>().Take(MostContexts)];
                string hint = contexts.Count == 0 ? ": quote more of them" : ": say which, as in " + string.Join(" or ", contexts.Select(StringLiteral.Write));
                diagnostics.Report(
                    Catalogue.AmbiguousQuotation, node.Span, NameOf(document), found.Matches.Count.ToString(CultureInfo.InvariantCulture), hint);
            }
            else
            {
                string nearest = found.Nearest is { } passage ? "; the nearest that it has is " + StringLiteral.Write(passage.Replacement) : "";
                diagnostics.Report(Catalogue.QuotationNotFound, node.Span, NameOf(document), nearest);
                hasAll = false;
            }
        }

        return hasAll;
    }

    /// <summary>What a document is called in messages: its title, or else its name.</summary>
    public static string NameOf(DocumentDeclaration document) => document.Title is { } title ? "'" + title + "'" : document.Name;
}
