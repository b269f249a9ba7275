namespace ClaimsDsl;

/// <summary>What can be said of any claim.</summary>
public static class ClaimExtensions
{
    /// <summary>The claim itself, read for what was said at the time. Whoever writes this knows that the claim may have been revised,
    /// retracted or never sourced since, and is not told again.</summary>
    /// <typeparam name="T">The type of the claim.</typeparam>
    /// <param name="claim">The claim.</param>
    public static T AsSaid<T>(this T claim)
        where T : Claim => claim;
}
