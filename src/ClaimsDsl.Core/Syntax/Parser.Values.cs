using System.Collections.Generic;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Syntax;

internal sealed partial class Parser
{
    private GreenTree MissingValue(string what)
    {
        ReportExpected(what);
        return Green.MissingValue(null);
    }

    /// <summary>A value, or null where none begins. The type of what is claimed says later what it means.</summary>
    /// <param name="allowString">Whether a string is a value here; after a claim's subject it is a quotation.</param>
    private GreenTree? ParseOptionalValue(bool allowString)
    {
        switch (Kind)
        {
            case SyntaxKind.NumberToken when (KindOnLine(_index + 1) == SyntaxKind.SlashToken && KindOnLine(_index + 2) != SyntaxKind.StarToken) || LengthOfDateInWords(_index) > 0:
            case SyntaxKind.DateToken:
                return ParseDate();
            case SyntaxKind.MinusToken when CommentMarkLength() > 0:
                return null;
            case SyntaxKind.NumberToken or SyntaxKind.MinusToken or SyntaxKind.CurrencyToken:
                return ParseRange(ParseNumber(allowUnit: true));
            case SyntaxKind.DotDotToken:
                return ParseRange(null);
            case SyntaxKind.EqualsToken or SyntaxKind.NotEqualsToken or SyntaxKind.LessToken or SyntaxKind.LessEqualsToken
                or SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken or SyntaxKind.TildeToken:
                return ParseComparison(EatRaw());
            case SyntaxKind.StringToken when allowString:
                return Green.TextValue(EatRaw());
            case SyntaxKind.IdentifierToken:
                return ParseWordValue();
            default:
                return null;
        }
    }

    private GreenTree? ParseWordValue()
    {
        if (RawText == "not")
        {
            GreenNode not = EatRaw();
            return Green.NotValue(not, ParseOperand("the value that it is not"));
        }

        if (RawText == "one" && WordOnLine(_index + 1) == "of")
        {
            GreenNode one = EatRaw();
            GreenNode of = EatRaw();
            List<GreenNode> items = Rent();
            items.Add(ParseOperand("a value"));
            while (Kind == SyntaxKind.CommaToken && !IsClauseStart())
            {
                items.Add(EatRaw());
                ResumeList();
                items.Add(ParseOperand("a value"));
            }

            return Green.ListValue(one, of, List(items));
        }

        if (RawText == "between")
        {
            return Green.BetweenValue(EatRaw(), ParseOperand("the lower end"), ExpectAnd(), ParseOperand("the upper end"));
        }

        if (Is(WordKinds.OperatorStart) && OperatorLength() is var length and > 0)
        {
            return ParseComparison(EatWords(length)!);
        }

        if (IsDateStart())
        {
            return ParseDate();
        }

        if (KindOnLine(_index + 1) == SyntaxKind.NumberToken && Units.Find(RawText) is { IsMoney: true })
        {
            ReportUnexpected("the number before its currency, as in '5 million " + RawText + "'");
            return ParseRange(ParseNumber(allowUnit: true, EatRaw()));
        }

        return IsClauseStart() || RawText is "is" or "and" ? null : SkipWordedValue() ?? Green.NameValue(ParseName("a value"));
    }

    // "between 2 to 3" has both ends: one message says what stands between them.
    private GreenToken ExpectAnd()
    {
        if (Word != "to")
        {
            return ExpectWord("and");
        }

        ReportExpected("'and'");
        return EatRaw();
    }

    /// <summary>How many words the operator here has; 0 where there is none.</summary>
    private int OperatorLength()
    {
        foreach (string[] phrase in SyntaxFacts.OperatorPhrases)
        {
            if (IsPhraseAt(_index, phrase))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private bool IsPhraseAt(int index, string[] phrase)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            if (TextAt(index + i) != phrase[i] || (i > 0 && StartsLine(index + i)))
            {
                return false;
            }
        }

        return true;
    }

    private GreenTree ParseComparison(GreenNode words) => Green.ComparisonValue(words, ParseOperand("a value"));

    private GreenTree ParseOperand(string what)
    {
        if (_depth >= MaxDepth)
        {
            ReportTooDeep();
            return Green.MissingValue(null);
        }

        _depth++;
        GreenTree operand = ParseOptionalValue(allowString: true) ?? MissingValue(what);
        _depth--;
        return operand;
    }

