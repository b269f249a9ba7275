using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Syntax;

/// <summary>The words of the language. They are ordinary names to the lexer; the parser knows them by where they stand.</summary>
public static class SyntaxFacts
{
    /// <summary>The words that declare a party, by the kind they declare.</summary>
    public static ValueList<string> PartyKeywords { get; } =
        ["person", "organization", "government", "outlet", "group", "study"];

    /// <summary>The types of attributes that are words: all but <c>one of</c> and the names of kinds.</summary>
    public static ValueList<string> TypeKeywords { get; } =
        ["truth", "count", "number", "amount", "percent", "date", "duration", "place", "text", "party", .. PartyKeywords];

    /// <summary>The type that other languages call so, or null.</summary>
    internal static string? TypeMeantBy(string word) => word switch
    {
        "string" => "text",
        "int" or "integer" => "count",
        "bool" or "boolean" => "truth",
        "decimal" or "double" or "float" => "number",
        "datetime" => "date",
        "percentage" => "percent",
        "money" or "currency" => "amount",
        _ => null,
    };

    private static ValueList<string> NumbersInWords { get; } =
    [
        "a", "an", "half", "few", "couple", "several", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands",
        "million", "millions", "billion", "billions", "trillion",
    ];

    /// <summary>The operator, or the part of a year, that people write so before a value; "" where nothing is to be written, null where it is none.</summary>
    internal static string? OperatorMeantBy(string word) => word.ToLowerInvariant() switch
    {
        "circa" or "ca" or "c" or "approx" => "about",
        "maximum" or "max" => "at most",
        "minimum" or "min" => "at least",
        "greater" or "higher" or "larger" or "bigger" or "above" => "more than",
        "lower" or "smaller" or "below" => "less than",
        "until" or "till" => "by",
        "the" => "",
        "from" => "between",
        "end" => "late",
        "beginning" or "start" => "early",
        "middle" => "mid",
        var lower when lower != word && (Classify(lower) & (WordKinds.OperatorStart | WordKinds.DatePart | WordKinds.DateRelation)) != 0 => lower,
        _ => null,
    };

    /// <summary>The word that begins a declaration, which people call so or misspell; null where it is none.</summary>
    internal static string? DeclarationMeantBy(string word) => word.ToLowerInvariant() switch
    {
        "company" or "firm" or "agency" or "ministry" or "institution" or "organisation" => "organization",
        "newspaper" or "magazine" or "paper" or "broadcaster" => "outlet",
        "country" or "state" or "nation" => "government",
        "city" or "town" or "region" or "location" => "place",
        "official" or "speaker" or "politician" => "person",
        "poll" or "survey" or "dataset" => "study",
        "event" or "thing" => "entity",
        "type" or "class" => "kind",
        "source" or "article" or "report" or "text" => "document",
        "claim" or "statement" or "fact" => "proposition",
        _ => Suggestion.Find(word, StatementKeywords),
    };

    /// <summary>The words that begin a statement other than a claim.</summary>
    public static ValueList<string> StatementKeywords { get; } =
        [.. PartyKeywords, "namespace", "use", "document", "place", "kind", "entity", "proposition", "verb", "allow", "dispute", "assess"];

    /// <summary>The words that begin a clause.</summary>
    public static ValueList<string> ClauseKeywords { get; } =
        ["in", "on", "as", "during", "by", "via", "to", "personally", "if", "at", "revises", "retracts", "credibility", "note", "because", "confidence"];

    /// <summary>The clauses that can stand before a block.</summary>
    public static ValueList<string> BlockKeywords { get; } = ["in", "on", "to", "via", "at"];

    /// <summary>What can be said of a document.</summary>
    public static ValueList<string> DocumentProperties { get; } =
        ["title", "author", "publisher", "published", "retrieved", "url", "grade", "dateline", "language", "origin", "sha256"];

    /// <summary>The properties that are texts, in quotation marks.</summary>
    internal static ValueList<string> TextProperties { get; } = ["title", "author", "url", "dateline", "language", "sha256", "also", "note"];

    /// <summary>How sound the basis of an assessment can be.</summary>
    public static ValueList<string> ConfidenceLevels { get; } = ["low", "moderate", "high"];

    /// <summary>What can be said of a party inside braces.</summary>
    public static ValueList<string> PartyProperties { get; } = ["also", "grade", "anonymous", "note"];

    /// <summary>What can be said of a place or an entity inside braces.</summary>
    public static ValueList<string> NamedProperties { get; } = ["also", "note"];

    /// <summary>The operators that are words, longest first.</summary>
    internal static ValueList<string[]> OperatorPhrases { get; } = Phrases(
        "at least", "at most", "more than", "over", "up to", "fewer than", "less than", "under", "about", "some", "around",
        "approximately", "roughly", "nearly", "almost", "exactly", "no more than", "no fewer than", "no less than", "as many as");

