import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { repository } from "../support/repository";

/** The folder that install-code-server.sh made. */
const cache = process.env.CLAIMS_E2E_CACHE ?? "";
const codeServer = path.join(cache, "node_modules/code-server/out/node/entry.js");
const browserFile = process.env.CLAIMS_E2E_CHROMIUM ?? "/usr/bin/chromium";
const extension = `${repository}src/vscode/claims.vsix`;
/** The command that has the language server. */
export const serverFile = process.env.CLAIMS_E2E_SERVER ?? `${repository}src/ClaimsDsl.Cli/bin/Debug/net10.0/claims.dll`;

/** Why the tests cannot run here, or false. */
export const cannotRun =
    (!(cache && existsSync(codeServer)) && "code-server is not installed: see test/e2e/install-code-server.sh") ||
    (!existsSync(browserFile) && `there is no ${browserFile}`) ||
    (!existsSync(extension) && "the extension is not packaged");

/** Why what takes a server cannot be tested here, or false. */
export const noServer = cannotRun || (!hasServer() && `${serverFile} has no language server: build src/ClaimsDsl.Cli`);

function hasServer(): boolean {
    return (
        existsSync(serverFile) &&
        execFileSync("dotnet", [serverFile, "lsp", "--help"], { encoding: "utf8" }).includes("claims lsp")
    );
}

const flags = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** Visual Studio Code in a browser, with the extension installed and a copy of the sample open. */
export class Editor {
    private constructor(
        readonly page: Page,
        /** The folder that is open. */
        readonly folder: string,
        private readonly close: () => Promise<void>,
    ) {}

    /** @param prepare Changes the copy of the sample before it is opened. */
    static async start(settings: Record<string, unknown>, prepare?: (folder: string) => void): Promise<Editor> {
        const root = mkdtempSync(path.join(tmpdir(), "claims-e2e-"));
        const folder = path.join(root, "work/samples/DprkTroops");
        cpSync(`${repository}samples/DprkTroops`, folder, {
            recursive: true,
            filter: (file) => !/[\\/](bin|obj)([\\/]|$)/.test(file),
        });
        cpSync(`${repository}seeds`, path.join(root, "work/seeds"), { recursive: true });
        prepare?.(folder);
        mkdirSync(path.join(root, "data/User"), { recursive: true });
        writeFileSync(path.join(root, "data/User/settings.json"), JSON.stringify({ ...quiet, ...settings }));
        const folders = ["--user-data-dir", path.join(root, "data"), "--extensions-dir", path.join(root, "extensions")];
        execFileSync(process.execPath, [codeServer, ...folders, "--install-extension", extension], { stdio: "pipe" });

        const port = await freePort();
        const options = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"];
        const server = spawn(process.execPath, [codeServer, ...folders, ...options, "--config", path.join(root, "config.yaml")], {
            stdio: "ignore",
        });
        let browser: Browser | undefined;
        const close = async () => {
            await browser?.close();
            server.kill();
            await new Promise((resolve) => server.once("exit", resolve));
            rmSync(root, { recursive: true, force: true, maxRetries: 5 });
        };
        try {
            const address = `http://127.0.0.1:${port}/`;
            await waitFor(async () => (await fetch(address).catch(() => undefined))?.ok === true);
            browser = await chromium.launch({ executablePath: browserFile, args: flags });
            const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
            page.setDefaultTimeout(20_000);
            await page.goto(`${address}?folder=${encodeURIComponent(folder)}`);
            await page.locator(".explorer-folders-view").waitFor({ timeout: 60_000 });
            return new Editor(page, folder, close);
        } catch (error) {
            await close();
            throw error;
        }
    }

    async stop(): Promise<void> {
        await this.close();
    }

    /** Opens a file of the folder from the explorer. */
    async open(name: string): Promise<void> {
        await this.page.locator(".explorer-folders-view").getByText(name, { exact: true }).dblclick();
        await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
        await this.lines().first().waitFor();
    }

    /** The lines of the editor that has the focus. */
    lines(): Locator {
        return this.page.locator(".editor-group-container.active .view-line");
    }

    /** The line that has a text; the editor shows white space as no-break spaces. */
    line(text: string): Locator {
        return this.lines().filter({
            hasText: new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s")),
        });
    }

    /** Runs a command by its title. */
    async run(command: string): Promise<void> {
        await this.page.keyboard.press("F1");
        const input = this.page.locator(".quick-input-widget input");
        await input.waitFor();
        await input.fill(`>${command}`);
        await this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: command }).first().click();
    }

    async screenshot(name: string): Promise<void> {
        const folder = process.env.CLAIMS_E2E_SCREENSHOTS;
        if (folder) {
            await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
        }
    }
}

// Nothing that moves, asks or gets in the way.
const quiet = {
    "security.workspace.trust.enabled": false,
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": false,
    "workbench.colorTheme": "Default Dark Modern",
    "workbench.reduceMotion": "on",
    "editor.minimap.enabled": false,
    "editor.accessibilitySupport": "off",
    "files.autoSave": "off",
    "telemetry.telemetryLevel": "off",
    "extensions.ignoreRecommendations": true,
    "chat.commandCenter.enabled": false,
};

async function freePort(): Promise<number> {
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    const address = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    return typeof address === "object" && address ? address.port : 0;
}

/** Waits until something is so, and fails after a minute. */
export async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 60_000;
    while (!(await isSo())) {
        if (Date.now() > end) {
            throw new Error("It did not come about within a minute.");
        }

        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