    private GreenTree ParseRange(GreenTree? lower)
    {
        if (Kind != SyntaxKind.DotDotToken)
        {
            return lower!;
        }

        GreenNode dots = EatRaw();
        GreenTree? upper = Kind switch
        {
            SyntaxKind.NumberToken or SyntaxKind.MinusToken or SyntaxKind.CurrencyToken => ParseNumber(allowUnit: true),
            SyntaxKind.DateToken => ParseDate(),
            SyntaxKind.IdentifierToken when IsDateStart() => ParseDate(),
            _ => null,
        };
        if (lower is null && upper is null)
        {
            ReportExpected("a number or a date after '..'");
        }

        return Green.RangeValue(lower, dots, upper);
    }

    private GreenTree ParseNumber(bool allowUnit, GreenNode? currency = null)
    {
        GreenNode? sign = EatIf(SyntaxKind.MinusToken);
        currency ??= EatIf(SyntaxKind.CurrencyToken);
        GreenNode number = Expect(SyntaxKind.NumberToken, "a number");
        GreenNode? scale = Is(WordKinds.Scale) && IsScale(isMoney: currency is not null) ? EatRaw() : null;
        GreenNode? percent = EatIf(SyntaxKind.PercentToken);
        GreenNode? unit = !allowUnit ? null
            : IsUnit() ? ParseUnit()
            : currency is null ? EatIf(SyntaxKind.CurrencyToken)
            : null;
        return Green.NumberValue(sign, currency, number, scale, percent, unit, unit is GreenToken && HasRest() ? ParseNumber(allowUnit: true) : null);
    }

    /// <summary>Whether the current word is a scale here: "m" is one of money alone, and metres of everything else.</summary>
    private bool IsScale(bool isMoney) => Word.Length > 0 && (isMoney || Word != "m" || Units.Find(WordOnLine(_index + 1)) is { IsMoney: true });

    /// <summary>
    /// Whether a time goes on in a smaller unit: 2 hours | 30 minutes. Another word than a unit of time is one that is misspelt, after which
    /// nothing goes on, so that a time has no more parts than there are units.
    /// </summary>
    private bool HasRest() => Kind == SyntaxKind.NumberToken && !_isInKind
        && Units.Find(TextAt(_index - 1)) is { Dimension: "time" } whole
        && WordOnLine(_index + 1) is { Length: > 0 } word && !IsClauseStartAt(_index + 1) && LengthOfDateInWords(_index) == 0
        && (Units.Find(word) is not { } part || (part.Dimension == whole.Dimension && part.Factor < whole.Factor));

    private bool IsUnit() => Kind == SyntaxKind.UnitToken
        || (Kind == SyntaxKind.IdentifierToken && RawText is not ("and" or "is" or "or") && !IsClauseStart() && !(_isInKind && EndsUnit) && !IsPeriodStart());

    /// <summary>A unit of one word or two, or of three where it is one "per" another. In a kind, "per" begins a modifier too.</summary>
    private GreenNode? ParseUnit()
    {
        List<GreenNode> words = Rent();
        bool isRate = WordOnLine(_index + 1) is "per" or "an" && KindOnLine(_index + 2) == SyntaxKind.IdentifierToken && !IsClauseStartAt(_index + 2)
            && (!_isInKind || Units.Find(RawText + " " + TextAt(_index + 1) + " " + TextAt(_index + 2)) is not null);
        words.Add(EatRaw());
        if (isRate)
        {
            words.Add(EatRaw());
            words.Add(EatRaw());
        }
        else if (words[0].Kind == SyntaxKind.IdentifierToken && IsUnit())
        {
            words.Add(EatRaw());
        }

        return List(words);
    }

    // ---- dates: the parser finds where one ends, DateRange what it means ----

    private bool IsDateStart() => IsDateStartAt(_index);

    private bool IsDateStartAt(int index) =>
        ((IsAt(index, WordKinds.DatePart) || IsAt(index, WordKinds.DateRelation))
            && (KindOnLine(index + 1) is SyntaxKind.DateToken or SyntaxKind.NumberToken or SyntaxKind.DotDotToken
                || IsOnLine(index + 1, WordKinds.DatePart)
                || WordOnLine(index + 1) == "to"
                || LengthOfDateInWords(index + 1) > 0))
        || LengthOfDateInWords(index) > 0;

