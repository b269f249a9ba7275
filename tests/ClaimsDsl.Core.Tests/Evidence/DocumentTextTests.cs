using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ClaimsDsl.Evidence;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What a reader sees of a document.</summary>
public sealed class DocumentTextTests
{
    [Theory]
    [InlineData("to <a href=\"https://a.example/x?y=1&z=2\" target=\"_blank\">Russia </a>to train", "to Russia to train")]
    [InlineData("<p>One.</p><p>Two<br>three<br/>four</p>", "One. Two three four")]
    [InlineData("un<b>believ</b>able", "unbelievable")]
    [InlineData("<td>3,000</td><td>troops</td>", "3,000 troops")]
    [InlineData("<TITLE>Caps</TITLE>text", "Caps text")]
    [InlineData("before<!-- a <b>comment</b> -->after", "beforeafter")]
    [InlineData("x<script>if (a < b) { alert('</p>'); }</script >y", "x y")]
    [InlineData("x<STYLE>p > a { }</style>y", "x y")]
    [InlineData("<a title='1 > 0'>sum</a>", "sum")]
    [InlineData("<p class=x>Kirby's</p><p>Austin's</p>", "Kirby's Austin's")]
    [InlineData("AT&amp;T&nbsp;said &#8220;no&#x201D; &lt;b&gt;", "AT&T said \"no\" <b>")]
    [InlineData("a &#146;quote&#148; in Windows-1252", "a 'quote\" in Windows-1252")]
    public void Markup_is_read_in_every_document(string text, string expected) =>
        Assert.All(["a.html", "a.HTM", "a.txt", "a.md", "a"], path => Assert.Equal(expected, DocumentText.Create(path, text).Normalized));

    [Theory]
    [InlineData("a < b and c > d")]
    [InlineData("1<2, 3>2")]
    [InlineData("if a <b and c> d")]
    [InlineData("WASHINGTON >> The U.S. said")]
    [InlineData("from <a href=\"x\" with no end")]
    [InlineData("<!-- no end")]
    [InlineData("R&D; Q&A &; &#; &#xZZ; &unknown; &")]
    [InlineData("mail <kirby@example.org> <")]
    public void What_is_not_certainly_markup_is_text(string text) =>
        Assert.Equal(text, DocumentText.Create("a.txt", text).Normalized);

    [Fact]
    public void Only_html_has_elements_that_html_does_not_know()
    {
        const string Text = "<!DOCTYPE html><?xml version='1.0'?><x-quote by=me>so <speaker> said</x-quote>";
        Assert.Equal("so said", DocumentText.Create("a.html", Text).Normalized);
        Assert.Equal("<?xml version='1.0'?><x-quote by=me>so <speaker> said</x-quote>", DocumentText.Create("a.txt", Text).Normalized);
    }

    [Theory]
    [InlineData("# Troops\n\n## In *Russia*", "Troops In Russia")]
    [InlineData("Title\n=====\ntext\n\n---\n\nmore", "Title text more")]
    [InlineData("> quoted\n> > twice\n>plain", "quoted twice plain")]
    [InlineData("- one\n* two\n  + three\n1. four\n12) five", "one two three four five")]
    [InlineData("He said **at least** _three_ ~~four~~ `five`", "He said at least three four five")]
    [InlineData("sent [3,000 troops](https://a.example/b_c_d \"title\") to [Russia][1] ![map](m.png)", "sent 3,000 troops to Russia map")]
    [InlineData("see <https://a.example/x_y> or [note]", "see https://a.example/x_y or [note]")]
    [InlineData(@"2 \* 3 = 2 * 3, snake_case \[sic\] 5*3", "2 * 3 = 2 * 3, snake_case [sic] 5*3")]
    [InlineData("```text\nfenced\n```\ndone", "fenced done")]
    public void Marks_are_read_in_markdown_alone(string text, string expected)
    {
        Assert.Equal(expected, DocumentText.Create("notes.md", text).Normalized);
        Assert.NotEqual(expected, DocumentText.Create("notes.txt", text).Normalized);
    }

    [Theory]
    [InlineData("1984. That year")]
    [InlineData("-5 degrees")]
    [InlineData("#tag")]
    [InlineData("2 * 3")]
    [InlineData("file_name")]
    [InlineData("[[[ and ]](x and [a](b")]
    [InlineData("note [sic] (here)")]
    [InlineData("a ~ b ~c")]
    public void What_could_be_a_character_of_the_text_is(string text) =>
        Assert.Equal(text, DocumentText.Create("notes.md", text).Normalized);

