using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class SyntaxFixTests
{
    private const string Arrival = "kind Deployment { arrival : date }\nentity Troops is Deployment\nperson Kirby\nKirby states Troops.arrival ";

    [Theory]
    [InlineData("person Kirby \"John Kirby", "person Kirby \"John Kirby\"")]
    [InlineData("person Kirby “John Kirby  \nplace Rome", "person Kirby “John Kirby”  \nplace Rome")]
    [InlineData("person Kirby \"John Kirby”", "person Kirby \"John Kirby\"")]
    [InlineData("person Kirby “John Kirby\"", "person Kirby “John Kirby”")]
    [InlineData("person Kirby \"John “Jack”", "person Kirby \"John “Jack”\"")]
    [InlineData("person Kirby “John \"Jack\"", "person Kirby “John \"Jack\"”")]
    public void A_quotation_is_closed_at_the_end_of_its_line(string before, string after) => Fixing.Mends("close-quotation", before, after);

    [Theory]
    [InlineData("person Kirby „John Kirby“", "person Kirby \"John Kirby\"")]
    [InlineData("person Kirby\nKirby says «It is \"no\" game»", "person Kirby\nKirby says \"It is \"\"no\"\" game\"")]
    [InlineData("person Kirby\nKirby says 'they don't'\n  note \"it\"", "person Kirby\nKirby says \"they don't\"\n  note \"it\"")]
    public void A_quotation_gets_the_marks_of_the_language(string before, string after) => Fixing.Mends("write-marks", before, after);

    [Theory]
    [InlineData("person Kirby «John Kirby")]
    [InlineData("person Kirby's friend'")]
    [InlineData("• person Kirby")]
    public void What_is_no_whole_quotation_keeps_its_marks(string text) => Fixing.Leaves("write-marks", text);

    [Theory]
    [InlineData("place Rome { note \"the city\"\nplace Russia", "place Rome { note \"the city\" }\nplace Russia")]
    [InlineData("kind Deployment {\n  troops : count   // soldiers\n\nplace Rome", "kind Deployment {\n  troops : count   // soldiers\n}\n\nplace Rome")]
    [InlineData("document Wire \"wire.txt\"\r\nperson Kirby\r\nin Wire {\r\n  Kirby urges \"restraint\"\r\n", "document Wire \"wire.txt\"\r\nperson Kirby\r\nin Wire {\r\n  Kirby urges \"restraint\"\r\n}\r\n")]
    [InlineData("place Rome { note \"the city\nplace Russia", "place Rome { note \"the city\n}\nplace Russia")]
    public void Braces_are_closed_where_they_seem_to_end(string before, string after) => Fixing.Mends("close-brace", before, after);

    [Fact]
    public void Braces_are_not_closed_where_something_else_is_missing_first() => Fixing.Leaves("close-brace", "{e,");

    [Theory]
    [InlineData("place Rome\n}\nplace Russia", "place Rome\nplace Russia")]
    [InlineData("place Rome\n  }", "place Rome\n")]
    [InlineData("place Rome } // the city\nplace Russia", "place Rome  // the city\nplace Russia")]
    public void A_brace_that_closes_nothing_is_deleted(string before, string after) => Fixing.Mends("delete-brace", before, after);

    [Theory]
    [InlineData("between 5,000 and 3,000", "between 3,000 and 5,000")]
    [InlineData("5,000..3,000", "3,000..5,000")]
    public void The_ends_of_an_interval_are_swapped(string before, string after)
    {
        const string Declarations = "kind Deployment { troops : count }\nentity Troops is Deployment\nperson Kirby\nKirby states Troops.troops ";
        Fixing.Mends("swap-ends", Declarations + before, Declarations + after);
    }

    [Theory]
    [InlineData("14 March 2025", "2025-03-14")]
    [InlineData("3  march 2025", "2025-03-03")]
    [InlineData("9 Sept. 2025", "2025-09-09")]
    [InlineData("March 14, 2025", "2025-03-14")]
    [InlineData("Oct. 23 2024", "2024-10-23")]
    [InlineData("May 2025", "2025-05")]
    [InlineData("early March 2025", "early 2025-03")]
    [InlineData("14 March 2025 .. 2 April 2025", "2025-03-14 .. 2025-04-02")]
    [InlineData("after June 2025", "after 2025-06")]
    [InlineData("12th of June 2025", "2025-06-12")]
    [InlineData("1st Dec. 2024", "2024-12-01")]
    [InlineData("June 2nd, 2025", "2025-06-02")]
    [InlineData("14.6.2025", "2025-06-14")]
    [InlineData("03.04.2025", "2025-04-03")]
    [InlineData("14/06/2025", "2025-06-14")]
    [InlineData("6/14/2025", "2025-06-14")]
    [InlineData("2025/06/12", "2025-06-12")]
    public void A_date_with_its_month_in_words_or_its_day_first_or_with_slashes_is_written_year_first(string before, string after)
    {
        Fixing.Mends("write-date", Arrival + before, Arrival + after);
        Fixing.Mends("write-date", "document Wire \"wire.txt\" { published " + before + " }", "document Wire \"wire.txt\" { published " + after + " }");
    }

    [Theory]
    [InlineData("between March 14, 2025 and 2025-04", "between 2025-03-14 and 2025-04")]
    [InlineData("2025-04 on 14 March 2025", "2025-04 on 2025-03-14")]
    [InlineData("2025-04 on March 14, 2025", "2025-04 on 2025-03-14")]
    [InlineData("2025-04 during Feb. 2025", "2025-04 during 2025-02")]
    public void So_it_is_in_a_period_and_in_a_clause(string before, string after) => Fixing.Mends("write-date", Arrival + before, Arrival + after);

    [Theory]
    [InlineData("30 February 2025")]
    [InlineData("February 30, 2025")]
    [InlineData("14 Brumaire 2025")]
    [InlineData("14 Ma 2025")]
    [InlineData("14")]
    [InlineData("03/04/2025")]
    [InlineData("30.2.2025")]
    public void What_is_no_such_day_is_left(string date) => Fixing.Leaves("write-date", "document Wire \"wire.txt\" { published " + date + " }");

    [Fact]
    public void Likelihood_and_confidence_are_separated()
    {
        const string Declarations = "proposition Peace \"There is peace\"\nperson Kirby\nkirbys: Kirby states Peace\nassess Peace is ";
        Fixing.Mends("separate-terms", Declarations + "very likely with high confidence because kirbys", Declarations + "very likely, confidence high because kirbys");
    }
}
