using System.Collections.Generic;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Testing.Tests;

public sealed class SamplingTests
{
    [Fact]
    public void The_values_are_the_same_each_time_and_many()
    {
        List<(int, string)> first = Values();
        Assert.Equal(first, Values());
        Assert.InRange(new HashSet<(int, string)>(first).Count, 90, int.MaxValue);

        static List<(int, string)> Values()
        {
            List<(int, string)> values = [];
            Gen.Select(Gen.Int, Gen.String).ForAll((number, text) => values.Add((number, text)));
            return values;
        }
    }

    [Fact]
    public void What_fails_is_told_with_a_smaller_value()
    {
        CsCheckException failure = Assert.Throws<CsCheckException>(() => Gen.Int[0, 1_000_000].ForAll(number => Assert.InRange(number, 0, 99)));
        Assert.Contains("seed", failure.Message, System.StringComparison.OrdinalIgnoreCase);
    }
}
