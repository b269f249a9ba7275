using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
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
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // What the test run itself was started with is not for the projects under test.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output) + (await error));
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public static async Task<string> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        (int exitCode, string output) = await TryRunAsync(folder, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>The root of the repository, from the place of this file.</summary>
    public static string Repository([System.Runtime.CompilerServices.CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}

/// <summary>The package, packed once for all tests.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>A version that no cache has.</summary>
    public string Version { get; } = "0.0.1-test." + Guid.NewGuid().ToString("n");

    /// <summary>A folder of its own, outside the repository and its settings.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("claimsdsl-").FullName;

    /// <summary>Where the package is.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    public async Task InitializeAsync() => await Dotnet.RunAsync(
        Dotnet.Repository(), "pack", "src/ClaimsDsl", "-c", "Release", "-o", Feed, "-p:Version=" + Version, "-nodeReuse:false", "-p:UseSharedCompilation=false");

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>A fresh project in a folder of its own.</summary>
internal sealed class FreshProject
{
    public FreshProject(PackageFixture package, string name, string properties = "", string items = "", string? version = null)
    {
        Folder = Directory.CreateDirectory(Path.Combine(package.Folder, "projects", name)).FullName;
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CA1515;CA1303;NU1603</NoWarn>
                <Nullable>enable</Nullable>
                <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(package.Folder, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """);
        Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ClaimsDsl" {version ?? $"Version=\"{package.Version}\""} />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public FreshProject Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public Task<string> BuildAsync(string verbosity = "minimal") => Dotnet.RunAsync(Folder, BuildArguments(verbosity));

    public async Task<string> FailToBuildAsync()
    {
        (int exitCode, string output) = await Dotnet.TryRunAsync(Folder, BuildArguments("minimal"));
        Assert.NotEqual(0, exitCode);
        return output;
    }

    /// <summary>Builds, runs, and returns what the program printed.</summary>
    public async Task<string> RunAsync(string framework = "net10.0")
    {
        await BuildAsync();
        return (await Dotnet.RunAsync(Folder, "exec", Path.Combine("bin", "Debug", framework, Path.GetFileName(Folder) + ".dll"))).Trim();
    }

    private static string[] BuildArguments(string verbosity) => ["build", "-v", verbosity, "-nodeReuse:false", "-p:UseSharedCompilation=false"];
}
