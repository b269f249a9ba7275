/**
 * The page as the editor may show it: in the editor's colours rather than the system's, for which its styles are no longer those of
 * their fingerprint. Its own policy still lets run the one script that it has; the policy that is put before it holds for any page:
 * nothing is loaded from anywhere.
 */
export function forWebview(html: string, isDark: boolean): string {
    const policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    return html
        .replace(/style-src ('|&#39;|&#x27;)sha256-[^;"'&]*\1/, "style-src 'unsafe-inline'")
        .replaceAll("(prefers-color-scheme: dark)", isDark ? "all" : "not all")
        .replaceAll(/(color-scheme(?:: |" content="))light dark/g, `$1${isDark ? "dark" : "light"}`)
        .replace(/<head(\s[^>]*)?>/i, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
