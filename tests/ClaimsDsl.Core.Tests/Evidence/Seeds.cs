using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Tests.Evidence;

/// <summary>The three articles, and what the sample quotes from them.</summary>
internal static class Seeds
{
    public static DocumentText Wire { get; } = Read("seeds/000_2cfcb62dd303f0ca.txt");

    public static DocumentText National { get; } = Read("seeds/001_45ea4c8534e6386f.txt");

    public static DocumentText Digest { get; } = Read("seeds/002_e7a687db1b4b5f70.txt");

    public static IReadOnlyList<DocumentText> All { get; } = [Wire, National, Digest];

    /// <summary>The quotations of the sample's claims, each with its document.</summary>
    public static IEnumerable<(DocumentText Document, string Quotation)> ReadQuotations()
    {
        string folder = Path.Combine(Root(), "samples/DprkTroops");
        var compilation = ClaimsCompilation.Create(
            Directory.GetFiles(folder, "*.claims").Select(path => SyntaxTree.Parse(SourceText.From(File.ReadAllText(path), path))),
            "DprkTroops");
        return
            from tree in compilation.Trees
            from claim in compilation.Bind(tree).Claims
            where claim.Document is not null
            from quotation in claim.Quotations
            select (claim.Document switch { "Wire" => Wire, "National" => National, _ => Digest }, quotation);
    }

    private static DocumentText Read(string path) => DocumentText.Create(path, File.ReadAllText(Path.Combine(Root(), path)));

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
