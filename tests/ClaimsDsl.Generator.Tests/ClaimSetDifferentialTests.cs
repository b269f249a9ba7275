extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Generator.Emit;
using ClaimsDsl.Syntax;
using ClaimsDsl.Tests.Analysis;
using ClaimsDsl.Text;

using Runtime::ClaimsDsl;

using Xunit;

using Run = Runtime::ClaimsDsl;

namespace ClaimsDsl.Generator.Tests;

/// <summary>Small random worlds, in which what claim sets say at run time is compared with what trying all values finds.</summary>
public class ClaimSetDifferentialTests
{
    private const int Worlds = 2_000;

    [Fact]
    public void Claim_sets_say_what_trying_all_values_finds()
    {
        int disputes = 0;
        int tensions = 0;
        for (int seed = 0; seed < Worlds; seed++)
        {
            var world = World.Create(seed);
            ClaimsCorpus corpus = CorpusOf(world);
            foreach (string subject in world.Variables.Select(v => v.Name + (v.Item.StartsWith('[') ? v.Item : "")).Distinct())
            {
                try
                {
                    Conflict conflict = Compare(world, subject, corpus);
                    disputes += conflict == Conflict.Dispute ? 1 : 0;
                    tensions += conflict == Conflict.Tension ? 1 : 0;
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"World {seed}, {subject}:\n{world.Text}", e);
                }
            }
        }

