using ClaimsDsl.Diagnostics;

using Xunit;

namespace ClaimsDsl.Tests.Language;

/// <summary>What people write who have read the guide once: the message says how it is written.</summary>
public sealed class FirstStepsTests
{
    [Fact]
    public void A_verb_in_another_form() => Check.InWorld("""
        Kirby said TreatyIsDefensive
        //! CLM1009 said : 'said' is not a verb of attribution; did you mean 'says'?
        Kirby states that TreatyIsDefensive
        //! CLM1009 states that : 'states that' is not a verb of attribution; did you mean 'states'?
        Kirby denied TreatyIsDefensive
        //! CLM1009 denied : 'denied' is not a verb of attribution; did you mean 'denies'?
        """);

    [Fact]
    public void Who_says_it_in_quotation_marks_or_after_the_quotation() => Check.InWorld("""
        Kirby states TreatyIsDefensive
          "the treaty is defensive"
        "John Kirby" states Deployment.troops 3,000
        //! CLM0002 "John Kirby" : Expected the name of the party that makes the claim, as its declaration has it: found a text in quotation marks
          "at least 3,000 soldiers"
          on 2024-10-23
        Kirby denies Deployment.combat
        "They traveled by ship" says Kirby
        //! CLM0002 "They traveled by ship" : Expected the name of the party that makes the claim, as its declaration has it: found a text in quotation marks
        on 2024-10-23 { "John Kirby" states TreatyIsDefensive }
        //! CLM0002 "John Kirby" : Expected the name of the party that makes the claim, as its declaration has it: found a text in quotation marks
        "Pyongyang" warns of Deployment.combat
        //! CLM0002 "Pyongyang" : Expected the name of the party that makes the claim, as its declaration has it: found a text in quotation marks
        "the White House" said TreatyIsDefensive
        //! CLM0002 "the White House" : Expected the name of the party that makes the claim, as its declaration has it: found a text in quotation marks
        """);

    [Fact]
    public void When_it_holds_in_the_place_of_a_value() => Check.InWorld("""
        Kirby states Deployment.combat since 2024-10
        //! CLM1030 since 2024-10 : Deployment.combat is a truth (yes or no), and 'since 2024-10' is not; when it holds is said by 'as of' or 'during'
        Kirby states Deployment.troops since 2024-10
        //! CLM1030 since 2024-10 : Deployment.troops is a count of people, and 'since 2024-10' is not; when it holds is said by 'as of' or 'during'
        """);

    [Fact]
    public void Words_for_numbers_days_and_texts() => Check.InWorld("""
        kind Speech { motto : text }
        entity Speech is Speech
        Kirby states Deployment.troops two
        //! CLM1030 two : Deployment.troops is a count of people, and 'two' is not; numbers are written in figures
        Kirby states Deployment.arrived Thursday
        //! CLM1030 Thursday : Deployment.arrived is a date, and 'Thursday' is not; dates are written as 2024, 2024-10 or 2024-10-23
        Kirby states Speech.motto peace
        //! CLM1030 peace : Speech.motto is a text, and 'peace' is not; texts stand in quotation marks, after '='
        """);

    [Theory]
    [InlineData("'fair game'", "'")]
    [InlineData("„fair game", "„")]
    [InlineData("«fair game»", "«")]
    public void Other_quotation_marks(string quotation, string mark) => Assert.StartsWith(
        $"'{mark}' has no meaning here; quotations and texts stand between",
        ClaimsDsl.Syntax.SyntaxTree.Parse(ClaimsDsl.Text.SourceText.From("Kirby says " + quotation, "a.claims")).Diagnostics[0].Message,
        System.StringComparison.Ordinal);

    [Fact]
    public void Properties_without_braces() => Check.InWorld("""
        document Herald "herald.txt" published 2024-10-23
        //! CLM0001 published : 'published' is not expected here; expected '{' before what is said of the document
        person Holm "Ida Holm" anonymous
        //! CLM0001 anonymous : 'anonymous' is not expected here; expected '{' before what is said of the person
        """);

    [Fact]
    public void A_word_before_the_value() => Check.InWorld("""
        Kirby states Deployment.troops is 3,000
        //! CLM0001 is : 'is' is not expected here; expected a clause or a new line
        """);

