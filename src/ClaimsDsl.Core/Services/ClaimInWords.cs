using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Services;

/// <summary>What a claim says, in words for readers.</summary>
internal static class ClaimInWords
{
    /// <summary>Who says what: "John Kirby states Deployment.troops at least 3,000".</summary>
    public static string Of(ClaimEntry entry)
    {
        BoundClaim claim = entry.Claim;
        string? quoted = claim.Subject is RemarkSubject && claim.Quotations.Count > 0 ? "“" + claim.Quotations[0] + "”" : null;
        IEnumerable<string?> words = [entry.Who, claim.Verb, claim.Likelihood, claim.Subject.ToString(), WordingOf(claim.Value), quoted];
        return string.Join(" ", words.Where(w => !string.IsNullOrEmpty(w)));
    }

    /// <summary>A value as written; empty for yes.</summary>
    public static string WordingOf(BoundValue? value) => value switch
    {
        TruthValue { Value: false } => "no",
        QuantityValue quantity => quantity.Quantity.Wording,
        DaysValue days => days.Days.Wording,
        ChoiceValue choice => choice.Choice.Wording,
        _ => "",
    };

    /// <summary>What a value means: the numbers, days or things that it allows.</summary>
    public static string MeaningOf(BoundValue? value) => value switch
    {
        TruthValue truth => truth.Value ? "yes" : "no",
        QuantityValue { Quantity.Value: var quantity } => new Quantity(quantity.Set, quantity.Unit).ToString(),
        DaysValue { Days.Value: var days } => MeaningOf(days),
        ChoiceValue { Choice.Value: var choice } => new Choice<string>(choice.Items, choice.IsNegated).ToString(),
        _ => "",
    };

    /// <summary>The days that a date allows.</summary>
    public static string MeaningOf(DateRange date) => new DateRange(date.Days).ToString();
}
