using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Text;

namespace ClaimsDsl;

/// <summary>The data that one file of generated code carries, as <see cref="ClaimsDataWriter"/> writes it.</summary>
public sealed class ClaimsPart
{
    private readonly Utf8Literal _data;

    private ClaimsPart(string file, Utf8Literal data)
    {
        File = file;
        _data = data;
    }

    /// <summary>Gives the bytes of a UTF-8 literal: <c>static () => "…"u8</c>.</summary>
    public delegate ReadOnlySpan<byte> Utf8Literal();

    /// <summary>The claims file that it comes from.</summary>
    public string File { get; }

    internal ReadOnlySpan<byte> Data => _data();

    /// <summary>A part from a UTF-8 literal, which stays where the program was loaded: nothing is copied.</summary>
    public static ClaimsPart FromUtf8(string file, Utf8Literal data) => new(file, data);

    /// <summary>A part from UTF-8, which is copied.</summary>
    public static ClaimsPart FromUtf8(string file, ReadOnlySpan<byte> data) => FromBytes(file, data.ToArray());

    /// <summary>A part from text, for compilers without UTF-8 literals.</summary>
    public static ClaimsPart FromText(string file, string data) => FromBytes(file, Encoding.UTF8.GetBytes(data));

    /// <summary>A part from a UTF-8 literal in the form of <see cref="ClaimsManifestAttribute.Data"/>: what compilers take long for in full.</summary>
    /// <exception cref="InvalidDataException">When the data is first needed: it is damaged.</exception>
    public static ClaimsPart FromCompressed(string file, Utf8Literal data)
    {
        var text = new Lazy<byte[]>(() =>
        {
            ReadOnlySpan<byte> base64 = data();
            byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
            return Base64.DecodeFromUtf8(base64, bytes, out _, out int length) == OperationStatus.Done
                ? CompressedText.Read([.. bytes.AsSpan(0, length)])
                : throw new InvalidDataException();
        });
        return new(file, () => text.Value);
    }

    /// <summary>The same from text, for compilers without UTF-8 literals.</summary>
    /// <exception cref="InvalidDataException">When the data is first needed: it is damaged.</exception>
    public static ClaimsPart FromCompressed(string file, string data) => FromCompressed(file, () => Encoding.UTF8.GetBytes(data));

    private static ClaimsPart FromBytes(string file, byte[] bytes) => new(file, () => bytes);
}
