using System;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Syntax;

/// <summary>The words of the language. They are ordinary names to the lexer; the parser knows them by where they stand.</summary>
public static class SyntaxFacts
{
    /// <summary>The words that declare a party, by the kind they declare.</summary>
    public static ValueList<string> PartyKeywords { get; } =
        ["person", "organization", "government", "outlet", "group", "study"];

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
        ["title", "author", "publisher", "published", "url", "grade", "dateline", "language", "origin", "sha256"];

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

    /// <summary>The words after which nothing can be what is claimed: they end a verb ("warns of").</summary>
    internal static bool IsVerbEnding(string word) => word is "of" or "for" or "that" or "about" or "against" or "with" or "over";

    internal static bool IsTruthWord(string word) => word is "yes" or "no" or "true" or "false";

    internal static bool IsScale(string word, bool isMoney) => ScaleOf(word, isMoney) is not null;

    /// <summary>What a scale word multiplies by: 3k, 1.2 million, $5m.</summary>
    internal static decimal? ScaleOf(string word, bool isMoney) => word switch
    {
        "dozen" => 12m,
        "hundred" => 100m,
        "k" or "K" or "thousand" => 1_000m,
        "million" or "mn" => 1_000_000m,
        "m" when isMoney => 1_000_000m,
        "billion" or "bn" => 1_000_000_000m,
        "trillion" or "tn" => 1_000_000_000_000m,
        _ => null,
    };

    internal static bool IsDatePart(string word) => word is "early" or "mid" or "late" or "spring" or "summer" or "autumn" or "fall" or "winter";

    internal static bool IsDateRelation(string word) => word is "before" or "after" or "since" or "by";

    internal static bool IsModifier(string word) => word is "many" or "over" or "cumulative" or "tolerance" or "per";

    internal static ValueList<string> PropertiesOf(string keyword) => keyword switch
    {
        "document" => DocumentProperties,
        "place" or "entity" => NamedProperties,
        _ => PartyProperties,
    };

    private static ValueList<string[]> Phrases(params IEnumerable<string> phrases) =>
        [.. phrases.Select(p => p.Split(' ')).OrderByDescending(p => p.Length).ThenBy(p => string.Join(" ", p), StringComparer.Ordinal)];
}
