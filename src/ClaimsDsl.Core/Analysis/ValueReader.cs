using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>Turns the values of claims into sets that can be compared.</summary>
internal sealed class ValueReader
{
    private static readonly NamedSet Truths = NamedSet.Of(Name.Yes, Name.No);

    // Files are checked side by side, and what is assessed in them is read then.
    private readonly ConcurrentDictionary<string, Name> _places = new(StringComparer.Ordinal);

    /// <summary>A proposition as a variable.</summary>
    internal static Variable TruthOf(string key, string name) => new(key, name, AttributeTraits.None, Truths);

    /// <summary>What a statement says of which variables.</summary>
    public IEnumerable<(Variable Variable, ValueSet Values)> Read(Statement statement)
    {
        if (statement.Subject is not AttributeSubject { Attribute: var attribute } subject)
        {
            return ReadValues(statement, null) is { } truth ? [(TruthOf(statement.Key, statement.Subject.ToString()!), truth)] : [];
        }

        if ((attribute.Traits & AttributeTraits.Many) != 0)
        {
            return ReadMany(statement, subject);
        }

        ValueSet initial = InitialOf(attribute.Type);
        return ReadValues(statement, attribute.Type) is { } values
            ? [(new Variable(statement.Key, subject.ToString(), attribute.Traits, initial), initial.Intersect(values))]
            : [];
    }

    /// <summary>Of an attribute with many values each value is true or false for itself.</summary>
    private IEnumerable<(Variable Variable, ValueSet Values)> ReadMany(Statement statement, AttributeSubject subject)
    {
        if (statement.Value is not ChoiceValue value)
        {
            yield break;
        }

        Choice<Name> choice = ChoiceOf(value, subject.Attribute.Type, statement.Scope);
        foreach ((Name item, bool isMeant) in (statement.IsNegative ? choice.Complement() : choice).OfEach())
        {
            yield return (new Variable(statement.Key + Variable.ItemSeparator + item, subject + " " + item, subject.Attribute.Traits, Truths), NamedSet.Of(isMeant));
        }
    }

    private ValueSet? ReadValues(Statement statement, AttributeType? type)
    {
        ValueSet? values = statement.Value switch
        {
            TruthValue truth => NamedSet.Of(truth.Value),
            QuantityValue quantity => OrderedSet.Of(quantity.Quantity.Value.Set),
            DaysValue days => OrderedSet.Of(days.Days.Value.Days),
            ChoiceValue choice => NamedSet.Of(ChoiceOf(choice, type!, statement.Scope)),
            _ => null,
        };
        return statement.IsNegative ? values?.Complement() : values;
    }

    private Choice<Name> ChoiceOf(ChoiceValue value, AttributeType type, Scope scope)
    {
        Name[] names = [.. value.Choice.Value.Items.Select(item => NameOf(item, type, scope))];
        return value.Choice.Value.IsNegated ? Choice.AnyBut(names) : Choice.OneOf(names);
    }

    private Name NameOf(string item, AttributeType type, Scope scope) => type.Kind switch
    {
        AttributeTypeKind.Place => PlaceOf(item, scope, 0),
        AttributeTypeKind.Party => new Name(scope.Qualify<PartyDeclaration>(item)),
        AttributeTypeKind.Entity => new Name(scope.Qualify<EntityDeclaration>(item)),
        _ => new Name(item),
    };

    private Name PlaceOf(string name, Scope scope, int depth)
    {
        string key = scope.Qualify<PlaceDeclaration>(name);
        if (_places.TryGetValue(key, out Name? place))
        {
            return place;
        }

        string? outer = scope.Find<PlaceDeclaration>(name)?.Parent;
        return _places.GetOrAdd(key, new Name(key, outer is null || depth == Lineage.LongestChain ? null : PlaceOf(outer, scope.HomeOf<PlaceDeclaration>(name), depth + 1)));
    }

    /// <summary>The values that an attribute of a type can have.</summary>
    public static ValueSet InitialOf(AttributeType type) => type.Kind switch
    {
        AttributeTypeKind.Truth => Truths,
        AttributeTypeKind.Count => OrderedSet.Counts,
        AttributeTypeKind.OneOf => NamedSet.Of([.. type.Values.Select(v => new Name(v))]),
        AttributeTypeKind.Date => OrderedSet.Whole,
        _ when type.IsNumeric => OrderedSet.All,
        _ => NamedSet.All,
    };
}
