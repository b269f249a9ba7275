using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>Rules that share attributes, and these.</summary>
/// <param name="Number">Tells the groups of a kind apart.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Attributes">The attributes, by name.</param>
internal sealed record RuleGroup(int Number, ValueList<Rule> Rules, HashSet<string> Attributes);

/// <summary>The rules of a kind by the attributes that they link, directly or through others.</summary>
internal sealed class RuleGroups
{
    private readonly Dictionary<string, RuleGroup> _byAttribute = new(StringComparer.Ordinal);

    public RuleGroups(KindDeclaration kind)
    {
        var sets = new DisjointSets();
        foreach (Rule rule in kind.Rules)
        {
            sets.Join(AttributesOf(rule));
        }

        int number = 0;
        foreach (IGrouping<string, Rule> rules in kind.Rules.Where(r => AttributesOf(r).Any()).GroupBy(r => sets.Find(AttributesOf(r).First())))
        {
            var group = new RuleGroup(number++, [.. rules], new HashSet<string>(rules.SelectMany(AttributesOf), StringComparer.Ordinal));
            foreach (string attribute in group.Attributes)
            {
                _byAttribute[attribute] = group;
            }
        }
    }

    /// <summary>The rules that an attribute takes part in, or null.</summary>
    public RuleGroup? Find(string attribute) => _byAttribute.TryGetValue(attribute, out RuleGroup? group) ? group : null;

    private static IEnumerable<string> AttributesOf(Rule rule) => rule switch
    {
        ComparisonRule comparison => AttributesOf(comparison.Left).Concat(AttributesOf(comparison.Right)),
        ConditionRule condition => [condition.If.Attribute, condition.Then.Attribute],
        OrderRule order => [order.First, order.Second],
        _ => [],
    };

    private static IEnumerable<string> AttributesOf(Expression expression) => expression switch
    {
        AttributeOperand attribute => [attribute.Attribute],
        SumOperand sum => [sum.Attribute],
        BinaryOperation binary => AttributesOf(binary.Left).Concat(AttributesOf(binary.Right)),
        _ => [],
    };
}

/// <summary>Names in sets that can be joined: union-find with path halving (R. E. Tarjan and J. van Leeuwen, 1984).</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>Puts names into one set.</summary>
    public void Join(IEnumerable<string> names)
    {
        string? first = null;
        foreach (string name in names)
        {
            string root = Find(name);
            if (first is null)
            {
                first = root;
            }
            else if (root != first)
            {
                _parents[root] = first;
            }
        }
    }

    /// <summary>The name that stands for the set of a name.</summary>
    public string Find(string name)
    {
        if (!_parents.TryGetValue(name, out string? parent))
        {
            parent = name;
            _parents.Add(name, name);
        }

        while (parent != name)
        {
            _parents[name] = _parents[parent];
            name = parent;
            parent = _parents[name];
        }

        return name;
    }
}
