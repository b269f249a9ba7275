using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ClaimsDsl.Diagnostics;

/// <summary>
/// Every diagnostic of the language, in one place: ids, titles, messages, severities, and from them the help pages and the
/// analyzer's release notes. An id is never used again for something else.
/// </summary>
public static class Catalogue
{
    // ---- CLM0xxx: how a file is written ----

    /// <summary>Something stands where the grammar wants something else.</summary>
    public static readonly DiagnosticDescriptor Unexpected = Syntax(1, "Unexpected text", "{0} is not expected here; expected {1}");

    /// <summary>Something that the grammar wants is not there.</summary>
    public static readonly DiagnosticDescriptor Expected = Syntax(2, "Something is missing", "Expected {0}: {1}");

    /// <summary>A string does not end on its line.</summary>
    public static readonly DiagnosticDescriptor UnterminatedString = Syntax(3, "Unclosed quotation", "The quotation is not closed on its line; add {0}");

    /// <summary>An opening brace has no closing one.</summary>
    public static readonly DiagnosticDescriptor UnclosedBrace = Syntax(4, "Unclosed brace", "This '{{' is never closed");

    /// <summary>A closing brace has no opening one.</summary>
    public static readonly DiagnosticDescriptor UnmatchedBrace = Syntax(5, "Unmatched brace", "This '}}' closes nothing");

    /// <summary>A character that no token has.</summary>
    public static readonly DiagnosticDescriptor UnexpectedCharacter = Syntax(6, "Unexpected character", "{0} has no meaning here{1}");

    /// <summary>A quotation without a claim before it.</summary>
    public static readonly DiagnosticDescriptor StrayQuotation =
        Syntax(7, "Quotation without a claim", "This quotation belongs to no claim: the claim stands before its quotation");

    /// <summary>A clause without a claim before it.</summary>
    public static readonly DiagnosticDescriptor StrayClause = Syntax(8, "Clause without a claim", "'{0}' begins a clause, and no claim stands before it");

    /// <summary>Blocks, operators or parentheses nested beyond the limit.</summary>
    public static readonly DiagnosticDescriptor TooDeep = Syntax(9, "Nested too deeply", "This is nested more than {0} deep");

    /// <summary>The limit of reported syntax errors is reached.</summary>
    public static readonly DiagnosticDescriptor TooManyErrors =
        Syntax(10, "Too many syntax errors", "The file has more than {0} syntax errors; the rest are not shown");

    /// <summary>A declared name is a word that begins statements.</summary>
    public static readonly DiagnosticDescriptor ReservedWord = Syntax(11, "Reserved word", "'{0}' is a word of the language and cannot be a name");

    /// <summary>A property in braces that its owner does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = Syntax(12, "Unknown property", "'{1}' is not a property of this {0}{2}");

    /// <summary>A number that is none, or is too large.</summary>
    public static readonly DiagnosticDescriptor InvalidNumber = Syntax(13, "Not a number", "{0}");

    /// <summary>A date that the calendar does not have, or that cannot be read.</summary>
    public static readonly DiagnosticDescriptor InvalidDate = Syntax(14, "Not a date", "{0}");

    /// <summary>Something that can be said once is said again.</summary>
    public static readonly DiagnosticDescriptor SaidTwice = Syntax(15, "Said twice", "'{0}' can be said only once here");

    /// <summary>A clause where it has no meaning.</summary>
    public static readonly DiagnosticDescriptor MisplacedClause = Syntax(16, "Misplaced clause", "'{0}' has no meaning on {1}");

    /// <summary>A file that is in another encoding, or no text.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = Syntax(17, "File cannot be read", "The file cannot be read: {0}");

    // ---- CLM1xxx: what names and values mean ----

    /// <summary>A party that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownParty = Names(1, "Unknown party", "No party is named '{0}'{1}");

    /// <summary>A place that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownPlace = Names(2, "Unknown place", "No place is named '{0}'{1}");

    /// <summary>A document that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownDocument = Names(3, "Unknown document", "No document is named '{0}'{1}");

    /// <summary>An entity that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownEntity = Names(4, "Unknown entity", "No entity is named '{0}'{1}");

    /// <summary>A kind or type that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = Names(5, "Unknown kind or type", "No {0} is named '{1}'{2}");

    /// <summary>An attribute that the entity's kind does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownAttribute = Names(6, "Unknown attribute", "'{1}' is not an attribute of the kind {0}{2}");

