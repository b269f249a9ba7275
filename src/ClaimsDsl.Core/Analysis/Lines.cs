using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>For whom parties speak.</summary>
internal static class Lines
{
    internal const int MostPaths = 8;

    /// <summary>
    /// The chains of those that a commitment speaks for, each from the outermost principal down to the holder: one of the holder alone where it
    /// speaks for nobody else.
    /// </summary>
    public static IEnumerable<ValueList<string>> PathsOf(Commitment commitment)
    {
        if (commitment.Claim is not { } claim || claim.Claim.IsPersonal)
        {
            return [[commitment.Holder]];
        }

        return PathsOf(Scope.NameIn(commitment.Holder), claim.Scope, claim, Lineage.LongestChain).Take(MostPaths);
    }

    private static IEnumerable<ValueList<string>> PathsOf(string party, Scope scope, ClaimEntry claim, int steps)
    {
        string key = scope.Qualify<PartyDeclaration>(party);
        Scope home = scope.HomeOf<PartyDeclaration>(party);
        string[] principals = steps == 0 ? [] : [.. home.Find<PartyDeclaration>(party)?.Principals.Where(p => IsInPeriod(p, claim)).Select(p => p.Party) ?? []];
        return principals.Length == 0
            ? [[key]]
            : principals.SelectMany(p => PathsOf(p, home, claim, steps - 1)).Select(path => (ValueList<string>)[.. path, key]);
    }

    private static bool IsInPeriod(PrincipalDeclaration principal, ClaimEntry claim) =>
        principal.Period is null || claim.Claim.SaidOn is not { } said || principal.Period.Value.Overlaps(said.Value);
}
