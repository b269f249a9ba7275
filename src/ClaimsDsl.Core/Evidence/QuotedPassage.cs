namespace ClaimsDsl.Evidence;

/// <summary>The part of a document that a claim quotes, without positions in the claims file.</summary>
/// <param name="Text">The part, character for character: with its markup, its line ends, and what a quotation skips.</param>
/// <param name="Start">The offset of its first character in <see cref="DocumentText.Text"/>.</param>
/// <param name="Line">The line it begins in; the first is 1.</param>
public sealed record QuotedPassage(string Text, int Start, int Line);
