using BenchmarkDotNet.Attributes;

namespace ClaimsDsl.Benchmarks;

/// <summary>Everything from text to diagnostics. The cost of one claim must not depend on how many there are.</summary>
[MemoryDiagnoser]
public class Pipeline
{
    private Dossier _dossier = null!;

    /// <summary>How many claims.</summary>
    [Params(10_000, 100_000)]
    public int Claims { get; set; }

    /// <summary>What they are about.</summary>
    [Params(KeyDistribution.Spread, KeyDistribution.One)]
    public KeyDistribution Keys { get; set; }

    /// <summary>Writes the claims.</summary>
    [GlobalSetup]
    public void Setup() => _dossier = new Dossier(Claims, Keys);

    /// <summary>Parses, binds and checks all files.</summary>
    [Benchmark]
    public int TextToDiagnostics() => _dossier.Check();
}
