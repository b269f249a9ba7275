using System.Linq;

namespace ClaimsDsl.Text;

/// <summary>Texts of files, so that nothing in them can command a terminal, break a report, or make a reader see something else than there is.</summary>
internal static class Printable
{
    /// <summary>
    /// A text with pictures of control characters (U+2400…) in their place; white space becomes blanks. What turns the direction of the text around
    /// it (https://trojansource.codes/) is shown as U+FFFD.
    /// </summary>
    public static string Of(string text) => text.Any(IsUnprintable) ? string.Concat(text.Select(Of)) : text;

    /// <summary>Whether a character does something else than stand there.</summary>
    public static bool IsUnprintable(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    private static char Of(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u2028' or '\u2029' => ' ',
        < ' ' => (char)('\u2400' + c),
        _ when IsUnprintable(c) => '\uFFFD',
        _ => c,
    };
}
