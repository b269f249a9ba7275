using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>The passage of a document that a quotation was probably meant to be.</summary>
/// <param name="Span">Where it is in <see cref="DocumentText.Text"/>, from the first segment to the last of a quotation with gaps.</param>
/// <param name="Replacement">
/// The passage in the document's words with normalised white space and quotation marks, written as a quotation: with the gaps of
/// the one that was not found, and with context where it would be found more than once.
/// </param>
/// <param name="Similarity">
/// How much of the quotation the passage has, from <see cref="MinSimilarity"/> to 1, which is reached where only
/// letter case and punctuation differ; less where one word of a few is all that differs.
/// </param>
/// <param name="WrittenDifference">
/// The first word of the quotation that is not in the passage, as a span of <see cref="Quotation.Written"/>.
/// </param>
/// <param name="FoundDifference">What the document has there instead, as a span of <see cref="DocumentText.Text"/>.</param>
public sealed record NearPassage(
    TextSpan Span,
    string Replacement,
    double Similarity,
    TextSpan WrittenDifference,
    TextSpan FoundDifference)
{
    /// <summary>
    /// A passage must have more of a quotation than this, unless it has all words but one and is the only one that does. A misquotation changes a word or two; different sentences on one topic
    /// share its names and its grammar, and that is up to four fifths of a short one ("North Korean troops have entered Russia",
    /// "North Korean troops have deployed to Russia").
    /// </summary>
    public const double MinSimilarity = 0.8;
}
