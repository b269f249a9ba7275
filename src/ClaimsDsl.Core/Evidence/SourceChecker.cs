using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Reads the documents again: whether each claim says where it is written, whether each quotation is in the document that it is
/// said to be in, whether the document is still the one that was read, and whether the quotations say what is claimed.
/// </summary>
internal static class SourceChecker
{
    private const string Elsewhere = "; outside of the folders of the claims file and of the project, a text is read only where the project lists it as a ClaimsDocument";

    private const string Address = "; a web address goes to 'url', and the text that it leads to is saved in a file, whose path this is";

    public static void Check(ClaimsCompilation compilation, SyntaxTree tree, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        BindingResult bound = compilation.BindFile(tree);
        foreach (DocumentDeclaration document in bound.File.Declarations.OfType<DocumentDeclaration>())
        {
            CheckDocument(document, tree.Path, bound.Scope, compilation, diagnostics);
        }

        var reported = new HashSet<DocumentDeclaration>();
        Dictionary<string, DocumentText?> texts = bound.File.Documents.ToDictionary(d => d.Name, d => compilation.FindDocument(d.Path), StringComparer.Ordinal);
        foreach (BoundClaim claim in bound.File.Claims)
        {
            cancel.ThrowIfCancellationRequested();
            DocumentDeclaration? document = claim.Document is { } name ? bound.Scope.Find<DocumentDeclaration>(name) : null;
            CheckSource(claim, document, bound.Scope, diagnostics);
            if (document is not null && claim.Quotations.Count > 0
                && compilation.AssemblyOf(bound.Scope.PathOf(document)) is { Length: > 0 } assembly && reported.Add(document))
            {
                QuotationClauseSyntax first = claim.Syntax.Node!.Clauses.OfType<QuotationClauseSyntax>().First();
                diagnostics.Report(Catalogue.TextOfAssembly, first.Span, NameOf(document), assembly);
            }

            if (document is not null
                && (texts[document.Name] is not { Problem: null } text || CheckQuotations(claim, document, text, diagnostics)))
            {
                SupportReporter.Check(claim, document, bound.Scope, tree, diagnostics);
            }
        }
    }

    private static bool IsAddress(string path) => path.Contains("://") || path.StartsWith("www.", StringComparison.Ordinal);

    private static string PathOf(DocumentDeclaration document, Scope scope) => scope.FindDocument(document.Name)!.Path;

    private static void CheckDocument(
        DocumentDeclaration document, string file, Scope scope, ClaimsCompilation compilation, DiagnosticBag diagnostics)
    {
        string path = PathOf(document, scope);
        if (compilation.FindDocument(path) is not { } text)
        {
            if (PathNode() is { IsMissing: false } node)
            {
                string hint = IsAddress(document.Path) ? Address : DocumentPath.LeadsOut(document.Path) ? Elsewhere : "";
                diagnostics.Report(Catalogue.DocumentNotFound, node.Span, NameOf(document), path, hint);
            }
        }
        else if (text.Problem is { } problem)
        {
            diagnostics.Report(Catalogue.UnreadableDocument, PathNode().Span, NameOf(document), problem);
        }
        else if (document.Sha256 is { } pinned && !string.Equals(pinned, text.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            PropertySyntax pin = compilation.FindProperty(file, document, "sha256")!;
            diagnostics.Report(Catalogue.DocumentChanged, pin.Values[0].Span, NameOf(document), text.Sha256);
        }

        SyntaxToken PathNode() => compilation.FindNode<DocumentStatementSyntax>(file, document)!.Path;
    }

    private static void CheckSource(BoundClaim claim, DocumentDeclaration? document, Scope scope, DiagnosticBag diagnostics)
    {
        ClaimStatementSyntax node = claim.Syntax.Node!;
        bool hasSource = document is null ? NamesDocument(node) : claim.HasQuotation;

        // What it lacks may be what could not be read.
        if (hasSource || !IsWholeClaim(claim, scope))
        {
            return;
        }

        if (document is null)
        {
            diagnostics.Report(Catalogue.NoDocument, node.Verb.Span, claim.HasQuotation ? "" : " and quotes nothing");
        }
        else
        {
            diagnostics.Report(Catalogue.NoQuotation, node.Verb.Span, NameOf(document));
        }
    }

    /// <summary>
    /// Whether nothing of a claim is missing that its file says elsewhere is: whoever mistypes a statement's first word, say, made no claim.
    /// </summary>
    private static bool IsWholeClaim(BoundClaim claim, Scope scope) =>
        claim.Verb.Length > 0
        && (claim.Subject is not RemarkSubject || claim.Quotations.Count > 0)
        && HasKnownAsserter(claim, scope)
        && !claim.Syntax.Node!.Clauses.Has<SkippedClauseSyntax>();

    private static bool HasKnownAsserter(BoundClaim claim, Scope scope)
    {
        foreach (string asserter in claim.Asserters)
        {
            if (scope.Find<PartyDeclaration>(asserter) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a claim, or a block around it, names a document, known or not.</summary>
    private static bool NamesDocument(ClaimStatementSyntax claim)
    {
        bool names = claim.Clauses.Has<InClauseSyntax>();
        for (SyntaxNode? node = claim.Parent; node is not null && !names; node = node.Parent)
        {
            names = node is BlockStatementSyntax block && (block.Clauses.Has<InClauseSyntax>() || block.Clauses.Has<SkippedClauseSyntax>());
        }

        return names;
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
                ValueList<string> contexts = found.Contexts;
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
