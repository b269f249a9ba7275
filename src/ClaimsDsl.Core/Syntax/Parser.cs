using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Syntax;

/// <summary>
/// A recursive-descent parser that never fails. Statements begin on lines of their own; what cannot be read is skipped up
/// to the next thing that can, kept in the tree, and reported once. This part has the tokens and the error handling;
/// Parser.Declarations.cs, Parser.Claims.cs and Parser.Values.cs have the grammar, Parser.Slips.cs what is mistaken for it.
/// </summary>
internal sealed partial class Parser
{
    internal const int MaxDepth = 64;
    internal const int MaxDiagnostics = 100;

    private const int MostSpareTokens = 1 << 16;

    private const string RangeHint = "; a range is written 'between 10 and 15' or '10..15'";

    private const string QuotationHint = "; quotations and texts stand between \"…\" or “…”";

    // Room for the tokens of a file, kept from one file to the next.
    [ThreadStatic]
    private static LexedToken[]? _spareTokens;

    private readonly SourceText _text;
    private readonly CancellationToken _cancel;
    private readonly LexedToken[] _tokens;
    private readonly int _tokenCount;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Stack<List<GreenNode>> _spareLists = new();
    private readonly GreenCache _cache = GreenCache.Current;
    private int _index;
    private int _resumed;
    private int _lastErrorIndex = -1;
    private int _depth;
    private bool _isInKind;

    public Parser(SourceText text, CancellationToken cancel)
    {
        _text = text;
        _cancel = cancel;
        _tokens = Lex(text.ToString(), out _tokenCount);
        Green = new GreenFactory(_cache);
    }

    private GreenFactory Green { get; }

    /// <summary>The current token's kind, or None at the end of the statement's line, or of the kind's member.</summary>
    private SyntaxKind Kind => AtEnd ? SyntaxKind.None : RawKind;

    private SyntaxKind RawKind => _tokens[_index].Kind;

    /// <summary>The current token when it is a word of this line, or "".</summary>
    private string Word => Kind == SyntaxKind.IdentifierToken ? RawText : "";

    private string RawText => _tokens[_index].Token.Text;

    /// <summary>
    /// Whether the line has nothing more: a token that begins a line belongs to what went before only if that asks for it. In a kind,
    /// "name :" begins an attribute, whatever comes before it in the line.
    /// </summary>
    private bool AtEnd => _index != _resumed
        && (StartsLine(_index) || RawKind is SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken || (_isInKind && IsAttributeAt(_index)));

    private bool AtFileEnd => RawKind == SyntaxKind.EndOfFileToken;

    public GreenTree ParseCompilationUnit()
    {
        List<GreenNode> statements = Rent();
        while (true)
        {
            ParseStatements(statements, block: []);
            if (AtFileEnd)
            {
                break;
            }

            Report(Catalogue.UnmatchedBrace, CurrentSpan);
            statements.Add(Green.SkippedStatement(EatRaw()));
        }

        GreenTree unit = Green.CompilationUnit(List(statements), EatRaw());
        if (_tokens.Length <= MostSpareTokens)
        {
            Array.Clear(_tokens, 0, _tokenCount);
            _spareTokens = _tokens;
        }

        return unit;
    }

    public ValueList<Diagnostic> GetDiagnostics()
    {
        return [.. _diagnostics.OrderBy(d => d.Location.Span.Start)];
    }

