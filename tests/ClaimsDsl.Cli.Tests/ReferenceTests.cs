using System;
using System.IO;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Text;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Xunit;

using SyntaxTree = ClaimsDsl.Syntax.SyntaxTree;

namespace ClaimsDsl.Cli.Tests;

/// <summary>A project's claims are checked with those of the assemblies that it references.</summary>
public class ReferenceTests
{
    private const string Library = """
        namespace Harbour
        government Rivia
        government Temeria
        kind Vessel { crew : count of people }
        entity Swan is Vessel
        Rivia states Swan.crew 20 people on 2024-10-23
        """;

    private const string Own = """
        namespace Desk
        use Harbour
        Temeria states Swan.crew 35 people on 2024-10-24
        """;

    [Fact]
    public async Task Names_of_a_referenced_assembly_can_be_used_and_its_claims_count()
    {
        using var tester = new CommandTester();
        Outcome outcome = await CheckAsync(tester, ManifestFile.CurrentVersion);
        Assert.DoesNotContain("CLM1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("CLM3003", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Harbour.dll/harbour.claims", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_of_another_version_are_left_out_with_a_warning()
    {
        using var tester = new CommandTester();
        Outcome outcome = await CheckAsync(tester, ManifestFile.CurrentVersion + 1);
        Assert.Contains("CLM1054", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("use a newer version of ClaimsDsl here", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ and no more")]
    public async Task What_is_no_assembly_carries_no_claims(string bytes)
    {
        using CommandTester tester = new CommandTester().Write("Harbour.dll", bytes);
        Outcome outcome = await CheckAsync(tester);
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains("CLM1011", outcome.Output, StringComparison.Ordinal);
    }

    private static Task<Outcome> CheckAsync(CommandTester tester, int version)
    {
        var file = ManifestFile.Write(SyntaxTree.Parse(SourceText.From(Library, "harbour.claims")), "harbour.claims", "Harbour");
        MetadataReference core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        using var runtime = new MemoryStream();
        Emit("ClaimsDsl.Runtime", "namespace ClaimsDsl { public class ClaimsManifestAttribute(int a, string b, string c, string d) : System.Attribute; }", runtime, core);
        using var library = new MemoryStream();
        Emit(
            "Harbour",
            $"[assembly: ClaimsDsl.ClaimsManifest({version}, \"{file.File}\", \"{file.DefaultNamespace}\", \"{file.Data}\")]",
            library,
            core,
            MetadataReference.CreateFromImage(runtime.ToArray()));
        return CheckAsync(tester.Write("Harbour.dll", library.ToArray()));
    }

    /// <summary>Checks a project of which MSBuild knows only what a package and the SDK would tell it.</summary>
    private static Task<Outcome> CheckAsync(CommandTester tester) => tester
        .Write("desk.claims", Own)
        .Write("Desk.csproj", """
            <Project>
              <PropertyGroup>
                <EnableDefaultClaimsItems>true</EnableDefaultClaimsItems>
                <RootNamespace>Desk</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="desk.claims" />
              </ItemGroup>
              <Target Name="ResolveAssemblyReferences">
                <ItemGroup>
                  <ReferencePath Include="Harbour.dll;NotBuilt.dll" />
                </ItemGroup>
              </Target>
            </Project>
            """)
        .RunAsync("check", "Desk.csproj");

    private static void Emit(string name, string code, Stream stream, params MetadataReference[] references) => Assert.True(CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(stream).Success);
}
