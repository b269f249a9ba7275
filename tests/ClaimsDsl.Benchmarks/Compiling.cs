using BenchmarkDotNet.Attributes;

namespace ClaimsDsl.Benchmarks;

/// <summary>What claims add to the compiler's time, beside the same text as one embedded resource: generating, compiling and writing, without diagnostics.</summary>
[MemoryDiagnoser]
[WarmupCount(12)]
public class Compiling
{
    private GeneratedProject _project = null!;

    /// <summary>How many claims.</summary>
    [Params(2_000, 20_000)]
    public int Claims { get; set; }

    /// <summary>Writes the claims.</summary>
    [GlobalSetup]
    public void Setup() => _project = GeneratedProject.OfTexts(new Dossier(Claims, KeyDistribution.Spread).Files);

    /// <summary>An empty project with the text of the claims as a resource.</summary>
    [Benchmark(Baseline = true)]
    public int Resource() => _project.CompileResource().Length;

    /// <summary>The claims as typed C#.</summary>
    [Benchmark]
    public int Generated() => _project.Compile().Length;
}
