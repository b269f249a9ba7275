using System;
using System.Linq;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Values;

public sealed class ChoiceTests
{
    // A tree of paths: "a/b" lies inside "a". Probes are all nodes to one level below any item, where unnamed parts lie.
    private static readonly string[] Nodes = ["a", "a/a", "a/a/a", "a/b", "b", "b/a", "c"];
    private static readonly Region[] Probes = [.. Nodes.Concat(Nodes.Select(node => node + "/?")).Append("?").Select(path => new Region(path))];

    private static readonly Gen<Choice<Region>> GenChoice = Gen.Select(
        Gen.OneOf(Nodes).Array[0, 4], Gen.Bool, (items, isNegated) => new Choice<Region>([.. items.Select(item => new Region(item))], isNegated));

    [Fact]
    public void Operations_agree_with_the_model_on_trees() => GenChoice.Select(GenChoice).ForAll((a, b) =>
    {
        Assert.All(Probes, value =>
        {
            Assert.Equal(a.Contains(value) && b.Contains(value), a.Intersect(b).Contains(value));
            Assert.Equal(!a.Contains(value), a.Complement().Contains(value));
        });
        Assert.Equal(Probes.Any(value => a.Contains(value) && b.Contains(value)), a.Overlaps(b));
        bool isSame = Probes.All(value => a.Contains(value) == b.Contains(value));
        Assert.Equal(isSame, a.Equals(b));
        Assert.True(!isSame || a.GetHashCode() == b.GetHashCode());
    });

    [Fact]
    public void One_of_some_values_is_their_union() => Gen.OneOf(Nodes).Array[0, 4].Select(Gen.Bool).ForAll((items, isNegated) =>
    {
        Region[] regions = [.. items.Select(item => new Region(item))];
        Choice<Region> choice = isNegated ? Choice.AnyBut(regions) : Choice.OneOf(regions);
        Assert.All(Probes, value => Assert.Equal(
            isNegated ^ regions.Any(region => region == value || value.IsInside(region)), choice.Contains(value)));
    });

    [Fact]
    public void Places_agree_when_one_is_inside_the_other()
    {
        Choice<Region> outer = Choice.Of(new Region("a"));
        Choice<Region> inner = Choice.Of(new Region("a/b"));
        Assert.Same(inner, outer.Intersect(inner));
        Assert.False(outer.Complement().Overlaps(inner));
        Assert.Equal("a except a/b", outer.Intersect(inner.Complement()).ToString());
        Assert.False(inner.Overlaps(Choice.Of(new Region("b"))));
    }

    [Fact]
    public void Text_is_as_written_or_names_the_items()
    {
        Assert.Equal("training or combat", Choice.OneOf(["training", "combat"]).ToString());
        Assert.Equal("anything but a, b or c", Choice.AnyBut(["a", "b", "c"]).ToString());
        Assert.Equal("one of a, b", Choice.OneOf(["a", "b"], "one of a, b").ToString());
        Assert.Equal("nothing", new Choice<string>([]).ToString());
        Assert.Equal("anything", new Choice<string>([], true).ToString());
    }

    [Fact]
    public void Only_a_single_value_can_be_read_as_one()
    {
        Assert.Equal("a", Choice.Of("a").Single);
        Assert.Throws<InvalidOperationException>(() => Choice.OneOf(["a", "b"]).Single);
        Assert.Throws<InvalidOperationException>(() => Choice.AnyBut(["a"]).Single);
    }

    [Fact]
    public void Compact_text_loses_nothing()
    {
        Gen<string> words = Gen.String[Gen.Char["a0,|!\\ "], 0, 4];
        Gen.Select(words.Array[0, 3], Gen.Bool, words.Null()).ForAll((items, isNegated, wording) =>
        {
            Choice<string> choice = new(items, isNegated, wording);
            Assert.True(Choice.TryFromCompact(choice.ToCompact(), out Choice<string>? read));
            Assert.Equal(choice.Items.AsEnumerable(), read.Items);
            Assert.Equal((choice.IsNegated, choice.Wording), (read.IsNegated, read.Wording));
        });
        Assert.Equal("!a,b|neither a nor b", new Choice<string>(["a", "b"], true, "neither a nor b").ToCompact());
    }

    private sealed record Region(string Path) : IContainedIn<Region>
    {
        public Region? Outer => Path.LastIndexOf('/') is >= 0 and var end ? new(Path[..end]) : null;

        public bool IsInside(Region other) => Path.StartsWith(other.Path + "/", StringComparison.Ordinal);

        public override string ToString() => Path;
    }
}
