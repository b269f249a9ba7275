using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>Which claims of referenced assemblies a build saw together, so that what they contradict was told there.</summary>
internal sealed class SeenTogether
{
    private readonly HashSet<string>[] _builds;

    /// <param name="references">The referenced assemblies.</param>
    public SeenTogether(ValueList<ClaimsCompilation> references)
    {
        _builds = [.. references.Select(r => new HashSet<string>(r.References.Select(seen => seen.AssemblyName).Append(r.AssemblyName), StringComparer.Ordinal))
            .OrderByDescending(build => build.Count)];
    }

    /// <summary>Whether one build saw all of some claims, and it was not that of the project.</summary>
    public bool Contains(IEnumerable<Commitment> commitments)
    {
        HashSet<string> assemblies = [.. commitments.Select(AssemblyOf)];
        return Array.Exists(_builds, assemblies.IsSubsetOf);
    }

    /// <summary>Splits claims into those of the project and those that a build saw together: each is in the first that has it.</summary>
    public List<List<Commitment>> Split(IReadOnlyList<Commitment> commitments) => _builds.Length == 0
        ? [[.. commitments]]
        : [.. commitments.GroupBy(commitment => Array.FindIndex(_builds, build => build.Contains(AssemblyOf(commitment)))).Select(g => g.ToList())];

    private static string AssemblyOf(Commitment commitment) => commitment.Claim?.Assembly ?? "";
}
