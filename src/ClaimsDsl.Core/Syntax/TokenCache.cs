using System;

namespace ClaimsDsl.Syntax;

/// <summary>
/// Shares the strings and tokens that recur: most of a claims file is a few words with one space after them.
/// Direct-mapped tables, one a thread, so that many files share them without locks; a collision only costs sharing.
/// </summary>
internal sealed class TokenCache
{
    private const int Size = 1024;
    private const int LongestShared = 40;

    [ThreadStatic]
    private static TokenCache? _current;

    private readonly string?[] _strings = new string?[Size];
    private readonly GreenToken?[] _tokens = new GreenToken?[Size];

    public static TokenCache Current => _current ??= new TokenCache();

    public string GetString(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > LongestShared)
        {
            return text.Substring(start, length);
        }

        ref string? entry = ref _strings[Hash(text, start, length) & (Size - 1)];
        if (entry is not null && entry.Length == length && string.CompareOrdinal(entry, 0, text, start, length) == 0)
        {
            return entry;
        }

        return entry = text.Substring(start, length);
    }

    public GreenToken GetToken(SyntaxKind kind, string text, string leading, string trailing)
    {
        if (text.Length > LongestShared)
        {
            return new GreenToken(kind, text, leading, trailing);
        }

        uint hash = Hash(text, 0, text.Length) ^ ((uint)leading.Length * 31) ^ ((uint)trailing.Length * 17);
        ref GreenToken? entry = ref _tokens[hash & (Size - 1)];
        if (entry is not null
            && entry.Kind == kind
            && ReferenceEquals(entry.Text, text)
            && ReferenceEquals(entry.Leading, leading)
            && ReferenceEquals(entry.Trailing, trailing))
        {
            return entry;
        }

        return entry = new GreenToken(kind, text, leading, trailing);
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