    /// <summary>What is claimed is neither a proposition nor a claim's label.</summary>
    public static readonly DiagnosticDescriptor UnknownSubject =
        Names(7, "Unknown proposition or label", "Nothing that can be claimed is named '{0}'{1}");

    /// <summary>A label that no claim has.</summary>
    public static readonly DiagnosticDescriptor UnknownLabel = Names(8, "Unknown label", "No claim has the label '{0}'{1}");

    /// <summary>A verb that is neither built in nor declared.</summary>
    public static readonly DiagnosticDescriptor UnknownVerb = Names(9, "Unknown verb", "'{0}' is not a verb of attribution{1}");

    /// <summary>A unit that is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownUnit = Names(10, "Unknown unit", "'{0}' is not a unit{1}");

    /// <summary>A namespace that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownNamespace = Names(11, "Unknown namespace", "No claims file declares the namespace '{0}'{1}");

    /// <summary>A word that is not one of a fixed few.</summary>
    public static readonly DiagnosticDescriptor UnknownWord = Names(12, "Unknown word", "'{0}' is not {1}{2}");

    /// <summary>A name declared twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = Names(20, "Duplicate name", "The {0} '{1}' is already declared");

    /// <summary>A name that two used namespaces declare.</summary>
    public static readonly DiagnosticDescriptor AmbiguousName =
        Names(21, "Ambiguous name", "'{0}' is declared in more than one used namespace: {1}");

    /// <summary>A value of another type than the attribute's.</summary>
    public static readonly DiagnosticDescriptor WrongType = Names(30, "Wrong type of value", "{0} is {1}, and {2} is not{3}");

    /// <summary>A unit of another dimension than the attribute's, or another noun than what it counts.</summary>
    public static readonly DiagnosticDescriptor WrongUnit = Names(31, "Wrong unit", "{0} is {1}; it cannot be given in '{2}'");

    /// <summary>An operator that the attribute's type does not have.</summary>
    public static readonly DiagnosticDescriptor WrongOperator = Names(32, "Wrong operator", "'{0}' cannot be said of {1}, which is {2}");

    /// <summary>A value that is not among an attribute's values.</summary>
    public static readonly DiagnosticDescriptor ValueOutsideVocabulary = Names(33, "Value outside the vocabulary", "'{0}' is not one of {1}{2}");

    /// <summary>A claim without the value that its attribute needs.</summary>
    public static readonly DiagnosticDescriptor MissingValue = Names(34, "Value missing", "{0} is {1}: say which{2}");

    /// <summary>An interval whose ends are the wrong way round.</summary>
    public static readonly DiagnosticDescriptor EmptyInterval = Names(35, "Empty interval", "No value is {0}: the first is larger than the second");

    /// <summary>A key where the attribute has none, or none where it has one.</summary>
    public static readonly DiagnosticDescriptor WrongKeys = Names(36, "Wrong keys", "{0} is kept {1}; write {2}");

    /// <summary>A count that is negative or not a whole number.</summary>
    public static readonly DiagnosticDescriptor NotACount = Names(37, "Not a count", "{0} counts, and {1} is not a whole number from 0");

    /// <summary>A rule over attributes that it cannot be about.</summary>
    public static readonly DiagnosticDescriptor WrongRule = Names(38, "Rule does not fit", "{0}");

    /// <summary>Places, roles, propositions or rules that lead back to themselves.</summary>
    public static readonly DiagnosticDescriptor Cycle = Names(40, "Cycle", "{0} leads back to itself: {1}");

    /// <summary>A claim that revises or retracts one about something else, or itself.</summary>
    public static readonly DiagnosticDescriptor WrongRevision = Names(41, "Revises something else", "{0}");

    /// <summary>A second namespace in a file, or one after other statements.</summary>
    public static readonly DiagnosticDescriptor MisplacedNamespace =
        Names(42, "Misplaced namespace", "A file has one namespace, before everything else in it");

    /// <summary>A dispute that names a party twice, or has one side.</summary>
    public static readonly DiagnosticDescriptor WrongSides = Names(43, "Party on two sides", "'{0}' is on two sides of the dispute");

    /// <summary>Places, parties or documents in a chain that is not followed to its end.</summary>
    public static readonly DiagnosticDescriptor LongChain = Names(44, "Chain too long", "{0} is more than {1} steps from the end of its chain: what is further away does not count");

    /// <summary>The project's C# is older than the generated code.</summary>
    public static readonly DiagnosticDescriptor LanguageVersion =
        Names(50, "C# version too old", "Claims become C# {0} code, and the project compiles C# {1}: set <LangVersion> to {0} or newer");

