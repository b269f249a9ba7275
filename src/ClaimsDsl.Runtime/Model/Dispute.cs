using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>An analyst's acknowledgement that parties contradict each other.</summary>
/// <param name="Name">Its label in the claims file, or else a name made from its subject.</param>
/// <param name="Subject">What they contradict each other about.</param>
public sealed record Dispute(string Name, Subject Subject)
{
    /// <summary>The sides, each of parties that agree.</summary>
    public IReadOnlyList<IReadOnlyList<Party>> Sides { get; init => field = ValueList.From(value?.Select(AsSide)); } = ValueList<IReadOnlyList<Party>>.Empty;

    /// <summary>What the analyst says about it; null where nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The dispute in words: "Russia and North Korea against United States on Deployment.present".</summary>
    public override string ToString() =>
        $"{string.Join(" against ", Sides.Select(side => InWords.AllOf(side.Select(party => party.Name))))} on {Subject}";

    private static IReadOnlyList<Party> AsSide(IReadOnlyList<Party> parties) => ValueList.From(parties);
}
