using System;
using System.IO;
using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Package.Tests;

/// <summary>What somebody meets who installs the command or the template.</summary>
public class ToolTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private const string Printed = """
        Harbour authority says at least 40 boats: at least 40 boats were damaged in the storm
        Fishermen's union estimates about 55 boats: number of damaged boats at about 55
        Whether anybody was hurt is disputed.
        """;

    [Fact]
    public async Task The_template_makes_a_project_that_works_whatever_its_name_is()
    {
        await package.PackAsync("src/ClaimsDsl.Templates", "-p:PackageVersion=" + package.Version);
        string folder = NewFolder("template");
        string[] hive = ["--debug:custom-hive", Path.Combine(package.Folder, "hive")];
        await Dotnet.RunAsync(folder, ["new", "install", Path.Combine(package.Feed, $"ClaimsDsl.Templates.{package.Version}.nupkg"), .. hive]);
        await Dotnet.RunAsync(folder, ["new", "claims", "-n", "2025 storm-watch", .. hive]);
        string project = Path.Combine(folder, "2025 storm-watch");
        Assert.Equal(
            ["2025 storm-watch.claims", "2025 storm-watch.csproj", "Program.cs", "harbour.txt"],
            FilesIn(project));
        Assert.Contains("namespace _2025_storm_watch", await File.ReadAllTextAsync(Path.Combine(project, "2025 storm-watch.claims")), StringComparison.Ordinal);
        Assert.Equal(Printed.ReplaceLineEndings("\n"), await RunAsync(project));
    }

    [Fact]
    public async Task The_command_is_installed_checks_explains_and_begins_a_project()
    {
        // A project that the command makes references the package of the command's own version.
        await package.PackAsync("src/ClaimsDsl");
        await package.PackToolAsync();
        string folder = NewFolder("tool");
        string tools = Path.Combine(package.Folder, "tools");
        await Dotnet.RunAsync(folder, "tool", "install", "ClaimsDsl.Cli", "--tool-path", tools, "--version", package.Version, "--add-source", package.Feed);
        string command = Path.Combine(tools, OperatingSystem.IsWindows() ? "claims.exe" : "claims");

        // The package for this platform is compiled before, that for all others is not.
        Assert.True(IsCompiledBefore(Assert.Single(Directory.GetFiles(tools, "claims.dll", SearchOption.AllDirectories))));
        string others = Path.Combine(package.Folder, "others");
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(package.Feed, $"ClaimsDsl.Cli.any.{package.Version}.nupkg"), others);
        string portable = Assert.Single(Directory.GetFiles(others, "claims.dll", SearchOption.AllDirectories));
        Assert.False(IsCompiledBefore(portable));

        string[] check = ["check", Path.Combine("samples", "DprkTroops"), "--severity", "warning"];
        (int exitCode, string output) = await Dotnet.TryRunProgramAsync(command, Dotnet.Repository(), check);
        Assert.Equal((0, "Nothing to report in 5 files.\n"), (exitCode, output.ReplaceLineEndings("\n")));
        Assert.Equal(output, await Dotnet.RunAsync(Dotnet.Repository(), ["exec", portable, .. check]));
        (exitCode, output) = await Dotnet.TryRunProgramAsync(command, folder, "explain", "CLM3001");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("CLM3001", output, StringComparison.Ordinal);

        (exitCode, output) = await Dotnet.TryRunProgramAsync(command, folder, "new", "Harbour", "--project");
        Assert.Equal((0, "Made Harbour. Next: dotnet run --project Harbour\n"), (exitCode, output.ReplaceLineEndings("\n")));
        Assert.Equal(["Harbour.claims", "Harbour.csproj", "Program.cs", "harbour.txt"], FilesIn(Path.Combine(folder, "Harbour")));
        Assert.Equal(Printed.ReplaceLineEndings("\n"), await RunAsync(Path.Combine(folder, "Harbour")));
    }

    /// <summary>A folder whose projects find the package.</summary>
    private string NewFolder(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(package.Folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"<Project><PropertyGroup>{package.Restore}<TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        return folder;
    }

    private static bool IsCompiledBefore(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string[] FilesIn(string folder)
    {
        string[] files = [.. Array.ConvertAll(Directory.GetFiles(folder), file => Path.GetFileName(file)!)];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static async Task<string> RunAsync(string project)
    {
        await Dotnet.RunAsync(project, "build", "-v", "minimal");
        return (await Dotnet.RunAsync(project, "run", "--no-build")).ReplaceLineEndings("\n").Trim();
    }
}
