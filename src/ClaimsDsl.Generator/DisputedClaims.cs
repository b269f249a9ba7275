using System.Collections.Generic;
using System.Linq;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ClaimsDsl.Generator;

/// <summary>The claims on something that is disputed, as code reads them.</summary>
/// <param name="Name">What the code calls them.</param>
/// <param name="Member">The entity's or the proposition's member.</param>
/// <param name="Property">The property of the entity; null for a proposition.</param>
/// <param name="Keys">The keys, separated by commas.</param>
internal sealed record DisputedClaims(string Name, ISymbol Member, ISymbol? Property, string Keys)
{
    /// <summary>The disputed claims that a set of claims is; null where it is not disputed, or not known what it is.</summary>
    public static DisputedClaims? Find(IOperation? set, RuntimeTypes types)
    {
        IOperation? origin = Origin(set, types);
        return origin switch
        {
            IInvocationOperation invocation => invocation.Arguments
                .Select(a => MemberOf(a.Value))
                .Where(m => m is not null && types.DisputesOf(m).Any(d => d.Property is null))
                .Select(m => new DisputedClaims(origin.Syntax.ToString(), m!, null, ""))
                .FirstOrDefault(),
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer when Operations.Origin(indexer.Instance) is IPropertyReferenceOperation property =>
                Find(property, [.. indexer.Arguments.OrderBy(a => a.Parameter?.Ordinal).Select(a => MemberOf(a.Value)?.Name)], origin, types),
            IPropertyReferenceOperation property => Find(property, [], origin, types),
            _ => null,
        };
    }

    /// <summary>Whether the body that an operation is in asks of the same claims whether they are disputed.</summary>
    public bool IsAskedIn(IOperation operation, RuntimeTypes types) => Operations.Root(operation).Descendants()
        .OfType<IPropertyReferenceOperation>()
        .Any(p => p.Property.Name is "IsDisputed" or "Conflict" or "HasAgreement" or "Sides" && types.IsClaimSet(p.Property.ContainingType)
            && IsSame(Find(p.Instance, types)));

    private static DisputedClaims? Find(IPropertyReferenceOperation property, IReadOnlyList<string?> keys, IOperation origin, RuntimeTypes types) =>
        MemberOf(property.Instance) is { } entity
        && types.DisputesOf(entity).Any(d => d.Property == property.Property.Name && d.Keys.SequenceEqual(keys))
            ? new DisputedClaims(origin.Syntax.ToString(), entity, property.Property, string.Join(",", keys))
            : null;

    private static IOperation? Origin(IOperation? set, RuntimeTypes types)
    {
        while (Operations.Origin(set) is IPropertyReferenceOperation { Property.Name: "Held" } held && types.IsClaimSet(held.Property.ContainingType))
        {
            set = held.Instance;
        }

        return Operations.Origin(set);
    }

    private static ISymbol? MemberOf(IOperation? operation) => (Operations.Origin(operation) as IMemberReferenceOperation)?.Member;

    private bool IsSame(DisputedClaims? other) => other is not null && Keys == other.Keys
        && SymbolEqualityComparer.Default.Equals(Member, other.Member) && SymbolEqualityComparer.Default.Equals(Property, other.Property);
}
