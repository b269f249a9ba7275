using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Services;

/// <summary>Something that was looked for by its name.</summary>
/// <param name="Symbol">What it is.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record FoundSymbol(Symbol Symbol, Location Location);

/// <summary>Finds what is declared in any file by a part of its name, or of what readers see of it.</summary>
internal static class WorkspaceSymbols
{
    private const int Worst = int.MaxValue;

    /// <summary>What a query finds, the best first.</summary>
    /// <param name="compilation">All files.</param>
    /// <param name="query">Letters of the name, in its order; all that there is, where it is empty.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Gives up.</param>
    public static ValueList<FoundSymbol> Find(ClaimsCompilation compilation, string query, int limit = 200, CancellationToken cancel = default)
    {
        var found = new List<(int Rank, Symbol Symbol)>();
        foreach ((Symbol symbol, string detail) in All(compilation))
        {
            cancel.ThrowIfCancellationRequested();
            int rank = Math.Min(RankOf(symbol.Name, query), RankOf(detail, query) is var ofDetail && ofDetail < Worst ? ofDetail + 1 : Worst);
            if (rank < Worst)
            {
                found.Add((rank, symbol));
            }
        }

        IEnumerable<FoundSymbol> located =
            from item in found.OrderBy(f => f.Rank).ThenBy(f => f.Symbol.Name.Length).ThenBy(f => f.Symbol.Name, StringComparer.Ordinal)
            let locations = Definitions.Of(compilation, item.Symbol)
            where locations.Count > 0
            select new FoundSymbol(item.Symbol, locations[0]);
        return [.. located.Take(limit)];
    }

    /// <summary>How well a query fits a name: the same, its beginning, the beginning of a word, inside, its letters in order; or not at all.</summary>
    internal static int RankOf(string name, string query)
    {
        int at = name.IndexOf(query, StringComparison.OrdinalIgnoreCase);
        if (at == 0)
        {
            return name.Length == query.Length ? 0 : 2;
        }

        if (at > 0)
        {
            bool startsWord = char.IsUpper(name[at]) || !char.IsLetter(name[at - 1]);
            return startsWord ? 4 : 6;
        }

        int next = 0;
        foreach (char c in name)
        {
            next += next < query.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(query[next]) ? 1 : 0;
        }

        return next == query.Length ? 8 : Worst;
    }

    private static IEnumerable<(Symbol Symbol, string Detail)> All(ClaimsCompilation compilation)
    {
        foreach (NamespaceIndex home in compilation.Index.Namespaces.Values)
        {
            foreach (Declaration declaration in home.All<Declaration>())
            {
                (SymbolKind kind, string detail) = declaration switch
                {
                    DocumentDeclaration document => (SymbolKind.Document, document.Title ?? ""),
                    PartyDeclaration party => (SymbolKind.Party, party.DisplayName),
                    PlaceDeclaration place => (SymbolKind.Place, place.DisplayName),
                    KindDeclaration named => (SymbolKind.Kind, named.DisplayName),
                    EntityDeclaration entity => (SymbolKind.Entity, entity.Label),
                    VerbDeclaration => (SymbolKind.Verb, ""),
                    PropositionDeclaration proposition => (SymbolKind.Proposition, proposition.Sentence),
                    LabelDeclaration label => (SymbolKind.Label, label.Subject),
                    _ => (SymbolKind.Label, ""),
                };
                yield return (new Symbol(kind, home.Name, declaration.Name), detail);
                foreach (AttributeDeclaration attribute in (declaration as KindDeclaration)?.Attributes ?? [])
                {
                    yield return (new Symbol(SymbolKind.Attribute, home.Name, attribute.Name) { Owner = declaration.Name }, declaration.Name);
                }
            }
        }
    }
}
