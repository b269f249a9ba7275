using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl.Analysis;

/// <summary>The values that an attribute can have, as far as something is known. Immutable.</summary>
internal abstract class ValueSet
{
    public abstract bool IsEmpty { get; }

    /// <summary>The values in both sets; this set itself where the other takes nothing away.</summary>
    public abstract ValueSet Intersect(ValueSet other);

    public abstract ValueSet Complement();

    /// <summary>Parts of the set that have all its values between them, if they are few; none where it is one value, or cannot be split so.</summary>
    /// <param name="most">How many parts there may be.</param>
    public abstract IReadOnlyList<ValueSet> Split(int most);

    public bool IsSubsetOf(ValueSet other) => Intersect(other.Complement()).IsEmpty;
}

/// <summary>Numbers, or days by their number: whatever lies on a line.</summary>
internal sealed class OrderedSet : ValueSet
{
    private readonly Interval<decimal> _hull;
    private readonly IntervalSet<decimal>? _set;
    private readonly bool _isWhole;

    private OrderedSet(Interval<decimal> hull, IntervalSet<decimal>? set, bool isWhole)
    {
        _hull = hull;
        _set = set;
        _isWhole = isWhole;
    }

    public static OrderedSet All { get; } = new(IntervalArithmetic.All, null, isWhole: false);

    /// <summary>All whole numbers: days. Whatever is cut with them has whole ends.</summary>
    public static OrderedSet Whole { get; } = new(IntervalArithmetic.All, null, isWhole: true);

    /// <summary>The whole numbers from 0: what can be counted.</summary>
    public static OrderedSet Counts { get; } = new(IntervalArithmetic.AtLeast(0), null, isWhole: true);

    /// <summary>The smallest interval that has all the values.</summary>
    public ref readonly Interval<decimal> Hull => ref _hull;

    /// <summary>Whether the hull has no other values.</summary>
    public bool IsConvex => _set is null;

    /// <summary>Whether only whole numbers count.</summary>
    public bool IsWhole => _isWhole;

    public override bool IsEmpty => Hull.IsEmpty();

    /// <summary>The intervals that the set consists of.</summary>
    public IEnumerable<Interval<decimal>> Intervals => Set;

    private IntervalSet<decimal> Set => _set ?? IntervalSet<decimal>.Of(Hull);

    public static OrderedSet Of(Interval<decimal> interval) => Of(interval, isWhole: false);

    public static OrderedSet Of(IntervalSet<decimal> set) => Of(set, isWhole: false);

    public static OrderedSet Of(IntervalSet<Day> days) => Of(IntervalSet<decimal>.UnionOf(days.Select(interval => IntervalSet<decimal>.Of(
        new(interval.Lower?.Number, true, interval.Upper?.Number, true)))));

    public override ValueSet Intersect(ValueSet other)
    {
        var set = (OrderedSet)other;
        bool isWhole = _isWhole || set._isWhole;
        if (IsConvex && set.IsConvex)
        {
            bool isLowerOwn = IntervalArithmetic.CompareLower(Hull, set.Hull) >= 0;
            bool isUpperOwn = IntervalArithmetic.CompareUpper(Hull, set.Hull) <= 0;
            return isLowerOwn && isUpperOwn && isWhole == _isWhole ? this : Of(Hull.Intersect(set.Hull), isWhole);
        }

        IntervalSet<decimal> both = Set.Intersect(set.Set);
        return both == Set && isWhole == _isWhole ? this : Of(both, isWhole);
    }

    public override ValueSet Complement() => Of(Set.Complement(), _isWhole);

    public override IReadOnlyList<ValueSet> Split(int most) =>
        _set is null || _set.Count > most ? [] : [.. _set.Select(interval => Of(interval, _isWhole))];

    /// <summary>The set with what lies between its whole numbers: 5,000 people in 3 units are 1,666.7 in each, and no contradiction.</summary>
    public OrderedSet ToReal() => _isWhole ? new(Hull, _set, isWhole: false) : this;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrderedSet other && _isWhole == other._isWhole && Hull == other.Hull && _set == other._set;

    /// <inheritdoc/>
    public override int GetHashCode() => (_set, Hull).GetHashCode();

    private static OrderedSet Of(Interval<decimal> interval, bool isWhole) => new(isWhole ? interval.ToWhole() : interval, null, isWhole);

    private static OrderedSet Of(IntervalSet<decimal> set, bool isWhole)
    {
        if (isWhole)
        {
            set = set.ToWhole();
        }

        if (set.Count <= 1)
        {
            return new(set.IsEmpty ? new(1, false, 0, false) : set[0], null, isWhole);
        }

        Interval<decimal> first = set[0];
        Interval<decimal> last = set[set.Count - 1];
        return new(new(first.Lower, first.IsLowerClosed, last.Upper, last.IsUpperClosed), set, isWhole);
    }
}

/// <summary>Names: of places, parties, entities, of the values of a vocabulary; texts; or yes and no.</summary>
internal sealed class NamedSet : ValueSet
{
    private readonly Choice<Name> _choice;

    private NamedSet(Choice<Name> choice)
    {
        _choice = choice;
    }

    public static NamedSet All { get; } = new(new Choice<Name>([], isNegated: true));

    public static NamedSet Yes { get; } = Of(Name.Yes);

    public static NamedSet No { get; } = Of(Name.No);

    public override bool IsEmpty => _choice.IsEmpty;

    public static NamedSet Of(bool truth) => truth ? Yes : No;

    public static NamedSet Of(Choice<Name> choice) => new(choice);

    public static NamedSet Of(params Name[] names) => new(new Choice<Name>(names));

    public override ValueSet Intersect(ValueSet other)
    {
        var set = (NamedSet)other;
        if (ReferenceEquals(this, other) || (_choice.IsSingle && set._choice.IsSingle && _choice.Single.Equals(set._choice.Single)))
        {
            return this;
        }

        Choice<Name> both = _choice.Intersect(set._choice);
        return both.Equals(_choice) ? this : new NamedSet(both);
    }

    public override ValueSet Complement() => new NamedSet(_choice.Complement());

    public override IReadOnlyList<ValueSet> Split(int most) =>
        _choice.IsNegated || _choice.Items.Count < 2 || _choice.Items.Count > most || _choice.Items.Any(item => _choice.Items.Any(item.IsInside))
            ? []
            : [.. _choice.Items.Select(name => Of(name))];

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NamedSet other && _choice.Equals(other._choice);

    /// <inheritdoc/>
    public override int GetHashCode() => _choice.GetHashCode();
}

/// <summary>Something that has a name, and may lie inside another: a place in a place. Equal by its id.</summary>
/// <param name="Id">The name, unique among those that it is compared with.</param>
/// <param name="Outer">What it lies in, or null.</param>
internal sealed record Name(string Id, Name? Outer = null) : IContainedIn<Name>
{
    public static Name Yes { get; } = new(Binding.RuleReader.Yes);

    public static Name No { get; } = new(Binding.RuleReader.No);

    public bool IsInside(Name other)
    {
        for (Name? outer = Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Id == other.Id)
            {
                return true;
            }
        }

        return false;
    }

    public bool Equals(Name? other) => Id == other?.Id;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => Id;
}
