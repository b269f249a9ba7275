using System;
using System.Collections;
using System.Collections.Generic;

namespace ClaimsDsl.Syntax;

/// <summary>A run of tokens.</summary>
public readonly struct SyntaxTokenList : IReadOnlyList<SyntaxToken>, IEquatable<SyntaxTokenList>
{
    private readonly ListItems _items;

    internal SyntaxTokenList(ListItems items)
    {
        _items = items;
    }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public SyntaxToken this[int index] => _items[index].Token;

    /// <summary>Whether both are the same run of the same tree.</summary>
    public static bool operator ==(SyntaxTokenList left, SyntaxTokenList right) => left.Equals(right);

    /// <summary>Whether they are different runs.</summary>
    public static bool operator !=(SyntaxTokenList left, SyntaxTokenList right) => !left.Equals(right);

    /// <summary>The tokens' texts with one space between them.</summary>
    public override string ToString() => Count switch
    {
        0 => "",
        1 => this[0].Text,
        _ => string.Join(" ", System.Linq.Enumerable.Select(this, t => t.Text)),
    };

    /// <inheritdoc/>
    public IEnumerator<SyntaxToken> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SyntaxTokenList other) => _items == other._items;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTokenList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();
}

/// <summary>A list of nodes.</summary>
/// <typeparam name="T">What the nodes are.</typeparam>
public readonly struct SyntaxList<T> : IReadOnlyList<T>, IEquatable<SyntaxList<T>>
    where T : SyntaxNode
{
    private readonly ListItems _items;

    internal SyntaxList(ListItems items)
    {
        _items = items;
    }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public T this[int index] => (T)_items[index].Node!;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SyntaxList<T> left, SyntaxList<T> right) => left.Equals(right);

    /// <summary>Whether they are different lists.</summary>
    public static bool operator !=(SyntaxList<T> left, SyntaxList<T> right) => !left.Equals(right);

    /// <summary>Whether a node of some type is in the list.</summary>
    internal bool Has<TNode>()
        where TNode : T
    {
        foreach (T node in this)
        {
            if (node is TNode)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Enumerates the nodes; used by <c>foreach</c>.</summary>
    public SyntaxListEnumerator<T> GetEnumerator() => new(_items, step: 1);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SyntaxList<T> other) => _items == other._items;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();
}

/// <summary>A list of nodes with a separator token between each two. Indexing and enumeration give the nodes.</summary>
/// <typeparam name="T">What the nodes are.</typeparam>
public readonly struct SeparatedSyntaxList<T> : IReadOnlyList<T>, IEquatable<SeparatedSyntaxList<T>>
    where T : SyntaxNode
{
    private readonly ListItems _items;

    internal SeparatedSyntaxList(ListItems items)
    {
        _items = items;
    }

    /// <inheritdoc/>
    public int Count => (_items.Count + 1) / 2;

    /// <inheritdoc/>
    public T this[int index] => (T)_items[index * 2].Node!;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SeparatedSyntaxList<T> left, SeparatedSyntaxList<T> right) => left.Equals(right);

    /// <summary>Whether they are different lists.</summary>
    public static bool operator !=(SeparatedSyntaxList<T> left, SeparatedSyntaxList<T> right) => !left.Equals(right);

    /// <summary>Enumerates the nodes; used by <c>foreach</c>.</summary>
    public SyntaxListEnumerator<T> GetEnumerator() => new(_items, step: 2);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SeparatedSyntaxList<T> other) => _items == other._items;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SeparatedSyntaxList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();
}

/// <summary>Enumerates the nodes of a list.</summary>
/// <typeparam name="T">What the nodes are.</typeparam>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
public struct SyntaxListEnumerator<T> : IEnumerator<T>
    where T : SyntaxNode
{
    private readonly ListItems _items;
    private readonly int _step;
    private int _slot;

    internal SyntaxListEnumerator(ListItems items, int step)
    {
        _items = items;
        _step = step;
        _slot = -step;
    }

    /// <inheritdoc/>
    public readonly T Current => (T)_items[_slot].Node!;

    readonly object IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        _slot += _step;
        return _slot < _items.Count;
    }

    /// <inheritdoc/>
    public void Reset() => _slot = -_step;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }
}

/// <summary>The children in the slot of a list.</summary>
/// <param name="Parent">The node whose children they are.</param>
/// <param name="First">The slot of the first there.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct ListItems(SyntaxNode? Parent, int First, int Count)
{
    public SyntaxNodeOrToken this[int index] =>
        (uint)index < (uint)Count ? Parent!.GetChild(First + index) : throw new ArgumentOutOfRangeException(nameof(index));
}
