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
/// same declarations.
/// </summary>
internal sealed class ClaimReader
{
    private readonly ConditionalWeakTable<KindDeclaration, RuleGroups> _groups = new();
    private readonly PropositionGroups _propositions;
    private readonly ValueReader _values = new();

    public ClaimReader(ClaimsCompilation compilation)
    {
        _propositions = new PropositionGroups(compilation);
    }

    /// <summary>Adds what a claim says; nothing where it binds nobody.</summary>
    public void Read(ClaimEntry claim, ClaimTable claims, List<Reading> readings)
    {
        if (Statement.Read(claim, claims) is not { } statement)
        {
            return;
        }

        string cluster = ClusterOf(statement.Subject, statement.Key, statement.Scope);
        foreach ((Variable variable, ValueSet values) in _values.Read(statement))
        {
            readings.Add(new Reading(claim, statement, cluster, variable, values, DaysOf(statement, variable)));
        }
    }

    /// <summary>What an assessment says of which variables; nothing where its value could not be read.</summary>
    public IEnumerable<(Variable Variable, ValueSet Values, DaySpan Days)> Read(BoundAssessment assessment, Scope scope, bool isNegative)
    {
        if (assessment.Value is not { } value || assessment.Subject is not (AttributeSubject or PropositionSubject))
        {
            return [];
        }

        var statement = new Statement(assessment.Subject, ClaimTable.KeyOf(assessment.Subject, scope), scope, value, isNegative, true, (assessment.Holds ?? assessment.On)?.Value);
        return _values.Read(statement).Select(read => (read.Variable, read.Values, DaysOf(statement, read.Variable)));
    }

    /// <summary>The key of the cluster that a claim is in; null where it binds nobody.</summary>
    public string? ClusterOf(ClaimEntry claim, ClaimTable claims) =>
        Statement.Read(claim, claims) is { } statement ? ClusterOf(statement.Subject, statement.Key, statement.Scope) : null;

    /// <summary>The key of the cluster that something is in.</summary>
    /// <param name="subject">What is claimed.</param>
    /// <param name="key">What it is called over all namespaces.</param>
    /// <param name="scope">What its names stand for.</param>
    public string ClusterOf(BoundSubject subject, string key, Scope scope) => subject switch
    {
        AttributeSubject attribute when GroupOf(attribute, scope) is { } group => scope.Qualify<EntityDeclaration>(attribute.Entity) + "#" + group.Number,
        PropositionSubject when _propositions.Find(key) is { } related => related.Key,
        _ => key,
    };

    /// <summary>A cluster with what some claims say of its variables.</summary>
    public Cluster ToCluster(IReadOnlyList<Reading> readings)
    {
        Statement first = readings[0].Statement;
        ClusterDraft draft = first.Subject switch
        {
            AttributeSubject attribute when GroupOf(attribute, first.Scope) is { } group =>
                ClusterDraft.Of(readings[0].Cluster, first.Scope, attribute.Entity, first.Scope.KindOf(attribute)!, group),
            PropositionSubject when _propositions.Find(first.Key) is { } related => related.ToDraft(),
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

    private RuleGroup? GroupOf(AttributeSubject subject, Scope scope) => scope.KindOf(subject) is { Rules.Count: > 0 } kind
        ? _groups.GetValue(kind, k => new RuleGroups(k)).Find(subject.Attribute.Name)
        : null;
}