    private GreenTree ParseDate()
    {
        List<GreenNode> tokens = Rent();
        SyntaxKind previous = SyntaxKind.None;
        while (LengthOfDatePart(previous, tokens.Count == 0) is > 0 and var length)
        {
            previous = length > 1 || Kind == SyntaxKind.NumberToken ? SyntaxKind.DateToken : Kind;
            for (int i = 0; i < length; i++)
            {
                tokens.Add(EatRaw());
            }
        }

        if (tokens.Count == 0)
        {
            ReportExpected("a date, such as 2024-10-23 or 'early 2024-10'");
        }

        return Green.DateValue(List(tokens));
    }

    // A time of day is read with its date, so that one message can say that only days are kept.
    private int LengthOfDatePart(SyntaxKind previous, bool isFirst) =>
        previous == SyntaxKind.DateToken && LengthOfTime() is > 1 and var ofTime ? ofTime
        : Kind is SyntaxKind.NumberToken or SyntaxKind.IdentifierToken && previous != SyntaxKind.DateToken && LengthOfDateInWords(_index) is > 0 and var inWords ? inWords
        : ContinuesDate(previous, isFirst) ? 1
        : 0;

    private int LengthOfTime()
    {
        int length = Kind == SyntaxKind.NumberToken ? 1 : 0;
        while (length > 0 && KindOnLine(_index + length) == SyntaxKind.ColonToken && KindOnLine(_index + length + 1) == SyntaxKind.NumberToken)
        {
            length += 2;
        }

        return length;
    }

    private bool ContinuesDate(SyntaxKind previous, bool isFirst) => Kind switch
    {
        SyntaxKind.DateToken or SyntaxKind.NumberToken => previous != SyntaxKind.DateToken,
        SyntaxKind.DotDotToken => true,
        SyntaxKind.SlashToken => CommentMarkLength() == 0,
        SyntaxKind.IdentifierToken => (Is(WordKinds.DatePart) && previous != SyntaxKind.DateToken)
            || (isFirst && Is(WordKinds.DateRelation))
            || (RawText == "to" && previous == SyntaxKind.IdentifierToken && IsOnLine(_index + 1, WordKinds.DatePart)),
        _ => false,
    };

    /// <summary>
    /// How many tokens a date has that is written as in running text ("14 March 2025", "Oct. 23rd, 2024", "March 2025", "14.3.2025"); 0 where
    /// none begins. It is one date, so that one message says how it is written.
    /// </summary>
    private int LengthOfDateInWords(int index)
    {
        if (KindOnLine(index + 1) == SyntaxKind.DotToken && KindOnLine(index + 2) == SyntaxKind.NumberToken
            && TextAt(index + 2).Length == 4 && DateInWords.IsDayAndMonth(TextAt(index)))
        {
            return 3;
        }

        int afterDay = AfterDay(index);
        bool beginsWithDay = afterDay > index;
        int month = beginsWithDay && WordOnLine(afterDay) == "of" ? afterDay + 1 : afterDay;
        if ((beginsWithDay ? KindOnLine(month) : KindAt(month)) != SyntaxKind.IdentifierToken)
        {
            return 0;
        }

        int year = KindOnLine(month + 1) == SyntaxKind.DotToken ? month + 2 : month + 1;
        if (!beginsWithDay && KindOnLine(year) == SyntaxKind.NumberToken && AfterDay(year) is var next && next > year)
        {
            year = KindOnLine(next) == SyntaxKind.CommaToken ? next + 1 : next;
        }

        return KindOnLine(year) == SyntaxKind.NumberToken && TextAt(year).Length == 4 && DateInWords.MonthOf(TextAt(month)) > 0 ? year + 1 - index : 0;
    }

    /// <summary>What follows a day of the month, such as 14 or 14th; the same where none stands.</summary>
    private int AfterDay(int index) => KindAt(index) != SyntaxKind.NumberToken || TextAt(index).Length > 2 ? index
        : WordOnLine(index + 1) is "st" or "nd" or "rd" or "th" ? index + 2
        : index + 1;
}
