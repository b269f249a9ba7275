using System;
using System.IO;

using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>The graph for Graphviz (https://graphviz.org/doc/info/lang.html). What was revised or retracted is dashed.</summary>
internal static class DotExporter
{
    /// <summary>Writes the graph.</summary>
    public static void Write(ClaimRecords records, TextWriter output)
    {
        var graph = ClaimGraph.Of(records);
        output.Write("digraph claims {\n  charset=\"UTF-8\"\n  rankdir=LR\n");
        foreach (GraphNode node in graph.Nodes)
        {
            output.Write($"  {node.Key} [label={Quote(node.Label)}, shape={(node.IsParty ? "box" : "ellipse")}]\n");
        }

        foreach (GraphEdge edge in graph.Edges)
        {
            output.Write($"  {edge.From} -> {edge.To} [label={Quote(edge.Label)}{(edge.IsHeld ? "" : ", style=dashed")}]\n");
        }

        output.Write("}\n");
    }

    // A label can have escapes of Graphviz's own, such as \N, and entities of HTML.
    private static string Quote(string text) =>
        $"\"{Printable.Of(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
