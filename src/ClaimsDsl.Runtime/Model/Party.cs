using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>Who asserts something, passes it on or is told it: a person, an organization, a government, an outlet, a group or a study.</summary>
/// <param name="Id">Its name in the claims file.</param>
/// <param name="Kind">What kind of party it is.</param>
/// <param name="Name">What readers call it.</param>
public sealed record Party(string Id, PartyKind Kind, string Name)
{
    /// <summary>The office it speaks in: "National security spokesman"; null where unsaid.</summary>
    public string? Role { get; init; }

    /// <summary>The parties that it speaks for, nearest first.</summary>
    public IReadOnlyList<Principal> Principals { get; init => field = ValueList.From(value); } = ValueList<Principal>.Empty;

    /// <summary>Other names of it.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = ValueList.From(value); } = ValueList<string>.Empty;

    /// <summary>How reliable it is as a source; null where it was not graded.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Whether the source is not named: "a person familiar with the matter".</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The parties that a <see cref="PartyKind.Joint"/> party is made of; none for others.</summary>
    public IReadOnlyList<Party> Members { get; init => field = ValueList.From(value); } = ValueList<Party>.Empty;

    /// <summary>Several parties that say something together: "Russia and North Korea".</summary>
    public static Party Joint(IEnumerable<Party> parties)
    {
        ValueList<Party> members = ValueList.From(parties);
        return new(string.Join(", ", members.Select(party => party.Id)), PartyKind.Joint, InWords.AllOf(members.Select(party => party.Name)))
        {
            Members = members,
        };
    }

    /// <summary>Whether what this party says is said for another: because it is that party, speaks for it, speaks for one that
    /// does, or has a member that does.</summary>
    /// <param name="other">The party that may be spoken for.</param>
    /// <param name="on">The day on which it has to speak for it; null for any day.</param>
    public bool SpeaksFor(Party other, Day? on = null) => Equals(other)
        || Members.Any(member => member.SpeaksFor(other, on))
        || Principals.Any(principal => principal.Includes(on) && principal.Party.SpeaksFor(other, on));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A party that another speaks for.</summary>
/// <param name="Party">The party that is spoken for.</param>
/// <param name="Period">When; null for always.</param>
public sealed record Principal(Party Party, DateRange? Period = null)
{
    internal bool Includes(Day? day) => Period is null || day is not { } known || Period.Days.Contains(known);
}
