using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>Who says what of what, as a graph: for DOT and Mermaid.</summary>
/// <param name="Nodes">Parties and subjects.</param>
/// <param name="Edges">What leads from one to the other.</param>
internal sealed record ClaimGraph(ValueList<GraphNode> Nodes, ValueList<GraphEdge> Edges)
{
    /// <summary>The graph of claims. Remarks are about nothing, and are left out.</summary>
    public static ClaimGraph Of(ClaimRecords records)
    {
        var keys = new Dictionary<(bool IsParty, string Id), string>();
        var nodes = new List<GraphNode>();
        var edges = new List<GraphEdge>();
        Dictionary<string, ClaimRecord> claims = records.Claims.ToDictionary(claim => claim.Id);
        HashSet<string> asserting = [.. records.Claims.Where(claim => claim.Subject is not null).SelectMany(claim => claim.Asserters.Select(a => a.Id))];
        foreach (ClaimRecord claim in records.Claims)
        {
            if (claim.Subject is not { } subject)
            {
                continue;
            }

            string shown = subject.Kind == "claim" && claims.TryGetValue(subject.Id, out ClaimRecord? target) ? target.Text : subject.Text;
            string to = Node(false, subject.Id, shown);
            string value = subject.Kind == "attribute" && claim.Value is { Truth: not true, Text: var text } ? " " + text : "";
            foreach (PartyReference asserter in claim.Asserters)
            {
                edges.Add(new(Node(true, asserter.Id, asserter.DisplayName), to, claim.Verb + value, claim.Status is not (ClaimStatus.Superseded or ClaimStatus.Retracted)));
            }
        }

        foreach (PartyRecord party in records.Parties.Where(party => asserting.Contains(party.Id)))
        {
            foreach (PartyRecord principal in records.Parties.Where(other => party.Principals.Contains(other.Id)))
            {
                edges.Add(new(Node(true, party.Id, party.DisplayName), Node(true, principal.Id, principal.DisplayName), "speaks for", IsHeld: true));
            }
        }

        return new([.. nodes], [.. edges]);

        string Node(bool isParty, string id, string label)
        {
            if (!keys.TryGetValue((isParty, id), out string? key))
            {
                key = $"{(isParty ? "p" : "s")}{keys.Count + 1}";
                keys.Add((isParty, id), key);
                nodes.Add(new(key, label, isParty));
            }

            return key;
        }
    }
}

/// <summary>A party or a subject.</summary>
/// <param name="Key">A letter and a number.</param>
/// <param name="Label">What to show.</param>
/// <param name="IsParty">Whether it is a party.</param>
internal sealed record GraphNode(string Key, string Label, bool IsParty);

/// <summary>What one has to do with the other.</summary>
/// <param name="From">The key of a node.</param>
/// <param name="To">The key of a node.</param>
/// <param name="Label">What to show.</param>
/// <param name="IsHeld">Whether it still counts.</param>
internal sealed record GraphEdge(string From, string To, string Label, bool IsHeld);
