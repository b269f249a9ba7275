using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Package.Tests;

/// <summary>Runs the SDK, as a user does.</summary>
internal static class Dotnet
{
    /// <summary>Runs a command.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code and everything it printed.</returns>
    public static async Task<(int ExitCode, string Output)> TryRunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // No process stays behind that would hold on to the package.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";

        // What the test run itself was started with is not for the projects under test.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        return await TryRunAsync(start);
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public static async Task<string> RunAsync(string folder, params IEnumerable<string> arguments) => Succeeded(await TryRunAsync(folder, arguments));

    /// <summary>Runs a program that has to succeed.</summary>
    public static async Task<string> RunProgramAsync(string path) => Succeeded(await TryRunProgramAsync(path, Path.GetTempPath()));

    /// <summary>Runs a program.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="folder">Where to run it.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<(int ExitCode, string Output)> TryRunProgramAsync(string path, string folder, params IEnumerable<string> arguments) =>
        TryRunAsync(new ProcessStartInfo(path, arguments) { WorkingDirectory = folder });

    /// <summary>The root of the repository, from the place of this file.</summary>
    public static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));

    private static async Task<(int ExitCode, string Output)> TryRunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output) + (await error));
    }

    private static string Succeeded((int ExitCode, string Output) run)
    {
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }
}
