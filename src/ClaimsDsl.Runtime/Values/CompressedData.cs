using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace ClaimsDsl;

/// <summary>The data of a claims file in little room, which says what it has without being unfolded: see <see cref="ClaimsDataWriter.Compress"/>.</summary>
internal readonly ref struct CompressedData
{
    private const byte LineFeed = (byte)'\n';

    private readonly int _length;
    private readonly ReadOnlySpan<byte> _keys;
    private readonly ReadOnlySpan<byte> _text;

    /// <summary>Takes it apart.</summary>
    /// <param name="written">What was written.</param>
    /// <exception cref="InvalidDataException">It is nothing of the kind.</exception>
    public CompressedData(ReadOnlySpan<byte> written)
    {
        ReadOnlySpan<byte> name = "deflated "u8;
        if (!written.StartsWith(name) || !Utf8Parser.TryParse(written.Slice(name.Length), out int version, out int digits))
        {
            throw new InvalidDataException();
        }

        Version = version;
        if (version != ClaimsDataWriter.Version)
        {
            return;
        }

        ReadOnlySpan<byte> length = RecordKeys.UpTo(LineFeed, written).Slice(name.Length + digits);
        ReadOnlySpan<byte> rest = written.Slice(name.Length + digits + length.Length);
        if (rest.IsEmpty || length.IsEmpty || !Utf8Parser.TryParse(length.Slice(1), out _length, out int _) || _length is < 0 or > CompressedText.MostBytes)
        {
            throw new InvalidDataException();
        }

        _keys = RecordKeys.UpTo(LineFeed, rest.Slice(1));
        _text = rest.Slice(Math.Min(_keys.Length + 2, rest.Length));
    }

    /// <summary>The version of the format. In another one, nothing else can be read.</summary>
    public int Version { get; }

    /// <summary>Writes data.</summary>
    /// <param name="data">The data, as <see cref="ClaimsDataWriter"/> writes it.</param>
    public static string Write(string data)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(data);
        List<int> keys = RecordKeys.OfAll(bytes);
        byte[] written = new byte[keys.Count * RecordKeys.Bytes];
        for (int i = 0; i < written.Length; i++)
        {
            written[i] = (byte)(keys[i / RecordKeys.Bytes] >> (8 * (i % RecordKeys.Bytes)));
        }

        return FormattableString.Invariant($"deflated {ClaimsDataWriter.Version} {bytes.Length}\n{Convert.ToBase64String(written)}\n{CompressedText.Write(data)}");
    }

    /// <summary>The <see cref="RecordKeys"/> of the records.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public int[] ReadKeys()
    {
        byte[] bytes = FromBase64(_keys, out int length);
        int[] keys = new int[length / RecordKeys.Bytes];
        for (int i = 0; i < keys.Length; i++)
        {
            int at = i * RecordKeys.Bytes;
            keys[i] = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
        }

        return keys;
    }

    /// <summary>The data.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[] ReadText()
    {
        byte[] bytes = FromBase64(_text, out int count);
        return CompressedText.Read(bytes, count, _length);
    }

    private static byte[] FromBase64(ReadOnlySpan<byte> text, out int length)
    {
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out length) == OperationStatus.Done ? bytes : throw new InvalidDataException();
    }
}
