import type { Middleware } from "vscode-languageclient/node";

const lineOfPassage = /^L\d+$/;

/**
 * A quotation leads to the passage of its document. The server gives that as a link too, and the editor underlines every link, which would be
 * every second line: Ctrl+Click and F12 lead there as from a name.
 */
export const withoutLinksOfQuotations: Middleware = {
    async provideDocumentLinks(document, token, next) {
        const links = await next(document, token);
        return links?.filter((link) => !lineOfPassage.test(link.target?.fragment ?? ""));
    },
};