    private static LexedToken[] Lex(string text, out int count)
    {
        var lexer = new Lexer(text);
        LexedToken[] tokens = _spareTokens ?? new LexedToken[256];
        _spareTokens = null;
        count = 0;
        int position = 0;
        while (true)
        {
            GreenToken token = lexer.Next(out bool startsLine);
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
            }

            tokens[count++] = new LexedToken(token, position, startsLine);
            position += token.FullWidth;
            if (token.Kind == SyntaxKind.EndOfFileToken)
            {
                return tokens;
            }
        }
    }

    /// <summary>A list to gather children in; <see cref="List"/> takes it back.</summary>
    private List<GreenNode> Rent() => _spareLists.Count > 0 ? _spareLists.Pop() : [];

    /// <summary>What stands in the slot of a list; see <see cref="GreenCache.GetList"/>.</summary>
    private GreenNode? List(List<GreenNode> items)
    {
        GreenNode? list = _cache.GetList(items);
        items.Clear();
        _spareLists.Push(items);
        return list;
    }

    // ---- tokens ----

    private WordKinds WordsAt(int index) => index < _tokenCount ? _tokens[index].Token.Words : WordKinds.None;

    private bool Is(WordKinds kind) => IsAt(_index, kind);

    private bool IsAt(int index, WordKinds kind) => (WordsAt(index) & kind) != 0;

    private bool IsOnLine(int index, WordKinds kind) => IsAt(index, kind) && !StartsLine(index);

    private bool StartsLine(int index) => _tokens[index].StartsLine;

    private SyntaxKind KindAt(int index) => index < _tokenCount ? _tokens[index].Kind : SyntaxKind.EndOfFileToken;

    private string TextAt(int index) => index < _tokenCount ? _tokens[index].Token.Text : "";

    /// <summary>The word at an index, if it is on the same line as the token before it; else "".</summary>
    private string WordOnLine(int index) => KindOnLine(index) == SyntaxKind.IdentifierToken ? TextAt(index) : "";

    private SyntaxKind KindOnLine(int index) => index < _tokenCount && !StartsLine(index) ? KindAt(index) : SyntaxKind.None;

    /// <summary>Lets the current token be read though it begins a line.</summary>
    private void Resume() => _resumed = _index;

    /// <summary>Lets the line that begins with a word go on with the statement.</summary>
    private void ResumeAt(string word)
    {
        if (RawKind == SyntaxKind.IdentifierToken && RawText == word)
        {
            Resume();
        }
    }

    /// <summary>Lets a list go on after a separator, on the next line too unless that begins something of its own.</summary>
    /// <param name="isAsserters">Whether the list begins a claim, so that a verb may follow its last name.</param>
    private void ResumeList(bool isAsserters = false)
    {
        const WordKinds ValueStart = WordKinds.OperatorStart | WordKinds.DatePart | WordKinds.DateRelation;
        const WordKinds NameEnd = WordKinds.Clause | WordKinds.Modifier;
        bool beginsClaim = !isAsserters && !Is(ValueStart) && WordOnLine(_index + 1) is not ("" or "and" or "or" or "is") && !IsAt(_index + 1, NameEnd);
        if (!Is(WordKinds.Statement) && KindOnLine(_index + 1) != SyntaxKind.ColonToken && !beginsClaim && !(StartsLine(_index) && IsBlockHeader()))
        {
            Resume();
        }
    }

    private GreenToken EatRaw()
    {
        GreenToken token = _tokens[_index].Token;
        ReportToken(token);
        if (_index < _tokenCount - 1)
        {
            _index++;
        }

        return token;
    }

    private GreenToken? EatIf(SyntaxKind kind) => Kind == kind ? EatRaw() : null;

    private GreenToken? EatWordIf(string word) => Word == word ? EatRaw() : null;

    private GreenToken Expect(SyntaxKind kind, string what)
    {
        if (Kind == kind)
        {
            return EatRaw();
        }

        ReportExpected(what);
        return GreenToken.Missing(kind);
    }

    private GreenToken ExpectWord(string word, string? what = null)
    {
        if (Word == word)
        {
            return EatRaw();
        }

        ReportExpected(what ?? "'" + word + "'");
        return GreenToken.Missing(SyntaxKind.IdentifierToken);
    }

    /// <summary>A new name, which may not be a word that begins statements.</summary>
    private GreenToken ExpectNewName(string what)
    {
        if (Kind == SyntaxKind.IdentifierToken && Is(WordKinds.Statement))
        {
            Report(Catalogue.ReservedWord, CurrentSpan, RawText);
        }

        return Expect(SyntaxKind.IdentifierToken, what);
    }

    private GreenToken ExpectString(string what) => Expect(SyntaxKind.StringToken, what);

    private GreenTree ParseName(string what) => Green.Name(Expect(SyntaxKind.IdentifierToken, what));

    /// <summary>Names with commas or a word between them; the list can go on on the next line.</summary>
    private GreenNode ParseNames(string what, string? separatorWord = null, bool isAsserters = false)
    {
        List<GreenNode> items = Rent();
        items.Add(ParseName(what));
        while (IsSeparator())
        {
            items.Add(EatRaw());
            ResumeList(isAsserters);
            items.Add(ParseName(what));
        }

        return List(items)!;

        bool IsSeparator() => Kind == SyntaxKind.CommaToken || (separatorWord is not null && Word == separatorWord);
    }

    private GreenTree ParseNameList(string what, string? separatorWord = null, bool isAsserters = false) =>
        Green.NameList(ParseNames(what, separatorWord, isAsserters));

    /// <summary>What is left of the line, up to where something else begins; braces that are opened in it are closed in it.</summary>
    private List<GreenNode> SkipLine(Func<bool>? stop = null)
    {
        List<GreenNode> skipped = Rent();
        int open = 0;
        while ((!AtEnd || (open > 0 && KindOnLine(_index) == SyntaxKind.CloseBraceToken)) && !AtFileEnd && (skipped.Count == 0 || stop?.Invoke() != true))
        {
            _cancel.ThrowIfCancellationRequested();
            open += RawKind switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken => -1, _ => 0 };
            skipped.Add(EatRaw());
        }

        return skipped;
    }

    // ---- errors ----

    private TextSpan CurrentSpan => SpanAt(_index);

    /// <summary>The span of the next tokens.</summary>
    private TextSpan SpanOf(int length) => TextSpan.FromBounds(CurrentSpan.Start, SpanAt(_index + length - 1).End);

    private TextSpan SpanAt(int index)
    {
        LexedToken token = _tokens[index];
        return new TextSpan(token.Position + token.Token.Leading.Length, token.Token.Text.Length);
    }

    /// <summary>Says what is missing: at what stands in its place, or at the last word of the line when nothing does.</summary>
    private void ReportExpected(string what)
    {
        if (_lastErrorIndex == _index)
        {
            return;
        }

        if (!AtEnd && !AtFileEnd)
        {
            // What has no meaning anywhere is reported when it is read.
            if (RawKind != SyntaxKind.BadToken)
            {
                Report(Catalogue.Expected, CurrentSpan, what, "found " + Quote(RawText));
            }
        }
        else
        {
            Report(Catalogue.Expected, SpanAt(Math.Max(0, _index - 1)), what, _index == 0 ? "the file is empty" : "nothing follows " + Quote(TextAt(_index - 1)));
        }

        _lastErrorIndex = _index;
    }

    private void ReportUnexpected(string expected, string? meant = null, int length = 1)
    {
        if (_lastErrorIndex == _index)
        {
            return;
        }

        _lastErrorIndex = _index;
        if (RawKind != SyntaxKind.BadToken)
        {
            Report(Catalogue.Unexpected, SpanOf(length), meant, [Quote(_text.ToString(SpanOf(length))), expected + Suggestion.Phrase(meant)]);
        }
    }

    /// <summary>Characters without a meaning and strings without an end are reported where they are read, whoever reads them.</summary>
    private void ReportToken(GreenToken token)
    {
        if (token.Kind == SyntaxKind.BadToken)
        {
            string hint = token.Text.All(StringLiteral.IsOtherMark) ? QuotationHint
                : token.Text == ";" ? "; a statement ends with its line, and a property where the next begins"
                : token.Text is "–" or "—" && IsBetweenNumbers() ? RangeHint
                : "";
            bool isBullet = StartsLine(_index) && LengthOfBullet() > 0;
            bool isAtEnd = token.Text == ";" && KindOnLine(_index + 1) is SyntaxKind.None or SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken;
            Report(
                Catalogue.UnexpectedCharacter, CurrentSpan, isBullet || isAtEnd ? "" : null, [Describe(token.Text), isBullet ? Suggestion.Phrase("") : hint]);
        }
        else if (token.Kind == SyntaxKind.StringToken && StringLiteral.IsOtherMark(token.Text[0]))
        {
            Report(Catalogue.UnexpectedCharacter, new TextSpan(CurrentSpan.Start, 1), Quote(token.Text.Substring(0, 1)), QuotationHint);
        }
        else if (token.Kind == SyntaxKind.StringToken && !StringLiteral.IsTerminated(token.Text))
        {
            Report(Catalogue.UnterminatedString, CurrentSpan, token.Text[0] == '“' ? "”" : "\"");
        }
    }

    /// <summary>Reports a word that is not known, and the one that was probably meant.</summary>
    private void ReportUnknown(DiagnosticDescriptor descriptor, string? meant, params IEnumerable<string> arguments) =>
        Report(descriptor, CurrentSpan, meant, [.. arguments, Suggestion.Phrase(meant)]);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params IEnumerable<string> arguments) =>
        Report(descriptor, span, meant: null, arguments);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string? meant, IEnumerable<string> arguments)
    {
        // A file that is no claims file at all has a mistake at every token: a hundred are enough to say so.
        if (_diagnostics.Count >= MaxDiagnostics)
        {
            if (_diagnostics.Count == MaxDiagnostics)
            {
                _diagnostics.Add(new Diagnostic(
                    Catalogue.TooManyErrors, new Location(_text.Path, span), ValueList.Of(MaxDiagnostics.ToString(System.Globalization.CultureInfo.InvariantCulture)), ValueList<RelatedLocation>.Empty));
            }

            return;
        }

        _diagnostics.Add(new Diagnostic(
            descriptor,
            new Location(_text.Path, span),
            [.. arguments],
            [])
        {
            DidYouMean = meant,
        });
    }

    private static string Quote(string text)
    {
        const int Longest = 40;
        string shown = text.Length > Longest ? text.Substring(0, Longest - 1) + "…" : text;
        return "'" + shown + "'";
    }

    // Invisible and broken characters are named by their number.
    private static string Describe(string text)
    {
        char c = text[0];
        bool visible = !char.IsControl(c) && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned);
        if (visible || (text.Length > 1 && char.IsSurrogatePair(text, 0)))
        {
            return Quote(text);
        }

        return "U+" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
    }

    private readonly struct LexedToken(GreenToken token, int position, bool startsLine)
    {
        private readonly ushort _kind = (ushort)token.Kind;

        public GreenToken Token { get; } = token;

        public int Position { get; } = position;

        // Kept here too: looking ahead asks for little else, and then reads no token.
        public SyntaxKind Kind => (SyntaxKind)_kind;

        public bool StartsLine { get; } = startsLine;
    }
}
