import { scopes } from "./scopes";
import words from "./words.json";

/**
 * The TextMate grammar. It sees one line at a time and no declarations, so it goes by where a word stands, as the parser does;
 * what only a declaration tells (whether a value is a place or a party) is left to the server's semantic tokens.
 */

interface Rule {
    name?: string;
    match?: string;
    begin?: string;
    end?: string;
    captures?: Captures;
    beginCaptures?: Captures;
    endCaptures?: Captures;
    patterns?: Rule[];
    include?: string;
}

type Captures = Record<string, { name?: string; patterns?: Rule[] }>;

// ---- pieces of regular expressions ----

// White space, with the marks that editors of right-to-left text put between words.
const S = String.raw`[\s\x{FEFF}\x{200E}\x{200F}\x{061C}]`;
const N = String.raw`(?:[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*+)`;
const nameList = `${N}(?:${S}*,${S}*${N})*`;

/** Any of some words or phrases, the longest first. */
function any(...phrases: string[]): string {
    const byLength = [...new Set(phrases)].sort((a, b) => b.length - a.length);
    return String.raw`\b(?:${byLength.map((p) => p.replaceAll(" ", `${S}+`)).join("|")})\b`;
}

const clause = any(...words.clauseKeywords);
const statement = any(...words.statementKeywords);
const modifier = any(...words.modifiers);
const datePart = any(...words.dateParts);
const dateRelation = any(...words.dateRelations);
const likelihood = any(...words.likelihoods);
const truth = any(...words.truths);

const number = String.raw`\d(?:_?\d)*+(?:,\d{3}(?!\d))*(?:\.\d(?:_?\d)*)?`;
const noNamePart = String.raw`(?![\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}])`;
const dateLiteral = String.raw`(?:\d[\dX]{3}(?:-[\dX]+)++(?:T\d[\dTZ:+\-]*)?[?~%]?|\d[\dX]{2}X[?~%]?|\d{4}[?~])${noNamePart}`;
const year = String.raw`\d++(?![,.]\d)`;
// As documents print a date, which the compiler reads as one to say how the language writes it.
const month = any(..."January February March April May June July August September October November December".split(" "));
const dateInWords = String.raw`(?:(?:\d{1,2}${S}+)?${month}(?:${S}+\d{1,2}(?:${S}*,)?)?${S}+\d{4}${noNamePart})`;
const day = `(?:${dateInWords}|${dateLiteral}|${year})`;
const beforeDay = String.raw`(?:(?:${datePart}|${dateRelation}|\bto\b)${S}*|(?:\.\.|/)${S}*)`;
const dates = String.raw`${beforeDay}*${day}(?:${S}*(?:\.\.|/)${S}*(?:(?:${datePart}${S}+)*${day})?)?`;

// Where a statement or a member can begin: on a line of its own, or right after a brace.
const start = String.raw`(?:^|\G)${S}*`;
const label = `(?:(${N})${S}*(:)${S}*)?`;
const blockHeader = `${any(...words.blockKeywords)}[^"“{}:]*\\{`;

/** Ends a statement before the line that does not go on with it, and before the brace that closes its block. */
function unless(continuation: string): string {
    return String.raw`(?=\})|^(?=${S}*(?!${continuation}|//)[^\s])`;
}

// ---- rules ----

function named(name: string): { name: string } {
    return { name };
}

function token(match: string, name: string): Rule {
    return { match, name };
}

function captures(...names: (string | Rule[] | undefined)[]): Captures {
    const entries = names.flatMap((name, index) => {
        if (name === undefined) {
            return [];
        }

        return [[String(index + 1), typeof name === "string" ? { name } : { patterns: name }] as const];
    });
    return Object.fromEntries(entries);
}

function include(...names: string[]): Rule[] {
    return names.map((name) => ({ include: `#${name}` }));
}

const comma = token(",", scopes.comma);
const conjunction = token(String.raw`\b(?:and|or)\b`, scopes.keyword);

