using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Tests.Analysis;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>Small random worlds, in which what claim sets say at run time is compared with what trying all values finds.</summary>
public class ClaimSetDifferentialTests
{
    private const int Worlds = 50;

    [Fact]
    public void Claim_sets_say_what_trying_all_values_finds()
    {
        (int Seed, World World)[] worlds = [.. Enumerable.Range(0, int.MaxValue).Select(seed => (seed, World.Create(seed)))
            .Where(w => w.Item2.Rules.Count == 0 && w.Item2.Variables.Count > 0).Take(Worlds)];
        string[] said = Run(worlds);
        int disputes = 0;
        int line = 0;
        foreach ((int seed, World world) in worlds)
        {
            foreach (IGrouping<string, int> subject in SubjectsOf(world))
            {
                try
                {
                    disputes += Compare(world, [.. subject], said[line++]) ? 1 : 0;
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"World {seed}, {subject.Key}: {said[line - 1]}\n{world.Text}", e);
                }
            }
        }

        // That they are compared with something.
        Assert.InRange(disputes, Worlds / 8, Worlds);
    }

    private static IEnumerable<IGrouping<string, int>> SubjectsOf(World world) =>
        Enumerable.Range(0, world.Variables.Count).GroupBy(i => world.Variables[i].Name);

    /// <summary>For each subject of each world a line: whether it is disputed, whether there is agreement, and the labels of each side.</summary>
    private static string[] Run(IEnumerable<(int Seed, World World)> worlds)
    {
        IEnumerable<string> sets = worlds.SelectMany(w => SubjectsOf(w.World).Select(subject => subject.Key.StartsWith("It.", StringComparison.Ordinal)
            ? $"W{w.Seed}.Entities.It.{char.ToUpperInvariant(subject.Key[3])}"
            : $"W{w.Seed}.Corpus.ClaimsOn(W{w.Seed}.Propositions.{subject.Key})"));
        var project = new ClaimsProject(worlds.Select(w => ($"w{w.Seed}.claims", $"namespace W{w.Seed}\n{w.World.Text}"))).AddCode($$"""
            using System.Linq;
            using ClaimsDsl;
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => string.Join("\n", new[]
                {
                    {{string.Join(",\n", sets.Select(set => $"Describe({set})"))}},
                });
                private static string Describe<T>(ClaimSet<T> set) where T : notnull =>
                    (set.IsDisputed ? "disputed|" : "|") + (set.HasAgreement ? "agreed|" : "|")
                    + string.Join(";", set.Sides.Select(side => string.Join(",", side.Claims.Select(claim => claim.Label))));
            }
            """);
        return ((string)project.Execute()!).Split('\n');
    }

    // Claims about claims have sets of their own.
    private static bool Compare(World world, int[] variables, string said)
    {
        string[] fields = said.Split('|');
        string[][] sides = [.. fields[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(side => side.Split(','))];
        World.Said[] claims = [.. world.Claims.Where(c => variables.Contains(c.Variable) && c.Subject == world.Variables[c.Variable].Name)];
        int[] disputed = [.. variables.Where(v => Enumerable.Range(0, World.Days).Any(day => !CanBeTrue(world, claims.Where(c => c.Variable == v), day)))];
        Assert.Equal(disputed.Length > 0, fields[0].Length > 0);
        if (variables is [int only])
        {
            Assert.Equal(claims.Length > 0 && world.Variables[only].Domain.Any(value => claims.All(c => c.Allows(value))), fields[1].Length > 0);
        }

        if (disputed.Length == 0)
        {
            Assert.True(sides.Length <= 1);
            Assert.Superset(claims.Select(c => c.Label).ToHashSet(), sides.SelectMany(side => side).ToHashSet());
            return false;
        }

        // Where values never fall, the sides are those of several days.
        int first = Enumerable.Range(0, World.Days).First(day => disputed.Any(v => !CanBeTrue(world, claims.Where(c => c.Variable == v), day)));
        HashSet<string>[] expected = [.. disputed.Select(v => claims.Where(c => c.Variable == v && c.IsOn(first)).Select(c => c.Label).ToHashSet())];
        HashSet<string> found = [.. sides.SelectMany(side => side)];
        Assert.Equal(found.Count, sides.Sum(side => side.Length));
        if (!world.NeverFalls)
        {
            Assert.Contains(expected, labels => labels.SetEquals(found));
        }

        Assert.All(sides, side => Assert.True(side.Length == 1 || IsPossible(world, claims, variables, side)));
        for (int i = 1; i < sides.Length; i++)
        {
            Assert.All(sides[..i], side => Assert.False(IsPossible(world, claims, variables, [.. side, .. sides[i]])));
        }

        return true;
    }

    private static bool CanBeTrue(World world, IEnumerable<World.Said> claims, int day) => world.CanBeTrue([.. claims], [], day);

    /// <summary>Whether claims can all be true of values that do not change.</summary>
    private static bool IsPossible(World world, World.Said[] claims, int[] variables, string[] labels) => variables.All(v =>
        world.Variables[v].Domain.Any(value => claims.All(c => c.Variable != v || !labels.Contains(c.Label) || c.Allows(value))));
}
