using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Analysis;

/// <summary>What the claims of all files contradict, found once and then told file by file.</summary>
internal sealed class ContradictionAnalysis
{
    private readonly ILookup<string, ToldContradiction> _contradictions;
    private readonly ILookup<string, Contradiction> _toldBySubject;
    private readonly ILookup<string, UnmarkedRevision> _revisions;
    private readonly ILookup<string, DisputeEntry> _disputes;
    private readonly ClaimReader _reader;
    private readonly SeenTogether _seen;
    private readonly Dictionary<string, SolvedCluster> _solved;

    private ContradictionAnalysis(ClaimsCompilation compilation, ContradictionAnalysis? previous)
    {
        _reader = previous?._reader ?? new ClaimReader(compilation);
        _seen = previous?._seen ?? new SeenTogether(compilation.References);
        _solved = previous is null ? new(StringComparer.Ordinal) : new(previous._solved, StringComparer.Ordinal);
        IReadOnlyList<Reading> readings = previous is null ? Read(compilation.Claims.All, compilation.Claims) : Withdraw(compilation.Changes!);
        SolvedCluster[] anew = Groups.Select(readings, reading => reading.Cluster, (_, ofCluster) => Solve(ofCluster));
        foreach (SolvedCluster solved in anew)
        {
            _solved.Add(solved.Held.Key, solved);
        }

        SolvedAnew = anew.Length;
        All = [.. _solved.Values.SelectMany(s => s.Contradictions)];
        _disputes = compilation.Trees.SelectMany(t =>
        {
            BindingResult bound = compilation.BindFile(t);
            return bound.File.Disputes.Select(d => new DisputeEntry(d, t, bound.Scope, this));
        }).ToLookup(d => d.Tree.Path, StringComparer.Ordinal);
        Disputes = _disputes.SelectMany(ofFile => ofFile).ToLookup(d => d.Subject, StringComparer.Ordinal);
        Told = [.. All.Where(c => !c.IsDispute || !c.Subjects.Any(Disputes.Contains)), .. Disputes.SelectMany(FindUnacknowledged)];
        _toldBySubject = Told.SelectMany(c => c.Subjects.Select(subject => (subject, c))).ToLookup(told => told.subject, told => told.c, StringComparer.Ordinal);
        _contradictions = Told.Select(c => PlaceOf(c, compilation) is { } place ? new ToldContradiction(c, place) : null).OfType<ToldContradiction>()
            .ToLookup(told => told.Place.Path, StringComparer.Ordinal);
        _revisions = _solved.Values.SelectMany(s => s.Revisions).ToLookup(r => r.Newer.Claim!.Tree.Path, StringComparer.Ordinal);
    }

    /// <summary>How many clusters were looked at, and not known from before.</summary>
    public int SolvedAnew { get; }

    /// <summary>The contradictions of all files.</summary>
    public ValueList<Contradiction> All { get; }

    /// <summary>The contradictions that no dispute acknowledges: those that are told where they are.</summary>
    public ValueList<Contradiction> Told { get; }

    /// <summary>The acknowledged disputes of all files, by what they are about.</summary>
    public ILookup<string, DisputeEntry> Disputes { get; }

    /// <summary>Looks at all claims of a project.</summary>
    /// <param name="compilation">The files.</param>
    /// <param name="previous">What was found before the edit that it comes from, or null: what that did not touch is not looked at again.</param>
    public static ContradictionAnalysis Of(ClaimsCompilation compilation, ContradictionAnalysis? previous) => new(compilation, previous);

    /// <summary>The contradictions that are told in a file, and where.</summary>
    public IEnumerable<ToldContradiction> ContradictionsIn(SyntaxTree tree) => _contradictions[tree.Path];

    /// <summary>The unmarked revisions that are told in a file.</summary>
    public IEnumerable<UnmarkedRevision> RevisionsIn(SyntaxTree tree) => _revisions[tree.Path];

    /// <summary>The acknowledged disputes of a file, in the order of its text.</summary>
    public IEnumerable<DisputeEntry> DisputesIn(SyntaxTree tree) => _disputes[tree.Path];

    /// <summary>What is held about a subject.</summary>
    public IEnumerable<HeldCommitment> About(BoundSubject subject, Scope scope)
    {
        string key = ClaimTable.KeyOf(subject, scope);
        return _solved.TryGetValue(_reader.ClusterOf(subject, key, scope), out SolvedCluster? solved)
            ? solved.Held.Commitments.Select(c => new HeldCommitment(solved.Held.Variables[c.Variable], c)).Where(held => held.Variable.SubjectKey == key)
            : [];
    }

