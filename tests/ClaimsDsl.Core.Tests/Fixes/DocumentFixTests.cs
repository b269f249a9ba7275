using ClaimsDsl.Evidence;
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
