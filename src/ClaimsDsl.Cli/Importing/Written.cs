using System;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Importing;

/// <summary>
/// What a row has in the language's own words: "at least 3,000 people", "early 2024-10". It is parsed alone first, so that nothing that a row says can be more
/// than the one thing that it is to be.
/// </summary>
internal static class Written
{
    /// <summary>The text, if it is one value; else null.</summary>
    public static string? Value(string text) => Find("P states E.a ", text, claim => claim.Clauses.Count == 0 ? claim.Value : null)?.Text;

    /// <summary>The text, if it is one date; else null.</summary>
    public static string? Date(string text) =>
        Find("P says on ", text, claim => claim.Clauses is [OnClauseSyntax clause] ? clause.Date : null)?.Text is { } date && DateRange.TryParse(date, out _, out _) ? date : null;

    /// <summary>What is claimed, if the text is one subject; else null.</summary>
    public static SubjectSyntax? Subject(string text) => Find("P states ", text, claim => claim is { Clauses.Count: 0, Value: null } ? claim.Subject : null)?.Node;

    /// <summary>The text with one space between words.</summary>
    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string Text, T Node)? Find<T>(string before, string text, Func<ClaimStatementSyntax, T?> find)
        where T : SyntaxNode
    {
        string line = OnOneLine(text);
        var tree = SyntaxTree.Parse(SourceText.From(before + line, ""));
        return tree.Diagnostics.Count == 0 && tree.Root.Statements is [ClaimStatementSyntax { Label: null } claim] && find(claim) is { } node
            && node.Span == TextSpan.FromBounds(before.Length, before.Length + line.Length)
            ? (line, node)
            : null;
    }
}
