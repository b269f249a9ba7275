using System;
using System.IO;
using System.Text;

namespace ClaimsDsl.LanguageServer.Tests.Editor;

/// <summary>A folder of its own.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claims-lsp-").FullName;

    public TestFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TestFolder Write(string path, byte[] bytes)
    {
        string file = FullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public string FullPath(string path) => System.IO.Path.Combine(Path, path);

    public string UriOf(string path) => Lsp.DocumentUri.FromPath(FullPath(path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
