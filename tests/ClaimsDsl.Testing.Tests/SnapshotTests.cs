using System;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ClaimsDsl.Testing.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public async Task A_text_is_kept_beside_its_test() => await Snapshot.Verify("two\nlines");

    [Fact]
    public async Task An_empty_text_is_said_to_be_empty() => await Snapshot.Verify("");

    [Theory]
    [InlineData("a/b: c", 1.5, true, DayOfWeek.Monday)]
    [InlineData("plain", -2, false, null)]
    public async Task Arguments_are_part_of_the_name(string text, double number, bool flag, DayOfWeek? day) =>
        await Snapshot.Verify($"{text} {number.ToString(CultureInfo.InvariantCulture)} {flag} {day}", [text, number, flag, day]);

    [Fact]
    public async Task Each_generated_source_is_a_file() => await Snapshot.Verify(Run(new Greeter(report: false)));

    [Fact]
    public async Task Diagnostics_of_a_generator_are_a_file_more() => await Snapshot.Verify(Run(new Greeter(report: true)));

    [Fact]
    public async Task An_exception_of_a_generator_is_thrown() =>
        Assert.Contains(
            "thrown by the generator",
            (await Assert.ThrowsAnyAsync<Exception>(async () => await Snapshot.Verify(Run(new Thrower())))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_name_is_used_once()
    {
        await Snapshot.Verify("one");
        await Assert.ThrowsAnyAsync<Exception>(async () => await Snapshot.Verify("one"));
    }

    public static class Nested
    {
        public sealed class Class
        {
            [Fact]
            public async Task Is_named_with_its_parent() => await Snapshot.Verify("nested");
        }
    }

    private static GeneratorDriver Run(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create(generator).RunGenerators(CSharpCompilation.Create("test"));

    private sealed class Thrower : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterPostInitializationOutput(_ => throw new InvalidOperationException("thrown by the generator"));
    }

    private sealed class Greeter(bool report) : IIncrementalGenerator
    {
        private static readonly DiagnosticDescriptor Plain =
            new("T1", "Plain", "A message about {0}", "Tests", DiagnosticSeverity.Error, isEnabledByDefault: true);

        private static readonly DiagnosticDescriptor Full = new(
            "T2",
            "Full",
            "A message about {0}",
            "Tests",
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            "All that a descriptor can say.",
            "https://example.org/T2",
            "One",
            "Two");

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
            {
                output.AddSource("Hello.g.cs", "class Hello;\r\n");
                output.AddSource("Bye.g.cs", "class Bye;");
                if (report)
                {
                    var place = Location.Create("folder/some.claims", default, new(new(1, 2), new(1, 6)));
                    output.ReportDiagnostic(Diagnostic.Create(Plain, place, "this"));
                    output.ReportDiagnostic(Diagnostic.Create(Full, Location.None, "one line\nand another"));
                }
            });
    }
}
