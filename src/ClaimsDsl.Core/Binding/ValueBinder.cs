using System;
using System.Linq;
using System.Text;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>Turns a written value into the set of values that it allows, by the type of the attribute.</summary>
internal sealed class ValueBinder
{
    private readonly Scope _scope;
    private readonly DiagnosticBag _diagnostics;
    private readonly AttributeDeclaration _attribute;
    private readonly object _subject;

    /// <param name="scope">The names of the file.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="subject">What is claimed; its text is what the messages name: "Deployment.troops".</param>
    public ValueBinder(Scope scope, DiagnosticBag diagnostics, AttributeDeclaration attribute, object subject)
    {
        _scope = scope;
        _diagnostics = diagnostics;
        _attribute = attribute;
        _subject = subject;
    }

    private AttributeType Type => _attribute.Type;

    private string Subject => _subject.ToString()!;

    /// <summary>The value, or null when it could not be read, which has been reported.</summary>
    public BoundValue? Bind(ValueSyntax value)
    {
        if (value.IsMissing)
        {
            return null;
        }

        switch (Type.Kind)
        {
            case AttributeTypeKind.Truth:
                return BindTruth(value) is { } truth ? new TruthValue(truth) : null;
            case AttributeTypeKind.Date:
                return BindDays(value) is { } days ? new DaysValue(new Worded<DateRange>(days, WordingOf(value))) : null;
            case AttributeTypeKind.Place or AttributeTypeKind.Party or AttributeTypeKind.Entity or AttributeTypeKind.OneOf or AttributeTypeKind.Text:
                string words = WordingOf(value);
                return BindChoice(value) is { } choice
                    ? new ChoiceValue(new Worded<Choice<string>>(new Choice<string>(choice.Items, choice.IsNegated, words), words))
                    : null;
            default:
                string wording = WordingOf(value);
                return new NumberBinder(_diagnostics, _attribute, _subject).Bind(value) is { } set
                    ? new QuantityValue(new Worded<Quantity>(new Quantity(set, Type.Name, wording), wording))
                    : null;
        }
    }

