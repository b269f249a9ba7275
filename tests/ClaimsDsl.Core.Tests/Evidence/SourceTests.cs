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
    public void A_document_that_is_not_given_is_one_message_at_its_path() => Check.Alone("""
        //@ a/vocabulary.claims
        namespace N
        document Wire "../texts/elsewhere.txt" { title "Wire report" sha256 "00" }
        //! CLM2002 "../texts/elsewhere.txt" : The text of 'Wire report' was not found; its path leads to 'texts/elsewhere.txt'; outside of the folders of the claims file and of the project, a text is read only where the project lists it as a ClaimsDocument
        document Unused "/unused.txt"
        //! CLM2002 "/unused.txt" : The text of Unused was not found; its path leads to '/unused.txt'; outside of the folders of the claims file and of the project, a text is read only where the project lists it as a ClaimsDocument
        document Nowhere ""
        //! CLM2002 "" : The text of Nowhere was not found; its path leads to 'a'
        in Wire {
          document Nested "nested.txt"
          //! CLM2002 "nested.txt"
        }
        document Given "../texts/wire.txt"
        person Kirby
        //@ b/claims.claims
        namespace N
        Kirby says in Wire "anything"
        Kirby says in Wire "anything else"
        //@ texts/wire.txt
        Something
        """);

    [Fact]
    public void A_document_without_a_path_is_one_message() => Check.Alone(
        """
        document Wire
        //! CLM0002 Wire
        person Kirby
        Kirby says in Wire "anything"
        """,
        Check.Sourcing);

    [Fact]
    public void A_claim_says_where_it_is_written() => Check.Alone("""
        document Wire "wire.txt"
        person Kirby
        person Peskov
        proposition FairGame "The troops are fair game"
        Kirby warns of FairGame "fair game"
        //! CLM2001 warns of : The claim names no document
        kirby: Kirby demands FairGame
        //! CLM2001 demands : The claim names no document and quotes nothing
        Peskov, Kirby deny kirby on 2024-10-23
        //! CLM2001 deny : The claim names no document and quotes nothing
        Kirby urges "restraint"
        //! CLM2001 urges : The claim names no document
        on 2024-10-23 { Kirby states FairGame "" }
        //! CLM2001 states : The claim names no document and quotes nothing
        in Wire { on 2024-10-23 { Kirby states FairGame "fair game" } }
        Kirby states FairGame in Wire "fair game"
        //@ wire.txt
        They are fair game.
        """);

    [Fact]
    public void A_claim_quotes_its_document() => Check.Alone("""
        document Wire "wire.txt"
        document Absent "absent.txt" { title "US: “fair game”" }
        //! CLM2002 "absent.txt"
        person Kirby
        person Peskov
        proposition FairGame "The troops are fair game"
        kirby: Kirby warns of FairGame in Wire
        //! CLM2003 warns of : The claim quotes nothing of Wire
        in Absent {
          Peskov denies kirby
          //! CLM2003 denies : The claim quotes nothing of 'US: “fair game”'
          Kirby urges "…" ""
          //! CLM2003 urges
          Kirby states FairGame "…" "🎯"
        }
        //@ wire.txt
        They are fair game.
        """);

    [Fact]
    public void What_could_not_be_read_may_have_been_the_document_or_the_quotation() => Check.Alone(
        """
        person Kirby
        proposition FairGame "The troops are fair game"
        kind Deployment { troops : count of people }
        entity Deployment is Deployment
        in Wier {
        //! CLM1003 Wier
          Kirby states FairGame
        }
        Kirby states FairGame in Wier
        //! CLM1003 Wier
        Kirby states Deployment.troops 3,000 people inn Wire
        //! CLM1031 people inn
        //! CLM0001 Wire
        Kirby states
        //! CLM0002 states
        persn peskov "Dmitry Peskov"
        //! CLM1001 persn
        """,
        Check.Sourcing);

    [Fact]
    public void An_unreadable_document_is_one_message()
    {
        string text = "document Wire \"wire.pdf\"\nperson Kirby\nKirby says in Wire \"anything\"\nKirby says in Wire \"more\"";
        ClaimsCompilation compilation = Check.Compile([new("test.claims", text), new("wire.pdf", "%PDF\0\0")]);
        Diagnostic diagnostic = Assert.Single(Check.WarningsOf(compilation));
        Assert.Equal("The text of Wire cannot be read: it is not a text, it contains NUL characters", diagnostic.Message);
    }

    [Fact]
    public void A_pin_holds_whatever_the_line_ends_are()
    {
        string pin = DocumentText.Create("", "one\ntwo\n").Sha256.ToUpperInvariant();
        string claims = "document Wire \"wire.txt\" { sha256 \"" + pin + "\" }";
        Assert.Empty(Check.DiagnosticsOf(Check.Compile([new("test.claims", claims), new("wire.txt", "\uFEFFone\r\ntwo\r\n")]), Check.Sourcing));
        Assert.Single(Check.DiagnosticsOf(Check.Compile([new("test.claims", claims), new("wire.txt", "one\ntwo")]), Check.Sourcing));
    }

    [Fact]
    public void An_edit_looks_again_only_for_the_quotation_that_changed()
    {
        DocumentText[] documents = [.. Enumerable.Range(0, 20).Select(i => DocumentText.Create($"{i}.txt", $"There are {i},000 troops. They left. They came back."))];
        SyntaxTree[] trees = [.. documents.Select((document, i) => Parse(i, $"{i},000 troops"))];
        Check(trees);
        Assert.All(documents, document => Assert.Equal(2, document.Searches));

        trees[7] = Parse(7, "They left");
        Check(trees);
        Assert.All(documents, document => Assert.Equal(document == documents[7] ? 3 : 2, document.Searches));

        // What is undone was looked for before.
        trees[7] = Parse(7, "7,000 troops");
        Check(trees);
        Assert.Equal(41, documents.Sum(document => document.Searches));

        void Check(SyntaxTree[] files)
        {
            var compilation = ClaimsCompilation.Create(files, "Test", path => documents.FirstOrDefault(document => document.Path == path));
            Assert.Empty(compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree)));
        }

        static SyntaxTree Parse(int i, string quotation) => SyntaxTree.Parse(SourceText.From(
            $"namespace N{i}\ndocument D \"{i}.txt\"\nperson P\nP says in D \"{quotation}\" \"They came back\"", $"{i}.claims"));
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
}
