using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Services;

/// <summary>A word of the language.</summary>
/// <param name="Form">How it is written, with what follows it.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
internal sealed record WordHelp(string Form, string Meaning);

/// <summary>What the words of the language mean, in one line each, for who is writing.</summary>
internal static class LanguageHelp
{
    private const string PartyForm = " Name \"shown\", \"role\" of Party from DATE to DATE { also \"…\"  grade A  anonymous  note \"…\" }";

    /// <summary>The words that begin statements.</summary>
    public static IReadOnlyDictionary<string, WordHelp> Statements { get; } = Table(
        ("namespace", "namespace Name.Name", "The namespace that the file's names belong to."),
        ("use", "use Name.Name", "Brings in the names of another namespace."),
        ("document", "document Name \"path\" { properties }", "A text that claims are quoted from."),
        ("person", "person" + PartyForm, "Somebody who speaks."),
        ("organization", "organization" + PartyForm, "An organization that speaks."),
        ("government", "government" + PartyForm, "A government that speaks."),
        ("outlet", "outlet" + PartyForm, "A medium that publishes, and speaks."),
        ("group", "group" + PartyForm, "People who speak together."),
        ("study", "study" + PartyForm, "A poll, a survey or a dataset, which speaks too."),
        ("place", "place Name \"shown\" in Place { also \"…\"  note \"…\" }", "A place, which may lie in another."),
        ("kind", "kind Name \"shown\" { name : type, modifiers  rule … }", "What can be claimed of entities of one kind."),
        ("entity", "entity Name is Kind \"shown\" { also \"…\"  note \"…\" }", "Something of a kind, that claims are about."),
        ("proposition", "proposition Name \"sentence\" implies Name excludes Name is Name or Name", "A sentence that is true or false."),
        ("verb", "verb words means meaning", "A verb of your own, and how firmly it commits."),
        ("allow", "allow CLM2010, CLM2012 \"why\"", "Accepts what is reported about the next statement."),
        ("dispute", "dispute subject between Party, Party and Party \"why\"", "Acknowledges that parties cannot all be right."),
        ("assess", "assess subject value is likelihood, confidence level because label, label \"why\"", "What you conclude yourself."));

    /// <summary>The words that begin clauses.</summary>
    public static IReadOnlyDictionary<string, WordHelp> Clauses { get; } = Table(
        ("in", "in Document", "Where it is written."),
        ("on", "on DATE", "When it was said."),
        ("as", "as of DATE", "The day on which it holds."),
        ("during", "during DATES", "The days on which it holds."),
        ("by", "by DATE", "The day by which it holds."),
        ("via", "via Party, Party", "Who passed it on, the last one outermost."),
        ("to", "to Party, Party", "Who was told."),
        ("personally", "personally", "Not for the party that it usually speaks for."),
        ("if", "if \"…\"", "A condition: without it, nothing is claimed. A quotation, a proposition, or an attribute with a value."),
        ("at", "at Place", "Where it was said."),
        ("revises", "revises label", "The claim about the same thing that this one replaces."),
        ("retracts", "retracts label", "The claim about the same thing that this one withdraws."),
        ("credibility", "credibility 1", "How credible the claim is on the Admiralty scale, from 1 (confirmed) to 6 (cannot be judged)."),
        ("note", "note \"…\"", "Your own remark."),
        ("because", "because label, label", "The claims that the assessment rests on."),
        ("confidence", "confidence level", "How sound your evidence is: low, moderate or high."));

