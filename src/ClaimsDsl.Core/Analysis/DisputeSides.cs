using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>What somebody is bound to, for whom he speaks, himself among them, and the side of a dispute that one of these is on.</summary>
internal sealed record Position(Commitment Commitment, HashSet<string> Parties, int Side);

/// <summary>The sides of an acknowledged dispute, and what is claimed of its subject by those who are on them and by others.</summary>
internal sealed class DisputeSides
{
    /// <summary>The side of those who are on none.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _sides = new(StringComparer.Ordinal);
    private readonly Position[] _positions;

    public DisputeSides(DisputeEntry entry)
    {
        for (int i = 0; i < entry.Dispute.Sides.Count; i++)
        {
            foreach (string party in entry.Dispute.Sides[i])
            {
                _sides[entry.Scope.Qualify<PartyDeclaration>(party)] = i;
            }
        }

        _positions = [.. entry.Analysis.About(entry.Dispute.Subject, entry.Scope).Select(held => PositionOf(held.Commitment))];
    }

    /// <summary>What is claimed with certainty.</summary>
    public IEnumerable<Position> Certain => _positions.Where(p => p.Commitment.IsCertain);

    /// <summary>What those who are on no side claim with certainty, and one side excludes with certainty, by who claims it.</summary>
    public IEnumerable<IGrouping<string, Commitment>> Joined => FindJoined(Certain).OrderBy(c => c.Order).GroupBy(c => c.Holder);

    /// <summary>What those who are on no side claim, and one side excludes, whether they are certain or not.</summary>
    public IEnumerable<Commitment> Involved => FindJoined(_positions);

    /// <summary>What one side claims with certainty.</summary>
    public IEnumerable<Commitment> Of(int side) => Certain.Where(p => p.Side == side).Select(p => p.Commitment);

    /// <summary>The side of whoever is bound, or <see cref="None"/>.</summary>
    public int SideOf(Commitment commitment) => SideOf(PartiesOf(commitment));

    /// <summary>Whether some commitments are of two sides.</summary>
    public bool HaveTwo(IEnumerable<Commitment> commitments) => commitments.Select(SideOf).Where(side => side != None).Distinct().Skip(1).Any();

    /// <summary>Those that somebody speaks for, himself among them.</summary>
    public static HashSet<string> PartiesOf(Commitment commitment) => [.. Lines.PathsOf(commitment).SelectMany(path => path)];

    /// <summary>Whether two commitments alone cannot both be true.</summary>
    public static bool Excludes(Commitment a, Commitment b) =>
        a.Variable == b.Variable && a.Days.Overlaps(b.Days) && a.Values.Intersect(b.Values).IsEmpty;

    private static IEnumerable<Commitment> FindJoined(IEnumerable<Position> positions) => positions.GroupBy(p => p.Commitment.Variable).SelectMany(ofVariable =>
    {
        var named = new ExclusionIndex([.. ofVariable.Select(p => p.Commitment)]);
        foreach (Position position in ofVariable.Where(p => p.Side != None))
        {
            named.Add(position.Commitment);
        }

        return ofVariable.Where(p => p.Side == None).Select(p => p.Commitment).Where(named.Excludes);
    });

    private Position PositionOf(Commitment commitment)
    {
        HashSet<string> parties = PartiesOf(commitment);
        return new Position(commitment, parties, SideOf(parties));
    }

    private int SideOf(HashSet<string> parties) => parties.FirstOrDefault(_sides.ContainsKey) is { } party ? _sides[party] : None;
}
