using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

internal sealed partial class Parser
{
    /// <summary>Statements up to the end of the file or a closing brace.</summary>
    /// <param name="statements">Where to put them.</param>
    /// <param name="block">The words of the block that they are in; none outside.</param>
    private void ParseStatements(List<GreenNode> statements, ValueList<string> block)
    {
        while (true)
        {
            _cancel.ThrowIfCancellationRequested();
            if (AtFileEnd || RawKind == SyntaxKind.CloseBraceToken || EndsUnclosedBlock(block))
            {
                return;
            }

            Resume();
            if (LengthOfPrefix() is > 0 and var length)
            {
                statements.Add(Green.SkippedStatement(EatWords(length)));
                Resume();
            }

            statements.Add(ParseStatement());
            if (!AtEnd && !AtFileEnd)
            {
                int comment = CommentMarkLength();
                if (comment == 0)
                {
                    ReportUnexpected("a new line for the next statement");
                }

                statements.Add(Green.SkippedStatement(List(comment == 0 ? SkipLine() : SkipComment(comment))));
            }
        }
    }

    // A document inside a document means nothing: the block before was never closed.
    private bool EndsUnclosedBlock(ValueList<string> outer) =>
        RawKind == SyntaxKind.IdentifierToken && RawText == "in" && outer.Contains("in") && IsBlockHeader();

    private GreenTree ParseStatement()
    {
        // Braces in a row are no block that lost its head, but noise.
        if (RawKind == SyntaxKind.OpenBraceToken && KindOnLine(_index + 1) != SyntaxKind.OpenBraceToken)
        {
            ReportUnexpected("a clause such as 'in' and a document before '{'");
            return ParseBlock();
        }

        if (RawKind != SyntaxKind.IdentifierToken)
        {
            if (IsQuotedParty())
            {
                return SkipClaimOf(1, "a text in quotation marks");
            }

            if (RawKind == SyntaxKind.StringToken)
            {
                Report(Catalogue.StrayQuotation, CurrentSpan);
                _lastErrorIndex = _index;
            }

            if (CommentMarkLength() is > 0 and var length)
            {
                return Green.SkippedStatement(List(SkipComment(length)));
            }

            ReportUnexpected("a statement, which begins with a word");
            return Green.SkippedStatement(List(SkipLine()));
        }

        if (KindOnLine(_index + 1) == SyntaxKind.ColonToken)
        {
            GreenTree label = Green.Label(ExpectNewName("a label"), EatRaw());
            return Word switch
            {
                "dispute" => ParseDispute(label),
                "assess" => ParseAssess(label),
                _ => ParseClaim(label),
            };
        }

        if (Is(WordKinds.Statement))
        {
            return ParseDeclaration(RawText);
        }

        if (Is(WordKinds.Block) && IsBlockHeader())
        {
            return ParseBlock();
        }

        if (IsClauseStart())
        {
            Report(Catalogue.StrayClause, CurrentSpan, RawText);
            _lastErrorIndex = _index;
            return Green.SkippedStatement(List(SkipLine()));
        }

        if (BeginsLikeNoClaim())
        {
            return ParseMeant();
        }

        // "U.S. states": no name has a dot.
        return KindOnLine(_index + 1) == SyntaxKind.DotToken && LengthOfAbbreviation() is > 0 and var dotted && IsBuiltInVerbAt(_index + dotted)
            ? SkipClaimOf(dotted, Quote(_text.ToString(SpanOf(dotted))))
            : ParseClaim(null);
    }

    private GreenTree ParseDeclaration(string keyword)
    {
        switch (keyword)
        {
            case "namespace":
                return Green.NamespaceStatement(EatRaw(), ParseQualifiedName());
            case "use":
                return Green.UseStatement(EatRaw(), ParseQualifiedName());
            case "document":
                return ParseDocument();
            case "place":
                return ParsePlace();
            case "kind":
                return ParseKind();
            case "entity":
                return ParseEntity();
            case "proposition":
                return ParseProposition();
            case "verb":
                return ParseVerb();
            case "allow":
                return ParseAllow();
            case "dispute":
                return ParseDispute(null);
            case "assess":
                return ParseAssess(null);
            default:
                return ParseParty(keyword);
        }
    }

