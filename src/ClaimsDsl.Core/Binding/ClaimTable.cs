using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

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
    /// <summary>What its label is called over all namespaces; null without one.</summary>
    public string? LabelKey { get; } = Claim.Label is { } label ? Scope.Qualify<LabelDeclaration>(label) : null;

    /// <summary>What the claims that it revises or retracts are called over all namespaces.</summary>
    public ValueList<string> Replaces { get; } = Claim.Revises is null && Claim.Retracts is null ? ValueList<string>.Empty
        : [.. new[] { Claim.Revises, Claim.Retracts }.OfType<string>().Select(Scope.Qualify<LabelDeclaration>)];

    /// <summary>Whether it is a claim of a referenced assembly.</summary>
    public bool IsReferenced => Assembly.Length > 0;

    public ClaimStatementSyntax Syntax => Claim.Syntax.Node!;

    /// <summary>How firmly verb and likelihood together commit the asserters.</summary>
    public Factuality Factuality { get; } =
        Claim.Factuality.With(ClaimsDsl.Likelihood.TryParse(Claim.Likelihood, out Likelihood? likelihood) ? likelihood : null);

    /// <summary>When it was said, as a day number: the last day that is possible.</summary>
    public int SaidBy => (LastSaid ?? Day.Last).Number;

    /// <summary>Whether it was said by the end of a day; what nobody dates counts on every day.</summary>
    public bool IsSaidBy(Day? day) =>
        day is not { } last || LastSaid is not { } saidBy || saidBy <= last;

    private Day? LastSaid => Claim.SaidOn?.Value is { } said ? said.Latest ?? said.Earliest : null;

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

/// <summary>The claims of all files, those of referenced assemblies among them, by what they are about, who makes them and label.</summary>
internal sealed class ClaimTable
{
    /// <summary>The order of <see cref="All"/>, for claims of which those of referenced assemblies are in order: they never come or go.</summary>
    public static IComparer<ClaimEntry> Order { get; } = Comparer<ClaimEntry>.Create((x, y) =>
        x.IsReferenced && y.IsReferenced ? 0 : ClaimEntry.TextOrder.Compare(x, y));

    private readonly Grouping<ClaimEntry> _bySubject;
    private readonly Grouping<ClaimEntry> _byAsserter;
    private readonly Grouping<ClaimEntry> _byLabel;
    private readonly Grouping<ClaimEntry> _byReplaced;
    private readonly ConcurrentDictionary<ClaimEntry, string?> _roots = new();
    private Grouping<ClaimEntry>? _byDocument;
    private Grouping<ClaimEntry>? _byEntity;

    /// <param name="claims">The claims, in the order of files and of their text.</param>
    public ClaimTable(IEnumerable<ClaimEntry> claims)
    {
        All = [.. claims];
        _bySubject = Grouping<ClaimEntry>.Of(All, claim => [claim.Subject]);
        _byAsserter = Grouping<ClaimEntry>.Of(All, claim => claim.Asserters.Count > 1 ? claim.Asserters.Distinct() : claim.Asserters);
        _byLabel = Grouping<ClaimEntry>.Of(All.Where(claim => claim.LabelKey is not null), claim => [claim.LabelKey!]);
        _byReplaced = Grouping<ClaimEntry>.Of(All.Where(claim => claim.Replaces.Count > 0), claim => claim.Replaces);
    }

    private ClaimTable(ClaimTable before, IEnumerable<ClaimEntry> claims, HashSet<ClaimEntry> removed, IReadOnlyList<ClaimEntry> added)
    {
        All = [.. claims];
        _bySubject = before._bySubject.With(removed, added, Order);
        _byAsserter = before._byAsserter.With(removed, added, Order);
        _byLabel = With(before._byLabel, claim => claim.LabelKey is not null);
        _byReplaced = With(before._byReplaced, claim => claim.Replaces.Count > 0);

        Grouping<ClaimEntry> With(Grouping<ClaimEntry> grouping, Func<ClaimEntry, bool> isIn) => grouping.With([.. removed.Where(isIn)], added.Where(isIn), Order);
    }

    /// <summary>The claims after an edit.</summary>
    /// <param name="claims">All of them, in the order of files and of their text.</param>
    /// <param name="removed">Those that were there before and are not now.</param>
    /// <param name="added">Those that were not there before.</param>
    public ClaimTable With(IEnumerable<ClaimEntry> claims, HashSet<ClaimEntry> removed, IReadOnlyList<ClaimEntry> added) => new(this, claims, removed, added);

