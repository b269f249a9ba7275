using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

using BenchmarkDotNet.Attributes;

using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Microsoft.CodeAnalysis.CSharp;

namespace ClaimsDsl.Benchmarks;

/// <summary>From text to tree on one thread, beside Roslyn's parser on as many characters of this project's own C#.</summary>
[MemoryDiagnoser]
public class Parsing
{
    private const int Characters = 1_000_000;

    private SourceText[] _claims = null!;
    private Microsoft.CodeAnalysis.Text.SourceText[] _code = null!;
    private Microsoft.CodeAnalysis.Text.SourceText[] _data = null!;

    /// <summary>What is parsed.</summary>
    [Params(ClaimsText.Figures, ClaimsText.Sample)]
    public ClaimsText Text { get; set; }

    /// <summary>Gathers texts of equal length.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string[] claims = Text == ClaimsText.Figures ? new Dossier(20_000, KeyDistribution.Spread).Files[1..] : Resources(".claims");
        _claims = [.. Repeat(claims).Select(text => SourceText.From(text))];
        _code = Code(Resources(".cs"));
        _data = Code([.. Enumerable.Range(0, 20).Select(FiguresInCode)]);
    }

    /// <summary>Roslyn parses code: a third of it is comments.</summary>
    [Benchmark(Baseline = true)]
    public int RoslynCode() => Parse(_code);

    /// <summary>Roslyn parses figures such as claims files have, written as objects in C#.</summary>
    [Benchmark]
    public int RoslynFigures() => Parse(_data);

    /// <summary>The core parses claims.</summary>
    [Benchmark]
    public int Claims() => _claims.Sum(text => SyntaxTree.Parse(text).Root.FullSpan.Length);

    private static int Parse(Microsoft.CodeAnalysis.Text.SourceText[] texts) => texts.Sum(text => CSharpSyntaxTree.ParseText(text).GetRoot().FullSpan.Length);

    private static Microsoft.CodeAnalysis.Text.SourceText[] Code(string[] texts) =>
        [.. Repeat(texts).Select(text => Microsoft.CodeAnalysis.Text.SourceText.From(text))];

    private static string FiguresInCode(int file)
    {
        var text = new StringBuilder("static class Figures\n{\n    static readonly Claim[] All =\n    [\n");
        for (int i = file * 1_000; i < (file + 1) * 1_000; i++)
        {
            DateOnly day = Dossier.DayOf(i);
            text.Append(CultureInfo.InvariantCulture, $"        new(P{i % 1_000}, States, D{i / 20}.Troops, Between({i % 9_000}, {10_000 + i}), new({day.Year}, {day.Month}, {day.Day})),\n");
        }

        return text.Append("    ];\n}\n").ToString();
    }

    // Again and again from the first, and of the last only what is missing.
    private static IEnumerable<string> Repeat(string[] texts)
    {
        int left = Characters;
        for (int i = 0; left > 0; i++)
        {
            string text = texts[i % texts.Length];
            yield return text[..Math.Min(text.Length, left)];
            left -= text.Length;
        }
    }

    private static string[] Resources(string ending)
    {
        Assembly assembly = typeof(Parsing).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}

/// <summary>Claims to parse.</summary>
public enum ClaimsText
{
    /// <summary>Figures on days, one a line.</summary>
    Figures,

    /// <summary>The sample: claims with quotations, and comments.</summary>
    Sample,
}