    private GreenTree ParseQualifiedName()
    {
        List<GreenNode> parts = Rent();
        parts.Add(ParseName("a name"));
        while (Kind == SyntaxKind.DotToken)
        {
            parts.Add(EatRaw());
            parts.Add(ParseName("a name"));
        }

        return Green.QualifiedName(List(parts));
    }

    private GreenTree ParseDocument() => Green.DocumentStatement(
        EatRaw(),
        ExpectNewName("the document's name"),
        ExpectString("the document's path, in quotation marks"),
        ParsePropertyBlock(SyntaxFacts.DocumentProperties, "document"));

    private GreenTree ParseParty(string keyword)
    {
        GreenNode keywordToken = EatRaw();
        GreenNode name = ExpectNewName("the party's name");
        GreenNode? display = EatIf(SyntaxKind.StringToken);
        GreenNode? comma = EatIf(SyntaxKind.CommaToken);
        GreenNode? role = comma is null ? null : ExpectString("the role, in quotation marks");
        List<GreenNode> principals = Rent();
        while (RawKind == SyntaxKind.IdentifierToken && RawText == "of")
        {
            Resume();
            principals.Add(ParsePrincipal());
        }

        return Green.PartyStatement(keywordToken, name, display, comma, role, List(principals), ParsePropertyBlock(SyntaxFacts.PartyProperties, keyword));
    }

    private GreenTree ParsePrincipal()
    {
        GreenNode of = EatRaw();
        GreenNode party = ParseName("the party that is spoken for");
        List<GreenNode> bounds = Rent();
        while (Word is "from" or "since" or "to" or "until")
        {
            bounds.Add(Green.PeriodBound(EatRaw(), ParseDate()));
        }

        return Green.PrincipalClause(of, party, List(bounds));
    }

    private GreenTree ParsePlace()
    {
        GreenNode keyword = EatRaw();
        GreenNode name = ExpectNewName("the place's name");
        GreenNode? display = EatIf(SyntaxKind.StringToken);
        GreenNode? inKeyword = EatWordIf("in");
        GreenNode? parent = inKeyword is null ? null : ParseName("the place around it");
        return Green.PlaceStatement(keyword, name, display, inKeyword, parent, ParsePropertyBlock(SyntaxFacts.NamedProperties, "place"));
    }

    private GreenTree ParseEntity()
    {
        GreenNode keyword = EatRaw();
        GreenNode name = ExpectNewName("the entity's name");
        bool isKindLast = Kind == SyntaxKind.StringToken && WordOnLine(_index + 1) == "is";
        GreenToken isKeyword = isKindLast ? ExpectWord("is", "'is' and the kind before what readers see") : ExpectWord("is");
        GreenNode? article = null;
        if (Word is "a" or "an" or "the" or "of" && WordOnLine(_index + 1).Length > 0)
        {
            ReportUnexpected("the kind right after 'is'", isKeyword.IsMissing ? null : "");
            article = EatRaw();
        }

        GreenTree entity = Green.EntityStatement(
            keyword,
            name,
            isKeyword,
            article,
            ParseName("a kind"),
            EatIf(SyntaxKind.StringToken),
            ParsePropertyBlock(SyntaxFacts.NamedProperties, "entity"));
        if (isKindLast)
        {
            // That the kind stands here has been said.
            _lastErrorIndex = _index;
        }

        return entity;
    }

    private GreenTree ParseProposition()
    {
        GreenNode keyword = EatRaw();
        GreenNode name = ExpectNewName("the proposition's name");
        GreenNode sentence = ExpectString("the sentence, in quotation marks");
        List<GreenNode> relations = Rent();
        while (RawKind == SyntaxKind.IdentifierToken && RawText is "implies" or "excludes" or "is")
        {
            Resume();
            relations.Add(Green.PropositionRelation(
                EatRaw(), ParseNameList("a proposition", "or")));
        }

        return Green.PropositionStatement(keyword, name, sentence, List(relations));
    }

    private GreenTree ParseAllow()
    {
        GreenNode keyword = EatRaw();
        GreenNode ids = ParseNames("a diagnostic's id, such as CLM2010");
        if (RawKind == SyntaxKind.StringToken)
        {
            Resume();
        }

        return Green.AllowStatement(keyword, ids, ExpectString("the reason, in quotation marks"));
    }

