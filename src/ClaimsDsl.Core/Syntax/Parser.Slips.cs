using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

/// <summary>What people write who think of a list, of running text or of another language. It is looked for only where a right file has something else.</summary>
internal sealed partial class Parser
{
    // ---- before a statement ----

    /// <summary>How many tokens of this line are none of its statement: a bullet, a number, a label that is no name, a title. They are reported here.</summary>
    private int LengthOfPrefix()
    {
        if (RawKind == SyntaxKind.IdentifierToken && !MayBePrefixBefore(_index + 1))
        {
            return 0;
        }

        int title = LengthOfAbbreviation();
        if (title > 0 && IsBuiltInVerbAt(_index + title + 1))
        {
            ReportUnexpected("the name of a party, as its declaration has it", "", title);
            return title;
        }

        int label = LengthOfBadLabel();
        int length = label > 0 ? label : LengthOfBullet();
        if (label > 0)
        {
            string[] parts = [.. Enumerable.Range(_index, label - 1).Select(TextAt).Where(t => Lexer.IsNamePart(t[0]))];
            bool isName = RawKind == SyntaxKind.IdentifierToken;
            ReportUnexpected("a label of letters, digits and '_' that begins with no digit", isName ? string.Join("_", parts) : null, label - 1);
        }
        else if (length > 0)
        {
            ReportUnexpected("a statement, which begins with a word", "", length);
        }

        return length;
    }

    private bool MayBePrefixBefore(int index) => KindOnLine(index) switch
    {
        SyntaxKind.IdentifierToken => KindOnLine(index + 1) == SyntaxKind.ColonToken,
        SyntaxKind.MinusToken or SyntaxKind.DotToken or SyntaxKind.NumberToken or SyntaxKind.CloseParenToken => true,
        _ => false,
    };

    /// <summary>How many tokens "Mr.", "Lt. Gen." or "U.S." has before a word that is nothing's attribute; 0 where none is here.</summary>
    private int LengthOfAbbreviation()
    {
        const int Most = 8;
        int end = _index;
        while (end < _index + Most && (end == _index ? RawKind : KindOnLine(end)) == SyntaxKind.IdentifierToken && KindOnLine(end + 1) == SyntaxKind.DotToken)
        {
            end += 2;
        }

        return KindOnLine(end) == SyntaxKind.IdentifierToken && KindOnLine(end + 1) == SyntaxKind.IdentifierToken ? end - _index : 0;
    }

    // "- ", "• ", "1. ", "1) ", "a) ", "(a) " before a word.
    private int LengthOfBullet()
    {
        int length = (RawKind, KindOnLine(_index + 1), KindOnLine(_index + 2)) switch
        {
            (SyntaxKind.MinusToken or SyntaxKind.StarToken or SyntaxKind.GreaterToken or SyntaxKind.PlusToken, _, _) => 1,
            (SyntaxKind.BadToken, _, _) when RawText[0] > '~' => 1,
            (SyntaxKind.NumberToken, SyntaxKind.DotToken or SyntaxKind.CloseParenToken, _) or (SyntaxKind.IdentifierToken, SyntaxKind.CloseParenToken, _) => 2,
            (SyntaxKind.OpenParenToken, SyntaxKind.NumberToken or SyntaxKind.IdentifierToken, SyntaxKind.CloseParenToken) => 3,
            _ => 0,
        };
        return length > 0 && CommentMarkLength() == 0 && KindOnLine(_index + length) == SyntaxKind.IdentifierToken ? length : 0;
    }

    /// <summary>How many tokens a label of several words, with a hyphen or with a digit first has, the colon among them; 0 where a claim does not follow it.</summary>
    private int LengthOfBadLabel()
    {
        const int Most = 8;
        int colon = _index;
        while (colon < _index + Most && KindAt(colon) is SyntaxKind.IdentifierToken or SyntaxKind.NumberToken or SyntaxKind.MinusToken or SyntaxKind.DotToken
            && KindOnLine(colon + 1) != SyntaxKind.None)
        {
            colon++;
        }

        bool isBeforeClaim = colon > _index && KindOnLine(colon) == SyntaxKind.ColonToken && KindOnLine(colon + 1) == SyntaxKind.IdentifierToken
            && (IsBuiltInVerbAt(colon + 2) || KindOnLine(colon + 2) == SyntaxKind.CommaToken || TextAt(colon + 1) is "dispute" or "assess");
        return isBeforeClaim && !BeginsWithBuiltInVerb(_index + 1, colon) ? colon + 1 - _index : 0;
    }

