import * as vscode from "vscode";
import type { Range } from "vscode-languageclient/node";
import type { ClaimsClient } from "./client";

interface Side {
    label: string;
    detail: string;
    uri: string;
    range: Range;
}

interface Dispute extends Omit<Side, "label"> {
    label: string | null;
    isAcknowledged: boolean;
    sides: Side[];
}

type Node = { dispute: Dispute } | { side: Side };

/** The view of disputes: what cannot all be true, and who is on which side. */
export class DisputesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly subscriptions: vscode.Disposable[];
    readonly onDidChangeTreeData = this.changed.event;

    constructor(private readonly client: ClaimsClient) {
        const view = vscode.window.createTreeView<Node>("claims.disputes", {
            treeDataProvider: this,
        });
        this.subscriptions = [
            view,
            this.changed,
            vscode.commands.registerCommand("claims.refreshDisputes", () => this.changed.fire()),
            client.onChanged(() => {
                client.running?.onNotification("claims/disputesChanged", () => this.changed.fire());
                this.changed.fire();
            }),
        ];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) {
            subscription.dispose();
        }
    }

    async getChildren(node?: Node): Promise<Node[]> {
        if (node) {
            return "dispute" in node ? node.dispute.sides.map((side) => ({ side })) : [];
        }

        const disputes = await this.client.ask<Dispute[]>("claims/disputes");
        // What still asks for something comes first.
        return (disputes ?? [])
            .sort((a, b) => Number(a.isAcknowledged) - Number(b.isAcknowledged))
            .map((dispute) => ({ dispute }));
    }

    getTreeItem(node: Node): vscode.TreeItem {
        return "dispute" in node ? disputeItem(node.dispute) : sideItem(node.side);
    }
}

function disputeItem(dispute: Dispute): vscode.TreeItem {
    const item = new vscode.TreeItem(dispute.label ?? dispute.detail, vscode.TreeItemCollapsibleState.Expanded);
    item.description = dispute.label ? dispute.detail : "";
    item.iconPath = dispute.isAcknowledged
        ? new vscode.ThemeIcon("pass")
        : new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
    item.tooltip = `${dispute.detail}\n\n${dispute.isAcknowledged ? "Acknowledged." : "Nobody has acknowledged it."}`;
    item.command = openPlace(dispute);
    return item;
}

function sideItem(side: Side): vscode.TreeItem {
    const item = new vscode.TreeItem(side.label);
    // Who it is already stands in the label.
    item.description = side.detail.startsWith(`${side.label} `) ? side.detail.slice(side.label.length + 1) : side.detail;
    item.tooltip = side.detail;
    item.iconPath = new vscode.ThemeIcon("comment");
    item.command = openPlace(side);
    return item;
}

function openPlace({ uri, range }: Pick<Side, "uri" | "range">): vscode.Command {
    const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
    return {
        command: "vscode.open",
        title: "Open",
        arguments: [vscode.Uri.parse(uri), { selection, preserveFocus: true }],
    };
}
