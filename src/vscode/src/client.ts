import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, type LanguageClientOptions, State } from "vscode-languageclient/node";
import { explainFailure, findServer, type Outcome, type Server, SettingError } from "./discovery";
import { withoutLinksOfQuotations } from "./passages";

const installation = "https://github.com/claimsdsl/claimsdsl/blob/main/docs/editors.md#vs-code";
const mostCrashes = 3;
const crashesForgottenAfter = 180_000;

/** What goes wrong is written to the output; what somebody can do something about, ClaimsClient says. */
class QuietClient extends LanguageClient {
    override error(message: string, data?: unknown): void {
        super.error(message, data, false);
    }
}

/** The server: found, started, started again after a crash, and what is told of that. */
export class ClaimsClient implements vscode.Disposable {
    readonly output = vscode.window.createOutputChannel("Claims", { log: true });
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly status = vscode.languages.createLanguageStatusItem("claims.server", { language: "claims" });
    private client: LanguageClient | undefined;
    private changes: Promise<void> = Promise.resolve();
    private crashes: number[] = [];

    /** Fires when the server runs, and when it does no longer. */
    readonly onChanged = this.changed.event;

    constructor(private readonly extensionFolder: string) {
        this.status.name = "Claims";
    }

    /** The connection while the server runs. */
    get running(): LanguageClient | undefined {
        return this.client?.state === State.Running ? this.client : undefined;
    }

    /** What the server answers to a request of its own, or undefined when it does not. */
    async ask<T>(request: string): Promise<T | undefined> {
        try {
            return await this.running?.sendRequest<T>(request, {});
        } catch (error) {
            this.output.error(`${request}: ${error}`);
            return undefined;
        }
    }

    /** Starts the server, or the one that is there now in place of the one that runs. */
    restart(): Promise<void> {
        this.crashes = [];
        // One change after the other: two quick restarts must not leave two servers.
        this.changes = this.changes.then(() => this.replace());
        return this.changes;
    }

    async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        if (client?.needsStop()) {
            await client.dispose().catch((error: unknown) => this.output.warn(String(error)));
        }
    }

    dispose(): void {
        this.status.dispose();
        this.changed.dispose();
        this.output.dispose();
    }

    private async replace(): Promise<void> {
        await this.stop();
        const server = this.find();
        if (!server) {
            return;
        }

        this.output.info(`Starts ${[server.command, ...server.args, "lsp"].join(" ")} (${server.origin})`);
        this.showStatus("starts", server.file, vscode.LanguageStatusSeverity.Information, true);
        const client = this.connect(server);
        this.client = client;
        // It comes up again after a crash too.
        client.onDidChangeState(({ newState }) => {
            if (newState === State.Running) {
                this.showStatus(client.initializeResult?.serverInfo?.version ?? "", server.file);
                this.announce("running");
            }
        });
        try {
            await client.start();
        } catch (error) {
            this.output.error(String(error));
            await this.stop();
            const [help, version] = await Promise.all([runOnce(server, "lsp", "--help"), runOnce(server, "--version")]);
            this.fail(explainFailure(server, help, version));
        }
    }

    private find(): Server | undefined {
        try {
            const server = findServer({
                configured: vscode.workspace.getConfiguration("claims").get("server.path", ""),
                extensionFolder: this.extensionFolder,
                folders: vscode.workspace.isTrusted ? localFolders() : [],
                home: homedir(),
                searchPath: process.env.PATH ?? process.env.Path ?? "",
                platform: process.platform,
                exists: existsSync,
                read: (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined),
            });
            if (!server) {
                this.fail("The claims command, which checks claims files, is not installed.");
            }

            return server;
        } catch (error) {
            if (error instanceof SettingError) {
                this.fail(error.message);
                return undefined;
            }

            throw error;
        }
    }

    private connect(server: Server): LanguageClient {
        const options: LanguageClientOptions = {
            documentSelector: [{ scheme: "file", language: "claims" }],
            outputChannel: this.output,
            initializationOptions: () => vscode.workspace.getConfiguration("claims"),
            synchronize: { configurationSection: "claims" },
            middleware: withoutLinksOfQuotations,
            initializationFailedHandler: () => false,
            errorHandler: {
                error: () => ({ action: ErrorAction.Continue, handled: true }),
                closed: () => this.afterCrash(),
            },
        };
        const executable = {
            command: server.command,
            args: [...server.args, "lsp"],
            options: server.folder ? { cwd: server.folder } : {},
        };
        return new QuietClient("claims", "Claims", { run: executable, debug: executable }, options);
    }

    private afterCrash(): { action: CloseAction; handled: boolean } {
        const now = Date.now();
        this.crashes = [...this.crashes.filter((time) => now - time < crashesForgottenAfter), now];
        if (this.client?.state === State.Running && this.crashes.length <= mostCrashes) {
            this.output.warn("The server ended unexpectedly, and is started again.");
            return { action: CloseAction.Restart, handled: true };
        }

        // Of a server that never came up, the failed start is told.
        if (this.crashes.length > mostCrashes) {
            void this.stop();
            this.fail(`The claims server ended ${this.crashes.length} times within three minutes.`);
        }

        return { action: CloseAction.DoNotRestart, handled: true };
    }

    private fail(message: string): void {
        this.output.error(message);
        this.showStatus("not running", message, vscode.LanguageStatusSeverity.Error);
        this.announce("failed");
        void this.offerHelp(message);
    }

    private announce(state: "running" | "failed"): void {
        void vscode.commands.executeCommand("setContext", "claims.serverState", state);
        this.changed.fire();
    }

    private async offerHelp(message: string): Promise<void> {
        const actions = new Map<string, () => unknown>([
            ["Restart", () => this.restart()],
            ["How to Install", () => vscode.env.openExternal(vscode.Uri.parse(installation))],
            ["Open Settings", () => vscode.commands.executeCommand("workbench.action.openSettings", "claims.server.path")],
            ["Show Output", () => this.output.show()],
        ]);
        const chosen = await vscode.window.showErrorMessage(message, ...actions.keys());
        await (chosen && actions.get(chosen)?.());
    }

    private showStatus(text: string, detail: string, severity = vscode.LanguageStatusSeverity.Information, busy = false): void {
        this.status.text = `Claims ${text}`.trim();
        this.status.detail = detail;
        this.status.severity = severity;
        this.status.busy = busy;
        this.status.command = { command: "claims.restartServer", title: "Restart" };
    }
}

function localFolders(): string[] {
    return (vscode.workspace.workspaceFolders ?? []).filter((f) => f.uri.scheme === "file").map((f) => f.uri.fsPath);
}

function runOnce(server: Server, ...args: string[]): Promise<Outcome> {
    const options = {
        timeout: 10_000,
        ...(server.folder ? { cwd: server.folder } : {}),
    };
    return new Promise((resolve) => {
        execFile(server.command, [...server.args, ...args], options, (error, stdout, stderr) => {
            const didNotRun = typeof error?.code === "string";
            resolve({
                exitCode: error ? (typeof error.code === "number" ? error.code : undefined) : 0,
                error: didNotRun ? error.message : undefined,
                output: stdout || stderr,
            });
        });
    });
}
