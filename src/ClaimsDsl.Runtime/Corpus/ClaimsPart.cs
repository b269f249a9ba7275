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
    private readonly Func<string>? _text;
    private byte[]? _bytes;

    private ClaimsPart(string file, Utf8Literal? literal, Func<string>? text)
    {
        File = file;
        _literal = literal;
        _text = text;
    }

    /// <summary>Gives the bytes of a UTF-8 literal: <c>static () => "…"u8</c>.</summary>
    public delegate ReadOnlySpan<byte> Utf8Literal();

    /// <summary>The claims file that it comes from.</summary>
    public string File { get; }

    /// <summary>The data, as <see cref="ClaimsDataWriter"/> writes it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="InvalidOperationException">It is written in another version of the format.</exception>
    internal ReadOnlySpan<byte> Data => _literal is not null ? _literal()
        : Volatile.Read(ref _bytes) ?? Interlocked.CompareExchange(ref _bytes, Read(_text!()), null) ?? _bytes;

    /// <summary>A part from data in full, which stays where the program was loaded: nothing is copied.</summary>
    /// <param name="file">The claims file.</param>
    /// <param name="data">Gives the data. What is damaged is found when it is first needed, and then an <see cref="InvalidDataException"/>.</param>
    public static ClaimsPart From(string file, Utf8Literal data) => new(file, data, null);

    /// <summary>A part from data that is compressed, or in full for compilers without UTF-8 literals.</summary>
    /// <param name="file">The claims file.</param>
    /// <param name="data">Gives the data. What is damaged is found when it is first needed, and then an <see cref="InvalidDataException"/>.</param>
    public static ClaimsPart From(string file, Func<string> data) => new(file, null, data);

    /// <summary>The <see cref="RecordKeys"/> of its records. Of data that is compressed, nothing but these is read.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="InvalidOperationException">It is written in another version of the format.</exception>
    internal IReadOnlyList<int> ReadKeys()
    {
        if (_text?.Invoke() is { } text && !IsInFull(text))
        {
            try
            {
                return Open(text).ReadKeys();
            }
            catch (InvalidDataException damage)
            {
                throw Damaged(damage);
            }
        }

        ReadOnlySpan<byte> data = Data;
        CheckHeader(RecordKeys.UpTo((byte)'\n', data));
        return RecordKeys.OfAll(data);
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

    private static bool IsInFull(string text) => text.StartsWith("claims ", StringComparison.Ordinal);

    private byte[] Read(string text)
    {
        if (IsInFull(text))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        try
        {
            return Open(text).ReadText();
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(damage);
        }
    }

    private CompressedData Open(string text)
    {
        var data = new CompressedData(text);
        return data.Version == ClaimsDataWriter.Version ? data : throw AnotherVersion($"{data.Version}");
    }

    private InvalidOperationException AnotherVersion(string version) => new($"The data of {File} is in version {version} of the format, but this "
        + $"ClaimsDsl.Runtime reads version {ClaimsDataWriter.Version}: use the same version of generator and runtime.");

    private InvalidDataException Damaged(InvalidDataException damage) => new($"The data of {File} is damaged.", damage);
}
