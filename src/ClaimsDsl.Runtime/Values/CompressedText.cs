using System;
using System.IO;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimsDsl;

/// <summary>Text that takes little room: its UTF-8 in the ZLIB format of RFC 1950, which has a checksum, in Base64 of RFC 4648.</summary>
public static class CompressedText
{
    // So much is no text of a claims file, and a few bytes can unfold to any amount.
    internal const int MostBytes = 64 << 20;

    // Compression method 8 with a window of 32 kB; compressed fast. See RFC 1950, 2.2.
    private const byte Method = 0x78;
    private const byte Level = 0x01;
    private const int HeaderLength = 2;
    private const int ChecksumLength = 4;

    /// <summary>Compresses a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The Base64.</returns>
    public static string Write(string text) => Convert.ToBase64String(Compress(Encoding.UTF8.GetBytes(text)));

    /// <summary>Compresses the UTF-8 of a text.</summary>
    internal static byte[] Compress(byte[] bytes)
    {
        using var result = new MemoryStream();
        result.WriteByte(Method);
        result.WriteByte(Level);
        using (var deflate = new DeflateStream(result, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes, 0, bytes.Length);
        }

        uint checksum = Adler32(bytes);
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            result.WriteByte((byte)(checksum >> shift));
        }

        return result.ToArray();
    }

    /// <summary>The UTF-8 of a text that was compressed.</summary>
    /// <param name="data">What the Base64 stands for.</param>
    /// <exception cref="InvalidDataException">It is damaged, or too much.</exception>
    public static byte[] Read(byte[] data)
    {
        using DeflateStream inflate = Open(data);
        using var result = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = inflate.Read(buffer, 0, buffer.Length)) > 0 && result.Length <= MostBytes;)
        {
            result.Write(buffer, 0, read);
        }

        return result.Length <= MostBytes ? Checked(result.ToArray(), data) : throw new InvalidDataException();
    }

    /// <summary>The UTF-8 of a text that was compressed, where its length is known: nothing but the text is allocated.</summary>
    /// <param name="data">The UTF-8, compressed.</param>
    /// <param name="length">How many bytes the text has.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of another length.</exception>
    internal static byte[] Read(byte[] data, int length)
    {
        using DeflateStream inflate = Open(data);
        byte[] text = new byte[length];
        int start = 0;
        for (int read; (read = inflate.Read(text, start, length - start)) > 0;)
        {
            start += read;
        }

        return start == length && inflate.ReadByte() < 0 ? Checked(text, data) : throw new InvalidDataException();
    }

    private static DeflateStream Open(byte[] data)
    {
        int length = data.Length - HeaderLength - ChecksumLength;
        return length < 0 ? throw new InvalidDataException() : new(new MemoryStream(data, HeaderLength, length), CompressionMode.Decompress);
    }

    private static byte[] Checked(byte[] text, byte[] data)
    {
        uint checksum = 0;
        for (int i = data.Length - ChecksumLength; i < data.Length; i++)
        {
            checksum = (checksum << 8) | data[i];
        }

        return Adler32(text) == checksum ? text : throw new InvalidDataException();
    }

    // The checksum of RFC 1950, 8.2. So many bytes are added before the sums have to be reduced.
    [MethodImpl(RecordKeys.Optimized)]
    private static uint Adler32(byte[] bytes)
    {
        const uint Base = 65521;
        const int Most = 5552;
        uint a = 1;
        uint b = 0;
        for (int i = 0; i < bytes.Length;)
        {
            for (int end = Math.Min(i + Most, bytes.Length); i < end; i++)
            {
                a += bytes[i];
                b += a;
            }

            a %= Base;
            b %= Base;
        }

        return (b << 16) | a;
    }
}
