using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>Something that is shown in a text and does not stand there.</summary>
/// <param name="Position">After what it is shown.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Tooltip">What is told of it.</param>
internal sealed record InlayHint(int Position, string Text, string Tooltip);

/// <summary>Shows what is meant: the days of a date, the numbers of an approximation, how many independent origins a claim has.</summary>
internal static class InlayHints
{
    /// <summary>The hints in a part of a file, in the order of its text.</summary>
    public static IEnumerable<InlayHint> In(ClaimsCompilation compilation, SyntaxTree tree, TextSpan range, CancellationToken cancel = default)
    {
        Dictionary<int, ClaimEntry> claims = compilation.ClaimsIn(tree)
            .Where(entry => Touches(entry.Syntax, range)).ToDictionary(entry => entry.Syntax.FullSpan.Start);
        var origins = new Origins(compilation);
        return NodesIn(tree.Root, range, cancel).SelectMany(node => node switch
        {
            DateValueSyntax date when ValueAround(date) is null => OfDate(date),
            ClaimStatementSyntax claim when claims.TryGetValue(claim.FullSpan.Start, out ClaimEntry? entry) => OfClaim(entry, origins),
            _ => [],
        }).Where(hint => range.Start <= hint.Position && hint.Position <= range.End).OrderBy(hint => hint.Position);
    }

    private static IEnumerable<SyntaxNode> NodesIn(SyntaxNode node, TextSpan range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (SyntaxNode child in node.ChildNodesAndTokens().Select(c => c.Node).OfType<SyntaxNode>().Where(child => Touches(child, range)))
        {
            yield return child;
            foreach (SyntaxNode inner in NodesIn(child, range, cancel))
            {
                yield return inner;
            }
        }
    }

    private static bool Touches(SyntaxNode node, TextSpan range) => node.FullSpan.Start <= range.End && range.Start <= node.FullSpan.End;

    /// <summary>The value of a claim that a date is in, which has a hint of its own, or null.</summary>
    private static ValueSyntax? ValueAround(DateValueSyntax date) =>
        date.FirstAncestorOrSelf<ClaimStatementSyntax>()?.Value is { } value && value.FullSpan.Start <= date.FullSpan.Start && date.FullSpan.End <= value.FullSpan.End
            ? value
            : null;

    private static IEnumerable<InlayHint> OfDate(DateValueSyntax date) =>
        MeaningOf(date.Parent is ByClauseSyntax by ? by : date) is { } meaning ? [new InlayHint(date.Span.End, meaning, "The days that are meant")] : [];

    /// <summary>The days of a date as it is written, where they are not plain from that.</summary>
    private static string? MeaningOf(SyntaxNode date)
    {
        string wording = ValueBinder.WordingOf(date);
        return DateRange.TryParse(wording, out DateRange? days, out _) && !days.Days.IsAll && ClaimInWords.MeaningOf(days) is var meaning && meaning != wording ? meaning : null;
    }

    private static IEnumerable<InlayHint> OfClaim(ClaimEntry entry, Origins origins)
    {
        ClaimStatementSyntax node = entry.Syntax;
        if (node.Value is { } value && MeaningOf(entry.Claim.Value, value) is { } meaning)
        {
            yield return new InlayHint(value.Span.End, meaning, "What is meant");
        }

        if (origins.Of(entry) is { Count: not 1 } known)
        {
            SyntaxNode last = node.Value ?? (SyntaxNode?)node.Subject ?? node.Verb;
            yield return known.Count == 0
                ? new InlayHint(last.Span.End, "origin unknown", "Nobody who is named is known to have it at first hand")
                : new InlayHint(last.Span.End, string.Format(CultureInfo.InvariantCulture, "{0} origins", known.Count), string.Join(", ", known));
        }
    }

    /// <summary>What a value means, where that is more than what is written: of about, of nearly, of other units, of days.</summary>
    private static string? MeaningOf(BoundValue? value, ValueSyntax node)
    {
        string meaning = ClaimInWords.MeaningOf(value);
        return value switch
        {
            DaysValue days => meaning == days.Days.Wording ? null : meaning,
            TruthValue when node is DateValueSyntax => MeaningOf(node),
            QuantityValue { Quantity.Value: var quantity } when IsApproximate(node) || node.DescendantNodes().Prepend(node).OfType<NumberValueSyntax>().Any(n => IsConverted(n, quantity.Unit)) => meaning,
            _ => null,
        };
    }

    private static bool IsApproximate(ValueSyntax node) => node.DescendantNodes().Prepend(node).OfType<ComparisonValueSyntax>()
        .Any(c => c.Operator.ToString() is "~" or "about" or "around" or "approximately" or "roughly" or "some" or "nearly" or "almost");

    private static bool IsConverted(NumberValueSyntax number, string? unit) =>
        number.Unit.Count > 0 && unit is not null && Units.Find(number.Unit.ToString()) is { } written && Units.Find(unit) is { } own && (written.Factor, written.Offset) != (own.Factor, own.Offset);
}
