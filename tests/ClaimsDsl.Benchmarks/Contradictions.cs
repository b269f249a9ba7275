using System;
using System.Diagnostics.CodeAnalysis;

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace ClaimsDsl.Benchmarks;

/// <summary>Finding who contradicts whom, beside DuckDB on the same table in the same process.</summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001", Justification = "The benchmark runner calls Cleanup.")]
public class Contradictions
{
    // A join of a key with itself takes as many steps as there are pairs: 40 s for 100,000 claims on one key.
    private const int MostToJoinOnOneKey = 10_000;

    private FigureTable _table = null!;

    /// <summary>How many claims. The cost of one must not depend on it.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Claims { get; set; }

    /// <summary>What they are about.</summary>
    [Params(KeyDistribution.Spread, KeyDistribution.One)]
    public KeyDistribution Keys { get; set; }

    /// <summary>Fills the table, and has all find the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _table = new FigureTable(Claims, Keys);
        int found = _table.FindContradictions();
        if (found == 0 || found != _table.GroupByDay() || (!IsLong(Claims, Keys) && found != _table.JoinWithItself()))
        {
            throw new InvalidOperationException("What is found differs.");
        }
    }

    /// <summary>Forgets the table.</summary>
    [GlobalCleanup]
    public void Cleanup() => _table.Dispose();

    /// <summary>Groups claims by key, and finds who contradicts whom.</summary>
    [Benchmark(Baseline = true)]
    public int Engine() => _table.FindContradictions();

    /// <summary>DuckDB finds pairs of claims that exclude each other.</summary>
    [Benchmark]
    public int DuckSelfJoin() => _table.JoinWithItself();

    /// <summary>DuckDB compares the highest lower with the lowest upper end of each day, and tells neither parties nor claims.</summary>
    [Benchmark]
    public int DuckGroupByDay() => _table.GroupByDay();

    /// <summary>Whether a benchmark comes to an end soon.</summary>
    internal static bool IsShort(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethod.Name != nameof(DuckSelfJoin)
        || !IsLong((int)benchmark.Parameters[nameof(Claims)], (KeyDistribution)benchmark.Parameters[nameof(Keys)]);

    private static bool IsLong(int claims, KeyDistribution keys) => keys == KeyDistribution.One && claims > MostToJoinOnOneKey;
}
