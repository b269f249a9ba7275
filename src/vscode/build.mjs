// Bundles the extension and its grammar into dist/, or the tests of the folder that it is given into out/.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const tests = process.argv[2];
const options = {
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "warning",
    sourcemap: tests !== undefined,
};

async function load(source) {
    const { outputFiles } = await build({
        ...options,
        entryPoints: [source],
        format: "esm",
        write: false,
        sourcemap: false,
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

if (tests) {
    rmSync("out", { recursive: true, force: true });
    await build({
        ...options,
        entryPoints: readdirSync(tests)
            .filter((name) => name.endsWith(".test.ts"))
            .map((name) => `${tests}/${name}`),
        format: "esm",
        outdir: "out",
        outExtension: { ".js": ".mjs" },
        packages: "external",
    });
} else {
    rmSync("dist", { recursive: true, force: true });
    mkdirSync("dist");
    copyFileSync("../../LICENSE", "LICENSE");
    const { grammar } = await load("src/grammar.ts");
    writeFileSync("dist/claims.tmLanguage.json", JSON.stringify(grammar));
    await build({
        ...options,
        entryPoints: ["src/extension.ts"],
        format: "cjs",
        outfile: "dist/extension.js",
        external: ["vscode"],
        minify: true,
    });
}
