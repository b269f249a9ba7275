/** The words of the language, as the compiler has them in SyntaxFacts.cs and Likelihood.cs; a test compares the two. */

export const partyKeywords = ["person", "organization", "government", "outlet", "group", "study"];

export const statementKeywords = [
    ...partyKeywords,
    "namespace",
    "use",
    "document",
    "place",
    "kind",
    "entity",
    "proposition",
    "verb",
    "allow",
    "dispute",
    "assess",
];

export const clauseKeywords = [
    "in",
    "on",
    "as",
    "during",
    "by",
    "via",
    "to",
    "personally",
    "if",
    "at",
    "revises",
    "retracts",
    "credibility",
    "note",
    "because",
    "confidence",
];

export const blockKeywords = ["in", "on", "to", "via", "at"];

export const documentProperties = [
    "title",
    "author",
    "publisher",
    "published",
    "retrieved",
    "url",
    "grade",
    "dateline",
    "language",
    "origin",
    "sha256",
];

export const partyProperties = ["also", "grade", "anonymous", "note"];

export const confidenceLevels = ["low", "moderate", "high"];

export const modifiers = ["many", "over", "cumulative", "tolerance", "per"];

export const operatorPhrases = [
    "at least",
    "at most",
    "more than",
    "over",
    "up to",
    "fewer than",
    "less than",
    "under",
    "about",
    "some",
    "around",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "exactly",
    "no more than",
    "no fewer than",
    "no less than",
    "as many as",
];

export const likelihoods = [
    "almost no chance",
    "remote",
    "very unlikely",
    "highly improbable",
    "unlikely",
    "improbable",
    "roughly even chance",
    "roughly even odds",
    "likely",
    "probable",
    "very likely",
    "highly probable",
    "almost certain",
    "nearly certain",
];

export const truths = ["yes", "no", "true", "false"];

export const verbEndings = ["of", "for", "that", "about", "against", "with", "over", "on"];

export const dateParts = ["early", "mid", "late", "spring", "summer", "autumn", "fall", "winter"];

export const dateRelations = ["before", "after", "since", "by"];

/** How firmly a verb can commit; each of the first three may be followed by "not". */
export const meanings = ["certain", "probable", "possible", "uncommitted", "forecast", "directive", "evaluation"];

/** What a number can be multiplied by; "m" only after a sign of currency. */
export const scales = ["dozen", "hundred", "k", "K", "thousand", "million", "mn", "billion", "bn", "trillion", "tn"];