/** Names with commas or words between them, all of one sort. */
function namesOf(scope: string): Rule[] {
    return [comma, conjunction, token(N, scope)];
}

const dateTokens: Rule[] = [
    token(dateInWords, scopes.date),
    token(dateLiteral, scopes.date),
    token(year, scopes.date),
    token(datePart, scopes.date),
    token(String.raw`${dateRelation}|\bto\b`, scopes.keyword),
    token(String.raw`\.\.|/`, scopes.operator),
];

// An attribute of an entity; else a proposition or a claim.
const attribute = String.raw`(${N})${S}*(\.)(?!\.)${S}*(${N})?`;
const attributeScopes = [scopes.entity, scopes.dot, scopes.property];
const subject = `(?:${attribute}|(${N}))`;
const subjectScopes = [...attributeScopes, scopes.label];

const quoted: Rule = {
    patterns: [token(String.raw`\[\[|\]\]`, scopes.escape), token("…", scopes.ellipsis)],
};

const insideCurly: Rule[] = [{ begin: "“", end: "”|(?=$)", patterns: [{ include: "#insideCurly" }] }, ...(quoted.patterns ?? [])];

const string: Rule[] = [
    {
        name: scopes.string,
        begin: '"',
        end: '"(?!")|(?=$)',
        patterns: [token('""', scopes.escape), quoted],
    },
    {
        name: scopes.string,
        begin: "“",
        end: "”|(?=$)",
        patterns: [{ include: "#insideCurly" }],
    },
];

// A list goes on over the next line after a comma; the whole line must not look like a new statement then.
const wrappedList: Rule = {
    begin: `(,)(?=${S}*(?://|$))`,
    beginCaptures: captures(scopes.comma),
    end: String.raw`(?=[^\s/])`,
    patterns: include("comment"),
};

const clauses: Rule[] = [
    {
        match: String.raw`\b(in)${S}+(${N})`,
        captures: captures(scopes.keyword, scopes.document),
    },
    {
        match: String.raw`\b(at)(?!${S}+(?:least|most)\b)${S}+(${N})`,
        captures: captures(scopes.keyword, scopes.place),
    },
    {
        match: String.raw`\b(via|to)${S}+(${nameList})`,
        captures: captures(scopes.keyword, namesOf(scopes.party)),
    },
    {
        match: String.raw`\b(on|during|by)${S}+(${dates})`,
        captures: captures(scopes.keyword, dateTokens),
    },
    {
        match: String.raw`\b(as)${S}+(of)(?:${S}+(${dates}))?`,
        captures: captures(scopes.keyword, scopes.keyword, dateTokens),
    },
    {
        match: String.raw`\b(revises|retracts|because)${S}+(${nameList})`,
        captures: captures(scopes.keyword, namesOf(scopes.label)),
    },
    {
        match: String.raw`\b(if)${S}+${subject}`,
        captures: captures(scopes.keyword, ...subjectScopes),
    },
    {
        match: String.raw`\b(confidence)(?:${S}+(${any(...words.confidenceLevels)}))?`,
        captures: captures(scopes.keyword, scopes.enumMember),
    },
    token(String.raw`(?!\bat${S}+(?:least|most)\b|\bas${S}+many\b)${clause}`, scopes.keyword),
];

const notUnit = `(?!${any(...words.clauseKeywords, ...words.modifiers, "and", "is", "or", "rule")})`;
const scale = any(...words.scales);
const rate = String.raw`${N}(?:/${N}|${S}+(?:per|an)${S}+${N})`;
const unit = String.raw`(${S}*°[CF]\b|${S}*${notUnit}${rate}|(?:${S}*${notUnit}\b${N}(?!${S}*:)){0,2})`;
const numbers: Rule[] = [
    {
        match: String.raw`(\p{Sc})${S}*(${number})(?:${S}*(${any(...words.scales, "m").replace(/^\\b/, "")}))?`,
        captures: captures(scopes.unit, scopes.number, scopes.number),
    },
    {
        match: `(${number})(?:${S}*(${scale.replace(/^\\b/, "")}))?(?:${S}*(%))?${unit}`,
        captures: captures(scopes.number, scopes.number, scopes.unit, [token("[/°]", scopes.unit), token(N, scopes.unit)]),
    },
    token(String.raw`\p{Sc}`, scopes.unit),
];

