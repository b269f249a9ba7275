using System;

using ClaimsDsl.Analysis;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>What claims files say, without the files: all that a format of export or a query reads.</summary>
/// <param name="Claims">The claims, by file and in the order of the texts.</param>
/// <param name="Parties">The parties that are named in them, by id.</param>
/// <param name="Documents">The documents that they are taken from, by id.</param>
internal sealed record ClaimRecords(ValueList<ClaimRecord> Claims, ValueList<PartyRecord> Parties, ValueList<DocumentRecord> Documents);

/// <summary>A claim. Ids are unique over all namespaces; names are as the files write them.</summary>
internal sealed record ClaimRecord
{
    /// <summary>Its label with the namespace before it, or the file and line of a claim that has none.</summary>
    public required string Id { get; init; }

    /// <summary>Its label, or null.</summary>
    public string? Label { get; init; }

    /// <summary>The claim in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Who asserts it.</summary>
    public required ValueList<PartyReference> Asserters { get; init; }

    /// <summary>The verb, as written.</summary>
    public required string Verb { get; init; }

    /// <summary>How firmly verb and likelihood together commit the asserters: FactBank's code, such as ct+.</summary>
    public required string Factuality { get; init; }

    /// <summary>The term of likelihood, as written.</summary>
    public string? Likelihood { get; init; }

    /// <summary>What is claimed: Deployment.troops, a proposition, another claim; null for a remark.</summary>
    public SubjectRecord? Subject { get; init; }

    /// <summary>What is said of the subject; null for a remark.</summary>
    public ValueRecord? Value { get; init; }

    /// <summary>When it was said.</summary>
    public DaysRecord? Said { get; init; }

    /// <summary>When it holds.</summary>
    public DaysRecord? Holds { get; init; }

    /// <summary>The id of the document that it is taken from.</summary>
    public string? Document { get; init; }

    /// <summary>The words that it is taken from.</summary>
    public ValueList<QuotationRecord> Quotations { get; init; } = [];

    /// <summary>Who passed it on, outermost last.</summary>
    public ValueList<PartyReference> Via { get; init; } = [];

    /// <summary>Who was told.</summary>
    public ValueList<PartyReference> To { get; init; } = [];

    /// <summary>The name of the place where it was said.</summary>
    public string? At { get; init; }

    /// <summary>The condition, in words.</summary>
    public string? Condition { get; init; }

    /// <summary>The id of the claim that it replaces.</summary>
    public string? Revises { get; init; }

    /// <summary>The id of the claim that it withdraws.</summary>
    public string? Retracts { get; init; }

    /// <summary>The id of the claim that it denies or doubts.</summary>
    public string? Disputes { get; init; }

    /// <summary>How it stands among the others.</summary>
    public required ClaimStatus Status { get; init; }

    /// <summary>The Admiralty credibility, 1 to 6.</summary>
    public int? Credibility { get; init; }

    /// <summary>The analyst's note.</summary>
    public string? Note { get; init; }

    /// <summary>The claims file.</summary>
    public required string File { get; init; }

    /// <summary>Its line in the file, from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>A party, where it is named.</summary>
/// <param name="Id">Its name with the namespace before it.</param>
/// <param name="Name">Its name.</param>
/// <param name="DisplayName">The name to show.</param>
internal sealed record PartyReference(string Id, string Name, string DisplayName);

/// <summary>What is claimed.</summary>
/// <param name="Id">The same for all claims about the same.</param>
/// <param name="Kind">attribute, proposition or claim.</param>
/// <param name="Name">As it is written: Deployment.troops.</param>
/// <param name="Entity">The name of the entity; null where it is none.</param>
/// <param name="Attribute">The name of the attribute; null where it is none.</param>
/// <param name="Keys">The keys of the attribute, by name.</param>
/// <param name="Text">What to show: the label of the entity and the attribute, or the sentence of the proposition.</param>
internal sealed record SubjectRecord(string Id, string Kind, string Name, string? Entity, string? Attribute, ValueList<string> Keys, string Text)
{
    /// <summary>The name of the entity's kind; null where it is no entity.</summary>
    public string? EntityKind { get; init; }
}

/// <summary>What is said of a subject.</summary>
/// <param name="Kind">truth, number, date or choice.</param>
/// <param name="Text">As it is written.</param>
internal sealed record ValueRecord(string Kind, string Text)
{
    /// <summary>Yes or no.</summary>
    public bool? Truth { get; init; }

    /// <summary>The least of the numbers, or the number below them all; null where there is none.</summary>
    public decimal? Lower { get; init; }

    /// <summary>The greatest of the numbers, or the number above them all; null where there is none.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The set of numbers or days in mathematical notation: [3000, ∞).</summary>
    public string? Set { get; init; }

    /// <summary>What is counted or the unit of measure.</summary>
    public string? Unit { get; init; }

    /// <summary>The first of the days; null where there is none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last of the days; null where there is none.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The names or texts.</summary>
    public ValueList<string> Items { get; init; } = [];

    /// <summary>Whether any but the <see cref="Items"/> is meant.</summary>
    public bool IsNegated { get; init; }
}

/// <summary>Days.</summary>
/// <param name="Text">As written.</param>
/// <param name="From">The first; null where there is none.</param>
/// <param name="To">The last; null where there is none.</param>
internal sealed record DaysRecord(string Text, DateOnly? From, DateOnly? To);

/// <summary>Words of a document.</summary>
/// <param name="Written">As the claims file writes them.</param>
internal sealed record QuotationRecord(string Written)
{
    /// <summary>The words as the document has them; null where they were not found in it once.</summary>
    public string? Exact { get; init; }

    /// <summary>What stands before them.</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands after them.</summary>
    public string? Suffix { get; init; }

    /// <summary>The offset of their first character, in Unicode characters as the Web Annotation Data Model counts.</summary>
    public int? Start { get; init; }

    /// <summary>The offset after their last character.</summary>
    public int? End { get; init; }

    /// <summary>Their line, from 1.</summary>
    public int? Line { get; init; }
}

/// <summary>A party.</summary>
/// <param name="Id">Its name with the namespace before it.</param>
/// <param name="Name">Its name.</param>
/// <param name="DisplayName">The name to show.</param>
/// <param name="Kind">person, organization, government, outlet, group or study; null where it is not declared.</param>
/// <param name="Role">What a person does for the principal.</param>
/// <param name="Principals">The ids of those it speaks for.</param>
internal sealed record PartyRecord(string Id, string Name, string DisplayName, string? Kind, string? Role, ValueList<string> Principals);

/// <summary>A document.</summary>
/// <param name="Id">Its name with the namespace before it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">Where its text is.</param>
internal sealed record DocumentRecord(string Id, string Name, string Path)
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The party that published it.</summary>
    public PartyReference? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public DaysRecord? Published { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>The language it is in.</summary>
    public string? Language { get; init; }

    /// <summary>The SHA-256 that it is pinned to.</summary>
    public string? Sha256 { get; init; }
}
