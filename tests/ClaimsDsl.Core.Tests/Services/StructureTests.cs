using System.Linq;

using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;
using Xunit;

namespace ClaimsDsl.Tests.Services;

/// <summary>The parts of a statement: which one the caret is in, what folds, what is selected, what leads to a document.</summary>
public sealed class StructureTests
{
    private const string World = """

        //@ world.claims
        document Wire "texts/wire.txt"
        person Kirby
        kind Deployment { troops : count of people }
        entity Corps is Deployment
        proposition Peace "There is peace"
        //@ texts/wire.txt
        There is peace.
        They said so.
        """;

    [Theory]
    [InlineData("Kirby ‸", "Party [verb] likelihood subject value clauses")]
    [InlineData("Kir‸by states Peace", "[Party] verb likelihood subject value clauses")]
    [InlineData("Kirby sta‸tes Peace", "Party [verb] likelihood subject value clauses")]
    [InlineData("Kirby states Corps.troops ‸3", "Party verb likelihood subject [value] clauses")]
    [InlineData("Kirby states Peace in ‸Wire", "in [Document]")]
    [InlineData("Kirby states Peace in ‸", "in [Document]")]
    [InlineData("Kirby states Peace i‸n", "[in] Document")]
    [InlineData("Kirby states Peace via Kirby‸", "via [Party,] Party")]
    [InlineData("Kirby states Peace revises ‸", "revises [label]")]
    [InlineData("Kirby states \"wor‸ds\"", "[\"…\"]")]
    [InlineData("dispute Peace ‸", "dispute subject [between] Party, Party and Party \"why\"")]
    [InlineData("dispute Peace between Kirby and ‸", "dispute subject between Party, Party and [Party] \"why\"")]
    [InlineData("place Port in ‸Wire", "place Name \"shown\" in [Place] { also \"…\"  note \"…\" }")]
    [InlineData("entity Troops ‸", "entity Name [is] Kind \"shown\" { also \"…\"  note \"…\" }")]
    [InlineData("use ‸", "use [Name.Name]")]
    [InlineData("document D \"d\" { publisher ‸ }", "publisher [Party]")]
    [InlineData("kind K { a : ‸count }", "name : [type] modifiers")]
    [InlineData("kind K { a : count ‸}", "name : type [modifiers]")]
    public void The_part_at_the_caret_is_told(string snippet, string expected)
    {
        Marked at = Marked.Parse(snippet + World);
        Signature signature = SignatureHelp.At(at.Compilation, at.Tree, at.Position)!;
        TextSpan active = signature.Parts[signature.ActivePart];
        Assert.Equal(expected, signature.Label.Insert(active.End, "]").Insert(active.Start, "["));
        Assert.NotEmpty(signature.Documentation);
    }

    [Fact]
    public void After_a_subject_its_type_is_told()
    {
        Marked at = Marked.Parse("Kirby states Corps.troops ‸" + World);
        Assert.Equal("Corps.troops is a count of people.", SignatureHelp.At(at.Compilation, at.Tree, at.Position)!.Documentation);
    }

    [Fact]
    public void Paths_and_quotations_lead_to_documents()
    {
        Marked at = Marked.Parse("""
            document Other "../other.txt"
            in Wire {
              Kirby says "They said" ‸ "There … peace" "Nothing like that"
            }
            Kirby says "They said"
            """ + World);
        Assert.Equal(
            [("../other.txt", "../other.txt", null), ("They said", "texts/wire.txt", 1), ("There … peace", "texts/wire.txt", 0)],
            DocumentLinks.In(at.Compilation, at.Tree).Select(l => (at.Tree.Text.ToString(l.Span), l.Path, l.Passage?.Start.Line)));
    }

    [Fact]
    public void Statements_of_several_lines_and_comments_in_a_row_fold()
    {
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From("""
            // one
            // two
            person Kirby
            in Wire {
              // alone
              Kirby says
                "No"
            }
            kind K {
              a : count
            }
            """));
        Assert.Equal(
            ["1-2 comment", "4-8", "6-7", "9-11"],
            Ranges.Folding(tree).Select(f =>
                $"{tree.Text.GetLinePosition(f.Span.Start).Line + 1}-{tree.Text.GetLinePosition(f.Span.End).Line + 1}{(f.IsComment ? " comment" : "")}"));
    }

    [Fact]
    public void A_selection_grows_from_a_word_to_the_file()
    {
        Marked at = Marked.Parse("person Kirby\nKirby says \"No wa‸y\" in Wire");
        Assert.Equal(
            ["No way", "\"No way\"", "Kirby says \"No way\" in Wire", "person Kirby\nKirby says \"No way\" in Wire"],
            Ranges.Selection(at.Tree, at.Position).Select(span => at.Tree.Text.ToString(span)));
        Assert.Equal(
            ["", "person Kirby"],
            Ranges.Selection(SyntaxTree.Parse(SourceText.From("person Kirby")), 12).Select(s => s.Length < 12 ? "" : "person Kirby").Distinct());
    }
}
