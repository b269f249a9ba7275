using System.IO;

using ClaimsDsl.Testing;

using CsCheck;

using Xunit;

namespace ClaimsDsl.Runtime.Tests.Values;

public class PackedBytesTests
{
    [Fact]
    public void Bytes_are_read_as_they_were_written() => Gen.Byte.Array[0, 40].ForAll(bytes =>
    {
        string text = PackedBytes.Write(bytes);
        Assert.Equal(bytes, PackedBytes.Read("#" + text, 1, bytes.Length));
        Assert.Equal(PackedBytes.Length(bytes.Length), text.Length);
        Assert.All(text, c => Assert.InRange(c, '\u4000', '\uBFFF'));
        if (bytes.Length > 0)
        {
            Assert.Throws<InvalidDataException>(() => PackedBytes.Read(text, 1, bytes.Length));
        }
    });

    [Theory]
    [InlineData(new byte[] { }, "")]
    [InlineData(new byte[] { 0x00 }, "\u4000")]
    [InlineData(new byte[] { 0x01, 0x02 }, "\u4081\u4000")]
    [InlineData(new byte[] { 0xFF, 0xFF }, "\uBFFF\u8000")]
    public void Fifteen_bits_are_a_character(byte[] bytes, string text) => Assert.Equal(text, PackedBytes.Write(bytes));

    [Theory]
    [InlineData(15, 8)]
    [InlineData(16, 9)]
    [InlineData(int.MaxValue, 1145324612)]
    public void Eight_characters_are_fifteen_bytes(int bytes, int characters) => Assert.Equal(characters, PackedBytes.Length(bytes));
}
