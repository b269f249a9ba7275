using System.Collections.Generic;

namespace ClaimsDsl.Analysis;

/// <summary>
/// What commitments leave possible of one variable, and which of them are to blame: for intervals the greatest lower and the
/// least upper end, for other sets each that took something away.
/// </summary>
internal sealed class Ground
{
    private readonly Commitment? _lower;
    private readonly Commitment? _upper;
    private readonly Link? _others;

    private Ground(ValueSet values, Commitment? lower, Commitment? upper, Link? others)
    {
        Values = values;
        _lower = lower;
        _upper = upper;
        _others = others;
    }

    /// <summary>What is possible.</summary>
    public ValueSet Values { get; }

    /// <summary>Commitments that leave no more possible than all do.</summary>
    public IEnumerable<Commitment> Witnesses
    {
        get
        {
            if (_lower is not null)
            {
                yield return _lower;
            }

            if (_upper is not null && _upper != _lower)
            {
                yield return _upper;
            }

            for (Link? link = _others; link is not null; link = link.Next)
            {
                yield return link.Commitment;
            }
        }
    }

    public static Ground Of(ValueSet initial) => new(initial, null, null, null);

    /// <summary>Adds a commitment. The ground stays the same where it takes nothing away.</summary>
    public Ground Add(Commitment commitment)
    {
        ValueSet values = Values.Intersect(commitment.Values);
        if (ReferenceEquals(values, Values))
        {
            return this;
        }

        if (Values is OrderedSet { IsConvex: true } before && commitment.Values is OrderedSet { IsConvex: true } added && _others is null)
        {
            bool isHigher = IntervalArithmetic.CompareLower(added.Hull, before.Hull) > 0;
            bool isLower = IntervalArithmetic.CompareUpper(added.Hull, before.Hull) < 0;
            return new(values, isHigher ? commitment : _lower, isLower ? commitment : _upper, null);
        }

        return new(values, _lower, _upper, new Link(commitment, _others));
    }

    private sealed record Link(Commitment Commitment, Link? Next);
}
