import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";
import { grammar } from "../../src/grammar";

export interface Token {
    line: number;
    start: number;
    text: string;
    /** From the outermost to the innermost. */
    scopes: string[];
}

/** The grammar, in the engine that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
    const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
    await oniguruma.loadWASM(readFileSync(wasm).buffer);
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
            createOnigString: (text) => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => textmate.parseRawGrammar(JSON.stringify(grammar), "claims.json"),
    });
    const loaded = await registry.loadGrammar("source.claims");
    if (!loaded) {
        throw new Error("The registry does not know source.claims.");
    }

    return loaded;
}

export function tokenize(loaded: IGrammar, text: string): Token[] {
    let stack = textmate.INITIAL;
    return text.split(/\r?\n/).flatMap((content, line) => {
        const result = loaded.tokenizeLine(content, stack);
        stack = result.ruleStack;
        return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
            line,
            start: startIndex,
            text: content.slice(startIndex, endIndex),
            scopes,
        }));
    });
}
