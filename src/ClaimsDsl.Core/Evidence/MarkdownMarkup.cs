using System.Collections.Generic;

using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// The marks of a Markdown text: headings, quotes, lists, rules, code fences, emphasis, links, escapes. A close reading of
/// CommonMark is not needed to find a sentence: a mark stays where it could be a character of the text, as in 2 * 3 or in file_name.
/// </summary>
internal sealed class MarkdownMarkup
{
    // Deeper quotes and lists are decoration; the bound keeps a line of nothing but marks cheap.
    private const int MaxNesting = 16;

    private readonly string _text;
    private readonly List<Markup> _marks = [];

    // Where "[" was seen without its "]" yet: their places in _marks.
    private readonly Stack<int> _open = new();

    private MarkdownMarkup(string text)
    {
        _text = text;
    }

    /// <summary>Finds all marks, in the order of the text.</summary>
    public static IReadOnlyList<Markup> Find(string text)
    {
        var reader = new MarkdownMarkup(text);
        int start = 0;
        while (start < text.Length)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed;
            reader.ReadLine(start, end);
            start = end + 1;
        }

        return reader._marks;
    }

    private static bool IsAt(string text, int position, int end, string part) =>
        position + part.Length <= end && string.CompareOrdinal(text, position, part, 0, part.Length) == 0;

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r';

    private void ReadLine(int start, int end)
    {
        int position = SkipBlockMarks(start, end);
        if (position == end)
        {
            // A paragraph ends, and with it what could still become a link.
            _open.Clear();
        }
        else if (IsRule(position, end) || IsAt(_text, position, end, "```") || IsAt(_text, position, end, "~~~"))
        {
            Drop(position, end);
        }
        else
        {
            ReadInlines(position, end);
        }
    }

    private void Drop(int start, int end) => _marks.Add(new Markup(TextSpan.FromBounds(start, end), ""));

    private int SkipBlanks(int position, int end)
    {
        while (position < end && IsBlank(_text[position]))
        {
            position++;
        }

        return position;
    }

    private int SkipBlockMarks(int start, int end)
    {
        int position = SkipBlanks(start, end);
        for (int depth = 0; depth < MaxNesting && position < end; depth++)
        {
            int markEnd = FindBlockMarkEnd(position, end);
            if (markEnd == position)
            {
                break;
            }

            Drop(position, markEnd);
            position = SkipBlanks(markEnd, end);
        }

        return position;
    }

    /// <summary>The end of a quote, list or heading mark; the position itself when there is none.</summary>
    private int FindBlockMarkEnd(int position, int end)
    {
        char c = _text[position];
        int markEnd = position;
        switch (c)
        {
            case '>':
                return position + 1;
            case '-' or '+' or '*':
                markEnd++;
                break;
            case '#':
                while (markEnd < end && _text[markEnd] == '#')
                {
                    markEnd++;
                }

                break;
            default:
                // "1984. That year" begins a sentence, not an item.
                while (markEnd < end && markEnd < position + 3 && _text[markEnd] is >= '0' and <= '9')
                {
                    markEnd++;
                }

                bool isNumber = markEnd > position && markEnd < end && _text[markEnd] is '.' or ')';
                markEnd = isNumber ? markEnd + 1 : position;
                break;
        }

        return markEnd < end && IsBlank(_text[markEnd]) && !IsRule(position, end) ? markEnd : position;
    }

    // "---", "***", "===", and the line under the head of a table.
    private bool IsRule(int position, int end)
    {
        int marks = 0;
        for (; position < end; position++)
        {
            if (_text[position] is '-' or '*' or '_' or '=' or '|' or ':')
            {
                marks++;
            }
            else if (!IsBlank(_text[position]))
            {
                return false;
            }
        }

        return marks >= 3;
    }

    private void ReadInlines(int position, int end)
    {
        int noTargetBefore = position;
        while (position < end)
        {
            position = _text[position] switch
            {
                '\\' => ReadEscape(position, end),
                '*' or '_' or '~' or '`' => ReadEmphasis(position, end),
                '!' when IsAt(_text, position, end, "![") => Open(position, 2),
                '[' => Open(position, 1),
                ']' => Close(position, end, ref noTargetBefore),
                '<' => ReadAutomaticLink(position, end),
                _ => position + 1,
            };
        }
    }

    private int ReadEscape(int position, int end)
    {
        bool isEscape = position + 1 < end && _text[position + 1] is > ' ' and <= '~' && !char.IsLetterOrDigit(_text[position + 1]);
        if (isEscape)
        {
            Drop(position, position + 1);
        }

        return position + (isEscape ? 2 : 1);
    }

    private int ReadEmphasis(int position, int end)
    {
        char mark = _text[position];
        int after = position;
        while (after < end && _text[after] == mark)
        {
            after++;
        }

        char left = position > 0 ? _text[position - 1] : ' ';
        char right = after < end ? _text[after] : ' ';
        bool isBetweenWords = char.IsWhiteSpace(left) && char.IsWhiteSpace(right);
        bool isInsideWord = char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);
        if (mark == '`' || (!isBetweenWords && !isInsideWord && (mark != '~' || after - position == 2)))
        {
            Drop(position, after);
        }

        return after;
    }

    // Kept as a mark of no length, which a target gives its length.
    private int Open(int position, int length)
    {
        _open.Push(_marks.Count);
        Drop(position, position);
        return position + length;
    }

    private int Close(int position, int end, ref int noTargetBefore)
    {
        if (_open.Count == 0)
        {
            return position + 1;
        }

        int open = _open.Pop();
        char kind = position + 1 < end ? _text[position + 1] : ' ';
        if (kind is not ('(' or '[') || position < noTargetBefore)
        {
            return position + 1;
        }

        int targetEnd = _text.IndexOf(kind == '(' ? ')' : ']', position + 1, end - position - 1);
        if (targetEnd < 0)
        {
            // Nor will the rest of this line have one: it need not be searched for each "](" in it.
            noTargetBefore = end;
            return position + 1;
        }

        int start = _marks[open].Span.Start;
        _marks[open] = new Markup(new TextSpan(start, _text[start] == '!' ? 2 : 1), "");
        Drop(position, targetEnd + 1);
        return targetEnd + 1;
    }

    // <https://example.org>: the address is text.
    private int ReadAutomaticLink(int position, int end)
    {
        bool hasScheme = false;
        for (int i = position + 1; i < end && !char.IsWhiteSpace(_text[i]) && _text[i] != '<'; i++)
        {
            hasScheme |= _text[i] is ':' or '@';
            if (_text[i] == '>' && hasScheme)
            {
                Drop(position, position + 1);
                Drop(i, i + 1);
                return i + 1;
            }
        }

        return position + 1;
    }
}
