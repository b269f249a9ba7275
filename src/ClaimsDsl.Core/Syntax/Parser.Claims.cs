using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

internal sealed partial class Parser
{
    // ---- in Wire on 2024-10-23 { … } ----

    /// <summary>Whether the words from here to a brace, on this line or at the start of the next, are the head of a block.</summary>
    private bool IsBlockHeader()
    {
        if (RawKind != SyntaxKind.IdentifierToken || !Is(WordKinds.Block))
        {
            return false;
        }

        return EndsInBrace();
    }

    private bool EndsInBrace()
    {
        for (int i = _index + 1; ; i++)
        {
            switch (KindAt(i))
            {
                case SyntaxKind.OpenBraceToken:
                    return true;
                case SyntaxKind.IdentifierToken or SyntaxKind.DateToken or SyntaxKind.NumberToken or SyntaxKind.CommaToken
                    or SyntaxKind.DotDotToken or SyntaxKind.SlashToken when !StartsLine(i):
                    break;
                default:
                    return false;
            }
        }
    }

    /// <param name="first">What its first word means, where that is another than it is.</param>
    private GreenTree ParseBlock(string? first = null)
    {
        ValueList<string> words = [];
        List<GreenNode> clauses = Rent();
        while (Kind == SyntaxKind.IdentifierToken && (Is(WordKinds.Block) || (first is not null && clauses.Count == 0)))
        {
            string word = clauses.Count == 0 ? first ?? RawText : RawText;
            words = [.. words, word];
            clauses.Add(ParseClause(word));
        }

        if (!AtEnd && RawKind != SyntaxKind.OpenBraceToken)
        {
            ReportUnexpected("'{', or one of the clauses that a block can have: " + string.Join(", ", SyntaxFacts.BlockKeywords));
            clauses.Add(Green.SkippedClause(List(SkipLine(() => RawKind == SyntaxKind.OpenBraceToken))));
        }

        TextSpan openSpan = CurrentSpan;
        GreenNode open = EatRaw();
        List<GreenNode> statements = Rent();
        if (_depth >= MaxDepth)
        {
            ReportTooDeep();
            Resume();
            if (!AtFileEnd)
            {
                statements.Add(Green.SkippedStatement(List(SkipLine())));
            }

            Resume();
            GreenNode close = RawKind == SyntaxKind.CloseBraceToken ? EatRaw() : GreenToken.Missing(SyntaxKind.CloseBraceToken);
            return Green.BlockStatement(List(clauses), open, List(statements), close);
        }

        _depth++;
        ParseStatements(statements, words);
        _depth--;
        return Green.BlockStatement(List(clauses), open, List(statements), CloseBrace(openSpan));
    }

    // ---- kirby3000: Kirby states Deployment.troops at least 3,000 "…" ----

    private GreenTree ParseClaim(GreenNode? label)
    {
        if (Kind == SyntaxKind.IdentifierToken && KindOnLine(_index + 1) is SyntaxKind.DotToken or SyntaxKind.OpenBracketToken)
        {
            ReportExpected("who makes the claim, and a verb, as in 'Kirby states " + RawText + ".…'");
            return Green.ClaimStatement(
                label,
                Green.NameList(Green.Name(GreenToken.Missing(SyntaxKind.IdentifierToken))),
                Green.VerbPhrase(null),
                null,
                ParseSubject(),
                ParseOptionalValue(allowString: false),
                ParseClauses());
        }

        GreenTree asserters = ParseNameList("the party that makes the claim", "and", isAsserters: true);
        ClaimWords words = SplitClaimWords();
        GreenTree verb = Green.VerbPhrase(EatWords(words.Verb));
        if (words.Verb == 0)
        {
            ReportExpected("a verb, such as 'states', 'denies' or 'estimates'");
        }

        GreenTree? likelihood = words.Likelihood == 0 ? null : Green.LikelihoodPhrase(EatWords(words.Likelihood));
        GreenTree? subject = words.HasSubject ? ParseSubject() : null;
        GreenNode? value = ParseOptionalValue(allowString: false);
        if (subject is null && value is not null)
        {
            Report(Catalogue.Expected, ValueSpan(value), "what is claimed (Entity.attribute, a proposition or a label) before the value", "found " + Quote(ValueText(value)));
        }

        return Green.ClaimStatement(label, asserters, verb, likelihood, subject, value, ParseClauses());
    }

