using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace ClaimsDsl;

/// <summary>The data that one file of generated code carries: as <see cref="ClaimsDataWriter"/> writes it, or compressed by
/// <see cref="ClaimsDataWriter.Compress"/>, because compilers take long for much of it.</summary>
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
    /// <exception cref="InvalidOperationException">It is written in another version of the format.</exception>
    internal ReadOnlySpan<byte> Data => Volatile.Read(ref _bytes) is { } bytes ? bytes
        : _literal is not null && _literal() is var literal && IsInFull(literal) ? literal
        : Interlocked.CompareExchange(ref _bytes, Read(), null) ?? _bytes;

    /// <summary>What it was made from.</summary>
    private ReadOnlySpan<byte> Written => _literal is not null ? _literal() : _text is not null ? Encoding.UTF8.GetBytes(_text) : _bytes;

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

    /// <summary>The <see cref="RecordKeys"/> of its records. Of data that is compressed, nothing but these is read.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="InvalidOperationException">It is written in another version of the format.</exception>
    internal IReadOnlyList<int> ReadKeys()
    {
        ReadOnlySpan<byte> written = Written;
        if (IsInFull(written))
        {
            CheckHeader(RecordKeys.UpTo((byte)'\n', written));
            return RecordKeys.OfAll(written);
        }

        try
        {
            return Open(written).ReadKeys();
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(damage);
        }
    }

    /// <summary>Checks the first line of the data.</summary>
    /// <exception cref="InvalidOperationException">It is written in another version of the format.</exception>
    internal void CheckHeader(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> name = "claims "u8;
        ReadOnlySpan<byte> version = line.StartsWith(name) ? line.Slice(name.Length) : "unknown"u8;
        if (!Utf8Parser.TryParse(version, out int number, out int digits) || number != ClaimsDataWriter.Version || digits < version.Length)
        {
            throw AnotherVersion(Utf8.GetString(version));
        }
    }

    private static bool IsInFull(ReadOnlySpan<byte> data) => data.StartsWith("claims "u8);

    private byte[] Read()
    {
        ReadOnlySpan<byte> written = Written;
        if (IsInFull(written))
        {
            return written.ToArray();
        }

        try
        {
            return Open(written).ReadText();
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(damage);
        }
    }

    private CompressedData Open(ReadOnlySpan<byte> written)
    {
        var data = new CompressedData(written);
        return data.Version == ClaimsDataWriter.Version ? data : throw AnotherVersion($"{data.Version}");
    }

    private InvalidOperationException AnotherVersion(string version) => new($"The data of {File} is in version {version} of the format, but this "
        + $"ClaimsDsl.Runtime reads version {ClaimsDataWriter.Version}: use the same version of generator and runtime.");

    private InvalidDataException Damaged(InvalidDataException damage) => new($"The data of {File} is damaged.", damage);
}
