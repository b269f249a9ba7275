using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimsDsl;

/// <summary>Where each record of the data is, by its name and, for a claim, by what it is about.</summary>
/// <remarks>It is made in one pass over the bytes, because it stands between a program and its first claim: nothing is turned into text, and the
/// hash tables are plain arrays of record numbers, chained through the records.</remarks>
internal sealed class RecordTable
{
    private const int None = -1;

    private readonly IReadOnlyList<ClaimsPart> _parts;
    private readonly int[] _byName;
    private readonly int[] _bySubject;
    private Record[] _records;
    private Dictionary<string, List<int>>? _revisions;

    /// <summary>Scans the data.</summary>
    /// <exception cref="InvalidOperationException">A part is written in another version of the format.</exception>
    [MethodImpl(Optimized)]
    public RecordTable(IReadOnlyList<ClaimsPart> parts)
    {
        _parts = parts;
        _records = new Record[256];
        for (int part = 0; part < parts.Count; part++)
        {
            Scan(part, parts[part]);
        }

        int size = 16;
        while (size < Count)
        {
            size *= 2;
        }

        _byName = Chains(size);
        _bySubject = Chains(size);

        // Backwards, so that each chain is in order.
        for (int i = Count - 1; i >= 0; i--)
        {
            ref Record record = ref _records[i];
            record.NextOfName = Push(_byName, record.NameHash, i);
            record.NextOfSubject = record.SubjectLength == 0 ? None : Push(_bySubject, record.SubjectHash, i);
        }
    }

    // The scan runs once and at once, so it must not begin in slow code.
    private const MethodImplOptions Optimized =
#if NET
        MethodImplOptions.AggressiveOptimization;
#else
        MethodImplOptions.NoInlining;
#endif

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    public RecordType TypeOf(int record) => _records[record].Type;

    public DataRecord Read(int record)
    {
        ref Record found = ref _records[record];
        return new(_parts[found.Part].Data, found.Start, found.Length);
    }

    /// <summary>The first record of a type and name; negative where there is none.</summary>
    public int Find(RecordType type, string name)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(ClaimsDataWriter.Escape(name));
        uint hash = Hash(bytes);
        int record = _byName[hash & (_byName.Length - 1)];
        while (record != None && !(_records[record].Type == type && _records[record].NameHash == hash && Name(record).SequenceEqual(bytes)))
        {
            record = _records[record].NextOfName;
        }

