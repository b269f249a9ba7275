using System;

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ClaimsDsl.Benchmarks;

/// <summary>Runs the benchmarks: all, or those that a filter names (<c>-- --filter *Anchoring*</c>).</summary>
internal static class Program
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
        args.Length == 0 ? ["--filter", "*"] : args,
        ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(
            new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)))
            .AddFilter(new SimpleFilter(Contradictions.IsShort)));
}
