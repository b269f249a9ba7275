using System.Linq;

using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>What is said about a file that is not written as the language wants, and where.</summary>
public sealed class SyntaxMessageTests
{
    [Fact]
    public void A_forgotten_brace_is_reported_where_it_opens_and_nowhere_else() => Check.Alone("""
        kind K {
        //! CLM0004 {
          a : truth

        entity E is K
        person Kirby {
        //! CLM0004 {
          also "John"
        document Wire "w" {
        //! CLM0004 {
          title "t"
        document Digest "d"
        in Wire {
        //! CLM0004 {
          Kirby states E.a
        in Digest {
          Kirby states E.a
        }
        """);

    [Fact]
    public void What_is_missing_is_reported_at_the_last_word_that_is_there() => Check.Alone("""
        //@ a.claims
        person
        //! CLM0002 person : Expected the party's name: nothing follows 'person'
        person Kirby of
        //! CLM0002 of : Expected the party that is spoken for: nothing follows 'of'
        Kirby states
        //! CLM0002 states : Expected what is claimed (Entity.attribute, a proposition, a label) or a quotation: nothing follows 'states'
        Kirby says "x" on
        //! CLM0002 on : Expected a date, such as 2024-10-23 or 'early 2024-10': nothing follows 'on'
        document Wire wire
        //! CLM0002 wire : Expected the document's path, in quotation marks: found 'wire'
        verb hints means
        //! CLM0002 means
        """);

    [Fact]
    public void What_is_not_expected_is_reported_with_what_is() => Check.InWorld("""
        person Other John
        //! CLM0001 John : 'John' is not expected here; expected a new line for the next statement
        Kirby states Deployment.troops 3,000 (official)
        //! CLM0001 ( : '(' is not expected here; expected a clause or a new line
        Kirby states Deployment.landedAt Rome vai Nis
        //! CLM0001 vai : 'vai' is not expected here; expected a clause or a new line; did you mean 'via'?
        in Wire as of 2024 {
        //! CLM0001 as : 'as' is not expected here; expected '{', or one of the clauses that a block can have: in, on, to, via, at
        }
        5
        //! CLM0001 5 : '5' is not expected here; expected a statement, which begins with a word
        """);

    [Fact]
    public void A_character_without_a_meaning_is_named_and_an_invisible_one_numbered() => Check.Alone(
        "•\n//! CLM0006 • : '•' has no meaning here\n" +
        "#!\n//! CLM0006 #! : '#!' has no meaning here\n" +
        "\u0007\n//! CLM0006 \u0007 : U+0007 has no meaning here\n" +
        "\u200B\n//! CLM0006 \u200B : U+200B has no meaning here\n" +
        "\0\0\n//! CLM0006 \0\0 : U+0000 has no meaning here\n" +
        "😀\n//! CLM0006 😀 : '😀' has no meaning here\n" +
        "\uD83D\n//! CLM0006 \uD83D : U+D83D has no meaning here\n");

    [Fact]
    public void What_has_no_meaning_is_reported_once_whatever_was_expected_there() => Check.Alone("""
        document Wire #1
        //! CLM0006 # : '#' has no meaning here
        document Digest "digest.txt" { published #2024 }
        //! CLM0006 # : '#' has no meaning here
        document Herald "herald.txt" { published on 2024-10-23 }
        //! CLM0002 on : Expected a date, such as 2024-10-23 or 'early 2024-10': found 'on'
        person Kirby
        Kirby & Kirby state "x"
        //! CLM0006 & : '&' has no meaning here
        """);

    [Fact]
    public void After_a_hundred_mistakes_one_message_says_that_there_are_more()
    {
        string[] ids = [.. Check.DiagnosticsOf(Check.Compile([new("x.claims", string.Concat(Enumerable.Repeat("?\n", 150)))])).Select(d => d.Id)];
        Assert.Equal([.. Enumerable.Repeat("CLM0006", 100), "CLM0010"], ids);
        Assert.Equal(
            Enumerable.Repeat("CLM0006", 100),
            Check.DiagnosticsOf(Check.Compile([new("x.claims", string.Concat(Enumerable.Repeat("?\n", 100)))])).Select(d => d.Id));
    }

    [Fact]
    public void A_string_ends_on_its_line_with_its_own_mark() => Check.InWorld("""
        Kirby says "one
        //! CLM0003 "one : The quotation is not closed on its line; add "
        Kirby says “two "three"
        //! CLM0003 “two "three" : The quotation is not closed on its line; add ”
        Kirby says “four “five””
        Kirby says "six ""seven"" eight"
        """);
}
