namespace ClaimsDsl.Analysis;

/// <summary>How often rules may still look at a variable of a cluster. It keeps thousands of rules that feed each other from taking hours.</summary>
/// <param name="claims">How many claims there are in the cluster.</param>
internal sealed class Budget(int claims)
{
    /// <summary>What there is for any cluster: far more than what anybody writes about one thing takes.</summary>
    public const int Least = 1_000_000;

    /// <summary>What there is beside it for each claim, so that many claims under a few rules are all looked at.</summary>
    public const int PerClaim = 64;

    private long _left = Least + ((long)PerClaim * claims);

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes something from it.</summary>
    /// <returns>Whether there was something left.</returns>
    public bool Spend(int amount)
    {
        if (_left <= 0)
        {
            return false;
        }

        _left -= amount;
        return true;
    }
}
