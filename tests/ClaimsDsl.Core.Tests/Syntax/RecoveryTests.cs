using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Syntax;

/// <summary>A mistake is reported once, where it is, and hides nothing after it.</summary>
public class RecoveryTests
{
    private const string Good = """

        person Kirby "John Kirby"
        kind Deployment { troops : count of people }
        entity D is Deployment
        good: Kirby states D.troops 3,000
          "3,000 troops"
        """;

    [Theory]
    [InlineData("namespace")]
    [InlineData("use")]
    [InlineData("document")]
    [InlineData("document X")]
    [InlineData("document X \"unclosed")]
    [InlineData("document X \"x\" { titel \"x\" }")]
    [InlineData("document X \"x\" { title }")]
    [InlineData("document X \"x\" { published 2024-13 }")]
    [InlineData("document X \"x\" {")]
    [InlineData("person")]
    [InlineData("person X of")]
    [InlineData("person X from 2021")]
    [InlineData("persn X \"x\"")]
    [InlineData("place X in")]
    [InlineData("place person")]
    [InlineData("kind X")]
    [InlineData("kind X {")]
    [InlineData("kind X { a }")]
    [InlineData("kind X { a : }")]
    [InlineData("kind X { a : trth }")]
    [InlineData("kind X { a : count of }")]
    [InlineData("kind X { a : one of }")]
    [InlineData("kind X { a : truth, ovr time }")]
    [InlineData("kind X { a : amount of parsecs }")]
    [InlineData("kind X { a : number rule a }")]
    [InlineData("kind X { a : number rule a = }")]
    [InlineData("kind X {\n  a : number\n")]
    [InlineData("entity X")]
    [InlineData("entity X is")]
    [InlineData("entity X is Nothing")]
    [InlineData("proposition X")]
    [InlineData("proposition X \"x\" implies")]
    [InlineData("verb x means")]
    [InlineData("verb x means sure")]
    [InlineData("allow X \"why\"")]
    [InlineData("allow CLM2010")]
    [InlineData("allow CLM2010,")]
    [InlineData("dispute")]
    [InlineData("dispute D.troops between Kirby")]
    [InlineData("assess D.troops 3 is")]
    [InlineData("assess D.troops 3 is sure")]
    [InlineData("Kirby")]
    [InlineData("Kirby states")]
    [InlineData("Kirby states D.")]
    [InlineData("Kirby states D.trops 3")]
    [InlineData("Kirby states D.troops")]
    [InlineData("Kirby states D.troops at least")]
    [InlineData("Kirby states D.troops between 3 and")]
    [InlineData("Kirby states D.troops 5..3")]
    [InlineData("Kirby states D.troops 3 on")]
    [InlineData("Kirby states D.troops 3 vai Kirby")]
    [InlineData("Kirby states D.troops 3 {")]
    [InlineData("Kirby states D.troops 3 \"unclosed")]
    [InlineData("Kirby states D.troops 3 “unclosed")]
    [InlineData("D.troops 3,000")]
    [InlineData("Kirby states 3,000")]
    [InlineData("\"a quotation without a claim\"")]
    [InlineData("via Kirby")]
    [InlineData("}")]
    [InlineData("@")]
    [InlineData("on 2024 {")]
    [InlineData("on 2024 {\n  Kirby states D.troops 3\n")]
    public void One_mistake_is_one_message_and_what_follows_is_read(string mistake)
    {
        ClaimsCompilation compilation = Compile(mistake + "\n" + Good);
        Diagnostic diagnostic = Assert.Single(Check.DiagnosticsOf(compilation));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Descriptor.DefaultSeverity);
        Assert.InRange(diagnostic.Location.Span.End, 1, mistake.Length);
        BoundClaim claim = Assert.Single(compilation.Bind(compilation.Trees[0]).Claims, c => c.Label == "good");
        Assert.Equal("[3000, 3000]", claim.Value is QuantityValue { Quantity.Value.Set: var set } ? $"[{set.Lower}, {set.Upper}]" : "");
        Assert.Equal(["3,000 troops"], claim.Quotations);
    }

    [Fact]
    public void A_block_that_was_never_closed_ends_where_the_next_document_begins()
    {
        ClaimsCompilation compilation = Compile("""
            document A "a.txt"
            document B "b.txt"
            in A {
              one: Kirby states D.troops 1
            in B {
              two: Kirby states D.troops 2
            }
            """ + Good);
        Assert.Equal([("CLM0004", "{")], Check.DiagnosticsOf(compilation).Select(d => (d.Id, compilation.Trees[0].Text.ToString(d.Location.Span))));
        Assert.Equal([("one", "A"), ("two", "B"), ("good", null)], compilation.Bind(compilation.Trees[0]).Claims.Select(c => (c.Label!, c.Document)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("   \t ")]
    [InlineData("\r\n\r\n")]
    [InlineData("// only a comment")]
    public void An_empty_file_is_no_mistake(string text) => Assert.Empty(SyntaxTree.Parse(SourceText.From(text)).Diagnostics);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_can_end_in_any_way(string lineEnd) =>
        Assert.Empty(Diagnostics("\uFEFF" + Good.ReplaceLineEndings(lineEnd)));

    [Fact]
    public void Names_can_be_of_any_script_and_quotations_of_any_characters() => Assert.Empty(Diagnostics("""
        person كيربي "جون كيربي"
        person Кирби "Джон 🇺🇸"
        proposition 命题 "它是真的"
        كيربي, Кирби state 命题 "🙂 “nested” ‮ "
        """));

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "braces", new string('{', 10_000_000) },
        { "closing braces", new string('}', 100_000) },
        { "open blocks", string.Concat(Enumerable.Repeat("on 2024 {\n", 100_000)) },
        { "open blocks on one line", string.Concat(Enumerable.Repeat("to A { ", 100_000)) },
        { "parentheses", "kind K {\n rule " + new string('(', 100_000) },
        { "operators", "A states B.c " + new string('>', 100_000) },
        { "negations", "A states B.c " + string.Concat(Enumerable.Repeat("not ", 100_000)) },
        { "sums", "kind K {\n rule a = " + string.Concat(Enumerable.Repeat("a + ", 100_000)) },
        { "quotation marks", new string('"', 100_000) },
        { "curly quotation marks", new string('“', 100_000) },
        { "one long line", "A states " + new string('x', 10_000_000) },
        { "clause words", string.Concat(Enumerable.Repeat("in ", 100_000)) },
        { "words that begin clauses, after others", "A states b" + string.Concat(Enumerable.Repeat(" to c", 100_000)) },
        { "quotations before a verb", string.Concat(Enumerable.Repeat("\"a\" says that ", 30_000)) },
        { "times", "A states B.c 2024-10-23" + string.Concat(Enumerable.Repeat(" 1:1", 100_000)) },
        { "days", "A states B.c " + string.Concat(Enumerable.Repeat("1st of ", 100_000)) },
        { "numbers in words", "A states B.c " + string.Concat(Enumerable.Repeat("half and ", 100_000)) },
        { "operators without what is claimed", "A states b" + string.Concat(Enumerable.Repeat(" at least", 100_000)) + " 5" },
        { "comments that never end", string.Concat(Enumerable.Repeat("/* <!-- \n", 50_000)) },
        { "comments in a line", "A says \"b\"" + string.Concat(Enumerable.Repeat(" /* */", 50_000)) },
        { "quotation marks that close nothing", string.Concat(Enumerable.Repeat("«a ‘b \n 'c", 50_000)) },
        { "apostrophes", "A says " + string.Concat(Enumerable.Repeat("a'b ' ", 50_000)) },
        { "bullets", string.Concat(Enumerable.Repeat("- 1. a) (b) \n", 50_000)) },
        { "labels that are no names", string.Concat(Enumerable.Repeat("a-b.1 ", 50_000)) + ": A says" },
        { "words with a capital letter", string.Concat(Enumerable.Repeat("In A On ", 50_000)) },
        { "colons after a property", "document A \"a\" { title " + new string(':', 100_000) },
        { "commas after a property", "document A \"a\" { title \"b\" " + string.Concat(Enumerable.Repeat(", grade ", 50_000)) },
        { "labels", string.Concat(Enumerable.Repeat("a: ", 100_000)) },
        { "NULs", new string('\0', 100_000) },
        { "surrogate halves", new string('\uD800', 100_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_is_read_to_its_end(string what, string text)
    {
        Assert.NotEmpty(what);
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From(text, "hostile.claims"));
        Assert.Equal(text.Length, tree.Root.FullSpan.Length);
        Assert.InRange(tree.Diagnostics.Count, 0, 101);
        _ = ClaimsCompilation.Create([tree], "Test").GetDiagnostics(tree);
    }

    [Fact]
    public void Random_bytes_are_read_to_their_end()
    {
        var random = new Random(20241023);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = new byte[1000];
            random.NextBytes(bytes);
            string text = (i % 2 == 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
            Assert.Equal(text, SyntaxTree.Parse(SourceText.From(text)).ToString());
            Assert.NotNull(Diagnostics(text).ToArray());
        }
    }

    private static IEnumerable<Diagnostic> Diagnostics(string text) => Check.DiagnosticsOf(Compile(text));

    private static ClaimsCompilation Compile(string text) => ClaimsCompilation.Create([SyntaxTree.Parse(SourceText.From(text, "test.claims"))], "Test");
}
