using System.Globalization;
using System.IO;
using System.Linq;

using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Exporting;

/// <summary>The graph for Mermaid (https://mermaid.js.org/syntax/flowchart.html). What was revised or retracted is dotted.</summary>
internal static class MermaidExporter
{
    /// <summary>Writes the graph.</summary>
    public static void Write(ClaimRecords records, TextWriter output)
    {
        var graph = ClaimGraph.Of(records);
        output.Write("flowchart LR\n");
        foreach (GraphNode node in graph.Nodes)
        {
            output.Write(node.IsParty ? $"  {node.Key}[{Quote(node.Label)}]\n" : $"  {node.Key}([{Quote(node.Label)}])\n");
        }

        foreach (GraphEdge edge in graph.Edges)
        {
            output.Write($"  {edge.From} {(edge.IsHeld ? "-->" : "-.->")}|{Quote(edge.Label)}| {edge.To}\n");
        }
    }

    // Mermaid has no escapes but entities, and reads Markdown, HTML and directives in a quoted text: what is no letter, figure or blank is written by number.
    private static string Quote(string text) =>
        $"\"{string.Concat(Printable.Of(text).Select(c => c < 128 && !char.IsAsciiLetterOrDigit(c) && c is not (' ' or ',' or '.') ? string.Create(CultureInfo.InvariantCulture, $"#{(int)c};") : c.ToString()))}\"";
}
