using System.Collections.Generic;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>How a token is shown, in the order in which editors are told of the types.</summary>
internal enum TokenType
{
    Namespace,
    Type,
    Party,
    Place,
    Entity,
    Property,
    EnumMember,
    Verb,
    Label,
    Document,
    Keyword,
    String,
    Number,
    Date,
    Unit,
    Operator,
    Comment,
}

/// <summary>A token with what it is.</summary>
/// <param name="Span">Where it is; always in one line.</param>
/// <param name="Type">What it is.</param>
/// <param name="IsDeclaration">Whether it declares a name.</param>
/// <param name="IsDeprecated">Whether it is the label of a claim that was superseded or retracted.</param>
internal readonly record struct ClassifiedToken(TextSpan Span, TokenType Type, bool IsDeclaration = false, bool IsDeprecated = false);

/// <summary>Says what each token of a file is, by what it stands for. Punctuation, and what could not be read, is nothing.</summary>
internal static class SemanticTokens
{
    /// <summary>The tokens of a file, in the order of its text.</summary>
    /// <param name="compilation">All files.</param>
    /// <param name="tree">The file.</param>
    /// <param name="range">A part of the file; all statements that it touches are looked at.</param>
    /// <param name="cancel">Gives up.</param>
    public static IEnumerable<ClassifiedToken> In(ClaimsCompilation compilation, SyntaxTree tree, TextSpan? range = null, CancellationToken cancel = default)
    {
        var reader = new SymbolReader(compilation, tree);
        foreach (SyntaxToken token in TokensIn(tree.Root, range ?? tree.Root.FullSpan))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (ClassifiedToken comment in CommentsIn(token.LeadingTrivia, token.FullSpan.Start))
            {
                yield return comment;
            }

            if (!token.IsMissing && token.Span.Length > 0 && Classify(token, reader) is { } classified)
            {
                yield return classified;
            }

            foreach (ClassifiedToken comment in CommentsIn(token.TrailingTrivia, token.Span.End))
            {
                yield return comment;
            }
        }
    }

    private static IEnumerable<SyntaxToken> TokensIn(SyntaxNode node, TextSpan range)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            TextSpan span = child.Node?.FullSpan ?? child.Token.FullSpan;
            if (span.End < range.Start || span.Start > range.End)
            {
                continue;
            }

            foreach (SyntaxToken token in child.Node is { } inner ? TokensIn(inner, range) : [child.Token])
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<ClassifiedToken> CommentsIn(string trivia, int start)
    {
        for (int at = trivia.IndexOf('/'); at >= 0; at = trivia.IndexOf('/', at))
        {
            int end = trivia.IndexOfAny(['\r', '\n'], at);
            end = end < 0 ? trivia.Length : end;
            yield return new ClassifiedToken(new TextSpan(start + at, end - at), TokenType.Comment);
            at = end;
        }
    }

    private static ClassifiedToken? Classify(SyntaxToken token, SymbolReader reader)
    {
        if (reader.UseOf(token) is { } use)
        {
            return new ClassifiedToken(token.Span, TypeOf(use.Kind), use.IsDeclaration, IsWithdrawn(use, reader));
        }

        TokenType? type = token.Kind switch
        {
            SyntaxKind.StringToken => TokenType.String,
            SyntaxKind.DateToken => TokenType.Date,
            SyntaxKind.NumberToken => token.Parent is DateValueSyntax ? TokenType.Date : TokenType.Number,
            SyntaxKind.CurrencyToken or SyntaxKind.PercentToken or SyntaxKind.UnitToken => TokenType.Unit,
            SyntaxKind.EqualsToken or SyntaxKind.NotEqualsToken or SyntaxKind.LessToken or SyntaxKind.LessEqualsToken or SyntaxKind.GreaterToken
                or SyntaxKind.GreaterEqualsToken or SyntaxKind.TildeToken or SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.StarToken
                or SyntaxKind.DotDotToken or SyntaxKind.SlashToken => TokenType.Operator,
            SyntaxKind.IdentifierToken => TypeOfWord(token),
            _ => null,
        };
        return type is { } known ? new ClassifiedToken(token.Span, known) : null;
    }

    private static TokenType TypeOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Namespace => TokenType.Namespace,
        SymbolKind.Kind => TokenType.Type,
        SymbolKind.Party => TokenType.Party,
        SymbolKind.Place => TokenType.Place,
        SymbolKind.Entity => TokenType.Entity,
        SymbolKind.Attribute => TokenType.Property,
        SymbolKind.Value => TokenType.EnumMember,
        SymbolKind.Verb => TokenType.Verb,
        SymbolKind.Document => TokenType.Document,
        _ => TokenType.Label,
    };

    private static bool IsWithdrawn(SymbolUse use, SymbolReader reader) =>
        use is { Kind: SymbolKind.Label, Symbol.Name: var label }
        && reader.Compilation.Claims.Find(reader.Scope, label) is { } claim
        && reader.Compilation.Claims.FindReplacement(claim) is not null;

    /// <summary>What a word is that names nothing: a word of the language, or one whose meaning is not known.</summary>
    private static TokenType? TypeOfWord(SyntaxToken token) => token.Parent switch
    {
        SkippedStatementSyntax or SkippedMemberSyntax or SkippedClauseSyntax or MissingValueSyntax => null,
        NameSyntax { Parent: AllowStatementSyntax } => TokenType.EnumMember,
        NameSyntax { Parent: NameValueSyntax { Parent: PropertySyntax } } => TokenType.EnumMember,
        NameSyntax => (SyntaxFacts.Classify(token.Text) & WordKinds.Truth) != 0 ? TokenType.EnumMember : null,
        SubjectSyntax or LabelSyntax => null,
        PropertySyntax => TokenType.Property,
        ConfidenceClauseSyntax clause when token == clause.Level => TokenType.EnumMember,
        NamedTypeSyntax type when token == type.Name => TokenType.Type,
        NamedTypeSyntax type when token != type.OfKeyword => TokenType.Unit,
        NumberValueSyntax number => token == number.Scale ? TokenType.Number : TokenType.Unit,
        ComparisonValueSyntax or NotValueSyntax => TokenType.Operator,
        DateValueSyntax when (SyntaxFacts.Classify(token.Text) & WordKinds.DatePart) != 0 || DateInWords.MonthOf(token.Text) > 0 => TokenType.Date,
        _ => TokenType.Keyword,
    };
}
