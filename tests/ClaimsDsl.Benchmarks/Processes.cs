using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace ClaimsDsl.Benchmarks;

/// <summary>What takes a process of its own: from its start to its end.</summary>
internal static class Processes
{
    private const int Rounds = 5;

    /// <summary><c>claims check</c> on the sample, published with ReadyToRun, beside a command that only starts and says its version.</summary>
    public static (TimeSpan Check, TimeSpan Version) CheckSample()
    {
        string folder = Directory.CreateTempSubdirectory("claims-published-").FullName;
        try
        {
            Run("dotnet", BuiltFrom.Repository, "publish", "src/ClaimsDsl.Cli", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", folder, "-v", "quiet", "--nologo");
            string claims = Path.Combine(folder, OperatingSystem.IsWindows() ? "claims.exe" : "claims");
            return (
                Median(() => Run(claims, BuiltFrom.Repository, "check", "samples/DprkTroops")),
                Median(() => Run(claims, BuiltFrom.Repository, "--version")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// The compiler of the SDK on claims, beside an empty project that has their text as a resource, and beside one with a single mapper of Riok.Mapperly: what
    /// any project takes that has some code and a generator.
    /// </summary>
    /// <param name="claims">How many.</param>
    public static (TimeSpan Claims, TimeSpan Resource, TimeSpan Mapper) Compile(int claims)
    {
        string folder = Directory.CreateTempSubdirectory("claims-compiled-").FullName;
        try
        {
            string[] files = new Dossier(claims, KeyDistribution.Spread).Files;
            for (int i = 0; i < files.Length; i++)
            {
                File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"{i:00000}.claims")), files[i]);
            }

            File.WriteAllText(Path.Combine(folder, "all.txt"), string.Concat(files));
            File.WriteAllText(Path.Combine(folder, "Empty.cs"), "");
            File.WriteAllText(Path.Combine(folder, "Mapper.cs"), GeneratedProject.MapperText(file: 0, edit: 0));
            File.WriteAllText(Path.Combine(folder, ".globalconfig"), "is_global = true\nbuild_property.RootNamespace = Project\nbuild_property.ClaimsDslProjectDir = " + folder + "/\n");
            string sdks = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../sdk"));
            string compiler = Directory.GetFiles(sdks, "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
            string[] project =
            [
                "exec", compiler, "-noconfig", "-nologo", "-target:library", "-out:out.dll", "-skipanalyzers+",
                .. GeneratedProject.ReferencedPaths.Select(path => "-r:" + path),
            ];
            string[] generated =
            [
                "Empty.cs", "-analyzerconfig:.globalconfig", "-a:" + Path.Combine(BuiltFrom.Generator, "ClaimsDsl.Generator.dll"), "-a:" + Path.Combine(BuiltFrom.Generator, "ClaimsDsl.Core.dll"),
                .. Directory.GetFiles(folder, "*.claims").Select(file => "-additionalfile:" + file),
            ];
            string[] mapped =
            [
                "Mapper.cs", "-a:" + Path.Combine(BuiltFrom.Mapperly, GeneratedProject.MapperlyGenerator), "-r:" + Path.Combine(BuiltFrom.Mapperly, GeneratedProject.MapperlyLibrary),
            ];
            return (Time(generated), Time(["Empty.cs", "-resource:all.txt"]), Time(mapped));

            TimeSpan Time(string[] what) => Median(() => Run("dotnet", folder, [.. project, .. what]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Median(Action run)
    {
        run();
        TimeSpan[] times = new TimeSpan[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            run();
            times[i] = clock.Elapsed;
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static void Run(string file, string folder, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // 1 says that there are errors among what was found.
        if (process.ExitCode > 1)
        {
            throw new InvalidOperationException(file + " ended with " + process.ExitCode + ":\n" + output + errors.Result);
        }
    }
}
