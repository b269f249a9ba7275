using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Evidence;
using ClaimsDsl.Formatting;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Limits;

/// <summary>
/// Files that somebody made to cost more than they are worth, or to bring the compiler down. Work is measured by what is allocated, never by
/// time, and all of it is done on a small stack, as compiler hosts have.
/// </summary>
public class LimitTests
{
    private const int SmallStack = 256 * 1024;

    // Twice as much of a text; the square of it would be 4 times.
    private const double MostPerDoubling = 2.8;

    // Deep enough for any recursion to leave the stack.
    private const int Deep = 10_000;

    private const string Proposition = "person A\nproposition X\n";
    private const string Number = "kind K { n : count, over time }\nentity E is K\nperson A\n";

    /// <summary>What grows with its length, and no faster.</summary>
    private static readonly Dictionary<string, Func<int, string>> Linear = new()
    {
        ["places in places"] = n => Lines(n, i => i == 0 ? "place P0" : $"place P{i} in P{i - 1}") + "person A\nkind K { p : place }\nentity E is K\n" + Lines(n, i => $"A states E.p P{i}"),
        ["places in a circle"] = n => Lines(n, i => $"place P{i} in P{(i + 1) % n}"),
        ["parties of parties"] = n => Proposition + Lines(n, i => i == 0 ? "person P0" : $"person P{i} of P{i - 1}") + Lines(n, i => $"P{i} states X"),
        ["parties in a circle"] = n => Proposition + Lines(n, i => $"person P{i} of P{(i + 1) % n}") + Lines(n, i => $"P{i} states X"),
        ["a lattice of parties"] = n => Proposition + "person P0_0\nperson P0_1\n" + Lines(n, i => $"person P{i + 1}_0 of P{i}_0 of P{i}_1\nperson P{i + 1}_1 of P{i}_0 of P{i}_1") + Lines(n, i => $"P{i}_0 states X"),
        ["a party of many"] = n => Proposition + Lines(n, i => $"person P{i}") + "person Z " + string.Concat(Lines(n, i => $" of P{i}").Split('\n')) + "\nZ states X\n",
        ["documents that relay documents"] = n => Proposition + Lines(n, i => $"outlet O{i}\ndocument D{i} \"{i}\" {{ publisher O{i} {(i == 0 ? "" : $"origin D{i - 1}")} }}\nA states X in D{i}"),
        ["documents in a circle"] = n => Proposition + Lines(n, i => $"document D{i} \"{i}\" {{ origin D{(i + 1) % n} }}\nA states X in D{i}"),
        ["claims about claims"] = n => Proposition + "c0: A states X\n" + Lines(n, i => $"c{i + 1}: A denies c{i}"),
        ["claims about claims in a circle"] = n => "person A\n" + Lines(n, i => $"c{i}: A denies c{(i + 1) % n}"),
        ["claims that confirm claims"] = n => Proposition + "person P0\nc0: P0 states X\n" + Lines(n, i => $"person P{i + 1}\nc{i + 1}: P{i + 1} confirms c{i}"),
        ["revisions of revisions"] = n => Number + "c0: A states E.n 1\n" + Lines(n, i => $"c{i + 1}: A states E.n {i} revises c{i}"),
        ["revisions in a circle"] = n => Number + Lines(n, i => $"c{i}: A states E.n {i} revises c{(i + 1) % n}"),
        ["retractions of retractions"] = n => Number + "c0: A states E.n 1\n" + Lines(n, i => $"c{i + 1}: A states E.n {i} retracts c{i}"),
        ["many revisions of one claim"] = n => Number + "c: A states E.n 1\n" + Lines(n, i => $"A states E.n {i} revises c"),
        ["hearsay through many"] = n => Proposition + Lines(n, i => $"person P{i}") + "A states X via " + string.Join(", ", Enumerable.Range(0, n).Select(i => "P" + i)) + "\n",
        ["hearsay in a circle"] = n => Proposition + Lines(n, i => $"person P{i}\nP{i} states X via P{(i + 1) % n}"),
        ["kinds in a circle"] = n => Lines(n, i => $"kind K{i} {{ r : K{(i + 1) % n} }}"),
        ["namespaces that nobody has"] = n => Lines(n, i => $"use N{i}"),
        ["labels"] = n => Proposition + Lines(n, i => $"c{i}: A states X"),
        ["one label for all"] = n => Proposition + Lines(n, _ => "c: A states X"),
        ["names that nobody declares"] = n => Proposition + Lines(n, i => $"Party{i} states X"),
        ["other names"] = n => "person A { also " + string.Join(", ", Enumerable.Range(0, n).Select(i => $"\"a{i}\"")) + " }\n",
        ["verbs in the plural"] = n => Proposition + "person B\n" + Lines(n, i => $"verb says{new string('x', i % 7)}{(char)('a' + (i % 26))}s means certain\nA, B says{new string('x', i % 7)}{(char)('a' + (i % 26))} X"),
        ["exceptions in a row"] = n => Proposition + Lines(n, _ => "allow CLM2001 \"why\"") + "A states X\n",
        ["exceptions that accept nothing"] = n => Proposition + Lines(n, _ => "allow CLM2010 \"why\"\nA states X"),
        ["disputes"] = n => Proposition + "person B\nA states X\nB denies X\n" + Lines(n, _ => "dispute X between A and B \"why\""),
        ["conclusions"] = n => Proposition + "c: A states X\n" + Lines(n, _ => "assess X is likely because c \"why\""),
        ["a vocabulary"] = n => "kind K { v : one of " + string.Join(", ", Enumerable.Range(0, n).Select(i => $"v{i}")) + " }\nentity E is K\nperson A\nA states E.v not v0\n",
        ["a list of numbers"] = n => Number + "A states E.n one of " + string.Join(", ", Enumerable.Range(0, n)) + "\n",
        ["attributes"] = n => "kind K {\n" + Lines(n, i => $"a{i} : count") + "}\nentity E is K\nperson A\n" + Lines(n, i => $"A states E.a{i} {i}"),
        ["attributes under rules"] = n => "kind K {\n" + Lines(n, i => $"a{i} : count") + Lines(n - 1, i => $"rule a{i} <= a{i + 1}") + "}\nentity E is K\n",
        ["intervals in each other"] = n => Number + Lines(n, i => $"person P{i}\nP{i} states E.n between {i} and {(2 * n) - i}"),
        ["intervals that cross"] = n => Number + Lines(n, i => $"person P{i}\nP{i} states E.n between {i} and {i + (n / 2)}"),
        ["days that overlap"] = n => Number + Lines(n, i => $"person P{i}\nP{i} states E.n {i} during {2000 + (i % 20)}-01-01/{2010 + (i % 20)}-01-01"),
        ["digits"] = n => Number + "A states E.n " + new string('9', 100 * n) + "\n",
        ["digits after the point"] = n => "kind K { n : number }\nentity E is K\nperson A\nA states E.n 0." + new string('0', 100 * n) + "1\n",
        ["a name"] = n => "person " + new string('A', 100 * n) + "\n",
        ["a line of text"] = n => "person A \"" + new string('x', 500 * n) + "\"\n",
        ["a line of words"] = n => string.Concat(Enumerable.Repeat("on x ", n)) + "\n",
        ["a line of quotations"] = n => Proposition + "A states X" + string.Concat(Enumerable.Repeat(" \"q\"", n)) + "\n",
        ["mistakes"] = n => Lines(n, _ => "person {"),
    };

