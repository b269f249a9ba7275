using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>What a claim says of one variable.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Statement">What it binds its asserters to.</param>
/// <param name="Cluster">The key of the cluster that the variable is in.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Values">The values that it is said to have.</param>
/// <param name="Days">The days on which it is said to have them.</param>
internal sealed record Reading(ClaimEntry Claim, Statement Statement, string Cluster, Variable Variable, ValueSet Values, DaySpan Days);

/// <summary>
/// Reads claims, and finds which have to be looked at together. What is declared decides that, so one reader serves all compilations with the
/// same declarations, and reads each claim once.
/// </summary>
internal sealed class ClaimReader
{
    private readonly ConditionalWeakTable<KindDeclaration, RuleGroups> _groups = new();
    private readonly PropositionGroups _propositions;
    private readonly ValueReader _values = new();
    private readonly ConditionalWeakTable<ClaimEntry, Reading[]> _read = new();

    public ClaimReader(ClaimsCompilation compilation)
    {
        _propositions = new PropositionGroups(compilation);
    }

    /// <summary>What a claim says; nothing where it binds nobody.</summary>
    public IReadOnlyList<Reading> Read(ClaimEntry claim, ClaimTable claims)
    {
        // What a claim about a claim says is not its own.
        if (claim.Claim.Subject is ClaimSubject)
        {
            return ReadNew(claim, claims);
        }

        if (!_read.TryGetValue(claim, out Reading[]? readings))
        {
            readings = ReadNew(claim, claims);
            _read.Add(claim, readings);
        }

        return readings;
    }

    /// <summary>What an assessment says of which variables; nothing where its value could not be read.</summary>
    public IEnumerable<(Variable Variable, ValueSet Values, DaySpan Days)> Read(BoundAssessment assessment, Scope scope, bool isNegative)
    {
        if (assessment.Value is not { } value || assessment.Subject is not (AttributeSubject or PropositionSubject))
        {
            return [];
        }

        var statement = new Statement(assessment.Subject, scope, value, isNegative, true, (assessment.Holds ?? assessment.On)?.Value);
        return _values.Read(statement).Select(read => (read.Variable, read.Values, DaysOf(statement, read.Variable)));
    }

    /// <summary>The key of the cluster that something is in.</summary>
    public string ClusterOf(BoundSubject subject, Scope scope) => subject switch
    {
        AttributeSubject attribute when GroupOf(attribute, scope) is { } group => scope.Qualify<EntityDeclaration>(attribute.Entity) + "#" + group.Number,
        PropositionSubject when RelatedTo(subject, scope) is { } related => related.Key,
        _ => ClaimTable.KeyOf(subject, scope),
    };

    /// <summary>A cluster with what some claims say of its variables.</summary>
    public Cluster ToCluster(IReadOnlyList<Reading> readings)
    {
        Statement first = readings[0].Statement;
        ClusterDraft draft = first.Subject switch
        {
            AttributeSubject attribute when GroupOf(attribute, first.Scope) is { } group =>
                ClusterDraft.Of(readings[0].Cluster, first.Scope, attribute.Entity, first.Scope.KindOf(attribute)!, group),
            PropositionSubject when RelatedTo(first.Subject, first.Scope) is { } related => related.ToDraft(),
            _ => new ClusterDraft(readings[0].Cluster, []),
        };
        int order = -1;
        ClaimEntry? last = null;
        foreach (Reading reading in readings)
        {
            order += reading.Claim == last ? 0 : 1;
            last = reading.Claim;
            int index = draft.Find(reading.Variable);
            foreach (string asserter in reading.Claim.Asserters)
            {
                draft.Commitments.Add(new Commitment(
                    reading.Claim, asserter, index, reading.Values, reading.Days, reading.Statement.IsCertain, order));
            }
        }

        return draft.ToCluster();
    }

    private static DaySpan DaysOf(Statement statement, Variable variable) =>
        variable.ChangesOverTime && statement.Holds is { } holds ? DaySpan.HullOf(ValidTime.Of(holds)) : DaySpan.All;

    private Reading[] ReadNew(ClaimEntry claim, ClaimTable claims)
    {
        if (Statement.Read(claim, claims) is not { } statement)
        {
            return [];
        }

        string cluster = ClusterOf(statement.Subject, statement.Scope);
        return [.. _values.Read(statement).Select(read => new Reading(claim, statement, cluster, read.Variable, read.Values, DaysOf(statement, read.Variable)))];
    }

    private RuleGroup? GroupOf(AttributeSubject subject, Scope scope) => scope.KindOf(subject) is { Rules.Count: > 0 } kind
        ? _groups.GetValue(kind, k => new RuleGroups(k)).Find(subject.Attribute.Name)
        : null;

    private PropositionGroups.Group? RelatedTo(BoundSubject subject, Scope scope) => _propositions.Find(ClaimTable.KeyOf(subject, scope));
}
