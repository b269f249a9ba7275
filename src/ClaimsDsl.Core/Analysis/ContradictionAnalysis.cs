using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Analysis;

/// <summary>What the claims of all files contradict, found once and then told file by file.</summary>
internal sealed class ContradictionAnalysis
{
    private readonly ILookup<string, Contradiction> _contradictions;
    private readonly ILookup<string, UnmarkedRevision> _revisions;
    private readonly ILookup<string, (Cluster Cluster, int Variable)> _variables;

    private ContradictionAnalysis(ClaimsCompilation compilation, Day? asOf)
    {
        List<Contradiction> contradictions = [];
        List<UnmarkedRevision> revisions = [];
        List<(Cluster Cluster, int Variable)> variables = [];
        foreach (Cluster cluster in ClusterBuilder.Build(compilation, Held.Of(compilation.Claims, asOf)))
        {
            (Cluster held, List<UnmarkedRevision> revised) = UnmarkedRevisions.Find(cluster);
            revisions.AddRange(revised);
            contradictions.AddRange(Contradictions.Find(held));
            variables.AddRange(held.Variables.Select((_, i) => (held, i)));
        }

        All = [.. contradictions];
        Disputes = compilation.Trees.SelectMany(t =>
        {
            BindingResult bound = compilation.BindFile(t);
            return bound.File.Disputes.Select(d => new DisputeEntry(d, t, bound.Scope));
        }).ToLookup(d => d.Subject, StringComparer.Ordinal);
        _contradictions = contradictions.ToLookup(c => CarrierOf(c).Claim!.Tree.Path, StringComparer.Ordinal);
        _revisions = revisions.ToLookup(r => r.Newer.Claim!.Tree.Path, StringComparer.Ordinal);
        _variables = variables.ToLookup(v => v.Cluster.Variables[v.Variable].SubjectKey, StringComparer.Ordinal);
    }

    /// <summary>The contradictions of all files.</summary>
    public ValueList<Contradiction> All { get; }

    /// <summary>The acknowledged disputes of all files, by what they are about.</summary>
    public ILookup<string, DisputeEntry> Disputes { get; }

    /// <summary>Looks at all claims of a project.</summary>
    /// <param name="compilation">The files.</param>
    /// <param name="asOf">The day at whose end to look; null for now.</param>
    public static ContradictionAnalysis Of(ClaimsCompilation compilation, Day? asOf = null) => new(compilation, asOf);

    /// <summary>The contradictions that are told in a file.</summary>
    public IEnumerable<Contradiction> ContradictionsIn(SyntaxTree tree) => _contradictions[tree.Path];

    /// <summary>The unmarked revisions that are told in a file.</summary>
    public IEnumerable<UnmarkedRevision> RevisionsIn(SyntaxTree tree) => _revisions[tree.Path];

    /// <summary>The clusters with the held commitments about a subject, and the positions of its variables in them.</summary>
    public IEnumerable<(Cluster Cluster, int Variable)> About(string subject) => _variables[subject];

    /// <summary>The claim at which a contradiction is told: of the project's own, the one that was said last.</summary>
    public static Commitment CarrierOf(Contradiction contradiction) =>
        contradiction.Clash.Commitments.OrderBy(c => !c.Claim!.IsReferenced).ThenBy(c => c.SaidBy).ThenBy(c => c.Order).Last();
}

/// <summary>An acknowledged dispute among those of all files.</summary>
/// <param name="Dispute">The dispute.</param>
/// <param name="Tree">The file.</param>
/// <param name="Scope">What its names stand for.</param>
internal sealed record DisputeEntry(BoundDispute Dispute, SyntaxTree Tree, Scope Scope)
{
    /// <summary>What it is about, by a name that is unique over namespaces.</summary>
    public string Subject => ClaimTable.KeyOf(Dispute.Subject, Scope);
}
