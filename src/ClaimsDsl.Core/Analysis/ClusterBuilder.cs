using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>Puts what is claimed into clusters: commitments to the same variables, or to variables that rules link.</summary>
internal sealed class ClusterBuilder
{
    private readonly ClaimsCompilation _compilation;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<KindDeclaration, RuleGroups> _groups = [];
    private readonly PropositionGroups _propositions;
    private readonly ValueReader _values = new();

    private ClusterBuilder(ClaimsCompilation compilation)
    {
        _compilation = compilation;
        _propositions = new PropositionGroups(compilation);
    }

    /// <summary>The clusters of all claims that are held, in the order of their first claims.</summary>
    /// <param name="compilation">The files.</param>
    /// <param name="held">The claims that count.</param>
    public static ValueList<Cluster> Build(ClaimsCompilation compilation, IEnumerable<ClaimEntry> held)
    {
        var builder = new ClusterBuilder(compilation);
        int order = 0;
        foreach (ClaimEntry claim in held)
        {
            builder.Add(claim, order++);
        }

        return [.. builder._drafts.Values.Select(d => d.ToCluster())];
    }

    /// <summary>What an assessment says of a variable; null where its value could not be read, or it is about an attribute with many values.</summary>
    public static (Variable Variable, ValueSet Values, DaySpan Days)? Read(BoundAssessment assessment, Scope scope, bool isNegative)
    {
        if (assessment.Value is not { } value || assessment.Subject is not (AttributeSubject or PropositionSubject))
        {
            return null;
        }

        var statement = new Statement(assessment.Subject, scope, value, isNegative, true, (assessment.Holds ?? assessment.On)?.Value);
        (Variable Variable, ValueSet Values)[] read = [.. new ValueReader().Read(statement)];
        return read.Length == 1 ? (read[0].Variable, read[0].Values, DaysOf(statement, read[0].Variable)) : null;
    }

    private static DaySpan DaysOf(Statement statement, Variable variable) =>
        variable.ChangesOverTime && statement.Holds is { } holds ? DaySpan.HullOf(ValidTime.Of(holds)) : DaySpan.All;

    private void Add(ClaimEntry claim, int order)
    {
        if (Statement.Read(claim, _compilation.Claims) is not { } statement)
        {
            return;
        }

        foreach ((Variable variable, ValueSet values) in _values.Read(statement))
        {
            Draft draft = DraftOf(statement, variable);
            int index = draft.Find(variable);
            DaySpan days = DaysOf(statement, variable);
            foreach (string asserter in claim.Asserters)
            {
                draft.Commitments.Add(new Commitment(claim, asserter, index, values, days, statement.IsCertain, order));
            }
        }
    }

    private Draft DraftOf(Statement statement, Variable variable)
    {
        string key;
        Func<Draft> create;
        switch (statement.Subject)
        {
            case AttributeSubject subject when statement.Scope.KindOf(subject) is { Rules.Count: > 0 } kind
                && GroupsOf(kind).Find(subject.Attribute.Name) is { } group:
                key = statement.Scope.Qualify<EntityDeclaration>(subject.Entity) + "#" + group.Number;
                create = () => DraftOf(key, statement.Scope, subject.Entity, kind, group);
                break;
            case PropositionSubject proposition when _propositions.Find(statement.Scope.Qualify<PropositionDeclaration>(proposition.Name)) is { } related:
                key = related.Key;
                create = () => related.ToDraft();
                break;
            default:
                key = variable.Key;
                create = () => new Draft(key, []);
                break;
        }

        if (!_drafts.TryGetValue(key, out Draft? draft))
        {
            draft = create();
            _drafts.Add(key, draft);
        }

        return draft;
    }

    private RuleGroups GroupsOf(KindDeclaration kind)
    {
        if (!_groups.TryGetValue(kind, out RuleGroups? groups))
        {
            groups = new RuleGroups(kind);
            _groups.Add(kind, groups);
        }

        return groups;
    }

    private static Draft DraftOf(string key, Scope scope, string entity, KindDeclaration kind, RuleGroup group)
    {
        string start = scope.Qualify<EntityDeclaration>(entity) + ".";
        var draft = new Draft(key, group.Rules.Select(r => (Func<Draft, Constraint>)(d => ConstraintOf(r, d, start))));
        foreach (AttributeDeclaration attribute in kind.Attributes.Where(a => group.Attributes.Contains(a.Name) && a.Keys.Count == 0))
        {
            draft.Find(new Variable(start + attribute.Name, entity + "." + attribute.Name, attribute.Traits, ValueReader.InitialOf(attribute.Type)));
        }

        return draft;
    }

    private static Constraint ConstraintOf(Rule rule, Draft draft, string start)
    {
        switch (rule)
        {
            case ComparisonRule comparison:
                return new ComparisonConstraint(
                    rule.Text, TermOf(comparison.Left, draft, start), comparison.Operator, TermOf(comparison.Right, draft, start));
            case OrderRule order:
                return new OrderConstraint(rule.Text, draft[start + order.First], draft[start + order.Second]);
            default:
                var condition = (ConditionRule)rule;
                return new ConditionConstraint(
                    rule.Text,
                    draft[start + condition.If.Attribute], SetOf(condition.If),
                    draft[start + condition.Then.Attribute], SetOf(condition.Then));
        }
    }

    private static NamedSet SetOf(RuleTerm term) => NamedSet.Of([.. term.Values.Select(v => new Name(v))]);

    private static Term TermOf(Expression expression, Draft draft, string start) => expression switch
    {
        NumberOperand number => new NumberTerm(number.Value),
        AttributeOperand attribute => new VariableTerm(draft[start + attribute.Attribute]),
        SumOperand sum => new SumTerm(draft.StartingWith(start + sum.Attribute + "[")),
        BinaryOperation binary => new BinaryTerm(TermOf(binary.Left, draft, start), binary.Operator, TermOf(binary.Right, draft, start)),
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    /// <summary>A cluster in the making.</summary>
    internal sealed class Draft(string key, IEnumerable<Func<Draft, Constraint>> constraints)
    {
        private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
        private readonly List<Variable> _variables = [];

        public List<Commitment> Commitments { get; } = [];

        public int this[string key] => _indexes[key];

        public int Find(Variable variable)
        {
            if (!_indexes.TryGetValue(variable.Key, out int index))
            {
                index = _variables.Count;
                _indexes.Add(variable.Key, index);
                _variables.Add(variable);
            }

            return index;
        }

        public ValueList<int> StartingWith(string start) =>
            [.. Enumerable.Range(0, _variables.Count).Where(i => _variables[i].Key.StartsWith(start, StringComparison.Ordinal))];

        // What a sum adds up is known only when all claims are there; and a constraint can add a variable that nothing is claimed of.
        public Cluster ToCluster()
        {
            ValueList<Constraint> rules = [.. constraints.Select(c => c(this))];
            return new(key, [.. _variables], rules, [.. Commitments]);
        }
    }
}