    /// <summary>The project sets severities that there are not, or of diagnostics that there are not.</summary>
    public static readonly DiagnosticDescriptor InvalidSeverity = Names(51, "Invalid severity setting", "{0}");

    /// <summary>A referenced assembly whose claims cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableManifest = Names(
        54, "Claims of an assembly cannot be read", "The claims of the assembly {0} are left out: {1}", DiagnosticSeverity.Warning);

    /// <summary>A namespace that a referenced assembly has too.</summary>
    public static readonly DiagnosticDescriptor NamespaceOfAssembly = Names(
        52, "Namespace of another assembly", "The namespace '{0}' is that of the assembly {1}: give these claims another, and 'use {0}' in it");

    /// <summary>A used namespace that several referenced assemblies have.</summary>
    public static readonly DiagnosticDescriptor AmbiguousNamespace =
        Names(53, "Ambiguous namespace", "The namespace '{0}' is in more than one referenced assembly: {1}");

    /// <summary>A namespace that has the name of a class of generated code.</summary>
    public static readonly DiagnosticDescriptor NamespaceIsClass = Names(
        55, "Namespace is a class", "The namespace '{0}' cannot be there: '{1}' is a class of '{2}' in C#; give these claims another namespace");

    // ---- CLM2xxx: where it is written, and where it comes from ----

    /// <summary>A claim that is not said to be written anywhere.</summary>
    public static readonly DiagnosticDescriptor NoDocument = Unsourced(1, "No document", "The claim names no document{0}", DiagnosticSeverity.Warning);

    /// <summary>A document whose text is not where its path leads.</summary>
    public static readonly DiagnosticDescriptor DocumentNotFound =
        Unsourced(2, "Document not found", "The text of {0} was not found; its path leads to '{1}'{2}", DiagnosticSeverity.Error);

    /// <summary>A claim without the words that it is taken from.</summary>
    public static readonly DiagnosticDescriptor NoQuotation = Unsourced(3, "No quotation", "The claim quotes nothing of {0}", DiagnosticSeverity.Warning);

    /// <summary>A quotation that the document does not have.</summary>
    public static readonly DiagnosticDescriptor QuotationNotFound =
        Unsourced(4, "Quotation not in the document", "{0} does not have these words{1}", DiagnosticSeverity.Error);

    /// <summary>A quotation that the document has more than once.</summary>
    public static readonly DiagnosticDescriptor AmbiguousQuotation =
        Unsourced(5, "Quotation found more than once", "{0} has these words in {1} places{2}", DiagnosticSeverity.Warning);

    /// <summary>A document whose text is not the one that was pinned.</summary>
    public static readonly DiagnosticDescriptor DocumentChanged = Unsourced(
        6, "Document changed", "The text of {0} is not the one that was pinned: its sha256 is now {1}", DiagnosticSeverity.Warning);

    /// <summary>A document whose text cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableDocument =
        Unsourced(7, "Document cannot be read", "The text of {0} cannot be read: {1}", DiagnosticSeverity.Error);

    /// <summary>Quotations from a document whose text only another project has.</summary>
    public static readonly DiagnosticDescriptor TextOfAssembly = Unsourced(
        8,
        "Quotation not checked",
        "{0} is a document of the assembly {1}, which does not carry its text: what is quoted from it in this file is not checked",
        DiagnosticSeverity.Warning);

    /// <summary>A claimed number that is in none of the claim's quotations.</summary>
    public static readonly DiagnosticDescriptor NumberNotQuoted =
        Unsourced(10, "Number not in the quotation", "The quotation does not say {0}{1}", DiagnosticSeverity.Warning);

    /// <summary>A claimed date that is in none of the claim's quotations.</summary>
    public static readonly DiagnosticDescriptor DateNotQuoted =
        Unsourced(11, "Date not in the quotation", "The quotation does not say that it was {0}{1}", DiagnosticSeverity.Warning);

    /// <summary>A word of caution in the quotation that the claim leaves out.</summary>
    public static readonly DiagnosticDescriptor HedgeLost =
        Unsourced(12, "Caution left out", "The quotation says '{0}', and the claim leaves that out", DiagnosticSeverity.Warning);

    /// <summary>A negation in the quotation of a claim that asserts.</summary>
    public static readonly DiagnosticDescriptor NegationLost =
        Unsourced(13, "Negation left out", "The quotation says that it is not so ('{0}'), and the claim that it is", DiagnosticSeverity.Warning);

    /// <summary>Something said after the document that has it was published.</summary>
    public static readonly DiagnosticDescriptor SaidAfterPublication =
        Unsourced(20, "Said after publication", "{0} was published {1}, and this was said {2}", DiagnosticSeverity.Warning);

    /// <summary>Something said outside the period in which the party speaks for its principal.</summary>
    public static readonly DiagnosticDescriptor OutsideRole =
        Unsourced(21, "Outside the period of the role", "{0} speaks {1}, and this was said {2}", DiagnosticSeverity.Warning);

    /// <summary>A document that was taken down before it was published.</summary>
    public static readonly DiagnosticDescriptor RetrievedBeforePublication =
        Unsourced(22, "Retrieved before publication", "{0} was retrieved {1}, and published only {2}", DiagnosticSeverity.Warning);

    /// <summary>Parties that have something from each other.</summary>
    public static readonly DiagnosticDescriptor CircularReporting =
        Unsourced(30, "Circular reporting", "This goes round in a circle: {0}", DiagnosticSeverity.Warning);

    /// <summary>A claim graded as confirmed without two independent origins.</summary>
    public static readonly DiagnosticDescriptor NotIndependent = Unsourced(
        31, "Not independently confirmed", "Credibility 1 means that independent sources confirm it: {0}", DiagnosticSeverity.Warning);

    /// <summary>A claim that nobody with a name makes.</summary>
    public static readonly DiagnosticDescriptor AnonymousOnly =
        Unsourced(32, "Anonymous sources alone", "Nobody with a name claims this, only {0}", DiagnosticSeverity.Info);

    /// <summary>A claim that is written twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateClaim =
        Unsourced(33, "The same claim twice", "{0} already claims this in the same document: add the quotation there", DiagnosticSeverity.Warning);

    /// <summary>A document graded better than what it relays.</summary>
    public static readonly DiagnosticDescriptor GradedAboveOrigin = Unsourced(
        34, "Graded above its origin", "{0} is graded {1}, but only relays {2}, which is graded {3}", DiagnosticSeverity.Info);

    /// <summary>A conclusion without the claims it rests on.</summary>
    public static readonly DiagnosticDescriptor NoBasis =
        Unsourced(40, "Conclusion without a basis", "This assessment rests on nothing: add 'because' and the claims", DiagnosticSeverity.Warning);

    /// <summary>A conclusion that rests on a claim that no longer counts.</summary>
    public static readonly DiagnosticDescriptor BasisWithdrawn =
        Unsourced(41, "Basis withdrawn", "'{0}' no longer counts: {1}", DiagnosticSeverity.Warning);

    /// <summary>A conclusion more certain than what it rests on.</summary>
    public static readonly DiagnosticDescriptor FirmerThanBasis = Unsourced(
        42, "Firmer than its basis", "'{0}' is more certain than anything it rests on: the firmest is '{1}'", DiagnosticSeverity.Warning);

    /// <summary>Likelihood and confidence in one term.</summary>
    public static readonly DiagnosticDescriptor MixedTerms = Unsourced(
        43,
        "Likelihood and confidence mixed",
        "'{0}' mixes how likely it is with how sound the basis is: write 'is {1}, confidence {2}'",
        DiagnosticSeverity.Error);

    // ---- CLM3xxx: what cannot all be true ----

    /// <summary>Claims of one party that cannot all be true.</summary>
    public static readonly DiagnosticDescriptor SelfContradiction = Contradictory(1, "Self-contradiction", "{0}", DiagnosticSeverity.Error);

    /// <summary>Claims of parties that speak for one principal that cannot all be true.</summary>
    public static readonly DiagnosticDescriptor BrokenLine = Contradictory(2, "Broken line", "{0}", DiagnosticSeverity.Warning);

    /// <summary>Claims of parties of different principals that cannot all be true, and that no dispute acknowledges.</summary>
    public static readonly DiagnosticDescriptor UnacknowledgedDispute = Contradictory(3, "Dispute", "{0}", DiagnosticSeverity.Warning);

    /// <summary>Claims, one of them only probable, that cannot all be true.</summary>
    public static readonly DiagnosticDescriptor Tension = Contradictory(4, "Tension", "{0}", DiagnosticSeverity.Info);

    /// <summary>Claims that cannot all be true by a rule.</summary>
    public static readonly DiagnosticDescriptor DerivedContradiction = Contradictory(5, "Contradiction by a rule", "{0}", DiagnosticSeverity.Warning);

    /// <summary>A conclusion that every claim excludes.</summary>
    public static readonly DiagnosticDescriptor AgainstEvidence = Contradictory(
        6, "Assessment against the evidence", "Every claim about {0} excludes this, such as: {1}", DiagnosticSeverity.Warning);

    /// <summary>A party's newer figure that replaces an older one without a word.</summary>
    public static readonly DiagnosticDescriptor UnmarkedRevision = Contradictory(
        7, "Unmarked revision", "{0} gave another figure before, and this does not say that it revises it: {1}", DiagnosticSeverity.Info);

    /// <summary>Words of one party that two documents print differently.</summary>
    public static readonly DiagnosticDescriptor QuotationVariant = Contradictory(
        8, "Quotation variants", "The words of {0} are printed differently: '{2}' in {1}, '{4}' in {3}{5}", DiagnosticSeverity.Info);

    /// <summary>A dispute that is acknowledged.</summary>
    public static readonly DiagnosticDescriptor AcknowledgedDispute =
        Contradictory(10, "Acknowledged dispute", "{0} on {1}", DiagnosticSeverity.Info);

    /// <summary>A party that an acknowledged dispute names and that disputes nothing.</summary>
    public static readonly DiagnosticDescriptor NoLongerDisputes =
        Contradictory(11, "No longer in dispute", "{0} holds nothing about {1} that the other side excludes", DiagnosticSeverity.Warning);

    /// <summary>A party that disputes and that the acknowledged dispute does not name.</summary>
    public static readonly DiagnosticDescriptor DisputeMissesParty =
        Contradictory(12, "Party missing in dispute", "{0} is on no side of this dispute, and has a part in it: {1}", DiagnosticSeverity.Warning);

    // ---- CLM4xxx: what is written and does nothing ----

    /// <summary>An <c>allow</c> that accepts nothing.</summary>
    public static readonly DiagnosticDescriptor NothingToAllow =
        Style(1, "Nothing to allow", "There is nothing to allow: {0}", DiagnosticSeverity.Warning);

    // ---- CLM5xxx: how C# code uses the claims ----

    /// <summary>Code goes by a claim that another replaces.</summary>
    public static readonly DiagnosticDescriptor SupersededUse = Usage(1, "Superseded claim used", "{0} no longer counts: {1} replaces it");

    /// <summary>Code goes by a claim that was taken back.</summary>
    public static readonly DiagnosticDescriptor RetractedUse = Usage(2, "Retracted claim used", "{0} no longer counts: {1} takes it back");

    /// <summary>Code reads what parties contradict each other about as one value.</summary>
    public static readonly DiagnosticDescriptor DisputedRead = Usage(3, "Disputed claims read as one value", "{0} is disputed: there is no value that all agree on");

    /// <summary>Code goes by a claim that nobody can look up.</summary>
    public static readonly DiagnosticDescriptor UnsourcedUse = Usage(4, "Unsourced claim used", "{0} has no {1}: what it says cannot be looked up");

    /// <summary>All of them, in the order of their ids.</summary>
    public static ValueList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Catalogue).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
            .OrderBy(d => d.Id, System.StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(d => d.Id, System.StringComparer.Ordinal);

    /// <summary>The diagnostic of an id, or null.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.TryGetValue(id, out DiagnosticDescriptor? descriptor) ? descriptor : null;

    private static DiagnosticDescriptor Syntax(int number, string title, string message) =>
        new("CLM0" + Digits(number), title, message, DiagnosticCategory.Syntax, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Names(
        int number, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new("CLM1" + Digits(number), title, message, DiagnosticCategory.Names, severity);

    private static DiagnosticDescriptor Unsourced(int number, string title, string message, DiagnosticSeverity severity) =>
        new("CLM2" + Digits(number), title, message, DiagnosticCategory.Unsourced, severity);

    private static DiagnosticDescriptor Contradictory(int number, string title, string message, DiagnosticSeverity severity) =>
        new("CLM3" + Digits(number), title, message, DiagnosticCategory.Contradictory, severity);

    private static DiagnosticDescriptor Style(int number, string title, string message, DiagnosticSeverity severity) =>
        new("CLM4" + Digits(number), title, message, DiagnosticCategory.Style, severity);

    private static DiagnosticDescriptor Usage(int number, string title, string message) =>
        new("CLM5" + Digits(number), title, message, DiagnosticCategory.Usage, DiagnosticSeverity.Warning);

    private static string Digits(int number) => number.ToString("000", System.Globalization.CultureInfo.InvariantCulture);
}
