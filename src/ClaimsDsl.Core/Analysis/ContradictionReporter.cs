using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Analysis;

/// <summary>Tells in words, and in which file, what claims contradict (CLM3xxx).</summary>
internal static class ContradictionReporter
{
    // Nobody reads on after so many claims or rules.
    internal const int MostTold = 10;

    public static void Check(ClaimsCompilation compilation, SyntaxTree tree, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ContradictionAnalysis analysis = compilation.Contradictions;
        foreach ((Contradiction contradiction, Location place) in analysis.ContradictionsIn(tree))
        {
            Report(contradiction, place.Span, compilation, diagnostics);
        }

        foreach (UnmarkedRevision revision in analysis.RevisionsIn(tree))
        {
            ClaimEntry newer = revision.Newer.Claim!;
            ClaimEntry older = revision.Older.Claim!;
            diagnostics.Report(
                Catalogue.UnmarkedRevision,
                SpanOf(newer),
                ValueList.Of(new RelatedLocation(older.Location, Describe(revision.Older))),
                NameOf(revision.Newer.Holder, newer),
                Describe(revision.Older));
        }

        BindingResult bound = compilation.BindFile(tree);
        foreach (BoundAssessment assessment in bound.File.Assessments)
        {
            AssessedEvidence.Check(assessment, bound.Scope, analysis, diagnostics);
        }

        foreach (DisputeEntry dispute in analysis.DisputesIn(tree))
        {
            DisputeChecker.Check(dispute, diagnostics);
        }
    }

    private static void Report(Contradiction contradiction, TextSpan span, ClaimsCompilation compilation, DiagnosticBag diagnostics)
    {
        Commitment carrier = ContradictionAnalysis.CarrierOf(contradiction);
        ClaimEntry claim = carrier.Claim!;
        Clash clash = contradiction.Clash;
        string both = clash.Commitments.Count switch { 1 => "this", 2 => "both", _ => "all" };
        string[] parties = [.. clash.Commitments.Select(c => NameOf(c.Holder, c.Claim!)).Distinct()];
        string who = InWords.AllOf(parties);
        bool isCertain = contradiction.IsCertain;
        string head = contradiction.IsSelf ? who + " cannot mean " + both
            : contradiction.Line is { } line ? $"{who} {(parties.Length == 2 ? "both" : "all")} speak for {NameOf(line, claim)} and cannot {both} be right"
            : $"{who} cannot {both} be right";
        string message = head + ": " + Told(clash.Commitments, Describe, "; ", "claims") + Because(contradiction) + MoreOf(contradiction);
        DiagnosticDescriptor descriptor = !isCertain ? Catalogue.Tension
            : clash.Constraints.Count > 0 || clash.Falls is not null ? Catalogue.DerivedContradiction
            : contradiction.IsSelf ? Catalogue.SelfContradiction
            : contradiction.Line is not null ? Catalogue.BrokenLine
            : Catalogue.UnacknowledgedDispute;
        List<RelatedLocation> related = [.. clash.Commitments.Where(c => c != carrier || claim.IsReferenced).Take(MostTold).Select(c => new RelatedLocation(c.Claim!.Location, Describe(c)))];
        related.AddRange(clash.Constraints.Take(MostTold).Select(c => LocationOf(c, claim, compilation)).OfType<Location>().Select(l => new RelatedLocation(l, "by this rule")));
        diagnostics.Report(descriptor, span, [.. related], message);
    }

    private static string Because(Contradiction contradiction) =>
        contradiction.Clash.Falls is { } variable ? "; " + variable.Name + " never falls"
        : contradiction.Clash.Constraints.Count == 0 ? ""
        : "; by the rule " + Told(contradiction.Clash.Constraints, c => "'" + c.Rule + "'", " and ", "rules");

    private static string Told<T>(ValueList<T> items, Func<T, string> describe, string separator, string plural)
    {
        string told = string.Join(separator, items.Take(MostTold).Select(describe));
        return items.Count <= MostTold ? told : told + separator + (items.Count - MostTold).ToString(CultureInfo.InvariantCulture) + " more " + plural;
    }

    private static string MoreOf(Contradiction contradiction) => contradiction.More == 0
        ? ""
        : string.Format(CultureInfo.InvariantCulture, " (and {0} more contradictions here)", contradiction.More);

    /// <summary>A commitment as its claim is written, with when and where: Kirby states Deployment.troops 3,000 (2024-10-23, Wire).</summary>
    public static string Describe(Commitment commitment)
    {
        ClaimEntry entry = commitment.Claim!;
        ClaimStatementSyntax node = entry.Syntax;
        IEnumerable<SyntaxNode?> words = [node.Verb, node.Likelihood, node.Subject, node.Value];
        string claim = NameOf(commitment.Holder, entry) + " " + string.Join(" ", words.OfType<SyntaxNode>().Select(ValueBinder.WordingOf));
        string[] source = [.. new[] { entry.Claim.SaidOn?.Wording, entry.Claim.Document }.OfType<string>()];
        return source.Length == 0 ? claim : claim + " (" + string.Join(", ", source) + ")";
    }

    /// <summary>The party of a unique name, as the file of a claim shows it.</summary>
    public static string NameOf(string party, ClaimEntry claim) => NameOf(party, claim.Scope);

    /// <summary>The party of a unique name, as a scope shows it.</summary>
    public static string NameOf(string party, Scope scope) => scope.DisplayNameOf(Scope.NameIn(party));

    /// <summary>The smallest place that shows what is claimed.</summary>
    public static TextSpan SpanOf(ClaimEntry claim) => (claim.Syntax.Value ?? (SyntaxNode?)claim.Syntax.Subject ?? claim.Syntax.Verb).Span;

    private static Location? LocationOf(Constraint constraint, ClaimEntry claim, ClaimsCompilation compilation)
    {
        if (claim.Claim.Subject is not AttributeSubject subject
            || claim.Scope.KindOf(subject) is not { } kind
            || compilation.Index.Namespaces[subject.KindNamespace].FindPath(kind) is not { } path
            || compilation.FindNode<KindStatementSyntax>(path, kind) is not { } node)
        {
            return null;
        }

        RuleDeclarationSyntax? rule = node.Members.OfType<RuleDeclarationSyntax>().FirstOrDefault(r => RuleReader.TextOf(r.Rule) == constraint.Rule);
        return rule is null ? null : new Location(path, rule.Span);
    }
}