    private GreenTree ParseVerb()
    {
        GreenNode keyword = EatRaw();
        List<GreenNode> phrase = Rent();
        while (Kind == SyntaxKind.StringToken || (Kind == SyntaxKind.IdentifierToken && Word != "means"))
        {
            phrase.Add(EatRaw());
        }

        if (phrase.Count == 0)
        {
            ReportExpected("the verb");
        }

        GreenNode means = ExpectWord("means");
        List<GreenNode> meaning = Rent();
        while (Kind == SyntaxKind.IdentifierToken)
        {
            meaning.Add(EatRaw());
        }

        if (meaning.Count == 0)
        {
            ReportExpected("how firmly it commits: certain, probable, possible (each also with 'not'), uncommitted, forecast, directive or evaluation");
        }

        return Green.VerbStatement(keyword, List(phrase), means, List(meaning));
    }

    // ---- { title "…" published 2024-10-23 } ----

    private GreenTree? ParsePropertyBlock(ValueList<string> known, string owner)
    {
        if (RawKind != SyntaxKind.OpenBraceToken)
        {
            if (!AtEnd && known.Contains(RawText))
            {
                ReportUnexpected("'{' before what is said of the " + owner);
            }

            return null;
        }

        TextSpan openSpan = CurrentSpan;
        GreenNode open = EatRaw();
        List<GreenNode> properties = Rent();
        while (!AtFileEnd && RawKind != SyntaxKind.CloseBraceToken && !EndsUnclosedProperties(known))
        {
            Resume();
            properties.Add(ParseProperty(known, owner));
        }

        return Green.PropertyBlock(open, List(properties), CloseBrace(openSpan));
    }

    // A line that begins like a statement, and not like a property, says that the brace was forgotten.
    private bool EndsUnclosedProperties(ValueList<string> known)
    {
        if (!StartsLine(_index) || RawKind != SyntaxKind.IdentifierToken || known.Contains(RawText))
        {
            return false;
        }

        SyntaxKind next = KindOnLine(_index + 1);
        return Is(WordKinds.Statement)
            || IsBlockHeader()
            || next is SyntaxKind.ColonToken or SyntaxKind.CommaToken
            || (next == SyntaxKind.IdentifierToken && KindOnLine(_index + 2) is SyntaxKind.IdentifierToken or SyntaxKind.DotToken);
    }

    private GreenToken CloseBrace(TextSpan open)
    {
        if (RawKind == SyntaxKind.CloseBraceToken)
        {
            return EatRaw();
        }

        // "{ url https://example.org }" makes a comment of its brace, and the address has been reported.
        if (KindAt(_index - 1) != SyntaxKind.ColonToken || !_tokens[_index - 1].Token.Trailing.StartsWith("//", StringComparison.Ordinal) || !_tokens[_index - 1].Token.Trailing.Contains('}'))
        {
            Report(Catalogue.UnclosedBrace, open);
        }

        _lastErrorIndex = _index;
        return GreenToken.Missing(SyntaxKind.CloseBraceToken);
    }

    private GreenTree ParseProperty(ValueList<string> known, string owner)
    {
        if (CommentMarkLength() is > 0 and var length)
        {
            return Green.Property(GreenToken.Missing(SyntaxKind.IdentifierToken), Green.MissingValue(List(SkipComment(length))));
        }

        if (Kind != SyntaxKind.IdentifierToken)
        {
            ReportUnexpected("a property of a " + owner + ": " + string.Join(", ", known));
            return Green.Property(
                GreenToken.Missing(SyntaxKind.IdentifierToken),
                Green.MissingValue(List(SkipLine(() => Kind == SyntaxKind.IdentifierToken && known.Contains(RawText)))));
        }

        string key = RawText;
        if (!known.Contains(key) && _lastErrorIndex != _index)
        {
            ReportUnknown(Catalogue.UnknownProperty, Suggestion.Find(key, known), owner, key);
        }

        GreenNode keyToken = EatRaw();
        if (!known.Contains(key))
        {
            _lastErrorIndex = _index;
        }

        List<GreenNode> values = Rent();
        if (key != "anonymous")
        {
            values.Add(ParsePropertyValue(known, key));
            while (Kind == SyntaxKind.CommaToken)
            {
                if (EndsProperty(_index + 1, known))
                {
                    ReportUnexpected("the next property without a comma before it", "");
                    values.Add(EatRaw());
                    values.Add(Green.MissingValue(null));
                    break;
                }

                values.Add(EatRaw());
                if (!EndsUnclosedProperties(known))
                {
                    Resume();
                }

                values.Add(ParsePropertyValue(known, key));
            }
        }

        return Green.Property(keyToken, List(values));
    }

