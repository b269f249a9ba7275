using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>An author accepts what is reported, says why, and is told where there is nothing to accept.</summary>
public sealed class AllowTests
{
    private const string Vocabulary = """
        document Wire "wire.txt"
        person Kirby
        person Aide { anonymous }
        proposition TheyFight "They fight"
        kind Force { troops : count of people  ships : count }
        entity Force is Force

        """;

    private const string Text = """

        //@ wire.txt
        They fight, with 3,000 troops and two ships, and two boats.
        """;

    [Fact]
    public void The_next_statement_is_accepted_and_no_other() => InWire("""
        allow CLM2010 "counted by hand"
        Kirby states Force.troops 4,000 "3,000 troops"
        Kirby states Force.troops 5,000 "3,000 troops"
        //! CLM2010 5,000
        allow CLM2032 "his superior confirms it"
        Aide states TheyFight "They fight"
        """);

    [Fact]
    public void A_block_is_accepted_with_all_that_is_in_it() => InWire("""
        allow CLM2010 "counted by hand"
        to Aide {
          Kirby states Force.troops 4,000 "3,000 troops"
          on 2024 { Kirby states Force.ships 5 "two ships" }
        }
        Kirby states Force.ships 6 "two ships"
        //! CLM2010 6
        """);

    [Fact]
    public void Several_are_accepted_about_one_statement() => InWire("""
        allow CLM2010, CLM2032
          "it is a rough sketch"
        Aide states Force.troops 4,000 "3,000 troops"
        allow CLM2010 "counted by hand"
        // a comment between them
        allow CLM2005 "both are meant"
        Kirby states Force.ships 4 "two"
        """);

    [Fact]
    public void Declarations_are_accepted_too() => Check.Alone("""
        allow CLM2002 "the archive is not public"
        document Wire "elsewhere.txt"
        """);

    [Fact]
    public void Contradictions_with_other_files_are_accepted_where_they_are_reported() => Check.Alone(
        """
        //@ a.claims
        person Kirby
        proposition TheyFight "They fight"
        Kirby states TheyFight on 2024-10-22
        //@ b.claims
        allow CLM3001 "he was asked about the other brigade"
        Kirby denies TheyFight on 2024-10-22
        allow CLM3001 "he was asked about the other brigade"
        //! CLM4001 CLM3001
        Kirby states TheyFight on 2024-10-23
        """,
        Check.Contradictions);

    [Fact]
    public void Only_what_is_named_is_accepted() => InWire("""
        allow CLM2010 "counted by hand"
        Aide states Force.troops 4,000 "3,000 troops"
        //! CLM2032 Aide
        """);

    [Fact]
    public void An_allow_that_accepts_nothing_is_reported() => InWire("""
        allow CLM2010 "counted by hand"
        //! CLM4001 CLM2010 : There is nothing to allow: CLM2010 is not reported about the next statement
        Kirby states Force.troops 3,000 "3,000 troops"
        allow CLM2032, CLM2010 "counted by hand"
        //! CLM4001 CLM2032
        Kirby states Force.ships 4 "two ships"
        on 2024 {
          Kirby states TheyFight "They fight"
          allow CLM2010 "counted by hand"
          //! CLM4001 CLM2010 : There is nothing to allow: no statement follows
        }
        """);

    [Fact]
    public void Of_two_that_accept_the_same_the_nearer_one_does() => InWire("""
        allow CLM2010 "the outer"
        //! CLM4001 CLM2010
        on 2024 {
          allow CLM2010 "the inner"
          Kirby states Force.troops 4,000 "3,000 troops"
        }
        """);

    [Fact]
    public void Nothing_is_missed_where_a_mistake_may_be_why_it_is_not_reported()
    {
        InWire("""
            allow CLM2010 "counted by hand"
            Kirby states Force.troops four
            //! CLM1030 four
            """);
        InWire("""
            allow CLM2010 "counted by hand"
            Kirby states Force.troops 4,000 "4,000 troops"
            //! CLM2004 "4,000 troops"
            """);
        InWire("""
            allow CLM2032 "his superior confirms it"
            Kirby states TheyFight "They fight"
            Aide stats TheyFight
            //! CLM1009 stats
            """);
        Check.Alone("""
            //@ a.claims
            allow CLM2032 "his superior confirms it"
            person Kirby
            //@ b.claims
            person
            //! CLM0002 person
            """);
        Check.InWorld("""
            allow CLM2005 "both are meant"
            Kirby states FairGame "fair game" in Undated
            """);
    }

    [Fact]
    public void An_id_is_one_that_can_be_allowed() => Check.InWorld("""
        allow everything "why"
        //! CLM1012 everything : 'everything' is not a diagnostic's id, such as CLM2010
        Kirby states FairGame
        allow CLM2999 "why"
        //! CLM1012 CLM2999
        Kirby states FairGame
        allow CLM1001 "why"
        //! CLM1012 CLM1001 : 'CLM1001' is not a diagnostic that can be allowed: correct what it reports
        Kirbi states FairGame
        //! CLM1001 Kirbi
        allow CLM0002, CLM4001 "why"
        //! CLM1012 CLM0002
        //! CLM1012 CLM4001
        Kirby states FairGame
        """);

    [Fact]
    public void A_reason_is_required() => Check.InWorld("""
        allow CLM2010
        //! CLM0002 CLM2010 : Expected the reason, in quotation marks: nothing follows 'CLM2010'
        Kirby states FairGame
        allow CLM2010 " "
        //! CLM0002 " " : Expected the reason: nothing is between the quotation marks
        Kirby states FairGame
        """);

    [Fact]
    public void What_is_accepted_is_kept_with_the_reason()
    {
        const string Claims = "person Aide { anonymous }\nproposition P \"It is so\"\nallow CLM2001, CLM2032 \"his superior \"\"confirms\"\" it\"\nAide states P";
        ClaimsCompilation compilation = Check.Compile([new SnippetFile("a.claims", Claims)]);
        Assert.Empty(compilation.GetDiagnostics(compilation.Trees[0]));
        ValueList<SuppressedDiagnostic> suppressed = compilation.GetSuppressedDiagnostics(compilation.Trees[0]);
        Assert.Equal(["CLM2032", "CLM2001"], suppressed.Select(s => s.Diagnostic.Id));
        Assert.All(suppressed, s => Assert.Equal("his superior \"confirms\" it", s.Reason));
        Assert.All(suppressed, s => Assert.Equal(new Location("a.claims", new TextSpan(Claims.IndexOf(s.Diagnostic.Id, System.StringComparison.Ordinal), 7)), s.AllowedAt));
    }

    private static void InWire(string snippet) => Check.Alone(Vocabulary + "in Wire {\n" + snippet + "\n}" + Text);
}
