using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>Propositions that are related, directly or through others.</summary>
internal sealed class PropositionGroups
{
    private readonly Dictionary<string, Group> _byName = new(StringComparer.Ordinal);

    public PropositionGroups(ClaimsCompilation compilation)
    {
        List<Node> nodes = [];
        foreach (var tree in compilation.AllTrees)
        {
            BindingResult bound = compilation.BindFile(tree);
            nodes.AddRange(bound.File.Declarations.OfType<PropositionDeclaration>().Select(p => new Node(p, bound.Scope)));
        }

        var sets = new DisjointSets();
        foreach (Node node in nodes)
        {
            sets.Join([node.Key, .. node.Others.Select(o => KeyOf(node.Scope, o))]);
        }

        foreach (IGrouping<string, Node> group in nodes.GroupBy(n => sets.Find(n.Key)).Where(g => g.Skip(1).Any()))
        {
            var related = new Group(group.Key + "#", [.. group.OrderBy(node => node.Key, StringComparer.Ordinal)]);
            foreach (Node node in group)
            {
                _byName[node.Key] = related;
            }
        }
    }

    /// <summary>The group of a proposition that is related to others, by its unique name; null for one that stands alone.</summary>
    public Group? Find(string key) => _byName.TryGetValue(key, out Group? group) ? group : null;

    private static string KeyOf(Scope scope, string name) => scope.Qualify<PropositionDeclaration>(name);

    /// <summary>A proposition, and what its names stand for.</summary>
    internal sealed record Node(PropositionDeclaration Declaration, Scope Scope)
    {
        public string Key { get; } = KeyOf(Scope, Declaration.Name);

        public IEnumerable<string> Others => Declaration.Implies.Concat(Declaration.Excludes).Concat(Declaration.IsAnyOf);
    }

    /// <summary>Related propositions.</summary>
    internal sealed class Group(string key, ValueList<Node> nodes)
    {
        public string Key => key;

        public ClusterDraft ToDraft() => new(key, nodes.SelectMany(ConstraintsOf));

        private static IEnumerable<Func<ClusterDraft, Constraint>> ConstraintsOf(Node node)
        {
            PropositionDeclaration declaration = node.Declaration;
            foreach (string other in declaration.Implies)
            {
                yield return draft => new ConditionConstraint(
                    declaration.Name + " implies " + other, IndexOf(draft, node, declaration.Name), NamedSet.Yes, IndexOf(draft, node, other), NamedSet.Yes);
            }

            foreach (string other in declaration.Excludes)
            {
                yield return draft => new ConditionConstraint(
                    declaration.Name + " excludes " + other, IndexOf(draft, node, declaration.Name), NamedSet.Yes, IndexOf(draft, node, other), NamedSet.No);
            }

            if (declaration.IsAnyOf.Count > 0)
            {
                yield return draft => new AnyOfConstraint(
                    declaration.Name + " is " + string.Join(" or ", declaration.IsAnyOf),
                    IndexOf(draft, node, declaration.Name),
                    [.. declaration.IsAnyOf.Select(other => IndexOf(draft, node, other))]);
            }
        }

        private static int IndexOf(ClusterDraft draft, Node node, string name) =>
            draft.Find(ValueReader.TruthOf(KeyOf(node.Scope, name), name));
    }
}
