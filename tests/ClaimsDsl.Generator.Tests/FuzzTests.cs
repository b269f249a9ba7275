using System;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Fuzzing;

using Microsoft.CodeAnalysis;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>Whatever becomes of claims files while somebody types: nothing fails, and the code that comes out compiles.</summary>
public sealed class FuzzTests
{
    // Uses what the sample has, and what becomes of it.
    private const string Program = "System.Console.WriteLine(DprkTroops.Claims.Kirby3000.Value); System.Console.WriteLine(DprkTroops.Entities.Deployment.Present.Agreed);";

    private static readonly TextMutator Texts = new(FuzzCorpus.Snippets);

    [Fact]
    public Task Code_of_claims_always_compiles() => Fuzz.CheckAsync(80, Texts.Create, AssertCompilesAsync);

    [Fact]
    public Task Code_of_the_sample_always_compiles() => Fuzz.CheckAsync(8, random => Texts.Mutate(FuzzCorpus.Sample, random), AssertCompilesAsync);

    private static async Task AssertCompilesAsync(string text, Random random)
    {
        var project = new ClaimsProject(AnnotatedText.FilesOf(text).Select(file => (file.Path, file.Text)).DistinctBy(file => file.Path));
        project.AddProgram(Program);

        string[] reported = [.. await project.AnalyzeAsync()];
        Assert.DoesNotContain(reported, d => d.Contains("AD0001", StringComparison.Ordinal));

        // A namespace that has the name of a class (CLM1055) is told of by C# too (CS0101).
        bool isNamespaceClass = reported.Any(d => d.Contains("CLM1055", StringComparison.Ordinal));
        Assert.DoesNotContain(
            project.Compile().GetDiagnostics(),
            d => d.Severity != DiagnosticSeverity.Hidden && (d.Id != "CS0101" || !isNamespaceClass) && d.Location.SourceTree?.FilePath != "Program.cs");
        Assert.DoesNotContain(await project.AnalyzeCodeAsync(), d => d.Id == "AD0001");
    }
}
