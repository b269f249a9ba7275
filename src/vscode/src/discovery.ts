import * as path from "node:path";

/** How to run a server, and where it was found. */
export interface Server {
    command: string;
    args: string[];
    origin: "setting" | "bundled" | "local tool" | "path" | "global tool";
    /** What to show of it. */
    file: string;
    /** The folder to run it in: a local tool is looked up from there. */
    folder?: string;
}

/** What the search depends on; files are only asked for. */
export interface Surroundings {
    /** The setting claims.server.path. */
    configured: string;
    extensionFolder: string;
    /** The open folders; none where they are not trusted. */
    folders: readonly string[];
    home: string;
    /** The environment variable PATH. */
    searchPath: string;
    platform: NodeJS.Platform;
    exists(file: string): boolean;
    /** The text of a file, or undefined where there is none. */
    read(file: string): string | undefined;
}

/** Where the setting leads when there is nothing. */
export class SettingError extends Error {}

const toolPackage = "claimsdsl.cli";

/** The server to run, or undefined when there is none anywhere. */
export function findServer(around: Surroundings): Server | undefined {
    if (around.configured.trim() !== "") {
        return fromSetting(around.configured.trim(), around);
    }

    return bundled(around) ?? localTool(around) ?? onPath("claims", around) ?? globalTool(around);
}

function paths({ platform }: Surroundings): path.PlatformPath {
    return platform === "win32" ? path.win32 : path.posix;
}

function fromSetting(configured: string, around: Surroundings): Server {
    const { isAbsolute, join } = paths(around);
    const expanded = configured.replace(/^~(?=$|[\\/])/, around.home);
    if (!/[\\/]/.test(expanded)) {
        const found = onPath(expanded, around);
        if (found) {
            return { ...found, origin: "setting" };
        }
    }

    const candidates = isAbsolute(expanded)
        ? [expanded]
        : around.folders.map((folder) => join(folder, expanded.replace(/^\$\{workspaceFolder\}[\\/]?/, "")));
    const file = candidates.flatMap((c) => executableNames(c, around)).find(around.exists);
    if (!file) {
        throw new SettingError(`The setting claims.server.path leads to ${configured}, and there is nothing.`);
    }

    return run(file, "setting");
}

function bundled(around: Surroundings): Server | undefined {
    const file = paths(around).join(around.extensionFolder, "server", "claims.dll");
    return around.exists(file) ? run(file, "bundled") : undefined;
}

/** The nearest folder whose tool manifest has the command, as `dotnet tool run` looks for it. */
function localTool(around: Surroundings): Server | undefined {
    const { dirname, join } = paths(around);
    for (const start of around.folders) {
        for (let folder = start; ; folder = dirname(folder)) {
            for (const manifest of [join(folder, ".config", "dotnet-tools.json"), join(folder, "dotnet-tools.json")]) {
                if (namesTool(around.read(manifest))) {
                    return {
                        command: "dotnet",
                        args: ["tool", "run", "claims", "--"],
                        origin: "local tool",
                        file: manifest,
                        folder: start,
                    };
                }
            }

            if (folder === dirname(folder)) {
                break;
            }
        }
    }

    return undefined;
}

function namesTool(manifest: string | undefined): boolean {
    return manifest !== undefined && new RegExp(`"${toolPackage}"\\s*:`, "i").test(manifest);
}

function onPath(name: string, around: Surroundings): Server | undefined {
    const { delimiter, join } = paths(around);
    const file = around.searchPath
        .split(delimiter)
        .filter((folder) => folder !== "")
        .flatMap((folder) => executableNames(join(folder, name), around))
        .find(around.exists);
    return file ? run(file, "path") : undefined;
}

function globalTool(around: Surroundings): Server | undefined {
    const tool = paths(around).join(around.home, ".dotnet", "tools", "claims");
    const file = executableNames(tool, around).find(around.exists);
    return file ? run(file, "global tool") : undefined;
}

function executableNames(file: string, { platform }: Surroundings): string[] {
    return platform === "win32" && !/\.(exe|dll)$/i.test(file) ? [`${file}.exe`] : [file];
}

function run(file: string, origin: Server["origin"]): Server {
    return file.toLowerCase().endsWith(".dll")
        ? { command: "dotnet", args: [file], origin, file }
        : { command: file, args: [], origin, file };
}

/** What came of running a command once: its exit code, or why it did not run. */
export interface Outcome {
    exitCode: number | undefined;
    error: string | undefined;
    output: string;
}

/** Why a server that was found did not start, told from two short runs of it: of `lsp --help` and of `--version`. */
export function explainFailure(server: Server, help: Outcome, version: Outcome): string {
    if (help.error !== undefined || version.error !== undefined) {
        return server.command === "dotnet"
            ? "The .NET runtime, which the claims server needs, is not installed: there is no dotnet on the PATH."
            : `${server.file} cannot be run: ${help.error ?? version.error}`;
    }

    // A command without a language server answers with its general help.
    if (help.exitCode === 0 && /\blsp\b/.test(help.output)) {
        return "The claims server ended while it started.";
    }

    if (version.exitCode === 0) {
        const [number] = version.output.trim().split("+", 1);
        return `${server.file} is version ${number}, which is too old: it has no language server.`;
    }

    const firstLine = version.output.trim().split(/\r?\n/, 1)[0];
    return `${server.file} cannot be run${firstLine ? `: ${firstLine}` : "."}`;
}
