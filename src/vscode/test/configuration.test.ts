import assert from "node:assert/strict";
import { test } from "node:test";
import configuration from "../language-configuration.json";
import { claimsFiles } from "./support/repository";

const { wordPattern, indentationRules, onEnterRules } = configuration;
const increase = new RegExp(indentationRules.increaseIndentPattern);
const decrease = new RegExp(indentationRules.decreaseIndentPattern);
const afterEnter = onEnterRules.map(({ beforeText, previousLineText, action }) => ({
    before: new RegExp(beforeText.pattern, beforeText.flags),
    previous: new RegExp(previousLineText?.pattern ?? "", previousLineText?.flags),
    levels: action.indent === "indent" ? 1 : -1,
}));

const isMore = /^\s+(?:["“]|(?:note|as)\b)/;

/** By how many levels the editor indents the line after another. */
function levelsAfter(line: string, previous: string): number {
    const rule = afterEnter.find((r) => r.before.test(line) && r.previous.test(previous));
    return rule?.levels ?? (increase.test(line) ? 1 : 0);
}

function levels(line: string): number {
    return (line.length - line.trimStart().length) / 2;
}

/** The lines that stand elsewhere than the editor would put them when they are written one after the other. */
function displaced(text: string): string[] {
    const lines = text.split(/\r?\n/);
    return lines.flatMap((line, index) => {
        const before = lines[index - 1] ?? "";
        // After its first quotation a statement mostly ends; where it does not, who writes it indents the rest.
        const goesOn = isMore.test(before) && (isMore.test(line) || isMore.test(lines[index - 2] ?? ""));
        if (line.trim() === "" || before.trim() === "" || goesOn) {
            return [];
        }

        const expected = levels(before) + levelsAfter(before, lines[index - 2] ?? "") - (decrease.test(line) ? 1 : 0);
        return expected === levels(line) ? [] : [`${expected}: ${line}`];
    });
}

test("the editor indents as the samples are laid out", () => {
    assert.deepEqual(
        claimsFiles("samples").flatMap(({ name, text }) => displaced(text).map((line) => `${name}: ${line}`)),
        [],
    );
});

test("a name is one word for the editor, in any script", () => {
    const words = "Kirby states Владивосток.取り決め[ثلاثة] 3,000 in_Wire2 on 2024-10-23".match(
        new RegExp(wordPattern.pattern, `${wordPattern.flags}g`),
    );
    assert.deepEqual(words, ["Kirby", "states", "Владивосток", "取り決め", "ثلاثة", "3,000", "in_Wire2", "on", "2024-10-23"]);
});
