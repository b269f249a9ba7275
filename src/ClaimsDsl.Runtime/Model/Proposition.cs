using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>A sentence that parties assert or deny.</summary>
/// <param name="Id">Its name in the claims file.</param>
/// <param name="Sentence">What is true or false.</param>
public sealed record Proposition(string Id, string Sentence)
{
    /// <summary>The propositions that are true where this is, by their names.</summary>
    public IReadOnlyList<string> Implies { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    /// <summary>The propositions that are false where this is true, by their names.</summary>
    public IReadOnlyList<string> Excludes { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    /// <summary>The propositions of which at least one is true exactly where this is, by their names; none where it is not made of others.</summary>
    public IReadOnlyList<string> IsAnyOf { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    /// <summary>The sentence.</summary>
    public override string ToString() => Sentence;
}