    /// <summary>Whether nothing more of a property follows: a key and its value, or the brace.</summary>
    private bool EndsProperty(int index, ValueList<string> known) => KindAt(index) switch
    {
        SyntaxKind.CloseBraceToken => true,
        SyntaxKind.IdentifierToken => known.Contains(TextAt(index)) && KindOnLine(index + 1) is not (SyntaxKind.None or SyntaxKind.CloseBraceToken or SyntaxKind.CommaToken),
        _ => false,
    };

    private GreenTree ParsePropertyValue(ValueList<string> known, string key)
    {
        if (Kind is not (SyntaxKind.ColonToken or SyntaxKind.EqualsToken) || !known.Contains(key))
        {
            return ParseBareValue(known, key);
        }

        ReportUnexpected("the value right after '" + key + "'", "");
        return Green.ComparisonValue(EatRaw(), ParseBareValue(known, key));
    }

    private GreenTree ParseBareValue(ValueList<string> known, string key)
    {
        bool isNextKey = Kind == SyntaxKind.IdentifierToken && known.Contains(RawText) && KindOnLine(_index + 1) is not (SyntaxKind.None or SyntaxKind.CloseBraceToken);
        if (Kind == SyntaxKind.IdentifierToken && !isNextKey && SyntaxFacts.TextProperties.Contains(key)
            && KindOnLine(_index + 1) is not (SyntaxKind.None or SyntaxKind.CloseBraceToken or SyntaxKind.CommaToken) && !EndsProperty(_index + 1, known))
        {
            ReportUnexpected("the " + key + " in quotation marks");
            return Green.MissingValue(List(SkipLine(() => EndsProperty(_index, known))));
        }

        if (key is "published" or "retrieved" && !isNextKey)
        {
            return ParseDate();
        }

        if (Kind == SyntaxKind.IdentifierToken && !isNextKey && EndsProperty(_index + 1, known))
        {
            return Green.NameValue(ParseName("a value"));
        }

        return (isNextKey ? null : ParseOptionalValue(allowString: true)) ?? MissingValue(key == "also" ? "another name, in quotation marks" : "the " + key);
    }

    // ---- kinds ----

    private GreenTree ParseKind()
    {
        GreenNode keyword = EatRaw();
        GreenNode name = ExpectNewName("the kind's name");
        GreenNode? display = EatIf(SyntaxKind.StringToken);
        if (RawKind != SyntaxKind.OpenBraceToken)
        {
            ReportExpected("'{' and the kind's attributes");
            return Green.KindStatement(
                keyword, name, display, GreenToken.Missing(SyntaxKind.OpenBraceToken), null, GreenToken.Missing(SyntaxKind.CloseBraceToken));
        }

        TextSpan openSpan = CurrentSpan;
        GreenNode open = EatRaw();
        List<GreenNode> members = Rent();
        _isInKind = true;
        while (!AtFileEnd && RawKind != SyntaxKind.CloseBraceToken && !EndsUnclosedKind())
        {
            _cancel.ThrowIfCancellationRequested();
            Resume();
            members.Add(ParseKindMember());
        }

        _isInKind = false;
        return Green.KindStatement(keyword, name, display, open, List(members), CloseBrace(openSpan));
    }

