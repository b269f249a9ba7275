using System;
using System.Collections.Generic;
using System.Linq;

using BenchmarkDotNet.Attributes;

using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;

namespace ClaimsDsl.Benchmarks;

/// <summary>Finding ten quotations in each of many documents, and finding them again after an edit of one claims file.</summary>
[MemoryDiagnoser]
public class Anchoring
{
    private NewsRoom _room = null!;
    private Dictionary<string, DocumentText> _documents = null!;
    private int _edits;

    /// <summary>How many documents of 10 kB; the cost of one document must not depend on it.</summary>
    [Params(500, 1_000)]
    public int Documents { get; set; }

    /// <summary>Writes everything, and has it checked once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _room = new NewsRoom(Documents);
        _documents = _room.ReadDocuments();
        if (NewsRoom.Check(_room.Trees, _documents) > 0)
        {
            throw new InvalidOperationException("The claims have mistakes.");
        }
    }

    /// <summary>Reads all documents, and looks for all quotations.</summary>
    [Benchmark(Baseline = true)]
    public int Cold() => NewsRoom.Check(_room.Trees, _room.ReadDocuments());

    /// <summary>Edits a quotation of one file, and checks all files.</summary>
    [Benchmark]
    public int EditAndCheckAll() => NewsRoom.Check(Edited(), _documents);

    /// <summary>Edits a quotation of one file, and checks that file, as an editor does.</summary>
    [Benchmark]
    public int EditAndCheckTheFile() => NewsRoom.Check(Edited(), _documents, tree => tree.Path == _room.Trees[0].Path);

    private IEnumerable<SyntaxTree> Edited() => _room.Trees.Skip(1).Prepend(_room.Edit(++_edits));
}
