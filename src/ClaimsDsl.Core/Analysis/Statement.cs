using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>What a claim binds its asserters to, with claims about claims followed to what those are about.</summary>
/// <param name="Subject">What it is about: an attribute or a proposition.</param>
/// <param name="Key">What that is called over all namespaces.</param>
/// <param name="Scope">What the names of subject and value stand for.</param>
/// <param name="Value">The value.</param>
/// <param name="IsNegative">Whether any other value is meant.</param>
/// <param name="IsCertain">Whether the asserters are certain of it.</param>
/// <param name="Holds">When it holds; null where that is unknown.</param>
internal sealed record Statement(
    BoundSubject Subject, string Key, Scope Scope, BoundValue Value, bool IsNegative, bool IsCertain, DateRange? Holds)
{
    // Claims about claims about claims: longer chains than anybody writes; circles have their own message.
    internal const int MostClaims = 64;

    /// <summary>Reads a claim; null where it binds nobody: it is uncommitted, merely possible, conditional, a forecast, a wish or a remark.</summary>
    public static Statement? Read(ClaimEntry claim, ClaimTable claims) => Read(claim, claims, MostClaims);

    private static Statement? Read(ClaimEntry entry, ClaimTable claims, int depth)
    {
        BoundClaim claim = entry.Claim;
        Factuality factuality = entry.Factuality;
        if (!factuality.Commits() || claim.Condition is not null || claim.ConditionSubject is not null || claim.Value is not { } value || depth == 0)
        {
            return null;
        }

        bool isNegative = factuality.IsNegative();
        bool isCertain = factuality.IsCertain();
        if (claim.Subject is not ClaimSubject)
        {
            return new Statement(claim.Subject, entry.Subject, entry.Scope, value, isNegative, isCertain, claim.Holds?.Value);
        }

        if (claims.FindTarget(entry) is not { } target || Read(target, claims, depth - 1) is not { } inner)
        {
            return null;
        }

        // Who confirms a guess is no more certain than it is; who denies one can be.
        isNegative ^= value is TruthValue { Value: false };
        return inner with
        {
            IsNegative = inner.IsNegative ^ isNegative,
            IsCertain = isCertain && (isNegative || inner.IsCertain),
            Holds = claim.Holds?.Value ?? inner.Holds,
        };
    }
}
