using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>Reads the rules of a kind. A rule that does not fit the attributes is left out: DeclarationChecker says why.</summary>
internal static class RuleReader
{
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly ValueList<string> TruthValues = [Yes, No];

    public static ValueList<Rule> Read(KindStatementSyntax node, ValueList<AttributeDeclaration> attributes, DiagnosticBag diagnostics) =>
        [.. node.Members.OfType<RuleDeclarationSyntax>().Select(r => Read(r.Rule, attributes, diagnostics)).OfType<Rule>()];

    /// <summary>A rule as written, with one space between words.</summary>
    public static string TextOf(RuleSyntax node) => string.Join(" ", node.DescendantTokens().Select(t => t.Text));

    private static Rule? Read(RuleSyntax node, ValueList<AttributeDeclaration> attributes, DiagnosticBag diagnostics)
    {
        string text = TextOf(node);
        switch (node)
        {
            case ComparisonRuleSyntax comparison:
                AttributeDeclaration? unit = AttributesOf(comparison, attributes).FirstOrDefault(a => a.Type.IsNumeric);
                Expression? left = ReadExpression(comparison.Left, attributes, unit, diagnostics);
                Expression? right = ReadExpression(comparison.Right, attributes, unit, diagnostics);
                return left is null || right is null ? null : new ComparisonRule(text, left, ValueBinder.WithoutVariants(comparison.Operator.Text), right);
            case RelationRuleSyntax { Relation.Text: "before" } order:
                return IsDate(order.Left, attributes) && IsDate(order.Right, attributes)
                    ? new OrderRule(text, order.Left.Name.Identifier.Text, order.Right.Name.Identifier.Text)
                    : null;
            case RelationRuleSyntax relation:
                return ReadTerm(relation.Left, attributes) is { } term && ReadTerm(relation.Right, attributes) is { } other
                    ? new ConditionRule(text, term, relation.Relation.Text == "excludes" ? Opposite(other, attributes) : other)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The declared attributes that a rule calculates with, in the order of the text.</summary>
    public static IEnumerable<AttributeDeclaration> AttributesOf(ComparisonRuleSyntax node, ValueList<AttributeDeclaration> attributes) =>
        node.DescendantNodes().OfType<NameSyntax>().Select(n => Find(attributes, n.Identifier.Text)).OfType<AttributeDeclaration>();

    private static AttributeDeclaration? Find(ValueList<AttributeDeclaration> attributes, string name) => AttributeTable.Of(attributes).Find(name);

    private static Expression? ReadExpression(
        ExpressionSyntax node, ValueList<AttributeDeclaration> attributes, AttributeDeclaration? unit, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary:
                Expression? left = ReadExpression(binary.Left, attributes, unit, diagnostics);
                Expression? right = ReadExpression(binary.Right, attributes, unit, diagnostics);
                return left is null || right is null || binary.Operator.Text.Length != 1 ? null : new BinaryOperation(left, binary.Operator.Text[0], right);
            case ParenthesizedExpressionSyntax inner:
                return ReadExpression(inner.Expression, attributes, unit, diagnostics);
            case NameExpressionSyntax name:
                return Find(attributes, name.Name.Identifier.Text) is { Type.IsNumeric: true, Keys.Count: 0 } attribute
                    ? new AttributeOperand(attribute.Name)
                    : null;
            case SumExpressionSyntax sum:
                return Find(attributes, sum.Name.Identifier.Text) is { Type.IsNumeric: true, Keys.Count: > 0 } keyed ? new SumOperand(keyed.Name) : null;
            case NumberExpressionSyntax number when unit is not null:
                return new NumberBinder(diagnostics, unit, unit.Name).BindNumber(number.Number) is { } value ? new NumberOperand(value) : null;
            default:
                return null;
        }
    }

    private static bool IsDate(RuleTermSyntax node, ValueList<AttributeDeclaration> attributes) =>
        node is { NotKeyword: null, EqualsSign: null }
        && Find(attributes, node.Name.Identifier.Text) is { Type.Kind: AttributeTypeKind.Date, Keys.Count: 0 };

    private static RuleTerm? ReadTerm(RuleTermSyntax node, ValueList<AttributeDeclaration> attributes)
    {
        string name = node.Name.Identifier.Text;
        RuleTerm? term;
        if (node.Value is { } value)
        {
            term = Find(attributes, name) is { Type.Kind: AttributeTypeKind.OneOf, Keys.Count: 0 } chosen && chosen.Type.Values.Contains(value.Identifier.Text)
                ? new RuleTerm(name, ValueList.Of(value.Identifier.Text))
                : null;
        }
        else if (Find(attributes, name) is { } attribute)
        {
            term = attribute is { Type.Kind: AttributeTypeKind.Truth, Keys.Count: 0 } ? new RuleTerm(name, ValueList.Of(Yes)) : null;
        }
        else
        {
            AttributeDeclaration[] having = [.. AttributeTable.Of(attributes).FindVocabularies(name).Where(a => a.Keys.Count == 0)];
            term = having.Length == 1 ? new RuleTerm(having[0].Name, ValueList.Of(name)) : null;
        }

        return term is null || node.NotKeyword is null ? term : Opposite(term, attributes);
    }

    private static RuleTerm Opposite(RuleTerm term, ValueList<AttributeDeclaration> attributes)
    {
        AttributeType type = Find(attributes, term.Attribute)!.Type;
        return term with { Values = [.. (type.Kind == AttributeTypeKind.Truth ? TruthValues : type.Values).Except(term.Values)] };
    }
}
