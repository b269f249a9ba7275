using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace ClaimsDsl;

/// <summary>The data of a claims file in little room, which says what it has without being unfolded: see <see cref="ClaimsDataWriter.Compress"/>.</summary>
internal readonly struct CompressedData
{
    private const string Name = "deflated ";

    private readonly string _written;
    private readonly int _length;
    private readonly int _compressedLength;
    private readonly int _keyCount;
    private readonly int _start;

    /// <summary>Takes it apart.</summary>
    /// <param name="written">What was written.</param>
    /// <exception cref="InvalidDataException">It is nothing of the kind.</exception>
    public CompressedData(string written)
    {
        if (!written.StartsWith(Name, StringComparison.Ordinal))
        {
            throw new InvalidDataException();
        }

        _written = written;
        _start = Name.Length;
        Version = ReadNumber(written, ref _start);
        if (Version == ClaimsDataWriter.Version)
        {
            _length = ReadNumber(written, ref _start);
            _compressedLength = ReadNumber(written, ref _start);
            _keyCount = ReadNumber(written, ref _start);
        }
    }

    /// <summary>The version of the format. In another one, nothing else can be read.</summary>
    public int Version { get; }

    private int KeyBytes => _keyCount * RecordKeys.Bytes;

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

        byte[] compressed = CompressedText.Compress(bytes);
        string head = FormattableString.Invariant($"{Name}{ClaimsDataWriter.Version} {bytes.Length} {compressed.Length} {keys.Count} ");
        return head + PackedBytes.Write(written) + PackedBytes.Write(compressed);
    }

    /// <summary>The <see cref="RecordKeys"/> of the records.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public int[] ReadKeys()
    {
        byte[] bytes = PackedBytes.Read(_written, _start, KeyBytes);
        int[] keys = new int[_keyCount];
        for (int i = 0; i < keys.Length; i++)
        {
            int at = i * RecordKeys.Bytes;
            keys[i] = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
        }

        return keys;
    }

    /// <summary>The data.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[] ReadText() =>
        CompressedText.Read(PackedBytes.Read(_written, _start + PackedBytes.Length(KeyBytes), _compressedLength), _length);

    /// <summary>Reads the digits of a number, and the space after them.</summary>
    private static int ReadNumber(string text, ref int start)
    {
        int number = 0;
        int end = start;
        for (; end < text.Length && text[end] is >= '0' and <= '9' && number <= CompressedText.MostBytes; end++)
        {
            number = (number * 10) + (text[end] - '0');
        }

        if (end == start || end == text.Length || text[end] != ' ' || number > CompressedText.MostBytes)
        {
            throw new InvalidDataException();
        }

        start = end + 1;
        return number;
    }
}
