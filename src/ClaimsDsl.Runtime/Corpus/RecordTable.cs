using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClaimsDsl;

/// <summary>Where each record of the data is, by its name and, for a claim, by what it is about.</summary>
/// <remarks>It stands between a program and its first claim, so it is made in one pass over the bytes: nothing is turned into text, and only
/// the beginning of each record and two chains of records are kept, because touching fresh memory costs more than looking again.</remarks>
internal sealed class RecordTable
{
    private const int None = -1;
    private const byte Tab = (byte)'\t';

    // The scan runs once and at once, so it must not begin in slow code.
    private const MethodImplOptions Optimized =
#if NET
        MethodImplOptions.AggressiveOptimization;
#else
        MethodImplOptions.NoInlining;
#endif

    private readonly IReadOnlyList<ClaimsPart> _parts;
    private readonly int _firstPart;

    // Where each part begins, in the numberings of bytes and of records that go on from part to part.
    private readonly int[] _offsets;
    private readonly int[] _firstRecords;

    // The latest record of each chain, which leads to those before it.
    private readonly int[] _byName;
    private readonly int[] _bySubject;
    private Record[] _records;
    private Dictionary<string, List<int>>? _revisions;

    /// <summary>Scans the data of parts.</summary>
    /// <param name="parts">All parts.</param>
    /// <param name="first">The first of those to scan.</param>
    /// <param name="count">How many to scan.</param>
    /// <exception cref="InvalidOperationException">A part is written in another version of the format.</exception>
    /// <exception cref="System.IO.InvalidDataException">A part is damaged.</exception>
    public RecordTable(IReadOnlyList<ClaimsPart> parts, int first, int count)
    {
        _parts = parts;
        _firstPart = first;
        _offsets = new int[count];
        _firstRecords = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++)
        {
            _offsets[i] = length;
            length = checked(length + parts[first + i].Data.Length);
        }

        // Claims take some 150 bytes or more.
        int chains = 16;
        while (chains < length / 256)
        {
            chains *= 2;
        }

