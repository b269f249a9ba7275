using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>What a claim says that its quotations do not.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Words">The words it is about: those of the claim that are not in the quotations, or those of a quotation that
/// the claim drops.</param>
/// <param name="Quotation">The number of the quotation that the words stand in, from 0; null where they are the claim's.</param>
/// <param name="Span">Where they stand in the quotation; empty where they are the claim's.</param>
/// <param name="Instead">What the quotations have instead of what is not in them: their numbers or dates, as written.</param>
internal sealed record SupportFinding(SupportFindingKind Kind, string Words, int? Quotation, TextSpan Span, ValueList<string> Instead);

/// <summary>What can be wrong between a claim and its quotations.</summary>
internal enum SupportFindingKind
{
    /// <summary>A number of the claim is in none of its quotations, in figures or in words.</summary>
    NumberNotQuoted,

    /// <summary>No date of the quotations lies within the claim's.</summary>
    DateNotQuoted,

    /// <summary>The quotation says <c>about</c>, <c>at least</c>, <c>may</c>, <c>if</c> or <c>reportedly</c>, the claim does not.</summary>
    HedgeLost,

    /// <summary>The quotation says that it is not so, and the claim that it is.</summary>
    Negated,
}
