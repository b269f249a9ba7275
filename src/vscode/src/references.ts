import * as vscode from "vscode";
import type { Location, Position } from "vscode-languageclient/node";
import type { ClaimsClient } from "./client";

/** Shows the places that a code lens counts; the server gives them as the protocol writes them. */
export function registerShowReferences(client: ClaimsClient): vscode.Disposable {
    return vscode.commands.registerCommand(
        "claims.showReferences",
        async (uri: string, position: Position, locations: Location[]) => {
            const convert = client.running?.protocol2CodeConverter;
            if (convert) {
                await vscode.commands.executeCommand(
                    "editor.action.showReferences",
                    convert.asUri(uri),
                    convert.asPosition(position),
                    locations.map((location) => convert.asLocation(location)),
                );
            }
        },
    );
}
