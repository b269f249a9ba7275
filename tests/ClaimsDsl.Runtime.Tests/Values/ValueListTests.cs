using System.Collections.Generic;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Values;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are() => Gen.Int[0, 2].Array[0, 3].Select(Gen.Int[0, 2].Array[0, 3]).ForAll((a, b) =>
    {
        ValueList<int> first = ValueList.From(a);
        ValueList<int> second = ValueList.From(b);
        bool isSame = string.Join(",", a) == string.Join(",", b);
        Assert.Equal(isSame, first == second);
        Assert.True(!isSame || first.GetHashCode() == second.GetHashCode());
    });

    [Fact]
    public void A_list_copies_what_it_is_made_of_once()
    {
        int[] items = [1, 2];
        ValueList<int> list = ValueList.From(items);
        items[0] = 3;
        Assert.Equal([1, 2], (IEnumerable<int>)list);
        Assert.Same(list, ValueList.From(list));
        Assert.Same(ValueList<int>.Empty, ValueList.From<int>(null));
    }

    [Fact]
    public void A_collection_expression_makes_a_list()
    {
        ValueList<string> list = ["a", "b"];
        Assert.Equal(ValueList.Of("a", "b"), list);
    }
}
