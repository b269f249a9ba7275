using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

using Xunit;

namespace ClaimsDsl.Package.Tests;

/// <summary>A fresh project in a folder of its own.</summary>
internal sealed class FreshProject
{
    private readonly string _folder;

    /// <summary>Writes the project file.</summary>
    /// <param name="package">The package under test.</param>
    /// <param name="name">What the project and its folder are called.</param>
    /// <param name="properties">Its properties, as XML.</param>
    /// <param name="items">Its items, as XML; without any, the reference to the package.</param>
    public FreshProject(PackageFixture package, string name, string properties, string? items = null)
    {
        _folder = Directory.CreateDirectory(Path.Combine(package.Projects, name)).FullName;
        Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items ?? package.Reference}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Where it is.</summary>
    public string Folder => _folder;

    public FreshProject Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public void Delete(string path) => File.Delete(Path.Combine(_folder, path));

    /// <summary>What the generator wrote; only where EmitCompilerGeneratedFiles is set.</summary>
    public IEnumerable<string> GeneratedFiles() =>
        Directory.EnumerateFiles(_folder, "*.g.cs", SearchOption.AllDirectories).Where(f => f.Contains("ClaimsGenerator", StringComparison.Ordinal));

    public Task<string> BuildAsync(string verbosity = "minimal") => Dotnet.RunAsync(_folder, "build", "-v", verbosity);

    public async Task<string> FailToBuildAsync()
    {
        (int exitCode, string output) = await Dotnet.TryRunAsync(_folder, "build", "-v", "minimal");
        Assert.NotEqual(0, exitCode);
        return output;
    }

    /// <summary>Builds, runs, and returns what the program printed.</summary>
    public async Task<string> RunAsync()
    {
        await BuildAsync();
        return (await Dotnet.RunAsync(_folder, "exec", Path.Combine("bin", "Debug", "net10.0", Path.GetFileName(_folder) + ".dll"))).Trim();
    }

    /// <summary>Publishes as the project file says, and runs the native program.</summary>
    /// <returns>What publishing printed, and what the program did.</returns>
    public async Task<(string Output, string Printed)> PublishAndRunAsync()
    {
        string published = Path.Combine(_folder, "published");
        string output = await Dotnet.RunAsync(_folder, "publish", "-v", "minimal", "-o", published);
        string program = Path.Combine(published, Path.GetFileName(_folder) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return (output, (await Dotnet.RunProgramAsync(program)).Trim());
    }

    public Task RestoreAsync() => Dotnet.RunAsync(_folder, "restore");

    /// <summary>The items of a type in a restored project, in the order of their paths.</summary>
    public async Task<IReadOnlyList<string>> ItemsAsync(string type, string property = "")
    {
        string output = await Dotnet.RunAsync(_folder, ["msbuild", "-getItem:" + type, .. property.Length > 0 ? ["-p:" + property] : Array.Empty<string>()]);
        using var json = JsonDocument.Parse(output);
        return
        [
            .. json.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
                .Select(i => i.GetProperty("Identity").GetString()!.Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}