    // ---- other words for the beginning of a statement ----

    /// <summary>
    /// Whether a name with a capital letter, a number or a date stands where the verb of a claim would. A verb with a capital letter is told
    /// as such.
    /// </summary>
    private bool BeginsLikeNoClaim() => KindOnLine(_index + 1) switch
    {
        SyntaxKind.IdentifierToken => (char.IsUpper(TextAt(_index + 1)[0]) || EndsDeclaration(_index + 2))
            && Verbs.Find(TextAt(_index + 1).ToLowerInvariant()) is null,
        SyntaxKind.NumberToken or SyntaxKind.DateToken => true,
        _ => false,
    };

    private bool EndsDeclaration(int index) => KindOnLine(index) switch
    {
        SyntaxKind.OpenBraceToken => true,
        SyntaxKind.IdentifierToken => TextAt(index) == "means",
        _ => false,
    };

    /// <summary>What begins with a capital letter that should be small, or with a word that is called otherwise here: "Person Kirby", "In Wire {", "company Acme".</summary>
    private GreenTree ParseMeant()
    {
        const string Expected = "a statement";
        string lower = RawText.ToLowerInvariant();
        if ((SyntaxFacts.Classify(lower) & WordKinds.Block) != 0 && EndsInBrace())
        {
            ReportUnexpected(Expected, lower);
            return ParseBlock(lower);
        }

        if (SyntaxFacts.ClauseKeywords.Contains(lower))
        {
            ReportUnexpected("a statement or a clause", lower);
            return Green.SkippedStatement(List(SkipLine()));
        }

        if (KindOnLine(_index + 1) != SyntaxKind.IdentifierToken || SyntaxFacts.DeclarationMeantBy(RawText) is not { } keyword)
        {
            return ParseClaim(null);
        }

        ReportUnexpected(Expected, keyword);

        // An event and the like has no kind yet.
        return keyword == "entity" && WordOnLine(_index + 2) != "is" ? Green.SkippedStatement(List(SkipLine())) : ParseDeclaration(keyword);
    }

    // ---- words in the place of a value ----

    /// <summary>Skips words that are no value, where they show how it is written: half a million, circa 2025, very likely.</summary>
    private GreenTree? SkipWordedValue()
    {
        // After a name that is a value stands nothing, a quotation or a clause.
        bool goesOn = KindOnLine(_index + 1) is SyntaxKind.IdentifierToken or SyntaxKind.DotToken || IsNumberOrDateAt(_index + 1);
        if (!goesOn || IsClauseStartAt(_index + 1))
        {
            return null;
        }

        if (LengthOfNumberInWords() is > 0 and var words)
        {
            Report(Catalogue.InvalidNumber, SpanOf(words), Quote(_text.ToString(SpanOf(words))) + " is not a number: numbers are written in figures");
        }
        else if (LengthOfLikelihood() is > 0 and var term)
        {
            ReportUnexpected("a likelihood right after the verb", length: term);
        }
        else if (SyntaxFacts.OperatorMeantBy(RawText) is { } meant && LengthOfOperatorMeant(meant) is > 0 and var length)
        {
            ReportUnexpected("a value", meant, length);
        }
        else
        {
            return null;
        }

        GreenTree skipped = Green.MissingValue(List(SkipLine(() => IsClauseStart() && !IsEndOfPeriod())));
        _lastErrorIndex = _index;
        return skipped;
    }

    private bool IsNumberOrDateAt(int index) => KindOnLine(index) is SyntaxKind.NumberToken or SyntaxKind.DateToken or SyntaxKind.CurrencyToken;

    /// <summary>How many words a number in words has, the noun after it not counted; 0 for a word alone, which can be a name.</summary>
    private int LengthOfNumberInWords()
    {
        int length = 0;
        for (int i = _index; (i == _index ? KindAt(i) : KindOnLine(i)) == SyntaxKind.IdentifierToken; i++)
        {
            if (IsAt(i, WordKinds.NumberInWords))
            {
                length = i + 1 - _index;
            }
            else if (length == 0 || TextAt(i) is not ("and" or "of"))
            {
                break;
            }
        }

        bool hasNoun = WordOnLine(_index + length) is not ("" or "is" or "and" or "or") && !IsClauseStartAt(_index + length);
        return length > 1 || hasNoun ? length : 0;
    }

