using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>Checks what a file declares against the declarations of all: names that are taken, that are unknown, that go round in circles.</summary>
internal sealed class DeclarationChecker
{
    private readonly SyntaxTree _tree;
    private readonly NamespaceIndex _own;
    private readonly Scope _scope;
    private readonly DiagnosticBag _diagnostics;
    private readonly Func<NamespaceIndex, Declaration, Location?>? _locate;

    public DeclarationChecker(
        SyntaxTree tree, NamespaceIndex own, Scope scope, DiagnosticBag diagnostics, Func<NamespaceIndex, Declaration, Location?>? locate)
    {
        _tree = tree;
        _own = own;
        _scope = scope;
        _diagnostics = diagnostics;
        _locate = locate;
    }

    /// <summary>Reports what is wrong, and returns the declarations that their names stand for.</summary>
    public ValueList<Declaration> Check(FileDeclarations file)
    {
        var seen = new HashSet<Declaration>(NamespaceIndex.SameNameComparer.Instance);
        List<Declaration> valid = new List<Declaration>();
        foreach ((Declaration declaration, SyntaxToken name) in file.Declarations)
        {
            if (_own.FindPath(declaration) != _tree.Path || !seen.Add(declaration))
            {
                ReportDuplicate(declaration, name);
                continue;
            }

            if (CheckReferences(declaration, name.Parent!))
            {
                valid.Add(declaration);
            }
        }

        return ValueList.From(valid);
    }

    private void ReportDuplicate(Declaration declaration, SyntaxToken name)
    {
        Location? first = _locate?.Invoke(_own, declaration);
        ValueList<RelatedLocation> related = first is null
            ? []
            : ValueList.Of(new RelatedLocation(first, "'" + declaration.Name + "' is declared here"));
        _diagnostics.Report(Catalogue.DuplicateName, name.Span, related, WordFor(declaration), declaration.Name);
    }

    private static string WordFor(Declaration declaration) => declaration switch
    {
        DocumentDeclaration => "document",
        PartyDeclaration => "party",
        PlaceDeclaration => "place",
        KindDeclaration => "kind",
        EntityDeclaration => "entity",
        VerbDeclaration => "verb",
        PropositionDeclaration => "proposition",
        _ => "label",
    };

    /// <returns>Whether the declaration can be used.</returns>
    private bool CheckReferences(Declaration declaration, SyntaxNode node)
    {
        switch (declaration)
        {
            case DocumentDeclaration document:
                CheckDocument(document, (DocumentStatementSyntax)node);
                return true;
            case PartyDeclaration party:
                CheckParty(party, (PartyStatementSyntax)node);
                return true;
            case PlaceDeclaration place:
                CheckPlace(place, (PlaceStatementSyntax)node);
                return true;
            case EntityDeclaration entity:
                NameSyntax kind = ((EntityStatementSyntax)node).EntityKind;
                return ResolveKind(entity.Kind, kind.Span, "kind", []) is not null;
            case PropositionDeclaration proposition:
                CheckProposition(proposition, (PropositionStatementSyntax)node);
                return true;
            case KindDeclaration declared:
                CheckKind(declared, (KindStatementSyntax)node);
                return true;
            default:
                return true;
        }
    }

    private KindDeclaration? ResolveKind(string name, TextSpan span, string what, IEnumerable<string> alsoSuggest)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (_scope.FindKind(name, span) is { } kind)
        {
            return kind;
        }

