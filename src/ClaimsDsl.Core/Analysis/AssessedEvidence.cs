using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Analysis;

/// <summary>Holds what an analyst concludes against what is claimed: a conclusion that every claim excludes has no support among them.</summary>
internal static class AssessedEvidence
{
    public static void Check(BoundAssessment assessment, Scope scope, ContradictionAnalysis analysis, DiagnosticBag diagnostics)
    {
        if (!Likelihood.TryParse(assessment.Likelihood, out Likelihood? likelihood)
            || analysis.Read(assessment, scope, isNegative: likelihood.High <= 45) is not { } assessed
            || (likelihood.Low < 55 && likelihood.High > 45))
        {
            return;
        }

        // The first claim that it goes with ends it.
        List<Commitment> claims = [];
        foreach ((Variable variable, Commitment claim) in analysis.About(assessment.Subject, scope))
        {
            if (variable.Key != assessed.Variable.Key || !claim.Days.Overlaps(assessed.Days))
            {
                continue;
            }

            if (!claim.Values.Intersect(assessed.Values).IsEmpty)
            {
                return;
            }

            claims.Add(claim);
        }

        if (claims.Count > 0)
        {
            AssessStatementSyntax node = assessment.Syntax.Node!;
            diagnostics.Report(
                Catalogue.AgainstEvidence,
                (node.Value ?? (SyntaxNode)node.Subject).Span,
                [.. claims.Take(MostRelated).Select(c => new RelatedLocation(c.Claim!.Location, ContradictionReporter.Describe(c)))],
                assessment.Subject.ToString()!,
                ContradictionReporter.Describe(claims[0]));
        }
    }

    private const int MostRelated = 5;
}
