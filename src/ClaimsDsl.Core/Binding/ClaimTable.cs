using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>A claim among those of all files.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tree">The file.</param>
/// <param name="Scope">What its names stand for.</param>
internal sealed record ClaimEntry(BoundClaim Claim, SyntaxTree Tree, Scope Scope)
{
    public ClaimStatementSyntax Syntax => Claim.Syntax.Node!;

    /// <summary>Two claims are one only where they stand in one place: what is written twice is two claims.</summary>
    public bool Equals(ClaimEntry? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The shortest place that shows the claim: its first line, without clauses.</summary>
    public Location Location
    {
        get
        {
            ClaimStatementSyntax node = Syntax;
            SyntaxNode last = node.Value ?? (SyntaxNode?)node.Subject ?? node.Verb;
            return Tree.GetLocation(ClaimsDsl.Text.TextSpan.FromBounds(node.Asserters.Span.Start, last.Span.End));
        }
    }

    /// <summary>Who, as the messages name them: "Russia and North Korea".</summary>
    public string Who => string.Join(" and ", Claim.Asserters.Select(Scope.DisplayNameOf));
}

/// <summary>The claims of all files, by file and by label.</summary>
internal sealed class ClaimTable
{
    private readonly Dictionary<string, ClaimEntry> _byLabel = new(StringComparer.Ordinal);
    private readonly ILookup<SyntaxTree, ClaimEntry> _byTree;
    private readonly Dictionary<ClaimEntry, ClaimEntry> _replacements = [];

    public ClaimTable(IEnumerable<(BoundFile File, SyntaxTree Tree, Scope Scope)> files)
    {
        List<ClaimEntry> entries = [.. files.SelectMany(f => f.File.Claims.Select(c => new ClaimEntry(c, f.Tree, f.Scope)))];
        _byTree = entries.ToLookup(e => e.Tree);
        foreach (ClaimEntry entry in entries)
        {
            if (entry.Claim.Label is { } label)
            {
                _byLabel[entry.Scope.Qualify<LabelDeclaration>(label)] = entry;
            }
        }

        foreach (ClaimEntry entry in entries)
        {
            foreach (string label in new[] { entry.Claim.Revises, entry.Claim.Retracts }.OfType<string>())
            {
                if (Find(entry.Scope, label) is { } replaced && !_replacements.ContainsKey(replaced))
                {
                    _replacements.Add(replaced, entry);
                }
            }
        }
    }

    /// <summary>The claims of one file, in the order of its text.</summary>
    public IEnumerable<ClaimEntry> In(SyntaxTree tree) => _byTree[tree];

    /// <summary>The claim that a label stands for, or null.</summary>
    public ClaimEntry? Find(Scope scope, string label) =>
        _byLabel.TryGetValue(scope.Qualify<LabelDeclaration>(label), out ClaimEntry? entry) ? entry : null;

    /// <summary>The first claim that revises or retracts a claim, or null where it still counts.</summary>
    public ClaimEntry? FindReplacement(ClaimEntry claim) => _replacements.TryGetValue(claim, out ClaimEntry? later) ? later : null;
}
