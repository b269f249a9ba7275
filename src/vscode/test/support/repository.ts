import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The root of the repository, with a slash; npm runs the tests in src/vscode. */
export const repository = `${path.resolve("../..")}/`;

export interface Source {
    /** The file, and the line of the first line in it. */
    name: string;
    text: string;
}

function filesBelow(folder: string, extension: string): string[] {
    return readdirSync(repository + folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(extension) && !/(^|[\\/])(bin|obj|node_modules)[\\/]/.test(name))
        .map((name) => `${folder}/${name}`);
}

/** The claims files of a folder and those below it. */
export function claimsFiles(folder: string): Source[] {
    return filesBelow(folder, ".claims").map((name) => ({
        name,
        text: readFileSync(repository + name, "utf8"),
    }));
}

/** The fenced examples of the documents of a folder, one source each. */
export function claimsExamples(folder: string): Source[] {
    return filesBelow(folder, ".md").flatMap((name) => {
        const text = readFileSync(repository + name, "utf8");
        return [...text.matchAll(/^```claims\r?\n(.*?)^```/gms)].map((match) => ({
            name: `${name}:${text.slice(0, match.index).split("\n").length + 1}`,
            text: match[1] ?? "",
        }));
    });
}
