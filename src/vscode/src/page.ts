/**
 * The page as the editor may show it. Its own policy lets run the one script that it has and nothing else; the policy that is put
 * before it holds for any page: nothing is loaded from anywhere.
 */
export function forWebview(html: string): string {
    const policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    return html.replace(/<head(\s[^>]*)?>/i, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