    [Theory]
    [InlineData("  one\t\r\n two\u00A0\u2003three\u2028four\u3000 ", "one two three four")]
    [InlineData("‘a’ ‚b‛ ′c′ ‹d› `e´", "'a' 'b' 'c' 'd' 'e'")]
    [InlineData("“a” „b‟ «c» ″d″", "\"a\" \"b\" \"c\" \"d\"")]
    [InlineData("a-b‐c‑d‒e–f—g―h−i", "a-b-c-d-e-f-g-h-i")]
    [InlineData("wait… now", "wait... now")]
    [InlineData("of\uFB01cial ef\uFB02uent a\uFB03n e\uFB00ect", "official efﬂuent affin effect")]
    [InlineData("co\u00ADoper\u200Bate\u202E \uFEFFnow\u0007", "cooperate now")]
    [InlineData("Ri Song Jin IN Rome", "Ri Song Jin IN Rome")]
    [InlineData("it\u0092s \u0093fair\u0094 \u0096 \u0085 \u0080 5", "it's \"fair\" - ... € 5")]
    public void Typography_is_made_equal(string text, string expected) =>
        Assert.Equal(expected.Replace("ﬂ", "fl", StringComparison.Ordinal), DocumentText.Create("a.txt", text).Normalized);

    // Samples of UAX #15 and of scripts that are often stored decomposed.
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("A\u030A \u212B", "\u00C5 \u00C5")]
    [InlineData("o\u0302\u0301 \u00F4\u0301", "\u1ED1 \u1ED1")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("s\u0323\u0307 s\u0307\u0323 \u1E9B\u0323", "\u1E69 \u1E69 \u1E9B\u0323")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\u03B1\u0345\u0301", "\u1FB4")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("\u1112\u1161\u11AB \uD558\u11AB", "\uD55C \uD55C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0644\u064E\u0651 \u0644\u0651\u064E", "\u0644\u064E\u0651 \u0644\u064E\u0651")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("e<b>\u0301</b>", "\u00E9")]
    public void Accents_are_composed(string text, string expected) =>
        Assert.Equal(expected, DocumentText.Create("a.txt", text).Normalized);

    [Fact]
    public void Composing_twice_changes_nothing_and_composing_what_is_composed_neither() => Assert.All(Enumerable.Range(1, 0xFFFF), code =>
    {
        List<char> once = [(char)code];
        CanonicalText.Compose(once);
        List<char> twice = [.. once];
        CanonicalText.Compose(twice);
        Assert.Equal(once, twice);
        Assert.Equal(CanonicalText.IsReplaced((char)code), once is not [var same] || same != (char)code);
    });

    [Theory]
    [InlineData("said <b>“no”</b> twice", "\"no\"", "“no”")]
    [InlineData("to <a href=x>Russia </a>to", "Russia to", "Russia </a>to")]
    [InlineData("to <a href=x>Russia </a>to", "to Russia", "to <a href=x>Russia")]
    [InlineData("AT&amp;T said", "AT&T", "AT&amp;T")]
    [InlineData("in  \r\n  Rome", "in Rome", "in  \r\n  Rome")]
    [InlineData("a cafe\u0301 here", "café", "cafe\u0301")]
    [InlineData("wait… now", "wait...", "wait…")]
    [InlineData("one <b>two</b> three", "two", "two")]
    public void A_part_is_found_again_in_the_original(string text, string part, string original)
    {
        var document = DocumentText.Create("a.txt", text);
        int start = document.Normalized.IndexOf(part, StringComparison.Ordinal);
        TextSpan span = document.ToOriginal(new TextSpan(start, part.Length));
        Assert.Equal(original, text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Spans_outside_the_text_are_moved_inside()
    {
        var document = DocumentText.Create("a.txt", " one ");
        Assert.Equal(new TextSpan(1, 3), document.ToOriginal(new TextSpan(-5, 100)));
        Assert.Equal(new TextSpan(4, 0), document.ToOriginal(new TextSpan(9, 1)));
        Assert.Equal(new TextSpan(0, 0), DocumentText.Create("a.txt", " ").ToOriginal(new TextSpan(0, 1)));
    }

    [Fact]
    public void Lines_are_those_of_the_original() =>
        Assert.Equal(new LinePosition(1, 2), DocumentText.Create("a.txt", "one\r\ntwo").GetLinePosition(7));

    [Theory]
    [InlineData("“two” three", 10, 2, "\"two\"\r\nthree")]
    [InlineData("one … three", 0, 1, "one</b>\r\n \"two\"\r\nthree")]
    [InlineData("[[four]] four", 27, 4, "four")]
    public void A_passage_is_what_the_document_has(string quotation, int start, int line, string text) =>
        Assert.Equal(
            new QuotedPassage(text, start, line),
            DocumentText.Create("a.txt", "one</b>\r\n \"two\"\r\nthree\r\n...four four").FindPassage(quotation));

    [Theory]
    [InlineData("five")]
    [InlineData("four")]
    [InlineData("…")]
    [InlineData("")]
    public void A_quotation_in_no_place_or_in_several_has_no_passage(string quotation) =>
        Assert.Null(DocumentText.Create("a.txt", "one … four … four").FindPassage(quotation));

    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")] // FIPS 180-2, appendix B.1
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void The_hash_is_sha256(string text, string expected) => Assert.Equal(expected, DocumentText.Create("a.txt", text).Sha256);

    [Fact]
    public void Line_ends_and_byte_order_marks_do_not_change_the_hash()
    {
        string expected = DocumentText.Create("a.txt", "é\nb\n").Sha256;
        Assert.All(["é\r\nb\r\n", "é\rb\r", "\uFEFFé\nb\n"], text => Assert.Equal(expected, DocumentText.Create("b.html", text).Sha256));
        Assert.NotEqual(expected, DocumentText.Create("a.txt", "é\nb").Sha256);
    }

    [Fact]
    public void A_binary_file_cannot_be_read()
    {
        Assert.Equal("it is not a text, it contains NUL characters", DocumentText.Create("a.doc", "a" + new string('\0', 1000) + "b").Problem);
        var document = DocumentText.Create("a.pdf", "North Korean troops\0are here");
        Assert.Equal("it is not a text, it contains NUL characters", document.Problem);
        Assert.False(Anchor.Find(document, "North Korean troops").IsFound);
        Assert.Null(Anchor.Find(document, "North Korean troops").Nearest);
    }

    [Fact]
    public void A_text_in_another_encoding_cannot_be_read()
    {
        byte[] latin = Encoding.Latin1.GetBytes("La Corée du Nord a envoyé des troupes, a déclaré le ministre.");
        Assert.Equal(
            "it is in an encoding that is neither UTF-8 nor UTF-16: save it in UTF-8",
            DocumentText.Create("a.txt", Encoding.UTF8.GetString(latin)).Problem);
        byte[] wide = Encoding.Unicode.GetBytes("North Korean troops");
        Assert.Equal(
            "it is in UTF-16 without a byte order mark: save it in UTF-8", DocumentText.Create("a.txt", Encoding.UTF8.GetString(wide)).Problem);
    }

    [Theory]
    [InlineData("<!doctype html><html><head><meta charset=\"windows-1252\">", "windows-1252")]
    [InlineData("<META CHARSET = iso-8859-1 />", "iso-8859-1")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r")]
    [InlineData("<?xml version=\"1.0\" encoding='Shift_JIS'?>", "Shift_JIS")]
    [InlineData("<p>charset=windows-1252</p>", null)]
    [InlineData("<meta charset=\">", null)]
    [InlineData("", null)]
    public void The_encoding_that_a_page_declares_is_named(string text, string? name)
    {
        Assert.Equal(name, DeclaredEncoding.Find(text));
        string expected = name is null
            ? "it is in an encoding that is neither UTF-8 nor UTF-16: save it in UTF-8"
            : "it was not read in the encoding that it declares, '" + name + "': save it in UTF-8";
        Assert.Equal(expected, DocumentText.Create("a.html", text + "It\uFFFDs a \uFFFDserious issue").Problem);
    }

    [Fact]
    public void A_few_lost_characters_are_no_problem()
    {
        Assert.Null(DocumentText.Create("a.txt", "one \uFFFD lost").Problem);
        Assert.Null(DocumentText.Create("a.txt", string.Concat(Enumerable.Repeat("word ", 1000)) + "\uFFFD\uFFFD\uFFFD").Problem);
    }

    [Theory]
    [InlineData("long.txt", "")]
    [InlineData("long.html", "<p <b>a</i> &#x; <!-- ")]
    public void Ten_megabytes_are_read_and_searched(string path, string broken)
    {
        const int Length = 10_000_000;
        const string Quotation = "at least 3,000 North Korean soldiers";
        var text = new StringBuilder(Length);
        for (int i = 0; text.Length < Length; i++)
        {
            text.Append("The ").Append(i).Append(" ships sailed. ");
        }

        text.Append(Quotation).Append(" sailed with them. ").Append(broken);
        var document = DocumentText.Create(path, text.ToString());
        Assert.Null(document.Problem);
        Assert.True(document.Find(Quotation).IsFound);
        Assert.False(document.Find("at least 3,500 North Korean soldiers").IsFound);
    }
}
