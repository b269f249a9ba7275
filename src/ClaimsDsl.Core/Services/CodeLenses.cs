using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Services;

/// <summary>A line above a statement that says what the files have to do with it.</summary>
/// <param name="Span">The name that it is about.</param>
/// <param name="Title">What it says; null where that is looked for when the line is shown.</param>
/// <param name="Kind">What its places are.</param>
/// <param name="Symbol">What it is about.</param>
internal sealed record CodeLens(TextSpan Span, string? Title, CodeLensKind Kind, Symbol Symbol);

/// <summary>What the places of a line above a statement are.</summary>
internal enum CodeLensKind
{
    /// <summary>Claims of a party, about a thing, or written in a document.</summary>
    Claims,

    /// <summary>The claims that contradict each other about a thing.</summary>
    Sides,

    /// <summary>All places that name a thing, but for its declaration.</summary>
    References,
}

/// <summary>Counts claims for what a file declares. Places are looked for when somebody asks for them.</summary>
internal static class CodeLenses
{
    /// <summary>The lines above the statements of a file.</summary>
    public static IEnumerable<CodeLens> In(ClaimsCompilation compilation, SyntaxTree tree, CancellationToken cancel = default)
    {
        var reader = new SymbolReader(compilation, tree);
        foreach (SyntaxToken name in NamesIn(tree.Root.Statements))
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.UseOf(name) is not { Symbol: { } symbol, IsDeclaration: true })
            {
                continue;
            }

            if (symbol.Kind is SymbolKind.Kind or SymbolKind.Place or SymbolKind.Verb)
            {
                yield return new CodeLens(name.Span, null, CodeLensKind.References, symbol);
                continue;
            }

            yield return new CodeLens(name.Span, Count(ClaimsOf(compilation, symbol).Count(), "claim"), CodeLensKind.Claims, symbol);
            foreach (IGrouping<string, Contradiction> disputed in DisputesAbout(compilation, symbol))
            {
                yield return new CodeLens(name.Span, TitleOf(disputed, symbol), CodeLensKind.Sides, symbol);
            }
        }
    }

    /// <summary>One of these lines with its title.</summary>
    public static CodeLens Resolve(ClaimsCompilation compilation, CodeLens lens, CancellationToken cancel = default) =>
        lens.Title is null ? lens with { Title = Count(PlacesOf(compilation, lens, cancel).Count, "reference") } : lens;

    /// <summary>The places of one of these lines.</summary>
    public static ValueList<Location> PlacesOf(ClaimsCompilation compilation, CodeLens lens, CancellationToken cancel = default) => lens.Kind switch
    {
        CodeLensKind.Claims => [.. ClaimsOf(compilation, lens.Symbol).Select(claim => claim.Location)],
        CodeLensKind.References => [.. References.To(compilation, lens.Symbol, cancel).Where(r => !r.Use.IsDeclaration).Select(r => r.Location)],
        _ => [.. DisputesAbout(compilation, lens.Symbol).SelectMany(g => g).SelectMany(c => c.Clash.Commitments).Select(c => c.Claim!.Location).Distinct()],
    };

    private static string Count(int count, string what) => count == 1 ? "1 " + what : count.ToString(CultureInfo.InvariantCulture) + " " + what + "s";

    private static IEnumerable<SyntaxToken> NamesIn(IEnumerable<StatementSyntax> statements) => statements.Select(statement => statement switch
    {
        DocumentStatementSyntax node => node.Name,
        PartyStatementSyntax node => node.Name,
        EntityStatementSyntax node => node.Name,
        PropositionStatementSyntax node => node.Name,
        KindStatementSyntax node => node.Name,
        PlaceStatementSyntax node => node.Name,
        VerbStatementSyntax { Phrase: { Count: > 0 } phrase } => phrase[0],
        _ => default,
    }).Where(name => !name.IsMissing);

    private static IEnumerable<ClaimEntry> ClaimsOf(ClaimsCompilation compilation, Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Party => compilation.Claims.By(symbol.QualifiedName),
        SymbolKind.Document => compilation.Claims.WrittenIn(symbol.QualifiedName),
        SymbolKind.Entity => compilation.Claims.AboutEntity(symbol.QualifiedName),
        _ => compilation.Claims.About(symbol.QualifiedName),
    };

    /// <summary>The contradictions about a proposition, or about each attribute of an entity, by what they are about.</summary>
    private static IEnumerable<IGrouping<string, Contradiction>> DisputesAbout(ClaimsCompilation compilation, Symbol symbol)
    {
        if (symbol.Kind is not (SymbolKind.Entity or SymbolKind.Proposition))
        {
            return [];
        }

        return ClaimsOf(compilation, symbol)
            .GroupBy(claim => claim.Subject)
            .SelectMany(g => compilation.Contradictions.ContradictionsAbout(g.First().Claim.Subject, g.First().Scope).Where(c => !c.IsSelf).Select(c => (g.Key, Contradiction: c)))
            .GroupBy(pair => pair.Key, pair => pair.Contradiction);
    }

    private static string TitleOf(IGrouping<string, Contradiction> disputed, Symbol symbol)
    {
        string subject = Scope.NameIn(disputed.Key);
        string[] parties = [.. disputed.SelectMany(c => c.Clash.Commitments).Select(c => ContradictionReporter.NameOf(c.Holder, c.Claim!)).Distinct()];
        return (subject == symbol.Name ? "" : subject + ": ") + string.Join(" against ", parties);
    }
}
