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
            || ClusterBuilder.Read(assessment, scope, isNegative: likelihood.High <= 45) is not { } assessed
            || (likelihood.Low < 55 && likelihood.High > 45))
        {
            return;
        }

        List<Commitment> claims =
        [
            .. analysis.About(assessed.Variable.SubjectKey)
                .Where(v => v.Cluster.Variables[v.Variable].Key == assessed.Variable.Key)
                .SelectMany(v => v.Cluster.Commitments.Where(c => c.Variable == v.Variable && c.Days.Overlaps(assessed.Days))),
        ];
        if (claims.Count > 0 && claims.All(c => c.Values.Intersect(assessed.Values).IsEmpty))
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
