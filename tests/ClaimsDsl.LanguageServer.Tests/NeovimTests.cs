using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Tests;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>A foreign editor works with the command, by the settings of the documentation.</summary>
public class NeovimTests
{
    private const string Settings = "docs/editors/claims.lua";

    [NeovimFact]
    public async Task Neovim_reports_mends_completes_renames_and_lays_out()
    {
        using TestFolder folder = new TestFolder()
            .Write("troops.claims", "document D \"d.txt\"\nperson   Kirby \"John Kirby\"\nproposition P \"They are there\"\n\nin D {\n  Kirby states P\n    \"they are there\"\n  Kirbi states Q\n}\n\nproposition Q \"They fight\"\n")
            .Write("d.txt", "Kirby said that they are there.");
        string bin = Directory.CreateDirectory(folder.FullPath("bin")).FullName;
        WriteCommand(bin);
        var start = new ProcessStartInfo(
            "nvim",
            ["--headless", "--clean", "-u", Path.Combine(Repository.Root, Settings), "-c", "luafile " + Path.Combine(AppContext.BaseDirectory, "Neovim", "session.lua")])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"), ["XDG_STATE_HOME"] = bin, ["XDG_CACHE_HOME"] = bin },
        };
        using Process editor = Process.Start(start)!;
        Task<string> output = editor.StandardOutput.ReadToEndAsync();
        string error = await editor.StandardError.ReadToEndAsync();
        await editor.WaitForExitAsync();
        Assert.True(editor.ExitCode == 0, error + await output);
    }

    [Fact]
    public void The_settings_of_the_documentation_are_those_that_are_tested() =>
        Assert.Contains($"```lua\n{Repository.Read(Settings)}```\n", Repository.Read("docs/editors.md"), StringComparison.Ordinal);

    /// <summary>The command under the name that it has for users.</summary>
    private static void WriteCommand(string folder)
    {
        string path = Path.Combine(folder, "claims");
        File.WriteAllText(path, $"#!/bin/sh\nexec dotnet exec '{Path.Combine(AppContext.BaseDirectory, "claims.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A test that needs Neovim.</summary>
    private sealed class NeovimFactAttribute : FactAttribute
    {
        public NeovimFactAttribute()
        {
            Skip = OperatingSystem.IsWindows() || !IsThere() ? "Neovim ('nvim') is not on the path." : null;
        }

        private static bool IsThere()
        {
            try
            {
                using Process? nvim = Process.Start(new ProcessStartInfo("nvim", "--version") { RedirectStandardOutput = true });
                nvim!.WaitForExit();
                return nvim.ExitCode == 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }
}
