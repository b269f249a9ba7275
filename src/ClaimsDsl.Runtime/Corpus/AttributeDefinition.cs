using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace ClaimsDsl;

/// <summary>An attribute of a kind, as generated code describes it to a <see cref="ClaimsCorpus"/>: how its values are read and go together.</summary>
public abstract class AttributeDefinition
{
    private protected AttributeDefinition(string name, AttributeTraits traits)
    {
        Name = name;
        Traits = traits;
    }

    /// <summary>Its name in the claims file.</summary>
    public string Name { get; }

    /// <summary>How its values go together.</summary>
    public AttributeTraits Traits { get; }

    internal static AttributeDefinition<bool> TruthValue { get; } = new("", AttributeTraits.None, TryReadTruth);

    /// <summary>Something that is true or false.</summary>
    public static AttributeDefinition Truth(string name, AttributeTraits traits = AttributeTraits.None) =>
        new AttributeDefinition<bool>(name, traits, TryReadTruth);

    /// <summary>How much, or how many.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">The unit that all its values are in; null for bare numbers.</param>
    /// <param name="traits">How its values go together.</param>
    public static AttributeDefinition Quantity(string name, string? unit, AttributeTraits traits = AttributeTraits.None) =>
        new AttributeDefinition<Quantity>(name, traits, (ClaimsCorpus _, string? text, [NotNullWhen(true)] out Quantity? value) =>
        {
            // Values of one attribute are compared, so they are in one unit, or not read.
            bool isRead = ClaimsDsl.Quantity.TryFromCompact(text, out value) && (value.Unit is null || value.Unit == unit);
            value = isRead ? new(value!.Set, unit, value.Wording) : null;
            return isRead;
        });

    /// <summary>When.</summary>
    public static AttributeDefinition Date(string name, AttributeTraits traits = AttributeTraits.None) =>
        new AttributeDefinition<DateRange>(name, traits, (ClaimsCorpus _, string? text, [NotNullWhen(true)] out DateRange? value) =>
            DateRange.TryFromCompact(text, out value));

    /// <summary>A text.</summary>
    public static AttributeDefinition Text(string name, AttributeTraits traits = AttributeTraits.None) => From(name, traits, Vocabulary.Texts);

    /// <summary>A place.</summary>
    public static AttributeDefinition Place(string name, AttributeTraits traits = AttributeTraits.None) => From(name, traits, Vocabulary.Places);

    /// <summary>A party.</summary>
    public static AttributeDefinition Party(string name, AttributeTraits traits = AttributeTraits.None) => From(name, traits, Vocabulary.Parties);

    /// <summary>An entity of a kind.</summary>
    public static AttributeDefinition Entity<TEntity>(string name, AttributeTraits traits = AttributeTraits.None)
        where TEntity : Entity => From(name, traits, Vocabulary.Entities<TEntity>());

    /// <summary>One of the values of an enumeration.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="traits">How its values go together.</param>
    /// <param name="values">The values by their names in the claims file.</param>
    public static AttributeDefinition Choice<TEnum>(string name, AttributeTraits traits, params (string Name, TEnum Value)[] values)
        where TEnum : struct, Enum => From(name, traits, Vocabulary.OneOf(values));

    /// <summary>The type of its values.</summary>
    internal abstract Type ValueType { get; }

    /// <summary>A claim on the attribute; null where the text is not a value of it.</summary>
    internal abstract Claim? ToClaim(ClaimsCorpus corpus, string? text, Party asserter, Verb verb, Subject subject);

    /// <summary>A value in words; null where the text is not a value of the attribute.</summary>
    internal abstract string? InWords(ClaimsCorpus corpus, string? text);

    private static bool TryReadTruth(ClaimsCorpus corpus, string? text, out bool value)
    {
        value = text is null or "yes";
        return value || text == "no";
    }

    private static AttributeDefinition<Choice<T>> From<T>(string name, AttributeTraits traits, Vocabulary<T> vocabulary)
        where T : notnull => new(name, traits, (ClaimsCorpus corpus, string? text, [NotNullWhen(true)] out Choice<T>? value) =>
    {
        value = null;
        if (!ClaimsDsl.Choice.TryFromCompact(text, out Choice<string>? names))
        {
            return false;
        }

        List<T> items = [];
        foreach (string item in names.Items)
        {
            if (!vocabulary.TryResolve(corpus, item, out T? resolved))
            {
                return false;
            }

            items.Add(resolved);
        }

        value = names.IsNegated ? ClaimsDsl.Choice.AnyBut(items, names.Wording) : ClaimsDsl.Choice.OneOf(items, names.Wording);
        return true;
    });
}

/// <summary>Reads a value from its text in the data; null is a value that was left out.</summary>
internal delegate bool ValueReader<T>(ClaimsCorpus corpus, string? text, [NotNullWhen(true)] out T? value);

/// <summary>An attribute with values of some type.</summary>
internal sealed class AttributeDefinition<T>(string name, AttributeTraits traits, ValueReader<T> read) : AttributeDefinition(name, traits)
    where T : notnull
{
    internal override Type ValueType => typeof(T);

    internal override Claim? ToClaim(ClaimsCorpus corpus, string? text, Party asserter, Verb verb, Subject subject) =>
        read(corpus, text, out T? value) ? new Claim<T>(asserter, verb, subject, value) : null;

    internal override string? InWords(ClaimsCorpus corpus, string? text) =>
        !read(corpus, text, out T? value) ? null : value switch
        {
            true => "yes",
            false => "no",
            _ => value.ToString(),
        };
}
