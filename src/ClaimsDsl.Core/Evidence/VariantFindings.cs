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
        _byPath = byParty.Where(found => found.Value.Count > 0).OrderBy(found => found.Key, StringComparer.Ordinal).SelectMany(found => found.Value)
            .GroupBy(d => d.Location).Select(g => g.First()).ToLookup(d => d.Location.Path, StringComparer.Ordinal);
    }

    /// <summary>Looks at all parties.</summary>
    /// <param name="claims">The claims of all files.</param>
    /// <param name="changes">What an edit changed, or null.</param>
    /// <param name="previous">What was found before it: what it did not touch is not looked at again.</param>
    public static VariantFindings Of(ClaimTable claims, ClaimChanges? changes, VariantFindings? previous)
    {
        bool isKnown = changes is not null && previous is not null;
        Dictionary<string, ValueList<Diagnostic>> byParty = isKnown ? new(previous!._byParty, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        foreach (string party in isKnown ? changes!.Asserters : claims.Asserters)
        {
            byParty[party] = [.. VariantChecker.Check(party, claims.By(party)).Diagnostics];
        }

        return new VariantFindings(byParty);
    }

    /// <summary>What is to be said about a file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree) => _byPath[tree.Path];
}
