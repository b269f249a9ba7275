using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Services;
using ClaimsDsl.Syntax;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Evidence;
using ClaimsDsl.Tests.Fixes;
using CsCheck;
using Xunit;

namespace ClaimsDsl.Tests.Services;

public sealed class RenameTests
{
    [Fact]
    public void A_party_is_renamed_in_all_files_and_a_place_of_its_name_is_not() => Renames(
        "Rossiya",
        """
        //@ a.claims
        government Rus‸sia "Russia"
        place Russia
        person Peskov of Russia
        //@ b.claims
        Russia says "No" at Russia
        """,
        """
        //@ a.claims
        government Rossiya "Russia"
        place Russia
        person Peskov of Rossiya
        //@ b.claims
        Rossiya says "No" at Russia
        """);

    [Fact]
    public void An_attribute_and_a_value_are_renamed_in_rules_and_claims() => Renames(
        "fighting",
        """
        person Kirby
        kind Deployment {
          purpose : one of training, com‸bat
          armed : truth
          rule combat implies armed
        }
        entity Deployment is Deployment
        Kirby states Deployment.purpose combat
        """,
        """
        person Kirby
        kind Deployment {
          purpose : one of training, fighting
          armed : truth
          rule fighting implies armed
        }
        entity Deployment is Deployment
        Kirby states Deployment.purpose fighting
        """);

    [Fact]
    public void An_attribute_whose_type_is_missing_is_renamed_where_it_is_claimed() => Renames(
        "landed",
        """
        person Kirby
        kind Deployment { arri‸ved : }
        entity Deployment is Deployment
        Kirby states Deployment.arrived
        """,
        """
        person Kirby
        kind Deployment { landed : }
        entity Deployment is Deployment
        Kirby states Deployment.landed
        """);

    [Fact]
    public void A_verb_is_renamed_in_each_of_its_forms() => Renames(
        "makes light of",
        """
        verb "casts doubt on" means possible not
        person Kirby
        person Austin
        proposition Peace "There is peace"
        Kirby casts doubt ‸on Peace
        Kirby, Austin cast doubt on Peace
        """,
        """
        verb "makes light of" means possible not
        person Kirby
        person Austin
        proposition Peace "There is peace"
        Kirby makes light of Peace
        Kirby, Austin make light of Peace
        """);

    [Fact]
    public void A_namespace_is_renamed_where_it_is_used() => Renames(
        "News.Persons",
        """
        //@ a.claims
        namespace News.People
        person Kirby
        //@ b.claims
        namespace News
        use News.Pe‸ople
        Kirby says "No"
        """,
        """
        //@ a.claims
        namespace News.Persons
        person Kirby
        //@ b.claims
        namespace News
        use News.Persons
        Kirby says "No"
        """);

    [Fact]
    public void A_namespace_is_renamed_beside_a_dot_that_has_no_name() => Renames(
        "Persons",
        """
        //@ a.claims
        namespace Peo‸ple
        //@ b.claims
        use .People
        //@ c.claims
        use People.
        """,
        """
        //@ a.claims
        namespace Persons
        //@ b.claims
        use .Persons
        //@ c.claims
        use Persons.
        """);

    [Theory]
    [InlineData("person Kir‸by", "3rd", "'3rd' is no name: a name has letters, digits and '_', and does not begin with a digit.")]
    [InlineData("person Kir‸by", "", "'' is no name: a name has letters, digits and '_', and does not begin with a digit.")]
    [InlineData("person Kir‸by", "place", "'place' is a word of the language.")]
    [InlineData("person Kir‸by", "and", "'and' is a word of the language.")]
    [InlineData("person Kir‸by", "title", "'title' is a word of the language.")]
    [InlineData("kind Arm‸y { size : count }", "truth", "'truth' is a word of the language.")]
    [InlineData("person Kir‸by\ngroup Austin", "Austin", "'Austin' is already declared.")]
    [InlineData("proposition Pea‸ce \"a\"\nKirby3: Kirby states Peace\nperson Kirby", "Kirby3", "'Kirby3' is already declared.")]
    [InlineData("person Kir‸by\nAustin says \"No\"", "Austin", "'Austin' is written in test.claims already, and would stand for something else.")]
    [InlineData("kind Army { si‸ze : count  aim : one of a, b }", "b", "'b' is already a name in the kind 'Army'.")]
    [InlineData("kind Army { si‸ze : count  age : count }", "age", "'age' is already a name in the kind 'Army'.")]
    [InlineData("Kirby sta‸tes Peace\nperson Kirby\nproposition Peace \"a\"", "tells", "'states' is a verb of the language.")]
    [InlineData("Kir‸by states Peace\nproposition Peace \"a\"", "Austin", "Nothing is declared by the name 'Kirby'.")]
    [InlineData("verb hi‸nts means possible", "denies", "'denies' is already declared.")]
    [InlineData("verb hi‸nts means possible", "deny", "'deny' is already declared.")]
    [InlineData("verb hi‸nts means possible", "drops hints", "'drops hints' cannot be a verb: a verb is one word, or several that end with of, for, that, about, against, with or over, without other words of the language.")]
    [InlineData("verb hi‸nts means possible", "says by of", "'says by of' cannot be a verb: a verb is one word, or several that end with of, for, that, about, against, with or over, without other words of the language.")]
    [InlineData("//@ a.claims\nnamespace A‸\n//@ b.claims\nnamespace B", "B", "There is a namespace 'B' already.")]
    [InlineData("//@ a.claims\nuse Te‸st\n//@ b.claims\nnamespace Test\n//@ c.claims\nperson Kirby", "B", "'Test' is the namespace of files that name none.")]
    [InlineData("document A \"a\" { origin Kirby }\nperson Kir‸by\ndocument B \"b\"", "B", "'B' is already declared.")]
    [InlineData("person ‸ Kirby", "B", "There is no name here.")]
    [InlineData("//@ N.dll/a.claims\nnamespace N\nperson Kirby\n//@ b.claims\nuse N\nKir‸by says \"No\"", "B", "'Kirby' is declared in the assembly N.")]
    public void What_cannot_be_renamed_stays_and_says_why(string snippet, string newName, string problem)
    {
        Marked at = Marked.Parse(snippet);
        RenameResult result = Rename.To(at.Compilation, at.Tree, at.Position, newName);
        Assert.Equal(problem, result.Problem);
        Assert.Empty(result.Edits);
    }

