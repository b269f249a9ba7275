using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;

namespace ClaimsDsl.Cli.Reports;

/// <summary>A claim as the report shows it.</summary>
/// <param name="Number">Its number in the report, from 1.</param>
/// <param name="Entry">The claim.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Subject">What it is about, in words.</param>
/// <param name="Quotations">The words it is taken from.</param>
internal sealed partial record ReportedClaim(int Number, ClaimEntry Entry, ClaimStatus Status, string Subject, ValueList<ReportedQuotation> Quotations)
{
    /// <summary>Who claims it.</summary>
    public string Who => Entry.Who;

    /// <summary>Who claims it, one by one.</summary>
    public IEnumerable<string> Parties => Entry.Claim.Asserters.Select(Entry.Scope.DisplayNameOf);

    /// <summary>The verb, with a likelihood.</summary>
    public string Verb => Entry.Claim.Likelihood is { } likelihood ? $"{Entry.Claim.Verb} {likelihood}" : Entry.Claim.Verb;

    /// <summary>What is said of the subject, as written; empty where the subject says it all.</summary>
    public string Value => WordsOf(Entry.Claim.Value);

    /// <summary>When it was said, as written, or null.</summary>
    public string? Said => Entry.Claim.SaidOn?.Wording;

    /// <summary>When it holds, as written, where that is another time than when it was said.</summary>
    public string? Holds => Entry.Claim.Holds is { } holds && holds.Value != Entry.Claim.SaidOn?.Value ? holds.Wording : null;

    /// <summary>Who, what and how firmly in one sentence.</summary>
    public string Sentence => string.Join(' ', new[] { Who, Verb, Value.Length == 0 ? Subject : $"{Subject}: {Value}" }.Where(part => part.Length > 0));

    /// <summary>What a value says, as written; empty for yes.</summary>
    public static string WordsOf(BoundValue? value) => value switch
    {
        TruthValue { Value: false } => "no",
        QuantityValue quantity => quantity.Quantity.Wording,
        DaysValue days => days.Days.Wording,
        ChoiceValue choice => choice.Choice.Wording,
        _ => "",
    };

    /// <summary>A subject in words: the label of an entity and an attribute of it, the sentence of a proposition.</summary>
    public static string WordsOf(BoundSubject subject, Scope scope) => subject switch
    {
        AttributeSubject attribute => $"{scope.Find<EntityDeclaration>(attribute.Entity)?.Label ?? attribute.Entity}, {WordsOf(attribute)}",
        PropositionSubject proposition => scope.Find<PropositionDeclaration>(proposition.Name)?.Sentence is { Length: > 0 } sentence ? sentence : proposition.Name,
        ClaimSubject claim => $"the claim “{claim.Label}”",
        _ => "",
    };

    /// <summary>An attribute in words, with its keys: unit size; support [Rubio].</summary>
    public static string WordsOf(AttributeSubject subject) =>
        WordBreak().Replace(subject.Attribute.Name, match => " " + match.Value.ToLowerInvariant()) + (subject.Keys.Count == 0 ? "" : $" [{subject.Keys}]");

    [GeneratedRegex(@"(?<=\p{Ll})\p{Lu}(?=\p{Ll})")]
    private static partial Regex WordBreak();
}

/// <summary>Words that a claim is taken from.</summary>
/// <param name="Id">Where they are shown in the document.</param>
/// <param name="Written">The words as the claims file has them.</param>
/// <param name="Document">The number of the document, or null where it is unknown.</param>
/// <param name="Match">Where they are in it; null where they are not there, or more than once.</param>
internal sealed record ReportedQuotation(string Id, string Written, int? Document, AnchorMatch? Match);

/// <summary>A document as the report shows it.</summary>
/// <param name="Number">Its number in the report, from 1.</param>
/// <param name="Declaration">What is said of it.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Text">Its text, or null where there is none.</param>
internal sealed record ReportedDocument(int Number, DocumentDeclaration Declaration, string? Publisher, DocumentText? Text)
{
    /// <summary>What it is called.</summary>
    public string Title => Declaration.Title ?? Declaration.Name;
}
