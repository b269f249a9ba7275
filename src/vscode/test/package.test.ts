import assert from "node:assert/strict";
import { test } from "node:test";
import manifest from "../package.json";
import { forWebview } from "../src/page";
import { scopes } from "../src/scopes";

const { semanticTokenScopes, semanticTokenTypes, configuration } = manifest.contributes;

test("a semantic token has the colour that the grammar gives to the same thing", () => {
    const mapped: Record<string, string[]> = semanticTokenScopes[0]?.scopes ?? {};
    assert.deepEqual(Object.keys(mapped), [
        ..."namespace type party place entity property enumMember verb label document".split(" "),
        ..."keyword string number date unit operator comment".split(" "),
    ]);
    for (const [type, [scope]] of Object.entries(mapped)) {
        assert.equal(scope, scopes[type as keyof typeof scopes]);
    }
});

test("types of tokens that are not standard are declared with a standard one above them", () => {
    const standard = ["class", "variable", "function", "number", "keyword"];
    assert.deepEqual(
        semanticTokenTypes.map(({ id }) => id),
        "party place entity verb label document date unit".split(" "),
    );
    assert.ok(semanticTokenTypes.every(({ superType }) => standard.includes(superType)));
});

test("the settings are those that the server reads", () => {
    assert.deepEqual(Object.keys(configuration.properties).sort(), [
        "claims.codeLens.enabled",
        "claims.inlayHints.enabled",
        "claims.server.path",
        "claims.severity",
        "claims.trace.server",
    ]);
});

test("a page of the report can load nothing, and keeps the policy of its own", () => {
    const own = `<meta http-equiv="Content-Security-Policy" content="script-src 'sha256-x'">`;
    const page = forWebview(`<!DOCTYPE html><html><head lang="en">${own}</head><body></body></html>`);
    assert.match(page, /<head lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^>]*><meta/);
    assert.ok(page.includes(own));
});
