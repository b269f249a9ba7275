using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Who has what is claimed of one subject from whom: of all claims about it, and about those. Everything is found in time that grows
/// with the number of claims, and not with that of their pairs.
/// </summary>
internal sealed class SubjectLineage
{
    private readonly PartyLinks _parties;
    private readonly List<Link> _links = [];
    private readonly Dictionary<ClaimEntry, Content> _contents = [];
    private readonly Dictionary<string, HashSet<string>> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _principals = new(StringComparer.Ordinal);
    private Dictionary<string, HashSet<string>>? _knownOrigins;

    /// <param name="claims">The claims, each after the one that it is about.</param>
    /// <param name="parties">Who has a claim from whom.</param>
    /// <param name="find">The claim that a claim is about, or null.</param>
    public SubjectLineage(IEnumerable<ClaimEntry> claims, PartyLinks parties, Func<ClaimEntry, ClaimEntry?> find)
    {
        _parties = parties;
        Claims = [.. claims];
        foreach (ClaimEntry claim in Claims)
        {
            foreach ((string from, string to) in parties.Of(claim))
            {
                _links.Add(new Link(from, to, claim));
                Join(from, claim);
                Join(to, claim);
                if (!_sources.TryGetValue(from, out HashSet<string>? sources))
                {
                    _sources.Add(from, sources = new HashSet<string>(StringComparer.Ordinal));
                }

                sources.Add(to);
            }

            foreach (string asserter in claim.Asserters)
            {
                Join(asserter, claim);
            }
        }

        // What is said goes round only along links.
        foreach (ClaimEntry claim in _links.Count > 0 ? Claims : [])
        {
            AddContent(claim, find(claim));
        }
    }

    /// <summary>The claims.</summary>
    public IReadOnlyList<ClaimEntry> Claims { get; }

    /// <summary>Who has what from whom, in the order of the claims.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>How often a link was followed, which tests count.</summary>
    public int Steps { get; private set; }

    /// <summary>The parties that a claim originates with.</summary>
    public ValueList<string> OriginsOf(ClaimEntry claim) => Lineage.Origins(claim.Asserters, SourcesOf);

    /// <summary>
    /// Up to two independent origins of a claim that are known: parties of one principal are one, and where a source without a name or an
    /// outlet that names none has it from is unknown.
    /// </summary>
    public IEnumerable<string> KnownOriginsOf(ClaimEntry claim) =>
        claim.Asserters.SelectMany(a => (_knownOrigins ??= FindKnownOrigins()).TryGetValue(a, out HashSet<string>? origins) ? origins : []).Distinct();

    /// <summary>All independent origins of a claim that are known, each by the principal of the parties that are one.</summary>
    public ValueList<string> IndependentOriginsOf(ClaimEntry claim) => [.. OriginsOf(claim).Where(IsKnownOrigin).Select(PrincipalOf).Distinct()];

    /// <summary>The independent origin that a party is: its principal. Null where it has it from another, and where it is not known who stands behind it.</summary>
    public string? KnownOriginAt(string party) => !_sources.ContainsKey(party) && IsKnownOrigin(party) ? PrincipalOf(party) : null;

    /// <summary>
    /// The circles in which one thing is reported: the same value of the same subject. Each is found once, and its links lead from the last
    /// claim that closes it back to it. What goes round among those who speak for one principal is none.
    /// </summary>
    public IEnumerable<IReadOnlyList<Link>> FindCircles() => _links
        .Where(l => l.From != l.To && PrincipalOf(l.From) != PrincipalOf(l.To) && _contents.ContainsKey(l.Claim))
        .GroupBy(l => _contents[l.Claim])
        .Where(g => g.Count() > 1)
        .SelectMany(g => FindCircles([.. g]));

    private IEnumerable<IReadOnlyList<Link>> FindCircles(List<Link> links)
    {
        // Of links between the same two, the first in the order of the texts shows it.
        Dictionary<string, Dictionary<string, Link>> bySource = links.GroupBy(l => l.From, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => g.GroupBy(l => l.To, StringComparer.Ordinal).ToDictionary(h => h.Key, h => h.OrderBy(l => l.Claim, ClaimEntry.TextOrder).First()));
        Dictionary<string, int> circles = Circles.Find(bySource.Keys, SourcesIn);
        foreach (IGrouping<int, Link> circle in links.Where(l => IsIn(circles, l)).GroupBy(l => circles[l.From]))
        {
            Link closing = circle.OrderBy(l => l.Claim, ClaimEntry.TextOrder).Last();
            ValueList<string> way = Lineage.Cycle(
                closing.From, p => p == closing.From ? [closing.To] : SourcesIn(p).Where(q => circles.TryGetValue(q, out int c) && c == circle.Key));
            yield return [.. Enumerable.Range(0, way.Count - 1).Select(i => i == 0 ? closing : bySource[way[i]][way[i + 1]])];
        }

        IEnumerable<string> SourcesIn(string party) => bySource.TryGetValue(party, out Dictionary<string, Link>? sources) ? Counted(sources.Keys) : [];
    }

