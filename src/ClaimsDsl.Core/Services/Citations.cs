using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Services;

/// <summary>A party or a claim, among those who have something from each other.</summary>
/// <param name="Key">What it is known by over all files: of a party its unique name, of a claim its file and place.</param>
/// <param name="IsClaim">Whether it is a claim.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">What is shown beside it.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record CitationItem(string Key, bool IsClaim, string Name, string Detail, Location Location);

/// <summary>That one has something from another.</summary>
/// <param name="Item">The other.</param>
/// <param name="Places">The claims that show it.</param>
internal sealed record Citation(CitationItem Item, ValueList<Location> Places);

/// <summary>Who cites whom: whom a party or a claim has what is claimed from, and who has it from them.</summary>
internal static class Citations
{
    /// <summary>The party or the claim at a position, or null.</summary>
    public static CitationItem? At(ClaimsCompilation compilation, SyntaxTree tree, int position)
    {
        SymbolUse? use = new SymbolReader(compilation, tree).UseAt(position);
        if (use is { Kind: SymbolKind.Party, Symbol: { } party })
        {
            return PartyOf(compilation, party.QualifiedName);
        }

        ClaimEntry? claim = use is { Kind: SymbolKind.Label, Symbol: { } label }
            ? compilation.Claims.Find(compilation.BindFile(tree).Scope, label.Name)
            : Hover.FindClaim(compilation, tree, SymbolReader.FindTouched(tree, position).Parent);
        return claim is null ? null : ItemOf(claim);
    }

    /// <summary>Whom a party has claims from, or whom a claim passed through on its way.</summary>
    public static ValueList<Citation> CitedBy(ClaimsCompilation compilation, CitationItem item, CancellationToken cancel = default)
    {
        IEnumerable<(string From, string To, ClaimEntry Claim)> links = LinksOf(compilation, item, cancel);
        return Group(compilation, (item.IsClaim ? links : links.Where(l => l.From == item.Key)).Where(l => l.From != l.To).Select(l => (l.To, l.Claim)));
    }

    /// <summary>Who has claims from a party, or the claims that are about a claim.</summary>
    public static ValueList<Citation> Citing(ClaimsCompilation compilation, CitationItem item, CancellationToken cancel = default)
    {
        if (!item.IsClaim)
        {
            return Group(compilation, LinksOf(compilation, item, cancel).Where(l => l.To == item.Key && l.From != l.To).Select(l => (l.From, l.Claim)));
        }

        return FindClaim(compilation, item) is { Claim.Label: { } label } claim
            ? [.. compilation.Claims.About(claim.Scope.Qualify<LabelDeclaration>(label)).Select(other => new Citation(ItemOf(other), [other.Location]))]
            : [];
    }

    private static IEnumerable<(string From, string To, ClaimEntry Claim)> LinksOf(ClaimsCompilation compilation, CitationItem item, CancellationToken cancel)
    {
        var parties = new PartyLinks(compilation);
        IEnumerable<ClaimEntry> claims = !item.IsClaim ? compilation.Claims.All : FindClaim(compilation, item) is { } claim ? [claim] : [];
        foreach (ClaimEntry entry in claims)
        {
            cancel.ThrowIfCancellationRequested();
            foreach ((string from, string to) in parties.Of(entry))
            {
                yield return (from, to, entry);
            }
        }
    }

    private static ValueList<Citation> Group(ClaimsCompilation compilation, IEnumerable<(string Party, ClaimEntry Claim)> links) =>
    [
        .. from link in links
           group link.Claim.Location by link.Party into places
           let item = PartyOf(compilation, places.Key)
           where item is not null
           select new Citation(item, [.. places.Distinct()]),
    ];

    private static CitationItem? PartyOf(ClaimsCompilation compilation, string key)
    {
        int end = key.IndexOf("::", StringComparison.Ordinal);
        var symbol = new Symbol(SymbolKind.Party, key.Substring(0, end), Scope.NameIn(key));
        return Definitions.DeclarationOf(compilation, symbol) is PartyDeclaration party && Definitions.Of(compilation, symbol) is [var location, ..]
            ? new CitationItem(key, false, party.DisplayName, party.Role ?? ValueBinder.PartyKindWord(party.Kind), location)
            : null;
    }

    private static CitationItem ItemOf(ClaimEntry claim) => new(
        KeyOf(claim), true, claim.Claim.Label ?? claim.Who, ClaimInWords.Of(claim), claim.Syntax.Label is { } label ? claim.Tree.GetLocation(label.Identifier.Span) : claim.Location);

    private static string KeyOf(ClaimEntry claim) =>
        claim.Tree.Path + "#" + claim.Location.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The claim of an item; null where its file has changed since.</summary>
    private static ClaimEntry? FindClaim(ClaimsCompilation compilation, CitationItem item) =>
        compilation.FindTree(item.Location.Path) is { } tree ? compilation.ClaimsIn(tree).FirstOrDefault(claim => KeyOf(claim) == item.Key) : null;
}
