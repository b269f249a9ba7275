using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Formatting;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Documentation;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Formatting;

/// <summary>What the layout is.</summary>
public class FormatTests
{
    public static TheoryData<string> Samples { get; } =
    [
        .. Repository.ClaimsFiles.Select(f => f.Path).Where(path => path.StartsWith("samples/", StringComparison.Ordinal)),
        "src/ClaimsDsl.Cli/Templates/folder/NewClaims.claims",
    ];

    public static TheoryData<string> Pages { get; } =
    [
        "README.md",
        "docs/language.md",
        "docs/severities.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/diagnostics")).Order().Select(path => "docs/diagnostics/" + Path.GetFileName(path)),
    ];

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    [InlineData("// a", "// a\n")]
    [InlineData("\n\n  // a  \n\n\n// b\n\n", "// a\n\n// b\n")]
    [InlineData("person Kirby", "person Kirby\n")]
    [InlineData("  person\tKirby   \"John\",\"Spokesman\"  of  A   // who \n", "person Kirby \"John\", \"Spokesman\" of A // who\n")]
    [InlineData("person A\n\n\n\nperson B\r\n\r\n\r\nperson C", "person A\n\nperson B\r\n\r\nperson C\n")]
    [InlineData("person A { also \"a\",\n\"b\" anonymous }\n", "person A { also \"a\",\n    \"b\"  anonymous }\n")]
    [InlineData("person A\n{\n\n// c\n\nanonymous\n\n\nnote \"n\"\n\n  // d\n\n}\n", "person A\n{\n  // c\n\n  anonymous\n\n  note \"n\"\n\n  // d\n}\n")]
    [InlineData("kind K{a:truth b :one of x ,y,z,\nmany}", "kind K { a : truth  b : one of x, y, z,\n    many }\n")]
    [InlineData("kind K {\nrule a=( b+-2 )*c\nrule sum of a<=100 %\n}\n", "kind K {\n  rule a = (b + -2) * c\n  rule sum of a <= 100%\n}\n")]
    [InlineData("l :A,B and C state D . x[ k ,l ]at least 3 k\n", "l: A, B and C state D.x[k, l] at least 3k\n")]
    [InlineData("A states D.x 1,200 people\nA states D.x $ 5m\nA states D.x - 4\nA states D.x 5million\n", "A states D.x 1,200 people\nA states D.x $5m\nA states D.x -4\nA states D.x 5 million\n")]
    [InlineData("kind K{a:amount of  km/h t:amount of  °C,tolerance 3°C b:amount of miles  per hour,over time}\nA states D.x 200km/h\nA states D.x 2  h 30min in W\nA states D.x 120  miles per  hour\n", "kind K { a : amount of km/h  t : amount of °C, tolerance 3 °C  b : amount of miles per hour, over time }\nA states D.x 200 km/h\nA states D.x 2 h 30 min in W\nA states D.x 120 miles per hour\n")]
    [InlineData("A states D.x early .. mid 2024-10\nA states D.x 2 .. 5 on 2024-10-01 / 2024-10-20\n", "A states D.x early..mid 2024-10\nA states D.x 2..5 on 2024-10-01/2024-10-20\n")]
    [InlineData("A states D.x   ..5\nA states D.x 2 ..   in W\nA states D.x ~ 3\n", "A states D.x ..5\nA states D.x 2.. in W\nA states D.x ~3\n")]
    [InlineData("A states P\n\n\"quoted\"\n\n// why\nin W\nA states Q\n", "A states P\n  \"quoted\"\n  // why\n  in W\nA states Q\n")]
    [InlineData("in W {\n\non 2024{\nA states P\n\"q\"\n// c\n}\n\n\n\nA states Q\n\n}", "in W {\n  on 2024 {\n    A states P\n      \"q\"\n    // c\n  }\n\n  A states Q\n}\n")]
    [InlineData("in W\n{\non 2024{A states P}\n}\n", "in W\n{\n  on 2024 { A states P }\n}\n")]
    public void White_space_alone_changes(string before, string after) => Assert.Equal(after, Format(before));

    [Theory]
    [InlineData("document   D  \"unclosed\n person   A\n", "document   D  \"unclosed\nperson A\n")]
    [InlineData("use   3 x\nperson   A\n", "use   3 x\nperson A\n")]
    [InlineData("A  states   X. [, ]  \n   person   B", "A  states   X. [, ]  \nperson B\n")]
    [InlineData("person   A\n\n\n   A  states   X. [, ]  ", "person A\n\n\n   A  states   X. [, ]  ")]
    [InlineData("kind  K {\n a:truth\n  b : one  x\n}\n person   A", "kind  K {\n a:truth\n  b : one  x\n}\nperson A\n")]
    [InlineData("in  W {\nA states  P\n  A states  X. [, ]\nA  states Q\n}", "in W {\n  A states P\n  A states  X. [, ]\n  A states Q\n}\n")]
    [InlineData("person   A\nin  W {\nA states  P\nperson   B", "person   A\nin  W {\nA states  P\nperson   B")]
    [InlineData("in  W {\nA states  P\n}\n}", "in  W {\nA states  P\n}\n}")]
    public void A_statement_with_a_mistake_stays_as_it_is(string before, string after) => Assert.Equal(after, Format(before));

    [Theory]
    [InlineData("\uFEFF  person A\n")]
    [InlineData("person \u200Fא\n")]
    public void Invisible_marks_stay(string text) => Assert.Equal(text, Format(text));

    [Fact]
    public void What_is_in_quotation_marks_stays()
    {
        const string Text = "document D \"a  \\  b\" { title “x  “y”  z” }\nA says \"a \"\"  b\"  \n";
        Assert.Equal(Text.TrimEnd() + "\n", Format(Text));
    }

    [Fact]
    public void A_cancelled_call_ends()
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From("person A"));
        Assert.Throws<OperationCanceledException>(() => ClaimsFormatter.Format(tree, new(canceled: true)));
    }

    [Fact]
    public Task Everything_is_formatted() => Snapshot.Verify(Format(Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/everything.claims")));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_samples_are_formatted(string path) => Assert.Equal(Repository.Read(path), Format(Repository.Read(path)));

    /// <remarks>The comments that say what is reported stand at the beginning of their lines, or below what they are about.</remarks>
    [Theory]
    [MemberData(nameof(Pages))]
    public void So_are_the_examples_of_the_documentation(string path) =>
        Assert.All(MarkdownPage.Read(path).ClaimsBlocks.Select(WithoutExpected), block => Assert.Equal(block, Format(block)));

    private static string WithoutExpected(string block) =>
        string.Join('\n', block.Split('\n').Where(line => !line.TrimStart().StartsWith("//!", StringComparison.Ordinal)));

    private static string Format(string text) => TextEdit.Apply(text, ClaimsFormatter.Format(SyntaxTree.Parse(SourceText.From(text))));
}
