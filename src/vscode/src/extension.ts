import * as vscode from "vscode";
import { ClaimsClient } from "./client";
import { DisputesView } from "./disputes";
import { registerShowReferences } from "./references";
import { ReportPanel } from "./report";

let client: ClaimsClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    client = new ClaimsClient(context.extensionPath);
    const { output } = client;
    const restart = () => client?.restart();
    context.subscriptions.push(
        client,
        new DisputesView(client),
        new ReportPanel(client, vscode.Uri.joinPath(context.extensionUri, "media")),
        registerShowReferences(client),
        vscode.commands.registerCommand("claims.restartServer", restart),
        vscode.commands.registerCommand("claims.showOutput", () => output.show()),
        vscode.workspace.onDidGrantWorkspaceTrust(restart),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration("claims.server.path")) {
                void restart();
            }
        }),
    );
    await vscode.commands.executeCommand("setContext", "claims.isActive", true);
    await client.restart();
}

export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
