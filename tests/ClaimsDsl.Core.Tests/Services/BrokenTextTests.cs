using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Text;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>An editor asks about any place of any text: whoever types has it broken most of the time.</summary>
public sealed class BrokenTextTests
{
    private static readonly SourceText[] Files = [.. Repository.ClaimsFiles.Where(f => f.Length < 20_000)];

    private static readonly string World = Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/world.claims");

    [Fact]
    public void Every_service_has_an_answer_at_every_place_of_a_text_that_ends_anywhere() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Double[0, 1]).ForAll(
            (file, end) =>
            {
                string text = Files[file].ToString();
                int length = (int)(end * text.Length);
                string part = text[System.Math.Max(0, length - 400)..length];
                AskEverywhere(part, step: 1);
            },
            times: 25);

    [Fact]
    public void Every_service_has_an_answer_in_a_text_of_any_words_and_marks()
    {
        string[] words =
        [
            .. SyntaxFacts.StatementKeywords, .. SyntaxFacts.ClauseKeywords, .. SyntaxFacts.DocumentProperties, "Kirby", "states", "denies", "Deployment", "x", "one", "of", "rule", "count",
            "{", "}", "[", "]", "(", ")", ",", ":", ".", "..", "/", "=", "<=", "~", "+", "-", "*", "%", "$", "?", "\"a\"", "“b”", "\"", "“", "1", "200", "2024", "2024-10", "k", "million", "// c\n", "\n", "\n\n",
        ];
        Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]), Gen.Int[0, 2].Select(n => new string(' ', n))).Array[0, 40].ForAll(
            pairs => AskEverywhere(string.Concat(pairs.Select(p => p.Item1 + p.Item2)), step: 1), times: 60);
    }

    [Fact]
    public void A_place_outside_the_text_has_answers_too()
    {
        Ask(Compile(""), 0);
        ClaimsCompilation compilation = Compile("Kirby states");
        Ask(compilation, 1000);
    }

    internal static ClaimsCompilation Compile(string text) => Check.Compile(
        [new SnippetFile("broken.claims", text), new SnippetFile("world.claims", World), new SnippetFile("wire.txt", "There are at least 3,000 soldiers. \"No,\" he said.")]);

    internal static void AskEverywhere(string text, int step)
    {
        ClaimsCompilation compilation = Compile(text);
        SyntaxTree tree = compilation.FindTree("broken.claims")!;
        Assert.All(Everything(compilation, tree), span => Assert.InRange(span.End, span.Start, text.Length));
        for (int position = 0; position <= text.Length; position += step)
        {
            Ask(compilation, position);
        }
    }

    /// <summary>What is said about a whole file.</summary>
    private static IEnumerable<TextSpan> Everything(ClaimsCompilation compilation, SyntaxTree tree) =>
    [
        .. SemanticTokens.In(compilation, tree).Select(t => t.Span),
        .. Outline.Of(tree).Select(o => o.Span),
        .. InlayHints.In(compilation, tree, tree.Root.FullSpan).Select(h => new TextSpan(h.Position, 0)),
        .. CodeLenses.In(compilation, tree).Select(l => l.Span),
        .. DocumentLinks.In(compilation, tree).Select(l => l.Span),
        .. Ranges.Folding(tree).Select(f => f.Span),
        .. Disputes.In(compilation).Where(d => d.Location.Path == tree.Path).Select(d => d.Location.Span),
        .. WorkspaceSymbols.Find(compilation, "k").Where(s => s.Location.Path == tree.Path).Select(s => s.Location.Span),
    ];

    /// <summary>What is said about one place: whatever it is, it is about places in the text.</summary>
    private static void Ask(ClaimsCompilation compilation, int position)
    {
        SyntaxTree tree = compilation.FindTree("broken.claims")!;
        List<TextSpan> spans = [];
        spans.AddRange(Completion.At(compilation, tree, position).Items.Take(1).Select(i => i.Span));
        spans.AddRange(Definitions.At(compilation, tree, position).Where(l => l.Path == tree.Path).Select(l => l.Span));
        spans.AddRange(References.InFile(compilation, tree, position).Select(r => r.Use.Span));
        spans.AddRange(Ranges.Selection(tree, position));
        spans.AddRange(Rename.To(compilation, tree, position, "Renamed").Edits.Where(e => e.Path == tree.Path).Select(e => e.Span));
        _ = Rename.Prepare(compilation, tree, position) is { } target ? spans : [];
        if (Hover.At(compilation, tree, position) is { } hover)
        {
            spans.Add(hover.Span);
        }

        if (SignatureHelp.At(compilation, tree, position) is { } signature)
        {
            Assert.InRange(signature.ActivePart, 0, signature.Parts.Count - 1);
        }

        if (Citations.At(compilation, tree, position) is { } item)
        {
            spans.AddRange(Citations.CitedBy(compilation, item).Concat(Citations.Citing(compilation, item)).SelectMany(c => c.Places).Where(p => p.Path == tree.Path).Select(p => p.Span));
        }

        Assert.All(spans, span => Assert.InRange(span.End, span.Start, tree.Text.Length));
    }
}
