using System;
using System.Linq;

using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Fixes;

/// <summary>
/// Every kind of fix, in one place: what it mends, and whether it asks first. A diagnostic's fixes are offered in this order; the
/// page of diagnostics lists them.
/// </summary>
internal static class FixTable
{
    // Those that a name is looked up in. A name in the wrong place is known, and has no other spelling.
    private static readonly ValueList<DiagnosticDescriptor> Misspelt =
    [
        Catalogue.Unexpected,
        Catalogue.UnknownProperty,
        Catalogue.UnknownParty,
        Catalogue.UnknownPlace,
        Catalogue.UnknownDocument,
        Catalogue.UnknownEntity,
        Catalogue.UnknownKind,
        Catalogue.UnknownAttribute,
        Catalogue.UnknownSubject,
        Catalogue.UnknownLabel,
        Catalogue.UnknownVerb,
        Catalogue.UnknownUnit,
        Catalogue.UnknownNamespace,
        Catalogue.UnknownWord,
        Catalogue.ValueOutsideVocabulary,
    ];

    /// <summary>The kinds. A new one is a line here.</summary>
    public static ValueList<FixRule> Rules { get; } =
    [
        Ask("close-quotation", "adds the closing quotation mark at the end of the line", SyntaxFixes.CloseQuotation, Catalogue.UnterminatedString),
        Safe("write-marks", "writes the quotation between straight marks", SyntaxFixes.WriteMarks, Catalogue.UnexpectedCharacter),
        Ask("close-brace", "adds the closing brace where the part seems to end", SyntaxFixes.CloseBrace, Catalogue.UnclosedBrace),
        Ask("delete-brace", "deletes the brace", SyntaxFixes.DeleteBrace, Catalogue.UnmatchedBrace),
        Safe("correct-case", "writes the known word, which differs in capital letters alone", SuggestionFixes.CorrectCase, [.. Misspelt]),
        Ask("rename", "writes the nearest known word", SuggestionFixes.Rename, [.. Misspelt]),
        Safe("leave-out", "leaves out what has no meaning there", SuggestionFixes.LeaveOut, Catalogue.Unexpected, Catalogue.UnexpectedCharacter),
        .. new[] { "person", "organization", "government", "outlet" }.Select(kind =>
            Ask("declare-" + kind, "declares the name as a party (" + kind + ")", context => DeclarationFixes.DeclareParty(context, kind), Catalogue.UnknownParty)),
        Ask("declare-place", "declares the name as a place", DeclarationFixes.DeclarePlace, Catalogue.UnknownPlace),
        Ask("declare-document", "declares the document, where a text of its name is beside the file", DeclarationFixes.DeclareDocument, Catalogue.UnknownDocument),
        Ask("declare-entity", "declares the entity, where it can be of one kind alone", DeclarationFixes.DeclareEntity, Catalogue.UnknownEntity),
        Ask("declare-kind", "declares the kind, without attributes", DeclarationFixes.DeclareKind, Catalogue.UnknownKind),
        Ask("declare-attribute", "declares the attribute, of the type that the claimed value has", DeclarationFixes.DeclareAttribute, Catalogue.UnknownAttribute),
        Ask("declare-proposition", "declares the proposition, with its name as its sentence", DeclarationFixes.DeclareProposition, Catalogue.UnknownSubject),
        Safe("write-date", "writes the date year first", SyntaxFixes.WriteDate, Catalogue.InvalidDate),
        Ask("swap-ends", "swaps the ends of the interval", SyntaxFixes.SwapEnds, Catalogue.EmptyInterval),
        Safe("correct-quotation", "writes the words of the document, which differ in capital letters and punctuation alone", QuotationFixes.Correct, Catalogue.QuotationNotFound),
        Ask("quote-nearest", "writes the nearest passage of the document", QuotationFixes.QuoteNearest, Catalogue.QuotationNotFound),
        Ask("first-place", "adds the words around the first place", context => QuotationFixes.AddContext(context, 0), Catalogue.AmbiguousQuotation),
        Ask("second-place", "adds the words around the second place", context => QuotationFixes.AddContext(context, 1), Catalogue.AmbiguousQuotation),
        Ask("update-pin", "pins the document as it is now, where it still has all that is quoted from it", DocumentFixes.UpdatePin, Catalogue.DocumentChanged),
        Ask("take-number", "writes the number of the quotation, where it has one alone", SupportFixes.TakeNumber, Catalogue.NumberNotQuoted),
        Ask("take-date", "writes the date of the quotation, where it has one alone", SupportFixes.TakeDate, Catalogue.DateNotQuoted),
        Ask("add-hedge", "adds the word of caution that the quotation has", SupportFixes.AddHedge, Catalogue.HedgeLost),
        Ask("separate-terms", "writes the likelihood, and the confidence beside it", SyntaxFixes.SeparateTerms, Catalogue.MixedTerms),
        Ask("acknowledge-dispute", "acknowledges the dispute between the parties", ContradictionFixes.AcknowledgeDispute, Catalogue.UnacknowledgedDispute),
        Ask("mark-revision", "says that the claim revises the older one", ContradictionFixes.MarkRevision, Catalogue.UnmarkedRevision),
        Ask("leave-dispute", "takes the party out of the dispute, which is deleted where one side alone is left", ContradictionFixes.LeaveDispute, Catalogue.NoLongerDisputes),
        Ask("join-dispute", "puts the party on the side that it agrees with, where there is one alone", ContradictionFixes.JoinDispute, Catalogue.DisputeMissesParty),
        Safe("delete-allow", "deletes the `allow`, or the id that accepts nothing", SyntaxFixes.DeleteAllow, Catalogue.NothingToAllow),
    ];

    /// <summary>
    /// What is offered without a diagnostic. A document need not be pinned, and to report each that is not would hide what is wrong:
    /// the pin is offered where the document is declared.
    /// </summary>
    public static ValueList<FixRule> Actions { get; } =
    [
        Safe("pin", "pins the document that is declared here, as it is now", DocumentFixes.Pin),
    ];

    private static FixRule Safe(string id, string description, Func<FixContext, Fix?> find, params DiagnosticDescriptor[] diagnostics) =>
        new(new FixKind(id, description, Applicability.Safe), [.. diagnostics], find);

    private static FixRule Ask(string id, string description, Func<FixContext, Fix?> find, params DiagnosticDescriptor[] diagnostics) =>
        new(new FixKind(id, description, Applicability.Ask), [.. diagnostics], find);
}
