using System;
using System.Runtime.CompilerServices;

namespace ClaimsDsl.Syntax;

/// <summary>
/// Shares the strings, tokens and nodes that recur: most of a claims file is a few words with one space after them, and names, verbs
/// and dates that are said again and again. Direct-mapped tables, one of each a thread, so that many files share them without locks; a
/// collision only costs sharing.
/// </summary>
internal sealed class GreenCache
{
    private const int Size = 16384;
    private const int LongestShared = 40;

    [ThreadStatic]
    private static GreenCache? _current;

    private readonly string?[] _strings = new string?[Size];
    private readonly GreenToken?[] _tokens = new GreenToken?[Size];
    private readonly GreenTree?[] _trees = new GreenTree?[Size];

    public static GreenCache Current => _current ??= new GreenCache();

    /// <summary>A part of a text.</summary>
    public string GetString(string text, int start, int length) => length switch
    {
        0 => "",
        1 when text[start] == ' ' => " ",
        1 when text[start] == '\n' => "\n",
        > LongestShared => text.Substring(start, length),
        _ => GetString(text.AsSpan(start, length), Hash(text, start, length)),
    };

    /// <summary>The token that is a part of a text.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts in it.</param>
    /// <param name="length">Its length, without what stands around it.</param>
    /// <param name="leading">What stands before it, from <see cref="GetString(string, int, int)"/>.</param>
    /// <param name="trailing">What stands after it, from there too.</param>
    public GreenToken GetToken(SyntaxKind kind, string text, int start, int length, string leading, string trailing)
    {
        if (length > LongestShared)
        {
            return new GreenToken(kind, text.Substring(start, length), leading, trailing);
        }

        uint hash = Hash(text, start, length);
        ref GreenToken? entry = ref _tokens[(hash ^ ((uint)leading.Length * 31) ^ ((uint)trailing.Length * 17)) & (Size - 1)];
        if (entry is not null
            && entry.Kind == kind
            && ReferenceEquals(entry.Leading, leading)
            && ReferenceEquals(entry.Trailing, trailing)
            && entry.Text.AsSpan().SequenceEqual(text.AsSpan(start, length)))
        {
            entry.Recurs = true;
            return entry;
        }

        return Keep(ref entry, new GreenToken(kind, GetString(text.AsSpan(start, length), hash), leading, trailing));
    }

    /// <summary>The node of a kind with up to four children; one that was made before, where all of them recur.</summary>
    public GreenTree GetTree(SyntaxKind kind, int count, GreenNode? slot0, GreenNode? slot1 = null, GreenNode? slot2 = null, GreenNode? slot3 = null)
    {
        if (!Recurs(slot0) || !Recurs(slot1) || !Recurs(slot2) || !Recurs(slot3))
        {
            return GreenTree.New(kind, count, slot0, slot1, slot2, slot3);
        }

        uint hash = Combine(Combine(Combine(Combine((uint)kind, slot0), slot1), slot2), slot3);
        ref GreenTree? entry = ref _trees[(hash ^ (hash >> 15)) & (Size - 1)];
        if (entry is not null && entry.Is(kind, count, slot0, slot1, slot2, slot3))
        {
            entry.Recurs = true;
            return entry;
        }

        return Keep(ref entry, GreenTree.New(kind, count, slot0, slot1, slot2, slot3));

        static bool Recurs(GreenNode? child) => child is null || child.Recurs;

        static uint Combine(uint hash, GreenNode? child) => child is null ? hash : (hash * 31) + (uint)RuntimeHelpers.GetHashCode(child);
    }

    // What was met again stays once more: numbers that are said once don't drive out the names that they are said of.
    private static T Keep<T>(ref T? entry, T node)
        where T : GreenNode
    {
        if (entry is { Recurs: true })
        {
            entry.Recurs = false;
        }
        else
        {
            entry = node;
        }

        return node;
    }

    private string GetString(ReadOnlySpan<char> text, uint hash)
    {
        ref string? entry = ref _strings[hash & (Size - 1)];
        return entry is not null && text.SequenceEqual(entry.AsSpan()) ? entry : entry = text.ToString();
    }

    // FNV-1a, see http://www.isthe.com/chongo/tech/comp/fnv/
    private static uint Hash(string text, int start, int length)
    {
        uint hash = 2166136261;
        for (int i = start; i < start + length; i++)
        {
            hash = (hash ^ text[i]) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
