using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>Takes a quotation apart. Quotation marks are left out: they separate nothing.</summary>
internal sealed class QuotationTokenizer
{
    private readonly string _text;
    private readonly Vocabulary _vocabulary;
    private readonly List<QuotedToken> _tokens = [];
    private bool _isGlued;

    private QuotationTokenizer(string text, Vocabulary vocabulary)
    {
        _text = text;
        _vocabulary = vocabulary;
    }

    /// <summary>The tokens of a text, in its order.</summary>
    public static List<QuotedToken> Read(string text, Vocabulary vocabulary)
    {
        var tokenizer = new QuotationTokenizer(text, vocabulary);
        for (int position = 0; position < text.Length;)
        {
            position = tokenizer.ReadOne(position);
        }

        return tokenizer._tokens;
    }

    private int ReadOne(int start)
    {
        char c = _text[start];
        if (char.IsWhiteSpace(c) || IsQuotationMark(c))
        {
            _isGlued &= !char.IsWhiteSpace(c);
            return start + 1;
        }

        if (IsDigit(start))
        {
            return ReadNumber(start);
        }

        if (char.IsLetter(c))
        {
            return ReadWord(start);
        }

        if (IsDash(c) && _isGlued && c != '—' && start + 1 < _text.Length && char.IsLetterOrDigit(_text[start + 1]))
        {
            return Add(QuotedTokenKind.Hyphen, start, start + 1);
        }

        // Claims write ranges with two dots.
        if (c == '.' && IsAt(start + 1, '.') && !IsAt(start + 2, '.'))
        {
            return Add(QuotedTokenKind.Hyphen, start, start + 2);
        }

        if (c == '.' && !EndsSentence(start))
        {
            return start + 1;
        }

        // A minus is no more than a dash: signs are not compared.
        if (IsDash(c) && start + 1 < _text.Length && (IsDigit(start + 1) || "$€£".IndexOf(_text[start + 1]) >= 0) && !_isGlued)
        {
            return start + 1;
        }

        bool isBreak = IsDash(c) || ",;:.!?()[]{}…".IndexOf(c) >= 0;
        return Add(isBreak ? QuotedTokenKind.Break : QuotedTokenKind.Symbol, start, start + 1);
    }

    private static bool IsQuotationMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’';

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '−';

    private bool IsDigit(int position) => position < _text.Length && _text[position] is >= '0' and <= '9';

    private bool IsAt(int position, char c) => position < _text.Length && _text[position] == c;

    private int Add(QuotedTokenKind kind, int start, int end, decimal value = 0)
    {
        _tokens.Add(new QuotedToken(kind, _text.Substring(start, end - start).Replace('’', '\''), TextSpan.FromBounds(start, end), _isGlued, value));
        _isGlued = true;
        return end;
    }

    private int ReadNumber(int start)
    {
        int end = SkipDigits(start);
        bool isGroup = end - start <= 3;

        // "3 000", but not "October 3 500 people".
        bool mayHaveSpace = !LastIs(WordRole.Month);
        while (isGroup && end < _text.Length && (IsGroupSeparator(_text[end]) || (mayHaveSpace && _text[end] == ' ')) && SkipDigits(end + 1) == end + 4)
        {
            end += 4;
        }

        if (IsAt(end, '.') && IsDigit(end + 1))
        {
            end = SkipDigits(end + 1);
        }

        string digits = _text.Substring(start, end - start);
        if (digits.Any(IsInGroups))
        {
            digits = string.Concat(digits.Where(c => !IsInGroups(c)));
        }

        // What is too long for a number is nothing that a claim could say.
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value <= 1_000_000_000_000_000_000m
            ? Add(QuotedTokenKind.Number, start, end, value)
            : Add(QuotedTokenKind.Word, start, end);
    }

    // Commas, what claims write, and what other languages do.
    private static bool IsGroupSeparator(char c) => c is ',' or '_' || SyntaxFacts.IsForeignSeparator(c);

    private static bool IsInGroups(char c) => c == ' ' || IsGroupSeparator(c);

    private bool LastIs(WordRole role)
    {
        foreach (Phrase phrase in _tokens.Count > 0 ? _vocabulary.StartingWith(_tokens[_tokens.Count - 1]) : [])
        {
            if (phrase.Role == role)
            {
                return true;
            }
        }

        return false;
    }

    private int SkipDigits(int position)
    {
        while (IsDigit(position))
        {
            position++;
        }

        return position;
    }

    private int ReadWord(int start)
    {
        int end = start + 1;
        bool isAbbreviated = false;
        while (end < _text.Length)
        {
            bool isLetter = char.IsLetter(_text[end]) || char.GetUnicodeCategory(_text[end]) == UnicodeCategory.NonSpacingMark;
            bool continues = end + 1 < _text.Length && char.IsLetter(_text[end + 1]);

            // U.S., but not the end of one sentence and the start of the next.
            bool isInitial = _text[end] == '.' && char.IsLetter(_text[end - 1]) && (end - 1 == start || isAbbreviated) && continues;
            isAbbreviated |= isInitial;
            if (isAbbreviated && isLetter && _text[end - 1] != '.')
            {
                break;
            }

            if (!isLetter && !isInitial && !(IsApostrophe(_text[end]) && continues))
            {
                break;
            }

            end++;
        }

        string word = _text.Substring(start, end - start).Replace('’', '\'');
        foreach (string clitic in _vocabulary.Clitics)
        {
            if (word.Length > clitic.Length && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase))
            {
                int middle = Add(QuotedTokenKind.Word, start, end - clitic.Length);
                return Add(QuotedTokenKind.Word, middle, end);
            }
        }

        return Add(QuotedTokenKind.Word, start, end);
    }

    // "Oct. 23", "the U.S. said": the next word goes on, or the dot belongs to the word before it.
    private bool EndsSentence(int dot)
    {
        if (_tokens.Count == 0 || !_isGlued)
        {
            return true;
        }

        bool isAbbreviation = _tokens[_tokens.Count - 1].Text.IndexOf('.') > 0 || LastIs(WordRole.Abbreviation);
        int next = dot + 1;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
        {
            next++;
        }

        return !isAbbreviation && !(next < _text.Length && char.IsLower(_text[next]));
    }
}
