using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>The parts of a statement or a clause, and the one at the caret.</summary>
/// <param name="Label">All of it: "Party verb likelihood subject value clauses".</param>
/// <param name="Documentation">What it says.</param>
/// <param name="Parts">The parts in <paramref name="Label"/>, in its order.</param>
/// <param name="ActivePart">The position of the part at the caret.</param>
internal sealed record Signature(string Label, string Documentation, ValueList<TextSpan> Parts, int ActivePart);

/// <summary>Says what a statement or a clause expects, and which part of it the caret is in.</summary>
internal static class SignatureHelp
{
    /// <summary>The parts of what the caret is in, or null.</summary>
    public static Signature? At(ClaimsCompilation compilation, SyntaxTree tree, int position)
    {
        SyntaxToken token = FindBefore(tree, position);
        if (token.Span.Start >= position)
        {
            return null;
        }

        SyntaxNode? holder = token.Parent;
        while (holder is not (null or ClauseSyntax or StatementSyntax or AttributeDeclarationSyntax or PropertySyntax))
        {
            holder = holder.Parent;
        }

        return holder switch
        {
            QuotationClauseSyntax => new Signature("\"…\"", "The words of the document that the claim is taken from.", [new TextSpan(0, 3)], 0),
            ClauseSyntax clause when LanguageHelp.Clauses.TryGetValue(clause.Green.FirstToken?.Text.TrimStart(',') ?? "", out WordHelp? help) =>
                Of(help.Form, help.Meaning, token.Span.Start > clause.Span.Start || position > token.Span.End ? 1 : 0),
            PropertySyntax property when LanguageHelp.Properties.TryGetValue(property.Key.Text, out WordHelp? help) =>
                Of(help.Form, help.Meaning, position > property.Key.Span.End ? 1 : 0),
            ClaimStatementSyntax claim => OfClaim(compilation, tree, claim, position),
            AttributeDeclarationSyntax attribute => Of(
                "name : type modifiers", "What can be claimed: its name, what its values are, and how they go together.", position <= attribute.Colon.Span.Start ? 0 : position > attribute.Type.Span.End ? 3 : 2),
            StatementSyntax statement when LanguageHelp.Statements.TryGetValue(KeywordOf(statement), out WordHelp? help) =>
                Of(help.Form, help.Meaning, PartAt(help.Form, statement, position)),
            _ => null,
        };
    }

    /// <summary>The last token that begins before a position.</summary>
    private static SyntaxToken FindBefore(SyntaxTree tree, int position)
    {
        SyntaxToken token = tree.FindToken(position - 1);
        while (token.Span.Start >= position && token.FullSpan.Start > 0)
        {
            token = tree.FindToken(token.FullSpan.Start - 1);
        }

        return token;
    }

    private static string KeywordOf(StatementSyntax statement) => statement switch
    {
        DisputeStatementSyntax dispute => dispute.Keyword.Text,
        AssessStatementSyntax assess => assess.Keyword.Text,
        _ => statement.Green.FirstToken?.Text ?? "",
    };

    private static Signature Of(string form, string meaning, int active)
    {
        ValueList<TextSpan> parts = [.. PartsOf(form)];
        return new Signature(form, meaning, parts, active < parts.Count ? active : parts.Count - 1);
    }

    private static IEnumerable<TextSpan> PartsOf(string form)
    {
        int start = 0;
        foreach (string part in form.Split(' '))
        {
            yield return new TextSpan(start, part.Length);
            start += part.Length + 1;
        }
    }

    /// <summary>
    /// The part of a form that the caret is in: where the words of the form that are written fixed stand in the statement decides; between
    /// those, parts are counted.
    /// </summary>
    private static int PartAt(string form, StatementSyntax statement, int position)
    {
        string[] parts = form.Split(' ');
        int part = -1;
        foreach (SyntaxToken token in statement.DescendantTokens().Where(t => !t.IsMissing && t.Span.Start < position && t.Kind is not (SyntaxKind.CommaToken or SyntaxKind.DotToken)))
        {
            int next = part + 1;
            int named = System.Array.IndexOf(parts, token.Text, next < parts.Length ? next : parts.Length);
            part = named >= 0 ? named : next;
        }

        bool isAfterSpace = statement.DescendantTokens().Last(t => !t.IsMissing && t.Span.Start < position).Span.End < position;
        return System.Math.Max(0, isAfterSpace ? part + 1 : part);
    }

    private static Signature OfClaim(ClaimsCompilation compilation, SyntaxTree tree, ClaimStatementSyntax claim, int position)
    {
        const string Form = "Party verb likelihood subject value clauses";
        (AttributeDeclaration? attribute, string? subject) = claim.Subject is { } node && new SymbolReader(compilation, tree).FindAttribute(node) is var (_, found)
            ? (found, ValueBinder.WordingOf(node))
            : (null, null);
        string meaning = attribute is null
            ? "Who, how firmly, what, its value, and clauses. Only the first two are always there."
            : subject + " is " + attribute.Type + ".";
        int active = IsAfter(claim.Value) || claim.Clauses.Any(c => c.Span.Start < position) ? 5
            : IsAfter(claim.Subject) || IsIn(claim.Value) ? 4
            : IsIn(claim.Subject) || IsAfter(claim.Verb) ? 3
            : IsIn(claim.Verb) || IsAfter(claim.Asserters) ? 1
            : 0;
        return Of(Form, meaning, active);

        bool IsAfter(SyntaxNode? part) => part is { IsMissing: false } && part.Span.End < position;

        bool IsIn(SyntaxNode? part) => part is { IsMissing: false } && part.Span.Start < position;
    }
}
