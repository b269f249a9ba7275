using System;
using System.IO;
using System.Linq;

namespace ClaimsDsl.Testing.Tests;

/// <summary>A folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("claims-tests-");

    public string Path => _directory.FullName;

    public string[] Files => [.. _directory.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public byte[] Read(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Dispose() => _directory.Delete(recursive: true);
}