    /// <summary>What stands in each other without an end.</summary>
    private static readonly Dictionary<string, (string Text, string Id)> Nested = new()
    {
        ["braces"] = (Repeat("in D {\n"), "CLM0010"),
        ["parentheses"] = ("kind K { a : number\n rule a = " + Repeat("(") + "a" + Repeat(")") + " }", "CLM0009"),
        ["a sum"] = ("kind K { a : number\n rule a = a" + Repeat(" + a") + " }\nentity E is K\nperson A\nA states E.a 1", "CLM0009"),
        ["negations"] = (Number + "A states E.n " + Repeat("not ") + "3", "CLM0009"),
        ["quotation marks"] = ("person A\nA says " + Repeat("“") + "x" + Repeat("”"), "CLM2001"),
    };

    public static TheoryData<string> LinearShapes => [.. Linear.Keys];

    public static TheoryData<string> NestedShapes => [.. Nested.Keys];

    [Theory]
    [MemberData(nameof(LinearShapes))]
    public void Twice_as_much_takes_about_twice_as_much_memory(string shape)
    {
        const int Many = 500;
        BytesFor(Linear[shape](Many / 2));
        (long once, long twice) = (BytesFor(Linear[shape](Many)), BytesFor(Linear[shape](2 * Many)));

        Assert.True(twice < MostPerDoubling * once, $"{once}, {twice}");
    }

