using System;
using System.Formats.Tar;
using System.IO;
using System.Text;

namespace ClaimsDsl.Workspaces;

/// <summary>A text on disk, and how it is encoded.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Encoding">How it is written, with or without a byte order mark.</param>
internal sealed record TextFile(string Path, string Text, Encoding Encoding)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether every byte was read, so that what is written back differs only where the text does.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>Reads a file as the C# compiler does: UTF-8, or what a byte order mark says, or else the code page of the machine.</summary>
    /// <exception cref="WorkspaceException">It cannot be read.</exception>
    public static TextFile Read(string path)
    {
        try
        {
            return Decode(path, ReadBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceException.Failure($"{path} cannot be read: {e.Message}");
        }
    }

    /// <summary>All bytes of a file. A pipe or a device would be waited for, or never end: it is not opened.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] ReadBytes(string path) => IsRegular(path) ? File.ReadAllBytes(path) : throw new IOException("it is a pipe or a device, and not a file");

    /// <summary>Reads bytes.</summary>
    public static TextFile Decode(string path, byte[] bytes)
    {
        foreach (Encoding marked in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (bytes.AsSpan().StartsWith(marked.Preamble))
            {
                return new(path, marked.GetString(bytes, marked.Preamble.Length, bytes.Length - marked.Preamble.Length), marked);
            }
        }

        try
        {
            return new(path, Strict.GetString(bytes), Strict);
        }
        catch (DecoderFallbackException)
        {
            Encoding fallback = CodePagesEncodingProvider.Instance.GetEncoding(0) ?? Encoding.UTF8;
            return new(path, fallback.GetString(bytes), fallback) { IsWhole = fallback.IsSingleByte };
        }
    }

    /// <summary>Whether what is there is a file with an end. .NET tells what else it is only where it writes archives; and whatever has no end has no length.</summary>
    private static bool IsRegular(string path)
    {
        string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (OperatingSystem.IsWindows() || !File.Exists(target) || new FileInfo(target).Length > 0)
        {
            return true;
        }

        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            writer.WriteEntry(target, "entry");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }

    /// <summary>Its bytes with another text.</summary>
    public byte[] Encode(string text) => [.. Encoding.Preamble, .. Encoding.GetBytes(text)];
}
