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
    private readonly ClaimReader _reader;
    private readonly Dictionary<string, SolvedCluster> _solved;

    private ContradictionAnalysis(ClaimsCompilation compilation, ContradictionAnalysis? previous)
    {
        _reader = previous?._reader ?? new ClaimReader(compilation);
        List<Reading> readings = [.. compilation.Claims.Held.SelectMany(claim => _reader.Read(claim, compilation.Claims))];
        _solved = Groups.Select(readings, reading => reading.Cluster, (key, ofCluster) => previous?.FindKnown(key, ofCluster) ?? Solve(ofCluster))
            .ToDictionary(s => s.Held.Key, StringComparer.Ordinal);
        SolvedAnew = previous is null ? _solved.Count : _solved.Values.Count(s => previous.FindKnown(s.Held.Key, s.Readings) != s);
        All = [.. _solved.Values.SelectMany(s => s.Contradictions)];
        Disputes = compilation.Trees.SelectMany(t =>
        {
            BindingResult bound = compilation.BindFile(t);
            return bound.File.Disputes.Select(d => new DisputeEntry(d, t, bound.Scope));
        }).ToLookup(d => d.Subject, StringComparer.Ordinal);
        _contradictions = All.ToLookup(c => CarrierOf(c).Claim!.Tree.Path, StringComparer.Ordinal);
        _revisions = _solved.Values.SelectMany(s => s.Revisions).ToLookup(r => r.Newer.Claim!.Tree.Path, StringComparer.Ordinal);
    }

    /// <summary>How many clusters were looked at, and not known from before.</summary>
    public int SolvedAnew { get; }

    /// <summary>The contradictions of all files.</summary>
    public ValueList<Contradiction> All { get; }

    /// <summary>The acknowledged disputes of all files, by what they are about.</summary>
    public ILookup<string, DisputeEntry> Disputes { get; }

    /// <summary>Looks at all claims of a project.</summary>
    /// <param name="compilation">The files.</param>
    /// <param name="previous">What was found before an edit that declared nothing else: what it did not touch is not looked at again.</param>
    public static ContradictionAnalysis Of(ClaimsCompilation compilation, ContradictionAnalysis? previous = null) => new(compilation, previous);

    /// <summary>The contradictions that are told in a file.</summary>
    public IEnumerable<Contradiction> ContradictionsIn(SyntaxTree tree) => _contradictions[tree.Path];

    /// <summary>The unmarked revisions that are told in a file.</summary>
    public IEnumerable<UnmarkedRevision> RevisionsIn(SyntaxTree tree) => _revisions[tree.Path];

    /// <summary>What is held about a subject.</summary>
    public IEnumerable<(Variable Variable, Commitment Commitment)> About(BoundSubject subject, Scope scope)
    {
        string key = ClaimTable.KeyOf(subject, scope);
        return _solved.TryGetValue(_reader.ClusterOf(subject, scope), out SolvedCluster? solved)
            ? solved.Held.Commitments.Select(c => (solved.Held.Variables[c.Variable], c)).Where(held => held.Item1.SubjectKey == key)
            : [];
    }

    /// <summary>The contradictions in which claims about a subject take part.</summary>
    public IEnumerable<Contradiction> ContradictionsAbout(BoundSubject subject, Scope scope)
    {
        string key = ClaimTable.KeyOf(subject, scope);
        return _solved.TryGetValue(_reader.ClusterOf(subject, scope), out SolvedCluster? solved)
            ? solved.Contradictions.Where(c => c.Subjects.Contains(key))
            : [];
    }

    /// <summary>What an assessment says of which variables; nothing where that cannot be compared with what is claimed.</summary>
    public IEnumerable<(Variable Variable, ValueSet Values, DaySpan Days)> Read(BoundAssessment assessment, Scope scope, bool isNegative) =>
        _reader.Read(assessment, scope, isNegative);

    /// <summary>The claim at which a contradiction is told: of the project's own, the one that was said last.</summary>
    public static Commitment CarrierOf(Contradiction contradiction) =>
        contradiction.Clash.Commitments.OrderBy(c => !c.Claim!.IsReferenced).ThenBy(c => c.SaidBy).ThenBy(c => c.Order).Last();

    private SolvedCluster? FindKnown(string key, Reading[] readings) =>
        _solved.TryGetValue(key, out SolvedCluster? solved) && solved.IsOf(readings) ? solved : null;

    private SolvedCluster Solve(Reading[] readings)
    {
        (Cluster held, List<UnmarkedRevision> revisions) = UnmarkedRevisions.Find(_reader.ToCluster(readings));
        return new SolvedCluster(readings, held, Contradictions.Find(held), revisions);
    }

    /// <summary>A cluster, and what was found in it.</summary>
    private sealed record SolvedCluster(
        Reading[] Readings, Cluster Held, ValueList<Contradiction> Contradictions, List<UnmarkedRevision> Revisions)
    {
        /// <summary>Whether it is what some readings are about.</summary>
        public bool IsOf(Reading[] readings) =>
            Readings.Length == readings.Length && !Readings.Where((reading, i) => reading != readings[i] && !reading.IsSame(readings[i])).Any();
    }
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
