using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>The parties of all files, by names that are unique over all namespaces, and who has a claim from whom.</summary>
internal sealed class PartyLinks
{
    private readonly ClaimsCompilation _compilation;
    private readonly Dictionary<string, Member> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Passage<string>> _passages = new(StringComparer.Ordinal);
    private readonly Passage<string> _unknown = new([], false);

    public PartyLinks(ClaimsCompilation compilation)
    {
        _compilation = compilation;
    }

    /// <summary>Who has a claim from whom.</summary>
    public IReadOnlyList<(string From, string To)> Of(ClaimEntry claim) => Lineage.Links(
        AssertersOf(claim),
        claim.Claim.Via.Count == 0 ? [] : [.. claim.Claim.Via.Select(v => Enter(v, claim.Scope))],
        claim.Claim.Document is { } name ? PassageOf(name, claim.Scope) : _unknown,
        FindConfirmed(claim) is { } confirmed ? AssertersOf(confirmed) : []);

    /// <summary>The declaration of a party that a link has named, or null.</summary>
    public PartyDeclaration? Find(string party) => _parties[party].Declaration;

    /// <summary>What a party that a link has named is called in messages.</summary>
    public string NameOf(string party) => _parties[party].Declaration?.DisplayName ?? _parties[party].Name;

    /// <summary>The parties that a party speaks for in the end; none, or itself, where it speaks for nobody.</summary>
    public ValueList<string> PrincipalsOf(string party, DateRange? said) => Find(party) is { Principals.Count: > 0 } ? FindPrincipals(party, said) : [];

    private ValueList<string> FindPrincipals(string party, DateRange? said) => Lineage.Origins(
        [party],
        p => (_parties[p].Declaration?.Principals ?? []).Where(q => said is null || q.Period is null || q.Period.Value.Overlaps(said))
            .Select(q => Enter(q.Party, _parties[p].Home)),
        Lineage.LongestChain);

    /// <summary>The claim that a claim confirms, or null.</summary>
    public ClaimEntry? FindConfirmed(ClaimEntry claim) =>
        claim.Claim is { Subject: ClaimSubject { Label: var label }, Value: TruthValue { Value: true } }
        && claim.Factuality.Commits() && !claim.Factuality.IsNegative()
            ? _compilation.Claims.Find(claim.Scope, label)
            : null;

    private ValueList<string> AssertersOf(ClaimEntry claim)
    {
        foreach (string name in claim.Claim.Asserters)
        {
            Enter(name, claim.Scope);
        }

        return claim.Asserters;
    }

    private string Enter(string name, Scope scope)
    {
        string key = scope.Qualify<PartyDeclaration>(name);
        if (!_parties.ContainsKey(key))
        {
            PartyDeclaration? declaration = scope.Find<PartyDeclaration>(name);
            _parties.Add(key, new Member(name, declaration, HomeOf(declaration, scope)));
        }

        return key;
    }

    // Many claims are written in one document.
    private Passage<string> PassageOf(string name, Scope scope)
    {
        string key = scope.Qualify<DocumentDeclaration>(name);
        if (!_passages.TryGetValue(key, out Passage<string>? passage))
        {
            _passages.Add(key, passage = Lineage.PassageOf(FindDocument(name, scope), Read));
        }

        return passage;
    }

    private Writing? FindDocument(string name, Scope scope) =>
        scope.Find<DocumentDeclaration>(name) is { } document ? new Writing(document, HomeOf(document, scope)) : null;

    private Imprint<string, Writing> Read(Writing document)
    {
        string? origin = document.Declaration.Origin;
        Writing? relayed = origin is null ? null : FindDocument(origin, document.Home);
        return new(
            document.Declaration.Publisher is { } publisher ? Enter(publisher, document.Home) : null,
            origin is not null,
            relayed,
            relayed is null && origin is not null && document.Home.Find<PartyDeclaration>(origin) is not null ? Enter(origin, document.Home) : null);
    }

    /// <summary>What the names in a declaration stand for: what they stand for in its file.</summary>
    private Scope HomeOf(Declaration? declaration, Scope scope) =>
        declaration is not null && scope.PathOf(declaration) is { } path && _compilation.FindTree(path) is { } tree
            ? _compilation.BindFile(tree).Scope
            : scope;

    private sealed record Member(string Name, PartyDeclaration? Declaration, Scope Home);

    private sealed record Writing(DocumentDeclaration Declaration, Scope Home);
}
