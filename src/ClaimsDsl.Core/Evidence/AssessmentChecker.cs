using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Compares what the analyst concludes with the claims that it rests on: that there are any, that they still count, and how firm they are.
/// An assessment without a likelihood that can be read is not finished, and has its message.
/// </summary>
internal static class AssessmentChecker
{
    // Who has followed so many revisions knows that the claim no longer counts.
    private const int MostRevisions = 10;

    public static void Check(ClaimsCompilation compilation, SyntaxTree tree, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        BindingResult bound = compilation.BindFile(tree);
        foreach (BoundAssessment assessment in bound.File.Assessments)
        {
            cancel.ThrowIfCancellationRequested();
            AssessStatementSyntax node = assessment.Syntax.Node!;
            if (node.Clauses.OfType<BecauseClauseSyntax>().FirstOrDefault() is { } because)
            {
                CheckBasis(assessment, because, bound.Scope, compilation.Claims, diagnostics);
            }
            else if (Likelihood.TryParse(assessment.Likelihood, out _))
            {
                diagnostics.Report(Catalogue.NoBasis, node.Keyword.Span);
            }
        }
    }

    private static void CheckBasis(
        BoundAssessment assessment, BecauseClauseSyntax because, Scope scope, ClaimTable claims, DiagnosticBag diagnostics)
    {
        var standing = new List<ClaimEntry>();
        bool isKnown = true;
        foreach (NameSyntax name in because.Claims.Names)
        {
            ClaimEntry? claim = claims.Find(scope, name.Identifier.Text);
            isKnown &= claim is not null;
            if (claim is not null && claims.FindReplacement(claim) is null)
            {
                standing.Add(claim);
            }
            else if (claim is not null)
            {
                ReportWithdrawn(claim, name, claims, diagnostics);
            }
        }

        // What could not be read may have been the firmest.
        if (isKnown && standing.Count > 0)
        {
            CheckFirmness(assessment, standing, diagnostics);
        }
    }

    private static void ReportWithdrawn(ClaimEntry claim, NameSyntax name, ClaimTable claims, DiagnosticBag diagnostics)
    {
        var steps = new List<string>();
        var related = new List<RelatedLocation>();
        ClaimEntry replaced = claim;
        while (claims.FindReplacement(replaced) is { } later && steps.Count < MostRevisions)
        {
            if (later == claim)
            {
                return; // Claims that replace each other are reported as a circle.
            }

            bool isRetracted = claims.IsRetraction(later, replaced);
            string who = later.Claim.Label is { } own ? "'" + own + "'" : "a claim of " + later.Who;
            steps.Add(who + (isRetracted ? " retracts " : " revises ") + (replaced == claim ? "it" : "that"));
            related.Add(new RelatedLocation(later.Location, isRetracted ? "it is retracted here" : "it is revised here"));
            replaced = later;
        }

        diagnostics.Report(Catalogue.BasisWithdrawn, name.Span, [.. related], name.Identifier.Text, string.Join(", and ", steps));
    }

    private static void CheckFirmness(BoundAssessment assessment, List<ClaimEntry> basis, DiagnosticBag diagnostics)
    {
        if (!Likelihood.TryParse(assessment.Likelihood, out Likelihood? likelihood))
        {
            return;
        }

        // To hold something unlikely is to be as certain that it is not so.
        int certainty = Math.Max(likelihood.Low, 100 - likelihood.High);
        ClaimEntry firmest = basis.OrderByDescending(CertaintyOf).First();
        if (certainty >= CertaintyOf(firmest))
        {
            string words = string.Join(" ", new[] { firmest.Who, firmest.Claim.Verb, firmest.Claim.Likelihood, firmest.Claim.Subject.ToString() }
                .Where(w => !string.IsNullOrEmpty(w)));
            diagnostics.Report(
                Catalogue.FirmerThanBasis,
                assessment.Syntax.Node!.Likelihood.Span,
                [.. basis.Select(b => new RelatedLocation(b.Location, "it rests on this"))],
                assessment.Likelihood,
                words);
        }
    }

    /// <summary>
    /// How certain a conclusion from one claim has to stay below, in percent on ICD 203's scale: what is called likely does not make it
    /// very likely, what is held probable never makes it almost certain, and what is only possible does not make it likely.
    /// </summary>
    private static int CertaintyOf(ClaimEntry claim)
    {
        Factuality factuality = claim.Claim.Factuality;
        return factuality.Commits() && Likelihood.TryParse(claim.Claim.Likelihood, out Likelihood? likelihood)
            ? Math.Max(likelihood.High, 100 - likelihood.Low)
            : factuality switch
            {
                Factuality.CertainYes or Factuality.CertainNo or Factuality.Evaluation => 100,
                Factuality.ProbableYes or Factuality.ProbableNo or Factuality.Forecast => 95,
                _ => 55,
            };
    }
}
