using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Benchmarks;

/// <summary>Documents of 10 kB, and claims files that each quote ten of them ten times: always the same for a size.</summary>
internal sealed class NewsRoom
{
    private const int DocumentLength = 10_000;
    private const int DocumentsPerFile = 10;
    private const int QuotationsPerDocument = 10;
    private const int WordsPerQuotation = 10;

    private readonly string[][] _documents;

    public NewsRoom(int documents)
    {
        var random = new Random(20241023);
        string[] vocabulary = [.. Enumerable.Range(0, 5_000).Select(_ => Word(random))];
        _documents = [.. Enumerable.Range(0, documents).Select(_ => Write(random, vocabulary))];
        Trees = [.. Enumerable.Range(0, documents / DocumentsPerFile).Select(file => Parse(file, edit: 0))];
    }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>The texts of the documents, read anew.</summary>
    public Dictionary<string, DocumentText> ReadDocuments() =>
        Enumerable.Range(0, _documents.Length).ToDictionary(PathOf, i => DocumentText.Create(PathOf(i), string.Join(' ', _documents[i])));

    /// <summary>The first file, with other words quoted in its first claim for each number.</summary>
    public SyntaxTree Edit(int number) => Parse(0, number);

    /// <summary>Checks some of the files.</summary>
    /// <returns>How many diagnostics there are.</returns>
    public static int Check(IEnumerable<SyntaxTree> trees, Dictionary<string, DocumentText> documents, Func<SyntaxTree, bool>? isChecked = null)
    {
        var compilation = ClaimsCompilation.Create(trees, "News", path => documents.GetValueOrDefault(path));
        return compilation.Trees.Where(isChecked ?? (_ => true)).Sum(tree => compilation.GetDiagnostics(tree).Count);
    }

    private static string PathOf(int document) => string.Create(CultureInfo.InvariantCulture, $"{document:00000}.txt");

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)('a' + random.Next(26))));

    private static string[] Write(Random random, string[] vocabulary)
    {
        List<string> words = [];
        for (int length = 0; length < DocumentLength; length += words[^1].Length + 1)
        {
            words.Add(vocabulary[random.Next(vocabulary.Length)]);
        }

        return [.. words];
    }

    private SyntaxTree Parse(int file, int edit)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"namespace File{file}\nperson Speaker\n");
        for (int i = file * DocumentsPerFile; i < (file + 1) * DocumentsPerFile; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"document D{i} \"{PathOf(i)}\"\nin D{i} {{\n");
            int step = (_documents[i].Length - WordsPerQuotation) / QuotationsPerDocument;
            for (int j = 0; j < QuotationsPerDocument; j++)
            {
                int first = (j * step) + (i % DocumentsPerFile == 0 && j == 0 ? edit % step : 0);
                text.Append(CultureInfo.InvariantCulture, $"  Speaker says \"{string.Join(' ', _documents[i].Skip(first).Take(WordsPerQuotation))}\"\n");
            }

            text.Append("}\n");
        }

        return SyntaxTree.Parse(SourceText.From(text.ToString(), string.Create(CultureInfo.InvariantCulture, $"{file:00000}.claims")));
    }
}
