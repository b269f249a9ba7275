using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

using ClaimsDsl.Binding;

namespace ClaimsDsl.Analysis;

/// <summary>What somebody is bound to: a variable has one of some values on each of some days.</summary>
/// <param name="Claim">The claim that binds; null for what was not claimed in a file, as in benchmarks.</param>
/// <param name="Holder">Who is bound, by a name that is unique over namespaces.</param>
/// <param name="Variable">The position of the variable in its cluster.</param>
/// <param name="Values">The values.</param>
/// <param name="Days">The days: all of them for what does not change.</param>
/// <param name="IsCertain">Whether the holder is certain, rather than holding it probable.</param>
/// <param name="Order">What decides between equals: the position of the claim among all, which hangs on the text only where nothing else tells them apart.</param>
internal sealed record Commitment(
    ClaimEntry? Claim, string Holder, int Variable, ValueSet Values, DaySpan Days, bool IsCertain, int Order)
{
    /// <summary>When it was said, as a day number: the last day that is possible.</summary>
    public int SaidBy => Claim?.SaidBy ?? Day.Last.Number;

    /// <summary>Two commitments are two, even where they say the same.</summary>
    public bool Equals(Commitment? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>Days in a row, by their numbers.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct DaySpan(int First, int Last)
{
    public static DaySpan All { get; } = new(Day.First.Number, Day.Last.Number);

    /// <summary>Orders spans that lie apart; those that overlap are equal in it.</summary>
    public static IComparer<DaySpan> ApartOrEqual { get; } = Comparer<DaySpan>.Create((x, y) => x.Overlaps(y) ? 0 : x.First.CompareTo(y.First));

    public bool Overlaps(DaySpan other) => First <= other.Last && other.First <= Last;

    /// <summary>The days on which some commitments begin, and those after the ones on which they end, each once and in order.</summary>
    public static int[] BoundsOf(IReadOnlyList<Commitment> commitments)
    {
        int[] bounds = new int[2 * commitments.Count];
        for (int i = 0; i < commitments.Count; i++)
        {
            bounds[2 * i] = commitments[i].Days.First;
            bounds[(2 * i) + 1] = commitments[i].Days.Last + 1;
        }

        Array.Sort(bounds);
        int count = 0;
        foreach (int bound in bounds)
        {
            if (count == 0 || bounds[count - 1] != bound)
            {
                bounds[count++] = bound;
            }
        }

        Array.Resize(ref bounds, count);
        return bounds;
    }

    public static DaySpan HullOf(IntervalSet<Day> days) => new((days.Lower ?? Day.First).Number, (days.Upper ?? Day.Last).Number);
}

/// <summary>Something that has a value, or one at a time: an attribute of an entity, with its keys, or a proposition.</summary>
/// <param name="Key">A name that is unique over the project.</param>
/// <param name="Name">The name as claims write it: Deployment.troops.</param>
/// <param name="Traits">How its values go together.</param>
/// <param name="Initial">What is possible before anything is claimed.</param>
internal sealed record Variable(string Key, string Name, AttributeTraits Traits, ValueSet Initial)
{
    /// <summary>Stands in a key between an attribute with many values and one of these.</summary>
    public const char ItemSeparator = '\n';

    /// <summary>The key of the attribute or proposition itself.</summary>
    public string SubjectKey => Key.IndexOf(ItemSeparator) is >= 0 and var end ? Key.Substring(0, end) : Key;

    public bool ChangesOverTime => (Traits & (AttributeTraits.OverTime | AttributeTraits.Cumulative)) != 0;

    public bool NeverFalls => (Traits & AttributeTraits.Cumulative) != 0;
}

/// <summary>Variables that rules link, directly or not, and what is claimed of them: what has to be looked at together.</summary>
/// <param name="Key">A name that is unique over the project.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Constraints">What holds between them.</param>
/// <param name="Commitments">What is claimed of them, in the order of the claims.</param>
internal sealed record Cluster(
    string Key, ValueList<Variable> Variables, ValueList<Constraint> Constraints, ValueList<Commitment> Commitments)
{
    /// <summary>What is possible before anything is claimed.</summary>
    public Ground[] Initial { get; } = InitialOf(Variables);

    /// <summary>What looking at it may cost.</summary>
    public Budget Budget { get; } = new(Commitments.Count);

    private static Ground[] InitialOf(ValueList<Variable> variables)
    {
        var initial = new Ground[variables.Count];
        for (int i = 0; i < initial.Length; i++)
        {
            initial[i] = Ground.Of(variables[i].Initial);
        }

        return initial;
    }
}