    [Theory]
    [InlineData("Kir‸by says \"No\"\nperson Kirby", "Kirby", null)]
    [InlineData("Kirby s‸ays \"No\"\nperson Kirby", "says", "'says' is a verb of the language.")]
    public void Before_it_is_asked_for_a_new_name_one_sees_what_is_renamed(string snippet, string name, string? problem)
    {
        Marked at = Marked.Parse(snippet);
        RenameTarget? target = Rename.Prepare(at.Compilation, at.Tree, at.Position);
        Assert.Equal((name, problem), (target!.Name, target.Problem));
    }

    [Fact]
    public void Whatever_is_renamed_in_the_sample_the_same_is_reported()
    {
        SnippetFile[] files =
        [
            .. Repository.ParseSample("DprkTroops").Select(tree => new SnippetFile(tree.Path, tree.Text.ToString())),
            .. Seeds.All.Select(document => new SnippetFile("seeds/" + Path.GetFileName(document.Path), document.Text)),
        ];
        AssertSame(files, 30);
    }

    [Fact]
    public void Whatever_is_renamed_in_a_file_with_mistakes_the_same_is_reported()
    {
        SnippetFile[] files =
        [
            .. new[] { "everything", "world" }.Select(name => new SnippetFile(name + ".claims", Repository.Read("tests/ClaimsDsl.Core.Tests/Fixtures/" + name + ".claims"))),
        ];
        AssertSame(files, 200);
    }

    private static void AssertSame(SnippetFile[] files, int times)
    {
        ClaimsCompilation compilation = Check.Compile(files);
        (SyntaxTree Tree, SymbolUse Use)[] uses =
        [
            .. from tree in compilation.Trees
               let reader = new SymbolReader(compilation, tree)
               from token in tree.Root.DescendantTokens()
               let use = reader.UseOf(token)
               where use?.Symbol is not null
               select (tree, use),
        ];
        string[] before = Reported(compilation, "", "");
        Gen.Int[0, uses.Length - 1].ForAll(
            i =>
            {
                (SyntaxTree tree, SymbolUse use) = uses[i];
                string oldName = use.Symbol!.Name;
                string newName = use.Kind == SymbolKind.Verb ? "expounds" : oldName + "Zzz";
                RenameResult renamed = Rename.To(compilation, tree, use.Span.Start, newName);
                if (renamed.Problem is { } problem)
                {
                    Assert.Contains("namespace", problem, StringComparison.Ordinal);
                    return;
                }

                Assert.NotEmpty(renamed.Edits);
                Assert.Equal(before, Reported(Check.Compile(Fixing.Apply(files, renamed.Edits)), newName, oldName));
            },
            times: times);
    }

    private static string[] Reported(ClaimsCompilation compilation, string name, string oldName) =>
    [
        .. Check.DiagnosticsOf(compilation, [.. Check.Sourcing, .. Check.Contradictions])
            .Select(d => d.Id + " " + d.Message)
            .Select(message => name.Length == 0 ? message : message.Replace(name, oldName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static void Renames(string newName, string before, string after)
    {
        Marked at = Marked.Parse(before);
        RenameResult result = Rename.To(at.Compilation, at.Tree, at.Position, newName);
        Assert.Null(result.Problem);
        IEnumerable<SnippetFile> files = at.Compilation.Trees.Select(tree => new SnippetFile(tree.Path, tree.Text.ToString()));
        Assert.Equal(
            AnnotatedText.Parse(after).Files.Select(f => (f.Path, f.Text.TrimEnd())),
            Fixing.Apply(files, result.Edits).Select(f => (f.Path, f.Text.TrimEnd())));
    }
}