        _byName = NewChains(chains);
        _bySubject = NewChains(chains);
        _records = new Record[(length / 192) + 16];
        for (int i = 0; i < count; i++)
        {
            _firstRecords[i] = Count;
            Scan(parts[first + i], _offsets[i]);
        }
    }

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    public RecordType TypeOf(int record) => TypeOf(Line(record));

    public DataRecord Read(int record) => new(Line(record), _parts[_firstPart + PartAt(_firstRecords, record)].File);

    /// <summary>The part that a record is in, the record's number in it, and how many records it has.</summary>
    public (int Part, int Number, int Count) PlaceOf(int record)
    {
        int part = PartAt(_firstRecords, record);
        int end = part + 1 < _firstRecords.Length ? _firstRecords[part + 1] : Count;
        return (_firstPart + part, record - _firstRecords[part], end - _firstRecords[part]);
    }

    /// <summary>The first record of a type and name; negative where there is none.</summary>
    public int Find(RecordType type, string name)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(ClaimsDataWriter.Escape(name));
        int first = None;
        for (int record = ChainOf(_byName, bytes); record != None; record = _records[record].EarlierOfName)
        {
            ReadOnlySpan<byte> line = Line(record);
            first = NameOf(line).SequenceEqual(bytes) && TypeOf(line) == type ? record : first;
        }

        return first;
    }

    /// <summary>The claims about a subject, written as its field is, without the keys of a keyed attribute: <c>s=Deployment.troops</c>.</summary>
    public List<int> ClaimsOn(string subject)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(ClaimsDataWriter.Escape(subject));
        List<int> claims = [];
        for (int record = ChainOf(_bySubject, bytes); record != None; record = _records[record].EarlierOfSubject)
        {
            if (SubjectOf(Line(record)).SequenceEqual(bytes))
            {
                claims.Add(record);
            }
        }

        claims.Reverse();
        return claims;
    }

    /// <summary>The claims that revise or retract a claim.</summary>
    public IReadOnlyList<int> RevisionsOf(string label)
    {
        _revisions ??= FindRevisions();
        return _revisions.TryGetValue(label, out List<int>? claims) ? claims : [];
    }

    private static int[] NewChains(int count)
    {
        int[] chains = new int[count];
        chains.AsSpan().Fill(None);
        return chains;
    }

    // The number of chains is a power of two.
    private static ref int ChainOf(int[] chains, ReadOnlySpan<byte> key) => ref chains[Hash(key) & (chains.Length - 1)];

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

    [MethodImpl(Optimized)]
    private static RecordType TypeOf(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> word = UpTo(Tab, line);
        return word.Length == line.Length ? RecordType.Unknown
            : word.SequenceEqual("claim"u8) ? RecordType.Claim
            : word.SequenceEqual("party"u8) ? RecordType.Party
            : word.SequenceEqual("place"u8) ? RecordType.Place
            : word.SequenceEqual("entity"u8) ? RecordType.Entity
            : word.SequenceEqual("document"u8) ? RecordType.Document
            : word.SequenceEqual("proposition"u8) ? RecordType.Proposition
            : word.SequenceEqual("dispute"u8) ? RecordType.Dispute
            : word.SequenceEqual("assessment"u8) ? RecordType.Assessment
            : RecordType.Unknown;
    }

    [MethodImpl(Optimized)]
    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> line) => UpTo(Tab, line.Slice(line.IndexOf(Tab) + 1));

    /// <summary>The field that says what a claim is about, without keys; empty where it has none.</summary>
    [MethodImpl(Optimized)]
    private static ReadOnlySpan<byte> SubjectOf(ReadOnlySpan<byte> line)
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

    private static ReadOnlySpan<byte> UpTo(byte end, ReadOnlySpan<byte> bytes)
    {
        int index = bytes.IndexOf(end);
        return index < 0 ? bytes : bytes.Slice(0, index);
    }

    private static void CheckVersion(ClaimsPart part, ReadOnlySpan<byte> line)
    {
        const string Name = "claims ";
        string header = Utf8.GetString(line);
        string version = header.StartsWith(Name, StringComparison.Ordinal) ? header.Substring(Name.Length) : "unknown";
        if (version != $"{ClaimsDataWriter.Version}")
        {
            throw new InvalidOperationException($"The data of {part.File} is in version {version} of the format, but this "
                + $"ClaimsDsl.Runtime reads version {ClaimsDataWriter.Version}: use the same version of generator and runtime.");
        }
    }

    [MethodImpl(Optimized)]
    private void Scan(ClaimsPart part, int offset)
    {
        ReadOnlySpan<byte> data = part.Data;
        bool isHeader = true;
        for (int start = 0; start < data.Length;)
        {
            ReadOnlySpan<byte> line = UpTo((byte)'\n', data.Slice(start));
            RecordType type = TypeOf(line);
            if (isHeader)
            {
                CheckVersion(part, line);
                isHeader = false;
            }
            else if (type != RecordType.Unknown)
            {
                Add(type, line, offset + start);
            }

            start += line.Length + 1;
        }
    }

    [MethodImpl(Optimized)]
    private void Add(RecordType type, ReadOnlySpan<byte> line, int start)
    {
        if (Count == _records.Length)
        {
            Array.Resize(ref _records, 2 * Count);
        }

        ref Record record = ref _records[Count];
        record.Start = start;
        ref int latest = ref ChainOf(_byName, NameOf(line));
        record.EarlierOfName = latest;
        latest = Count;
        if (type == RecordType.Claim && SubjectOf(line) is { IsEmpty: false } subject)
        {
            latest = ref ChainOf(_bySubject, subject);
            record.EarlierOfSubject = latest;
            latest = Count;
        }

        Count++;
    }

    private ReadOnlySpan<byte> Line(int record)
    {
        int start = _records[record].Start;
        int part = PartAt(_offsets, start);
        return UpTo((byte)'\n', _parts[_firstPart + part].Data.Slice(start - _offsets[part]));
    }

    private static int PartAt(int[] starts, int start)
    {
        int part = Array.BinarySearch(starts, start);
        part = part < 0 ? ~part - 1 : part;

        // Parts in which there is nothing begin where the next one does.
        while (part + 1 < starts.Length && starts[part + 1] == start)
        {
            part++;
        }

        return part;
    }

    private Dictionary<string, List<int>> FindRevisions()
    {
        Dictionary<string, List<int>> revisions = [];
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<byte> line = Line(i);
            if (TypeOf(line) == RecordType.Claim && (line.IndexOf("\trevises="u8) >= 0 || line.IndexOf("\tretracts="u8) >= 0))
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

    private struct Record
    {
        /// <summary>Where it begins, in bytes.</summary>
        public int Start;

        /// <summary>The record before it in the chain of its name.</summary>
        public int EarlierOfName;

        /// <summary>The record before it in the chain of its subject; without meaning where it has none.</summary>
        public int EarlierOfSubject;
    }
}