    private bool EndsUnclosedKind()
    {
        if (!StartsLine(_index) || RawKind != SyntaxKind.IdentifierToken || RawText == "rule")
        {
            return false;
        }

        // "name : type" is an attribute; "label: Party states" is a claim.
        if (KindOnLine(_index + 1) == SyntaxKind.ColonToken)
        {
            return KindOnLine(_index + 2) == SyntaxKind.IdentifierToken
                && TextAt(_index + 2) != "one"
                && !SyntaxFacts.TypeKeywords.Contains(TextAt(_index + 2))
                && ((KindOnLine(_index + 3) == SyntaxKind.IdentifierToken && !IsAt(_index + 3, WordKinds.Modifier) && TextAt(_index + 3) != "of" && KindOnLine(_index + 4) != SyntaxKind.ColonToken)
                    || TextAt(_index + 2) is "dispute" or "assess");
        }

        return Is(WordKinds.Statement)
            || IsBlockHeader()
            || KindOnLine(_index + 1) is SyntaxKind.CommaToken
            || (WordOnLine(_index + 1) is not ("" or "one") && !SyntaxFacts.TypeKeywords.Contains(TextAt(_index + 1)));
    }

    private bool IsAttributeAt(int index) => KindAt(index) == SyntaxKind.IdentifierToken && KindOnLine(index + 1) == SyntaxKind.ColonToken;

    private bool AtRule => Word == "rule";

    /// <summary>Whether a word of a kind is none of its unit, which can have several.</summary>
    private bool EndsUnit => Is(WordKinds.Modifier) || AtRule;

    private GreenTree ParseKindMember()
    {
        if (AtRule && !IsAttributeAt(_index))
        {
            return Green.RuleDeclaration(EatRaw(), ParseRule());
        }

        if (IsAttributeAt(_index))
        {
            GreenNode name = ExpectNewName("the attribute's name");
            GreenNode colon = EatRaw();
            GreenTree type = ParseAttributeType();
            List<GreenNode> modifiers = Rent();
            while (ParseModifier() is { } modifier)
            {
                modifiers.Add(modifier);
            }

            return Green.AttributeDeclaration(name, colon, type, List(modifiers));
        }

        if (CommentMarkLength() is > 0 and var length)
        {
            return Green.SkippedMember(List(SkipComment(length)));
        }

        ReportUnexpected("an attribute, as in 'troops : count of people', or a rule");
        return Green.SkippedMember(List(SkipLine(() => AtRule)));
    }

    private GreenTree ParseAttributeType()
    {
        if (Word == "one")
        {
            GreenNode one = EatRaw();
            GreenNode of = ExpectWord("of");
            List<GreenNode> values = Rent();
            values.Add(ParseName("a value"));
            while (Kind == SyntaxKind.CommaToken && !IsAt(_index + 1, WordKinds.Modifier))
            {
                values.Add(EatRaw());
                ResumeList();
                values.Add(ParseName("a value"));
            }

            return Green.OneOfType(one, of, List(values));
        }

        GreenNode name = Expect(
            SyntaxKind.IdentifierToken, "a type: truth, count, number, amount of a unit, percent, date, duration, place, text, one of …, or a kind's name");
        GreenNode? ofKeyword = EatWordIf("of");
        GreenNode? unit = ofKeyword is null ? null
            : Kind is SyntaxKind.IdentifierToken or SyntaxKind.UnitToken ? ParseUnit()
            : EatIf(SyntaxKind.CurrencyToken) ?? Expect(SyntaxKind.IdentifierToken, "a unit");
        return Green.NamedType(name, ofKeyword, unit);
    }

    private GreenTree? ParseModifier()
    {
        GreenNode? comma = null;
        if (Kind == SyntaxKind.CommaToken)
        {
            comma = EatRaw();
            ResumeList();
        }

        switch (Word)
        {
            case "many" or "cumulative":
                return Green.FlagModifier(comma, EatRaw());
            case "over":
                return Green.FlagModifier(comma, _cache.GetTree(SyntaxKind.List, 2, EatRaw(), ExpectWord("time")));
            case "tolerance":
                return Green.ToleranceModifier(comma, EatRaw(), ParseOptionalValue(allowString: false) ?? MissingValue("a number or a percentage"));
            case "per":
                GreenNode per = EatRaw();
                List<GreenNode> keys = Rent();
                keys.Add(ParseAttributeType());
                while (Word == "and" || (Kind == SyntaxKind.CommaToken && !IsAt(_index + 1, WordKinds.Modifier)))
                {
                    keys.Add(EatRaw());
                    ResumeList();
                    keys.Add(ParseAttributeType());
                }

                return Green.PerModifier(comma, per, List(keys));
            default:
                break;
        }

        if (comma is null && (AtEnd || AtRule || AtFileEnd))
        {
            return null;
        }

        const string Modifiers = "'many', 'over time', 'cumulative', 'tolerance' or 'per'";
        if (AtEnd)
        {
            ReportExpected(Modifiers);
            return Green.FlagModifier(comma, null);
        }

        if (CommentMarkLength() is > 0 and var length)
        {
            return Green.FlagModifier(comma, List(SkipComment(length)));
        }

        ReportUnexpected(Modifiers, Suggestion.Find(RawText, ["many", "over", "cumulative", "tolerance", "per"]));
        return Green.FlagModifier(comma, List(SkipLine(() => Kind == SyntaxKind.CommaToken || AtRule)));
    }

