using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Services;

/// <summary>A place that names something.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Use">The name.</param>
internal sealed record Reference(SyntaxTree Tree, SymbolUse Use)
{
    /// <summary>Where it is.</summary>
    public Location Location => Tree.GetLocation(Use.Span);
}

/// <summary>Finds all places that name something. Only files that have the word are bound, and only tokens with it looked at.</summary>
internal static class References
{
    /// <summary>All places that name what the name at the caret stands for, declarations among them.</summary>
    public static ValueList<Reference> At(ClaimsCompilation compilation, SyntaxTree tree, int position, CancellationToken cancel = default) =>
        new SymbolReader(compilation, tree).UseAt(position)?.Symbol is { } symbol ? [.. To(compilation, symbol, cancel)] : [];

    /// <summary>The places in one file that name what the name at the caret stands for.</summary>
    public static ValueList<Reference> InFile(ClaimsCompilation compilation, SyntaxTree tree, int position)
    {
        var reader = new SymbolReader(compilation, tree);
        return reader.UseAt(position)?.Symbol is { } symbol ? [.. In(reader, symbol)] : [];
    }

    /// <summary>All places that name something, in the order of files and of their texts.</summary>
    public static IEnumerable<Reference> To(ClaimsCompilation compilation, Symbol symbol, CancellationToken cancel = default)
    {
        foreach (SyntaxTree tree in compilation.AllTrees.Distinct().Where(t => WordsOf(symbol).Any(w => t.Text.ToString().IndexOf(w, StringComparison.Ordinal) >= 0)))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (Reference reference in In(new SymbolReader(compilation, tree), symbol))
            {
                yield return reference;
            }
        }
    }

    /// <summary>Every token of a file that is a word.</summary>
    public static IEnumerable<SyntaxToken> TokensOf(SyntaxTree tree, string word)
    {
        string text = tree.Text.ToString();
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            SyntaxToken token = tree.FindToken(at);
            bool isInString = token.Kind == SyntaxKind.StringToken && token.Parent is VerbStatementSyntax && token.Span.Contains(at);
            if (isInString || (token.Span.Start == at && token.Text == word))
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<Reference> In(SymbolReader reader, Symbol symbol) => WordsOf(symbol)
        .SelectMany(word => TokensOf(reader.Tree, word))
        .Select(reader.UseOf).OfType<SymbolUse>()
        .Where(use => use.Symbol == symbol)
        .Distinct()
        .OrderBy(use => use.Span.Start)
        .Select(use => new Reference(reader.Tree, use));

    /// <summary>The words that a text has where it names something: of several, the one that is always there.</summary>
    private static IEnumerable<string> WordsOf(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Verb => new[] { FirstWordOf(symbol.Name), FirstWordOf(Verbs.Plural(symbol.Name)) }.Distinct(),
        SymbolKind.Namespace => [symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1)],
        _ => [symbol.Name],
    };

    private static string FirstWordOf(string phrase) => phrase.Trim().Split(' ')[0];
}
