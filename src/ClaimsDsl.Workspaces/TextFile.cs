using System;
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
            return Decode(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceException.Failure($"{path} cannot be read: {e.Message}");
        }
    }

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

    /// <summary>Its bytes with another text.</summary>
    public byte[] Encode(string text) => [.. Encoding.Preamble, .. Encoding.GetBytes(text)];
}
