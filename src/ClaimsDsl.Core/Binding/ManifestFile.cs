using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>
/// A claims file as an assembly carries it, for the projects that reference the assembly: as an attribute, which a compiler reads with
/// the assembly's types.
/// </summary>
/// <param name="Version">The version of the format.</param>
/// <param name="File">The file's path in its project.</param>
/// <param name="DefaultNamespace">The namespace of the project's files that name none.</param>
/// <param name="Data">
/// The file's text without its comments: UTF-8 in the ZLIB format of RFC 1950, which has a checksum, in Base64 of RFC 4648.
/// </param>
public sealed record ManifestFile(int Version, string File, string DefaultNamespace, string Data)
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    // So much text is no claims file, and a few bytes can unfold to any amount.
    private const int MostBytes = 64 << 20;

    // Compression method 8 with a window of 32 kB; the best compression. See RFC 1950, 2.2.
    private static readonly byte[] Header = [0x78, 0xDA];
    private const int ChecksumLength = 4;

    private static readonly Regex Comment = new("//[^\r\n]*", RegexOptions.CultureInvariant);

    /// <summary>Writes a file. What is left out are comments, which are for the project's own eyes: every token stays in its line and column.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="file">Its path in its project.</param>
    /// <param name="defaultNamespace">The namespace of the project's files that name none.</param>
    public static ManifestFile Write(SyntaxTree tree, string file, string defaultNamespace)
    {
        var text = new StringBuilder();
        foreach (SyntaxToken token in tree.Root.DescendantTokens())
        {
            text.Append(Comment.Replace(token.LeadingTrivia, "")).Append(token.Text).Append(Comment.Replace(token.TrailingTrivia, ""));
        }

        return new ManifestFile(CurrentVersion, file, defaultNamespace, Convert.ToBase64String(Compress(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    /// <summary>Reads the text. Never fails: what cannot be read has a problem.</summary>
    /// <returns>The text, and null; or an empty text, and why it cannot be read.</returns>
    public (string Text, string? Problem) Read()
    {
        if (Version != CurrentVersion)
        {
            string advice = Version > CurrentVersion ? "use a newer version of ClaimsDsl here" : "build it again with the version of ClaimsDsl that is used here";
            return ("", $"they are in version {Version} of the format, and version {CurrentVersion} is read here: {advice}");
        }

        try
        {
            return Decompress(Convert.FromBase64String(Data)) is { } bytes ? (Encoding.UTF8.GetString(bytes), null) : ("", "they are damaged");
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or IOException)
        {
            return ("", "they are damaged");
        }
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var result = new MemoryStream();
        result.Write(Header, 0, Header.Length);
        using (var deflate = new DeflateStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes, 0, bytes.Length);
        }

        uint checksum = Adler32(bytes, bytes.Length);
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            result.WriteByte((byte)(checksum >> shift));
        }

        return result.ToArray();
    }

    /// <summary>What was compressed; null where it is damaged or too much.</summary>
    private static byte[]? Decompress(byte[] data)
    {
        int length = data.Length - Header.Length - ChecksumLength;
        if (length < 0)
        {
            return null;
        }

        using var compressed = new MemoryStream(data, Header.Length, length);
        using var inflate = new DeflateStream(compressed, CompressionMode.Decompress);
        using var result = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = inflate.Read(buffer, 0, buffer.Length)) > 0 && result.Length <= MostBytes;)
        {
            result.Write(buffer, 0, read);
        }

        uint checksum = 0;
        for (int i = data.Length - ChecksumLength; i < data.Length; i++)
        {
            checksum = (checksum << 8) | data[i];
        }

        return result.Length <= MostBytes && Adler32(result.GetBuffer(), (int)result.Length) == checksum ? result.ToArray() : null;
    }

    // The checksum of RFC 1950, 8.2. So many bytes are added before the sums have to be reduced.
    private static uint Adler32(byte[] bytes, int length)
    {
        const uint Base = 65521;
        const int Most = 5552;
        uint a = 1;
        uint b = 0;
        for (int i = 0; i < length;)
        {
            for (int end = Math.Min(i + Most, length); i < end; i++)
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