    /// <summary>All claims, those of referenced assemblies first, in the order of files and of their text.</summary>
    public IReadOnlyList<ClaimEntry> All { get; }

    /// <summary>What is claimed something about: attributes and propositions, and neither claims nor nothing.</summary>
    public IEnumerable<string> Roots => _bySubject.Keys.Where(IsRoot);

    /// <summary>Whether a subject is one of <see cref="Roots"/>.</summary>
    public bool IsRoot(string subject) => _bySubject[subject] is [var first, ..] && first.Claim.Subject is not (ClaimSubject or RemarkSubject);

    /// <summary>All who claim something, by unique names.</summary>
    public IEnumerable<string> Asserters => _byAsserter.Keys;

    /// <summary>The claims of a party, in the order of files and of their text.</summary>
    public IEnumerable<ClaimEntry> By(string party) => _byAsserter[party];

    /// <summary>The claims that are written in a document, by its unique name.</summary>
    public IEnumerable<ClaimEntry> WrittenIn(string document) => LazyInitializer.EnsureInitialized(ref _byDocument, () => Grouping<ClaimEntry>.Of(
        All, claim => claim.Claim.Document is { } name ? [claim.Scope.Qualify<DocumentDeclaration>(name)] : []))![document];

    /// <summary>The claims about any attribute of an entity, by its unique name.</summary>
    public IEnumerable<ClaimEntry> AboutEntity(string entity) => LazyInitializer.EnsureInitialized(ref _byEntity, () => Grouping<ClaimEntry>.Of(
        All, claim => claim.Claim.Subject is AttributeSubject { Entity: var name } ? [claim.Scope.Qualify<EntityDeclaration>(name)] : []))![entity];

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
                if (entry.LabelKey is { } key && seen.Add(key))
                {
                    queue.Enqueue(key);
                }
            }
        }
    }

    /// <summary>The claim that a label stands for, or null.</summary>
    public ClaimEntry? Find(Scope scope, string label) => FindLabelled(scope.Qualify<LabelDeclaration>(label));

    /// <summary>The claim that a label stands for, by the label's unique name, or null.</summary>
    public ClaimEntry? FindLabelled(string key) => _byLabel[key] is [.., var last] ? last : null;

    /// <summary>The claim that a claim is about, or null.</summary>
    public ClaimEntry? FindTarget(ClaimEntry claim) => claim.Claim.Subject is ClaimSubject ? FindLabelled(claim.Subject) : null;

    /// <summary>The first claim that revises or retracts a claim, or null where it still counts.</summary>
    public ClaimEntry? FindReplacement(ClaimEntry claim) =>
        claim.LabelKey is { } key && _byReplaced[key] is [var first, ..] && FindLabelled(key) == claim ? first : null;

    /// <summary>Whether a replacement takes a claim back, rather than putting something in its place.</summary>
    public bool IsRetraction(ClaimEntry replacement, ClaimEntry claim) =>
        replacement.Claim.Retracts is { } label && Find(replacement.Scope, label) == claim;

    /// <summary>What a claim is about in the end, where it is about other claims; null where that is unknown, or a circle.</summary>
    public string? RootOf(ClaimEntry claim)
    {
        HashSet<ClaimEntry>? seen = null;
        string? root = null;
        ClaimEntry? last = claim;
        while (last is { Claim.Subject: ClaimSubject } && !_roots.TryGetValue(last, out root) && (seen ??= []).Add(last))
        {
            last = FindTarget(last);
        }

        root ??= last is null || !IsRoot(last.Subject) ? null : last.Subject;
        foreach (ClaimEntry passed in seen ?? [])
        {
            _roots[passed] = root;
        }

        return root;
    }

    /// <summary>What a subject is called over all namespaces; empty for a remark.</summary>
    public static string KeyOf(BoundSubject subject, Scope scope) => subject switch
    {
        AttributeSubject attribute => scope.Qualify<EntityDeclaration>(attribute.Entity) + attribute.Path,
        PropositionSubject proposition => scope.Qualify<PropositionDeclaration>(proposition.Name),
        ClaimSubject claim => scope.Qualify<LabelDeclaration>(claim.Label),
        _ => "",
    };

    /// <summary>A claim with its names made unique.</summary>
    public static ClaimEntry Enter(BoundClaim claim, SyntaxTree tree, Scope scope, string assembly) => new(
        claim,
        tree,
        scope,
        KeyOf(claim.Subject, scope),
        claim.Asserters is [var only] ? [scope.Qualify<PartyDeclaration>(only)] : [.. claim.Asserters.Select(scope.Qualify<PartyDeclaration>)],
        assembly);
}