        _diagnostics.ReportUnknown(Catalogue.UnknownKind, span, Suggestion.Find(name, _scope.NamesOf<KindDeclaration>().Concat(alsoSuggest)), what, name);
        return null;
    }

    private void CheckDocument(DocumentDeclaration document, DocumentStatementSyntax node)
    {
        foreach (PropertySyntax property in node.Body?.Properties.AsEnumerable() ?? [])
        {
            if (property.Values.Count == 0 || property.Values[0] is not NameValueSyntax value)
            {
                continue;
            }

            string name = value.Name.Identifier.Text;
            if (property.Key.Text == "publisher")
            {
                _scope.Resolve<PartyDeclaration>(name, value.Span, Catalogue.UnknownParty);
            }
            else if (property.Key.Text == "origin" && _scope.Find<DocumentDeclaration>(name) is null)
            {
                _scope.Resolve<PartyDeclaration>(name, value.Span, Catalogue.UnknownParty, [.. _scope.NamesOf<DocumentDeclaration>()]);
            }
        }

        CheckCycle(document.Name, "The document", node.Name, d => _scope.Find<DocumentDeclaration>(d)?.Origin is { } origin ? [origin] : [], " relays ");
    }

    private void CheckParty(PartyDeclaration party, PartyStatementSyntax node)
    {
        foreach (PrincipalClauseSyntax principal in node.Principals)
        {
            _scope.Resolve<PartyDeclaration>(principal.Party.Identifier.Text, principal.Party.Span, Catalogue.UnknownParty);
        }

        CheckCycle(party.Name, "The party", node.Name, p => _scope.Find<PartyDeclaration>(p)?.Principals.Select(q => q.Party) ?? [], " of ");
    }

    private void CheckPlace(PlaceDeclaration place, PlaceStatementSyntax node)
    {
        if (node.Around is { } parent)
        {
            _scope.Resolve<PlaceDeclaration>(parent.Identifier.Text, parent.Span, Catalogue.UnknownPlace);
        }

        CheckCycle(place.Name, "The place", node.Name, p => _scope.Find<PlaceDeclaration>(p)?.Parent is { } outer ? [outer] : [], " in ");
    }

    private void CheckProposition(PropositionDeclaration proposition, PropositionStatementSyntax node)
    {
        foreach (NameSyntax target in node.Relations.SelectMany(r => r.Targets.Names))
        {
            string name = target.Identifier.Text;
            if (_scope.Resolve<Declaration>(name, target.Span, Catalogue.UnknownSubject) is LabelDeclaration)
            {
                _diagnostics.Report(Catalogue.UnknownSubject, target.Span, name, ": it is a claim's label, and propositions relate to propositions");
            }
        }

        CheckCycle(proposition.Name, "The proposition", node.Name, p => _scope.Find<PropositionDeclaration>(p)?.IsAnyOf.AsEnumerable() ?? [], " is ");
    }

    /// <summary>Reports a circle once: at the first of its names in ordinal order.</summary>
    private void CheckCycle(string start, string what, SyntaxToken name, Func<string, IEnumerable<string>> next, string word)
    {
        if (Lineage.Cycle(start, next) is { Count: > 0 } cycle && cycle.All(n => string.CompareOrdinal(start, n) <= 0))
        {
            _diagnostics.Report(Catalogue.Cycle, name.Span, what + " '" + start + "'", string.Join(word, cycle));
        }
    }

    // ---- kinds ----

    private void CheckKind(KindDeclaration kind, KindStatementSyntax node)
    {
        foreach (NamedTypeSyntax type in node.DescendantNodes().OfType<NamedTypeSyntax>())
        {
            string word = type.Name.Text;
            if (!SyntaxFacts.TypeKeywords.Contains(word))
            {
                ResolveKind(word, type.Name.Span, "type or kind", SyntaxFacts.TypeKeywords);
            }
        }

        var before = new Dictionary<string, List<string>>();
        foreach (RuleDeclarationSyntax rule in node.Members.OfType<RuleDeclarationSyntax>())
        {
            switch (rule.Rule)
            {
                case ComparisonRuleSyntax comparison:
                    CheckExpression(kind, comparison.Left);
                    CheckExpression(kind, comparison.Right);
                    break;
                case RelationRuleSyntax { Relation.Text: "before" } relation:
                    CheckOrder(kind, relation, before);
                    break;
                case RelationRuleSyntax relation:
                    CheckTerm(kind, relation.Left, relation.Relation.Text);
                    CheckTerm(kind, relation.Right, relation.Relation.Text);
                    break;
                default:
                    break;
            }
        }
    }

    private AttributeDeclaration? ResolveAttribute(KindDeclaration kind, NameSyntax node, IEnumerable<string> alsoSuggest)
    {
        string name = node.Identifier.Text;
        AttributeDeclaration? attribute = kind.FindAttribute(name);

        // An attribute whose type could not be read has had its message.
        bool isDeclared = node.FirstAncestorOrSelf<KindStatementSyntax>()!.Members.OfType<AttributeDeclarationSyntax>().Any(a => a.Name.Text == name);
        if (attribute is null && !isDeclared && name.Length > 0)
        {
            IEnumerable<string> candidates = kind.Attributes.Select(a => a.Name).Concat(alsoSuggest);
            _diagnostics.ReportUnknown(Catalogue.UnknownAttribute, node.Span, Suggestion.Find(name, candidates), kind.Name, name);
        }

        return attribute;
    }

    private void CheckExpression(KindDeclaration kind, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax binary:
                CheckExpression(kind, binary.Left);
                CheckExpression(kind, binary.Right);
                break;
            case ParenthesizedExpressionSyntax inner:
                CheckExpression(kind, inner.Expression);
                break;
            case NameExpressionSyntax name:
                CheckNumeric(kind, name.Name, isSum: false);
                break;
            case SumExpressionSyntax sum:
                CheckNumeric(kind, sum.Name, isSum: true);
                break;
            default:
                break;
        }
    }

    private void CheckNumeric(KindDeclaration kind, NameSyntax node, bool isSum)
    {
        if (ResolveAttribute(kind, node, []) is not { } attribute)
        {
            return;
        }

        if (!attribute.Type.IsNumeric)
        {
            _diagnostics.Report(Catalogue.WrongRule, node.Span, "'" + attribute.Name + "' is " + attribute.Type + ", and a rule calculates with numbers");
        }
        else if (isSum != (attribute.Keys.Count > 0))
        {
            string message = isSum ? "has no keys to sum over" : "is kept per key: a rule can be about the 'sum of " + attribute.Name + "'";
            _diagnostics.Report(Catalogue.WrongRule, node.Span, "'" + attribute.Name + "' " + message);
        }
    }

    private void CheckOrder(KindDeclaration kind, RelationRuleSyntax relation, Dictionary<string, List<string>> before)
    {
        bool areDates = true;
        foreach (RuleTermSyntax term in new[] { relation.Left, relation.Right })
        {
            AttributeDeclaration? attribute = ResolveAttribute(kind, term.Name, []);
            bool isPlain = term.NotKeyword is null && term.EqualsSign is null;
            bool isDate = attribute is { Type.Kind: AttributeTypeKind.Date } && isPlain;
            areDates &= isDate;
            if (attribute is not null && !isDate)
            {
                string what = isPlain ? "'" + attribute.Name + "' is " + attribute.Type : "'" + term + "' is true or false";
                _diagnostics.Report(Catalogue.WrongRule, term.Span, what + ", and only dates come before each other");
            }
        }

        if (!areDates)
        {
            return;
        }

        string first = relation.Left.Name.Identifier.Text;
        string second = relation.Right.Name.Identifier.Text;
        if (!before.TryGetValue(first, out List<string>? later))
        {
            before.Add(first, later = []);
        }

        later.Add(second);
        if (Lineage.Cycle(first, n => before.TryGetValue(n, out List<string>? next) ? next : []) is { Count: > 0 } cycle)
        {
            _diagnostics.Report(Catalogue.Cycle, relation.Span, "This rule", string.Join(" before ", cycle));
            later.Remove(second);
        }
    }

    /// <summary>A truth, a value of a vocabulary, or an attribute with one of its values.</summary>
    private void CheckTerm(KindDeclaration kind, RuleTermSyntax term, string relation)
    {
        string name = term.Name.Identifier.Text;
        if (term.Value is { } value)
        {
            if (ResolveAttribute(kind, term.Name, []) is not { } attribute)
            {
                return;
            }

            if (attribute.Type.Kind == AttributeTypeKind.OneOf)
            {
                new ValueBinder(_scope, _diagnostics, attribute, attribute.Name).BindName(value);
            }
            else
            {
                _diagnostics.Report(Catalogue.WrongRule, term.Span, "'" + attribute.Name + "' is " + attribute.Type + ", and has no values of its own to name");
            }

            return;
        }

        AttributeDeclaration[] vocabularies =
            [.. kind.Attributes.Where(a => a.Type.Kind == AttributeTypeKind.OneOf && a.Type.Values.Contains(name))];
        if (kind.FindAttribute(name) is null && vocabularies.Length == 1)
        {
            return;
        }

        if (kind.FindAttribute(name) is null && vocabularies.Length > 1)
        {
            string choices = string.Join(" or ", vocabularies.Select(a => "'" + a.Name + " = " + name + "'"));
            _diagnostics.Report(Catalogue.WrongRule, term.Span, "'" + name + "' is a value of more than one attribute: write " + choices);
            return;
        }

        IEnumerable<string> values = kind.Attributes.SelectMany(a => a.Type.Values);
        if (ResolveAttribute(kind, term.Name, values) is { Type.Kind: not AttributeTypeKind.Truth } other)
        {
            string message = "'" + other.Name + "' is " + other.Type + "; what " + relation + " something is a truth or a value";
            _diagnostics.Report(Catalogue.WrongRule, term.Span, message);
        }
    }
}
