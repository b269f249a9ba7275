using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace ClaimsDsl;

/// <summary>Where each record of a part is, by its name and, for a claim, by what it is about; and what was decoded of them.</summary>
/// <remarks>It stands between a program and its first claim, so it is made in one pass over the bytes: nothing is turned into text, and only
/// the beginning of each record and two chains of records are kept, because touching fresh memory costs more than looking again.</remarks>
internal sealed class RecordTable
{
    private const byte Tab = (byte)'\t';

    private readonly ClaimsPart _part;

    // One more than the latest record of each chain, which leads to those before it; 0 where there is none, as in a new array.
    private readonly int[] _byName;
    private readonly int[] _bySubject;
    private Record[] _records;
    private Dictionary<string, List<int>>? _revisions;

    /// <summary>Scans the data of a part.</summary>
    /// <exception cref="InvalidOperationException">It is written in another version of the format.</exception>
    /// <exception cref="System.IO.InvalidDataException">It is damaged.</exception>
    public RecordTable(ClaimsPart part)
    {
        _part = part;
        ReadOnlySpan<byte> data = part.Data;

        // Claims take some 150 bytes or more.
        int chains = 16;
        while (chains < data.Length / 256)
        {
            chains *= 2;
        }

        _byName = new int[chains];
        _bySubject = new int[chains];
        _records = new Record[(data.Length / 192) + 16];
        Scan(data);
        Decoded = new object?[Count];
    }

    /// <summary>The number of records.</summary>
    public int Count { get; private set; }

    /// <summary>What each record declares, where it has been decoded.</summary>
    public object?[] Decoded { get; }

    public RecordType TypeOf(int record) => TypeOf(Line(record));

    public DataRecord Read(int record) => new(Line(record), _part.File);

    /// <summary>The first record of a type and name; negative where there is none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name: UTF-8, escaped.</param>
    public int Find(RecordType type, ReadOnlySpan<byte> name)
    {
        int first = -1;
        for (int record = ChainOf(_byName, name) - 1; record >= 0; record = _records[record].EarlierOfName - 1)
        {
            ReadOnlySpan<byte> line = Line(record);
            first = RecordKeys.NameOf(line).SequenceEqual(name) && TypeOf(line) == type ? record : first;
        }

        return first;
    }

    /// <summary>The claims about a subject, written as its field is, without the keys of a keyed attribute: <c>s=Deployment.troops</c>.</summary>
    /// <param name="subject">The subject: UTF-8, escaped.</param>
    public List<int> ClaimsOn(ReadOnlySpan<byte> subject)
    {
        List<int> claims = [];
        for (int record = ChainOf(_bySubject, subject) - 1; record >= 0; record = _records[record].EarlierOfSubject - 1)
        {
            if (RecordKeys.SubjectOf(Line(record)).SequenceEqual(subject))
            {
                claims.Add(record);
            }
        }

        claims.Reverse();
        return claims;
    }

    /// <summary>The claims that revise or retract a claim.</summary>
    public List<int> RevisionsOf(string label)
    {
        _revisions ??= FindRevisions();
        return _revisions.TryGetValue(label, out List<int>? claims) ? claims : [];
    }

    // The number of chains is a power of two.
    private static ref int ChainOf(int[] chains, ReadOnlySpan<byte> key) => ref chains[RecordKeys.Of(key) & (chains.Length - 1)];

    [MethodImpl(RecordKeys.Optimized)]
    private static RecordType TypeOf(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> word = RecordKeys.UpTo(Tab, line);
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

    [MethodImpl(RecordKeys.Optimized)]
    private void Scan(ReadOnlySpan<byte> data)
    {
        bool isHeader = true;
        for (int start = 0; start < data.Length;)
        {
            ReadOnlySpan<byte> line = RecordKeys.UpTo((byte)'\n', data.Slice(start));
            RecordType type = TypeOf(line);
            if (isHeader)
            {
                _part.CheckHeader(line);
                isHeader = false;
            }
            else if (type != RecordType.Unknown)
            {
                Add(type, line, start);
            }

            start += line.Length + 1;
        }
    }

    [MethodImpl(RecordKeys.Optimized)]
    private void Add(RecordType type, ReadOnlySpan<byte> line, int start)
    {
        if (Count == _records.Length)
        {
            // What resizes arrays would be compiled for this one.
            Record[] records = new Record[2 * Count];
            Array.Copy(_records, records, Count);
            _records = records;
        }

        ref Record record = ref _records[Count++];
        record.Start = start;
        ref int latest = ref ChainOf(_byName, RecordKeys.NameOf(line));
        record.EarlierOfName = latest;
        latest = Count;
        if (type == RecordType.Claim && RecordKeys.SubjectOf(line) is { IsEmpty: false } subject)
        {
            latest = ref ChainOf(_bySubject, subject);
            record.EarlierOfSubject = latest;
            latest = Count;
        }
    }

    private ReadOnlySpan<byte> Line(int record) => RecordKeys.UpTo((byte)'\n', _part.Data.Slice(_records[record].Start));

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

        /// <summary>One more than the record before it in the chain of its name.</summary>
        public int EarlierOfName;

        /// <summary>One more than the record before it in the chain of its subject; without meaning where it has none.</summary>
        public int EarlierOfSubject;
    }
}
