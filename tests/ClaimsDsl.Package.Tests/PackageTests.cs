using System;
using System.IO;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Package.Tests;

/// <summary>What a C# developer meets when adding the package.</summary>
public class PackageTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private const string Console = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>";

    private const string Claims = """
        namespace Troops
        person Kirby "John Kirby"
        kind Deployment { troops : count of people }
        entity Deployment is Deployment
        kirby3000: Kirby states Deployment.troops at least 3,000
        """;

    [Fact]
    public async Task A_console_program_reads_claims_and_follows_their_edits()
    {
        var project = new FreshProject(package, "Console", Console)
            .Write("claims/troops.claims", Claims)
            .Write("Program.cs", "System.Console.WriteLine(Troops.Claims.Kirby3000);");
        Assert.Equal("John Kirby states Deployment.troops at least 3,000 people", await project.RunAsync());

        Assert.Contains("Skipping target \"CoreCompile\"", await project.BuildAsync("normal"), StringComparison.Ordinal);

        project.Write("claims/troops.claims", Claims.Replace("3,000", "4,000", StringComparison.Ordinal));
        Assert.Equal("John Kirby states Deployment.troops at least 4,000 people", await project.RunAsync());

        project.Write("claims/more.claims", "namespace Troops\nlater: Kirbi states Deployment.troops 5,000\n");
        string output = await project.FailToBuildAsync();
        Assert.Contains("more.claims(2,8): error CLM1001: No party is named 'Kirbi'; did you mean 'Kirby'?", output, StringComparison.Ordinal);
        Assert.Contains("docs/diagnostics/CLM1001.md", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);

        project.Write("claims/more.claims", "namespace Troops\nlater: Kirby states Deployment.troops 5,000\n")
            .Write("Program.cs", "System.Console.WriteLine(Troops.Claims.Later);");
        Assert.Equal("John Kirby states Deployment.troops 5,000 people", await project.RunAsync());

        project.Delete("claims/more.claims");
        Assert.Contains("error CS0117", await project.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_for_netstandard_needs_no_more_than_CSharp_9()
    {
        var project = new FreshProject(package, "Library", "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>9.0</LangVersion>")
            .Write("troops.claims", Claims)
            .Write("Class1.cs", """
                using System;

                [assembly: CLSCompliant(false)]

                namespace Library
                {
                    /// <summary>Uses a claim.</summary>
                    public static class Class1
                    {
                        /// <summary>What is claimed.</summary>
                        public static string Said => Troops.Claims.Kirby3000.ToString();
                    }
                }
                """);
        await project.BuildAsync();
    }

    [Fact]
    public async Task An_older_CSharp_is_told_what_to_set()
    {
        var project = new FreshProject(package, "Old", "<TargetFramework>netstandard2.0</TargetFramework><Nullable>disable</Nullable>").Write("troops.claims", Claims);
        Assert.Contains("troops.claims(1,1): error CLM1050", await project.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_references_one_with_claims_uses_them()
    {
        new FreshProject(package, "Shared", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>").Write("troops.claims", Claims);
        var project = new FreshProject(package, "Consumer", Console, "<ProjectReference Include=\"../Shared/Shared.csproj\" />")
            .Write("Program.cs", "System.Console.WriteLine(Troops.Entities.Deployment.Troops.Held.Agreed);");
        Assert.Equal("at least 3,000 people", await project.RunAsync());
    }

    [Fact]
    public async Task Central_versions_linked_files_and_files_of_one_name_work()
    {
        await File.WriteAllTextAsync(Path.Combine(package.Folder, "outside.claims"), "namespace Troops\nperson Outside");
        var project = new FreshProject(
                package, "Central", Console, "<AdditionalFiles Include=\"../../outside.claims\" />", version: "")
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="ClaimsDsl" Version="{package.Version}" /></ItemGroup>
                </Project>
                """)
            .Write("a/x.claims", "namespace Troops\nperson A")
            .Write("b/x.claims", "namespace Troops\nperson B")
            .Write("bin/left.claims", "this is not read")
            .Write("Program.cs", "System.Console.WriteLine(Troops.Parties.A.Name + Troops.Parties.B.Name + Troops.Parties.Outside.Name);");
        Assert.Equal("ABOutside", await project.RunAsync());
    }

    [Fact]
    public async Task Documents_that_claims_name_are_read_again_when_they_change()
    {
        var project = new FreshProject(package, "Quoted", Console, "<ClaimsDocument Include=\"../Quoted/listed/*.md\" />")
            .Write("claims/a.claims", """
                namespace Troops
                document Wire "../texts/a wire.txt"
                document Listed "../listed/note.md"
                person Kirby
                Kirby says in Wire "3,000 troops"
                Kirby says in Listed "in Russia"
                """)
            .Write("texts/a wire.txt", "There are 3,000 troops.")
            .Write("listed/note.md", "They are *in Russia*.")
            .Write("Program.cs", "System.Console.WriteLine(Troops.Corpus.Claims.Count);");
        Assert.Equal("2", await project.RunAsync());

        project.Write("texts/a wire.txt", "There are 4,000 troops.");
        Assert.Contains("a.claims(5,20): error CLM2004", await project.FailToBuildAsync(), StringComparison.Ordinal);
        project.Write("texts/a wire.txt", "There are 3,000 troops.").Write("listed/note.md", "They left.");
        Assert.Contains("a.claims(6,22): error CLM2004", await project.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_claims_gets_nothing()
    {
        var project = new FreshProject(package, "None", Console + "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>")
            .Write("Program.cs", "System.Console.WriteLine(1);");
        Assert.Equal("1", await project.RunAsync());
        Assert.False(Directory.Exists(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "generated", "ClaimsDsl.Generator")));
    }

    [Fact]
    public async Task Generation_can_be_turned_off_and_checks_stay()
    {
        var project = new FreshProject(package, "Off", Console + "<ClaimsDslGenerate>false</ClaimsDslGenerate>")
            .Write("troops.claims", Claims.Replace("Kirby states", "Kirbi states", StringComparison.Ordinal))
            .Write("Program.cs", "System.Console.WriteLine(1);");
        Assert.Contains("error CLM1001", await project.FailToBuildAsync(), StringComparison.Ordinal);
        project.Write("troops.claims", Claims);
        Assert.Equal("1", await project.RunAsync());
    }
}
