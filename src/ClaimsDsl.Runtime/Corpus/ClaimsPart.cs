using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Text;
using System.Threading;

namespace ClaimsDsl;

/// <summary>The data that one file of generated code carries: as <see cref="ClaimsDataWriter"/> writes it, or that in the form of
/// <see cref="ClaimsManifestAttribute.Data"/>, because compilers take long for much of it.</summary>
public sealed class ClaimsPart
{
    private readonly Utf8Literal? _literal;
    private readonly string? _text;
    private byte[]? _bytes;

    private ClaimsPart(string file, Utf8Literal? literal, string? text, byte[]? bytes)
    {
        File = file;
        _literal = literal;
        _text = text;
        _bytes = bytes;
    }

    /// <summary>Gives the bytes of a UTF-8 literal: <c>static () => "…"u8</c>.</summary>
    public delegate ReadOnlySpan<byte> Utf8Literal();

    /// <summary>The claims file that it comes from.</summary>
    public string File { get; }

    /// <summary>The data, as <see cref="ClaimsDataWriter"/> writes it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal ReadOnlySpan<byte> Data => Volatile.Read(ref _bytes) is { } bytes ? bytes
        : _literal is not null && _literal() is var literal && IsInFull(literal) ? literal
        : Interlocked.CompareExchange(ref _bytes, Read(), null) ?? _bytes;

    /// <summary>A part from a UTF-8 literal. Where that has the data in full, it stays where the program was loaded: nothing is copied.</summary>
    /// <param name="file">The claims file.</param>
    /// <param name="data">The data. What is damaged is found when it is first needed, and then an <see cref="InvalidDataException"/>.</param>
    public static ClaimsPart FromUtf8(string file, Utf8Literal data) => new(file, data, null, null);

    /// <summary>A part from UTF-8 in full, which is copied.</summary>
    public static ClaimsPart FromUtf8(string file, ReadOnlySpan<byte> data) => new(file, null, null, data.ToArray());

    /// <summary>A part from text, for compilers without UTF-8 literals.</summary>
    /// <param name="file">The claims file.</param>
    /// <param name="data">The data. What is damaged is found when it is first needed, and then an <see cref="InvalidDataException"/>.</param>
    public static ClaimsPart FromText(string file, string data) => new(file, null, data, null);

    private static bool IsInFull(ReadOnlySpan<byte> data) => data.StartsWith("claims "u8);

    private byte[] Read()
    {
        ReadOnlySpan<byte> data = _literal is null ? Encoding.UTF8.GetBytes(_text!) : _literal();
        if (IsInFull(data))
        {
            return data.ToArray();
        }

        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(data.Length)];
        return Base64.DecodeFromUtf8(data, bytes, out _, out int length) == OperationStatus.Done
            ? CompressedText.Read(bytes, length)
            : throw new InvalidDataException($"The data of {File} is damaged.");
    }
}
