using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

using BenchmarkDotNet.Reports;

namespace ClaimsDsl.Benchmarks;

/// <summary>What has to be fast, how fast, and how fast it is: one table, of one run.</summary>
internal static class Bars
{
    private const int ClaimsToCompile = 20_000;
    private const int ClaimsBesideTyping = 100_000;

    /// <summary>Measures what is no benchmark of methods: before those, since the first access to claims is the first thing that a program does.</summary>
    /// <returns>What writes the table, once it has what the benchmarks found.</returns>
    public static async Task<Action<IEnumerable<Summary>>> MeasureAsync()
    {
        (TimeSpan first, TimeSpan member, TimeSpan attribute, long bytes) = FirstAccess.Measure(ClaimsToCompile);
        (TimeSpan claims, TimeSpan resource, TimeSpan mapper) = Processes.Compile(ClaimsToCompile);
        (TimeSpan check, TimeSpan version) = Processes.CheckSample();
        TimeSpan keystroke = await Typing.RunAsync(ClaimsBesideTyping);
        IEnumerable<Bar> others =
        [
            new($"compile {ClaimsToCompile:N0} claims, compiler started for it", claims, resource, "of the same as a resource", Most: 1.5),
            new("compile one mapper of Riok.Mapperly, compiler started for it", mapper, resource, "of that resource", Most: null),
            new($"first member of {ClaimsToCompile:N0} claims, code compiled for it", first, TimeSpan.FromMilliseconds(5), "of 5 ms", Most: 1),
            new($"first member of {ClaimsToCompile:N0} claims", member, TimeSpan.FromMilliseconds(5), "of 5 ms", Most: 1),
            new($"first claims on an attribute among {ClaimsToCompile:N0}", attribute, TimeSpan.FromMilliseconds(5), "of 5 ms", Most: 1),
            new("the same: memory", bytes, 40e6, "of 40 MB", Most: 1),
            new($"keystroke to diagnostics beside {ClaimsBesideTyping:N0} claims", keystroke, TimeSpan.FromMilliseconds(50), "of 50 ms", Most: 1),
            new("claims check on the sample", check, TimeSpan.FromMilliseconds(300), "of 300 ms", Most: 1),
            new("claims check on the sample", check, version, "of claims --version", Most: null),
        ];
        return summaries => Write(OfBenchmarks([.. summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null)]).Concat(others));
    }

    private static IEnumerable<Bar> OfBenchmarks(BenchmarkReport[] reports) =>
    [
        .. Enum.GetNames<ClaimsText>().SelectMany(text => ParsingOf(reports, text)),
        new("edit a claim in 1,000 files, less what an edit of C# takes", EditOf(reports, 1_000), Of<Driver>(reports, nameof(Driver.Cold), 1_000), "of generating all", Most: 0.01),
        new("edit a claim in 1,000 files", Of<Driver>(reports, nameof(Driver.EditClaim), 1_000), Of<Driver>(reports, nameof(Driver.MapperlyEditMapper), 1_000), "of an edit with Riok.Mapperly", Most: 1),
        .. new[] { 10_000, 100_000, 1_000_000 }.Select(n => ConflictsOf(reports, n, KeyDistribution.Spread)),
        ConflictsOf(reports, 10_000, KeyDistribution.One),
        .. Enum.GetValues<KeyDistribution>().Select(keys => GrowthOf(reports, keys)),
        new($"compile {ClaimsToCompile:N0} claims, in a compiler that runs", Of<Compiling>(reports, nameof(Compiling.Generated), ClaimsToCompile), Of<Compiling>(reports, nameof(Compiling.Resource), ClaimsToCompile), "of the same as a resource", Most: 1.5),
        new("10,000 quotations in 1,000 documents of 10 kB", Of<Anchoring>(reports, nameof(Anchoring.Cold), 1_000), Of<Anchoring>(reports, nameof(Anchoring.Cold), 500), "of half as many", Most: 2.2),
    ];

    private static void Write(IEnumerable<Bar> bars)
    {
        Console.WriteLine("| what | it takes | beside | aim | |\n| --- | --- | --- | --- | --- |");
        foreach (Bar bar in bars)
        {
            Console.WriteLine(bar);
        }
    }

    private static IEnumerable<Bar> ParsingOf(BenchmarkReport[] reports, string text)
    {
        string peer = text == nameof(ClaimsText.Figures) ? nameof(Parsing.RoslynFigures) : nameof(Parsing.RoslynCode);
        BenchmarkReport own = Find<Parsing>(reports, nameof(Parsing.Claims), text);
        BenchmarkReport roslyn = Find<Parsing>(reports, peer, text);
        string what = "parse 1,000,000 characters, " + text.ToLowerInvariant();
        yield return new(what, TimeOf(own), TimeOf(roslyn), "of Roslyn", Most: 1 / 3.0);
        yield return new(what + ": bytes", BytesOf(own), BytesOf(roslyn), "of Roslyn's", Most: 0.5);
    }

    private static Bar ConflictsOf(BenchmarkReport[] reports, int claims, KeyDistribution keys) => new(
        FormattableString.Invariant($"contradictions of {claims:N0} claims, {keys}"),
        TimeOf(Find<Contradictions>(reports, nameof(Contradictions.Engine), claims, keys)),
        TimeOf(Find<Contradictions>(reports, nameof(Contradictions.DuckSelfJoin), claims, keys)),
        "of DuckDB's self-join",
        Most: 1);

    private static Bar GrowthOf(BenchmarkReport[] reports, KeyDistribution keys) => new(
        FormattableString.Invariant($"a claim among 1,000,000, {keys}"),
        TimeOf(Find<Contradictions>(reports, nameof(Contradictions.Engine), 1_000_000, keys)) / 1_000_000,
        TimeOf(Find<Contradictions>(reports, nameof(Contradictions.Engine), 10_000, keys)) / 10_000,
        "of one among 10,000",
        Most: 2);

    private static TimeSpan EditOf(BenchmarkReport[] reports, int files) => Of<Driver>(reports, nameof(Driver.EditClaim), files) - Of<Driver>(reports, nameof(Driver.EditCode), files);

    private static TimeSpan Of<T>(BenchmarkReport[] reports, string method, params object[] parameters) => TimeOf(Find<T>(reports, method, parameters));

    private static BenchmarkReport Find<T>(BenchmarkReport[] reports, string method, params object[] parameters) => reports.Single(report =>
        report.BenchmarkCase.Descriptor.Type == typeof(T)
        && report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
        && parameters.All(wanted => report.BenchmarkCase.Parameters.Items.Any(item => item.Value?.ToString() == wanted.ToString())));

    private static TimeSpan TimeOf(BenchmarkReport report) => TimeSpan.FromMicroseconds(report.ResultStatistics!.Mean / 1_000);

    private static double BytesOf(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;

    /// <summary>One line of the table.</summary>
    /// <param name="What">What is measured.</param>
    /// <param name="Value">What it takes: milliseconds or bytes.</param>
    /// <param name="Ratio">That, in terms of what stands beside it.</param>
    /// <param name="Beside">What stands beside it.</param>
    /// <param name="Most">The largest ratio that is aimed at, or null.</param>
    private sealed record Bar(string What, string Value, double Ratio, string Beside, double? Most)
    {
        public Bar(string what, TimeSpan time, TimeSpan beside, string name, double? Most)
            : this(what, Format(time), time / beside, name, Most)
        {
        }

        public Bar(string what, double bytes, double beside, string name, double? Most)
            : this(what, FormattableString.Invariant($"{bytes / 1e6:0.0} MB"), bytes / beside, name, Most)
        {
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"| {What} | {Value} | {Ratio:0.###} {Beside} | {Most:0.##} | {(Most is null ? "" : Ratio <= Most ? "reached" : "missed")} |");

        private static string Format(TimeSpan time) => time.TotalMilliseconds switch
        {
            >= 100 => FormattableString.Invariant($"{time.TotalMilliseconds:N0} ms"),
            >= 0.1 => FormattableString.Invariant($"{time.TotalMilliseconds:0.0} ms"),
            _ => FormattableString.Invariant($"{time.TotalNanoseconds:N0} ns"),
        };
    }
}
