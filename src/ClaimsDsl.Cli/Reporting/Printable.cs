using System.Linq;

namespace ClaimsDsl.Cli.Reporting;

/// <summary>Texts of files, so that nothing in them can command a terminal or break a report.</summary>
internal static class Printable
{
    /// <summary>A text with pictures of control characters (U+2400…) in their place; white space becomes blanks.</summary>
    public static string Of(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(Of)) : text;

    private static char Of(char c) => c switch
    {
        '\t' or '\n' or '\r' => ' ',
        < ' ' => (char)('\u2400' + c),
        _ when char.IsControl(c) => '\uFFFD',
        _ => c,
    };
}