    /// <summary>Whether a text in quotation marks and a verb stand where the name of a party is meant: "John Kirby" states …</summary>
    private bool IsQuotedParty()
    {
        // Most quotations are alone on their line, or before a clause.
        if (RawKind != SyntaxKind.StringToken || IsAt(_index + 1, WordKinds.Clause))
        {
            return false;
        }

        int end = _index + 1;
        while (KindOnLine(end) == SyntaxKind.IdentifierToken)
        {
            end++;
        }

        return BeginsWithBuiltInVerb(_index + 1, end);
    }

    /// <summary>Skips a claim whose party is written otherwise than by its name.</summary>
    /// <param name="party">How many tokens stand for the party.</param>
    /// <param name="found">What they are.</param>
    private GreenTree SkipClaimOf(int party, string found)
    {
        Report(Catalogue.Expected, SpanOf(party), "the name of the party that makes the claim, as its declaration has it", "found " + found);
        List<GreenNode> skipped = Rent();
        while (!AtFileEnd && (!AtEnd || (IsClauseStart() && !IsBlockHeader() && !IsQuotedParty())))
        {
            Resume();
            skipped.Add(EatRaw());
        }

        return Green.SkippedStatement(List(skipped));
    }

    private TextSpan ValueSpan(GreenNode value)
    {
        int end = _tokens[_index].Position;
        int start = end - value.FullWidth + (value.FirstToken?.Leading.Length ?? 0);
        return TextSpan.FromBounds(start, end - (value.LastToken?.Trailing.Length ?? 0));
    }

    private string ValueText(GreenNode value) => _text.ToString(ValueSpan(value));

    private GreenNode? EatWords(int count)
    {
        List<GreenNode> words = Rent();
        for (int i = 0; i < count; i++)
        {
            words.Add(EatRaw());
        }

        return List(words);
    }

    /// <summary>
    /// Which of the words after the parties are the verb, which a likelihood, and whether what is claimed follows. Verbs are
    /// open-ended and can have several words, so the end decides: what is claimed is the word before a dot, or the last word
    /// unless a verb ends with it ("warns of").
    /// </summary>
    private ClaimWords SplitClaimWords()
    {
        int end = _index;
        while (Kind != SyntaxKind.None && (end == _index ? Kind : KindOnLine(end)) == SyntaxKind.IdentifierToken && (end == _index || !IsClauseStartAt(end) || IsPrepositionAt(end)))
        {
            end++;
        }

        int count = end - _index;
        bool hasSubject = count > 0 && KindOnLine(end) is SyntaxKind.DotToken or SyntaxKind.OpenBracketToken;
        if (!hasSubject)
        {
            if (KindOnLine(end) is SyntaxKind.NumberToken or SyntaxKind.CurrencyToken or SyntaxKind.DateToken)
            {
                // No verb has a number after it: "states Deployment troops at least 3,000" lacks a dot, and the operator is of the number.
                count -= LengthOfOperatorBefore(end, count - 2);
            }

            while (count > 1 && IsAt(_index + count - 1, WordKinds.Truth))
            {
                count--;
            }

            hasSubject = count > 1 && !IsAt(_index + count - 1, WordKinds.VerbEnding) && LikelihoodLength(count) == 0;
        }

        int verb = hasSubject ? count - 1 : count;
        int likelihood = LikelihoodLength(verb);
        int subject = verb - likelihood - 1;

        // "states TreatyIsDefensive likely" has its words in another order; the likelihood is reported where it stands.
        return !hasSubject && likelihood > 0 && subject > 0 && LengthOfBuiltInVerb(_index, _index + subject) == subject
            ? new ClaimWords(subject, 0, true)
            : new ClaimWords(verb - likelihood, likelihood, hasSubject);
    }

