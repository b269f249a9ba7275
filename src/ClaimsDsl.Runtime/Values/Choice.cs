using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
#if CLAIMSDSL_JSON
using System.Text.Json.Serialization;
#endif

namespace ClaimsDsl;

/// <summary>One of a few values, or any but a few.</summary>
/// <remarks>
/// <para>Where values lie inside one another (<see cref="IContainedIn{T}"/>), a value stands for all that is inside it, and an item inside
/// another item is an exception to it: the items Russia and Vladivostok are Russia except Vladivostok. So the union of two
/// places is made by <see cref="Choice.OneOf{T}"/>, which leaves out the inner one. Because nobody can say that the known parts of a
/// place are all of it, no finite list of parts exhausts the whole; the values of an enumeration, all together, do.</para>
/// <para>Choices are equal when they mean the same: when they have the same items in any order, however they were worded.</para>
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed partial record Choice<T> : IValueSet<Choice<T>>, IManyValues
    where T : notnull
{
    /// <summary>Makes a choice.</summary>
    /// <param name="items">The values; repetitions are left out.</param>
    /// <param name="isNegated">Whether any value but these is meant.</param>
    /// <param name="wording">The words it was written in; null or empty where it was not written.</param>
    public Choice(IReadOnlyList<T> items, bool isNegated = false, string? wording = null)
    {
        Items = ValueList.From((items ?? []).Distinct());
        IsNegated = isNegated;
        Wording = CompactText.NullIfEmpty(wording);
    }

    /// <summary>The values that are meant, or that are not meant where the choice is negated.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Whether any value but the items is meant.</summary>
    public bool IsNegated { get; }

    /// <summary>The words it was written in: <c>one of training, combat</c>; null where it was not written.</summary>
    public string? Wording { get; }

    /// <summary>Whether exactly one value is meant.</summary>
#if CLAIMSDSL_JSON
    [JsonIgnore]
#endif
    public bool IsSingle => !IsNegated && Items.Count == 1;

    /// <summary>The one value that is meant.</summary>
    /// <exception cref="InvalidOperationException">Another number of values is meant.</exception>
#if CLAIMSDSL_JSON
    [JsonIgnore]
#endif
    [SuppressMessage("Design", "CA1065", Justification = "As for Nullable<T>.Value, there is nothing to return.")]
    public T Single => IsSingle ? Items[0] : throw new InvalidOperationException($"'{this}' is not a single value.");

    /// <inheritdoc/>
#if CLAIMSDSL_JSON
    [JsonIgnore]
#endif
    public bool IsEmpty => IsNegated ? typeof(T).IsEnum && Items.Count == Enum.GetNames(typeof(T)).Length : Items.Count == 0;

    /// <summary>Whether a value is meant, with all that is inside it but for exceptions.</summary>
    public bool Contains(T value) => IsMeant(value, new HashSet<T>(Items), orEqual: true);

    /// <inheritdoc/>
    public bool Overlaps(Choice<T> other) => !Intersect(other).IsEmpty;

    /// <inheritdoc/>
    public Choice<T> Intersect(Choice<T> other)
    {
        // On the way from the root of a tree to a value, what both mean changes at some of the items of either.
        var own = new HashSet<T>(Items);
        var others = new HashSet<T>(other.Items);
        IEnumerable<T> changes = Items.Concat(other.Items).Where(item =>
            (IsMeant(item, own, orEqual: true) && other.IsMeant(item, others, orEqual: true))
            != (IsMeant(item, own, orEqual: false) && other.IsMeant(item, others, orEqual: false)));
        Choice<T> both = new([.. changes], IsNegated && other.IsNegated);
        return both.Equals(this) ? this : both.Equals(other) ? other : both;
    }

    /// <inheritdoc/>
    public Choice<T> Complement() => new(Items, !IsNegated);

    /// <summary>What it says of each of its values where there can be many: that they are values, or are not. One of several says nothing of any. With
    /// a place, all places around it are values too.</summary>
    internal IEnumerable<(T Item, bool IsMeant)> OfEach() => IsNegated ? Items.Select(item => (item, false))
        : IsSingle ? WithOuter(Items[0]).Select(item => (item, true))
        : [];

    IEnumerable<(object Item, bool IsMeant)> IManyValues.OfEach() => OfEach().Select(value => ((object)value.Item, value.IsMeant));

    /// <summary>Whether the same values are meant.</summary>
    public bool Equals(Choice<T>? other) => other is not null
        && IsNegated == other.IsNegated && Items.Count == other.Items.Count && new HashSet<T>(Items).SetEquals(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Items.Aggregate(IsNegated ? 1 : 0, (hash, item) => hash + item.GetHashCode()));

    /// <summary>The choice in words, as written where it was: <c>training or combat</c>, <c>anything but Vladivostok</c>.</summary>
    public override string ToString() => Wording
        ?? (Items.Count == 0 ? (IsNegated ? "anything" : "nothing") : (IsNegated ? "anything but " : "") + Describe(Items));

    /// <summary>A value, and those that it lies in, from the inside out.</summary>
    internal static IEnumerable<T> WithOuter(T item)
    {
        yield return item;
        while (item is IContainedIn<T> { Outer: { } outer })
        {
            yield return item = outer;
        }
    }

    private static string Describe(IReadOnlyCollection<T> items)
    {
        var all = new HashSet<T>(items);
        ILookup<T, T> byOutermost = items.ToLookup(item => WithOuter(item).Last(all.Contains));
        return InWords.AnyOf(byOutermost.Select(group =>
        {
            List<T> exceptions = [.. group.Where(item => !item.Equals(group.Key))];
            return exceptions.Count == 0 ? $"{group.Key}" : $"{group.Key} except {Describe(exceptions)}";
        }));
    }

    // Every item around a value (or equal to it) turns what is meant into its opposite.
    private bool IsMeant(T value, HashSet<T> items, bool orEqual) =>
        IsNegated ^ (WithOuter(value).Skip(orEqual ? 0 : 1).Count(items.Contains) % 2 == 1);
}

