using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace ClaimsDsl;

/// <summary>Who asserted what, when, how firmly, and where it is written.</summary>
/// <remarks>As JSON, a claim that is declared as this type says which type it is in <c>$type</c>. A value of an enumeration or kind of your own
/// is not among those: declare it as <see cref="Claim{T}"/>, or add it to the contract of this type.</remarks>
/// <param name="Asserter">The party that asserts it; a joint party where there are several.</param>
/// <param name="Verb">How it is asserted.</param>
/// <param name="Subject">What it is about.</param>
[JsonDerivedType(typeof(Remark), "remark")]
[JsonDerivedType(typeof(Claim<bool>), "truth")]
[JsonDerivedType(typeof(Claim<Quantity>), "quantity")]
[JsonDerivedType(typeof(Claim<DateRange>), "date")]
[JsonDerivedType(typeof(Claim<Choice<string>>), "text")]
[JsonDerivedType(typeof(Claim<Choice<Place>>), "place")]
[JsonDerivedType(typeof(Claim<Choice<Party>>), "party")]
public abstract record Claim(Party Asserter, Verb Verb, Subject Subject)
{
    /// <summary>Its label in the claims file; null where it has none.</summary>
    public string? Label { get; init; }

    /// <summary>The label of the claim through which it is about its subject: "Peskov denies kirby3000" denies of Deployment.troops what kirby3000
    /// says of it, through kirby3000. Null where it is about its subject itself.</summary>
    public string? Through { get; init; }

    /// <summary>How likely the asserter holds it; null where unsaid.</summary>
    public Likelihood? Likelihood { get; init; }

    /// <summary>When it was said; null where unsaid.</summary>
    public DateRange? SaidOn { get; init; }

    /// <summary>When what it says holds (its valid time); null where unsaid.</summary>
    public DateRange? Holds { get; init; }

    /// <summary>The parties that passed it on, outermost last.</summary>
    public IReadOnlyList<Party> Via { get; init => field = ValueList.From(value); } = ValueList<Party>.Empty;

    /// <summary>The parties that it was said to.</summary>
    public IReadOnlyList<Party> To { get; init => field = ValueList.From(value); } = ValueList<Party>.Empty;

    /// <summary>Where it was said; null where unsaid.</summary>
    public Place? At { get; init; }

    /// <summary>Whether the asserter speaks for nobody else.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The condition that it is said under, in words; null where there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>The proposition that it is said under, by its name; null where there is none.</summary>
    public string? ConditionProposition { get; init; }

    /// <summary>The label of the claim that this replaces; null where it replaces none.</summary>
    public string? Revises { get; init; }

    /// <summary>The label of the claim that this takes back; null where it takes back none.</summary>
    public string? Retracts { get; init; }

    /// <summary>How credible it is, whoever said it; null where it was not judged.</summary>
    public Credibility? Credibility { get; init; }

    /// <summary>What the analyst notes about it; null where nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Where it is written.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.From(value); } = ValueList<Evidence>.Empty;

    /// <summary>The parties that it originates with, nearest first: those that have it from nobody, as far as is known.</summary>
    /// <remarks>A party has a claim from another through <see cref="Via"/>, through a document that it published or that relays others, or because it
    /// confirms a claim of the other. All claims of the corpus on the subject count; for one made by hand, only itself. What comes back to where it came from
    /// has no origin, and an outlet that relays a document without saying whose is none.</remarks>
    [JsonIgnore]
    public IReadOnlyList<Party> Origins => Home.Corpus?.OriginsOf(this) ?? Lineage.Origins(Asserters, ClaimLineage.SourcesIn([this], _ => null));

    /// <summary>The corpus that it was read from.</summary>
    internal Residence Home { get; init; }

    /// <summary>The parties that assert it, one by one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Party> Asserters => Asserter.Kind == PartyKind.Joint ? Asserter.Members : ValueList.Of(Asserter);

    /// <summary>How firmly verb and likelihood together commit the asserter.</summary>
    [JsonIgnore]
    public Factuality Factuality => Verb.Factuality.With(Likelihood);

    /// <summary>Whether it binds its asserter: it is certain or probable, and without a condition. A remark binds nobody.</summary>
    [JsonIgnore]
    public virtual bool Commits => Factuality.Commits() && Condition is null && ConditionProposition is null;

    /// <summary>The days by which it was said for sure: the day it was said on, or else the day its document was published on.</summary>
    internal DateRange? Said => SaidOn ?? (Evidence is [{ Document.Published: { } published }, ..]
        ? new(IntervalSet<Day>.AtMost(published.Latest ?? Day.Last))
        : null);

