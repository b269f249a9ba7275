using System;
using System.IO;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>Quotations are looked for in the documents that the compiler was given, as they are named in the claims files.</summary>
public class SourceTests
{
    [Fact]
    public void The_message_names_the_document_and_the_nearest_passage() => Check.Alone("""
        document Wire "texts/wire.txt" { title "Wire report" }
        government UnitedStates
        UnitedStates says in Wire "at least 4,000 soldiers traveled by ship"
        //! CLM2004 "at least 4,000 soldiers traveled by ship" : 'Wire report' does not have these words; the nearest that it has is "at least 3,000 soldiers traveled by ship"
        UnitedStates says in Wire "the talks were held in Geneva on Monday"
        //! CLM2004 "the talks were held in Geneva on Monday" : 'Wire report' does not have these words
        UnitedStates says in Wire "at least 3,000 soldiers … by ship" "to Vladivostok"
        //@ texts/wire.txt
        The U.S. believes that at least 3,000 soldiers
        traveled by ship to <b>Vladivostok</b>, it said.
        """);

    [Fact]
    public void The_message_offers_two_contexts() => Check.Alone("""
        document Wire "wire.txt"
        government UnitedStates
        UnitedStates says in Wire "3,000 troops"
        //! CLM2005 "3,000 troops" : Wire has these words in 2 places: say which, as in "said [[3,000 troops]]" or "[[3,000 troops]] will"
        UnitedStates says in Wire "another [[3,000 troops]]"
        //@ wire.txt
        It said 3,000 troops arrived and another 3,000 troops will.
        """);

    [Fact]
    public void A_document_is_found_from_the_file_that_names_it() => Check.Alone("""
        //@ a/vocabulary.claims
        namespace N
        document Wire "../texts/wire.txt"
        person Kirby
        //@ b/claims.claims
        namespace N
        in Wire { Kirby says "we do not know" }
        in Wire { Kirby says "we know" }
        //! CLM2004 "we know"
        //@ texts/wire.txt
        We said we do not know.
        """);

    [Fact]
    public void Nothing_is_said_of_a_document_that_is_not_given_or_of_a_claim_without_one() => Check.Alone("""
        document Wire "elsewhere.txt" { sha256 "00" }
        person Kirby
        Kirby says in Wire "anything"
        Kirby says "anything"
        //@ wire.txt
        Something
        """);

    [Fact]
    public void An_unreadable_document_is_one_message()
    {
        string text = "document Wire \"wire.pdf\"\nperson Kirby\nKirby says in Wire \"anything\"\nKirby says in Wire \"more\"";
        ClaimsCompilation compilation = Check.Compile([new("test.claims", text), new("wire.pdf", "%PDF\0\0")]);
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(compilation));
        Assert.Equal("The text of Wire cannot be read: it is not a text, it contains NUL characters", diagnostic.Message);
    }

    [Fact]
    public void A_pin_holds_whatever_the_line_ends_are()
    {
        string pin = DocumentText.Create("", "one\ntwo\n").Sha256.ToUpperInvariant();
        string claims = "document Wire \"wire.txt\" { sha256 \"" + pin + "\" }";
        Assert.Empty(Check.DiagnosticsOf(Check.Compile([new("test.claims", claims), new("wire.txt", "\uFEFFone\r\ntwo\r\n")])));
        Assert.Single(Check.DiagnosticsOf(Check.Compile([new("test.claims", claims), new("wire.txt", "one\ntwo")])));
    }

    [Fact]
    public void Every_quotation_of_the_sample_is_in_its_article_and_a_changed_one_is_not()
    {
        SyntaxTree[] trees = [.. Repository.ParseSample("DprkTroops")];
        Assert.Empty(Check.WarningsOf(WithSeeds(trees)));

        // One digit, one word, and one word of an article: each is seen, and the right words are offered.
        SyntaxTree wire = trees.Single(t => t.Path.EndsWith("wire.claims", StringComparison.Ordinal));
        string changed = wire.ToString().Replace("at least 3,000 North Korean soldiers traveled by ship", "at least 3,500 North Korean soldiers traveled by ship", StringComparison.Ordinal);
        Assert.NotEqual(wire.ToString(), changed);
        ClaimsCompilation compilation = WithSeeds([.. trees.Select(t => t == wire ? SyntaxTree.Parse(SourceText.From(changed, t.Path)) : t)]);
        Assert.All(Check.WarningsOf(compilation), d => Assert.Contains("at least 3,000 North Korean soldiers", d.Message, StringComparison.Ordinal));
        Assert.NotEmpty(Check.WarningsOf(compilation));

        compilation = WithSeeds(trees, text => text.Replace("three thousand troops to Russia", "four thousand troops to Russia", StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(Check.WarningsOf(compilation), d => d.Message.Contains("four thousand", StringComparison.Ordinal));
        Assert.Equal("CLM2004", diagnostic.Id);
    }

    [Theory]
    [InlineData("/p/a.claims", "wire.txt", "/p/wire.txt")]
    [InlineData("/p/q/a.claims", "../x/./wire.txt", "/p/x/wire.txt")]
    [InlineData("/p/a.claims", "/wire.txt", "/wire.txt")]
    [InlineData("C:\\p\\a.claims", "..\\wire.txt", "C:/wire.txt")]
    [InlineData("C:\\p\\a.claims", "D:\\wire.txt", "D:/wire.txt")]
    [InlineData("a.claims", "../../wire.txt", "../../wire.txt")]
    [InlineData("a.claims", "", "")]
    public void A_path_is_seen_from_its_file(string file, string path, string expected) => Assert.Equal(expected, DocumentPath.Combine(file, path));

    private static ClaimsCompilation WithSeeds(SyntaxTree[] trees, Func<string, string>? edit = null) => ClaimsCompilation.Create(trees, "Test", path =>
    {
        string full = Path.Combine(Repository.Root, path);
        return File.Exists(full) ? DocumentText.Create(path, (edit ?? (t => t))(File.ReadAllText(full))) : null;
    });
}
