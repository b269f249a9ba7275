using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Testing;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>Days are compared where they can be: with the day of publication, the period of a role, the day a text was taken down.</summary>
public class TimeTests
{
    [Fact]
    public void Nothing_is_said_after_its_document_was_published() => Check.Alone("""
        document Digest "digest.txt" { title "Digest" published 2024-10-23 }
        person Kirby
        Kirby says in Digest on 2024-11-01 "soon"
        //! CLM2020 on 2024-11-01 : 'Digest' was published 2024-10-23, and this was said 2024-11-01
        in Digest on 2024-10-24 {
          Kirby says "soon"
        //! CLM2020 Kirby says : 'Digest' was published 2024-10-23, and this was said 2024-10-24
        }
        """);

    [Fact]
    public void What_may_have_been_said_before_is_not_reported() => Check.Alone("""
        document Digest "digest.txt" { published 2024-10 }
        document Undated "undated.txt"
        person Kirby
        Kirby says in Digest on 2024-10-31 "soon"
        Kirby says in Digest on late 2024-10..early 2024-11 "soon"
        Kirby says in Digest on ..2024-12-31 "soon"
        Kirby says in Undated on 2024-11-01 "soon"
        Kirby says in Digest "soon"
        Kirby says on 2024-11-01 "soon"
        """);

    [Fact]
    public void The_day_of_publication_and_of_the_block_are_shown()
    {
        const string Text = """
            document Digest "digest.txt" { published 2024-10-23 }
            person Kirby
            in Digest on 2024-11-01 { Kirby says "soon" }
            """;
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(Check.Compile([new SnippetFile("a.claims", Text)])));
        Assert.Equal(
            ["published 2024-10-23", "on 2024-11-01"],
            diagnostic.Related.Select(r => Text.Substring(r.Location.Span.Start, r.Location.Span.Length)));
    }

    [Fact]
    public void A_party_speaks_in_the_period_of_its_role() => Check.Alone("""
        government UnitedStates "United States"
        organization Pentagon "the Pentagon"
        person Austin "Lloyd Austin" of UnitedStates from 2021-01-22 to 2025-01-20
        person Kirby "John Kirby" of Pentagon until 2021 of UnitedStates from 2022
        person Miller of UnitedStates
        Austin says on 2025-02-01 "no comment"
        //! CLM2021 on 2025-02-01 : Lloyd Austin speaks for United States from 2021-01-22 to 2025-01-20, and this was said 2025-02-01
        Kirby, Miller say on 2019 "no comment"
        Austin, Kirby say on 2020 "no comment"
        //! CLM2021 on 2020 : Lloyd Austin speaks for United States from 2021-01-22 to 2025-01-20, and this was said 2020
        """);

    [Fact]
    public void Each_role_is_named() => Check.Alone("""
        government UnitedStates
        organization Pentagon "the Pentagon"
        person Kirby "John Kirby" of Pentagon until 2020 of UnitedStates since 2022
        Kirby says on 2021-06 "no comment"
        //! CLM2021 on 2021-06 : John Kirby speaks for the Pentagon until 2020 and for UnitedStates since 2022, and this was said 2021-06
        """);

    [Fact]
    public void Whoever_speaks_personally_or_on_an_unknown_day_speaks_in_no_role() => Check.Alone("""
        government UnitedStates
        person Austin of UnitedStates from 2021-01-22 to 2025-01-20
        Austin says personally on 2025-02-01 "no comment"
        Austin says "no comment"
        Austin says on 2025-01 "no comment"
        Austin says on after 2024 "no comment"
        """);

    [Fact]
    public void The_period_can_be_in_another_file()
    {
        const string People = "namespace N\ngovernment UnitedStates\nperson Austin of UnitedStates until 2025-01-20";
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(Check.Compile(
            [new SnippetFile("a.claims", "namespace N\nAustin says on 2025-02-01 \"no comment\""), new SnippetFile("people.claims", People)])));
        RelatedLocation related = Assert.Single(diagnostic.Related);
        Assert.Equal("people.claims", related.Location.Path);
        Assert.Equal("of UnitedStates until 2025-01-20", People.Substring(related.Location.Span.Start, related.Location.Span.Length));
    }

    [Fact]
    public void A_document_is_published_before_it_is_retrieved() => Check.Alone("""
        document Digest "digest.txt" { title "Digest" published 2024-10-23 retrieved 2024-10-20 }
        //! CLM2022 retrieved 2024-10-20 : 'Digest' was retrieved 2024-10-20, and published only 2024-10-23
        document Wire "wire.txt" { published 2024-10-23 retrieved 2024-10-23 }
        document National "national.txt" { published 2024-10 retrieved 2024-10-02 }
        document Undated "undated.txt" { retrieved 2024-10-02 }
        """);
}