    /// <summary>When it holds: where unsaid, on the day it was said; on any day where that is unknown too. What is said through another claim holds when
    /// that does.</summary>
    internal IntervalSet<Day> ValidTime => (Holds ?? (Through is null ? Said : null)) is { } days ? ClaimsDsl.ValidTime.Of(days) : IntervalSet<Day>.All;

    /// <summary>The claim in words: "John Kirby states Deployment.troops at least 3,000 people".</summary>
    public sealed override string ToString()
    {
        string?[] words = [Asserter.Name, Verb.Phrase, Likelihood?.Term, Subject.ToString(), ValueInWords, ConditionInWords];
        return string.Join(" ", words.Where(word => !string.IsNullOrEmpty(word)));
    }

    /// <summary>What it says of its subject, in words.</summary>
    [JsonIgnore]
    public abstract string? ValueInWords { get; }

    /// <summary>The last day on which it can have been said; the last of all days where that is unknown.</summary>
    internal Day SaidBy => Said is { } said ? said.Latest ?? said.Earliest ?? Day.Last : Day.Last;

    private string? ConditionInWords => (Condition ?? ConditionProposition) is { } condition ? "if " + condition : null;

    /// <summary>Whether it had been said by the end of a day, as far as is known.</summary>
    internal bool WasSaidBy(Day day) => Said is not { } said || (said.Latest ?? said.Earliest) is not { } last || last <= day;
}

/// <summary>Where a claim was read. It is no part of what the claim says, so any two are equal.</summary>
internal readonly record struct Residence(ClaimsCorpus? Corpus)
{
    public bool Equals(Residence other) => true;

    public override int GetHashCode() => 0;
}

/// <summary>A claim that its subject has some value.</summary>
/// <typeparam name="T">What values are: <see cref="bool"/> for what is true or false, or a set of values such as <see cref="Quantity"/>.</typeparam>
/// <param name="Asserter">The party that asserts it; a joint party where there are several.</param>
/// <param name="Verb">How it is asserted.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Value">The value. A denial has the value that is denied.</param>
public sealed record Claim<T>(Party Asserter, Verb Verb, Subject Subject, T Value) : Claim(Asserter, Verb, Subject)
    where T : notnull
{
    /// <summary>What the asserter is bound to, if at all: the value, or everything else where the claim denies it.</summary>
    internal T Commitment => Factuality.IsNegative() ? ValueSet.Complement(Value) : Value;

    /// <summary>The claim of some of its asserters; nothing where they are none.</summary>
    internal IEnumerable<Claim<T>> OnlyOf(IReadOnlyList<Party> asserters) => asserters.Count switch
    {
        0 => [],
        var count when count == Asserters.Count => [this],
        1 => [this with { Asserter = asserters[0] }],
        _ => [this with { Asserter = Party.Joint(asserters) }],
    };

    /// <summary>What a claim about this one says of the subject of this one; null where either binds nobody.</summary>
    internal Claim<T>? Follow(Claim<bool> about)
    {
        if (!about.Commits || !Commits)
        {
            return null;
        }

        // Who confirms a guess is no more certain than it is; who denies one can be.
        Factuality factuality = about.Verb.Factuality;
        bool isDenial = about.Factuality.IsNegative() == about.Value;
        return this with
        {
            Asserter = about.Asserter,
            Verb = isDenial || Factuality.IsCertain() ? about.Verb
                : about.Verb with { Factuality = factuality.IsNegative() ? Factuality.ProbableNo : Factuality.ProbableYes },
            Value = about.Value ? Commitment : ValueSet.Complement(Commitment),
            Through = about.Subject.Claim,
            Label = about.Label,
            Likelihood = about.Likelihood,
            SaidOn = about.SaidOn,
            Holds = about.Holds ?? Holds,
            Via = about.Via,
            To = about.To,
            At = about.At,
            IsPersonal = about.IsPersonal,
            Revises = about.Revises,
            Retracts = about.Retracts,
            Credibility = about.Credibility,
            Note = about.Note,
            Evidence = about.Evidence,
        };
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ValueInWords => Value switch
    {
        true => null,
        false => "no",
        _ => Value.ToString(),
    };
}

/// <summary>A claim that is only a quotation, which commits to nothing until someone relates it to a proposition.</summary>
/// <param name="Asserter">The party that asserts it; a joint party where there are several.</param>
/// <param name="Verb">How it is asserted.</param>
public sealed record Remark(Party Asserter, Verb Verb) : Claim(Asserter, Verb, Subject.None)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override bool Commits => false;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ValueInWords => Evidence is [{ Quote: { } quote }, ..] ? $"\"{quote}\"" : null;
}
