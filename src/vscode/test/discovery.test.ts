import assert from "node:assert/strict";
import { test } from "node:test";
import { explainFailure, findServer, type Outcome, type Server, SettingError, type Surroundings } from "../src/discovery";

/** A computer with these files; those that are manifests have a text. */
function surroundings(files: Record<string, string>, rest: Partial<Surroundings> = {}): Surroundings {
    return {
        configured: "",
        extensionFolder: "/ext",
        folders: ["/desk"],
        home: "/home/me",
        searchPath: "/usr/bin:/opt/bin",
        platform: "linux",
        exists: (file) => file in files,
        read: (file) => files[file],
        ...rest,
    };
}

const manifest = JSON.stringify({
    version: 1,
    tools: { "claimsdsl.cli": { version: "0.1.0", commands: ["claims"] } },
});

function commandLine(server: Server | undefined): string | undefined {
    return server && [server.command, ...server.args].join(" ");
}

test("without a command anywhere there is no server", () => {
    assert.equal(findServer(surroundings({ "/usr/bin/dotnet": "" })), undefined);
});

test("the server is looked for in the extension, the folder's tools, the path and the global tools, in this order", () => {
    const everywhere: [string, string, string][] = [
        ["/ext/server/claims.dll", "bundled", "dotnet /ext/server/claims.dll"],
        ["/desk/.config/dotnet-tools.json", "local tool", "dotnet tool run claims --"],
        ["/opt/bin/claims", "path", "/opt/bin/claims"],
        ["/home/me/.dotnet/tools/claims", "global tool", "/home/me/.dotnet/tools/claims"],
    ];
    for (const [index, [, origin, command]] of everywhere.entries()) {
        const files = Object.fromEntries(everywhere.slice(index).map(([file]) => [file, manifest]));
        const server = findServer(surroundings(files));
        assert.deepEqual([server?.origin, commandLine(server)], [origin, command]);
    }
});

test("the setting goes before all others", () => {
    const server = findServer(surroundings({ "/ext/server/claims.dll": "", "/my/claims": "" }, { configured: " /my/claims " }));
    assert.deepEqual([server?.origin, commandLine(server)], ["setting", "/my/claims"]);
});

test("a setting that ends with .dll is run by dotnet", () => {
    const server = findServer(surroundings({ "/my/claims.dll": "" }, { configured: "/my/claims.dll" }));
    assert.equal(commandLine(server), "dotnet /my/claims.dll");
});

test("a setting can begin with the home folder or the open folder, or be a name of the path", () => {
    const files = {
        "/home/me/bin/claims": "",
        "/desk/tools/claims": "",
        "/opt/bin/claims-next": "",
    };
    const found = ["~/bin/claims", `\${workspaceFolder}/tools/claims`, "tools/claims", "claims-next"].map((configured) =>
        commandLine(findServer(surroundings(files, { configured }))),
    );
    assert.deepEqual(found, ["/home/me/bin/claims", "/desk/tools/claims", "/desk/tools/claims", "/opt/bin/claims-next"]);
});

test("a setting that leads nowhere is told, and nothing else taken in its place", () => {
    const around = surroundings({ "/usr/bin/claims": "" }, { configured: "/gone/claims" });
    assert.throws(
        () => findServer(around),
        new SettingError("The setting claims.server.path leads to /gone/claims, and there is nothing."),
    );
});

test("a tool manifest of a folder above counts, and one that names other tools does not", () => {
    const above = findServer(surroundings({ "/desk/.config/dotnet-tools.json": manifest }, { folders: ["/desk/a/b"] }));
    assert.deepEqual([above?.origin, above?.folder], ["local tool", "/desk/a/b"]);
    const other = surroundings({
        "/desk/.config/dotnet-tools.json": '{ "tools": { "paket": {} } }',
        "/usr/bin/claims": "",
    });
    assert.equal(findServer(other)?.origin, "path");
});

test("where no folder is trusted, its tools are not run", () => {
    const around = surroundings({ "/desk/.config/dotnet-tools.json": manifest }, { folders: [] });
    assert.equal(findServer(around), undefined);
});

test("on Windows the command ends with .exe", () => {
    const around = surroundings(
        { "C:\\Users\\me\\.dotnet\\tools\\claims.exe": "" },
        {
            platform: "win32",
            home: "C:\\Users\\me",
            searchPath: "C:\\Windows;D:\\bin",
            extensionFolder: "C:\\ext",
            folders: ["C:\\work"],
        },
    );
    assert.equal(commandLine(findServer(around)), "C:\\Users\\me\\.dotnet\\tools\\claims.exe");
});

const claims: Server = {
    command: "/usr/bin/claims",
    args: [],
    origin: "path",
    file: "/usr/bin/claims",
};
const bundled: Server = {
    command: "dotnet",
    args: ["/ext/claims.dll"],
    origin: "bundled",
    file: "/ext/claims.dll",
};
const version: Outcome = { exitCode: 0, error: undefined, output: "0.1.0+19e973c\n" };
const helps: Outcome = { ...version, output: "Usage:\n  claims lsp [options]\n" };
const generalHelp: Outcome = { ...version, output: "Usage:\n  claims [command] [options]\n" };
const fails: Outcome = {
    exitCode: 150,
    error: undefined,
    output: "You must install .NET\nmore",
};
const missing: Outcome = {
    exitCode: undefined,
    error: "spawn dotnet ENOENT",
    output: "",
};

const failures: [string, Server, Outcome, Outcome, RegExp][] = [
    ["an old command has a version and no server", claims, generalHelp, version, /version 0\.1\.0, which is too old/],
    ["a command without its runtime says so itself", claims, fails, fails, /cannot be run: You must install \.NET$/],
    ["without dotnet the bundled server cannot run", bundled, missing, missing, /\.NET runtime.*not installed/],
    [
        "a file that is no program is named",
        claims,
        { ...missing, error: "spawn EACCES" },
        version,
        /usr\/bin\/claims cannot be run: spawn EACCES/,
    ],
    ["a server that has all it needs ended by itself", claims, helps, version, /ended while it started/],
];

for (const [name, server, help, ofVersion, message] of failures) {
    test(name, () => {
        assert.match(explainFailure(server, help, ofVersion), message);
    });
}