const operators: Rule[] = [
    token(any(...words.operatorPhrases, "not"), scopes.operator),
    token(String.raw`\.\.|!=|<=|>=|[=<>≤≥≠~+\-−*×/%]`, scopes.operator),
];

const values: Rule[] = [
    comma,
    ...include("operators"),
    token(any("between", "one of", "and"), scopes.keyword),
    token(truth, scopes.enumMember),
    {
        match: String.raw`(?<!\d)(?=${datePart}|${dateRelation}|${dateInWords}|${dateLiteral}|\.\.${S}*${dateLiteral}|\d++${S}*/)(${dates})`,
        captures: captures(dateTokens),
    },
    ...include("numbers"),
    {
        match: String.raw`(?!${any("is", "or")})(${N})(\.)(?!\.)(${N})?`,
        captures: captures(...subjectScopes),
    },
    token(String.raw`(?=\p{Lu})${N}`, scopes.named),
    token(N, scopes.enumMember),
];

const keys: Rule = {
    begin: String.raw`\[`,
    beginCaptures: { 0: named(scopes.bracket) },
    end: String.raw`\]|(?=$)`,
    endCaptures: { 0: named(scopes.bracket) },
    patterns: namesOf(scopes.named),
};

// ---- declarations ----

function declaration(keyword: string, scope: string, continuation: string, patterns: Rule[]): Rule {
    return {
        begin: `${start}(${keyword})(?:${S}+(${N}))?(?!${S}*:)`,
        beginCaptures: captures(scopes.keyword, scope),
        end: unless(continuation),
        patterns: [...include("comment", "string", "wrappedList"), ...patterns, comma],
    };
}

const propertyBlock: Rule = {
    begin: String.raw`\{`,
    beginCaptures: { 0: named(scopes.open) },
    end: String.raw`(\})|^(?=${S}*${statement})`,
    endCaptures: captures(scopes.close),
    patterns: [
        ...include("comment", "string"),
        {
            match: String.raw`\b(publisher)${S}+(${N})`,
            captures: captures(scopes.property, scopes.party),
        },
        {
            match: String.raw`\b(origin)${S}+(${N})`,
            captures: captures(scopes.property, scopes.named),
        },
        {
            match: String.raw`\b(grade)${S}+(${N})`,
            captures: captures(scopes.property, scopes.enumMember),
        },
        {
            match: String.raw`\b(published|retrieved)${S}+(${dates})`,
            captures: captures(scopes.property, dateTokens),
        },
        token(any(...words.documentProperties, ...words.partyProperties), scopes.property),
        comma,
        token(N, scopes.property),
    ],
};

// A member of a kind ends where the next begins, or at the brace, or at the statement that shows that the brace was forgotten.
const memberEnd = String.raw`(?=\}|\brule\b(?!${S}*:)|\b${N}${S}*:)|^(?=${S}*${statement}(?!${S}*:))`;

