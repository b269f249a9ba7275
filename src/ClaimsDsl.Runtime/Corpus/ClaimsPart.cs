using System;
using System.Text;

namespace ClaimsDsl;

/// <summary>The data that one file of generated code carries, as <see cref="ClaimsDataWriter"/> writes it.</summary>
public sealed class ClaimsPart
{
    private ClaimsPart(string file, byte[] data)
    {
        File = file;
        Data = data;
    }

    /// <summary>The claims file that it comes from.</summary>
    public string File { get; }

    internal byte[] Data { get; }

    /// <summary>A part from UTF-8, which is copied.</summary>
    public static ClaimsPart FromUtf8(string file, ReadOnlySpan<byte> data) => new(file, data.ToArray());

    /// <summary>A part from text, for compilers without UTF-8 literals.</summary>
    public static ClaimsPart FromText(string file, string data) => new(file, Encoding.UTF8.GetBytes(data));
}
