import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { cannotRun, Editor } from "./editor";

describe("without a server", { skip: cannotRun }, () => {
    let editor: Editor;

    before(async () => {
        editor = await Editor.start({ "claims.server.path": "/nowhere/claims" });
        await editor.open("wire.claims");
    });
    after(() => editor.stop());

    test("it says that there is none, and what to do", async () => {
        const notification = editor.page
            .locator(".notification-toast")
            .filter({ hasText: "claims.server.path leads to /nowhere/claims" });
        await notification.waitFor();
        for (const action of ["Restart", "How to Install", "Open Settings", "Show Output"]) {
            await notification.getByRole("button", { name: action }).waitFor();
        }

        await editor.screenshot("no-server");
        await notification.hover();
        await notification.getByRole("button", { name: /^Clear Notification/ }).click();
    });

    test("files are highlighted all the same", async () => {
        const line = editor.line("us3000: UnitedStates states Deployment.troops 3,000");
        await line.waitFor();
        const colours = await line
            .locator("span > span")
            .evaluateAll((spans) => new Set(spans.map((s) => getComputedStyle(s).color)).size);
        assert.ok(colours >= 5, `The claim has ${colours} colours.`);
        await editor.screenshot("highlighting");
    });

    test("a snippet is offered and inserted, and the cursor stands in its first gap", async () => {
        await editor.page.keyboard.press("Control+End");
        await editor.page.keyboard.press("Enter");
        await editor.page.keyboard.type("docu");
        const suggestion = editor.page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "document" }).first();
        await suggestion.waitFor();
        await editor.screenshot("snippet");
        await suggestion.click();
        await editor.line('document Wire "texts/wire.txt" {').waitFor();
        await editor.page.keyboard.type("Herald");
        await editor.line('document Herald "texts/wire.txt" {').waitFor();
        await editor.screenshot("snippet-inserted");
    });

    test("quotation marks close themselves, and the quotation stands below its claim", async () => {
        await editor.page.keyboard.press("Escape");
        await editor.page.keyboard.press("Control+End");
        // The editor closes marks only where it has caught up with the highlighting.
        const type = async (text: string) => {
            await editor.page.keyboard.type(text, { delay: 60 });
            await editor.page.keyboard.press("End");
            await editor.page.keyboard.press("Enter");
        };
        await type("");
        await type("Kirby states SeriousIssue in Wire");
        await type("“the “words” here");
        await type("Kirby denies SeriousIssue");
        const last = (await editor.lines().allInnerTexts()).map((line) => line.replaceAll("\u00a0", " "));
        assert.ok(last.includes("  “the “words” here”"), last.join("\n"));
        assert.ok(last.includes("Kirby denies SeriousIssue"), last.join("\n"));
    });
});