    [Theory]
    [InlineData("places in places")]
    [InlineData("parties of parties")]
    [InlineData("parties in a circle")]
    [InlineData("documents that relay documents")]
    [InlineData("claims about claims")]
    [InlineData("claims that confirm claims")]
    [InlineData("revisions of revisions")]
    [InlineData("hearsay in a circle")]
    public void Chains_of_any_length_leave_room_on_the_stack(string shape) => Assert.NotEmpty(OnSmallStack(() => Report(Linear[shape](Deep / 4))));

    [Theory]
    [MemberData(nameof(NestedShapes))]
    public void What_stands_in_each_other_is_told_once_and_leaves_room_on_the_stack(string shape) =>
        Assert.Contains(OnSmallStack(() => Report(Nested[shape].Text)), diagnostic => diagnostic.Id == Nested[shape].Id);

    [Theory]
    [InlineData("places in places", "CLM1044", 1)]
    [InlineData("places in a circle", "CLM1040", 1)]
    [InlineData("parties of parties", "CLM1044", 1)]
    [InlineData("parties in a circle", "CLM1040", 1)]
    [InlineData("documents that relay documents", "CLM1044", 1)]
    [InlineData("documents in a circle", "CLM1040", 1)]
    [InlineData("revisions in a circle", "CLM1040", 1)]
    [InlineData("digits", "CLM0013", 1)]
    [InlineData("mistakes", "CLM0010", 1)]
    public void What_is_too_much_is_told_once(string shape, string id, int times)
    {
        Diagnostic[] reported = [.. OnSmallStack(() => Report(Linear[shape](1_500))).Where(diagnostic => diagnostic.Id == id)];
        Assert.Equal(times, reported.Length);
        Assert.All(reported, diagnostic => Assert.InRange(diagnostic.Message.Length, 1, 160_000));
    }

    [Fact]
    public void A_circle_of_any_length_is_told_by_its_first_names()
    {
        Diagnostic circle = Assert.Single(OnSmallStack(() => Report(Linear["places in a circle"](1_500))), diagnostic => diagnostic.Id == "CLM1040");
        Assert.Equal("The place 'P0' leads back to itself: P0 in P1 in P2 in P3 in P4 in P5 in P6 in P7 in P8 in P9 in and so on", circle.Message);
    }

    /// <summary>Thousands of rules that feed each other, or that all take part in one contradiction.</summary>
    [Theory]
    [InlineData("implications")]
    [InlineData("definitions")]
    [InlineData("definitions in a circle")]
    [InlineData("orders")]
    [InlineData("a sum over keys")]
    [InlineData("steps of one")]
    public void Rules_have_a_budget(string shape)
    {
        const int Many = 600;
        string text = shape switch
        {
            "implications" => Lines(Many, i => $"proposition P{i} implies P{i + 1}") + $"proposition P{Many}\nperson A\nA states P0\nA denies P{Many}\n",
            "definitions" => Lines(Many, i => $"proposition P{i} is P{i + 1}") + $"proposition P{Many}\nperson A\nA states P0\nA denies P{Many}\n",
            "definitions in a circle" => Lines(Many, i => $"proposition P{i} is P{(i + 1) % Many}") + $"person A\nA states P0\nA denies P{Many / 2}\n",
            "orders" => "kind K {\n" + Lines(Many, i => $"a{i} : date") + Lines(Many - 1, i => $"rule a{Many - 2 - i} before a{Many - 1 - i}") + $"}}\nentity E is K\nperson A\nA states E.a0 2024-02-01\nA states E.a{Many - 1} 2024-01-01\n",
            "a sum over keys" => Lines(Many, i => $"person P{i}") + "kind K { v : percent per person  rule sum of v <= 100 }\nentity E is K\n" + Lines(Many, i => $"P0 states E.v[P{i}] 1%"),
            _ => "kind K { a : number  b : number\nrule a = b + 1\nrule b = a + 1 }\nentity E is K\nperson A\nA states E.a between 0 and 1000000000000000000\nA states E.b between 0 and 1000000000000000000\n",
        };

        Diagnostic[] told = [.. OnSmallStack(() => Report(text)).Where(diagnostic => diagnostic.Descriptor.Category == DiagnosticCategory.Contradictory)];
        Assert.InRange(told.Length, 0, 10);
        Assert.All(told, diagnostic => Assert.InRange(diagnostic.Related.Count, 0, 20));
        Assert.All(told, diagnostic => Assert.InRange(diagnostic.Message.Length, 1, 4_000));
    }

