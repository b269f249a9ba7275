using ClaimsDsl.Evidence;

using Xunit;

namespace ClaimsDsl.Tests.Evidence;

public sealed class PathTableTests
{
    [Theory]
    [InlineData("a/Wire.txt", "a/Wire.txt")]
    [InlineData("a/wire.txt", "a/wire.txt")]
    [InlineData("A/WIRE.TXT", null)]
    [InlineData("a/x.txt", "a/b/../X.txt")]
    [InlineData("a/X.txt", "a/b/../X.txt")]
    [InlineData("a/y.txt", null)]
    public void A_path_is_that_of_the_file_that_has_it_or_the_only_one_that_has_it_in_other_case(string path, string? found) =>
        Assert.Equal(found, new PathTable<string>(["a/Wire.txt", "a/wire.txt", "a/b/../X.txt"], item => item).Find(path));
}
