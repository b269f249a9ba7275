using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>One claim is written once, with all its quotations.</summary>
public class DuplicateTests
{
    [Fact]
    public void The_same_claim_from_the_same_document_is_reported_each_time_again() => Check.InWorld("""
        first: Kirby states TreatyIsDefensive in Wire "a"
        Kirby states TreatyIsDefensive in Wire "b" note "again"
        //! CLM2033 Kirby states TreatyIsDefensive : John Kirby already claims this in the same document: add the quotation there
        //!   related: Kirby states TreatyIsDefensive
        in Wire { Kirby states TreatyIsDefensive "b" }
        //! CLM2033 Kirby states TreatyIsDefensive
        """);

    [Fact]
    public void What_could_not_be_read_is_not_known_to_be_the_same() => Check.InWorld("""
        Kirby states Deployment.troops 3,000 km in Wire "a"
        //! CLM1031 km
        Kirby states Deployment.troops 4,000 km in Wire "a"
        //! CLM1031 km
        Kirby withholds Deployment.troops in Wire "a"
        Kirby withholds Deployment.troops in Wire "a"
        //! CLM2033 Kirby withholds Deployment.troops
        """);

    [Fact]
    public void What_differs_in_anything_is_not_the_same() => Check.InWorld("""
        first: Kirby states Deployment.troops 3,000 in Wire
        Kirby states Deployment.troops 3,000 in Digest
        Kirby states Deployment.troops 3,000
        Kirby states Deployment.troops 3,000
        Kirby says Deployment.troops 3,000 in Wire
        Kirby states likely Deployment.troops 3,000 in Wire
        Kirby states Deployment.troops about 3,000 in Wire
        Kirby states Deployment.troops 3,000 in Wire on 2024-10-22
        Kirby states Deployment.troops 3,000 in Wire as of 2024-09
        Kirby states Deployment.troops 3,000 in Wire via Nis
        Kirby states Deployment.troops 3,000 in Wire to Lawmakers
        Kirby states Deployment.troops 3,000 in Wire if "x"
        Kirby states Deployment.troops 3,000 in Wire personally
        Kirby states Deployment.ships 3,000 in Wire
        Kirby, Austin state Deployment.troops 3,000 in Wire
        Kirby states Earlier.troops 3,000 in Wire
        Kirby states Deployment.troops 3,000 in Wire retracts first
        Kirby says in Wire "a"
        Kirby says in Wire "a"
        """);

    [Fact]
    public void A_value_that_could_not_be_read_is_not_known_to_be_the_same() => Check.InWorld("""
        Kirby states Deployment.troops lots in Wire
        //! CLM1030 lots
        Kirby states Deployment.troops many in Wire
        //! CLM1030 many
        """);

    [Fact]
    public void The_first_can_be_in_another_file()
    {
        ClaimsCompilation compilation = Check.Compile(
        [
            new SnippetFile("b.claims", "namespace N\ndocument D \"d.txt\"\nperson Kirby\nproposition P \"p\"\nKirby says P in D"),
            new SnippetFile("c.claims", "namespace M\nuse N\nKirby says P in D"),
        ]);
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(compilation));
        Assert.Equal(("CLM2033", "c.claims", "b.claims"), (diagnostic.Id, diagnostic.Location.Path, Assert.Single(diagnostic.Related).Location.Path));
    }
}
