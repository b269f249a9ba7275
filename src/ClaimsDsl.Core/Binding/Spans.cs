using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

internal static class Spans
{
    /// <summary>From the first of some tokens to the last.</summary>
    public static TextSpan Of(SyntaxTokenList tokens) => TextSpan.FromBounds(tokens[0].Span.Start, tokens[tokens.Count - 1].Span.End);
}
