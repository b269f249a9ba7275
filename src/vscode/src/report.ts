import * as vscode from "vscode";
import type { ClaimsClient } from "./client";
import { forWebview } from "./page";

/** The page of `claims report` beside the file, made anew when a file is saved. */
export class ReportPanel implements vscode.Disposable {
    private panel: vscode.WebviewPanel | undefined;
    private readonly subscriptions: vscode.Disposable[];

    constructor(
        private readonly client: ClaimsClient,
        private readonly media: vscode.Uri,
    ) {
        this.subscriptions = [
            vscode.commands.registerCommand("claims.openReport", () => this.open()),
            vscode.workspace.onDidSaveTextDocument((document) => {
                if (document.languageId === "claims") {
                    void this.refresh();
                }
            }),
            vscode.window.onDidChangeActiveColorTheme(() => this.refresh()),
            client.onChanged(() => this.refresh()),
        ];
    }

    dispose(): void {
        this.panel?.dispose();
        for (const subscription of this.subscriptions) {
            subscription.dispose();
        }
    }

    private async open(): Promise<void> {
        if (!this.client.running) {
            void vscode.window.showWarningMessage("The claims server does not run, so there is no report.");
            return;
        }

        if (this.panel) {
            this.panel.reveal(undefined, true);
        } else {
            const place = {
                viewColumn: vscode.ViewColumn.Beside,
                preserveFocus: true,
            };
            const options = {
                enableScripts: true,
                enableFindWidget: true,
                retainContextWhenHidden: true,
                localResourceRoots: [],
            };
            this.panel = vscode.window.createWebviewPanel("claims.report", "Claims Report", place, options);
            this.panel.iconPath = {
                light: vscode.Uri.joinPath(this.media, "file-light.svg"),
                dark: vscode.Uri.joinPath(this.media, "file-dark.svg"),
            };
            this.panel.onDidDispose(() => {
                this.panel = undefined;
            });
        }

        await this.refresh();
    }

    private async refresh(): Promise<void> {
        const report = this.panel && (await this.client.ask<{ html: string }>("claims/report"));
        // It may have been closed in the meantime.
        if (report && this.panel) {
            const { kind } = vscode.window.activeColorTheme;
            this.panel.webview.html = forWebview(
                report.html,
                kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast,
            );
        }
    }
}
