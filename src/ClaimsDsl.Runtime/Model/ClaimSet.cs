using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace ClaimsDsl;

/// <summary>The claims on one attribute or proposition, in the order of the claims files, and what follows from them together.</summary>
/// <remarks>Whether claims can all be true is found by intersecting them one after the other, never by comparing every pair.</remarks>
/// <typeparam name="T">What values are: <see cref="bool"/>, or an <see cref="IValueSet{TSelf}"/> such as <see cref="Quantity"/>.</typeparam>
public sealed class ClaimSet<T> : IReadOnlyList<Claim<T>>
    where T : notnull
{
    private readonly ValueList<Claim<T>> _claims;
    private readonly AttributeTraits _traits;
    private readonly IEnumerable<Claim> _revisions;
    private ClaimSet<T>? _held;
    private Division? _division;

    /// <summary>Makes a set of claims on one attribute or proposition.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="traits">How the values of the attribute go together.</param>
    /// <param name="revisions">The claims, on whatever, that revise or retract some of these; null where they are among them. They are
    /// enumerated when they are first needed.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither <see cref="bool"/> nor an <see cref="IValueSet{TSelf}"/>.</exception>
    public ClaimSet(IEnumerable<Claim<T>> claims, AttributeTraits traits = AttributeTraits.None, IEnumerable<Claim>? revisions = null)
    {
        if (!ValueSet.IsSupported<T>())
        {
            throw new NotSupportedException($"{typeof(T)} is neither a truth value nor a set of values.");
        }

        _claims = ValueList.From(claims);
        _traits = traits;
        _revisions = revisions ?? _claims;
    }

    /// <summary>The number of claims.</summary>
    public int Count => _claims.Count;

    /// <summary>The claims that bind their asserters: certain or probable, without a condition, and neither revised nor retracted.
    /// What is merely possible, uncommitted, a forecast, a directive or an evaluation binds nobody.</summary>
    /// <remarks>A quantity is not held either once the same party gives another that excludes it, for the same time as far as is known, though that
    /// does not say that it revises it. A joint claim is then held by the other parties.</remarks>
    public ClaimSet<T> Held => _held ??= WithoutReplaced(WithoutRevised(claim => claim.Commits, _revisions));

    /// <summary>Whether the held claims cannot all be true, and whether it takes what is only probable for that. Of an attribute that has
    /// <see cref="AttributeTraits.Many"/> values each value is true or false for itself; claims over time have to be true together at any one
    /// time, and <see cref="AttributeTraits.Cumulative"/> values never fall.</summary>
    public Conflict Conflict => Divided.Conflict;

    /// <summary>Whether the claims that are held certain cannot all be true. See <see cref="Conflict"/>, also for what is only probable.</summary>
    public bool IsDisputed => Conflict == Conflict.Dispute;

    /// <summary>The parties that hold claims, by what they agree on: one side where there is no <see cref="Conflict"/>, none where nothing is held.</summary>
    /// <remarks>Each claim stands with the first side that it is compatible with, quantities and dates from the lowest, so that the sides are as
    /// few as can be. A party that contradicts itself is on two sides. For an attribute over time they are the sides of the first day
    /// on which the claims cannot all be true (for a dispute, those that are certain), and where values fall, of the days before that exclude it. For
    /// one with many values they are those who say that something is a value and those who say that it is not.</remarks>
    public IReadOnlyList<Side<T>> Sides => Divided.Sides;

    /// <summary>Whether the held claims can all be true of one value, and there are any. Claims over time agree only where one value can
    /// have held at all times, and claims on an attribute with many values only where all say the same.</summary>
    public bool HasAgreement => TryAgree(out _);

    /// <summary>What all held claims allow: the default of the type, such as null, where <see cref="HasAgreement"/> is false.</summary>
    public T? Agreed => TryAgree(out T? value) ? value : default;

    /// <summary>The distinct parties that the claims originate with, as <see cref="Claim.Origins"/> finds them: those that assert them, rather than
    /// those that pass them on, print or confirm them. For claims made by hand, those of the set say who has it from whom.</summary>
    public IReadOnlyList<Party> Origins => Lineage.Origins(
        _claims.SelectMany(claim => claim.Asserters),
        (_claims.Count == 0 ? null : _claims[0].Home.Corpus?.SourcesOn(_claims[0].Subject)) ?? ClaimLineage.SourcesIn(_claims, _ => null));

    /// <summary>The claim at a zero-based position.</summary>
    public Claim<T> this[int index] => _claims[index];

    /// <summary>The claims that had been said, and not yet revised or retracted, by the end of a day. One whose day is unknown counts as
    /// said by the day its document was published, or else from the beginning.</summary>
    public ClaimSet<T> AsOf(Day day)
    {
        List<Claim> revisions = _revisions.Where(claim => claim.WasSaidBy(day)).ToList();
        return WithoutRevised(claim => claim.WasSaidBy(day), revisions);
    }

    /// <summary>The claims that hold on a day, by their valid time: where unsaid, the day they were said on.</summary>
    public ClaimSet<T> ValidOn(Day day) => new(_claims.Where(claim => claim.ValidTime.Contains(day)), _traits, _revisions);

    /// <summary>Enumerates the claims without allocating.</summary>
    public ValueList<Claim<T>>.Enumerator GetEnumerator() => _claims.GetEnumerator();

    IEnumerator<Claim<T>> IEnumerable<Claim<T>>.GetEnumerator() => ((IEnumerable<Claim<T>>)_claims).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_claims).GetEnumerator();

    private Division Divided => _division ??= Divide(Held._claims);

    private ClaimSet<T> WithoutRevised(Func<Claim<T>, bool> condition, IEnumerable<Claim> revisions)
    {
        HashSet<string?> revised = [.. revisions.SelectMany(claim => new[] { claim.Revises, claim.Retracts })];
        revised.Remove(null);
        return new(_claims.Where(claim => condition(claim) && !revised.Contains(claim.Label)), _traits, revisions);
    }

    private ClaimSet<T> WithoutReplaced(ClaimSet<T> claims)
    {
        if (typeof(T) != typeof(Quantity))
        {
            return claims;
        }

        HashSet<(int Claim, Party Asserter)> replaced =
        [
            .. claims.SelectMany((claim, i) => claim.Through is null ? claim.Asserters.Select(party => (Claim: i, Asserter: party)) : [])
                .GroupBy(figure => (figure.Asserter, Changes ? claims[figure.Claim].ValidTime.Lower : null, Changes ? claims[figure.Claim].ValidTime.Upper : null))
                .SelectMany(figures => Replacement.Find(
                    [.. figures.OrderBy(figure => claims[figure.Claim].SaidBy).ThenBy(figure => CommitmentOf(claims[figure.Claim]), Comparer<T>.Create(ValueSet.CompareLowerEnd))],
                    figure => claims[figure.Claim].SaidBy.Number,
                    figure => CommitmentOf(claims[figure.Claim]),
                    (a, b) => (ValueSet.TryIntersect(a, b, out T both), both))),
        ];
        return replaced.Count == 0 ? claims : new(
            claims.SelectMany((claim, i) => claim.OnlyOf([.. claim.Asserters.Where(party => !replaced.Contains((i, party)))])), _traits, claims._revisions);
    }

    private bool Changes => (_traits & (AttributeTraits.OverTime | AttributeTraits.Cumulative)) != 0;

    private T CommitmentOf(Claim<T> claim) => _traits.HasFlag(AttributeTraits.Counted) ? ValueSet.ToCount(claim.Commitment) : claim.Commitment;

    private bool TryAgree(out T? value)
    {
        CommonGround<T> ground = default;
        bool isAgreed = Held._claims.Select(CommitmentOf).All(commitment =>
            (!_traits.HasFlag(AttributeTraits.Many) || !ground.IsLimited || ground.Value.Equals(commitment)) && ground.TryAdd(commitment, out ground));
        value = ground.Value;
        return isAgreed && ground.IsLimited;
    }

    private Division Divide(ValueList<Claim<T>> held)
    {
        if (Divide(held, _ => true) is not { } sides)
        {
            return new(Conflict.None, held.Count == 0 ? [] : [new(held)]);
        }

        return Divide(held, claim => claim.Factuality.IsCertain()) is { } certain ? new(Conflict.Dispute, certain) : new(Conflict.Tension, sides);
    }

    /// <summary>The sides of claims of which some, that count, cannot all be true; null where they can.</summary>
    private List<Side<T>>? Divide(ValueList<Claim<T>> held, Func<Claim<T>, bool> counts) => _traits.HasFlag(AttributeTraits.Many)
        ? held.SelectMany(claim => ValueSet.OfEach(claim.Commitment), (claim, value) => (value.Item, Said: (claim, value.IsMeant)))
            .GroupBy(entry => entry.Item, entry => entry.Said)
            .Select(item => Divide<bool>([.. item], counts)).FirstOrDefault(found => found is not null)
        : Divide<T>([.. held.Select(claim => (claim, CommitmentOf(claim)))], counts);

    private List<Side<T>>? Divide<TValue>(List<(Claim<T> Claim, TValue Value)> said, Func<Claim<T>, bool> counts)
        where TValue : notnull
    {
        List<(Claim<T> Claim, TValue Value)> counting = said.FindAll(entry => counts(entry.Claim));
        if (CanAllBeTrue(counting.Select(entry => entry.Value)))
        {
            return null;
        }

        if (!Changes)
        {
            return Split(said);
        }

        IReadOnlyList<Day> days = Timeline<TValue>.FirstConflict(
            counting.Select(entry => (entry.Claim.ValidTime, entry.Value)), _traits.HasFlag(AttributeTraits.Cumulative));
        return days.Count == 0 ? null : Split(said.Where(entry => days.Any(entry.Claim.ValidTime.Contains)));
    }

    private static bool CanAllBeTrue<TValue>(IEnumerable<TValue> values)
        where TValue : notnull
    {
        CommonGround<TValue> ground = default;
        return values.All(value => ground.TryAdd(value, out ground));
    }

    private static List<Side<T>> Split<TValue>(IEnumerable<(Claim<T> Claim, TValue Value)> said)
        where TValue : notnull
    {
        List<(CommonGround<TValue> Ground, List<Claim<T>> Claims)> sides = [];
        IEnumerable<IGrouping<TValue, Claim<T>>> byValue = said.GroupBy(entry => entry.Value, entry => entry.Claim)
            .OrderBy(group => group.Key, Comparer<TValue>.Create(ValueSet.CompareLowerEnd));
        int gaps = 0;
        foreach (IGrouping<TValue, Claim<T>> group in byValue)
        {
            // In order, what does not overlap the latest side overlaps none before it, but for those with gaps.
            CommonGround<TValue> ground = default;
            bool Fits((CommonGround<TValue> Ground, List<Claim<T>>) candidate) => candidate.Ground.TryAdd(group.Key, out ground);
            int side = sides.FindIndex(0, gaps, Fits);
            side = side < 0 && gaps < sides.Count ? sides.FindIndex(sides.Count - 1, Fits) : side;
            if (side < 0)
            {
                side = sides.Count;
                ground = new(true, group.Key);
                sides.Add((ground, []));
            }

            sides[side].Claims.AddRange(group);
            sides[side] = (ground, sides[side].Claims);
            gaps = ValueSet.IsInterval(ground.Value) ? gaps : Math.Max(gaps, side + 1);
        }

        return [.. sides.Select(side => new Side<T>(side.Claims))];
    }

    private sealed record Division(Conflict Conflict, IReadOnlyList<Side<T>> Sides);
}

/// <summary>Parties whose claims can all be true.</summary>
/// <typeparam name="T">What values are.</typeparam>
public sealed record Side<T>
    where T : notnull
{
    internal Side(IEnumerable<Claim<T>> claims)
    {
        Claims = ValueList.From(claims);
        Parties = ValueList.From(Claims.SelectMany(claim => claim.Asserters).Distinct());
    }

    /// <summary>The parties, in the order of their claims.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>What they claim.</summary>
    public IReadOnlyList<Claim<T>> Claims { get; }

    /// <summary>The parties by name.</summary>
    public override string ToString() => InWords.AllOf(Parties.Select(party => party.Name));
}
