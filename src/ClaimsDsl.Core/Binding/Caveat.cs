using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>What whoever uses a thing has to know, and what the statement that declares it need not say. Compared by value.</summary>
/// <param name="Namespace">The namespace that declares the thing.</param>
/// <param name="Name">Its name: the label of a claim, or the name of an entity or a proposition.</param>
public abstract record Caveat(string Namespace, string Name)
{
    /// <summary>The caveats that a file gives, on whatever it or another file declares.</summary>
    internal static IEnumerable<Caveat> Read(IEnumerable<BoundClaim> claims, IEnumerable<BoundDispute> disputes, string @namespace, Scope scope) =>
        claims.Where(claim => claim.Retracts is not null || claim.Revises is not null).SelectMany(claim => Withdrawals(claim, @namespace, scope)).Concat(Disputes(disputes, scope));

    private static IEnumerable<Caveat> Withdrawals(BoundClaim claim, string @namespace, Scope scope)
    {
        string by = InWords.AllOf(claim.Asserters.Select(scope.DisplayNameOf));
        foreach ((string? label, bool isRetracted) in new[] { (claim.Retracts, true), (claim.Revises, false) })
        {
            if (label is not null && scope.Find<LabelDeclaration>(label) is not null)
            {
                yield return new WithdrawnCaveat(scope.NamespaceOf<LabelDeclaration>(label), label, isRetracted, @namespace, claim.Label, by);
            }
        }
    }

    /// <summary>What is disputed: what the analyst says is. Other ways to know go here.</summary>
    private static IEnumerable<Caveat> Disputes(IEnumerable<BoundDispute> disputes, Scope scope)
    {
        foreach (BoundDispute dispute in disputes)
        {
            switch (dispute.Subject)
            {
                case AttributeSubject attribute:
                    yield return new DisputedCaveat(scope.NamespaceOf<EntityDeclaration>(attribute.Entity), attribute.Entity, attribute);
                    break;
                case PropositionSubject proposition:
                    yield return new DisputedCaveat(scope.NamespaceOf<PropositionDeclaration>(proposition.Name), proposition.Name, null);
                    break;
                default:
                    break;
            }
        }
    }
}

/// <summary>A claim no longer counts: another revises or retracts it.</summary>
/// <param name="Namespace">The namespace that declares the claim's label.</param>
/// <param name="Name">The label.</param>
/// <param name="IsRetracted">Whether it was taken back, rather than replaced.</param>
/// <param name="ByNamespace">The namespace of the other claim.</param>
/// <param name="ByLabel">The label of the other claim, or null.</param>
/// <param name="ByWhom">Who asserts the other claim, as readers call them.</param>
public sealed record WithdrawnCaveat(string Namespace, string Name, bool IsRetracted, string ByNamespace, string? ByLabel, string ByWhom)
    : Caveat(Namespace, Name);

/// <summary>Parties contradict each other about it.</summary>
/// <param name="Namespace">The namespace that declares it.</param>
/// <param name="Name">The name of the entity or proposition.</param>
/// <param name="Attribute">The attribute of the entity that it is about; null for a proposition.</param>
public sealed record DisputedCaveat(string Namespace, string Name, AttributeSubject? Attribute) : Caveat(Namespace, Name);