    /// <summary>A node's words with one space between those that have any.</summary>
    internal static string WordingOf(SyntaxNode node)
    {
        string text = node.ToString();
        if (HasSingleSpaces(text))
        {
            return text;
        }

        var words = new StringBuilder();
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[words.Length - 1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString();
    }

    private static bool HasSingleSpaces(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i == 0 || text[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    // ---- yes and no ----

    private bool? BindTruth(ValueSyntax value)
    {
        switch (value)
        {
            case NameValueSyntax name when name.Name.Identifier.Text is "yes" or "true":
                return true;
            case NameValueSyntax name when name.Name.Identifier.Text is "no" or "false":
                return false;
            case NotValueSyntax not:
                return !BindTruth(not.Operand);
            case ComparisonValueSyntax { Operand: var operand } comparison when OperatorOf(comparison) is "=" or "exactly":
                return BindTruth(operand);
            default:
                ReportWrongType(value);
                return null;
        }
    }

    // ---- days ----

    private DateRange? BindDays(ValueSyntax value)
    {
        switch (value)
        {
            case NotValueSyntax not:
                return BindDays(not.Operand)?.Complement();
            case ListValueSyntax list:
                DateRange?[] items = [.. list.Items.Select(BindDays)];
                return items.Any(i => i is null) ? null : new DateRange(IntervalSet<Day>.UnionOf(items.Select(i => i!.Days)));
            case ComparisonValueSyntax comparison:
                return BindComparedDays(comparison);
            case NameValueSyntax or TextValueSyntax:
                ReportWrongType(value);
                return null;
            default:
                DateRange? range = DateReader.Read(value, _diagnostics)?.Value;
                return range is { IsApproximate: true } ? range.WidenedBy(_attribute.ToleranceInDays) : range;
        }
    }

    private DateRange? BindComparedDays(ComparisonValueSyntax comparison)
    {
        if (BindDays(comparison.Operand) is not { } days)
        {
            return null;
        }

        switch (OperatorOf(comparison))
        {
            case "=" or "exactly":
                return days;
            case "!=":
                return days.Complement();
            case "~" or "about" or "around" or "approximately" or "roughly" or "some":
                return new DateRange(days.WidenedBy(_attribute.ToleranceInDays).Days, days.IsUncertain, isApproximate: true);
            case "<" when days.Earliest is { } first:
                return new DateRange(IntervalSet<Day>.LessThan(first));
            case "<=" when days.Latest is { } last:
                return new DateRange(IntervalSet<Day>.AtMost(last));
            case ">" when days.Latest is { } last:
                return new DateRange(IntervalSet<Day>.GreaterThan(last));
            case ">=" when days.Earliest is { } first:
                return new DateRange(IntervalSet<Day>.AtLeast(first));
            default:
                ReportWrongOperator(comparison);
                return null;
        }
    }

    // ---- places, parties, entities, one of, texts ----

    private (ValueList<string> Items, bool IsNegated)? BindChoice(ValueSyntax value)
    {
        switch (value)
        {
            case ListValueSyntax list:
                (ValueList<string> Items, bool IsNegated)?[] items = [.. list.Items.Select(BindChoice)];
                if (items.Any(i => i is null))
                {
                    return null;
                }

                return ([.. items.SelectMany(i => i!.Value.Items).Distinct()], false);
            case NotValueSyntax not:
                return Negate(BindChoice(not.Operand));
            case ComparisonValueSyntax comparison:
                switch (OperatorOf(comparison))
                {
                    case "=" or "exactly":
                        return BindChoice(comparison.Operand);
                    case "!=":
                        return Negate(BindChoice(comparison.Operand));
                    default:
                        ReportWrongOperator(comparison);
                        return null;
                }

            case TextValueSyntax text when Type.Kind == AttributeTypeKind.Text:
                return (ValueList.Of(text.Text.Value), false);
            case NameValueSyntax name when Type.Kind != AttributeTypeKind.Text:
                return BindName(name.Name) ? (ValueList.Of(name.Name.Identifier.Text), false) : null;
            default:
                ReportWrongType(value);
                return null;
        }
    }

    // The values of a vocabulary are known: all but some of them are the others. Where several can be true at once, one that is not says nothing of them.
    private (ValueList<string> Items, bool IsNegated)? Negate((ValueList<string> Items, bool IsNegated)? choice)
    {
        if (choice is not { } known)
        {
            return null;
        }

        return Type.Kind == AttributeTypeKind.OneOf && (_attribute.Traits & AttributeTraits.Many) == 0
            ? ([.. Type.Values.Except(known.Items)], false)
            : (known.Items, !known.IsNegated);
    }

    /// <summary>Whether a name is one of the attribute's values; if not, that has been reported.</summary>
    public bool BindName(NameSyntax node)
    {
        string name = node.Identifier.Text;
        switch (Type.Kind)
        {
            case AttributeTypeKind.Place:
                return _scope.Resolve<PlaceDeclaration>(name, node.Span, Catalogue.UnknownPlace) is not null;
            case AttributeTypeKind.Party:
                PartyDeclaration? party = _scope.Resolve<PartyDeclaration>(name, node.Span, Catalogue.UnknownParty);
                return party is not null && CheckFits(node, Type.Name is null || PartyKindWord(party.Kind) == Type.Name);
            case AttributeTypeKind.Entity:
                EntityDeclaration? entity = _scope.Resolve<EntityDeclaration>(name, node.Span, Catalogue.UnknownEntity);
                return entity is not null && CheckFits(node, entity.Kind == Type.Name);
            default:
                if (Type.Values.Contains(name))
                {
                    return true;
                }

                _diagnostics.ReportUnknown(Catalogue.ValueOutsideVocabulary, node.Span, _diagnostics.Nearest(name, Type.Values), name, string.Join(", ", Type.Values));
                return false;
        }
    }

    private bool CheckFits(NameSyntax node, bool fits)
    {
        if (!fits)
        {
            ReportWrongType(node);
        }

        return fits;
    }

    internal static string PartyKindWord(PartyKind kind) => kind.ToString().ToLowerInvariant();

    internal static string OperatorOf(ComparisonValueSyntax comparison) => WithoutVariants(comparison.Operator.ToString());

    internal static string WithoutVariants(string op) => op switch
    {
        "≤" => "<=",
        "≥" => ">=",
        "≠" => "!=",
        _ => op,
    };

    private void ReportWrongType(SyntaxNode value) => ReportWrongType(value, Subject, Type, _diagnostics);

    // That a value is missing has been said by the parser.
    internal static void ReportWrongType(SyntaxNode value, string subject, AttributeType type, DiagnosticBag diagnostics)
    {
        if (!value.IsUnread)
        {
            diagnostics.Report(Catalogue.WrongType, value.Span, subject, type.ToString(), "'" + WordingOf(value) + "'", HintFor(type.Kind, value));
        }
    }

    /// <summary>How to write what was probably meant.</summary>
    private static string HintFor(AttributeTypeKind type, SyntaxNode value) => (type, value) switch
    {
        (_, NameValueSyntax { Name.Identifier.Text: var term }) when Likelihood.TryParse(term, out _) => "; how likely it is stands right after the verb",
        (_, DateValueSyntax) => "; when it holds is said by 'as of' or 'during'",
        (AttributeTypeKind.Date, NameValueSyntax) => "; dates are written as 2024, 2024-10 or 2024-10-23",
        (AttributeTypeKind.Text, NameValueSyntax) => "; texts stand in quotation marks, after '='",
        (AttributeTypeKind.Count or AttributeTypeKind.Number or AttributeTypeKind.Amount or AttributeTypeKind.Percent or AttributeTypeKind.Duration, NameValueSyntax) =>
            "; numbers are written in figures",
        _ => "",
    };

    private void ReportWrongOperator(ComparisonValueSyntax comparison) =>
        _diagnostics.Report(
            Catalogue.WrongOperator, Spans.Of(comparison.Operator), comparison.Operator.ToString(), Subject, Type.ToString());
}
