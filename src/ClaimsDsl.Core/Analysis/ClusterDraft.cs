using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>A cluster in the making.</summary>
internal sealed class ClusterDraft(string key, IEnumerable<Func<ClusterDraft, Constraint>> constraints)
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

    /// <summary>The attributes of an entity that rules link, with these rules.</summary>
    public static ClusterDraft Of(string key, Scope scope, string entity, KindDeclaration kind, RuleGroup group)
    {
        string start = scope.Qualify<EntityDeclaration>(entity) + ".";
        var draft = new ClusterDraft(key, group.Rules.Select(r => (Func<ClusterDraft, Constraint>)(d => ConstraintOf(r, d, start))));
        foreach (AttributeDeclaration attribute in kind.Attributes.Where(a => group.Attributes.Contains(a.Name) && a.Keys.Count == 0))
        {
            draft.Find(new Variable(start + attribute.Name, entity + "." + attribute.Name, attribute.Traits, ValueReader.InitialOf(attribute.Type)));
        }

        return draft;
    }

    private static Constraint ConstraintOf(Rule rule, ClusterDraft draft, string start)
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

    private static Term TermOf(Expression expression, ClusterDraft draft, string start) => expression switch
    {
        NumberOperand number => new NumberTerm(number.Value),
        AttributeOperand attribute => new VariableTerm(draft[start + attribute.Attribute]),
        SumOperand sum => new SumTerm(draft.StartingWith(start + sum.Attribute + "[")),
        BinaryOperation binary => new BinaryTerm(TermOf(binary.Left, draft, start), binary.Operator, TermOf(binary.Right, draft, start)),
        _ => throw new InvalidOperationException(expression.ToString()),
    };
}
