using System.Text;
using ClaimsDsl.Testing;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Corpus;

public sealed class ClaimsDataTests
{
    private static readonly Gen<string> GenText = Gen.String[Gen.OneOf(Gen.Char["\t\n\r\\un0tr=| ab\u0000\u0085\u2028\u2029\ud83d\ude00"], Gen.Char), 0, 12];

    [Fact]
    public void Escaping_loses_nothing_and_keeps_lines_and_fields_apart() => GenText.ForAll(text =>
    {
        string escaped = ClaimsDataWriter.Escape(text);
        Assert.DoesNotContain(escaped, c => char.IsControl(c) || c is '\u2028' or '\u2029');
        Assert.Equal(text, ClaimsDataWriter.Unescape(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(escaped))));
    });

    [Fact]
    public void An_unknown_escape_stands_for_itself() => Assert.Equal("\\x\\u00g0\\u00\\", ClaimsDataWriter.Unescape("\\x\\u00g0\\u00\\"));

    [Fact]
    public void No_text_throws() => Gen.String[Gen.Char["\\untr0a"], 0, 8].ForAll(text => { ClaimsDataWriter.Unescape(text); });

    [Fact]
    public void Records_are_lines_of_fields()
    {
        ClaimsDataWriter writer = new();
        Assert.Equal("claims 1\n", writer.ToString());
        writer.Begin("party", "Kirby").Field("kind", "person").Field("role", null).Begin("claim").Field("q", "a\tb").Field("q", "");
        Assert.Equal("claims 1\nparty\tKirby\tkind=person\nclaim\t\tq=a\\tb\tq=\n", writer.ToString());
    }

    [Fact]
    public void What_is_written_is_read() => GenText.Select(GenText.Array[0, 4]).ForAll((name, notes) =>
    {
        ClaimsDataWriter writer = new();
        writer.Begin("place", "other").Begin("place", name);
        foreach (string note in notes)
        {
            writer.Field("also", note);
        }

        ClaimsCorpus corpus = new("N", () => [], _ => null, [ClaimsPart.From("a.claims", () => writer.ToString())]);
        Assert.Equal(notes, corpus.Place(name).Aliases);
        Assert.Equal(name, corpus.Places[1].Id);
    });
}
