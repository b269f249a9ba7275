using System;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Fixes;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class DocumentFixTests
{
    private static readonly string Sha256 = DocumentText.Create("wire.txt", "He urged restraint.").Sha256;

    [Fact]
    public void A_changed_document_that_still_has_its_quotations_is_pinned_anew() => Fixing.Mends(
        "update-pin",
        Quoting("00", "restraint"),
        Quoting(Sha256, "restraint"),
        "Pin the text of 'Wire' as it is now, which still has all 2 quotations from it");

    [Fact]
    public void A_changed_document_that_lost_a_quotation_is_not_pinned_anew() => Fixing.Leaves("update-pin", Quoting("00", "patience"));

    [Theory]
    [InlineData("document Wire \"wire.txt\"  // of Wednesday", "document Wire \"wire.txt\" { sha256 \"{0}\" }  // of Wednesday")]
    [InlineData("document Wire \"wire.txt\" { }", "document Wire \"wire.txt\" { sha256 \"{0}\" }")]
    [InlineData("document Wire \"wire.txt\" { title \"Restraint\" }", "document Wire \"wire.txt\" { title \"Restraint\"  sha256 \"{0}\" }")]
    [InlineData("document Wire \"wire.txt\" {\r\n\tpublished 2024-10-23  // Wednesday\r\n}", "document Wire \"wire.txt\" {\r\n\tpublished 2024-10-23  // Wednesday\r\n\tsha256 \"{0}\"\r\n}")]
    [InlineData("document Wire \"wire.txt\" {\n  published 2024-10-23 }", "document Wire \"wire.txt\" {\n  published 2024-10-23\n  sha256 \"{0}\" }")]
    public void A_document_is_pinned_where_it_is_declared(string before, string after)
    {
        Fix fix = Assert.Single(ActionsOn(before, "Wire"));
        Assert.Equal("Pin the text of 'Wire' as it is now", fix.Title);
        string pinned = Assert.Single(Fixing.Apply([new SnippetFile("test.claims", before)], FixProvider.Merge([fix]))).Text;
        Assert.Equal(after.Replace("{0}", Sha256, StringComparison.Ordinal), pinned);
        Check.Alone(pinned + "\n//@ wire.txt\nHe urged restraint.", Check.Sourcing);
        Assert.Empty(ActionsOn(pinned, "Wire"));
    }

    [Theory]
    [InlineData("document Wire \"other.txt\"", "Wire")]
    [InlineData("document Wire", "Wire")]
    [InlineData("person Kirby", "Kirby")]
    [InlineData("document Wire \"wire.txt\"\nperson Kirby", "Kirby")]
    public void Where_no_document_that_can_be_read_is_declared_none_is_pinned(string text, string place) => Assert.Empty(ActionsOn(text, place));

    private static ValueList<Fix> ActionsOn(string text, string place) => FixProvider.ActionsAt(
        Check.Compile([new SnippetFile("test.claims", text), new SnippetFile("wire.txt", "He urged restraint.")]),
        new Location("test.claims", new TextSpan(text.IndexOf(place, StringComparison.Ordinal), 0)));

    private static string Quoting(string sha256, string quotation) => $$"""
        //@ a.claims
        namespace N
        document Wire "wire.txt" { sha256 "{{sha256}}" }
        person Kirby
        Kirby urges "restraint" in Wire
        //@ b.claims
        namespace N
        Kirby urges "{{quotation}}" in Wire
        Kirby urges "elsewhere" in Other
        document Other "other.txt"
        //@ wire.txt
        He urged restraint.
        """;
}