        // That they are compared with something.
        Assert.InRange(disputes, Worlds / 16, Worlds);
        Assert.InRange(tensions, Worlds / 32, Worlds);
    }

    /// <summary>What the generator hands to the runtime library, without a compiler between them.</summary>
    private static ClaimsCorpus CorpusOf(World world)
    {
        var tree = SyntaxTree.Parse(SourceText.From(world.Text, "world.claims"));
        BoundFile file = ClaimsCompilation.Create([tree], "Test").BindFile(tree).File;
        string data = DataEmitter.Emit(QuotingFile.Create(file, ClaimsFiles.Documents([]), default).Locate(default));
        return new ClaimsCorpus(
            "Test",
            () => [],
            name => file.Declarations.OfType<KindDeclaration>().FirstOrDefault(kind => kind.Name == name) is { } kind
                ? new KindDefinition(name, (id, label) => new Thing(id, label), [.. kind.Attributes.Select(Definition)])
                : null,
            [ClaimsPart.From("world.claims", () => data)]);
    }

    private static AttributeDefinition Definition(AttributeDeclaration attribute)
    {
        var traits = (Run.AttributeTraits)attribute.Traits;
        return attribute.Type.Kind switch
        {
            AttributeTypeKind.Truth => AttributeDefinition.Truth(attribute.Name, traits),
            AttributeTypeKind.Date => AttributeDefinition.Date(attribute.Name, traits),
            AttributeTypeKind.Place => AttributeDefinition.Place(attribute.Name, traits),
            AttributeTypeKind.Party => AttributeDefinition.Party(attribute.Name, traits),
            AttributeTypeKind.OneOf => AttributeDefinition.Choice(attribute.Name, traits, [.. Enum.GetValues<Colour>().Select(value => (value.ToString(), value))]),
            AttributeTypeKind.Count => AttributeDefinition.Quantity(attribute.Name, attribute.Type.Name, traits | Run.AttributeTraits.Counted),
            _ => AttributeDefinition.Quantity(attribute.Name, attribute.Type.Name, traits),
        };
    }

    private static Conflict Compare(World world, string subject, ClaimsCorpus corpus)
    {
        int[] variables = [.. Enumerable.Range(0, world.Variables.Count).Where(i => subject == world.Variables[i].Name || subject == world.Variables[i].Name + world.Variables[i].Item)];
        string attribute = subject[(subject.IndexOf('.', StringComparison.Ordinal) + 1)..];
        string type = world.Variables[variables[0]].Type.Split(',')[0];
        return attribute == subject ? Compare(world, variables, corpus.ClaimsOnProposition(subject))
            : attribute.StartsWith("g[", StringComparison.Ordinal)
                ? Compare(world, variables, corpus.KeyedClaimsOn<Party, Run.Quantity>("It", "g", Vocabulary.Parties)[corpus.Party(attribute[2..^1])])
            : type == "truth" ? Compare(world, variables, corpus.ClaimsOn<bool>("It", attribute))
            : type == "date" ? Compare(world, variables, corpus.ClaimsOn<Run.DateRange>("It", attribute))
            : type == "place" ? Compare(world, variables, corpus.ClaimsOn<Run.Choice<Place>>("It", attribute))
            : type == "party" ? Compare(world, variables, corpus.ClaimsOn<Run.Choice<Party>>("It", attribute))
            : type.StartsWith("one of", StringComparison.Ordinal) ? Compare(world, variables, corpus.ClaimsOn<Run.Choice<Colour>>("It", attribute))
            : Compare(world, variables, corpus.ClaimsOn<Run.Quantity>("It", attribute));
    }

    /// <summary>Compares what is said in the end, and by each day on which something is said.</summary>
    private static Conflict Compare<T>(World world, int[] variables, ClaimSet<T> set)
        where T : notnull
    {
        for (int day = 1; day < World.Days; day++)
        {
            Compare(world, variables, world.ClaimsBy(day), set.AsOf(Run.Day.From(2024, 6, day)));
        }

        Compare(world, variables, world.Claims, set);
        return set.Conflict;
    }

    private static void Compare<T>(World world, int[] variables, IReadOnlyList<World.Said> said, ClaimSet<T> set)
        where T : notnull
    {
        World.Said[] claims = [.. said.Where(c => variables.Contains(c.Variable))];
        string[][] sides = [.. set.Sides.Select(side => side.Claims.Select(claim => claim.Label!).ToArray())];
        World.Said[] certain = [.. claims.Where(c => c.IsCertain)];
        Conflict conflict = IsDisputed(world, variables, certain) ? Conflict.Dispute : IsDisputed(world, variables, claims) ? Conflict.Tension : Conflict.None;
        Assert.Equal(conflict, set.Conflict);
        if (variables is [int only] && world.Variables[only].Value is not null)
        {
            Assert.Equal(claims.Length > 0 && world.Variables[only].Domain.Any(value => claims.All(c => c.Allows(value))), set.HasAgreement);
        }

        string[] labels = [.. sides.SelectMany(side => side)];
        Assert.Equal(labels.Distinct(), labels);
        if (conflict == Conflict.None)
        {
            Assert.True(sides.Length <= 1);
            Assert.Superset(claims.Select(c => c.Label).ToHashSet(), labels.ToHashSet());
            return;
        }

        // Where values never fall, the sides are those of several days.
        World.Said[] counting = conflict == Conflict.Dispute ? certain : claims;
        int first = Enumerable.Range(0, World.Days).First(day => variables.Any(v => !CanBeTrue(world, v, counting, day)));
        if (!world.NeverFalls)
        {
            IEnumerable<HashSet<string>> expected = variables.Where(v => !CanBeTrue(world, v, counting, first))
                .Select(v => claims.Where(c => c.Variable == v && c.IsOn(first)).Select(c => c.Label).ToHashSet());
            Assert.Contains(expected, some => some.SetEquals(labels));
        }

        // What cannot be true by itself can still be said by several.
        Assert.All(sides, side => Assert.True(
            IsPossible(world, claims, variables, side) || side.All(label => !IsPossible(world, claims, variables, [label]))));
        for (int i = 1; i < sides.Length; i++)
        {
            Assert.All(sides[..i], side => Assert.False(IsPossible(world, claims, variables, [.. side, .. sides[i]])));
        }
    }

    private static bool IsDisputed(World world, int[] variables, World.Said[] claims) =>
        variables.Any(v => Enumerable.Range(0, World.Days).Any(day => !CanBeTrue(world, v, claims, day)));

    private static bool CanBeTrue(World world, int variable, World.Said[] claims, int day) =>
        world.CanBeTrue([.. claims.Where(c => c.Variable == variable)], [], day);

    /// <summary>Whether claims can all be true of values that do not change.</summary>
    private static bool IsPossible(World world, World.Said[] claims, int[] variables, string[] labels) => variables.All(v =>
        world.Variables[v].Domain.Any(value => claims.All(c => c.Variable != v || !labels.Contains(c.Label) || c.Allows(value))));

    private enum Colour
    {
        Red,
        Blue,
        Green,
    }

    private sealed record Thing(string Id, string Label) : Entity(Id, Label);
}
