using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Evidence;

/// <summary>Compares the grade of a document with that of what it relays: passing something on makes it no more reliable.</summary>
internal static class GradeChecker
{
    public static void Check(ClaimsCompilation compilation, SyntaxTree tree, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        BindingResult bound = compilation.BindFile(tree);
        foreach (DocumentDeclaration document in bound.File.Declarations.OfType<DocumentDeclaration>().Where(d => d.Origin is not null))
        {
            cancel.ThrowIfCancellationRequested();
            if (GradeOf(document, bound.Scope) is { } grade && FindOrigin(document, bound.Scope) is { } origin && IsBetter(grade, origin.Grade)
                && compilation.FindNode<DocumentStatementSyntax>(tree.Path, document) is { } node)
            {
                PropertySyntax place = node.Body!.Properties.FirstOrDefault(p => p.Key.Text == "grade") ?? node.Body.Properties.First(p => p.Key.Text == "origin");
                diagnostics.Report(
                    Catalogue.GradedAboveOrigin,
                    place.Span,
                    compilation.LocationOf(bound.Scope.PathOf(origin.Declaration), origin.Declaration) is { } graded
                        ? [new RelatedLocation(graded, "it is graded " + origin.Grade)]
                        : [],
                    SourceChecker.NameOf(document),
                    grade + (document.Grade is null ? " as its publisher" : ""),
                    origin.Name,
                    origin.Grade.ToString());
            }
        }
    }

    private static Grade? GradeOf(DocumentDeclaration document, Scope scope) =>
        document.Grade ?? (document.Publisher is { } publisher ? scope.Find<PartyDeclaration>(publisher)?.Grade : null);

    /// <summary>The nearest of what a document relays that has a grade.</summary>
    private static (Declaration Declaration, string Name, Grade Grade)? FindOrigin(DocumentDeclaration document, Scope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { document.Name };
        for (string? name = document.Origin; name is not null && seen.Add(name);)
        {
            if (scope.Find<DocumentDeclaration>(name) is not { } relayed)
            {
                return scope.Find<PartyDeclaration>(name) is { Grade: { } ofParty } party ? (party, party.DisplayName, ofParty) : null;
            }

            if (GradeOf(relayed, scope) is { } grade)
            {
                return (relayed, SourceChecker.NameOf(relayed), grade);
            }

            name = relayed.Origin;
        }

        return null;
    }

    /// <summary>A is the best and E the worst; F says that nobody can tell.</summary>
    private static bool IsBetter(Grade grade, Grade other) => grade < other && other != Grade.F;
}