    /// <summary>What can be said in braces.</summary>
    public static IReadOnlyDictionary<string, WordHelp> Properties { get; } = Table(
        ("title", "title \"…\"", "The headline."),
        ("author", "author \"…\"", "Who wrote it."),
        ("publisher", "publisher Party", "Who published it."),
        ("published", "published DATE", "When it was published."),
        ("retrieved", "retrieved DATE", "When its text was taken down."),
        ("url", "url \"…\"", "Where it was found."),
        ("grade", "grade A", "How reliable the source is on the Admiralty scale, from A (completely) to F (cannot be judged)."),
        ("dateline", "dateline \"…\"", "Where it was written, as it says itself."),
        ("language", "language \"en\"", "The language that it is in."),
        ("origin", "origin Name", "The document or party whose words it only passes on."),
        ("sha256", "sha256 \"…\"", "The fingerprint of the text, which shows that nobody changed it."),
        ("also", "also \"…\", \"…\"", "Other names."),
        ("anonymous", "anonymous", "The name is withheld."),
        ("note", "note \"…\"", "Your own remark."));

    /// <summary>The types of attributes.</summary>
    public static IReadOnlyDictionary<string, WordHelp> Types { get; } = Table(
        ("truth", "truth", "Yes or no."),
        ("count", "count of people", "A whole number from 0."),
        ("number", "number", "Any number."),
        ("amount", "amount of km", "A number with a unit."),
        ("percent", "percent", "Parts of a hundred."),
        ("date", "date", "Days."),
        ("duration", "duration", "A length of time."),
        ("place", "place", "One of the places."),
        ("text", "text", "Words."),
        ("one", "one of a, b, c", "Exactly one of these words."),
        ("party", "party", "Any party."),
        ("person", "person", "A person."),
        ("organization", "organization", "An organization."),
        ("government", "government", "A government."),
        ("outlet", "outlet", "An outlet."),
        ("group", "group", "A group."),
        ("study", "study", "A study."));

    /// <summary>What can be said of an attribute after its type.</summary>
    public static IReadOnlyDictionary<string, WordHelp> Modifiers { get; } = Table(
        ("many", "many", "Several values can be true at once."),
        ("over", "over time", "The value may change; only claims about the same time are compared."),
        ("cumulative", "cumulative", "It changes and never falls, like a death toll."),
        ("tolerance", "tolerance 5%", "What “about” means here."),
        ("per", "per person", "There is one value for each, or for each pair."));

    /// <summary>Words inside statements, by what they say wherever they stand.</summary>
    public static IReadOnlyDictionary<string, WordHelp> Others { get; } = Table(
        ("rule", "rule troops = units * unitSize", "What holds between the attributes of every entity of the kind."),
        ("implies", "implies Name", "What is true if this is."),
        ("excludes", "excludes Name", "What is false if this is true."),
        ("before", "before DATE", "Earlier than that."),
        ("after", "after DATE", "Later than that."),
        ("since", "since DATE", "From the first day of that."),
        ("between", "between … and …", "From one to the other, both included; or the sides of a dispute."),
        ("not", "not …", "Every other value."),
        ("about", "about …", "That number or day, give or take the attribute's tolerance."),
        ("nearly", "nearly …", "Below that number, by the tolerance at most."),
        ("almost", "almost …", "Below that number, by the tolerance at most."),
        ("early", "early 2024-10", "Days 1 to 10 of a month; January to April of a year."),
        ("mid", "mid 2024-10", "Days 11 to 20 of a month; May to August of a year."),
        ("late", "late 2024-10", "Day 21 to the end of a month; September to December of a year."),
        ("means", "means meaning", "How firmly the verb commits."));

    /// <summary>What a verb says of who uses it.</summary>
    public static string Of(Factuality factuality) => factuality switch
    {
        Factuality.CertainYes => "commits to it",
        Factuality.CertainNo => "commits to the opposite",
        Factuality.ProbableYes => "holds it probable",
        Factuality.ProbableNo => "holds the opposite probable",
        Factuality.PossibleYes => "holds it possible",
        Factuality.PossibleNo => "holds the opposite possible",
        Factuality.Forecast => "speaks about the future",
        Factuality.Directive => "wants it",
        Factuality.Evaluation => "judges it",
        _ => "takes no position",
    };

    private static Dictionary<string, WordHelp> Table(params (string Word, string Form, string Meaning)[] rows) =>
        rows.ToDictionary(r => r.Word, r => new WordHelp(r.Form, r.Meaning), StringComparer.Ordinal);
}
