using System;
using System.Linq;

namespace ClaimsDsl.Evidence;

/// <summary>What shows that a text was not read in the encoding that it is written in, or that it is none.</summary>
internal static class TextProblem
{
    /// <summary>
    /// One character in how many may be unreadable. A text in a Windows code page that was read as UTF-8 loses every apostrophe or
    /// accent, several in each thousand characters; a good text that quotes a broken one loses a few in all.
    /// </summary>
    private const int CharactersPerUnreadable = 1000;

    private const int MinUnreadable = 2;

    /// <summary>
    /// Every second byte of a Latin text in UTF-16 is zero; of one in another script, those of its spaces and figures. Two zeros in a
    /// row are in no text.
    /// </summary>
    private const int CharactersPerNulInUtf16 = 10;

    /// <summary>Why a text cannot be read, as the end of the sentence "the file cannot be read: …", or null.</summary>
    public static string? Find(string text)
    {
        int nul = text.Count(c => c == '\0');
        if (nul > 0)
        {
            return nul > text.Length / CharactersPerNulInUtf16 && text.IndexOf("\0\0", StringComparison.Ordinal) < 0
                ? "it is in UTF-16 without a byte order mark: save it in UTF-8"
                : "it is not a text, it contains NUL characters";
        }

        int lost = text.Count(c => c == '\uFFFD');
        return lost < MinUnreadable || lost <= text.Length / CharactersPerUnreadable ? null
            : DeclaredEncoding.Find(text) is { } name && !name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            ? "it was not read in the encoding that it declares, '" + name + "': save it in UTF-8"
            : "it is in an encoding that is neither UTF-8 nor UTF-16: save it in UTF-8";
    }

    /// <summary>The same of a claims file: where it has only a few NUL characters, each is told where it stands.</summary>
    public static string? FindInClaims(string text)
    {
        bool isSuspicious = text.IndexOf('\0') >= 0 ? text.Count(c => c == '\0') > text.Length / CharactersPerNulInUtf16 : text.IndexOf('\uFFFD') >= 0;
        return isSuspicious ? Find(text) : null;
    }
}
