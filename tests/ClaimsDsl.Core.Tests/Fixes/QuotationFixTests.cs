using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class QuotationFixTests
{
    private const string Declarations = """
        document Wire "wire.txt"
        person Kirby

        """;

    private const string Text = """

        //@ wire.txt
        He said that 3,000 North Korean troops have deployed to Russia. On Monday he "regretted" this. On Friday he "regretted" it again.
        """;

    [Fact]
    public void A_misquotation_becomes_the_nearest_passage() => Fixing.Mends(
        "quote-nearest",
        Declarations + """Kirby says in Wire "4,000 North Korean troops have deployed to Russia" note "checked" """ + Text,
        Declarations + """Kirby says in Wire "3,000 North Korean troops have deployed to Russia" note "checked" """ + Text,
        "Change to \"3,000 North Korean troops have deployed to Russia\"");

    [Fact]
    public void Capital_letters_are_corrected_without_a_question()
    {
        const string Before = Declarations + """Kirby says in Wire "3,000 north korean troops have deployed" """ + Text;
        Fixing.Mends("correct-quotation", Before, Declarations + """Kirby says in Wire "3,000 North Korean troops have deployed" """ + Text);
        Fixing.Leaves("quote-nearest", Before);
    }

    [Fact]
    public void Words_that_are_like_nothing_in_the_document_stay() =>
        Fixing.Leaves("quote-nearest", Declarations + """Kirby says in Wire "no comment on the treaty" """ + Text);

    [Theory]
    [InlineData("first-place", "[[regretted]]\"\" this")]
    [InlineData("second-place", "[[regretted]]\"\" it")]
    public void A_quotation_that_is_in_two_places_is_given_the_words_around_either(string kind, string quotation) => Fixing.Mends(
        kind,
        Declarations + "Kirby says in Wire \"regretted\"" + Text,
        Declarations + $"Kirby says in Wire \"{quotation}\"" + Text);
}
