using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
#if SNAPSHOT_ENGINE_VERIFY
using VerifyTests;
using VerifyXunit;
#else
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
#endif

namespace ClaimsDsl.Testing;

/// <summary>Compares what a test produces with files kept beside it.</summary>
/// <remarks>
/// <para>
/// The files follow the conventions of Verify (https://github.com/VerifyTests/Verify), so that
/// <c>dotnet test -p:SnapshotEngine=Verify</c> runs the same tests on Verify.Xunit and Verify.SourceGenerators.
/// Text goes to <c>Class.Method.verified.txt</c>; each generated source to <c>Class.Method#Hint.g.verified.cs</c>, and
/// diagnostics of generators, where there are any, to <c>Class.Method.verified.txt</c>. Nothing is scrubbed: what a
/// test snapshots has to be the same on every machine.
/// </para>
/// <para>
/// A mismatch writes <c>.received.</c> files, which git ignores, and fails; so does a verified file that is no longer
/// produced. <c>SNAPSHOT_ACCEPT=1 dotnet test</c> makes what is produced the verified files. With <c>CI=true</c> nothing
/// is written or accepted.
/// </para>
/// </remarks>
public static class Snapshot
{
    /// <summary>Compares a text with the verified one.</summary>
    /// <param name="text">What the test produced.</param>
    /// <param name="parameters">
    /// The arguments of the test, in order, or the first few of them: strings, numbers, booleans and enum values. They become
    /// part of the file's name, <c>Class.Method_name=value.verified.txt</c>, with a dash for what a file name may not contain.
    /// </param>
    /// <param name="sourceFile">The test's source file; left to the compiler.</param>
    /// <returns>A task that fails if the two differ.</returns>
    public static Task Verify(string text, object?[]? parameters = null, [CallerFilePath] string sourceFile = "") =>
#if SNAPSHOT_ENGINE_VERIFY
        Verifier.Verify(text, Settings(parameters), sourceFile);
#else
        Verify([SnapshotTarget.OfText(text)], parameters, sourceFile);
#endif

    /// <summary>Compares the sources and diagnostics of a generator run with the verified ones.</summary>
    /// <param name="result">What the generators produced. An exception in it is thrown.</param>
    /// <param name="parameters">The arguments of the test, as for a text.</param>
    /// <param name="sourceFile">The test's source file; left to the compiler.</param>
    /// <returns>A task that fails if the two differ.</returns>
    public static Task Verify(
        GeneratorDriverRunResult result,
        object?[]? parameters = null,
        [CallerFilePath] string sourceFile = "") =>
#if SNAPSHOT_ENGINE_VERIFY
        Verifier.Verify(result, Settings(parameters), sourceFile);
#else
        Verify(SnapshotTarget.OfRun(result), parameters, sourceFile);
#endif

    /// <summary>Compares the sources and diagnostics of a driver's last run with the verified ones.</summary>
    /// <param name="driver">A driver that has run.</param>
    /// <param name="parameters">The arguments of the test, as for a text.</param>
    /// <param name="sourceFile">The test's source file; left to the compiler.</param>
    /// <returns>A task that fails if the two differ.</returns>
    public static Task Verify(GeneratorDriver driver, object?[]? parameters = null, [CallerFilePath] string sourceFile = "") =>
        Verify(driver.GetRunResult(), parameters, sourceFile);

#if SNAPSHOT_ENGINE_VERIFY
    static Snapshot() => VerifySourceGenerators.Initialize();

    private static VerifySettings Settings(object?[]? parameters)
    {
        var settings = new VerifySettings();
        settings.DisableScrubbers();
        if (parameters is not null)
        {
            settings.UseParameters(parameters);
        }

        if (SnapshotFiles.Writing(Environment.GetEnvironmentVariable) == SnapshotWriting.Verified)
        {
            settings.AutoVerify(includeBuildServer: false);
        }

        return settings;
    }
#else
    private static readonly ConcurrentDictionary<string, string> Used = new(StringComparer.Ordinal);

    private static Task Verify(IEnumerable<SnapshotTarget> targets, object?[]? parameters, string sourceFile)
    {
        var directory = Path.GetDirectoryName(sourceFile)!;
        var prefix = Prefix(CurrentTestAttribute.Method, parameters ?? []);
        if (!Used.TryAdd(Path.Combine(directory, prefix), prefix))
        {
            throw new InvalidOperationException($"Two snapshots are called {prefix}: pass the arguments that tell them apart.");
        }

        SnapshotFiles.Check(directory, prefix, targets, SnapshotFiles.Writing(Environment.GetEnvironmentVariable));
        return Task.CompletedTask;
    }

    private static string Prefix(MethodInfo method, object?[] parameters)
    {
        var type = method.ReflectedType!;
        var typeName = type.IsNested ? $"{type.ReflectedType!.Name}.{type.Name}" : type.Name;
        var arguments = method.GetParameters().Zip(parameters, (parameter, value) => $"_{parameter.Name}={Name(value)}");
        return $"{typeName}.{method.Name}{string.Concat(arguments)}";
    }

    private static string Name(object? value) => value switch
    {
        null => "null",
        DateTime or not IConvertible => throw new ArgumentException($"A {value.GetType().Name} names no file; pass its text."),
        _ => string.Concat(Convert.ToString(value, CultureInfo.InvariantCulture)!.Select(c => IsInFileNames(c) ? c : '-')),
    };

    private static bool IsInFileNames(char c) => c >= ' ' && !"\"\\<>|:*?/".Contains(c, StringComparison.Ordinal);
#endif
}
