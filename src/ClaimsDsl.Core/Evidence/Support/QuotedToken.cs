using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>A word, a number or a mark of a quotation.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">As written, with straight apostrophes.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsGlued">Whether no space comes before it.</param>
/// <param name="Value">What a number says; 0 for the others.</param>
internal readonly record struct QuotedToken(QuotedTokenKind Kind, string Text, TextSpan Span, bool IsGlued, decimal Value);

/// <summary>What a token of a quotation is.</summary>
internal enum QuotedTokenKind
{
    /// <summary>Letters, or an ending that is a word of its own.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A mark that is read as a word: %, $, ~.</summary>
    Symbol,

    /// <summary>A dash inside a word or between numbers.</summary>
    Hyphen,

    /// <summary>Punctuation that ends a clause.</summary>
    Break,
}

/// <summary>A phrase that stands in a quotation.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Start">The number of its first token.</param>
/// <param name="End">The number of the token after it.</param>
internal sealed record PhraseMatch(Phrase Phrase, int Start, int End);