    private int LengthOfOperatorBefore(int end, int most) =>
        SyntaxFacts.OperatorPhrases.FirstOrDefault(phrase => phrase.Length <= most && IsPhraseAt(end - phrase.Length, phrase))?.Length ?? 0;

    /// <summary>
    /// Whether a word that can begin a clause ends the verb of the claim instead: "casts doubt on TreatyIsDefensive", "hints at
    /// Deployment.combat", "declines to confirm TreatyIsDefensive". Neither a party, a place nor a document has a dot or one more name
    /// after it, and after a built-in verb "on" has a date.
    /// </summary>
    /// <param name="index">Where the word stands.</param>
    /// <param name="more">How many such words may stand one after the other behind it: "declines to comment on TreatyIsDefensive".</param>
    private bool IsPrepositionAt(int index, int more = 2)
    {
        if (!IsAt(index, WordKinds.Block))
        {
            return false;
        }

        SyntaxKind next = KindOnLine(index + 1);
        string second = WordOnLine(index + 2);
        bool isBeforeDot = next == SyntaxKind.IdentifierToken && KindOnLine(index + 2) == SyntaxKind.DotToken;
        if (isBeforeDot && KindOnLine(index + 3) == SyntaxKind.IdentifierToken)
        {
            return true;
        }

        bool isBeforeSubject = isBeforeDot
            || (TextAt(index) == "on" && (next == SyntaxKind.StringToken || (next == SyntaxKind.IdentifierToken && !IsDateStartAt(index + 1))))
            || (next == SyntaxKind.IdentifierToken && second is not ("" or "and" or "or")
                && (!IsClauseStartAt(index + 2) || (more > 0 && IsPrepositionAt(index + 2, more - 1))));
        return isBeforeSubject && !BeginsWithBuiltInVerb(_index, index);
    }

    private bool IsBuiltInVerbAt(int index) => BeginsWithBuiltInVerb(index, index + Verbs.MostWords);

    private bool BeginsWithBuiltInVerb(int start, int end) => LengthOfBuiltInVerb(start, end) > 0;

    private int LengthOfBuiltInVerb(int start, int end) => start >= end ? 0 : Verbs.CountAtStart(Enumerable.Range(start, end - start).Select(TextAt));

