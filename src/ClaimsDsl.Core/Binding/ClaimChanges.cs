using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Binding;

/// <summary>What an edit that declares nothing changes among the claims of all files.</summary>
internal sealed class ClaimChanges
{
    private readonly HashSet<ClaimEntry> _removed;
    private readonly HashSet<ClaimEntry> _added;

    /// <param name="before">The claims before it.</param>
    /// <param name="claims">All claims after it, in the order of files and of their text.</param>
    /// <param name="removed">The claims of changed files before it.</param>
    /// <param name="added">The claims of changed files after it.</param>
    /// <param name="paths">The files that changed.</param>
    public ClaimChanges(ClaimTable before, IEnumerable<ClaimEntry> claims, HashSet<ClaimEntry> removed, IReadOnlyList<ClaimEntry> added, HashSet<string> paths)
    {
        Before = before;
        After = before.With(claims, removed, added);
        Paths = paths;
        Affected = [.. removed, .. added];
        _removed = removed;
        _added = [.. added];
        foreach (ClaimTable table in new[] { Before, After })
        {
            foreach (ClaimEntry replaced in removed.Concat(added).SelectMany(claim => claim.Replaces).Select(table.FindLabelled).OfType<ClaimEntry>())
            {
                Affected.Add(replaced);
            }

            // What is said about a claim says something else with it.
            var queue = new Queue<ClaimEntry>(Affected);
            while (queue.Count > 0)
            {
                foreach (ClaimEntry about in queue.Dequeue().LabelKey is { } key ? table.About(key) : [])
                {
                    if (Affected.Add(about))
                    {
                        queue.Enqueue(about);
                    }
                }
            }
        }
    }

    /// <summary>The claims before it.</summary>
    public ClaimTable Before { get; }

    /// <summary>The claims after it.</summary>
    public ClaimTable After { get; }

    /// <summary>The files that changed.</summary>
    public HashSet<string> Paths { get; }

    /// <summary>The claims that came, went, or have another target or replacement.</summary>
    public HashSet<ClaimEntry> Affected { get; }

    /// <summary>Those of the affected claims that were there before.</summary>
    public IEnumerable<ClaimEntry> AffectedBefore => Affected.Where(claim => !_added.Contains(claim));

    /// <summary>Those of the affected claims that are there now.</summary>
    public IEnumerable<ClaimEntry> AffectedAfter => Affected.Where(claim => !_removed.Contains(claim));

    /// <summary>What the affected claims are about in the end, before and after.</summary>
    public IEnumerable<string> Roots => AffectedBefore.Select(Before.RootOf).Concat(AffectedAfter.Select(After.RootOf)).OfType<string>().Distinct();

    /// <summary>Who makes the affected claims.</summary>
    public IEnumerable<string> Asserters => Affected.SelectMany(claim => claim.Asserters).Distinct();
}
