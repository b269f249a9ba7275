using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ClaimsDsl.Benchmarks;

/// <summary>
/// Runs the benchmarks: all, and then one table of what has to be fast beside its peers; or those that a filter names (<c>-- --filter *Anchoring*</c>), or
/// <c>-- typing</c>.
/// </summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        if (args is ["typing", .. var size])
        {
            await Typing.RunAsync(size is [var claims] ? int.Parse(claims, CultureInfo.InvariantCulture) : 100_000);
            return;
        }

        Action<IEnumerable<Summary>>? write = args.Length == 0 ? await Bars.MeasureAsync() : null;
        IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
            args.Length == 0 ? ["--filter", "*"] : args,
            ManualConfig.Create(DefaultConfig.Instance)
                .AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)))
                .AddFilter(new SimpleFilter(Contradictions.IsShort)));
        write?.Invoke(summaries);
    }
}
