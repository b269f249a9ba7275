using System.Linq;

using ClaimsDsl.Generator.Emit;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>How names and paths of claims files become names of C#.</summary>
public class NameTests
{
    [Theory]
    [InlineData("kirby3000", "Kirby3000")]
    [InlineData("Kirby", "Kirby")]
    [InlineData("_kirby", "_kirby")]
    [InlineData("éric", "Éric")]
    [InlineData("روسيا", "روسيا")]
    public void The_first_letter_becomes_a_capital(string name, string expected) =>
        Assert.Equal(expected, MemberNames.Assign([name], [])[name]);

    [Fact]
    public void Names_do_not_depend_on_their_order()
    {
        string[] names = ["a", "A", "b", "Equals", "equals", "c_", "C"];
        var forwards = MemberNames.Assign(names, MemberNames.Reserved);
        var backwards = MemberNames.Assign(names.Reverse(), MemberNames.Reserved);
        Assert.Equal(forwards.OrderBy(p => p.Key), backwards.OrderBy(p => p.Key));
        Assert.Equal(names.Length, forwards.Values.Distinct().Count());
        Assert.Equal("Equals_", forwards["Equals"]);
    }

    [Theory]
    [InlineData("My.Project", "My.Project")]
    [InlineData("my-project", "my_project")]
    [InlineData("3D", "_3D")]
    [InlineData("", "Claims")]
    [InlineData("...", "Claims")]
    public void A_root_namespace_becomes_one_that_CSharp_takes(string text, string expected) =>
        Assert.Equal(expected, ClaimsDsl.Binding.NamespaceName.From(text));

    [Theory]
    [InlineData("/p/a/x.claims", "/p/", "a/x.claims")]
    [InlineData("/p/a/../x.claims", "/p", "x.claims")]
    [InlineData("/q/x.claims", "/p/r", "/q/x.claims")]
    [InlineData("/p/x.claims", "/p/r/s/", "../../x.claims")]
    [InlineData("C:\\p\\a\\x.claims", "C:\\p\\", "a/x.claims")]
    [InlineData("D:\\x.claims", "C:\\p\\", "D:/x.claims")]
    [InlineData("c:\\p\\x.claims", "C:\\p", "c:/p/x.claims")]
    [InlineData("\\\\server\\p\\x.claims", "\\\\server\\p", "x.claims")]
    [InlineData("/x.claims", "/", "/x.claims")]
    [InlineData("/x.claims", "", "/x.claims")]
    [InlineData("x.claims", "", "x.claims")]
    public void A_path_is_seen_from_the_project(string path, string folder, string expected) =>
        Assert.Equal(expected, HintName.Relative(path, folder));
}
