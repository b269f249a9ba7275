using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Evidence;

/// <summary>
/// Follows where claims come from: what is reported in a circle, what only one origin or nobody with a name claims.
/// </summary>
internal static class LineageChecker
{
    // Nobody reads on after so many names.
    private const int MostNames = 10;

    /// <summary>What is to be said about the claims on one subject.</summary>
    public static IEnumerable<Diagnostic> Check(SubjectLineage lineage, PartyLinks parties, ClaimsCompilation compilation) => lineage.FindCircles()
        .Select(circle => Circle(circle, parties, compilation))
        .Concat(CheckIndependence(lineage, parties, compilation.Claims))
        .Concat(CheckAnonymous(lineage));

    private static Diagnostic Circle(IReadOnlyList<SubjectLineage.Link> circle, PartyLinks parties, ClaimsCompilation compilation)
    {
        ClaimEntry closing = circle[0].Claim;
        IEnumerable<RelatedLocation> related = circle.Where(l => l.Claim != closing)
            .Select(l => new RelatedLocation(l.Claim.Location, parties.NameOf(l.From) + " has it from " + parties.NameOf(l.To)))
            .Concat(circle.SelectMany(l => Relayed(l, compilation)));
        IEnumerable<string> names = circle.Take(MostNames).Select((l, i) => parties.NameOf(l.From) + (i == 0 ? " has it from " : " from ") + parties.NameOf(l.To));
        TextSpan span = closing.Syntax.Clauses.OfType<ViaClauseSyntax>().FirstOrDefault()?.Span ?? closing.Location.Span;
        return new Diagnostic(
            Catalogue.CircularReporting,
            closing.Tree.GetLocation(span),
            [string.Join(", ", names) + (circle.Count > MostNames ? ", and so on" : "")],
            [.. related]);
    }

    /// <summary>Where a document says that it relays others, if that is how a party has it from another.</summary>
    private static IEnumerable<RelatedLocation> Relayed(SubjectLineage.Link link, ClaimsCompilation compilation)
    {
        ClaimEntry claim = link.Claim;
        if (claim.Claim.Document is { } name && claim.Scope.Find<DocumentDeclaration>(name) is { Origin: not null, Publisher: { } publisher } document
            && claim.Scope.Qualify<PartyDeclaration>(publisher) == link.From
            && claim.Scope.PathOf(document) is { } path
            && compilation.FindNode<DocumentStatementSyntax>(path, document)?.Body?.Properties.FirstOrDefault(p => p.Key.Text == "origin") is { } origin)
        {
            yield return new RelatedLocation(new Location(path, origin.Span), "the document only relays it");
        }
    }

    private static IEnumerable<Diagnostic> CheckIndependence(SubjectLineage lineage, PartyLinks parties, ClaimTable claims)
    {
        List<ClaimEntry> confirmed = [.. lineage.Claims.Where(c => c.Claim is { Credibility: 1, Value: not null, Subject: not ClaimSubject })];
        if (confirmed.Count == 0)
        {
            yield break;
        }

        var origins = new AgreementIndex();
        foreach (ClaimEntry claim in lineage.Claims.Where(c => Counts(c, claims)))
        {
            foreach (string origin in lineage.KnownOriginsOf(claim))
            {
                Add(origins, claim, origin);
            }
        }

        foreach (ClaimEntry claim in confirmed)
        {
            List<string> known = [.. origins.Find(claim.Claim.Value!, claim.Factuality.IsNegative())];
            if (known.Count < 2)
            {
                TextSpan span = claim.Syntax.Clauses.OfType<CredibilityClauseSyntax>().First().Span;
                string words = known.Count == 0 ? "where it comes from is not known" : "all that is known comes from " + parties.NameOf(known[0]);
                yield return new Diagnostic(Catalogue.NotIndependent, claim.Tree.GetLocation(span), [words], []);
            }
        }
    }

    /// <summary>Whether a claim bears out others: it binds its asserter, and nothing has replaced it.</summary>
    private static bool Counts(ClaimEntry claim, ClaimTable claims) =>
        claim.Claim is { Subject: not ClaimSubject, Value: not null, Condition: null, ConditionSubject: null }
        && claim.Factuality.Commits()
        && claims.FindReplacement(claim) is null;

    private static IEnumerable<Diagnostic> CheckAnonymous(SubjectLineage lineage)
    {
        const string Named = "named";
        List<ClaimEntry> anonymous = [.. lineage.Claims.Where(c => IsAnonymous(c) == true)];
        if (anonymous.Count == 0)
        {
            yield break;
        }

        var named = new AgreementIndex();
        foreach (ClaimEntry claim in lineage.Claims.Where(c => IsAnonymous(c) == false))
        {
            Add(named, claim, Named);
        }

        foreach (ClaimEntry claim in anonymous)
        {
            if (!named.Find(claim.Claim.Value!, claim.Factuality.IsNegative()).Any())
            {
                yield return new Diagnostic(Catalogue.AnonymousOnly, claim.Tree.GetLocation(claim.Syntax.Asserters.Span), [claim.Who], []);
            }
        }
    }

    /// <summary>Whether nobody with a name makes a claim; null where it says nothing that could be compared.</summary>
    private static bool? IsAnonymous(ClaimEntry claim)
    {
        if (claim.Claim is not { Value: not null, Subject: not ClaimSubject, Asserters: { Count: > 0 } asserters })
        {
            return null;
        }

        foreach (string asserter in asserters)
        {
            if (claim.Scope.Find<PartyDeclaration>(asserter) is not { IsAnonymous: true })
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(AgreementIndex index, ClaimEntry claim, string name)
    {
        bool isPlace = claim.Claim.Subject is AttributeSubject { Attribute.Type.Kind: AttributeTypeKind.Place };
        index.Add(claim.Claim.Value!, claim.Factuality.IsNegative(), name, place => isPlace ? PlacesAround(place, claim.Scope) : []);
    }

    private static IEnumerable<string> PlacesAround(string place, Scope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? outer = place;
        while (outer is not null && seen.Count < Lineage.LongestChain && seen.Add(outer))
        {
            yield return outer;
            Scope home = scope.HomeOf<PlaceDeclaration>(outer);
            outer = home.Find<PlaceDeclaration>(outer)?.Parent;
            scope = home;
        }
    }
}
