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
        if (!Likelihood.TryParse(assessment.Likelihood, out Likelihood? likelihood) || (likelihood.Low < 55 && likelihood.High > 45))
        {
            return;
        }

        List<Commitment>? claims = analysis.Read(assessment, scope, isNegative: likelihood.High <= 45)
            .Select(assessed => FindExcluding(assessed.Variable, assessed.Values, assessed.Days, analysis.About(assessment.Subject, scope)))
            .FirstOrDefault(excluding => excluding.Count > 0);
        if (claims is not null)
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

    /// <summary>The claims on a variable and the days of an assessment, if it goes with none of them.</summary>
    private static List<Commitment> FindExcluding(Variable variable, ValueSet values, DaySpan days, IEnumerable<HeldCommitment> held)
    {
        List<Commitment> claims = [.. held.Where(h => h.Variable.Key == variable.Key && h.Commitment.Days.Overlaps(days)).Select(h => h.Commitment)];
        return claims.Exists(claim => !claim.Values.Intersect(values).IsEmpty) ? [] : claims;
    }

    private const int MostRelated = 5;
}
