using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace ClaimsDsl;

/// <summary>What names in the data stand for.</summary>
/// <typeparam name="T">The type of what they stand for.</typeparam>
public sealed class Vocabulary<T>
    where T : notnull
{
    private readonly Func<ClaimsCorpus, string, object?> _find;

    internal Vocabulary(Func<ClaimsCorpus, string, object?> find)
    {
        _find = find;
    }

    internal bool TryResolve(ClaimsCorpus corpus, string name, [MaybeNullWhen(false)] out T value)
    {
        object? found = _find(corpus, name);
        value = found is T ? (T)found : default;
        return found is T;
    }
}

/// <summary>The vocabularies that attributes and keys can have.</summary>
public static class Vocabulary
{
    /// <summary>Names of places.</summary>
    public static Vocabulary<Place> Places { get; } = new((corpus, name) => corpus.ResolvePlace(name));

    /// <summary>Names of parties.</summary>
    public static Vocabulary<Party> Parties { get; } = new((corpus, name) => corpus.ResolveParty(name));

    /// <summary>Texts, which stand for themselves.</summary>
    internal static Vocabulary<string> Texts { get; } = new((_, name) => name);

    /// <summary>Names of entities of a kind.</summary>
    public static Vocabulary<TEntity> Entities<TEntity>()
        where TEntity : Entity => new((corpus, name) => corpus.FindEntity(name)?.Entity);

    /// <summary>The names of an enumeration, as a claims file writes them.</summary>
    public static Vocabulary<TEnum> OneOf<TEnum>(params (string Name, TEnum Value)[] values)
        where TEnum : struct, Enum
    {
        Dictionary<string, TEnum> byName = [];
        foreach ((string name, TEnum value) in values)
        {
            byName[name] = value;
        }

        return new((_, name) => byName.TryGetValue(name, out TEnum value) ? value : null);
    }
}
