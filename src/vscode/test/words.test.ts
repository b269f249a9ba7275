import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as words from "../src/words";
import { repository } from "./support/repository";

const facts = readFileSync(`${repository}src/ClaimsDsl.Core/Syntax/SyntaxFacts.cs`, "utf8");
const likelihood = readFileSync(`${repository}src/ClaimsDsl.Runtime/Values/Likelihood.cs`, "utf8");
const verbs = readFileSync(`${repository}src/ClaimsDsl.Core/Binding/Verbs.cs`, "utf8");

/** The strings of a piece of C#; a list that is spread in it counts with its own. */
function strings(code: string): string[] {
    return [...code.matchAll(/"([^"]*)"|\.\. (\w+)/g)].flatMap(([, text, list]) => (list ? listOf(list) : [text ?? ""]));
}

function between(code: string, from: string, to: string): string {
    const start = code.indexOf(from);
    assert.ok(start >= 0, `The compiler has no '${from}'.`);
    return code.slice(start + from.length, code.indexOf(to, start + from.length));
}

function listOf(name: string): string[] {
    return strings(between(facts, ` ${name} { get; } =`, ";"));
}

function classified(kind: string): string[] {
    return strings(between(facts, `Add(WordKinds.${kind}, [`, "]"));
}

const ofCompiler = new Map([
    ["partyKeywords", listOf("PartyKeywords")],
    ["statementKeywords", listOf("StatementKeywords")],
    ["clauseKeywords", listOf("ClauseKeywords")],
    ["blockKeywords", listOf("BlockKeywords")],
    ["documentProperties", listOf("DocumentProperties")],
    ["partyProperties", listOf("PartyProperties")],
    ["confidenceLevels", listOf("ConfidenceLevels")],
    ["modifiers", classified("Modifier")],
    ["operatorPhrases", listOf("OperatorPhrases")],
    ["likelihoods", strings(between(likelihood, "Scale =", "];"))],
    ["truths", classified("Truth")],
    ["verbEndings", classified("VerbEnding")],
    ["dateParts", classified("DatePart")],
    ["dateRelations", classified("DateRelation")],
    ["meanings", strings(between(verbs, "Meanings { get; } =", "];")).filter((m) => !m.endsWith(" not"))],
    ["scales", strings(between(facts, "decimal? ScaleOf(", "_ => null")).filter((w) => w !== "m")],
]);

for (const [name, list] of Object.entries(words)) {
    test(`${name} are those of the compiler`, () => {
        assert.deepEqual([...list].sort(), ofCompiler.get(name)?.sort());
    });
}
