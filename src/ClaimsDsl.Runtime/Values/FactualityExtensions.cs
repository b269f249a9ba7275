using System;

namespace ClaimsDsl;

/// <summary>What follows from a <see cref="Factuality"/>, and its short codes.</summary>
public static class FactualityExtensions
{
    // In the order of the enumeration.
    private static readonly string[] Codes = ["ct+", "pr+", "ps+", "uu", "ps-", "pr-", "ct-", "fc", "dir", "ev"];

    /// <summary>Whether the source is bound by it: it holds the thing, or its negation, certain or probable.</summary>
    public static bool Commits(this Factuality factuality) => factuality
        is Factuality.CertainYes or Factuality.ProbableYes or Factuality.ProbableNo or Factuality.CertainNo;

    /// <summary>Whether the source is certain of the thing, or of its negation.</summary>
    public static bool IsCertain(this Factuality factuality) => factuality is Factuality.CertainYes or Factuality.CertainNo;

    /// <summary>Whether it is about the negation of the thing.</summary>
    public static bool IsNegative(this Factuality factuality) => factuality
        is Factuality.PossibleNo or Factuality.ProbableNo or Factuality.CertainNo;

    /// <summary>What a verb says together with a likelihood: "assesses very unlikely" holds the thing improbable.</summary>
    /// <remarks>From 55% a likelihood makes certain probable; up to 45% it makes yes no and no yes; around even chance
    /// it leaves no commitment. What is not a commitment stays as it is.</remarks>
    public static Factuality With(this Factuality factuality, Likelihood? likelihood)
    {
        if (likelihood is null || !factuality.Commits())
        {
            return factuality;
        }

        bool isLikely = likelihood.Low >= 55;
        return !isLikely && likelihood.High > 45 ? Factuality.Uncommitted
            : isLikely != factuality.IsNegative() ? Factuality.ProbableYes
            : Factuality.ProbableNo;
    }

    /// <summary>The short code, after FactBank's: <c>ct+ pr+ ps+ uu ps- pr- ct-</c>, and <c>fc dir ev</c> for forecast, directive and evaluation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a value of the enumeration.</exception>
    public static string ToCode(this Factuality factuality) => factuality is >= 0 and <= Factuality.Evaluation
        ? Codes[(int)factuality]
        : throw new ArgumentOutOfRangeException(nameof(factuality), factuality, null);

    /// <summary>Reads what <see cref="ToCode"/> writes.</summary>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryFromCode(string? code, out Factuality factuality)
    {
        int index = Array.IndexOf(Codes, code);
        factuality = (Factuality)Math.Max(index, 0);
        return index >= 0;
    }
}
