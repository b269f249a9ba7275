using System;

using BenchmarkDotNet.Attributes;

namespace ClaimsDsl.Benchmarks;

/// <summary>What the generator costs while somebody writes, beside another generator with one output a file.</summary>
[MemoryDiagnoser]
public class Driver
{
    private GeneratedProject _claims = null!;
    private GeneratedProject _mappers = null!;

    /// <summary>How many files.</summary>
    [Params(100, 1_000, 4_000)]
    public int Files { get; set; }

    /// <summary>Generates everything once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _claims = GeneratedProject.OfClaims(Files);
        _mappers = GeneratedProject.OfMappers(Files);
        if (_claims.EditOne() < Files || _mappers.EditOne() < Files)
        {
            throw new InvalidOperationException("Not all files are generated.");
        }
    }

    /// <summary>Generates the code of all claims files.</summary>
    [Benchmark(Baseline = true)]
    public int Cold() => _claims.RunCold();

    /// <summary>Edits a claim in one file.</summary>
    [Benchmark]
    public int EditClaim() => _claims.EditOne();

    /// <summary>Edits a C# file.</summary>
    [Benchmark]
    public int EditCode() => _claims.EditOther();

    /// <summary>Riok.Mapperly generates the code of all mappers, one a file.</summary>
    [Benchmark]
    public int MapperlyCold() => _mappers.RunCold();

    /// <summary>Edits a mapper.</summary>
    [Benchmark]
    public int MapperlyEditMapper() => _mappers.EditOne();

    /// <summary>Edits another C# file.</summary>
    [Benchmark]
    public int MapperlyEditCode() => _mappers.EditOther();
}
