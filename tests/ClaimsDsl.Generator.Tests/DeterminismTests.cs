using System.Collections.Generic;
using System.IO;
using System.Linq;

using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>The same files give the same code and the same assembly, wherever the project is.</summary>
public class DeterminismTests
{
    private static readonly (string, string)[] Files =
    [
        ("claims/troops.claims", Snippets.Troops),
        ("../shared/more.claims", "namespace Troops\nmore: Kirby states Deployment.troops 4,000 in Wire \"four thousand\" revises kirby3000"),
        ("claims/wire.txt", "There are at least 3,000 \"soldiers\", no, four thousand."),
    ];

    [Fact]
    public void Two_folders_give_identical_code() => Assert.Equal(CodeIn("/home/one/repository/project/"), CodeIn("/srv/two/repository/project/"));

    [Fact]
    public void Two_folders_give_identical_assemblies() => Assert.Equal(AssemblyIn("/home/one/repository/project/"), AssemblyIn("/srv/two/repository/project/"));

    private static IEnumerable<string> CodeIn(string folder) =>
        new ClaimsProject(folder, LanguageVersion.Latest, Files).Run().GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText);

    private static byte[] AssemblyIn(string folder)
    {
        using var stream = new MemoryStream();
        Assert.True(new ClaimsProject(folder, LanguageVersion.Latest, Files).Compile().Emit(stream).Success);
        return stream.ToArray();
    }
}
