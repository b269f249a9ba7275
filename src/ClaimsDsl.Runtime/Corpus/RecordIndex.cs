using System.Collections.Generic;

namespace ClaimsDsl;

/// <summary>Which parts may have what is looked up, by the keys that each part says it has.</summary>
internal sealed class RecordIndex
{
    // One more than the entry of the first part in each chain, which leads to those of the parts after it; 0 where there is none.
    private readonly int[] _chains;
    private readonly Entry[] _entries;

    /// <summary>Reads the keys of parts.</summary>
    /// <exception cref="System.InvalidOperationException">A part is written in another version of the format.</exception>
    /// <exception cref="System.IO.InvalidDataException">The keys of a part are damaged.</exception>
    public RecordIndex(IReadOnlyList<ClaimsPart> parts)
    {
        var keys = new IReadOnlyList<int>[parts.Count];
        int count = 0;
        for (int part = 0; part < keys.Length; part++)
        {
            keys[part] = parts[part].ReadKeys();
            count += keys[part].Count;
        }

        int chains = 16;
        while (chains < count)
        {
            chains *= 2;
        }

        _chains = new int[chains];
        _entries = new Entry[count];
        for (int part = keys.Length - 1; part >= 0; part--)
        {
            for (int i = 0; i < keys[part].Count; i++)
            {
                ref Entry entry = ref _entries[--count];
                entry.Key = keys[part][i];
                entry.Part = part;
                ref int first = ref _chains[entry.Key & (chains - 1)];
                entry.Next = first;
                first = count + 1;
            }
        }
    }

    /// <summary>The parts that may have something of a key, in their order.</summary>
    public List<int> PartsWith(int key)
    {
        List<int> parts = [];
        for (int entry = _chains[key & (_chains.Length - 1)] - 1; entry >= 0; entry = _entries[entry].Next - 1)
        {
            if (_entries[entry].Key == key)
            {
                parts.Add(_entries[entry].Part);
            }
        }

        return parts;
    }

    private struct Entry
    {
        public int Key;
        public int Part;

        /// <summary>One more than the next entry of the chain.</summary>
        public int Next;
    }
}
