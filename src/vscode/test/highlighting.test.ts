import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Assertion, readAssertions } from "./support/assertions";
import { repository } from "./support/repository";
import { loadGrammar, type Token, tokenize } from "./support/tokenizer";

const folder = `${repository}tests/ClaimsDsl.LanguageServer.Tests/Highlighting/`;
const grammar = await loadGrammar();

function failure(tokens: Token[], { line, start, end, scope }: Assertion): string[] {
    const covered = tokens.filter(
        (t) => t.line === line && t.start < end && t.start + t.text.length > start && t.text.trim() !== "",
    );
    const wrong = covered.filter((t) => !t.scopes.some((s) => s.startsWith(scope)));
    return covered.length === 0
        ? [`${line + 1}: nothing stands at ${start}..${end}`]
        : wrong.map((t) => `${line + 1}: '${t.text}' has ${t.scopes.join(" ")} and not ${scope}`);
}

for (const file of readdirSync(folder)) {
    test(`what ${file} asserts`, () => {
        const text = readFileSync(folder + file, "utf8");
        const assertions = readAssertions(text);
        assert.ok(assertions.length > 0, "The file asserts nothing.");
        const tokens = tokenize(grammar, text);
        assert.deepEqual(
            assertions.flatMap((a) => failure(tokens, a)),
            [],
        );
    });
}
