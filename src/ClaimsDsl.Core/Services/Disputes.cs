using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Services;

/// <summary>Claims that cannot all be true.</summary>
/// <param name="Label">The label of the statement that acknowledges them, or null.</param>
/// <param name="Detail">What they are about, and why they exclude each other.</param>
/// <param name="IsAcknowledged">Whether a statement acknowledges them.</param>
/// <param name="Location">That statement, or the claim that was made last.</param>
/// <param name="Sides">Who is against whom.</param>
internal sealed record DisputeItem(string? Label, string Detail, bool IsAcknowledged, Location Location, ValueList<DisputeSide> Sides);

/// <summary>One side of claims that cannot all be true.</summary>
/// <param name="Label">Who.</param>
/// <param name="Detail">What they claim.</param>
/// <param name="Location">The first of their claims.</param>
internal sealed record DisputeSide(string Label, string Detail, Location Location);

/// <summary>Lists what is disputed: what statements acknowledge, and what nobody has acknowledged yet.</summary>
internal static class Disputes
{
    /// <summary>The disputes of the project's files: the acknowledged ones, and then the others.</summary>
    public static ValueList<DisputeItem> In(ClaimsCompilation compilation)
    {
        ContradictionAnalysis analysis = compilation.Contradictions;
        return
        [
            .. analysis.Disputes.SelectMany(d => d).Select(Acknowledged),
            .. analysis.Told
                .Where(c => c.Clash.Commitments.Any(commitment => !commitment.Claim!.IsReferenced))
                .Select(Found),
        ];
    }

    private static DisputeItem Acknowledged(DisputeEntry entry)
    {
        DisputeStatementSyntax node = entry.Dispute.Syntax.Node!;
        IEnumerable<DisputeSide> named = entry.Dispute.Sides.Select((parties, i) =>
        {
            Commitment[] claims = [.. entry.Sides.Of(i)];
            return new DisputeSide(
                InWords.AllOf(parties.Select(entry.Scope.DisplayNameOf)),
                string.Join("; ", claims.Select(ContradictionReporter.Describe)),
                claims.Length > 0 ? claims[0].Claim!.Location : entry.Tree.GetLocation(node.Sides[i].Span));
        });
        string reason = entry.Dispute.Reason is { Length: > 0 } written ? ": " + written : "";
        return new DisputeItem(entry.Dispute.Label, entry.Dispute.Subject + reason, true, entry.Tree.GetLocation(node.Subject.Span), [.. named]);
    }

    private static DisputeItem Found(Contradiction contradiction)
    {
        Commitment carrier = ContradictionAnalysis.CarrierOf(contradiction);
        string subjects = InWords.AllOf(contradiction.Subjects.Select(Scope.NameIn));
        string why = contradiction.Clash.Falls is { } variable ? $"; {variable.Name} never falls"
            : contradiction.Clash.Constraints.Count == 0 ? ""
            : "; by the rule " + InWords.AllOf(contradiction.Clash.Constraints.Select(c => $"'{c.Rule}'"));
        string whose = contradiction.IsSelf ? ": one party contradicts itself"
            : contradiction.Line is { } line ? $": two voices for {ContradictionReporter.NameOf(line, carrier.Claim!)}"
            : !contradiction.IsCertain ? ": a tension"
            : "";
        return new DisputeItem(
            null,
            subjects + whose + why,
            false,
            carrier.Claim!.Tree.GetLocation(ContradictionReporter.SpanOf(carrier.Claim)),
            [.. contradiction.Clash.Commitments.GroupBy(c => contradiction.IsSelf ? c.Claim!.Location.ToString() : c.Holder, StringComparer.Ordinal).Select(Side)]);
    }

    private static DisputeSide Side(IGrouping<string, Commitment> claims)
    {
        Commitment first = claims.First();
        return new DisputeSide(
            ContradictionReporter.NameOf(first.Holder, first.Claim!),
            string.Join("; ", claims.Select(ContradictionReporter.Describe)),
            first.Claim!.Location);
    }
}
