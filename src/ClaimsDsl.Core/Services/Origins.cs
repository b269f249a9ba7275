using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Analysis;
using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;

namespace ClaimsDsl.Services;

/// <summary>Where claims come from. What claims on one subject have to do with each other is found once.</summary>
internal sealed class Origins
{
    private readonly ClaimsCompilation _compilation;
    private readonly Lazy<PartyLinks> _parties;
    private readonly Dictionary<string, SubjectLineage> _lineages = new(StringComparer.Ordinal);

    public Origins(ClaimsCompilation compilation)
    {
        _compilation = compilation;
        _parties = new Lazy<PartyLinks>(() => new PartyLinks(compilation));
    }

    /// <summary>The known independent origins of a claim, as readers call them; null for a remark, which nobody can have from another.</summary>
    public ValueList<string>? Of(ClaimEntry claim)
    {
        if (_compilation.Claims.RootOf(claim) is not { } root)
        {
            return null;
        }

        if (!_lineages.TryGetValue(root, out SubjectLineage? lineage))
        {
            lineage = new SubjectLineage(_compilation.Claims.AllAbout(root), _parties.Value, _compilation.Claims.FindTarget);
            _lineages.Add(root, lineage);
        }

        return [.. lineage.IndependentOriginsOf(claim).Select(party => ContradictionReporter.NameOf(party, claim.Scope))];
    }
}
