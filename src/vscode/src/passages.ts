import * as vscode from "vscode";
import { type DocumentLink, DocumentLinkRequest, type LanguageClient, type Middleware } from "vscode-languageclient/node";

const lineOfPassage = /^L(\d+)$/;

/**
 * A quotation leads to the passage of its document. The server gives that as a link, and the editor underlines every link, which would be
 * every second line; so it is shown as what the quotation is defined by, at Ctrl+Click and F12 as for names.
 */
export function passagesAsDefinitions(connection: () => LanguageClient | undefined): Middleware {
    return {
        async provideDocumentLinks(document, token, next) {
            const links = await next(document, token);
            return links?.filter((link) => !lineOfPassage.test(link.target?.fragment ?? ""));
        },

        async provideDefinition(document, position, token, next) {
            const declared = await next(document, position, token);
            const isThere = Array.isArray(declared) ? declared.length > 0 : declared;
            const client = connection();
            if (isThere || !client) {
                return declared;
            }

            const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
            const links = (await client.sendRequest(DocumentLinkRequest.type, { textDocument }, token)) ?? [];
            return links.flatMap((link) => passageOf(client, link, position) ?? []);
        },
    };
}

function passageOf(client: LanguageClient, link: DocumentLink, position: vscode.Position): vscode.Location | undefined {
    const target = vscode.Uri.parse(link.target ?? "");
    const line = lineOfPassage.exec(target.fragment)?.[1];
    const isHere = client.protocol2CodeConverter.asRange(link.range).contains(position);
    return line && isHere
        ? new vscode.Location(target.with({ fragment: "" }), new vscode.Position(Number(line) - 1, 0))
        : undefined;
}
