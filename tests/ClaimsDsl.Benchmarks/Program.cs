using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

namespace ClaimsDsl.Benchmarks;

/// <summary>Runs the benchmarks: all, or those that a filter names (<c>-- --filter *Anchoring*</c>).</summary>
internal static class Program
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
        args.Length == 0 ? ["--filter", "*"] : args,
        ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun));
}
