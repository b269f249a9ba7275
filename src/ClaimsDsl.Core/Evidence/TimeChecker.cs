using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Compares days: whether what a file claims was said before it was printed and while the party spoke for its principal, and whether its
/// documents were read after they came out. Days that may be in order are taken to be.
/// </summary>
internal static class TimeChecker
{
    public static void Check(ClaimsCompilation compilation, SyntaxTree tree, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        foreach (DocumentDeclaration document in compilation.BindFile(tree).File.Declarations.OfType<DocumentDeclaration>())
        {
            CheckRetrieved(document, tree, compilation, diagnostics);
        }

        foreach (ClaimEntry claim in compilation.ClaimsIn(tree).Where(c => c.Claim.SaidOn is not null))
        {
            cancel.ThrowIfCancellationRequested();
            CheckPublished(claim, compilation, diagnostics);
            CheckRoles(claim, compilation, diagnostics);
        }
    }

    private static void CheckRetrieved(DocumentDeclaration document, SyntaxTree tree, ClaimsCompilation compilation, DiagnosticBag diagnostics)
    {
        if (document is { Published: { } published, Retrieved: { } retrieved } && published.Value.Earliest > retrieved.Value.Latest
            && compilation.FindProperty(tree.Path, document, "retrieved") is { } place)
        {
            diagnostics.Report(
                Catalogue.RetrievedBeforePublication,
                place.Span,
                WherePublished(compilation, tree.Path, document),
                SourceChecker.NameOf(document),
                retrieved.Wording,
                published.Wording);
        }
    }

    private static void CheckPublished(ClaimEntry claim, ClaimsCompilation compilation, DiagnosticBag diagnostics)
    {
        Worded<DateRange> said = claim.Claim.SaidOn!;
        DocumentDeclaration? document = claim.Claim.Document is { } name ? claim.Scope.Find<DocumentDeclaration>(name) : null;
        if (document?.Published is { } published && said.Value.Earliest > published.Value.Latest)
        {
            (TextSpan span, ValueList<RelatedLocation> related) = PlacesOf(claim);
            diagnostics.Report(
                Catalogue.SaidAfterPublication,
                span,
                [.. WherePublished(compilation, claim.Scope.PathOf(document), document), .. related],
                SourceChecker.NameOf(document),
                published.Wording,
                said.Wording);
        }
    }

    private static void CheckRoles(ClaimEntry claim, ClaimsCompilation compilation, DiagnosticBag diagnostics)
    {
        Worded<DateRange> said = claim.Claim.SaidOn!;
        foreach (string asserter in claim.Claim.IsPersonal ? [] : claim.Claim.Asserters)
        {
            // Whoever spoke for somebody on that day spoke in a role.
            if (claim.Scope.Find<PartyDeclaration>(asserter) is { Principals.Count: > 0 } party
                && !SpeaksForSomebody(party, said.Value)
                && compilation.FindNode<PartyStatementSyntax>(claim.Scope.PathOf(party), party) is { } node)
            {
                ReportRoles(claim, party, node, diagnostics);
            }
        }
    }

    private static bool SpeaksForSomebody(PartyDeclaration party, DateRange said) => party.Principals.Any(p => p.Period is null || p.Period.Value.Overlaps(said));

    private static void ReportRoles(ClaimEntry claim, PartyDeclaration party, PartyStatementSyntax node, DiagnosticBag diagnostics)
    {
        List<PrincipalClauseSyntax> roles = [.. node.Principals.Where(p => !p.Party.IsMissing)];
        IEnumerable<string> periods = roles.Select(r => "for " + claim.Scope.DisplayNameOf(r.Party.Identifier.Text) + " " + string.Join(" ", r.Bounds));
        (TextSpan span, ValueList<RelatedLocation> related) = PlacesOf(claim);
        diagnostics.Report(
            Catalogue.OutsideRole,
            span,
            [.. roles.Select(r => new RelatedLocation(new Location(claim.Scope.PathOf(party)!, r.Span), "the period is given here")), .. related],
            party.DisplayName,
            InWords.AllOf(periods),
            claim.Claim.SaidOn!.Wording);
    }

    /// <summary>Where it is written when a claim was said: its own clause, or else the claim, with the clause of the block around it.</summary>
    private static (TextSpan Span, ValueList<RelatedLocation> Related) PlacesOf(ClaimEntry claim)
    {
        if (claim.Syntax.Clauses.OfType<OnClauseSyntax>().FirstOrDefault() is { } own)
        {
            return (own.Span, []);
        }

        for (SyntaxNode? node = claim.Syntax.Parent; node is not null; node = node.Parent)
        {
            if ((node as BlockStatementSyntax)?.Clauses.OfType<OnClauseSyntax>().FirstOrDefault() is { } shared)
            {
                return (claim.Location.Span, [new RelatedLocation(claim.Tree.GetLocation(shared.Span), "the day is given here")]);
            }
        }

        return (claim.Location.Span, []);
    }

    private static ValueList<RelatedLocation> WherePublished(ClaimsCompilation compilation, string? path, DocumentDeclaration document) =>
        compilation.FindProperty(path, document, "published") is { } property
            ? [new RelatedLocation(new Location(path!, property.Span), "it was published then")]
            : [];
}
