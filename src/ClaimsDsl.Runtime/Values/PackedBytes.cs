using System.IO;
using System.Runtime.CompilerServices;

namespace ClaimsDsl;

/// <summary>Bytes as text of a string literal: fifteen bits a character, where Base64 has six. Compilers store a character of a string in two bytes.</summary>
internal static class PackedBytes
{
    private const int BitsPerByte = 8;
    private const int BitsPerChar = 15;

    // From here on there are 2^15 characters without surrogates, control characters, quotation marks, backslashes, or any that turn the direction of text.
    private const int First = 0x4000;

    /// <summary>How many characters so many bytes take.</summary>
    public static int Length(int bytes) => (int)((((long)bytes * BitsPerByte) + BitsPerChar - 1) / BitsPerChar);

    /// <summary>Writes bytes, the highest bit first.</summary>
    public static string Write(byte[] bytes)
    {
        char[] text = new char[Length(bytes.Length)];
        uint bits = 0;
        int count = 0;
        int written = 0;
        foreach (byte b in bytes)
        {
            bits = (bits << BitsPerByte) | b;
            count += BitsPerByte;
            if (count >= BitsPerChar)
            {
                count -= BitsPerChar;
                text[written++] = Char(bits >> count);
            }
        }

        if (count > 0)
        {
            text[written] = Char(bits << (BitsPerChar - count));
        }

        return new string(text);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="text">The text that has them.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many bytes there are.</param>
    /// <exception cref="InvalidDataException">The text is too short, or has other characters.</exception>
    [MethodImpl(RecordKeys.Optimized)]
    public static byte[] Read(string text, int start, int length)
    {
        if (text.Length - start < Length(length))
        {
            throw new InvalidDataException();
        }

        byte[] bytes = new byte[length];
        uint bits = 0;
        int count = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (count < BitsPerByte)
            {
                int next = text[start++] - First;
                if (next >> BitsPerChar != 0)
                {
                    throw new InvalidDataException();
                }

                bits = (bits << BitsPerChar) | (uint)next;
                count += BitsPerChar;
            }

            count -= BitsPerByte;
            bytes[i] = (byte)(bits >> count);
        }

        return bytes;
    }

    private static char Char(uint bits) => (char)(First + (bits & ((1 << BitsPerChar) - 1)));
}
