using System;
using System.Collections.Generic;

namespace ClaimsDsl.Syntax;

/// <summary>
/// Shares the strings, tokens and nodes that recur: most of a claims file is a few words with one space after them, and names, verbs
/// and dates that are said again and again. Tables with two places for each hash, one of each a thread, so that many files share them without
/// locks; a collision only costs sharing.
/// </summary>
internal sealed class GreenCache
{
    private const int Size = 16384;
    private const int Ways = 2;
    private const int LongestShared = 40;

    // Longer ones are figures, which are hardly said twice.
    private const int LongestSharedNumber = 3;

    [ThreadStatic]
    private static GreenCache? _current;

    private readonly string?[] _strings = new string?[Size];
    private readonly Entry<GreenToken>[] _tokens = new Entry<GreenToken>[Size];
    private readonly Entry<GreenTree>[] _trees = new Entry<GreenTree>[Size];

    // Comes round again in a long run: two nodes with one number only cost sharing.
    private ushort _lastId;

    public static GreenCache Current => _current ??= new GreenCache();

    /// <summary>What stands before or after a token.</summary>
    public string GetTrivia(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length == 1 && text[start] is ' ' or '\n')
        {
            return text[start] == ' ' ? " " : "\n";
        }

        if (length > LongestShared)
        {
            return text.Substring(start, length);
        }

        return GetString(text, start, length, Hash(text, start, length));
    }

    /// <summary>The token that is a part of a text.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts in it.</param>
    /// <param name="length">Its length, without what stands around it.</param>
    /// <param name="leading">What stands before it, from <see cref="GetTrivia"/>.</param>
    /// <param name="trailing">What stands after it, from there too.</param>
    public GreenToken GetToken(SyntaxKind kind, string text, int start, int length, string leading, string trailing)
    {
        if (length > (kind == SyntaxKind.NumberToken ? LongestSharedNumber : LongestShared))
        {
            return new GreenToken(kind, text.Substring(start, length), leading, trailing);
        }

        uint textHash = Hash(text, start, length);
        uint hash = textHash ^ ((uint)leading.Length * 31) ^ ((uint)trailing.Length * 17);
        for (uint way = 0; way < Ways; way++)
        {
            ref Entry<GreenToken> entry = ref _tokens[(hash % Size) ^ way];
            if (entry.Hash == hash
                && entry.Node is { } token
                && token.Kind == kind
                && ReferenceEquals(token.Leading, leading)
                && ReferenceEquals(token.Trailing, trailing)
                && token.Text.AsSpan().SequenceEqual(text.AsSpan(start, length)))
            {
                return token;
            }
        }

        return Meet(_tokens, hash, new GreenToken(kind, GetString(text, start, length, textHash), leading, trailing));
    }

    /// <summary>The node of a kind with up to four children; one that was made before, where all of them recur.</summary>
    public GreenTree GetTree(SyntaxKind kind, int count, GreenNode? slot0, GreenNode? slot1 = null, GreenNode? slot2 = null, GreenNode? slot3 = null)
    {
        if (!Recurs(slot0) || !Recurs(slot1) || !Recurs(slot2) || !Recurs(slot3))
        {
            return GreenTree.New(kind, count, slot0, slot1, slot2, slot3);
        }

        uint hash = Fold(Combine(Combine(Combine(Combine((uint)kind << 16, slot0), slot1), slot2), slot3));
        for (uint way = 0; way < Ways; way++)
        {
            ref Entry<GreenTree> entry = ref _trees[(hash % Size) ^ way];
            if (entry.Hash == hash && entry.Node is { } tree && tree.Kind == kind && tree.Has(count, slot0, slot1, slot2, slot3))
            {
                return tree;
            }
        }

        return Meet(_trees, hash, GreenTree.New(kind, count, slot0, slot1, slot2, slot3));
    }

    /// <summary>The list of some children: null where there are none, and one by itself, since most lists have no more.</summary>
    public GreenNode? GetList(List<GreenNode> items) => items.Count switch
    {
        0 => null,
        1 => items[0],
        2 => GetTree(SyntaxKind.List, 2, items[0], items[1]),
        3 => GetTree(SyntaxKind.List, 3, items[0], items[1], items[2]),
        4 => GetTree(SyntaxKind.List, 4, items[0], items[1], items[2], items[3]),
        _ => GreenTree.NewList(items.ToArray()),
    };

    // What is met once, as most numbers are, is not kept: it would drive out names, and outlive its tree. (A doorkeeper; see Einziger, Friedman
    // and Manes, "TinyLFU: A Highly Efficient Cache Admission Policy".)
    private T Meet<T>(Entry<T>[] entries, uint hash, T node)
        where T : GreenNode
    {
        ref Entry<T> entry = ref entries[hash % Size];
        if (entry.Met == hash)
        {
            node.Id = ++_lastId;
            ref Entry<T> other = ref entries[(hash % Size) ^ 1];
            other.Hash = entry.Hash;
            other.Node = entry.Node;
            entry.Hash = hash;
            entry.Node = node;
        }

        entry.Met = hash;
        return node;
    }

    private string GetString(string text, int start, int length, uint hash)
    {
        ref string? entry = ref _strings[hash % Size];
        return entry is not null && text.AsSpan(start, length).SequenceEqual(entry.AsSpan()) ? entry : entry = text.Substring(start, length);
    }

    private static bool Recurs(GreenNode? child) => child is null || child.Id != 0;

    private static uint Combine(uint hash, GreenNode? child) => child is null ? hash : (hash ^ child.Id) * 16777619;

    private static uint Fold(uint hash) => hash ^ (hash >> 15);

    // FNV-1a, see http://www.isthe.com/chongo/tech/comp/fnv/, two characters at a time.
    private static uint Hash(string text, int start, int length)
    {
        uint hash = 2166136261;
        int end = start + length;
        for (int i = start + 1; i < end; i += 2)
        {
            hash = (hash ^ text[i - 1] ^ ((uint)text[i] << 16)) * 16777619;
        }

        hash = length % 2 == 0 ? hash : (hash ^ text[end - 1]) * 16777619;
        return Fold(hash);
    }

    /// <summary>A node and its hash, and the hash that was met last at this place.</summary>
    private struct Entry<T>
        where T : GreenNode
    {
        public uint Met;
        public uint Hash;
        public T? Node;
    }
}
