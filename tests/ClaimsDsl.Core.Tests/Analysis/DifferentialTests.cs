using System;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Testing;

using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>
/// Small random worlds, in which what the compiler finds is compared with what trying all values finds: who contradicts whom is the same, and
/// each explanation is as short as can be.
/// </summary>
public class DifferentialTests
{
    private const int Worlds = 10_000;

    private static readonly Group[] Groups =
    [
        new("Xi", true, [["Xi"]]),
        new("Yu", true, [["Yu"]]),
        new("Zoe", true, [["Zoe"]]),
        new("Hun", true, [["Hun"]]),
        new("Gov", true, [["Gov"]]),
        new("Gov", false, [["Gov"], ["Xi"], ["Yu"]]),
        new(null, false, [["Gov", "Xi", "Yu"], ["Zoe"], ["Hun"]]),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_contradictions_are_found_as_by_trying_all_values(int quarter)
    {
        int contradictions = 0;
        for (int seed = quarter * Worlds / 4; seed < (quarter + 1) * Worlds / 4; seed++)
        {
            var world = World.Create(seed);
            try
            {
                contradictions += Compare(world);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"World {seed}:\n{world.Text}", e);
            }
        }

        // That they are compared with something.
        Assert.InRange(contradictions, Worlds / 16, Worlds);
    }

    private static int Compare(World world)
    {
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("world.claims", world.Text)]);
        Assert.DoesNotContain(compilation.GetDiagnostics(compilation.Trees[0]), d => string.CompareOrdinal(d.Id, "CLM2") < 0);
        Contradiction[] found = [.. compilation.Contradictions.All];
        foreach (Contradiction contradiction in found)
        {
            IsRightAndShort(world, contradiction);
        }

        foreach (bool isCertain in new[] { true, false })
        {
            World.Said[] claims = [.. world.Claims.Where(said => said.IsCertain || !isCertain)];
            foreach (Group group in Groups)
            {
                // Whoever contradicts himself is told so first; what remains of it for others depends on which of his claims is right.
                if (group.Members.All(member => member.Length + group.Members.Length == 2 || !Conflicts(world, claims, member)))
                {
                    bool isFound = found.Any(c => c.Line == Qualified(group.Line) && c.IsSelf == group.IsSelf && (c.IsCertain || !isCertain));
                    Assert.True(Conflicts(world, claims, [.. group.Members.SelectMany(m => m)]) == isFound, $"{group.Line ?? "all"} {group.IsSelf} {isCertain}: {!isFound} expected");
                }
            }
        }

        return found.Length;
    }

    private static bool Conflicts(World world, World.Said[] claims, string[] parties)
    {
        World.Said[] theirs = [.. claims.Where(said => parties.Contains(said.Party))];
        return Enumerable.Range(0, World.Days).Any(day => !world.CanBeTrue(theirs, world.Rules, day));
    }

    private static void IsRightAndShort(World world, Contradiction contradiction)
    {
        World.Said[] claims = [.. contradiction.Clash.Commitments.Select(c => Find(world, contradiction, c))];
        World.Rule[] rules = [.. world.Rules.Where(rule => contradiction.Clash.Constraints.Any(c => c.Rule == rule.Text))];
        Assert.Equal(rules.Length, contradiction.Clash.Constraints.Count);
        int day = contradiction.Clash.Days.First <= Day.First.Number ? 0 : contradiction.Clash.Days.First - Day.From(2024, 1, 1).Number;
        Assert.False(world.CanBeTrue(claims, rules, day), "The claims can all be true.");
        Assert.All(claims, one => Assert.True(world.CanBeTrue([.. claims.Where(c => c != one)], world.Rules, day), "A claim too many: " + one.Label));
        Assert.All(rules, one => Assert.True(world.CanBeTrue(claims, [.. rules.Where(r => r != one)], day), "A rule too many: " + one.Text));
        Group group = Groups.Single(g => Qualified(g.Line) == contradiction.Line && g.IsSelf == contradiction.IsSelf);
        Assert.True(
            group.Members.Count(member => claims.Any(c => member.Contains(c.Party))) >= Math.Min(2, group.Members.Length)
            && claims.All(c => group.Members.Any(member => member.Contains(c.Party))),
            "Not told of those who make the claims.");
    }

    private static World.Said Find(World world, Contradiction contradiction, Commitment commitment)
    {
        string key = contradiction.Cluster.Variables[commitment.Variable].Key;
        return world.Claims.Single(said => said.Label == commitment.Claim!.Claim.Label && key.EndsWith(world.Variables[said.Variable].Item, StringComparison.Ordinal));
    }

    private static string? Qualified(string? party) => party is null ? null : "Test::" + party;

    /// <summary>Those who make the claims of a contradiction: one, or members of which at least two must take part.</summary>
    private sealed record Group(string? Line, bool IsSelf, string[][] Members);
}
