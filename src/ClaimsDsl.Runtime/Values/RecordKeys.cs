using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimsDsl;

/// <summary>By what records of the data are looked up: a record by its name, a claim by what it is about, and by the claim that it revises or retracts.</summary>
/// <remarks>A key is a hash of that, which fits into <see cref="Bytes"/> bytes. Whoever looks one up reads the records and compares, so that two things of one key cost time and
/// nothing else.</remarks>
internal static class RecordKeys
{
    /// <summary>The bytes that a key takes where it is written, lowest first. Among 100,000 keys one in 170 look-ups meets a
    /// second one that is the same.</summary>
    public const int Bytes = 3;

    // They stand between a program and its first claim, so they must not begin in slow code.
    internal const MethodImplOptions Optimized =
#if NET
        MethodImplOptions.AggressiveOptimization;
#else
        MethodImplOptions.NoInlining;
#endif

    private const byte Tab = (byte)'\t';
    private const uint Seed = 2166136261;

    /// <summary>The key of a name or a subject.</summary>
    /// <param name="text">The name; or the subject, written as its field is, without the keys of a keyed attribute: <c>s=Deployment.troops</c>. UTF-8, escaped.</param>
    [MethodImpl(Optimized)]
    public static int Of(ReadOnlySpan<byte> text) => Short(Hash(text, Seed));

    /// <summary>The key of the claims that revise or retract one.</summary>
    /// <param name="label">The label of that: UTF-8, escaped.</param>
    public static int OfRevisions(ReadOnlySpan<byte> label) => Short(Hash(label, Hash("r="u8, Seed)));

    /// <summary>A name or a subject in the form in which it is looked up.</summary>
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(ClaimsDataWriter.Escape(text));

    /// <summary>The keys of all records, each once, in the order in which they come.</summary>
    /// <param name="data">The data, as <see cref="ClaimsDataWriter"/> writes it.</param>
    public static List<int> OfAll(ReadOnlySpan<byte> data)
    {
        List<int> keys = [];
        HashSet<int> seen = [];
        while (!data.IsEmpty)
        {
            ReadOnlySpan<byte> line = UpTo((byte)'\n', data);
            data = data.Slice(Math.Min(line.Length + 1, data.Length));
            Add(Of(NameOf(line)));
            if (line.StartsWith("claim\t"u8))
            {
                Add(Of(SubjectOf(line)));
                AddRevision(line, "\trevises="u8);
                AddRevision(line, "\tretracts="u8);
            }
        }

        return keys;

        void AddRevision(ReadOnlySpan<byte> line, ReadOnlySpan<byte> field)
        {
            int start = line.IndexOf(field);
            if (start >= 0)
            {
                Add(OfRevisions(UpTo(Tab, line.Slice(start + field.Length))));
            }
        }

        void Add(int key)
        {
            if (seen.Add(key))
            {
                keys.Add(key);
            }
        }
    }

    /// <summary>The second field of a record: its name.</summary>
    [MethodImpl(Optimized)]
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> line)
    {
        int tab = line.IndexOf(Tab);
        return tab < 0 ? default : UpTo(Tab, line.Slice(tab + 1));
    }

    /// <summary>The field that says what a claim is about, without keys; empty where it has none.</summary>
    [MethodImpl(Optimized)]
    public static ReadOnlySpan<byte> SubjectOf(ReadOnlySpan<byte> line)
    {
        for (int tab = line.IndexOf(Tab); tab >= 0; tab = line.IndexOf(Tab))
        {
            line = line.Slice(tab + 1);
            if (line.Length > 2 && line[1] == '=' && line[0] is (byte)'s' or (byte)'p' or (byte)'c')
            {
                ReadOnlySpan<byte> field = UpTo(Tab, line);
                return line[0] == 's' ? UpTo((byte)'[', field) : field;
            }
        }

        return default;
    }

    /// <summary>What comes before a byte; all where it does not come.</summary>
    public static ReadOnlySpan<byte> UpTo(byte end, ReadOnlySpan<byte> bytes)
    {
        int index = bytes.IndexOf(end);
        return index < 0 ? bytes : bytes.Slice(0, index);
    }

    // FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo): short, and good enough for names.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<byte> bytes, uint hash)
    {
        foreach (byte b in bytes)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return hash;
    }

    // The low bits choose chains.
    private static int Short(uint hash) => (int)((hash ^ (hash >> 15)) & ((1 << (8 * Bytes)) - 1));
}
