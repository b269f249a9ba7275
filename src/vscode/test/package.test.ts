import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import manifest from "../package.json";
import { forWebview } from "../src/page";
import { scopes } from "../src/scopes";
import { repository } from "./support/repository";

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

const ownPolicy = "default-src 'none'; style-src 'sha256-YQ=='; script-src 'sha256-Yg=='";
const report = `<!DOCTYPE html><html><head lang="en"><meta http-equiv="Content-Security-Policy" content="${ownPolicy}"></head></html>`;

test("a page of the report can load nothing, and runs no script but its own", () => {
    const page = forWebview(report, true);
    assert.match(page, /<head lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^>]*><meta/);
    assert.ok(page.includes("; style-src 'unsafe-inline'; script-src 'sha256-Yg=='"));
    const encoded = forWebview(report.replaceAll("'", "&#39;"), true);
    assert.ok(encoded.includes("; style-src 'unsafe-inline'; script-src &#39;sha256-Yg==&#39;"));
});

test("the report has the colours of the editor", () => {
    const style = readFileSync(`${repository}src/ClaimsDsl.Cli/Reports/report.css`, "utf8");
    assert.match(forWebview(style, true), /color-scheme: dark;[\s\S]*@media all/);
    assert.match(forWebview(style, false), /color-scheme: light;[\s\S]*@media not all/);
});
