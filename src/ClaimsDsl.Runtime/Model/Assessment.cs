using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>What an analyst concludes, as opposed to what parties claimed.</summary>
/// <param name="Name">Its label in the claims file, or else a name made from its subject.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Value">What it says of it, in words: "between 3,000 and 12,000 people".</param>
public sealed record Assessment(string Name, Subject Subject, string Value)
{
    /// <summary>How likely it is; null where unsaid.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>How well founded it is; null where unsaid.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The labels of the claims that it rests on.</summary>
    public IReadOnlyList<string> Because { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    /// <summary>The reasoning; null where unsaid.</summary>
    public string? Text { get; init; }

    /// <summary>When it was concluded; null where unsaid.</summary>
    public DateRange? On { get; init; }

    /// <summary>When what it says holds; null where unsaid.</summary>
    public DateRange? Holds { get; init; }

    /// <summary>The assessment in words: "Deployment.troops between 3,000 and 12,000 people is very likely".</summary>
    public override string ToString() => Likelihood is null ? $"{Subject} {Value}" : $"{Subject} {Value} is {Likelihood}";
}
