using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Evidence;

/// <summary>The words of each party that documents print differently. All files are looked at together and once.</summary>
internal sealed class VariantFindings
{
    private readonly Dictionary<string, ValueList<Diagnostic>> _byParty;
    private readonly ILookup<string, Diagnostic> _byPath;

    private VariantFindings(Dictionary<string, ValueList<Diagnostic>> byParty)
    {
        _byParty = byParty;

        // What several say together is told once.
        _byPath = byParty.Keys.OrderBy(party => party, StringComparer.Ordinal).SelectMany(party => byParty[party])
            .GroupBy(d => d.Location).Select(g => g.First()).ToLookup(d => d.Location.Path, StringComparer.Ordinal);
    }

    /// <summary>Looks at all parties.</summary>
    /// <param name="compilation">The files.</param>
    /// <param name="previous">What was found before the edit that they come from, or null: what that did not touch is not looked at again.</param>
    public static VariantFindings Of(ClaimsCompilation compilation, VariantFindings? previous)
    {
        Dictionary<string, ValueList<Diagnostic>> byParty = previous is null ? new(StringComparer.Ordinal) : new(previous._byParty, StringComparer.Ordinal);
        foreach (string party in previous is null ? compilation.Claims.Asserters : compilation.Changes!.Asserters)
        {
            byParty[party] = [.. VariantChecker.Check(party, compilation.Claims.By(party)).Diagnostics];
        }

        return new VariantFindings(byParty);
    }

    /// <summary>What is to be said about a file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree) => _byPath[tree.Path];
}
