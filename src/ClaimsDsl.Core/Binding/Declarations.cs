using System.Collections.Generic;

namespace ClaimsDsl.Binding;

/// <summary>
/// Something that a file declares, as other files need to know it. Declarations are compared by value and carry no
/// positions: an edit that moves one, or that changes something else, leaves it equal to what it was.
/// </summary>
/// <param name="Name">The name it is declared under.</param>
public abstract record Declaration(string Name);

/// <summary>A text that claims are quoted from.</summary>
/// <param name="Name">The name it is declared under.</param>
public sealed record DocumentDeclaration(string Name) : Declaration(Name)
{
    /// <summary>Where the text is, relative to the claims file.</summary>
    public string Path { get; init; } = "";

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The party that published it, by name.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public Worded<DateRange>? Published { get; init; }

    /// <summary>When the text was taken down.</summary>
    public Worded<DateRange>? Retrieved { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>The reliability of the source.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Where it was written, as it says itself.</summary>
    public string? Dateline { get; init; }

    /// <summary>The language it is in, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The document or party that it relays, by name.</summary>
    public string? Origin { get; init; }

    /// <summary>The SHA-256 of its bytes, in hexadecimal.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>Someone who speaks.</summary>
/// <param name="Name">The name it is declared under.</param>
public sealed record PartyDeclaration(string Name) : Declaration(Name)
{
    /// <summary>What it is.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>The name to show; the declared name where the file gives none.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>What a person does for the principal.</summary>
    public string? Role { get; init; }

    /// <summary>Whom the party speaks for.</summary>
    public ValueList<PrincipalDeclaration> Principals { get; init; } = ValueList<PrincipalDeclaration>.Empty;

    /// <summary>Other names.</summary>
    public ValueList<string> Aliases { get; init; } = ValueList<string>.Empty;

    /// <summary>The reliability of the party as a source.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Whether who it is is withheld.</summary>
    public bool IsAnonymous { get; init; }
}

/// <summary>That a party speaks for another, and when.</summary>
/// <param name="Party">The other party, by name.</param>
/// <param name="Period">The days on which it does; null for always.</param>
public sealed record PrincipalDeclaration(string Party, Worded<DateRange>? Period);

/// <summary>A place.</summary>
/// <param name="Name">The name it is declared under.</param>
public sealed record PlaceDeclaration(string Name) : Declaration(Name)
{
    /// <summary>The name to show; the declared name where the file gives none.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>The place around it, by name.</summary>
    public string? Parent { get; init; }

    /// <summary>Other names.</summary>
    public ValueList<string> Aliases { get; init; } = ValueList<string>.Empty;
}

/// <summary>A subject of claims.</summary>
/// <param name="Name">The name it is declared under.</param>
public sealed record EntityDeclaration(string Name) : Declaration(Name)
{
    /// <summary>Its kind, by name.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What to show; the declared name where the file gives nothing.</summary>
    public string Label { get; init; } = Name;
}

/// <summary>A sentence that is true or false.</summary>
/// <param name="Name">The name it is declared under.</param>
public sealed record PropositionDeclaration(string Name) : Declaration(Name)
{
    /// <summary>The sentence.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>What is true if it is, by name.</summary>
    public ValueList<string> Implies { get; init; } = ValueList<string>.Empty;

    /// <summary>What is false if it is true, by name.</summary>
    public ValueList<string> Excludes { get; init; } = ValueList<string>.Empty;

    /// <summary>It is true exactly if one of these is, by name; empty where it stands for itself.</summary>
    public ValueList<string> IsAnyOf { get; init; } = ValueList<string>.Empty;
}

/// <summary>A type of entities.</summary>
/// <param name="Name">The name it is declared under.</param>
public sealed record KindDeclaration(string Name) : Declaration(Name)
{
    /// <summary>What to show; the declared name where the file gives nothing.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>What can be claimed of an entity of the kind. Attributes whose type could not be read are left out.</summary>
    public ValueList<AttributeDeclaration> Attributes { get; init; } = ValueList<AttributeDeclaration>.Empty;

    /// <summary>The names of those that were left out. What is wrong is told where they are declared, and not of claims on them.</summary>
    public ValueList<string> UnreadAttributes { get; init; } = ValueList<string>.Empty;

    /// <summary>What holds between the attributes. Rules that do not fit them are left out.</summary>
    public ValueList<Rule> Rules { get; init; } = ValueList<Rule>.Empty;

    /// <summary>The attribute of a name, or null.</summary>
    public AttributeDeclaration? FindAttribute(string name) => AttributeTable.Of(Attributes).Find(name);

    /// <summary>The attributes that a word is one of the values of.</summary>
    internal IReadOnlyList<AttributeDeclaration> FindVocabularies(string value) => AttributeTable.Of(Attributes).FindVocabularies(value);
}

/// <summary>What can be claimed of an entity.</summary>
/// <param name="Name">The name it is declared under.</param>
/// <param name="Type">What its values are.</param>
public sealed record AttributeDeclaration(string Name, AttributeType Type)
{
    /// <summary>Whether values exclude each other, and over which time.</summary>
    public AttributeTraits Traits { get; init; }

    /// <summary>What "about" means: a part of the value, from 0; 0.1 where the file says nothing.</summary>
    public decimal Tolerance { get; init; } = 0.1m;

    /// <summary>What "about" means of a temperature, of which a part means nothing: degrees to either side, in the attribute's unit.</summary>
    public decimal ToleranceInDegrees { get; init; } = 2;

    /// <summary>What "~" means after a date: days to either side; 7 where the file says nothing.</summary>
    public int ToleranceInDays { get; init; } = 7;

    /// <summary>What the values are kept by: none, one or two types.</summary>
    public ValueList<AttributeType> Keys { get; init; } = ValueList<AttributeType>.Empty;
}

/// <summary>What the values of an attribute are.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Name">
/// The unit of a count, amount or duration; the party kind of a party (null for any); the kind of an entity; else null.
/// </param>
/// <param name="Values">The values of a <c>one of</c>.</param>
public sealed record AttributeType(AttributeTypeKind Kind, string? Name, ValueList<string> Values)
{
    /// <summary>Whether the values are numbers.</summary>
    public bool IsNumeric => Kind is AttributeTypeKind.Count or AttributeTypeKind.Number or AttributeTypeKind.Amount
        or AttributeTypeKind.Percent or AttributeTypeKind.Duration;

    /// <summary>The unit of an amount or a duration.</summary>
    internal Unit? Unit => Kind is AttributeTypeKind.Amount or AttributeTypeKind.Duration && Name is { } name ? Units.Find(name) : null;

    /// <summary>The type in words, as in "a count of people".</summary>
    public override string ToString() => Kind switch
    {
        AttributeTypeKind.Truth => "a truth (yes or no)",
        AttributeTypeKind.Count => Name is null ? "a count" : "a count of " + Name,
        AttributeTypeKind.Number => "a number",
        AttributeTypeKind.Amount => "an amount of " + Name,
        AttributeTypeKind.Percent => "a percentage",
        AttributeTypeKind.Date => "a date",
        AttributeTypeKind.Duration => "a duration",
        AttributeTypeKind.Place => "a place",
        AttributeTypeKind.Text => "a text",
        AttributeTypeKind.OneOf => "one of " + string.Join(", ", Values),
        AttributeTypeKind.Party => (Name is "organization" or "outlet" ? "an " : "a ") + (Name ?? "party"),
        _ => "a " + Name,
    };
}

/// <summary>The families of attribute types.</summary>
public enum AttributeTypeKind
{
    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A whole number from 0, of things that have a noun.</summary>
    Count,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A number of a unit that has a dimension, or of a currency.</summary>
    Amount,

    /// <summary>Parts of a hundred.</summary>
    Percent,

    /// <summary>A day, or a range of days in which it lies.</summary>
    Date,

    /// <summary>A length of time, in days.</summary>
    Duration,

    /// <summary>A declared place.</summary>
    Place,

    /// <summary>Words.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    OneOf,

    /// <summary>A declared party.</summary>
    Party,

    /// <summary>A declared entity.</summary>
    Entity,
}

/// <summary>A verb of attribution.</summary>
/// <param name="Name">The verb as it stands after one party: "alleges".</param>
/// <param name="Factuality">How firmly it commits.</param>
public sealed record VerbDeclaration(string Name, Factuality Factuality) : Declaration(Name);

/// <summary>What has a label.</summary>
public enum LabelTarget
{
    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A dispute.</summary>
    Dispute,

    /// <summary>An assessment.</summary>
    Assessment,
}

/// <summary>The label of a claim, a dispute or an assessment.</summary>
/// <param name="Name">The label.</param>
/// <param name="Target">What it labels.</param>
/// <param name="Subject">What is claimed, as written: "Deployment.troops"; empty for a remark.</param>
public sealed record LabelDeclaration(string Name, LabelTarget Target, string Subject) : Declaration(Name)
{
    /// <summary>The label of the claim that the labelled one revises or retracts, or null.</summary>
    public string? Replaces { get; init; }
}
