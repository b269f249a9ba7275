/** That everything from one column to another of a line has a scope, or one that begins with it. */
export interface Assertion {
    line: number;
    start: number;
    end: number;
    scope: string;
}

/**
 * The assertions of a file, in the notation of vscode-tmgrammar-test. They stand in comments below the line that they are about:
 * `//  ^^^ scope` points up at what it is about, and `// <~~--- scope` counts its columns from the start of the line.
 */
export function readAssertions(text: string): Assertion[] {
    const assertions: Assertion[] = [];
    let about = -1;
    text.split(/\r?\n/).forEach((content, line) => {
        const up = /^(\/\/ *)(\^+) +(\S+)$/.exec(content);
        const left = /^\/\/ *<(~*)(-+) +(\S+)$/.exec(content);
        const [, before = "", marked = "", scope = ""] = up ?? left ?? [];
        if (scope === "") {
            about = line;
        } else {
            assertions.push({
                line: about,
                start: before.length,
                end: before.length + marked.length,
                scope,
            });
        }
    });
    return assertions;
}