const kindBody: Rule = {
    begin: String.raw`\{`,
    beginCaptures: { 0: named(scopes.open) },
    end: String.raw`(\})|^(?=${S}*${statement}(?!${S}*:))`,
    endCaptures: captures(scopes.close),
    patterns: [
        ...include("comment"),
        {
            begin: `(${N})${S}*(:)`,
            beginCaptures: captures(scopes.property, scopes.colon),
            end: memberEnd,
            patterns: [
                ...include("comment"),
                {
                    begin: String.raw`\b(one)${S}+(of)\b`,
                    beginCaptures: captures(scopes.keyword, scopes.keyword),
                    end: `(?=,?${S}*${modifier})|${memberEnd}`,
                    patterns: [...include("comment"), comma, token(N, scopes.enumMember)],
                },
                {
                    match: String.raw`\b(of)${S}+(?:(\p{Sc}|°[CF])|(${N}/${N}|${N}(?:${S}+per${S}+(?:hour|second))?)(?:${S}+(?!${any(...words.modifiers, "and", "rule")})(${N})(?!${S}*:))?)`,
                    captures: captures(scopes.keyword, scopes.unit, scopes.unit, scopes.unit),
                },
                token(any(...words.modifiers, "over time", "of", "and"), scopes.keyword),
                ...include("numbers"),
                comma,
                token(N, scopes.type),
            ],
        },
        {
            begin: String.raw`\b(rule)\b(?!${S}*:)`,
            beginCaptures: captures(scopes.keyword),
            end: memberEnd,
            patterns: [
                ...include("comment"),
                token(any("implies", "excludes", "before", "sum of", "not"), scopes.keyword),
                ...include("operators", "numbers"),
                token(N, scopes.property),
            ],
        },
        token(N, scopes.property),
    ],
};

const declarations: Rule[] = [
    {
        match: String.raw`${start}(namespace|use)\b(?:${S}+(${N}(?:${S}*\.${S}*${N})*))?`,
        captures: captures(scopes.keyword, [token(N, scopes.namespace), token(String.raw`\.`, scopes.dot)]),
    },
    declaration(any("document"), scopes.document, String.raw`\{`, include("propertyBlock")),
    declaration(any(...words.partyKeywords), scopes.party, String.raw`\{|of\b`, [
        {
            match: String.raw`\b(of)${S}+(${N})`,
            captures: captures(scopes.keyword, scopes.party),
        },
        {
            match: String.raw`\b(from|since|to|until)${S}+(${dates})`,
            captures: captures(scopes.keyword, dateTokens),
        },
        token(any("of", "from", "since", "to", "until"), scopes.keyword),
        ...include("propertyBlock"),
    ]),
    declaration(any("place"), scopes.place, String.raw`\{`, [
        {
            match: String.raw`\b(in)(?:${S}+(${N}))?`,
            captures: captures(scopes.keyword, scopes.place),
        },
        ...include("propertyBlock"),
    ]),
    declaration(any("entity"), scopes.entity, String.raw`\{`, [
        {
            match: String.raw`\b(is)(?:${S}+(${N}))?`,
            captures: captures(scopes.keyword, scopes.type),
        },
        ...include("propertyBlock"),
    ]),
    declaration(any("proposition"), scopes.label, String.raw`(?:implies|excludes|is)\b`, [
        token(any("implies", "excludes", "is", "or"), scopes.keyword),
        token(N, scopes.label),
    ]),
    declaration(any("kind"), scopes.type, String.raw`\{`, include("kindBody")),
    {
        begin: String.raw`${start}(verb)\b(?!${S}*:)`,
        beginCaptures: captures(scopes.keyword),
        end: String.raw`(?=\}|$)`,
        patterns: [
            token('"[^"]*"|“[^”]*”', scopes.verb),
            ...include("comment", "string"),
            {
                match: String.raw`\b(means)(?:${S}+(${any(...words.meanings)}(?:${S}+not\b)?))?`,
                captures: captures(scopes.keyword, scopes.keyword),
            },
            token(N, scopes.verb),
        ],
    },
    {
        begin: String.raw`${start}(allow)\b(?!${S}*:)`,
        beginCaptures: captures(scopes.keyword),
        end: unless('["“]'),
        patterns: [...include("comment", "string", "wrappedList"), comma, token(N, scopes.enumMember)],
    },
];

// ---- claims and conclusions ----

const claimEnd = unless(`["“]|,|(?!${blockHeader})${clause}`);

const claimBody = include("comment", "string", "wrappedList", "clauses", "keys", "values");