        return record;
    }

    /// <summary>The claims about a subject, written as its field is, without the keys of a keyed attribute: <c>s=Deployment.troops</c>.</summary>
    public List<int> ClaimsOn(string subject)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(ClaimsDataWriter.Escape(subject));
        uint hash = Hash(bytes);
        List<int> claims = [];
        for (int record = _bySubject[hash & (_bySubject.Length - 1)]; record != None; record = _records[record].NextOfSubject)
        {
            if (_records[record].SubjectHash == hash && Subject(record).SequenceEqual(bytes))
            {
                claims.Add(record);
            }
        }

        return claims;
    }

    /// <summary>The claims that revise or retract a claim.</summary>
    public IReadOnlyList<int> RevisionsOf(string label)
    {
        _revisions ??= FindRevisions();
        return _revisions.TryGetValue(label, out List<int>? claims) ? claims : [];
    }

    private static int[] Chains(int size)
    {
        int[] chains = new int[size];
        for (int i = 0; i < size; i++)
        {
            chains[i] = None;
        }

        return chains;
    }

    private static int Push(int[] chains, uint hash, int record)
    {
        ref int first = ref chains[hash & (chains.Length - 1)];
        int next = first;
        first = record;
        return next;
    }

    // FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo): short, and good enough for names.
    [MethodImpl(Optimized)]
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        // The low bits choose the chain.
        return hash ^ (hash >> 15);
    }

    private static void CheckVersion(ClaimsPart part, ReadOnlySpan<byte> line)
    {
        const string Name = "claims ";
        string header = Encoding.UTF8.GetString(line.ToArray());
        string version = header.StartsWith(Name, StringComparison.Ordinal) ? header.Substring(Name.Length) : "unknown";
        if (version != $"{ClaimsDataWriter.Version}")
        {
            throw new InvalidOperationException($"The data of {part.File} is in version {version} of the format, but this "
                + $"ClaimsDsl.Runtime reads version {ClaimsDataWriter.Version}: use the same version of generator and runtime.");
        }
    }

    private static RecordType TypeOf(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("claim"u8) ? RecordType.Claim
        : word.SequenceEqual("party"u8) ? RecordType.Party
        : word.SequenceEqual("place"u8) ? RecordType.Place
        : word.SequenceEqual("entity"u8) ? RecordType.Entity
        : word.SequenceEqual("document"u8) ? RecordType.Document
        : word.SequenceEqual("proposition"u8) ? RecordType.Proposition
        : word.SequenceEqual("dispute"u8) ? RecordType.Dispute
        : word.SequenceEqual("assessment"u8) ? RecordType.Assessment
        : RecordType.Unknown;

    private ReadOnlySpan<byte> Line(int record) => _parts[_records[record].Part].Data.AsSpan(_records[record].Start, _records[record].Length);

    private ReadOnlySpan<byte> Name(int record) => _parts[_records[record].Part].Data.AsSpan(_records[record].NameStart, _records[record].NameLength);

    private ReadOnlySpan<byte> Subject(int record) =>
        _parts[_records[record].Part].Data.AsSpan(_records[record].SubjectStart, _records[record].SubjectLength);

    [MethodImpl(Optimized)]
    private void Scan(int part, ClaimsPart source)
    {
        ReadOnlySpan<byte> data = source.Data;
        bool isHeader = true;
        for (int start = 0; start < data.Length;)
        {
            int end = data.Slice(start).IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? data.Slice(start) : data.Slice(start, end);
            if (isHeader)
            {
                CheckVersion(source, line);
                isHeader = false;
            }
            else if (line.IndexOf((byte)'\t') is var tab and > 0 && TypeOf(line.Slice(0, tab)) is var type and not RecordType.Unknown)
            {
                Add(part, start, line, type, tab + 1);
            }

            start += line.Length + 1;
        }
    }

    [MethodImpl(Optimized)]
    private void Add(int part, int start, ReadOnlySpan<byte> line, RecordType type, int nameStart)
    {
        ReadOnlySpan<byte> fields = line.Slice(nameStart);
        int nameLength = fields.IndexOf((byte)'\t');
        nameLength = nameLength < 0 ? fields.Length : nameLength;
        if (Count == _records.Length)
        {
            Array.Resize(ref _records, 4 * Count);
        }

        ref Record record = ref _records[Count++];
        record.Type = type;
        record.Part = part;
        record.Start = start;
        record.Length = line.Length;
        record.NameStart = start + nameStart;
        record.NameLength = nameLength;
        record.NameHash = Hash(fields.Slice(0, nameLength));
        if (type != RecordType.Claim)
        {
            return;
        }

        for (int at = nameLength; at < fields.Length;)
        {
            ReadOnlySpan<byte> field = fields.Slice(at + 1);
            int length = field.IndexOf((byte)'\t');
            length = length < 0 ? field.Length : length;
            if (length > 2 && field[1] == '=' && field[0] is (byte)'s' or (byte)'p' or (byte)'c')
            {
                int keys = field.Slice(0, length).IndexOf((byte)'[');
                length = keys < 0 || field[0] != 's' ? length : keys;
                record.SubjectStart = start + nameStart + at + 1;
                record.SubjectLength = length;
                record.SubjectHash = Hash(field.Slice(0, length));
                return;
            }

            at += length + 1;
        }
    }

    private Dictionary<string, List<int>> FindRevisions()
    {
        Dictionary<string, List<int>> revisions = [];
        for (int i = 0; i < Count; i++)
        {
            if (_records[i].Type == RecordType.Claim && (Line(i).IndexOf("\trevises="u8) >= 0 || Line(i).IndexOf("\tretracts="u8) >= 0))
            {
                DataRecord record = Read(i);
                AddRevision(record["revises"], i);
                AddRevision(record["retracts"], i);
            }
        }

        return revisions;

        void AddRevision(string? label, int record)
        {
            if (label is not null)
            {
                if (!revisions.TryGetValue(label, out List<int>? claims))
                {
                    revisions.Add(label, claims = []);
                }

                claims.Add(record);
            }
        }
    }

    /// <summary>Offsets are in bytes from the beginning of the part. A length of 0 is no subject.</summary>
    private struct Record
    {
        public RecordType Type;
        public int Part;
        public int Start;
        public int Length;
        public int NameStart;
        public int NameLength;
        public uint NameHash;
        public int NextOfName;
        public int SubjectStart;
        public int SubjectLength;
        public uint SubjectHash;
        public int NextOfSubject;
    }
}
