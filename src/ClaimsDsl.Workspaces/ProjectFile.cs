using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace ClaimsDsl.Workspaces;

/// <summary>What a C# project says of its claims, as MSBuild evaluates it.</summary>
/// <param name="Files">Its claims files and the documents that it lists, as full paths.</param>
/// <param name="References">The assemblies that it references, as full paths; some may not be built yet.</param>
/// <param name="Properties">The properties that say something of claims.</param>
internal sealed record ProjectFile(ValueList<string> Files, ValueList<string> References, IReadOnlyDictionary<string, string> Properties)
{
    private static readonly string[] Asked =
        ["RootNamespace", "ClaimsDslSeverity", "NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors", "EnableDefaultClaimsItems"];

    /// <summary>Whether a path is one of a project.</summary>
    public static bool IsProject(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Evaluates a project.</summary>
    /// <exception cref="WorkspaceException">MSBuild says that it cannot.</exception>
    public static async Task<ProjectFile> EvaluateAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            throw WorkspaceException.Misuse($"{path} does not exist");
        }

        string output = await RunAsync(
            path,
            [
                "msbuild", path, "-nologo", "-getItem:AdditionalFiles,ClaimsDocument,ReferencePath", "-getProperty:" + string.Join(',', Asked),

                // To look must not mean to build.
                "-target:ResolveAssemblyReferences", "-property:BuildProjectReferences=false",
            ],
            cancel);
        try
        {
            using JsonDocument json = JsonDocument.Parse(output);
            JsonElement properties = json.RootElement.GetProperty(nameof(Properties));
            if (properties.GetProperty("EnableDefaultClaimsItems").GetString() is not { Length: > 0 })
            {
                throw WorkspaceException.Failure($"{path} does not use the package ClaimsDsl, or is not restored: run 'dotnet restore' first");
            }

            ILookup<bool, string> items = json.RootElement.GetProperty("Items").EnumerateObject()
                .SelectMany(items => items.Value.EnumerateArray(), (items, item) => (items.Name, Path: item.GetProperty("FullPath").GetString()!))
                .ToLookup(item => item.Name == "ReferencePath", item => item.Path);
            return new ProjectFile(
                [.. items[false]],
                [.. items[true]],
                Asked.ToDictionary(name => name, name => properties.GetProperty(name).GetString() ?? "", StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            throw WorkspaceException.Failure($"{path} cannot be evaluated: MSBuild gave no answer that can be read");
        }
    }

    private static async Task<string> RunAsync(string path, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(path)!,
        };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration stop = cancel.Register(() => process.Kill(entireProcessTree: true));
            Task<string> error = process.StandardError.ReadToEndAsync(cancel);
            string output = await process.StandardOutput.ReadToEndAsync(cancel);
            string problem = await error;
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0
                ? output
                : throw WorkspaceException.Failure($"{path} cannot be evaluated: {FirstLine(problem) ?? FirstLine(output) ?? "dotnet msbuild failed"}");
        }
        catch (Win32Exception)
        {
            throw WorkspaceException.Failure($"{path} cannot be evaluated: the .NET SDK ('dotnet') is not on the path");
        }
    }

    private static string? FirstLine(string text) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);
}
