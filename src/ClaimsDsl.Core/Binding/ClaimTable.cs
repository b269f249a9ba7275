using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Binding;

/// <summary>A claim among those of all files, with its names made unique over namespaces.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tree">The file.</param>
/// <param name="Scope">What its names stand for.</param>
/// <param name="Subject">What it is about: equal for all claims about the same; empty for a remark.</param>
/// <param name="Asserters">Who asserts it.</param>
/// <param name="Assembly">The referenced assembly that has it; empty for a claim of the project, which is where things are reported.</param>
internal sealed record ClaimEntry(BoundClaim Claim, SyntaxTree Tree, Scope Scope, string Subject, ValueList<string> Asserters, string Assembly)
{
    /// <summary>Whether it is a claim of a referenced assembly.</summary>
    public bool IsReferenced => Assembly.Length > 0;

    public ClaimStatementSyntax Syntax => Claim.Syntax.Node!;

    /// <summary>How firmly verb and likelihood together commit the asserters.</summary>
    public Factuality Factuality { get; } =
        Claim.Factuality.With(ClaimsDsl.Likelihood.TryParse(Claim.Likelihood, out Likelihood? likelihood) ? likelihood : null);

    /// <summary>Whether it was said by the end of a day; what nobody dates counts on every day.</summary>
    public bool IsSaidBy(Day? day) =>
        day is not { } last || Claim.SaidOn?.Value is not { } said || (said.Latest ?? said.Earliest) is not { } saidBy || saidBy <= last;

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

    /// <summary>The order of files by path, after those of referenced assemblies, and in a file that of its text.</summary>
    public static IComparer<ClaimEntry> TextOrder { get; } = Comparer<ClaimEntry>.Create((x, y) =>
        x.IsReferenced != y.IsReferenced ? y.IsReferenced.CompareTo(x.IsReferenced)
        : string.CompareOrdinal(x.Tree.Path, y.Tree.Path) is not 0 and var byPath ? byPath
        : x.Syntax.Position.CompareTo(y.Syntax.Position));

    /// <summary>Who, as the messages name them: "Russia, Belarus and North Korea".</summary>
    public string Who => InWords.AllOf(Claim.Asserters.Select(Scope.DisplayNameOf));
}

/// <summary>The claims of all files, those of referenced assemblies among them, by what they are about and by label.</summary>
internal sealed class ClaimTable
{
    private readonly Dictionary<string, ClaimEntry> _byLabel = new(StringComparer.Ordinal);
    private readonly ILookup<string, ClaimEntry> _bySubject;
    private readonly ILookup<SyntaxTree, ClaimEntry> _byTree;
    private readonly Dictionary<ClaimEntry, ClaimEntry> _replacements = [];

    public ClaimTable(IEnumerable<ClaimEntry> claims)
    {
        All = [.. claims];
        _bySubject = All.ToLookup(e => e.Subject, StringComparer.Ordinal);
        _byTree = All.ToLookup(e => e.Tree);
        foreach (ClaimEntry entry in All)
        {
            if (entry.Claim.Label is { } label)
            {
                _byLabel[entry.Scope.Qualify<LabelDeclaration>(label)] = entry;
            }
        }

        foreach (ClaimEntry entry in All)
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

    /// <summary>All claims, those of referenced assemblies first, in the order of files and of their text.</summary>
    public IReadOnlyList<ClaimEntry> All { get; }

    /// <summary>The claims that still count: that no claim has revised or retracted.</summary>
    public IEnumerable<ClaimEntry> Held => All.Where(claim => FindReplacement(claim) is null);

    /// <summary>What is claimed something about: attributes and propositions, and neither claims nor nothing.</summary>
    public IEnumerable<string> Roots => _bySubject.Where(g => g.First().Claim.Subject is not (ClaimSubject or RemarkSubject)).Select(g => g.Key);

    /// <summary>The claims about one subject, in the order of files and of their text.</summary>
    public IEnumerable<ClaimEntry> About(string subject) => _bySubject[subject];

    /// <summary>The claims about one subject, and the claims about those.</summary>
    public IEnumerable<ClaimEntry> AllAbout(string subject)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { subject };
        var queue = new Queue<string>(seen);
        while (queue.Count > 0)
        {
            foreach (ClaimEntry entry in _bySubject[queue.Dequeue()])
            {
                yield return entry;
                if (entry.Claim.Label is { } label && entry.Scope.Qualify<LabelDeclaration>(label) is var key && seen.Add(key))
                {
                    queue.Enqueue(key);
                }
            }
        }
    }

    /// <summary>The claims of one file, in the order of its text.</summary>
    public IEnumerable<ClaimEntry> In(SyntaxTree tree) => _byTree[tree];

    /// <summary>The claim that a label stands for, or null.</summary>
    public ClaimEntry? Find(Scope scope, string label) =>
        _byLabel.TryGetValue(scope.Qualify<LabelDeclaration>(label), out ClaimEntry? entry) ? entry : null;

    /// <summary>The claim that a claim is about, or null.</summary>
    public ClaimEntry? FindTarget(ClaimEntry claim) => claim.Claim.Subject is ClaimSubject { Label: var label } ? Find(claim.Scope, label) : null;

    /// <summary>The first claim that revises or retracts a claim, or null where it still counts.</summary>
    public ClaimEntry? FindReplacement(ClaimEntry claim) => _replacements.TryGetValue(claim, out ClaimEntry? later) ? later : null;

    /// <summary>What a subject is called over all namespaces; empty for a remark.</summary>
    public static string KeyOf(BoundSubject subject, Scope scope) => subject switch
    {
        AttributeSubject attribute => scope.Qualify<EntityDeclaration>(attribute.Entity)
            + attribute.ToString().Substring(attribute.Entity.Length),
        PropositionSubject proposition => scope.Qualify<PropositionDeclaration>(proposition.Name),
        ClaimSubject claim => scope.Qualify<LabelDeclaration>(claim.Label),
        _ => "",
    };

    /// <summary>A claim with its names made unique.</summary>
    public static ClaimEntry Enter(BoundClaim claim, SyntaxTree tree, Scope scope, string assembly) => new(
        claim, tree, scope, KeyOf(claim.Subject, scope), [.. claim.Asserters.Select(scope.Qualify<PartyDeclaration>)], assembly);
}
