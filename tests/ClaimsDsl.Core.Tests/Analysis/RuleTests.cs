using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>What rules exclude: each operator in each direction, and no more than it says.</summary>
public class RuleTests
{
    private const string Force = """
        person Kirby "John Kirby"
        kind Force {
          sent : count of people
          lost : count of people
          left : count of people
          most : count of people
          feared : count of people
          cost : amount of $
          budget : amount of $
          limit : amount of $
          rule left = sent - lost
          rule most >= sent
          rule lost <= feared
          rule budget > cost
          rule limit < cost
        }
        entity F is Force

        """;

    private const string Sheet = """
        person Kirby
        kind Sheet {
          total : number
          long : number
          wide : number
          high : number
          rule total = long * wide + long * high
        }
        entity S is Sheet

        """;

    private const string Propositions = """
        person Kirby
        proposition Deployed "they are deployed" is Sent
        proposition Sent "they were sent"

        """;

    // ---- differences ----

    [Fact]
    public void What_is_left_is_what_was_sent_without_what_was_lost() => Check.Alone(Force + """
        Kirby states F.sent 10,000
        Kirby states F.lost 3,000
        Kirby states F.left at least 7,001
        //! CLM3005 at least 7,001
        """, Check.Contradictions);

    [Fact]
    public void What_was_sent_is_what_is_left_and_what_was_lost() => Check.Alone(Force + """
        Kirby states F.left 8,000
        Kirby states F.lost 3,000
        Kirby states F.most at most 10,999
        //! CLM3005 at most 10,999
        """, Check.Contradictions);

    [Fact]
    public void What_was_lost_is_what_was_sent_and_is_not_left() => Check.Alone(Force + """
        Kirby states F.sent 10,000
        Kirby states F.left 6,000
        Kirby states F.feared at most 3,999
        //! CLM3005 at most 3,999
        """, Check.Contradictions);

    [Fact]
    public void A_difference_that_comes_out_is_no_contradiction() => Check.Alone(Force + """
        Kirby states F.sent 10,000
        Kirby states F.lost 3,000
        Kirby states F.left 7,000
        Kirby states F.most 10,000
        Kirby states F.feared 3,000
        """, Check.Contradictions);

    // ---- comparisons ----

    [Fact]
    public void What_is_greater_is_not_equal() => Check.Alone(Force + """
        Kirby states F.cost $5m
        Kirby states F.budget $5m
        //! CLM3005 $5m
        """, Check.Contradictions);

    [Fact]
    public void What_is_between_two_others_keeps_them_apart() => Check.Alone(Force + """
        Kirby states F.limit $5m
        Kirby states F.budget at most $5m
        //! CLM3005 at most $5m : John Kirby cannot mean both: John Kirby states F.limit $5m; John Kirby states F.budget at most $5m; by the rule 'budget > cost' and 'limit < cost'
        """, Check.Contradictions);

    [Fact]
    public void Where_there_is_room_between_two_others_nothing_is_wrong() => Check.Alone(Force + """
        Kirby states F.limit $5m
        Kirby states F.cost $5.5m
        Kirby states F.budget $6m
        """, Check.Contradictions);

    [Theory]
    [InlineData("<=", "5", "5", true)]
    [InlineData("<=", "5", "4", false)]
    [InlineData("≤", "5", "4", false)]
    [InlineData(">=", "5", "5", true)]
    [InlineData(">=", "4", "5", false)]
    [InlineData("≥", "4", "5", false)]
    [InlineData("<", "5", "6", true)]
    [InlineData("<", "5", "5", false)]
    [InlineData(">", "6", "5", true)]
    [InlineData(">", "5", "5", false)]
    [InlineData("=", "5", "5", true)]
    [InlineData("=", "5", "6", false)]
    public void Two_numbers_compare_as_the_rule_says(string comparison, string first, string second, bool canBe) => Check.Alone($$"""
        person Kirby
        kind Pair { first : number  second : number  rule first {{comparison}} second }
        entity P is Pair
        Kirby states P.first {{first}}
        Kirby states P.second {{second}}
        {{(canBe ? "" : "//! CLM3005 " + second)}}
        """, Check.Contradictions);

    [Fact]
    public void What_is_up_to_a_number_that_is_not_reached_does_not_reach_it() => Check.Alone("""
        person Kirby
        kind Pair { first : number  second : number  rule first >= second }
        entity P is Pair
        Kirby states P.first fewer than 5
        Kirby states P.second at least 5
        //! CLM3005 at least 5
        """, Check.Contradictions);

    [Theory]
    [InlineData("fewer than 5", "3", "8", true)]
    [InlineData("3", "fewer than 5", "8", true)]
    [InlineData("more than 5", "3", "8", true)]
    [InlineData("3", "more than 5", "8", true)]
    [InlineData("at most 5", "3", "8", false)]
    [InlineData("3", "at least 5", "8", false)]
    [InlineData("fewer than 5", "3", "7.9", false)]
    public void A_sum_reaches_what_its_parts_reach(string first, string second, string sum, bool isExcluded) => Check.Alone($$"""
        person Kirby
        kind Sum { sum : number  first : number  second : number  rule sum = first + second }
        entity S is Sum
        Kirby states S.first {{first}}
        Kirby states S.second {{second}}
        Kirby states S.sum {{sum}}
        {{(isExcluded ? "//! CLM3005 " + sum : "")}}
        """, Check.Contradictions);

