using System.Collections;
using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>The claims on an attribute that has a value for each key, as support has for each candidate. Values under different keys never
/// exclude each other.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">What values are.</typeparam>
public class KeyedClaimSet<TKey, T> : IReadOnlyCollection<KeyValuePair<TKey, ClaimSet<T>>>
    where TKey : notnull
    where T : notnull
{
    private static readonly ClaimSet<T> None = new([]);
    private readonly Dictionary<TKey, ClaimSet<T>> _claims = [];

    /// <summary>Makes a set of claims by their keys.</summary>
    /// <param name="claims">The claims under each key, in the order of the keys. The last of equal keys counts.</param>
    public KeyedClaimSet(IEnumerable<KeyValuePair<TKey, ClaimSet<T>>> claims)
    {
        foreach (KeyValuePair<TKey, ClaimSet<T>> entry in claims)
        {
            _claims[entry.Key] = entry.Value;
        }
    }

    /// <summary>The number of keys that something is claimed under.</summary>
    public int Count => _claims.Count;

    /// <summary>The keys that something is claimed under, in the order of the claims.</summary>
    public IReadOnlyCollection<TKey> Keys => _claims.Keys;

    /// <summary>The claims under a key; none where nothing is claimed under it.</summary>
    public ClaimSet<T> this[TKey key] => _claims.TryGetValue(key, out ClaimSet<T>? claims) ? claims : None;

    /// <summary>Enumerates keys with their claims.</summary>
    public IEnumerator<KeyValuePair<TKey, ClaimSet<T>>> GetEnumerator() => _claims.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The claims on an attribute that has a value for each pair of keys.</summary>
/// <typeparam name="TKey1">The type of the first keys.</typeparam>
/// <typeparam name="TKey2">The type of the second keys.</typeparam>
/// <typeparam name="T">What values are.</typeparam>
public sealed class KeyedClaimSet<TKey1, TKey2, T> : KeyedClaimSet<(TKey1 First, TKey2 Second), T>
    where TKey1 : notnull
    where TKey2 : notnull
    where T : notnull
{
    /// <summary>Makes a set of claims by their pairs of keys.</summary>
    /// <param name="claims">The claims under each pair, in the order of the pairs. The last of equal pairs counts.</param>
    public KeyedClaimSet(IEnumerable<KeyValuePair<(TKey1 First, TKey2 Second), ClaimSet<T>>> claims)
        : base(claims)
    {
    }

    /// <summary>The claims under a pair of keys; none where nothing is claimed under it.</summary>
    public ClaimSet<T> this[TKey1 first, TKey2 second] => this[(first, second)];
}
