using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Evidence;

/// <summary>
/// What there is to be said about the claims on one subject together: where they come from, and what is written twice. All files are checked
/// together and once, because a lineage leads from file to file.
/// </summary>
internal sealed class SubjectFindings
{
    private readonly Dictionary<string, ValueList<Diagnostic>> _bySubject;
    private readonly ILookup<string, Diagnostic> _byPath;

    private SubjectFindings(Dictionary<string, ValueList<Diagnostic>> bySubject, int lookedAtAnew)
    {
        _bySubject = bySubject;
        _byPath = bySubject.Values.SelectMany(diagnostics => diagnostics).ToLookup(d => d.Location.Path, StringComparer.Ordinal);
        LookedAtAnew = lookedAtAnew;
    }

    /// <summary>How many subjects were looked at, and not known from before.</summary>
    public int LookedAtAnew { get; }

    /// <summary>Looks at all subjects.</summary>
    /// <param name="compilation">The files.</param>
    /// <param name="previous">What was found before the edit that they come from, or null: what that did not touch is not looked at again.</param>
    public static SubjectFindings Of(ClaimsCompilation compilation, SubjectFindings? previous)
    {
        var parties = new PartyLinks(compilation);
        if (previous is null)
        {
            Dictionary<string, ValueList<Diagnostic>> all = compilation.Claims.Roots.ToDictionary(root => root, Check, StringComparer.Ordinal);
            return new SubjectFindings(all, all.Count);
        }

        // Where something stands in a changed file can have changed too.
        ClaimChanges changes = compilation.Changes!;
        var bySubject = new Dictionary<string, ValueList<Diagnostic>>(previous._bySubject, StringComparer.Ordinal);
        HashSet<string> touched = [.. changes.Roots, .. bySubject.Where(found => found.Value.Any(d => d.Related.Any(r => changes.Paths.Contains(r.Location.Path)))).Select(found => found.Key)];
        foreach (string root in touched)
        {
            if (compilation.Claims.IsRoot(root))
            {
                bySubject[root] = Check(root);
            }
            else
            {
                bySubject.Remove(root);
            }
        }

        return new SubjectFindings(bySubject, touched.Count);

        ValueList<Diagnostic> Check(string root)
        {
            var lineage = new SubjectLineage(compilation.Claims.AllAbout(root), parties, compilation.Claims.FindTarget);
            return [.. LineageChecker.Check(lineage, parties, compilation), .. DuplicateChecker.Check(lineage.Claims)];
        }
    }

    /// <summary>What is to be said about a file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree) => _byPath[tree.Path];
}
