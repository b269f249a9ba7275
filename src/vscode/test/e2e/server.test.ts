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

    /** The view of disputes. */
    function disputes() {
        return editor.page.locator(".pane").filter({ has: editor.page.locator(".pane-header", { hasText: "Disputes" }) });
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
        await editor.page.keyboard.press("Control+Space");
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

    test("a quotation leads to its passage in the document", async () => {
        await editor.line('"calling the move very serious"').last().getByText("calling the move").click();
        await editor.page.keyboard.press("F12");
        await editor.page.locator('.tab.active[data-resource-name="000_2cfcb62dd303f0ca.txt"]').waitFor();
        await editor.line("calling the move very serious").waitFor();
        await editor.screenshot("passage");
        await editor.open("wire.claims");
    });

    test("disputes are listed, and lead to their sides", async () => {
        await disputes().locator(".pane-header").click();
        await disputes().getByText("presence").first().waitFor();
        await editor.screenshot("disputes");
        await disputes().locator(".monaco-list-row[aria-level='2']").first().click();
        await editor.page.locator('.tab.active[data-resource-name="digest.claims"]').waitFor();
        await editor.line("austinConfirms: Austin confirms Deployment.present").waitFor();
    });

    test("a new dispute is listed as soon as it is written", async () => {
        await editor.open("wire.claims");
        await editor.page.keyboard.press("Control+End");
        await editor.page.keyboard.insertText("Russia denies SeriousIssue in Wire");
        await disputes().getByText("SeriousIssue").first().waitFor();
        await editor.page.locator(".squiggly-warning").first().waitFor();
        await editor.screenshot("new-dispute");
        await editor.run("Claims: Restart the Server");
        await disputes().getByText("SeriousIssue").first().waitFor();
    });

    test("who speaks about a claim is shown from the lens above it", async () => {
        await editor.open("vocabulary.claims");
        const lens = editor.page.locator(".codelens-decoration a").first();
        await lens.waitFor();
        await editor.screenshot("lenses");
        await lens.click();
        await editor.page.locator(".peekview-widget .monaco-list-row").first().waitFor();
        await editor.screenshot("references");
        await editor.page.keyboard.press("Escape");
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