    /// <summary>The contradictions in which claims about a subject take part.</summary>
    public IEnumerable<Contradiction> ContradictionsAbout(BoundSubject subject, Scope scope)
    {
        string key = ClaimTable.KeyOf(subject, scope);
        return _solved.TryGetValue(_reader.ClusterOf(subject, key, scope), out SolvedCluster? solved)
            ? solved.Contradictions.Where(c => c.Subjects.Contains(key))
            : [];
    }

    /// <summary>The contradictions in which claims about a subject take part, and that no dispute acknowledges.</summary>
    public IEnumerable<Contradiction> ToldAbout(BoundSubject subject, Scope scope) => _toldBySubject[ClaimTable.KeyOf(subject, scope)];

    /// <summary>What an assessment says of which variables; nothing where that cannot be compared with what is claimed.</summary>
    public IEnumerable<(Variable Variable, ValueSet Values, DaySpan Days)> Read(BoundAssessment assessment, Scope scope, bool isNegative) =>
        _reader.Read(assessment, scope, isNegative);

    /// <summary>The claim at which a contradiction is told: of the project's own, the one that was said last, and of those the last in the text.</summary>
    public static Commitment CarrierOf(Contradiction contradiction) =>
        contradiction.Clash.Commitments.OrderBy(c => !c.Claim!.IsReferenced).ThenBy(c => c.SaidBy).Last();

    /// <summary>
    /// Where a contradiction is told: at its carrier. What assemblies contradict is told where the project brings them together: at the first
    /// <c>use</c> of a namespace that has one of the claims, or else at the start. Null where the project has no file.
    /// </summary>
    private static Location? PlaceOf(Contradiction contradiction, ClaimsCompilation compilation)
    {
        ClaimEntry carrier = CarrierOf(contradiction).Claim!;
        if (!carrier.IsReferenced)
        {
            return carrier.Tree.GetLocation(ContradictionReporter.SpanOf(carrier));
        }

        HashSet<string> namespaces = new(contradiction.Clash.Commitments.Select(c => compilation.Bind(c.Claim!.Tree).Namespace), StringComparer.Ordinal);
        return compilation.Trees
            .SelectMany(tree => tree.Root.Statements.OfType<UseStatementSyntax>().Where(use => namespaces.Contains(DeclarationReader.NameOf(use.Name)))
                .Select(use => tree.GetLocation(use.Name.Span)))
            .FirstOrDefault() ?? (compilation.Trees.Count > 0 ? compilation.Trees[0].GetLocation(default) : null);
    }

    /// <summary>
    /// What the disputes about a subject leave unacknowledged: what those contradict of each other who are on one side in all of them, or on none. Whoever
    /// is on none and contradicts one of a side is missing in that dispute, and that is told there; and whoever contradicts himself or his line is told so first.
    /// </summary>
    private IEnumerable<Contradiction> FindUnacknowledged(IGrouping<string, DisputeEntry> disputes)
    {
        BoundSubject subject = disputes.First().Dispute.Subject;
        Scope scope = disputes.First().Scope;
        ILookup<bool, Contradiction> found = ContradictionsAbout(subject, scope).ToLookup(c => c.IsDispute);
        if (!found[true].Any())
        {
            return [];
        }

        DisputeSides[] all = [.. disputes.Select(d => d.Sides)];
        var involved = new HashSet<Commitment>(all.SelectMany(d => d.Involved));
        Cluster cluster = _solved[_reader.ClusterOf(subject, disputes.Key, scope)].Held;
        return cluster.Commitments.Where(c => !involved.Contains(c) && !found[false].Any(own => IsOfOneCause(own, c))).OrderBy(c => c.Order)
            .GroupBy(c => (ValueList<int>)[.. all.Select(d => d.SideOf(c))])
            .SelectMany(side => Contradictions.Find(cluster with { Commitments = [.. side] }, _seen))
            .Where(c => c.IsDispute && c.Subjects.FirstOrDefault(Disputes.Contains) == disputes.Key)
            .Select(InTextOrder);
    }

    private static bool IsOfOneCause(Contradiction own, Commitment commitment) => own.Clash.Days.Overlaps(commitment.Days)
        && own.Clash.Commitments.Any(c => c.Holder == commitment.Holder && c.Variable == commitment.Variable);

