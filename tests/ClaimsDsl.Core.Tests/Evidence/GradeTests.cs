using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>A document that relays another is no more reliable than that.</summary>
public class GradeTests
{
    [Fact]
    public void A_document_is_not_graded_above_what_it_relays() => Check.Alone("""
        outlet Gazette "The Gazette" { grade D }
        outlet Herald { grade B }
        document First "1.txt" { title "First" grade B origin Gazette }
        //! CLM2034 grade B : 'First' is graded B, but only relays The Gazette, which is graded D
        //!   related: Gazette
        document Second "2.txt" { origin First grade A }
        //! CLM2034 grade A : Second is graded A, but only relays 'First', which is graded B
        document Third "3.txt" { publisher Herald origin Ungraded }
        //! CLM2034 origin Ungraded : Third is graded B as its publisher, but only relays The Gazette, which is graded D
        document Ungraded "4.txt" { origin Gazette }
        """);

    [Fact]
    public void Nothing_is_said_where_nothing_is_better_or_known() => Check.Alone("""
        outlet Gazette { grade C }
        outlet Herald
        outlet Unknown { grade F }
        document First "1.txt" { grade C origin Gazette }
        document Second "2.txt" { grade D origin Gazette }
        document Third "3.txt" { grade F origin Gazette }
        document Fourth "4.txt" { grade A origin Herald }
        document Fifth "5.txt" { grade A origin Unknown }
        document Sixth "6.txt" { origin Gazette }
        document Seventh "7.txt" { grade A }
        """);

    [Fact]
    public void Documents_that_relay_each_other_lead_to_no_grade() => Check.Alone("""
        document First "1.txt" { grade A origin Second }
        document Second "2.txt" { origin Third }
        //! CLM1040 Second
        document Third "3.txt" { origin Second }
        """);
}