    private static bool IsIn(Dictionary<string, int> circles, Link link) =>
        circles.TryGetValue(link.From, out int from) && circles.TryGetValue(link.To, out int to) && from == to;

    private void AddContent(ClaimEntry claim, ClaimEntry? about)
    {
        bool isNegative = claim.Factuality.IsNegative();
        object? value = claim.Claim.Value switch
        {
            TruthValue truth => truth.Value,
            QuantityValue quantity => quantity.Quantity.Value,
            DaysValue days => days.Days.Value,
            ChoiceValue choice => choice.Choice.Value,
            _ => null,
        };
        if (value is bool isTrue)
        {
            (value, isNegative) = (true, isNegative == isTrue);
        }

        if (about is not null && _contents.TryGetValue(about, out Content? content) && value is true)
        {
            _contents.Add(claim, content with { IsNegative = content.IsNegative != isNegative });
        }
        else if (about is null && value is not null)
        {
            _contents.Add(claim, new Content(value, isNegative));
        }
    }

    // Where an outlet that names no source has it from, and a source without a name, is unknown.
    private bool IsKnownOrigin(string party) => _parties.Find(party) is { IsAnonymous: false, Kind: not PartyKind.Outlet };

    private IEnumerable<string> SourcesOf(string party) => _sources.TryGetValue(party, out HashSet<string>? sources) ? Counted(sources) : [];

    private IEnumerable<string> Counted(IEnumerable<string> parties)
    {
        foreach (string party in parties)
        {
            Steps++;
            yield return party;
        }
    }

    // ---- principals: a party and whomever it speaks for have one name ----

    private void Join(string party, ClaimEntry claim)
    {
        foreach (string principal in _parties.PrincipalsOf(party, claim.Claim.SaidOn?.Value))
        {
            (string one, string other) = (PrincipalOf(party), PrincipalOf(principal));
            if (one != other)
            {
                _principals[one] = other;
            }
        }
    }

    private string PrincipalOf(string party)
    {
        string principal = party;
        while (_principals.TryGetValue(principal, out string? next))
        {
            principal = next;
        }

        // The next search is short.
        while (party != principal)
        {
            (string next, _principals[party]) = (_principals[party], principal);
            party = next;
        }

        return principal;
    }

    /// <summary>Goes from the origins to all who have it from them. Each party takes two names at most, so each link is followed twice at most.</summary>
    private Dictionary<string, HashSet<string>> FindKnownOrigins()
    {
        ILookup<string, string> receivers = _sources.Keys.SelectMany(from => _sources[from], (from, to) => new { from, to })
            .ToLookup(l => l.to, l => l.from, StringComparer.Ordinal);
        var origins = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var queue = new Queue<(string Party, string Origin)>();
        foreach (string party in Claims.SelectMany(c => c.Asserters).Concat(_links.Select(l => l.To)).Distinct())
        {
            if (KnownOriginAt(party) is { } origin)
            {
                queue.Enqueue((party, origin));
            }
        }

        while (queue.Count > 0)
        {
            (string party, string origin) = queue.Dequeue();
            if (!origins.TryGetValue(party, out HashSet<string>? known))
            {
                origins.Add(party, known = new HashSet<string>(StringComparer.Ordinal));
            }

            if (known.Count < 2 && known.Add(origin))
            {
                foreach (string receiver in Counted(receivers[party]))
                {
                    queue.Enqueue((receiver, origin));
                }
            }
        }

        return origins;
    }

    /// <summary>That a party has something from another.</summary>
    /// <param name="From">Who has it.</param>
    /// <param name="To">From whom.</param>
    /// <param name="Claim">The claim that shows it.</param>
    internal sealed record Link(string From, string To, ClaimEntry Claim);

    /// <summary>What is said of the subject.</summary>
    private sealed record Content(object Value, bool IsNegative);
}