// The parser's way to split the words of a claim: what is claimed has a dot or is the last word, and the rest is the verb.
const verbWord = `(?!${clause})${N}`;
const verbWords = `${verbWord}(?:${S}+${verbWord})*?`;
const preposition = any(...words.blockKeywords);
const beforeSubject = `(?:${S}+(${likelihood}))?${S}+`;
const dotted = `(?=${N}${S}*(?:\\.(?!\\.)|\\[))`;
const plainSubject = `(?!${any(...words.verbEndings, ...words.truths)})(${N})`;
// After "on" stands a date; where a name does, it ends the verb: "casts doubt on TheyFight".
const notDate = `(?!${datePart}|${dateRelation})${N}`;
const afterSubject = `(?=(?:${S}+${truth})*${S}*(?:$|(?!on${S}+${notDate})${clause}|[^\\p{L}\\s]))`;

const asserters = `${N}(?:(?:${S}*,${S}*|${S}+and${S}+)${N})*`;
const claimStart = `${start}${label}(?!${statement}|${clause})(${asserters})`;

function claim(head: string, ...scopesOfHead: (string | undefined)[]): Rule {
    return {
        begin: claimStart + head,
        beginCaptures: captures(scopes.label, scopes.colon, namesOf(scopes.party), ...scopesOfHead),
        end: claimEnd,
        patterns: claimBody,
    };
}

const claims: Rule[] = [
    claim(`${S}+(${verbWords}(?:${S}+${preposition})?)${beforeSubject}${dotted}`, scopes.verb, scopes.keyword),
    claim(
        `${S}+(${verbWords}(?:${S}+on(?=${S}+${notDate}))?)${beforeSubject}${plainSubject}${afterSubject}`,
        scopes.verb,
        scopes.keyword,
        scopes.label,
    ),
    claim(`${S}+(${verbWord}(?:${S}+${verbWord})*)`, scopes.verb),
    // Nobody who makes the claim, or nothing yet after who does.
    {
        begin: `${start}${label}${dotted}`,
        beginCaptures: captures(scopes.label, scopes.colon),
        end: claimEnd,
        patterns: claimBody,
    },
    claim(""),
    {
        match: `${start}(${N})${S}*(:)`,
        captures: captures(scopes.label, scopes.colon),
    },
];

const conclusions: Rule[] = [
    {
        begin: String.raw`${start}${label}\b(dispute)\b(?:${S}+${subject})?`,
        beginCaptures: captures(scopes.label, scopes.colon, scopes.keyword, ...subjectScopes),
        end: unless(String.raw`["“]|(?:between|and)\b`),
        patterns: [
            ...include("comment", "string", "wrappedList", "keys"),
            token(any("between"), scopes.keyword),
            ...namesOf(scopes.party),
        ],
    },
    {
        begin: String.raw`${start}${label}\b(assess)\b(?:${S}+${subject})?`,
        beginCaptures: captures(scopes.label, scopes.colon, scopes.keyword, ...subjectScopes),
        end: claimEnd,
        patterns: [
            {
                match: String.raw`\b(is)(?:${S}+(${likelihood}))?`,
                captures: captures(scopes.keyword, scopes.keyword),
            },
            ...claimBody,
            comma,
        ],
    },
];

const block: Rule = {
    begin: String.raw`\{`,
    beginCaptures: { 0: named(scopes.open) },
    end: String.raw`\}`,
    endCaptures: { 0: named(scopes.close) },
    patterns: include("statements"),
};

export const grammar = {
    name: "Claims",
    scopeName: "source.claims",
    patterns: include("statements"),
    repository: {
        statements: {
            patterns: [
                ...include("comment"),
                ...declarations,
                ...conclusions,
                ...claims,
                ...include("clauses", "block", "string"),
                {
                    match: String.raw`${start}(?![\p{L}\p{Nl}_"“{}/])[^\s/"“{}][^/"“{}]*`,
                    name: scopes.invalid,
                },
            ],
        },
        comment: token("//.*$", scopes.comment),
        string: { patterns: string },
        insideCurly: { patterns: insideCurly },
        clauses: { patterns: clauses },
        operators: { patterns: operators },
        numbers: { patterns: numbers },
        values: { patterns: values },
        keys,
        wrappedList,
        propertyBlock,
        kindBody,
        block,
    },
};