    // ---- rules ----

    private GreenTree ParseRule()
    {
        for (int i = _index; i == _index || (KindOnLine(i) is not (SyntaxKind.None or SyntaxKind.CloseBraceToken) && TextAt(i) != "rule" && !IsAttributeAt(i)); i++)
        {
            if (KindAt(i) == SyntaxKind.IdentifierToken && TextAt(i) is "implies" or "excludes" or "before")
            {
                return Green.RelationRule(ParseRuleTerm(), ParseRelation(), ParseRuleTerm());
            }
        }

        return Green.ComparisonRule(ParseExpression(), ParseComparison(), ParseExpression());
    }

    private GreenToken ParseRelation()
    {
        if (Word is "implies" or "excludes" or "before")
        {
            return EatRaw();
        }

        ReportExpected("'implies', 'excludes' or 'before'");
        return GreenToken.Missing(SyntaxKind.IdentifierToken);
    }

    private GreenToken ParseComparison()
    {
        if (Kind is SyntaxKind.EqualsToken or SyntaxKind.LessToken or SyntaxKind.LessEqualsToken or SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken)
        {
            return EatRaw();
        }

        ReportExpected("'=', '<=', '>=', '<' or '>'");
        return GreenToken.Missing(SyntaxKind.EqualsToken);
    }

    private GreenTree ParseRuleTerm()
    {
        GreenNode? not = EatWordIf("not");
        GreenNode name = ParseName("an attribute or a value");
        GreenNode? equals = EatIf(SyntaxKind.EqualsToken);
        return Green.RuleTerm(not, name, equals, equals is null ? null : ParseName("a value"));
    }

    private GreenTree ParseExpression() =>
        ParseOperators(ParseTerm, () => Kind is SyntaxKind.PlusToken or SyntaxKind.MinusToken);

    private GreenTree ParseTerm() => ParseOperators(ParseFactor, () => Kind == SyntaxKind.StarToken);

    private GreenTree ParseOperators(Func<GreenTree> parseOperand, Func<bool> atOperator)
    {
        GreenTree left = parseOperand();
        for (int depth = 0; atOperator(); depth++)
        {
            if (depth == MaxDepth)
            {
                ReportTooDeep();
                break;
            }

            left = Green.BinaryExpression(left, EatRaw(), parseOperand());
        }

        return left;
    }

    private GreenTree ParseFactor()
    {
        switch (Kind)
        {
            case SyntaxKind.NumberToken or SyntaxKind.MinusToken or SyntaxKind.CurrencyToken:
                return Green.NumberExpression(ParseNumber(allowUnit: false));
            case SyntaxKind.OpenParenToken when _depth < MaxDepth:
                _depth++;
                GreenTree inner = Green.ParenthesizedExpression(EatRaw(), ParseExpression(), Expect(SyntaxKind.CloseParenToken, "')'"));
                _depth--;
                return inner;
            case SyntaxKind.OpenParenToken:
                ReportTooDeep();
                return Green.NameExpression(Green.Name(GreenToken.Missing(SyntaxKind.IdentifierToken)));
            case SyntaxKind.IdentifierToken when RawText == "sum" && WordOnLine(_index + 1) == "of":
                return Green.SumExpression(EatRaw(), EatRaw(), ParseName("an attribute"));
            default:
                return Green.NameExpression(ParseName("an attribute or a number"));
        }
    }

    private void ReportTooDeep()
    {
        if (_lastErrorIndex != _index)
        {
            Report(Catalogue.TooDeep, CurrentSpan, MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _lastErrorIndex = _index;
        }
    }
}
