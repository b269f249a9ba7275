using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>What claims say and their quotations do not is reported in the claim, with the words in the quotation.</summary>
public sealed class SupportTests
{
    private const string Declarations = """
        document Wire "wire.txt" { published 2024-10-23 }
        government UnitedStates
        kind Deployment { troops : count of people  arrived : date }
        entity Troops is Deployment
        proposition PlantClosed "The plant has closed"

        """;

    [Fact]
    public void Messages_say_what_the_quotation_says() => Check.Alone(Declarations + """
        UnitedStates states Troops.troops 4,000 in Wire "some 3,000 troops and 12 ships"
        //! CLM2010 4,000 : The quotation does not say 4,000: it says '3,000' and '12'
        UnitedStates states Troops.arrived 2024-06-19 in Wire "in June they arrived"
        //! CLM2011 2024-06-19 : The quotation does not say that it was 2024-06-19: it says 'June'
        UnitedStates states Troops.troops 3,000 in Wire "at least 3,000 troops"
        //! CLM2012 3,000 : The quotation says 'at least', and the claim leaves that out
        //!   related: at least
        UnitedStates states PlantClosed in Wire "The plant has not closed"
        //! CLM2013 states : The quotation says that it is not so ('not'), and the claim that it is
        //!   related: not
        """);

    [Fact]
    public void What_the_quotation_says_is_not_reported() => Check.Alone(Declarations + """
        UnitedStates states Troops.troops at least 3,000 in Wire "at least three thousand troops"
        UnitedStates states Troops.arrived 2024-10-22 in Wire "they arrived yesterday"
        UnitedStates denies PlantClosed in Wire "The plant has not closed"
        UnitedStates states Troops.troops 4,000 in Wire
        """);

    [Fact]
    public void A_quotation_that_the_document_lacks_is_reported_as_that_alone() => Check.Alone(Declarations + """
        UnitedStates states Troops.troops 6,000 in Wire "about 5,000 troops"
        //! CLM2004 "about 5,000 troops"
        UnitedStates states Troops.troops 4,000 in Wire "3,000 troops"
        //! CLM2010 4,000
        //@ wire.txt
        It said that 3,000 troops had arrived.
        """);

    [Fact]
    public void Only_languages_with_a_vocabulary_are_read() => Check.Alone("""
        document Depeche "depeche.txt" { language "fr" }
        document Cable "cable.txt" { language "en-GB" }
        government UnitedStates
        kind Deployment { troops : count of people }
        entity Troops is Deployment
        UnitedStates states Troops.troops 4,000 in Depeche "trois mille soldats"
        UnitedStates states Troops.troops 4,000 in Cable "three thousand soldiers"
        //! CLM2010 4,000
        """);

    [Fact]
    public void Very_long_quotations_are_not_read()
    {
        string filler = string.Concat(Enumerable.Repeat("not 7, ", 150_000));
        Check.Alone(Declarations + $"UnitedStates states Troops.troops 4,000 in Wire \"{filler}\"\n");
    }

    /// <summary>A wrong digit in any claimed number that a quotation has is reported at that claim, and nowhere else.</summary>
    [Fact]
    public void A_wrong_digit_in_the_sample_is_reported()
    {
        SyntaxTree[] trees = [.. Repository.ParseSample("DprkTroops")];
        Assert.Empty(SupportFindings(trees));
        int changed = 0;
        for (int i = 0; i < trees.Length; i++)
        {
            foreach (BoundClaim claim in ClaimsCompilation.Create(trees, "Sample").Bind(trees[i]).Claims)
            {
                // "Millions" is no number.
                if (claim.Value is not QuantityValue || !claim.Quotations.Any(HasNumber))
                {
                    continue;
                }

                TextSpan value = claim.Syntax.Node!.Value!.Span;
                string text = trees[i].Text.ToString();
                int digit = text.IndexOfAny([.. "123456789"], value.Start, value.Length);
                char other = text[digit] == '9' ? '8' : (char)(text[digit] + 1);
                SyntaxTree[] mutated = [.. trees];
                mutated[i] = SyntaxTree.Parse(SourceText.From(text[..digit] + other + text[(digit + 1)..], trees[i].Path));
                Assert.Equal(["CLM2010 " + value], SupportFindings(mutated).Select(finding => finding.Id + " " + finding.Location.Span));
                changed++;
            }
        }

        Assert.True(changed >= 10, $"{changed} claims of the sample have numbers");
    }

    private static bool HasNumber(string quotation) => QuotedFacts.Read(quotation, Vocabulary.English, null).Numbers.Any(number => number.Value is not null);

    private static IEnumerable<Diagnostic> SupportFindings(IEnumerable<SyntaxTree> trees) =>
        Check.DiagnosticsOf(ClaimsCompilation.Create(trees, "Sample")).Where(diagnostic =>
            string.CompareOrdinal(diagnostic.Id, "CLM2010") >= 0 && string.CompareOrdinal(diagnostic.Id, "CLM2014") < 0);
}