/// <summary>A choice of whatever.</summary>
internal interface IManyValues
{
    /// <summary>What it says of each of its values where there can be many.</summary>
    IEnumerable<(object Item, bool IsMeant)> OfEach();
}

/// <summary>Makes, writes and reads <see cref="Choice{T}"/>s.</summary>
public static class Choice
{
    /// <summary>One value.</summary>
    public static Choice<T> Of<T>(T value)
        where T : notnull => new([value]);

    /// <summary>Any of some values, and all that is inside them.</summary>
    public static Choice<T> OneOf<T>(IReadOnlyList<T> values, string? wording = null)
        where T : notnull => new(Outermost(values), false, wording);

    /// <summary>Any value but some, and but all that is inside them.</summary>
    public static Choice<T> AnyBut<T>(IReadOnlyList<T> values, string? wording = null)
        where T : notnull => new(Outermost(values), true, wording);

    /// <summary>A choice of texts as text that <see cref="TryFromCompact"/> reads again without loss: the items, after <c>!</c> where
    /// it is negated, and the wording: <c>!a,b|not a or b</c>. In the items, <c>\</c> comes before <c>\ | , !</c>.</summary>
    public static string ToCompact(this Choice<string> choice)
    {
        string items = (choice.IsNegated ? "!" : "") + string.Join(",", choice.Items.Select(CompactText.EscapeItem));
        return choice.Wording is null ? items : $"{items}|{choice.Wording}";
    }

    /// <summary>Reads what <see cref="ToCompact"/> writes.</summary>
    /// <returns>Whether the text is a choice.</returns>
    public static bool TryFromCompact(string? text, [NotNullWhen(true)] out Choice<string>? choice)
    {
        choice = null;
        if (text is null)
        {
            return false;
        }

        bool isNegated = text.Length > 0 && text[0] == '!';
        List<string> items = CompactText.SplitItems(text, isNegated ? 1 : 0, out string? wording);
        choice = new(items, isNegated, wording);
        return true;
    }

    private static List<T> Outermost<T>(IReadOnlyList<T> values)
        where T : notnull
    {
        var all = new HashSet<T>(values);
        return [.. values.Where(value => !Choice<T>.WithOuter(value).Skip(1).Any(all.Contains))];
    }
}
