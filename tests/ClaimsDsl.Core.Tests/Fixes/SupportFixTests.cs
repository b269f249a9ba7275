using Xunit;

namespace ClaimsDsl.Tests.Fixes;

public sealed class SupportFixTests
{
    private const string Declarations = """
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Deployment { troops : count of people  cost : amount of $  share : percent  arrived : date }
        entity Troops is Deployment

        """;

    [Theory]
    [InlineData("3,000", "at least 3,000", "at least 3,000 troops")]
    [InlineData("3,000", "up to 3,000", "Up to 3,000 troops")]
    [InlineData("3,000 people", "some 3,000 people", "some 3,000 people")]
    [InlineData("3,000", "more than 3,000", "more than 3,000 troops")]
    public void A_lost_hedge_is_added_before_the_number(string before, string after, string quotation) => Mends("add-hedge", "troops", before, after, quotation);

    [Fact]
    public void A_lost_estimate_is_said_by_the_verb() => Fixing.Mends(
        "add-hedge",
        Declarations + """UnitedStates states Troops.troops 3,000 in Wire "an estimated 3,000 troops" """,
        Declarations + """UnitedStates estimates Troops.troops 3,000 in Wire "an estimated 3,000 troops" """,
        "Change 'states' to 'estimates'");

    [Fact]
    public void A_hedge_that_no_operator_says_is_left_to_the_analyst() =>
        Fixing.Leaves("add-hedge", Declarations + """UnitedStates states Troops.troops 3,000 in Wire "it may be 3,000 troops" """);

    [Theory]
    [InlineData("troops", "4,000 people", "3,000 people", "3,000 troops arrived")]
    [InlineData("troops", "4,000", "1,500", "fifteen hundred troops")]
    [InlineData("troops", "4 thousand", "at least 3,000", "at least 3,000 troops")]
    [InlineData("cost", "$4 million", "$3,000,000", "it cost $3 million")]
    [InlineData("share", "12%", "12.5%", "a share of 12.5%")]
    public void The_only_number_of_the_quotation_is_taken(string attribute, string before, string after, string quotation) =>
        Mends("take-number", attribute, before, after, quotation);

    [Theory]
    [InlineData("troops", "4,000", "3,000 troops and 12 ships")]
    [InlineData("troops", "4,000", "it cost $3 million")]
    [InlineData("troops", "between 4,000 and 5,000", "3,000 troops")]
    [InlineData("troops", "4,000", "dozens of troops")]
    public void A_number_that_may_be_another_is_left_to_the_analyst(string attribute, string value, string quotation) => Leaves("take-number", attribute, value, quotation);

    [Theory]
    [InlineData("2024-06-19", "2024-10-19", "on October 19, 2024 they arrived")]
    [InlineData("before 2023", "2024-10-19", "on October 19, 2024 they arrived")]
    [InlineData("2024-06-19", "2023-09", "in September 2023 they arrived")]
    public void The_only_date_of_the_quotation_is_taken(string before, string after, string quotation) => Mends("take-date", "arrived", before, after, quotation);

    [Theory]
    [InlineData("2024-06-19", "from 1 October to 3 December 2023 they arrived, and in March 2024")]
    [InlineData("2024-06-19", "on October 19 they arrived")]
    [InlineData("2024-06-19", "in early September 2023 they arrived")]
    public void A_date_that_may_be_another_is_left_to_the_analyst(string value, string quotation) => Leaves("take-date", "arrived", value, quotation);

    private static void Mends(string kind, string attribute, string before, string after, string quotation) =>
        Fixing.Mends(kind, Claim(attribute, before, quotation), Claim(attribute, after, quotation));

    private static void Leaves(string kind, string attribute, string value, string quotation) => Fixing.Leaves(kind, Claim(attribute, value, quotation));

    private static string Claim(string attribute, string value, string quotation) =>
        Declarations + $"UnitedStates states Troops.{attribute} {value} in Wire \"{quotation}\"";
}
