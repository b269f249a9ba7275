using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>Fixes of claims that say something else than their quotations. Only what a quotation says once is taken from it.</summary>
internal static class SupportFixes
{
    /// <summary>The word of caution before the number, or the verb that says it.</summary>
    public static Fix? AddHedge(FixContext context)
    {
        if (context.FindNode<ClaimStatementSyntax>() is not { Value: NumberValueSyntax value } claim || value.Span != context.Span)
        {
            return null;
        }

        string hedge = context.Arguments[0].ToLowerInvariant();
        return IsOperator(hedge) ? context.Insert("Add '" + hedge + "'", value.Span.Start, hedge + " ")
            : hedge.Contains("estimate") ? context.Replace("Change '" + claim.Verb + "' to 'estimates'", claim.Verb.Span, "estimates")
            : null;
    }

    /// <summary>The number of the quotation, with its word of caution.</summary>
    public static Fix? TakeNumber(FixContext context)
    {
        if (Read(context) is not { } quoted
            || quoted.Claim is not { Value: QuantityValue, Subject: AttributeSubject { Attribute.Type: var type }, Syntax.Node.Value: NumberValueSyntax { Sign: null, Rest: null } value }
            || quoted.Facts.SelectMany(read => read.Facts.Numbers.Where(number => number.Form != NumberForm.Article).Select(number => (read.Quotation, number))).ToArray()
                is not [({ } quotation, { Form: NumberForm.Cardinal or NumberForm.Year, Value: >= 0 and { } found } number)]
            || !IsSameUnit(type, value, number.Unit))
        {
            return null;
        }

        string? hedge = number.Hedge is { Span: var span } ? quotation.Substring(span.Start, span.Length).ToLowerInvariant() : null;
        TextSpan replaced = TextSpan.FromBounds(value.Number.Span.Start, (value.Scale ?? value.Number).Span.End);
        if (hedge is not null && (!IsOperator(hedge) || replaced.Start != value.Span.Start))
        {
            return null;
        }

        string written = (hedge is null ? "" : hedge + " ") + found.ToString("#,0.############################", CultureInfo.InvariantCulture);
        return context.Replace("Change to '" + written + "'", replaced, written);
    }

    /// <summary>The date of the quotation.</summary>
    public static Fix? TakeDate(FixContext context)
    {
        if (Read(context) is not { } quoted
            || quoted.Claim.Syntax.Node!.Value is not DateValueSyntax value
            || quoted.Facts.SelectMany(read => read.Facts.Dates).ToArray() is not [{ Readings: [{ Count: 1 } days], Slack: 0, IsPartial: false }]
            || days is not { Lower: { } first, Upper: { } last })
        {
            return null;
        }

        string written = Write(first, last);
        return context.Replace("Change to '" + written + "'", value.Span, written);
    }

    /// <summary>The claim, and what each of its quotations says; null where its document is in a language that is not read.</summary>
    private static (BoundClaim Claim, IReadOnlyList<(string Quotation, QuotedFacts Facts)> Facts)? Read(FixContext context) =>
        context.FindClaim() is { Document: { } name } claim
        && context.Scope.Find<DocumentDeclaration>(name) is { } document
        && Vocabulary.For(document.Language) is { } vocabulary
            ? (claim, [.. claim.Quotations.Select(quotation => (quotation, QuotedFacts.Read(quotation, vocabulary, SupportReporter.PublishedOn(document))))])
            : null;

    private static bool IsOperator(string words) => SyntaxFacts.OperatorPhrases.Any(phrase => string.Join(" ", phrase) == words);

    // The unit of the claim stays: the number must be one of it.
    private static bool IsSameUnit(AttributeType type, NumberValueSyntax value, string? quoted)
    {
        string? own = value.Currency?.Text ?? (value.Unit.Count > 0 ? value.Unit.ToString() : type.Name);
        return quoted is null
            || (quoted == "%" ? type.Kind == AttributeTypeKind.Percent : own is not null && Units.Find(quoted) is { } unit && Units.Find(own)?.Symbol == unit.Symbol);
    }

    /// <summary>A day, month or year where the days are one, or else the first and the last.</summary>
    private static string Write(Day first, Day last) =>
        first == last ? first.ToString()
        : first == Day.From(first.Year, 1, 1) && last == Day.From(first.Year, 12, 31) ? first.ToString().Substring(0, 4)
        : first == Day.From(first.Year, first.Month, 1) && last == Day.From(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)) ? first.ToString().Substring(0, 7)
        : first + "/" + last;
}