    /// <summary>ICD 203's terms, longest first.</summary>
    internal static ValueList<string[]> LikelihoodPhrases { get; } = Phrases([.. Likelihood.Terms]);

    private static readonly (string Word, decimal Factor)[] Scales =
    [
        ("dozen", 12), ("hundred", 100), ("k", 1_000), ("K", 1_000), ("thousand", 1_000), ("million", 1_000_000), ("mn", 1_000_000), ("m", 1_000_000),
        ("billion", 1_000_000_000), ("bn", 1_000_000_000), ("trillion", 1_000_000_000_000), ("tn", 1_000_000_000_000),
    ];

    private static readonly Dictionary<string, WordKinds> Words = ClassifyWords();

    /// <summary>What a word can be.</summary>
    internal static WordKinds Classify(string word) => Words.TryGetValue(word, out WordKinds kinds) ? kinds : WordKinds.None;

    /// <summary>The words that can be of a kind.</summary>
    internal static IEnumerable<string> WordsOf(WordKinds kind) => Words.Where(w => (w.Value & kind) != 0).Select(w => w.Key);

    /// <summary>Whether a character groups the digits of a number in other languages than English: an apostrophe, or a space that does not break.</summary>
    internal static bool IsForeignSeparator(char c) => c is '\'' or '’' or '\u00A0' or '\u2009' or '\u202F';

    /// <summary>What a scale word multiplies by: 3k, 1.2 million, $5m.</summary>
    internal static decimal? ScaleOf(string word)
    {
        foreach ((string scale, decimal factor) in Scales)
        {
            if (scale == word)
            {
                return factor;
            }
        }

        return null;
    }

    internal static ValueList<string> PropertiesOf(string keyword) => keyword switch
    {
        "document" => DocumentProperties,
        "place" or "entity" => NamedProperties,
        _ => PartyProperties,
    };

    private static Dictionary<string, WordKinds> ClassifyWords()
    {
        var words = new Dictionary<string, WordKinds>(StringComparer.Ordinal);
        Add(WordKinds.Statement, StatementKeywords);
        Add(WordKinds.Clause, ClauseKeywords);
        Add(WordKinds.Block, BlockKeywords);
        Add(WordKinds.OperatorStart, [.. OperatorPhrases.Select(p => p[0]), "not", "between", "one"]);
        Add(WordKinds.LikelihoodEnd, LikelihoodPhrases.Select(p => p[p.Length - 1]));
        Add(WordKinds.Truth, ["yes", "no", "true", "false"]);
        Add(WordKinds.VerbEnding, ["of", "for", "that", "about", "against", "with", "over", "on"]);
        Add(WordKinds.DatePart, ["early", "mid", "late", "spring", "summer", "autumn", "fall", "winter"]);
        Add(WordKinds.DateRelation, ["before", "after", "since", "by"]);
        Add(WordKinds.Modifier, ["many", "over", "cumulative", "tolerance", "per"]);
        Add(WordKinds.Period, ["since", "until", "till", "from", "before", "after"]);
        Add(WordKinds.NumberInWords, NumbersInWords);
        Add(WordKinds.Scale, Scales.Select(s => s.Word));
        return words;

        void Add(WordKinds kind, IEnumerable<string> members)
        {
            foreach (string member in members)
            {
                words[member] = words.TryGetValue(member, out WordKinds known) ? known | kind : kind;
            }
        }
    }

    private static ValueList<string[]> Phrases(params IEnumerable<string> phrases) =>
        [.. phrases.Select(p => p.Split(' ')).OrderByDescending(p => p.Length).ThenBy(p => string.Join(" ", p), StringComparer.Ordinal)];
}

/// <summary>What a word can be where the grammar asks for it; any word can be a name elsewhere.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>Begins a statement.</summary>
    Statement = 1,

    /// <summary>Begins a clause.</summary>
    Clause = 2,

    /// <summary>Begins a clause that can stand before a block.</summary>
    Block = 4,

    /// <summary>Begins an operator such as "at least".</summary>
    OperatorStart = 8,

    /// <summary>Ends a term of likelihood.</summary>
    LikelihoodEnd = 16,

    /// <summary>Says yes or no.</summary>
    Truth = 32,

    /// <summary>Ends a verb ("warns of"): nothing can be claimed by this name.</summary>
    VerbEnding = 64,

    /// <summary>Part of a month or year.</summary>
    DatePart = 128,

    /// <summary>Before a date, the days before or after it.</summary>
    DateRelation = 256,

    /// <summary>Begins a modifier of an attribute.</summary>
    Modifier = 512,

    /// <summary>Before a date, says from or until when something is so; no clause has it.</summary>
    Period = 1024,

    /// <summary>Part of a number in words, which the language does not read.</summary>
    NumberInWords = 2048,

    /// <summary>Multiplies the number before it; "m" only one of money.</summary>
    Scale = 4096,
}
