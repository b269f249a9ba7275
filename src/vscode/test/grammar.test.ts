import assert from "node:assert/strict";
import { test } from "node:test";
import { scopes } from "../src/scopes";
import words from "../src/words.json";
import { claimsExamples, claimsFiles, type Source } from "./support/repository";
import { loadGrammar, tokenize } from "./support/tokenizer";

const grammar = await loadGrammar();
const samples = claimsFiles("samples");
const examples = claimsExamples("docs");

function withoutScope({ name, text }: Source): string[] {
    return tokenize(grammar, text)
        .filter((token) => /[\p{L}\p{Nd}]/u.test(token.text) && token.scopes.length === 1)
        .map((token) => `${name}+${token.line}: ${token.text}`);
}

test("every word of the samples and of the examples in the documents has a scope", () => {
    assert.ok(samples.length >= 5 && examples.length >= 150, "Files or examples are missing.");
    assert.deepEqual([...samples, ...examples].flatMap(withoutScope), []);
});

test("a word that begins a statement is a keyword there", () => {
    const first = new RegExp(String.raw`^\s*(?:\w+\s*:\s*)?(${words.statementKeywords.join("|")})\s+\w`);
    let seen = 0;
    for (const { name, text } of samples) {
        const tokens = tokenize(grammar, text);
        for (const [line, content] of text.split(/\r?\n/).entries()) {
            const keyword = first.exec(content)?.[1];
            if (keyword) {
                seen++;
                const token = tokens.find((t) => t.line === line && t.text === keyword);
                assert.ok(token?.scopes.includes(scopes.keyword), `${name}:${line + 1}: ${keyword}`);
            }
        }
    }

    assert.ok(seen > 100, `The samples have only ${seen} declarations and conclusions.`);
});

test("a file of other text ends in the state that it began in", () => {
    const tokens = tokenize(grammar, 'Kirby says "a\n\nperson Kirby\n');
    assert.deepEqual(tokens.find((t) => t.text === "person")?.scopes, ["source.claims", scopes.keyword]);
});