    [Theory]
    [InlineData("letters", "CLM2004")]
    [InlineData("words", "CLM2004")]
    [InlineData("gaps", "CLM2004")]
    [InlineData("gaps that are there", "")]
    [InlineData("sentences that nearly match", "CLM2004")]
    [InlineData("the same words everywhere", "CLM2005")]
    [InlineData("a long passage", "CLM2004")]
    public void Quotations_cost_what_they_and_their_document_are_long(string shape, string id)
    {
        const int Many = 2_000;
        BytesFor(Many / 2);
        (long once, long twice) = (BytesFor(Many), BytesFor(2 * Many));
        Assert.True(twice < MostPerDoubling * once, $"{once}, {twice}");
        (string quotation, string document) = Make(Many);
        Assert.Equal(id.Length > 0, Report(Quoting(quotation), document).Any(diagnostic => diagnostic.Id == id));

        long BytesFor(int n)
        {
            (string q, string d) = Make(n);
            return LimitTests.BytesFor(Quoting(q), d);
        }

        (string Quotation, string Document) Make(int n) => shape switch
        {
            "letters" => (new string('a', n) + "b", new string('a', 2 * n)),
            "words" => (Repeat("a ", n) + "b", Repeat("a ", 2 * n)),
            "gaps" => (Repeat("a … ", n) + "b", Repeat("a ", 2 * n)),
            "gaps that are there" => (Repeat("a … ", n) + "a", Repeat("a ", 2 * n)),
            "sentences that nearly match" => ("the quick brown fox jumps over the lazy cat", Repeat("the quick brown fox jumps over the lazy dog. ", n)),
            "the same words everywhere" => ("the quick", Repeat("the quick brown fox jumps over the lazy dog. ", n)),
            _ => (string.Join(" ", Enumerable.Range(0, n).Select(i => "w" + i)) + " nowhere", string.Join(" ", Enumerable.Range(0, 5 * n).Select(i => "w" + i))),
        };

        static string Quoting(string quotation) => "document D \"d.txt\"\nperson A\nA says \"" + quotation + "\" in D\n";
    }

    [Fact]
    public void A_line_of_ten_megabytes_takes_a_few_times_its_length()
    {
        string text = "person A \"" + new string('x', 10_000_000) + "\"\n";
        Assert.InRange(OnSmallStack(() => Allocated(() => SyntaxTree.Parse(SourceText.From(text, "a.claims")))), 0, 80_000_000);
    }

    [Fact]
    public void Thousands_of_files_are_put_together_file_by_file()
    {
        BytesForFiles(100);
        (long once, long twice) = (BytesForFiles(500), BytesForFiles(1_000));
        Assert.True(twice < MostPerDoubling * once, $"{once}, {twice}");

        static long BytesForFiles(int n) => OnSmallStack(() => Allocated(() =>
        {
            var compilation = ClaimsCompilation.Create(
                Enumerable.Range(0, n).Select(i => SyntaxTree.Parse(SourceText.From(i == 0 ? "place P0" : $"place P{i} in P{i - 1}\nperson A{i}\nA{i} says \"x\"", $"{i:00000}.claims"))), "Test");
            foreach (SyntaxTree tree in compilation.Trees)
            {
                compilation.GetDiagnostics(tree);
            }
        }));
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static string Repeat(string text, int count = Deep) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>What is reported about a file, which is laid out as well.</summary>
    private static ValueList<Diagnostic> Report(string text, string? document = null)
    {
        var documents = new ConcurrentDictionary<string, DocumentText>();
        var tree = SyntaxTree.Parse(SourceText.From(text, "a.claims"));
        var compilation = ClaimsCompilation.Create(
            [tree], "Test", path => document is null ? null : documents.GetOrAdd(path, p => DocumentText.Create(p, document)));
        ClaimsFormatter.Format(tree);
        return compilation.GetDiagnostics(tree);
    }

    private static long BytesFor(string text, string? document = null) => OnSmallStack(() => Allocated(() => Report(text, document)));

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static T OnSmallStack<T>(Func<T> run)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
