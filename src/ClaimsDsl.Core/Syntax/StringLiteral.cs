namespace ClaimsDsl.Syntax;

/// <summary>The two ways to write a string: between straight or between curly quotation marks.</summary>
internal static class StringLiteral
{
    /// <summary>What is inside the quotation marks; a doubled straight mark stands for one.</summary>
    public static string GetValue(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        int end = IsTerminated(text) ? text.Length - 1 : text.Length;
        string inner = text.Substring(1, end - 1);
        return text[0] == '"' ? inner.Replace("\"\"", "\"") : inner;
    }

    /// <summary>Whether the literal is closed.</summary>
    public static bool IsTerminated(string text) => text.Length > 0 && FindEnd(text, 0) is var end and >= 0 && end == text.Length;

    /// <summary>The offset just after the literal that starts at <paramref name="start"/>, or −1 when its line ends first.</summary>
    public static int FindEnd(string text, int start)
    {
        if (EndsOf(text[start]) is { } ends)
        {
            return FindOtherEnd(text, start, ends);
        }

        bool curly = text[start] == '“';
        int depth = 1;
        for (int i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (!curly)
            {
                if (text[i] != '"')
                {
                    continue;
                }

                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                    continue;
                }

                return i + 1;
            }

            depth += text[i] switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether a character begins a quotation elsewhere, and none here. Such a quotation is read, and reported.</summary>
    public static bool IsOtherMark(char mark) => EndsOf(mark) is not null;

    /// <summary>Which marks end a quotation that begins with a mark of other languages; null where none begins.</summary>
    private static string? EndsOf(char mark) => mark switch
    {
        '\'' => "'",
        '`' => "`'",
        '‘' or '’' => "’",
        '‚' => "‘’",
        '„' => "“”\"",
        '”' => "”",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        '›' => "‹›",
        _ => null,
    };

    // No mark before a letter ends a quotation: it is an apostrophe.
    private static int FindOtherEnd(string text, int start, string ends)
    {
        for (int i = start + 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (ends.IndexOf(text[i]) >= 0 && (i + 1 == text.Length || !Lexer.IsNamePart(text[i + 1])))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>A string written so that reading it gives <paramref name="value"/>; line ends become spaces.</summary>
    public static string Write(string value) =>
        "\"" + value.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace("\"", "\"\"") + "\"";
}
