using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Evidence;

namespace ClaimsDsl.Cli.Reports;

/// <summary>Who has what is claimed of a subject from whom: from the origins on the left to who passed it on. Independent origins have numbers.</summary>
internal static class OriginGraph
{
    private const int NodeWidth = 220;
    private const int NodeHeight = 28;
    private const int ColumnWidth = 290;
    private const int RowHeight = 44;
    private const int Margin = 16;
    private const int MostLetters = 30;

    /// <summary>The graph; nothing where nobody has it from anybody else.</summary>
    public static Html Write(string id, string title, SubjectLineage lineage)
    {
        (string From, string To)[] links = [.. lineage.Links.Where(link => link.From != link.To).Select(link => (link.From, link.To)).Distinct()];
        if (links.Length == 0)
        {
            return Html.Empty;
        }

        Node[] nodes = Place(links, lineage);
        Dictionary<string, Node> byParty = nodes.ToDictionary(node => node.Party, StringComparer.Ordinal);
        int width = nodes.Max(node => node.X) + NodeWidth + Margin;
        int height = nodes.Max(node => node.Y) + NodeHeight + Margin;
        return Html.Of($"""
            <div class="wide graph" role="region" tabindex="0" aria-label="Graph of origins: {title}">
            <svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">Who has it from whom: {title}</title>
            <desc id="{id}-desc">{string.Join("; ", links.Select(link => $"{byParty[link.From].Name} has it from {byParty[link.To].Name}"))}. The list below has the claims.</desc>
            <defs><marker id="{id}-head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
            {links.Select(link => Edge(byParty[link.To], byParty[link.From], id))}
            {nodes.Select(Write)}
            </svg>
            </div>

            """);
    }

    // A party stands one column to the right of the last of those that it has it from.
    private static Node[] Place((string From, string To)[] links, SubjectLineage lineage)
    {
        ILookup<string, string> sources = links.ToLookup(link => link.From, link => link.To, StringComparer.Ordinal);
        string[] parties = [.. links.SelectMany(link => new[] { link.To, link.From }).Distinct(StringComparer.Ordinal)];
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] origins = [.. parties.Select(lineage.KnownOriginAt).OfType<string>().Distinct(StringComparer.Ordinal)];
        var rows = new Dictionary<int, int>();
        var nodes = new List<Node>();
        foreach (string party in parties.OrderBy(party => Array.IndexOf(origins, lineage.KnownOriginAt(party))))
        {
            int column = ColumnOf(party);
            int row = rows[column] = rows.GetValueOrDefault(column, -1) + 1;
            int? origin = lineage.KnownOriginAt(party) is { } known ? Array.IndexOf(origins, known) + 1 : null;
            nodes.Add(new Node(party, NameOf(party, lineage), Margin + (column * ColumnWidth), Margin + (row * RowHeight), origin, !sources.Contains(party) && origin is null));
        }

        return [.. nodes];

        int ColumnOf(string party)
        {
            if (!columns.TryGetValue(party, out int column))
            {
                // What goes round in a circle stops here.
                columns[party] = 0;
                columns[party] = column = sources[party].Select(source => ColumnOf(source) + 1).DefaultIfEmpty(0).Max();
            }

            return column;
        }
    }

    private static string NameOf(string party, SubjectLineage lineage) =>
        ContradictionReporter.NameOf(party, lineage.Links.First(link => link.From == party || link.To == party).Claim.Scope);

    private static Html Edge(Node source, Node receiver, string id)
    {
        (int x1, int y1) = (source.X + NodeWidth, source.Y + (NodeHeight / 2));
        (int x2, int y2) = (receiver.X, receiver.Y + (NodeHeight / 2));
        int bend = Math.Max(40, Math.Abs(x2 - x1) / 2);
        return Html.Of($"""<path class="edge" marker-end="url(#{id}-head)" d="M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"/>""");
    }

    private static Html Write(Node node)
    {
        Html mark = node.Origin is { } number
            ? Html.Of($"""<circle class="ring" cx="{node.X}" cy="{node.Y + (NodeHeight / 2)}" r="10"/><text x="{node.X}" y="{node.Y + (NodeHeight / 2) + 4}" text-anchor="middle">{number}</text>""")
            : Html.Empty;
        return Html.Of($"""
            <g class="{(node.Origin is not null ? "origin" : node.IsUnknown ? "unknown" : "receiver")}"><title>{node.Name}</title><rect class="node" x="{node.X}" y="{node.Y}" width="{NodeWidth}" height="{NodeHeight}" rx="6"/>{mark}<text x="{node.X + 16}" y="{node.Y + 19}">{Shorten(node.Name)}</text></g>

            """);
    }

    private static string Shorten(string text) => text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters - 1), "…");

    /// <summary>A party.</summary>
    /// <param name="Party">Its unique name.</param>
    /// <param name="Name">The name to show.</param>
    /// <param name="X">Its left edge.</param>
    /// <param name="Y">Its upper edge.</param>
    /// <param name="Origin">The number of the independent origin that it is; null where it is none.</param>
    /// <param name="IsUnknown">Whether the way ends here, and what lies before is unknown.</param>
    private sealed record Node(string Party, string Name, int X, int Y, int? Origin, bool IsUnknown);
}
