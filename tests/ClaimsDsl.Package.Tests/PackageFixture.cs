using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Package.Tests;

/// <summary>The package, packed once for all tests from what was built with them.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>A version that no cache has.</summary>
    public string Version { get; } = "0.0.1-test." + Guid.NewGuid().ToString("n");

    /// <summary>A folder of its own, outside the repository and its settings.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("claimsdsl-").FullName;

    /// <summary>The folder of the fresh projects.</summary>
    public string Projects => Path.Combine(Folder, "projects");

    /// <summary>Where the package is.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>What .NET calls this platform.</summary>
    public static string Platform => Metadata("Platform")!;

    /// <summary>How a project refers to the package.</summary>
    public string Reference => $"<PackageReference Include=\"ClaimsDsl\" Version=\"{Version}\" />";

    /// <summary>The properties by which a project finds the package, as XML.</summary>
    public string Restore => $"""
        <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
        <RestorePackagesPath>{Path.Combine(Folder, "packages")}</RestorePackagesPath>
        <RestoreFallbackFolders>{Metadata("NuGetPackageRoot")}</RestoreFallbackFolders>
        """;

    /// <summary>Packs what was built with the tests.</summary>
    public Task PackAsync(string project, params string[] arguments) => Dotnet.RunAsync(
        Dotnet.Repository(),
        ["pack", project, "--no-build", "-c", typeof(PackageFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "-o", Feed, .. arguments]);

    /// <summary>Packs the command for this platform and for all others. It is built again, in a folder of its own: what was built with the tests is for no platform.</summary>
    public Task PackToolAsync() => Dotnet.RunAsync(
        Dotnet.Repository(),
        "pack",
        "src/ClaimsDsl.Cli",
        "--artifacts-path",
        Path.Combine(Folder, "artifacts"),
        "-o",
        Feed,
        "-p:PackageVersion=" + Version,
        $"-p:ToolPackageRuntimeIdentifiers=\"{Platform};any\"",
        "-p:RunAnalyzers=false");

    /// <summary>Opens the package, which is a zip archive.</summary>
    public ZipArchive Open() => ZipFile.OpenRead(Path.Combine(Feed, $"ClaimsDsl.{Version}.nupkg"));

    /// <summary>The bytes of a file in the package.</summary>
    public byte[] Read(string path)
    {
        using ZipArchive archive = Open();
        using Stream entry = archive.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    public async Task InitializeAsync()
    {
        await PackAsync("src/ClaimsDsl", "-p:PackageVersion=" + Version);

        // Strict, as the strictest of users. What is off concerns the few lines of code that the projects have of their own.
        Directory.CreateDirectory(Projects);
        await File.WriteAllTextAsync(Path.Combine(Projects, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CA1515;CA1303;NU1603</NoWarn>
                <Nullable>enable</Nullable>
                {Restore}
              </PropertyGroup>
            </Project>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string? Metadata(string key) =>
        typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value;
}
