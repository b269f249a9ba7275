using ClaimsDsl.Syntax;

namespace ClaimsDsl.Formatting;

/// <summary>The white space between two tokens of one line.</summary>
internal static class Spacing
{
    /// <summary>One space in general; none around what joins; two between the members and properties that share a line.</summary>
    /// <param name="left">A token.</param>
    /// <param name="right">The next one.</param>
    /// <param name="gap">What is between them now.</param>
    public static string Between(SyntaxToken left, PlacedToken right, string gap) =>
        right.BeginsItem && left.Kind != SyntaxKind.OpenBraceToken ? "  "
        : IsJoined(left, right.Token) && (gap.Length == 0 || AreReadApart(left, right.Token)) ? ""
        : " ";

    private static bool IsJoined(SyntaxToken left, SyntaxToken right) =>
        right.Kind is SyntaxKind.CommaToken or SyntaxKind.DotToken or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken
            or SyntaxKind.CloseParenToken or SyntaxKind.PercentToken
        || left.Kind is SyntaxKind.DotToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenParenToken or SyntaxKind.TildeToken
        || (right.Kind == SyntaxKind.ColonToken && right.Parent is LabelSyntax)
        || (IsRange(right.Kind) && right.Parent!.Span.Start < right.Span.Start)
        || (IsRange(left.Kind) && left.Span.End < left.Parent!.Span.End)
        || (left.Kind is SyntaxKind.MinusToken or SyntaxKind.CurrencyToken && left.Parent is NumberValueSyntax)
        || (right.Parent is NumberValueSyntax number && number.Scale == right && IsAbbreviation(right.Text));

    // 3..5, early..mid 2024-10, 2024-10-01/2024-10-20; an end may be open.
    private static bool IsRange(SyntaxKind kind) => kind is SyntaxKind.DotDotToken or SyntaxKind.SlashToken;

    // 3k and $5m, but 3 million.
    private static bool IsAbbreviation(string scale) => scale.Length <= 2;

    /// <summary>
    /// Whether two tokens are still the same without white space between them: two slashes would begin a comment, and digits after a dot go on
    /// with those before it.
    /// </summary>
    private static bool AreReadApart(SyntaxToken left, SyntaxToken right)
    {
        if (left.Kind == SyntaxKind.DotToken && right.Kind is SyntaxKind.NumberToken or SyntaxKind.DateToken)
        {
            return false;
        }

        var lexer = new Lexer(left.Text + right.Text);
        return lexer.Next(out _).Text == left.Text && lexer.Next(out _).Text == right.Text;
    }
}
