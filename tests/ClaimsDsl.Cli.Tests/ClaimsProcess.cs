using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Cli.Tests;

/// <summary>The command as a process of its own, with limits that this one has not.</summary>
internal static class ClaimsProcess
{
    private const string Command = "claims.dll";

    // Whoever may do everything has to become somebody who may not: "nobody", by the number that systems give it.
    private static readonly string[] AsNobody = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : [];

    /// <summary>Why no such process can be run here, or null.</summary>
    public static string? Problem { get; } = FindProblem();

    /// <summary>Runs the command.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="before">What starts it.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<Outcome> RunAsync(string folder, string[] before, params string[] arguments) =>
        RunAsync(folder, [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, Command), .. arguments]);

    /// <summary>Runs the command as somebody who has only some rights in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rights">The rights.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<Outcome> RunWithoutRightsAsync(string folder, UnixFileMode rights, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException();
        }

        // Neither the owner nor anybody else has more.
        UnixFileMode everybody = rights | (UnixFileMode)((int)rights >> 3) | (UnixFileMode)((int)rights >> 6);
        UnixFileMode before = File.GetUnixFileMode(folder);
        File.SetUnixFileMode(folder, everybody);
        try
        {
            return await RunAsync(folder, AsNobody, arguments);
        }
        finally
        {
            File.SetUnixFileMode(folder, before);
        }
    }

    private static async Task<Outcome> RunAsync(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }

    private static string? FindProblem()
    {
        if (OperatingSystem.IsWindows())
        {
            return "Rights and limits are those of Unix";
        }

        try
        {
            Outcome outcome = RunAsync(Path.GetTempPath(), AsNobody, "--version").GetAwaiter().GetResult();
            return outcome.ExitCode == 0 ? null : "The command cannot be run as another user: " + outcome.Error;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}

/// <summary>A theory that runs the command as a process without rights, and is skipped where that cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChildTheoryAttribute : TheoryAttribute
{
    public ChildTheoryAttribute()
    {
        Skip = ClaimsProcess.Problem;
    }
}