    /// <summary>How many of the last of <paramref name="count"/> words are a term of likelihood; a verb is always left.</summary>
    private int LikelihoodLength(int count)
    {
        if (count < 2 || !IsAt(_index + count - 1, WordKinds.LikelihoodEnd))
        {
            return 0;
        }

        foreach (string[] phrase in SyntaxFacts.LikelihoodPhrases)
        {
            if (phrase.Length < count && IsPhraseAt(_index + count - phrase.Length, phrase))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private GreenTree ParseSubject()
    {
        GreenNode name = Expect(SyntaxKind.IdentifierToken, "what is claimed: Entity.attribute, a proposition or a label");
        GreenNode? dot = EatIf(SyntaxKind.DotToken);
        GreenNode? attribute = dot is null ? null : Expect(SyntaxKind.IdentifierToken, "the attribute's name");
        GreenTree? keys = null;
        if (Kind == SyntaxKind.OpenBracketToken)
        {
            keys = Green.KeyList(
                EatRaw(), ParseNames("a key"), Expect(SyntaxKind.CloseBracketToken, "']'"));
        }

        return Green.Subject(name, dot, attribute, keys);
    }

    // ---- clauses ----

    private bool IsClauseStart() => RawKind == SyntaxKind.StringToken || IsClauseStartAt(_index);

    private bool IsClauseStartAt(int index)
    {
        if (KindAt(index) == SyntaxKind.CommaToken)
        {
            return TextAt(index + 1) == "confidence";
        }

        if (KindAt(index) != SyntaxKind.IdentifierToken)
        {
            return false;
        }

        return IsAt(index, WordKinds.Clause) && TextAt(index) switch
        {
            "as" => TextAt(index + 1) != "many",
            "at" => TextAt(index + 1) is not ("least" or "most"),
            _ => true,
        };
    }

    private GreenNode? ParseClauses()
    {
        List<GreenNode> clauses = Rent();
        while (!AtFileEnd && RawKind != SyntaxKind.CloseBraceToken)
        {
            if (IsClauseStart() && !(StartsLine(_index) && (IsBlockHeader() || IsQuotedParty())))
            {
                Resume();
                clauses.Add(ParseClause());
            }
            else if (!AtEnd)
            {
                clauses.Add(SkipUnexpected());
            }
            else
            {
                break;
            }
        }

        return List(clauses);
    }

    private GreenTree SkipUnexpected()
    {
        const string Expected = "a clause or a new line";
        if (CommentMarkLength() is > 0 and var length)
        {
            return Green.SkippedClause(List(SkipComment(length)));
        }

        if (FollowsQuotation())
        {
            ReportUnexpected(Expected + "; inside a quotation, a straight mark is written twice");
            return Green.SkippedClause(List(SkipLine(null)));
        }

        if (IsDecimalComma())
        {
            var number = TextSpan.FromBounds(SpanAt(_index - 1).Start, SpanAt(_index + 1).End);
            Report(Catalogue.InvalidNumber, number, "'" + _text.ToString(number) + "' is not a number: a dot begins the decimals, as in 12.5");
            _lastErrorIndex = _index;
        }
        else
        {
            // "is" is as near to "as" as a slip would be, but it is what people put before a value; so are "or" and "of" between values.
            bool isSlip = Kind == SyntaxKind.IdentifierToken && !IsPeriodStart() && RawText is not ("is" or "was" or "are" or "or" or "of" or "no");
            ReportUnexpected(
                Expected + (Kind == SyntaxKind.MinusToken && IsBetweenNumbers() ? RangeHint : IsPeriodStart() ? "; when it holds is said by 'as of' or 'during'" : ""),
                isSlip ? Suggestion.Find(RawText, SyntaxFacts.ClauseKeywords) : null);
        }

        return Green.SkippedClause(List(SkipLine(() => IsClauseStart() && !IsEndOfPeriod())));
    }

    /// <summary>Whether there is nothing between a quotation and what follows it, as where straight marks stand inside straight ones.</summary>
    private bool FollowsQuotation() =>
        KindAt(_index - 1) == SyntaxKind.StringToken && _tokens[_index - 1].Token is { Trailing.Length: 0, Text: ['"', ..] } && RawKind is SyntaxKind.IdentifierToken or SyntaxKind.NumberToken;

    private bool IsDecimalComma() =>
        RawKind == SyntaxKind.CommaToken && IsBetweenNumbers() && _tokens[_index].Token.Trailing.Length == 0 && _tokens[_index - 1].Token.Trailing.Length == 0;

    /// <summary>Whether numbers or dates stand before and after the current token.</summary>
    private bool IsBetweenNumbers() =>
        _index > 0 && KindAt(_index - 1) is SyntaxKind.NumberToken or SyntaxKind.DateToken or SyntaxKind.PercentToken
        && KindOnLine(_index + 1) is SyntaxKind.NumberToken or SyntaxKind.DateToken or SyntaxKind.CurrencyToken;

    private GreenTree ParseClause(string? meant = null)
    {
        if (Kind == SyntaxKind.StringToken)
        {
            return Green.QuotationClause(EatRaw());
        }

        GreenNode? comma = EatIf(SyntaxKind.CommaToken);
        string word = meant ?? RawText;
        GreenNode keyword = EatRaw();
        switch (word)
        {
            case "in":
                return Green.InClause(keyword, ParseName("the document"));
            case "on":
                return Green.OnClause(keyword, ParseDate());
            case "as":
                return Green.AsOfClause(keyword, ExpectWord("of"), ParseDate());
            case "during":
                return Green.DuringClause(keyword, ParseDate());
            case "by":
                return Green.ByClause(keyword, ParseDate());
            case "via":
                return Green.ViaClause(keyword, ParseNameList("the party that passed it on"));
            case "to":
                return Green.ToClause(keyword, ParseNameList("the party that was told"));
            case "personally":
                return Green.PersonallyClause(keyword);
            case "if":
                return ParseIf(keyword);
            case "at":
                return Green.AtClause(keyword, ParseName("the place"));
            case "revises":
                return Green.RevisesClause(keyword, ParseName("the label of the claim that this one replaces"));
            case "retracts":
                return Green.RetractsClause(keyword, ParseName("the label of the claim that is withdrawn"));
            case "credibility":
                return Green.CredibilityClause(keyword, Expect(SyntaxKind.NumberToken, "a grade from 1 to 6"));
            case "note":
                return Green.NoteClause(keyword, ExpectString("the note, in quotation marks"));
            case "because":
                return Green.BecauseClause(keyword, ParseNameList("the label of a claim"));
            default:
                return Green.ConfidenceClause(comma, keyword, Expect(SyntaxKind.IdentifierToken, "'low', 'moderate' or 'high'"));
        }
    }

    private GreenTree ParseIf(GreenNode keyword)
    {
        if (Kind == SyntaxKind.IdentifierToken)
        {
            return Green.IfClause(keyword, null, ParseSubject(), ParseOptionalValue(allowString: false));
        }

        return Green.IfClause(keyword, ExpectString("the condition: a quotation, a proposition or Entity.attribute"), null, null);
    }

    // ---- what the analyst says ----

    private GreenTree ParseDispute(GreenNode? label)
    {
        GreenNode keyword = EatRaw();
        GreenTree subject = ParseSubject();
        ResumeAt("between");
        GreenNode between = ExpectWord("between");
        List<GreenNode> sides = Rent();
        sides.Add(ParseNameList("a party"));
        ResumeAt("and");
        if (Word != "and")
        {
            ReportExpected("'and' and the other side");
        }

        while (Word == "and")
        {
            sides.Add(EatRaw());
            ResumeList();
            sides.Add(ParseNameList("a party"));
            ResumeAt("and");
        }

        GreenNode? reason = null;
        if (RawKind == SyntaxKind.StringToken)
        {
            Resume();
            reason = EatRaw();
        }

        return Green.DisputeStatement(label, keyword, subject, between, List(sides), reason);
    }

    private GreenTree ParseAssess(GreenNode? label)
    {
        GreenNode keyword = EatRaw();
        GreenTree subject = ParseSubject();
        bool hasValue = Word != "is" && !SyntaxFacts.LikelihoodPhrases.Any(p => IsPhraseAt(_index, p));
        GreenNode? value = hasValue ? ParseOptionalValue(allowString: false) : null;
        GreenNode isKeyword = ExpectWord("is");
        List<GreenNode> words = Rent();
        while (Kind == SyntaxKind.IdentifierToken && (!IsClauseStart() || EndsMixedTerm()))
        {
            words.Add(EatRaw());
        }

        if (words.Count == 0)
        {
            ReportExpected("a likelihood, such as 'likely' or 'almost certain'");
        }

        return Green.AssessStatement(label, keyword, subject, value, isKeyword, Green.LikelihoodPhrase(List(words)), ParseClauses());
    }

    // "likely with high confidence" is one term, which mixes two things; "confidence high" is the clause.
    private bool EndsMixedTerm() =>
        RawText == "confidence" && SyntaxFacts.ConfidenceLevels.Contains(TextAt(_index - 1)) && !SyntaxFacts.ConfidenceLevels.Contains(WordOnLine(_index + 1));

    private readonly record struct ClaimWords(int Verb, int Likelihood, bool HasSubject);
}