    /// <summary>What is said by those of some claims that count.</summary>
    private List<Reading> Read(IEnumerable<ClaimEntry> claims, ClaimTable table)
    {
        List<Reading> readings = [];
        foreach (ClaimEntry claim in Standing(claims, table))
        {
            _reader.Read(claim, table, readings);
        }

        return readings;
    }

    private static IEnumerable<ClaimEntry> Standing(IEnumerable<ClaimEntry> claims, ClaimTable table) => claims.Where(claim => table.FindReplacement(claim) is null);

    /// <summary>Takes out the clusters that an edit touches.</summary>
    /// <returns>What is said in them now.</returns>
    private List<Reading> Withdraw(ClaimChanges changes)
    {
        List<Reading> left = Read(changes.AffectedAfter, changes.After);
        HashSet<string> touched = new(left.Select(reading => reading.Cluster), StringComparer.Ordinal);
        touched.UnionWith(Standing(changes.AffectedBefore, changes.Before).Select(claim => _reader.ClusterOf(claim, changes.Before)).OfType<string>());
        foreach (string key in touched)
        {
            if (_solved.TryGetValue(key, out SolvedCluster? solved))
            {
                left.AddRange(solved.Readings.Where(reading => !changes.Affected.Contains(reading.Claim)));
                _solved.Remove(key);
            }
        }

        return [.. left.OrderBy(reading => reading.Claim, ClaimTable.Order)];
    }

    private SolvedCluster Solve(Reading[] readings)
    {
        Cluster cluster = _reader.ToCluster(readings);
        if (Sweep.CanAllBeTrue(cluster, cluster.Commitments))
        {
            return new SolvedCluster(readings, cluster, [], []);
        }

        // Of several ways to tell what is wrong one is chosen, and where in a file the claims stand must not decide which.
        cluster = _reader.ToCluster(
        [
            .. readings.OrderBy(r => !r.Claim.IsReferenced).ThenBy(r => r.Claim.Tree.Path, StringComparer.Ordinal)
                .ThenBy(r => r.Claim.SaidBy).ThenBy(r => r.Days.First).ThenBy(r => r.Claim.Claim.Subject is ClaimSubject).ThenBy(r => r.Claim.Syntax.ToString(), StringComparer.Ordinal),
        ]);
        (Cluster held, List<UnmarkedRevision> revisions) = UnmarkedRevisions.Find(cluster);
        return new SolvedCluster(
            readings,
            held with { Commitments = InTextOrder(held.Commitments) },
            [.. Contradictions.Find(held, _seen).Select(InTextOrder)],
            revisions);
    }

    private static Contradiction InTextOrder(Contradiction contradiction) =>
        contradiction with { Clash = contradiction.Clash with { Commitments = InTextOrder(contradiction.Clash.Commitments) } };

    private static ValueList<Commitment> InTextOrder(ValueList<Commitment> commitments) => [.. commitments.OrderBy(c => c.Claim!, ClaimTable.Order)];

    /// <summary>A cluster, and what was found in it.</summary>
    private sealed record SolvedCluster(
        Reading[] Readings, Cluster Held, ValueList<Contradiction> Contradictions, List<UnmarkedRevision> Revisions);
}

/// <summary>A contradiction, and where it is told.</summary>
internal sealed record ToldContradiction(Contradiction Contradiction, Location Place);

/// <summary>What somebody is bound to, and of which variable.</summary>
internal sealed record HeldCommitment(Variable Variable, Commitment Commitment);

/// <summary>An acknowledged dispute among those of all files.</summary>
internal sealed class DisputeEntry(BoundDispute dispute, SyntaxTree tree, Scope scope, ContradictionAnalysis analysis)
{
    private DisputeSides? _sides;

    /// <summary>The dispute.</summary>
    public BoundDispute Dispute => dispute;

    /// <summary>The file.</summary>
    public SyntaxTree Tree => tree;

    /// <summary>What its names stand for.</summary>
    public Scope Scope => scope;

    /// <summary>What the claims contradict.</summary>
    public ContradictionAnalysis Analysis => analysis;

    /// <summary>What it is about, by a name that is unique over namespaces.</summary>
    public string Subject => ClaimTable.KeyOf(Dispute.Subject, Scope);

    /// <summary>Its sides, put together when they are first asked for.</summary>
    public DisputeSides Sides => LazyInitializer.EnsureInitialized(ref _sides, () => new DisputeSides(this))!;
}
