using System.Text;

using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>Writes what users wrote into Markdown, so that it is shown as they wrote it.</summary>
internal static class Markdown
{
    private const string Marks = "\\`*_{}[]<>#|~&!$";

    /// <summary>A text of one line that is shown as it is. White space of any kind becomes a space.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        bool isNumber = true;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || Printable.IsUnprintable(c))
            {
                escaped.Append(' ');
                continue;
            }

            // At the start, or after nothing but a number, these begin a list or underline a heading.
            bool beginsBlock = escaped.Length == 0 ? c is '-' or '+' or '=' : isNumber && c is ('.' or ')');
            if (beginsBlock || Marks.IndexOf(c) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
            isNumber &= c is >= '0' and <= '9';
        }

        return escaped.ToString();
    }

    /// <summary>A text of one line in bold; nothing where it is empty.</summary>
    public static string Bold(string text) => text.Trim().Length == 0 ? "" : "**" + Escape(text.Trim()) + "**";
}
