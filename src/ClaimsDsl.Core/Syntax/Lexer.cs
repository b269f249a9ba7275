using System;
using System.Globalization;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Syntax;

/// <summary>Splits a text into tokens. Any text can be split, and the tokens put together again are the text.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly GreenCache _cache = GreenCache.Current;
    private int _position;

    public Lexer(string text)
    {
        _text = text;
    }

    /// <summary>The next token; after the last, the end-of-file token again and again.</summary>
    /// <param name="startsLine">Whether only white space and comments stand before it on its line.</param>
    public GreenToken Next(out bool startsLine)
    {
        int start = _position;
        startsLine = start == 0 || IsNewLine(_text[start - 1]);
        startsLine |= SkipTrivia(throughLineEnd: false);
        string leading = _cache.GetTrivia(_text, start, _position - start);

        int tokenStart = _position;
        SyntaxKind kind = ScanToken();

        int trailingStart = _position;
        if (kind != SyntaxKind.EndOfFileToken)
        {
            SkipTrivia(throughLineEnd: true);
        }

        string trailing = _cache.GetTrivia(_text, trailingStart, _position - trailingStart);
        return _cache.GetToken(kind, _text, tokenStart, trailingStart - tokenStart, leading, trailing);
    }

    /// <summary>Whether a character can begin a name. Only what C# allows too: a name in the file is a name in the program.</summary>
    public static bool IsNameStart(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_'
        || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber);

    /// <summary>Whether a character can stand inside a name.</summary>
    public static bool IsNamePart(char c) => IsNameStart(c) || IsDigit(c)
        || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    internal static bool IsNewLine(char c) => c is '\n' or '\r';

    // Marks of direction are put between words by editors of right-to-left text; a byte order mark can survive decoding.
    internal static bool IsWhiteSpace(char c) => c <= ' '
        ? c is ' ' or '\t' or '\v' or '\f'
        : c > 127 && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200E' or '\u200F' or '\u061C');

    private char Peek(int ahead = 0) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    /// <returns>Whether a line end was passed.</returns>
    private bool SkipTrivia(bool throughLineEnd)
    {
        bool passedLineEnd = false;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c is > '/' and <= '~')
            {
                break;
            }
            else if (IsWhiteSpace(c))
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                _position = EndOfLine();
            }
            else if (IsNewLine(c))
            {
                _position += c == '\r' && Peek(1) == '\n' ? 2 : 1;
                passedLineEnd = true;
                if (throughLineEnd)
                {
                    return true;
                }
            }
            else
            {
                break;
            }
        }

        return passedLineEnd;
    }

    private SyntaxKind ScanToken()
    {
        if (_position >= _text.Length)
        {
            return SyntaxKind.EndOfFileToken;
        }

        int start = _position;
        char c = _text[start];
        if (IsNameStart(c))
        {
            int end = _position + 1;
            while (end < _text.Length && IsNamePart(_text[end]))
            {
                end++;
            }

            _position = end;
            return end < _text.Length && _text[end] == '/' && TryScanUnit(start) ? SyntaxKind.UnitToken : SyntaxKind.IdentifierToken;
        }

        if (IsDigit(c))
        {
            return TryScanDate() ? SyntaxKind.DateToken : ScanNumber();
        }

        if (c == '°' && Peek(1) is 'C' or 'F' && !IsNamePart(Peek(2)))
        {
            _position += 2;
            return SyntaxKind.UnitToken;
        }

        if (c is '"' or '“')
        {
            return ScanString();
        }

        return ScanPunctuation(c);
    }

    /// <summary>
    /// The rest of a unit that has a slash: km/h. It is one token, which is no name, so that a misspelt one is one mistake; a slash after any
    /// other word stays a slash.
    /// </summary>
    private bool TryScanUnit(int start)
    {
        if (!IsNameStart(Peek(1)) || Units.Find(_text.Substring(start, _position - start)) is null)
        {
            return false;
        }

        do
        {
            _position++;
        }
        while (IsNamePart(Peek()));
        return true;
    }

    private SyntaxKind ScanString()
    {
        int end = StringLiteral.FindEnd(_text, _position);
        _position = end >= 0 ? end : EndOfLine();
        return SyntaxKind.StringToken;
    }

    // An apostrophe has a letter before it, or none after it.
    private bool BeginsQuotation() => !IsWhiteSpace(Peek(1)) && !IsNewLine(Peek(1)) && !StringLiteral.IsOtherMark(Peek(1)) && Peek(1) != '\0'
        && (_position == 0 || !IsNamePart(_text[_position - 1]));

    private SyntaxKind ScanPunctuation(char c)
    {
        SyntaxKind kind = (c, Peek(1)) switch
        {
            ('.', '.') => SyntaxKind.DotDotToken,
            ('!', '=') => SyntaxKind.NotEqualsToken,
            ('<', '=') => SyntaxKind.LessEqualsToken,
            ('>', '=') => SyntaxKind.GreaterEqualsToken,
            _ => SyntaxKind.None,
        };
        if (kind != SyntaxKind.None)
        {
            _position += 2;
            return kind;
        }

        kind = c switch
        {
            '{' => SyntaxKind.OpenBraceToken,
            '}' => SyntaxKind.CloseBraceToken,
            '(' => SyntaxKind.OpenParenToken,
            ')' => SyntaxKind.CloseParenToken,
            '[' => SyntaxKind.OpenBracketToken,
            ']' => SyntaxKind.CloseBracketToken,
            ',' => SyntaxKind.CommaToken,
            ':' => SyntaxKind.ColonToken,
            '.' => SyntaxKind.DotToken,
            '/' => SyntaxKind.SlashToken,
            '=' => SyntaxKind.EqualsToken,
            '<' => SyntaxKind.LessToken,
            '>' => SyntaxKind.GreaterToken,
            '≤' => SyntaxKind.LessEqualsToken,
            '≥' => SyntaxKind.GreaterEqualsToken,
            '≠' => SyntaxKind.NotEqualsToken,
            '~' => SyntaxKind.TildeToken,
            '+' => SyntaxKind.PlusToken,
            '-' or '−' => SyntaxKind.MinusToken,
            '*' or '×' => SyntaxKind.StarToken,
            '%' => SyntaxKind.PercentToken,
            _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol => SyntaxKind.CurrencyToken,
            _ => SyntaxKind.BadToken,
        };
        if (kind == SyntaxKind.BadToken)
        {
            if (StringLiteral.IsOtherMark(c) && BeginsQuotation())
            {
                return ScanString();
            }

            ScanBad();
        }
        else
        {
            _position++;
        }

        return kind;
    }

    // Characters without a meaning that stand together are one mistake.
    private void ScanBad()
    {
        do
        {
            _position++;
        }
        while (_position < _text.Length && IsBad(_text[_position]));

        static bool IsBad(char c) => c > 127
            ? !IsNameStart(c) && !IsWhiteSpace(c) && c is not ('°' or '“' or '≤' or '≥' or '≠' or '−' or '×')
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.CurrencySymbol
            : c is (< ' ' and not ('\n' or '\r' or '\t' or '\f' or '\v')) or '`' or '^' or '|' or '\\' or '@' or '#' or '&' or ';' or '\'' or '?' or '!' or '\x7F';
    }

    /// <summary>
    /// 2024-10-23, 2024-10?, 199X, 2024~: four places that begin a year, with more after them than a number has.
    /// Whether it is a day of the calendar is for <see cref="DateRange"/> to say.
    /// </summary>
    private bool TryScanDate()
    {
        int i = _position;
        int year = i;
        while (i < _text.Length && i - year < 4 && (IsDigit(_text[i]) || (_text[i] == 'X' && i > year)))
        {
            i++;
        }

        if (i - year != 4)
        {
            return false;
        }

        bool isDate = _text[i - 1] == 'X';
        while (i + 1 < _text.Length && _text[i] == '-' && IsDigitOrX(_text[i + 1]))
        {
            isDate = true;
            i++;
            while (i < _text.Length && IsDigitOrX(_text[i]))
            {
                i++;
            }
        }

        // A time of day is read with its date, so that one message can say that only days are kept.
        if (isDate && i + 1 < _text.Length && _text[i] == 'T' && IsDigit(_text[i + 1]))
        {
            while (i < _text.Length && (IsDigit(_text[i]) || _text[i] is 'T' or ':' or 'Z' or '+' or '-'))
            {
                i++;
            }
        }

        if (i < _text.Length && (_text[i] is '?' or '~' || (_text[i] == '%' && isDate)))
        {
            isDate = true;
            i++;
        }

        if (!isDate || (i < _text.Length && IsNamePart(_text[i])))
        {
            return false;
        }

        _position = i;
        return true;

        static bool IsDigitOrX(char c) => IsDigit(c) || c == 'X';
    }

    private SyntaxKind ScanNumber()
    {
        SkipDigits();
        while ((Peek() == ',' || SyntaxFacts.IsForeignSeparator(Peek())) && IsDigit(Peek(1)) && IsDigit(Peek(2)) && IsDigit(Peek(3)) && !IsDigit(Peek(4)))
        {
            _position += 4;
        }

        if (Peek() == '.' && IsDigit(Peek(1)))
        {
            _position++;
            SkipDigits();
        }

        return SyntaxKind.NumberToken;
    }

    private void SkipDigits()
    {
        while (IsDigit(Peek()) || (Peek() == '_' && IsDigit(Peek(1))))
        {
            _position++;
        }
    }

    private int EndOfLine()
    {
        int length = _text.AsSpan(_position).IndexOfAny('\n', '\r');
        return length < 0 ? _text.Length : _position + length;
    }
}
