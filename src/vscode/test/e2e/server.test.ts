import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { Editor, noServer, serverFile, waitFor } from "./editor";

describe("with the server", { skip: noServer }, () => {
    let editor: Editor;

    before(async () => {
        const mistake = 'Kirbi states SeriousIssue in Wire\n"calling the move very serious"\n';
        editor = await Editor.start({ "claims.server.path": serverFile }, (folder) =>
            appendFileSync(path.join(folder, "wire.claims"), `\n${mistake}`),
        );
        await editor.open("wire.claims");
    });
    afterEach((context) => editor.screenshot(`after ${"name" in context ? context.name : ""}`));
    after(() => editor.stop());

    /** A word of a line, as the editor shows it. */
    function word(line: string, text: string) {
        return editor
            .line(line)
            .locator("span > span")
            .filter({ hasText: new RegExp(`^\\s*${text}\\s*$`) })
            .first();
    }

    function onDisk(name: string): string {
        return readFileSync(path.join(editor.folder, name), "utf8");
    }

    test("a mistake is underlined and told, and its fix mends it", async () => {
        await editor.page.keyboard.press("Control+End");
        await editor.page.locator(".squiggly-error").first().waitFor();
        await word("Kirbi states SeriousIssue", "Kirbi").click();
        await editor.page.keyboard.press("Control+.");
        await editor.page.locator(".action-widget .monaco-list-row.focused").filter({ hasText: "'Kirby'" }).waitFor();
        await editor.screenshot("fix");
        await editor.page.keyboard.press("Enter");
        await editor.line("Kirby states SeriousIssue in Wire").waitFor();
        await editor.page.locator(".squiggly-error").first().waitFor({ state: "detached" });
    });

    test("what can be written is offered", async () => {
        await editor.page.keyboard.press("Control+End");
        await editor.page.keyboard.type("Kirby states Deployment.tro", { delay: 60 });
        await editor.page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "troops" }).first().waitFor();
        await editor.screenshot("completion");
        await editor.page.keyboard.press("Enter");
        await editor.line("Kirby states Deployment.troops").waitFor();
        await editor.page.keyboard.press("Escape");
        await editor.page.keyboard.press("Shift+Home");
        await editor.page.keyboard.press("Delete");
    });

    test("the file is laid out", async () => {
        await editor.run("Format Document");
        await editor.line('  "calling the move very serious"').last().waitFor();
        await editor.page.keyboard.press("Control+s");
        await waitFor(async () => onDisk("wire.claims").endsWith('in Wire\n  "calling the move very serious"\n'));
    });

    test("a name is renamed where it is declared and where it is used", async () => {
        await word("Kirby states SeriousIssue in Wire", "Kirby").click();
        await editor.page.keyboard.press("F2");
        const name = editor.page.locator(".rename-box input");
        await name.fill("JohnKirby");
        await name.press("Enter");
        await editor.line("JohnKirby states SeriousIssue in Wire").waitFor();
        await editor.run("File: Save All");
        await waitFor(async () => onDisk("vocabulary.claims").includes('person JohnKirby "John Kirby"'));
        assert.doesNotMatch(
            ["wire", "national", "digest"].map((file) => onDisk(`${file}.claims`)).join(""),
            /\bKirby (?:states|says)/,
        );
    });

    test("what stands behind a name is shown", async () => {
        await word("JohnKirby states SeriousIssue in Wire", "JohnKirby").hover();
        await editor.page.locator(".monaco-hover").filter({ hasText: "National security spokesman" }).waitFor();
        await editor.screenshot("hover");
    });

    test("disputes are listed, and lead to their sides", async () => {
        await editor.page.locator(".pane-header").filter({ hasText: "Disputes" }).click();
        const tree = editor.page.locator(".pane").filter({ has: editor.page.locator(".pane-header", { hasText: "Disputes" }) });
        await tree.getByText("presence").first().waitFor();
        await editor.screenshot("disputes");
        await tree.locator(".monaco-list-row[aria-level='2']").first().click();
        await editor.page.locator(".tab.active").waitFor();
    });

    test("the report stands beside the file, in the editor's colours", async () => {
        await editor.run("Claims: Open the Report");
        const report = editor.page.frameLocator("iframe.webview.ready").frameLocator("iframe");
        await report.getByRole("heading", { level: 1 }).waitFor();
        await editor.screenshot("report");
        const paper = await report.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
        assert.equal(paper, "rgb(20, 23, 27)");
        // Its script runs: it is what filters.
        await report.getByLabel("Search").fill("no claim has these words");
        await report
            .getByText(/\b0\b|No claim/)
            .first()
            .waitFor();
    });
});
