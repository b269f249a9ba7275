using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

namespace ClaimsDsl.Fixes;

/// <summary>What can be done about diagnostics: the same for a compiler host, an editor and the command line.</summary>
public static class FixProvider
{
    private static readonly ILookup<string, FixRule> ById =
        FixTable.Rules.SelectMany(rule => rule.Diagnostics.Select(descriptor => (descriptor.Id, rule))).ToLookup(pair => pair.Id, pair => pair.rule);

    /// <summary>The kinds of fixes that a diagnostic can have.</summary>
    public static IEnumerable<FixKind> KindsFor(DiagnosticDescriptor descriptor) => ById[descriptor.Id].Select(rule => rule.Kind);

    /// <summary>The fixes of a diagnostic, at most one of a kind, the likeliest first.</summary>
    /// <param name="compilation">All files.</param>
    /// <param name="diagnostic">One that <see cref="ClaimsCompilation.GetDiagnostics"/> gave.</param>
    public static ValueList<Fix> FixesFor(ClaimsCompilation compilation, Diagnostic diagnostic) => Find(
        compilation, diagnostic.Location, ById[diagnostic.Id], context => context with { Arguments = diagnostic.Arguments, DidYouMean = diagnostic.DidYouMean });

    /// <summary>What can be done at a place where nothing need be wrong, such as pinning a document.</summary>
    /// <param name="compilation">All files.</param>
    /// <param name="location">The place.</param>
    public static ValueList<Fix> ActionsAt(ClaimsCompilation compilation, Location location) => Find(compilation, location, FixTable.Actions, context => context);

    private static ValueList<Fix> Find(ClaimsCompilation compilation, Location location, IEnumerable<FixRule> rules, Func<FixContext, FixContext> complete) =>
        compilation.FindTree(location.Path) is { } tree && location.Span.End <= tree.Text.Length
            ? [.. rules.Select(rule => rule.Find(complete(new FixContext(compilation, tree, location.Span, rule.Kind)))).OfType<Fix>()]
            : [];

    /// <summary>
    /// The edits of many fixes, by path and in the order of the text. Where two fixes change the same text, the first in that order
    /// is made whole and the other not at all; what several want is made once. The order of the fixes does not matter.
    /// </summary>
    public static ValueList<TextEdit> Merge(IEnumerable<Fix> fixes)
    {
        var merged = new SortedSet<TextEdit>(InOrder.Instance);
        foreach (Fix fix in fixes.Where(fix => fix.Edits.Count > 0).OrderBy(fix => fix.Edits[0], InOrder.Instance))
        {
            if (fix.Edits.All(edit => merged.Contains(edit) || !OverlapsAny(merged, edit)))
            {
                merged.UnionWith(fix.Edits);
            }
        }

        return [.. merged];
    }

    // Those that are made do not overlap: only the nearest to either side can be in the way, and of several that put text in at its
    // start none is.
    private static bool OverlapsAny(SortedSet<TextEdit> merged, TextEdit edit)
    {
        var start = new TextEdit(edit.Path, new TextSpan(0, 0), "");
        var end = new TextEdit(edit.Path, new TextSpan(edit.Span.End, 0), "");
        return merged.GetViewBetween(start, end).Reverse().TakeWhile(other => other.Span.End > edit.Span.Start || other.Span.IsEmpty).Any(edit.Overlaps);
    }

    /// <summary>By path, then by place: what is put in stands before what is replaced there.</summary>
    private sealed class InOrder : IComparer<TextEdit>
    {
        public static InOrder Instance { get; } = new();

        public int Compare(TextEdit? x, TextEdit? y)
        {
            int path = string.CompareOrdinal(x!.Path, y!.Path);
            int start = x.Span.Start.CompareTo(y.Span.Start);
            int length = x.Span.Length.CompareTo(y.Span.Length);
            return path != 0 ? path : start != 0 ? start : length != 0 ? length : string.CompareOrdinal(x.NewText, y.NewText);
        }
    }
}
