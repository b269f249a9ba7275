import assert from "node:assert/strict";
import { test } from "node:test";
import snippets from "../snippets/claims.json";
import { scopes } from "../src/scopes";
import words from "../src/words.json";
import { loadGrammar, tokenize } from "./support/tokenizer";

const grammar = await loadGrammar();
const today = /\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g;

/** The text that a snippet leaves when each gap keeps what stands in it. That it parses is tested where the parser is. */
function expand(body: string[]): string {
    return body
        .join("\n")
        .replaceAll(today, "2024-10-23")
        .replaceAll(/\$\{TM_FILENAME_BASE.*?\/\}/g, "Wire")
        .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
        .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
        .replaceAll(/\$\d+/g, "");
}

for (const [name, { body }] of Object.entries(snippets)) {
    test(`the snippet ${name} is highlighted word for word`, () => {
        const tokens = tokenize(grammar, expand(body)).filter((token) => /\p{L}/u.test(token.text));
        assert.deepEqual(
            tokens.filter((token) => token.scopes.length === 1 || token.scopes.includes(scopes.invalid)),
            [],
        );
    });
}

test("every statement has a snippet", () => {
    const first = Object.values(snippets).map(({ body }) => body[0]?.split(" ")[0]);
    assert.deepEqual(
        words.statementKeywords.filter((keyword) => !first.includes(keyword)),
        [],
    );
});
