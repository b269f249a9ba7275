using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>What is claimed, in the words of the claims file.</summary>
internal static class InWords
{
    /// <summary>"John Kirby states Deployment.troops at least 3,000".</summary>
    public static string Of(BoundClaim claim, string @namespace, NameMap names)
    {
        string asserters = string.Join(" and ", claim.Asserters.Select(a => names.Find<PartyDeclaration>(@namespace, a)?.DisplayName ?? a));
        string?[] words =
        [
            asserters, claim.Verb, claim.Likelihood, Of(claim.Subject, claim.Value),
            claim.Subject is RemarkSubject && claim.Quotations.Count > 0 ? "\"" + claim.Quotations[0] + "\"" : null,
            claim.Condition is { } text ? "if \"" + text + "\"" : null,
            claim.ConditionSubject is { } condition ? "if " + Of(condition, claim.ConditionValue) : null,
        ];
        return Join(words);
    }

    /// <summary>"Deployment.troops at least 3,000"; a subject alone where the value is a plain yes.</summary>
    public static string Of(BoundSubject subject, BoundValue? value) => Join([subject.ToString(), Of(value)]);

    private static string? Of(BoundValue? value) => value switch
    {
        TruthValue { Value: false } => "no",
        QuantityValue quantity => quantity.Quantity.Wording,
        DaysValue days => days.Days.Wording,
        ChoiceValue choice => choice.Choice.Wording,
        _ => null,
    };

    private static string Join(IEnumerable<string?> words) => string.Join(" ", words.Where(w => !string.IsNullOrEmpty(w)));
}
