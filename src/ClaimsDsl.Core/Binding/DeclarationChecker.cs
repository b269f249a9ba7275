using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
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

        string? meant = _diagnostics.Nearest(name, _scope.NamesOf<KindDeclaration>().Concat(alsoSuggest)) ?? SyntaxFacts.TypeMeantBy(name);
        _diagnostics.ReportUnknown(Catalogue.UnknownKind, span, meant, what, name);
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

        CheckChain<DocumentDeclaration>(document.Name, "The document", node.Name, " relays ");
    }

    private void CheckParty(PartyDeclaration party, PartyStatementSyntax node)
    {
        foreach (PrincipalClauseSyntax principal in node.Principals)
        {
            _scope.Resolve<PartyDeclaration>(principal.Party.Identifier.Text, principal.Party.Span, Catalogue.UnknownParty);
        }

        CheckChain<PartyDeclaration>(party.Name, "The party", node.Name, " of ");
    }

    private void CheckPlace(PlaceDeclaration place, PlaceStatementSyntax node)
    {
        if (node.Around is { } parent)
        {
            _scope.Resolve<PlaceDeclaration>(parent.Identifier.Text, parent.Span, Catalogue.UnknownPlace);
        }

        CheckChain<PlaceDeclaration>(place.Name, "The place", node.Name, " in ");
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

        CheckChain<PropositionDeclaration>(proposition.Name, "The proposition", node.Name, " is ");
    }

    /// <summary>Reports a circle once, at the first of its names in ordinal order, and a chain that is too long where it gets so.</summary>
    private void CheckChain<T>(string start, string what, SyntaxToken name, string word)
        where T : Declaration
    {
        if (_scope.Chains.At<T>(start) is { Count: > 0 } cycle)
        {
            _diagnostics.ReportCycle(name.Span, what + " '" + start + "'", cycle, word);
        }

        if (typeof(T) != typeof(PropositionDeclaration) && _scope.Chains.IsTooFar<T>(start))
        {
            _diagnostics.Report(Catalogue.LongChain, name.Span, what + " '" + start + "'", Lineage.LongestChain.ToString(CultureInfo.InvariantCulture));
        }
    }

    // ---- kinds ----

    private void CheckKind(KindDeclaration kind, KindStatementSyntax node)
    {
        foreach (NamedTypeSyntax type in node.DescendantNodes().OfType<NamedTypeSyntax>())
        {
            string word = type.Name.Text;
            bool isKnown = SyntaxFacts.TypeKeywords.Contains(word) || ResolveKind(word, type.Name.Span, "type or kind", SyntaxFacts.TypeKeywords) is not null;
            if (isKnown && type.OfKeyword is { } of && word is not ("count" or "amount"))
            {
                _diagnostics.Report(Catalogue.Unexpected, of.Span, "'of'", "no unit after '" + word + "': only a count or an amount has one");
            }
        }

        List<RelationRuleSyntax> orders = [];
        foreach (RuleDeclarationSyntax rule in node.Members.OfType<RuleDeclarationSyntax>())
        {
            switch (rule.Rule)
            {
                case ComparisonRuleSyntax comparison:
                    CheckExpression(kind, comparison.Left);
                    CheckExpression(kind, comparison.Right);
                    break;
                case RelationRuleSyntax { Relation.Text: "before" } relation:
                    if (AreDates(kind, relation))
                    {
                        orders.Add(relation);
                    }

                    break;
                case RelationRuleSyntax relation:
                    CheckTerm(kind, relation.Left, relation.Relation.Text);
                    CheckTerm(kind, relation.Right, relation.Relation.Text);
                    break;
                default:
                    break;
            }
        }

        CheckOrders(orders);
    }

    private AttributeDeclaration? ResolveAttribute(KindDeclaration kind, NameSyntax node, IEnumerable<string> alsoSuggest)
    {
        string name = node.Identifier.Text;
        AttributeDeclaration? attribute = kind.FindAttribute(name);

        // An attribute whose type could not be read has had its message.
        if (attribute is null && name.Length > 0
            && !node.FirstAncestorOrSelf<KindStatementSyntax>()!.Members.OfType<AttributeDeclarationSyntax>().Any(a => a.Name.Text == name))
        {
            IEnumerable<string> candidates = kind.Attributes.Select(a => a.Name).Concat(alsoSuggest);
            _diagnostics.ReportUnknown(Catalogue.UnknownAttribute, node.Span, _diagnostics.Nearest(name, candidates), kind.Name, name);
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

    private bool AreDates(KindDeclaration kind, RelationRuleSyntax relation)
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

        return areDates;
    }

    /// <summary>Reports dates that come before themselves, each circle once: at the last of its rules.</summary>
    private void CheckOrders(List<RelationRuleSyntax> orders)
    {
        ILookup<string, string> later = orders.ToLookup(order => order.Left.Name.Identifier.Text, order => order.Right.Name.Identifier.Text, StringComparer.Ordinal);
        Dictionary<string, int> circles = Circles.Find(later.Select(g => g.Key), date => later[date].Where(other => other != date));
        var told = new HashSet<int>();
        foreach (RelationRuleSyntax order in orders.AsEnumerable().Reverse())
        {
            (string first, string second) = (order.Left.Name.Identifier.Text, order.Right.Name.Identifier.Text);
            if (first == second)
            {
                Report(order, [first, first]);
            }
            else if (circles.TryGetValue(first, out int circle) && circles.TryGetValue(second, out int other) && circle == other && told.Add(circle))
            {
                Report(order, Lineage.Cycle(first, date => date == first ? [second] : later[date].Where(d => circles.TryGetValue(d, out int c) && c == circle)));
            }
        }

        void Report(RelationRuleSyntax order, ValueList<string> circle) => _diagnostics.ReportCycle(order.Span, "This rule", circle, " before ");
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

        if (kind.FindAttribute(name) is null && kind.FindVocabularies(name) is { Count: > 0 } vocabularies)
        {
            if (vocabularies.Count > 1)
            {
                string choices = string.Join(" or ", vocabularies.Select(a => "'" + a.Name + " = " + name + "'"));
                _diagnostics.Report(Catalogue.WrongRule, term.Span, "'" + name + "' is a value of more than one attribute: write " + choices);
            }

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