    // ---- products ----

    [Theory]
    [InlineData("at least 2", "3", "5", true)]
    [InlineData("at least 2", "3", "7", false)]
    [InlineData("at least 2", "-3", "-5", true)]
    [InlineData("at least 2", "-3", "-7", false)]
    [InlineData("at most -2", "3", "-5", true)]
    [InlineData("at most -2", "3", "-7", false)]
    [InlineData("at most -2", "-3", "5", true)]
    [InlineData("at most -2", "-3", "7", false)]
    [InlineData("at least 2", "at least 3", "5", true)]
    [InlineData("at most -2", "at most -3", "5", true)]
    [InlineData("at most -2", "at least 3", "-5", true)]
    [InlineData("more than 2", "3", "6", true)]
    [InlineData("between -2 and 2", "between -3 and 3", "7", true)]
    [InlineData("between -2 and 2", "between -3 and 3", "-6", false)]
    public void A_product_goes_as_far_as_its_factors(string length, string width, string area, bool isExcluded) => Check.Alone($$"""
        person Kirby
        kind Plot { area : number  length : number  width : number  rule area = length * width }
        entity P is Plot
        Kirby states P.length {{length}}
        Kirby states P.width {{width}}
        Kirby states P.area {{area}}
        {{(isExcluded ? "//! CLM3005 " + area : "")}}
        """, Check.Contradictions);

    [Fact]
    public void Of_what_is_negative_a_greater_part_is_less() => Check.Alone(Sheet + """
        Kirby states S.long -2
        Kirby states S.wide between 3 and 4
        Kirby states S.high 0
        Kirby states S.total more than -6
        //! CLM3005 more than -6
        """, Check.Contradictions);

    [Fact]
    public void Nothing_times_anything_is_nothing() => Check.Alone(Sheet + """
        Kirby states S.long 0
        Kirby states S.total 1
        //! CLM3005 1
        """, Check.Contradictions);

    [Fact]
    public void A_factor_that_can_be_nothing_leaves_the_other_open() => Check.Alone(Sheet + """
        Kirby states S.total 0
        Kirby states S.long at least 0
        Kirby states S.wide 1,000
        Kirby states S.high at least 1
        """, Check.Contradictions);

    /// <summary>Quotients are rounded, and what was lost so must not exclude what was claimed.</summary>
    [Theory]
    [InlineData("3,000,000", "3", "9,000,000")]
    [InlineData("300,000,000", "7", "2,100,000,000")]
    [InlineData("-3,000,000", "3", "-9,000,000")]
    [InlineData("70,000,000,000", "0.3", "21,000,000,000")]
    public void A_product_that_comes_out_is_no_contradiction(string price, string amount, string cost) => Check.Alone($$"""
        person Kirby
        kind Order { cost : number  price : number  amount : number  rule cost = price * amount }
        entity O is Order
        Kirby states O.price {{price}}
        Kirby states O.amount {{amount}}
        Kirby states O.cost {{cost}}
        """, Check.Contradictions);

    [Fact]
    public void What_is_too_large_to_calculate_is_not_decided() => Check.Alone(Sheet + """
        Kirby states S.long 1,000,000,000,000,000,000
        Kirby states S.wide 1,000,000,000,000,000,000
        Kirby states S.high 1,000,000,000,000,000,000
        Kirby states S.total 1
        """, Check.Contradictions);

    [Fact]
    public void Of_a_sum_that_is_too_large_what_can_be_calculated_is_right() => Check.Alone(Sheet + """
        Kirby states S.long 100,000,000,000,000
        Kirby states S.wide 700,000,000,000,000
        Kirby states S.high -700,000,000,000,000
        Kirby states S.total 0
        """, Check.Contradictions);

    // ---- dates ----

    [Fact]
    public void What_comes_between_has_to_fit_between() => Check.Alone("""
        person Kirby
        kind Voyage { departed : date  passed : date  arrived : date  rule departed before passed  rule passed before arrived }
        entity V is Voyage
        Kirby states V.departed 2024-10-03
        Kirby states V.arrived 2024-10-02
        //! CLM3005 2024-10-02
        """, Check.Contradictions);

    [Fact]
    public void Who_arrives_on_the_day_of_departure_is_not_too_early() => Check.Alone("""
        person Kirby
        kind Voyage { departed : date  arrived : date  rule departed before arrived }
        entity V is Voyage
        Kirby states V.departed 2024-10-03
        Kirby states V.arrived 2024-10-03
        """, Check.Contradictions);

    // ---- propositions ----

    [Fact]
    public void What_is_another_by_definition_is_so_if_that_is() => Check.Alone(Propositions + """
        Kirby states Sent on 2024-10-22
        Kirby denies Deployed on 2024-10-23
        //! CLM3005 Deployed
        """, Check.Contradictions);

    [Fact]
    public void What_is_another_by_definition_is_not_so_if_that_is_not() => Check.Alone(Propositions + """
        Kirby denies Sent on 2024-10-22
        Kirby states Deployed on 2024-10-23
        //! CLM3005 Deployed
        """, Check.Contradictions);
}
