using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>A statement in the outline of a file.</summary>
/// <param name="Name">What it is called; never empty.</param>
/// <param name="Detail">What it says, in short.</param>
/// <param name="Kind">What it declares; a label, too, for claims and conclusions without one. Null for a block.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name, or what stands for it.</param>
/// <param name="Children">What is in it.</param>
internal sealed record OutlineItem(string Name, string Detail, SymbolKind? Kind, TextSpan Span, TextSpan NameSpan, ValueList<OutlineItem> Children);

/// <summary>The outline of a file, from its tree alone.</summary>
internal static class Outline
{
    private const int LongestDetail = 80;

    public static ValueList<OutlineItem> Of(SyntaxTree tree) => [.. Of(tree.Root.Statements)];

    private static IEnumerable<OutlineItem> Of(SyntaxList<StatementSyntax> statements) => statements.Select(Of).OfType<OutlineItem>();

    private static OutlineItem? Of(StatementSyntax statement) => statement switch
    {
        DocumentStatementSyntax node => Declared(node, node.Name, SymbolKind.Document, node.Path.Value),
        PartyStatementSyntax node => Declared(node, node.Name, SymbolKind.Party, node.DisplayName?.Value ?? ""),
        PlaceStatementSyntax node => Declared(node, node.Name, SymbolKind.Place, node.DisplayName?.Value ?? ""),
        EntityStatementSyntax node => Declared(node, node.Name, SymbolKind.Entity, node.DisplayName?.Value ?? ""),
        PropositionStatementSyntax node => Declared(node, node.Name, SymbolKind.Proposition, node.Sentence?.Value ?? ""),
        VerbStatementSyntax { Phrase.Count: > 0 } node => new OutlineItem(
            Shown(string.Join(" ", node.Phrase.Select(t => t.Value))), Shorten(node.Meaning.ToString()), SymbolKind.Verb, node.Span, Spans.Of(node.Phrase), []),
        KindStatementSyntax node => Declared(node, node.Name, SymbolKind.Kind, node.DisplayName?.Value ?? "", [.. node.Members.OfType<AttributeDeclarationSyntax>().Select(Of)]),
        NamespaceStatementSyntax node => new OutlineItem(Shown(node.Name.ToString()), "", SymbolKind.Namespace, node.Span, node.Name.Span, []),
        ClaimStatementSyntax node => Labelled(node, node.Label, SentenceOf(node)),
        DisputeStatementSyntax node => Labelled(node, node.Label, node.Keyword.Text + " " + ValueBinder.WordingOf(node.Subject)),
        AssessStatementSyntax node => Labelled(node, node.Label, node.Keyword.Text + " " + ValueBinder.WordingOf(node.Subject)),
        BlockStatementSyntax node => new OutlineItem(
            Shown(Shorten(string.Join(" ", node.Clauses.Select(ValueBinder.WordingOf)))),
            "",
            null,
            node.Span,
            node.Clauses.Count > 0 ? TextSpan.FromBounds(node.Clauses[0].Span.Start, node.Clauses[node.Clauses.Count - 1].Span.End) : node.OpenBrace.Span,
            [.. Of(node.Statements)]),
        _ => null,
    };

    private static OutlineItem Of(AttributeDeclarationSyntax node) => new(
        Shown(node.Name.Text), Shorten(ValueBinder.WordingOf(node.Type)), SymbolKind.Attribute, node.Span, node.Name.Span, []);

    private static OutlineItem Declared(StatementSyntax node, SyntaxToken name, SymbolKind kind, string detail, ValueList<OutlineItem>? children = null) =>
        new(Shown(name.Text), Shorten(detail), kind, node.Span, name.Span, children ?? []);

    private static OutlineItem Labelled(StatementSyntax node, LabelSyntax? label, string sentence) => label is { Identifier.IsMissing: false }
        ? new OutlineItem(label.Identifier.Text, Shorten(sentence), SymbolKind.Label, node.Span, label.Identifier.Span, [])
        : new OutlineItem(Shown(Shorten(sentence)), "", SymbolKind.Label, node.Span, node.Span, []);

    /// <summary>A claim as it is written, without clauses; a remark with what it quotes.</summary>
    private static string SentenceOf(ClaimStatementSyntax node)
    {
        IEnumerable<SyntaxNode?> words = [node.Asserters, node.Verb, node.Likelihood, node.Subject, node.Value];
        string sentence = string.Join(" ", words.OfType<SyntaxNode>().Where(n => !n.IsMissing).Select(ValueBinder.WordingOf));
        return node.Subject is null && node.Clauses.OfType<QuotationClauseSyntax>().FirstOrDefault() is { } quotation
            ? sentence + " " + quotation.Quotation.Text
            : sentence;
    }

    // Editors do not show what has no name.
    private static string Shown(string name) => name.Trim().Length == 0 ? "…" : name;

    private static string Shorten(string text) => text.Length > LongestDetail ? text.Substring(0, LongestDetail - 1) + "…" : text;
}
