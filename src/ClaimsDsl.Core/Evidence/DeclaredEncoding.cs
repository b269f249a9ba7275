using System;
using System.Text.RegularExpressions;

namespace ClaimsDsl.Evidence;

/// <summary>The encoding that a web page or XML file says it is in.</summary>
public static class DeclaredEncoding
{
    // HTML has it declared within the first 1024 bytes (https://html.spec.whatwg.org/multipage/semantics.html#charset).
    private const int Prefix = 1024;

    private static readonly Regex Pattern = new(
        """<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The name of the encoding as it is written, or null where none is declared.</summary>
    /// <param name="text">The text, in whatever encoding it was read: declarations are ASCII.</param>
    public static string? Find(string text) =>
        Pattern.Match(text.Substring(0, Math.Min(Prefix, text.Length))) is { Success: true } match ? match.Groups[1].Value : null;
}