    [Fact]
    public void A_word_between_values() => Check.InWorld("""
        Kirby states Deployment.troops 3,000 or more
        //! CLM0001 or : 'or' is not expected here; expected a clause or a new line
        Kirby states Deployment.troops between 3,000 to 12,000
        //! CLM0002 to : Expected 'and': found 'to'
        """);

    [Fact]
    public void What_is_wrong_after_a_number_is_not_said_of_the_number() => Check.InWorld("""
        Kirby states Deployment.stay 2-3 days
        //! CLM0001 -
        Kirby states Deployment.stay 2½ days
        //! CLM0006 ½
        Kirby states Deployment.troops 1.234.567
        //! CLM0001 .#3
        Kirby states Deployment.distance 12 Mio. km
        //! CLM0001 .#2
        """);

    [Fact]
    public void A_dash_between_two_numbers_and_a_comma_before_decimals() => Check.InWorld("""
        Kirby states Deployment.share 10-15%
        //! CLM0001 - : '-' is not expected here; expected a clause or a new line; a range is written 'between 10 and 15' or '10..15'
        Kirby states Deployment.stay 2–3 days
        //! CLM0006 – : '–' has no meaning here; a range is written 'between 10 and 15' or '10..15'
        Kirby states Deployment.share 3,5%
        //! CLM0013 3,5 : '3,5' is not a number: a dot begins the decimals, as in 12.5
        Kirby states Deployment.troops 3,000 – official
        //! CLM0006 – : '–' has no meaning here
        """);

    [Fact]
    public void A_full_stop_at_the_end() => Check.InWorld("""
        Kirby states TreatyIsDefensive in Wire.
        //! CLM0001 . : '.' is not expected here; expected a clause or a new line
        """);

    [Fact]
    public void Straight_marks_inside_straight_ones() => Check.InWorld("""
        Kirby says "They are "no" game" in Wire
        //! CLM0001 no : 'no' is not expected here; expected a clause or a new line; inside a quotation, a straight mark is written twice
        """);

    [Fact]
    public void What_readers_see_before_the_kind() => Check.InWorld("""
        entity Other "the other troops" is Deployment
        //! CLM0002 "the other troops" : Expected 'is' and the kind before what readers see: found '"the other troops"'
        Kirby states Other.troops 3,000
        """);

    [Fact]
    public void A_time_of_day_after_its_date() => Check.InWorld("""
        Kirby states Deployment.arrived 2024-10-03 03:20
        //! CLM0014 03:20 : Only days are kept: leave the time of day out.
        Kirby states Deployment.combat on 2024-10-03 03:20:15
        //! CLM0014 03:20:15
        """);

    [Fact]
    public void Money_as_newspapers_write_it()
    {
        Check.InWorld("""
            Kirby states Deployment.cost USD 5 million
            //! CLM0001 USD : 'USD' is not expected here; expected the number before its currency, as in '5 million USD'
            Kirby states Deployment.cost about USD 5m
            //! CLM0001 USD : 'USD' is not expected here; expected the number before its currency, as in '5 million USD'
            """);
    }

    [Fact]
    public void A_unit_of_another_sort_is_not_what_is_meant() => Check.InWorld("""
        Kirby states Deployment.stay 45 mins
        //! CLM1010 mins : 'mins' is not a unit; did you mean 'min'?
        Kirby states Deployment.cost 45 kkm
        //! CLM1031 kkm : Deployment.cost is an amount of USD; it cannot be given in 'kkm'
        """);

    [Fact]
    public void Types_as_other_languages_call_them() => Check.Alone("""
        kind Speech {
          motto : string
        //! CLM1005 string : No type or kind is named 'string'; did you mean 'text'?
          words : int
        //! CLM1005 int : No type or kind is named 'int'; did you mean 'count'?
          isLive : bool
        //! CLM1005 bool : No type or kind is named 'bool'; did you mean 'truth'?
          share : float
        //! CLM1005 float : No type or kind is named 'float'; did you mean 'number'?
        }
        """);

    [Fact]
    public void What_could_not_be_read_is_not_said_to_be_written_twice() => Check.InWorld(
        """
        Kirby states Deployment.troops: 3,000 in Wire
        //! CLM0001 :
        Kirby states Deployment.troops: 4,000 in Wire
        //! CLM0001 :
        Kirby states Deployment.combat on Thursday in Wire
        //! CLM0002 Thursday
        Kirby states Deployment.combat on Friday in Wire
        //! CLM0002 Friday
        """,
        [Catalogue.DuplicateClaim]);
}