    private int LengthOfLikelihood() => SyntaxFacts.LikelihoodPhrases.FirstOrDefault(p => IsPhraseAt(_index, p))?.Length is { } length && (length > 1 || IsNumberOrDateAt(_index + 1))
        ? length
        : 0;

    // "greater than 5", "maximum of 5" and "c. 5" have one more word.
    private int LengthOfOperatorMeant(string meant) => IsNumberOrDateAt(_index + 1) || meant.Length == 0 || string.Equals(meant, RawText, StringComparison.OrdinalIgnoreCase) ? 1
        : (WordOnLine(_index + 1) is "of" or "than" || KindOnLine(_index + 1) == SyntaxKind.DotToken) && IsNumberOrDateAt(_index + 2) ? 2
        : 0;

    /// <summary>Whether "to 2025-03" is the end of a period, as some write one, and not who was told.</summary>
    private bool IsEndOfPeriod() => RawText == "to" && KindOnLine(_index + 1) is SyntaxKind.NumberToken or SyntaxKind.DateToken;

    /// <summary>Whether "since 2025" stands here, which no clause says so.</summary>
    private bool IsPeriodStart() => Is(WordKinds.Period) && IsNumberOrDateAt(_index + 1);

    // ---- comments of other languages ----

    /// <summary>How many tokens begin a comment here, as other languages have them; 0 where none begins.</summary>
    private int CommentMarkLength() => RawKind switch
    {
        SyntaxKind.BadToken when RawText.All(c => c == '#') && !(IsNumberOrDateAt(_index + 1) && _tokens[_index].Token.Trailing.Length == 0) => 1,
        SyntaxKind.BadToken when RawText[0] == ';' && StartsLine(_index) => 1,
        SyntaxKind.MinusToken when IsJoined(SyntaxKind.MinusToken) && !IsNumberOrDateAt(_index + 2) => 2,
        SyntaxKind.SlashToken when IsJoined(SyntaxKind.StarToken) => 2,
        SyntaxKind.LessToken when IsJoined(SyntaxKind.BadToken) && TextAt(_index + 1) == "!" => 2,
        _ => 0,
    };

    private bool IsJoined(SyntaxKind next) => KindOnLine(_index + 1) == next && _tokens[_index].Token.Trailing.Length == 0;

    /// <summary>A comment of another language, which is reported once whatever is in it.</summary>
    private List<GreenNode> SkipComment(int length)
    {
        bool isWithEnd = RawKind is SyntaxKind.SlashToken or SyntaxKind.LessToken;
        TextSpan span = SpanOf(length);
        Report(Catalogue.Unexpected, span, isWithEnd ? null : "//", [Quote(_text.ToString(span)), "'//', which begins a comment that ends with its line"]);
        int end = isWithEnd ? EndOfComment() : 0;
        List<GreenNode> skipped = Rent();
        while (!AtFileEnd && (skipped.Count == 0 || (end > 0 ? _index < end : !StartsLine(_index))))
        {
            _cancel.ThrowIfCancellationRequested();
            skipped.Add(_tokens[_index].Token);
            _index++;
        }

        _lastErrorIndex = _index;
        return skipped;
    }

    /// <summary>The index after the tokens that end a comment; 0 where they do not come before another begins.</summary>
    private int EndOfComment()
    {
        (SyntaxKind, SyntaxKind) begin = (RawKind, KindAt(_index + 1));
        (SyntaxKind, SyntaxKind) end = RawKind == SyntaxKind.SlashToken ? (SyntaxKind.StarToken, SyntaxKind.SlashToken) : (SyntaxKind.MinusToken, SyntaxKind.GreaterToken);
        for (int i = _index + 2; i < _tokenCount - 1 && (KindAt(i), KindAt(i + 1)) != begin; i++)
        {
            if ((KindAt(i), KindAt(i + 1)) == end)
            {
                return i + 2;
            }
        }

        return 0;
    }
}
