using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Tests.Analysis;

/// <summary>After an edit, only what it touched is looked at again, and what is found is what would be found from scratch.</summary>
public class EditTests
{
    private const string Declarations = """
        namespace N
        person Kirby
        person Austin
        kind Thing { present : truth  count : count, over time  units : count  size : count  rule count = units * size }
        """;

    [Fact]
    public void An_edit_looks_again_at_what_its_file_is_about()
    {
        const int Files = 20;
        const int Things = 5;
        string entities = string.Concat(Enumerable.Range(0, Files * Things).Select(i => $"\nentity E{i} is Thing"));
        List<SyntaxTree> trees = [Parse("0.claims", Declarations + entities)];
        trees.AddRange(Enumerable.Range(0, Files).Select(f => Parse($"{f + 1}.claims", Claims(f))));
        ClaimsCompilation before = Check(trees, null);
        Assert.Equal(Files * Things, before.Contradictions.SolvedAnew);
        Assert.Equal(Files * Things, before.Subjects.LookedAtAnew);
        Assert.Empty(before.Contradictions.All);

        trees[7] = Parse("7.claims", Claims(6) + "\nAustin denies E3.present on 2024-10-23");
        ClaimsCompilation after = Check(trees, before);
        Assert.Equal(Things + 1, after.Contradictions.SolvedAnew);
        Assert.Equal(Things + 1, after.Subjects.LookedAtAnew);
        Assert.Single(after.Contradictions.All);

        // So it is when that is undone; and where nothing is said anew, nothing is looked at.
        trees[7] = Parse("7.claims", Claims(6));
        ClaimsCompilation undone = Check(trees, after);
        Assert.Equal(Things + 1, undone.Contradictions.SolvedAnew);
        Assert.Empty(undone.Contradictions.All);
        ClaimsCompilation same = Check([.. trees], undone);
        Assert.Equal((0, 0), (same.Contradictions.SolvedAnew, same.Subjects.LookedAtAnew));

        static string Claims(int file) => "namespace N" + string.Concat(Enumerable.Range(0, Things)
            .Select(i => $"\nKirby states E{(file * Things) + i}.present on 2024-10-23"));
    }

    [Fact]
    public void What_is_found_after_edits_is_what_is_found_from_scratch()
    {
        var random = new Random(20241023);
        for (int seed = 0; seed < 300; seed++)
        {
            string[] lines = LinesOf(seed);
            ClaimsCompilation? previous = null;
            for (int edit = 0; edit < 5; edit++)
            {
                // The claims are spread over two files, and some are left out.
                bool[] isLeftOut = [.. lines.Select(_ => random.Next(4) == 0)];
                int split = random.Next(lines.Length);
                SyntaxTree[] trees = [Parse("a.claims", Text(0, split)), Parse("b.claims", Text(split, lines.Length))];
                SyntaxTree[] kept = [.. trees.Select(tree => previous?.Trees.FirstOrDefault(old => old.Path == tree.Path && old.ToString() == tree.ToString()) ?? tree)];
                previous = ClaimsCompilation.Create(kept, "Test", previous: previous);
                Assert.Equal(Reported(ClaimsCompilation.Create(trees, "Test")), Reported(previous));

                string Text(int first, int last) => string.Join("\n", lines.Where((line, i) => i >= first && i < last && (!line.StartsWith('l') || !isLeftOut[i])));
            }
        }

        static string[] LinesOf(int seed)
        {
            // The declarations in one line, so that they stay together.
            string text = ClaimsDsl.Tests.Analysis.World.Create(seed).Text;
            int claims = text.IndexOf("\nl", StringComparison.Ordinal);
            return claims < 0 ? [text] : [text[..claims], .. text[(claims + 1)..].Split('\n')];
        }
    }

    [Fact]
    public void What_a_claim_has_to_do_with_others_follows_it_through_edits()
    {
        // Anything but names can change with any edit, and be changed back: what labels stand for too.
        const int Claims = 16;
        string[] subjects = ["D.troops", "D.troops", "E.troops", "TheyFight", "TheyLeave", "l0", "l3", "l5"];
        string[] figures = ["1,000", "2,000", "at least 1,500"];
        string[] labels = ["", "l#: ", "l#: ", "l#: ", "m#: "];
        string[] verbs = ["states", "denies", "confirms", "suspects", "says"];
        string[] clauses =
        [
            "via Herald", "via Mirror", "via Aide", "in Wire", "in Digest", "in Reprint", "credibility 1", "on 2024-10-20", "on 2024-10-25", "as of 2024-10-22", "revises l2", "retracts l3", "revises l6",
            "\n  \"we saw 1,000 of them there\"", "\n  \"we saw 1,100 of them there\"",
        ];
        var random = new Random(8);
        int known = 0;
        for (int round = 0; round < 150; round++)
        {
            string[] claims = [.. Enumerable.Range(0, Claims).Select(Claim)];
            string moved = "";
            ClaimsCompilation previous = ClaimsCompilation.Create(Trees(), "Test");
            previous.GetDiagnostics(previous.Trees[0]);
            for (int edit = 0; edit < 8; edit++)
            {
                string[] undo = [.. claims];
                for (int changed = random.Next(3); changed >= 0; changed--)
                {
                    int i = random.Next(Claims);
                    claims[i] = Claim(i);
                }

                moved = random.Next(3) == 0 ? moved + "// a note\n" : moved;
                Step();
                if (random.Next(4) == 0)
                {
                    claims = undo;
                    Step();
                }
            }

            void Step()
            {
                SyntaxTree[] trees = Trees();
                SyntaxTree[] kept = [.. trees.Select(tree => previous.Trees.FirstOrDefault(old => old.Path == tree.Path && old.ToString() == tree.ToString()) ?? tree)];
                ClaimsCompilation after = ClaimsCompilation.Create(kept, "Test", previous: previous);
                previous = after;
                Assert.Equal(Reported(ClaimsCompilation.Create(trees, "Test")), Reported(previous));
                known += after.Changes is null ? 0 : 1;
            }

            // The declarations in one file, the claims in two.
            SyntaxTree[] Trees() =>
            [
                Parse("a.claims", string.Join("\n", claims.Take(Claims / 2))),
                Parse("b.claims", moved + string.Join("\n", claims.Skip(Claims / 2))),
                Parse("world.claims", """
                    government Russia
                    person Kirby
                    person Peskov of Russia
                    person Putin of Russia
                    person Aide { anonymous }
                    outlet Herald
                    outlet Mirror
                    document Wire "wire.txt" { publisher Herald  published 2024-10-24 }
                    document Digest "digest.txt" { publisher Mirror  origin Wire }
                    document Reprint "reprint.txt" { publisher Herald  origin Digest }
                    kind Deployment { troops : count of people, over time }
                    entity D is Deployment
                    entity E is Deployment
                    proposition TheyFight "They fight"
                    proposition TheyLeave "They leave" excludes TheyFight
                    """),
            ];
        }

        Assert.InRange(known, 500, int.MaxValue);

        string Claim(int i)
        {
            string[] parties = ["Kirby", "Peskov", "Putin", "Aide", "Herald", "Mirror", "Kirby and Peskov"];
            IEnumerable<string> said = clauses.OrderBy(_ => random.Next()).Take(random.Next(5));
            string subject = Any(subjects);
            string about = subject.EndsWith("troops", StringComparison.Ordinal) ? subject + " " + Any(figures) : subject;
            return $"{Any(labels).Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}{Any(parties)} {Any(verbs)} {about} {string.Join(" ", said.OrderBy(clause => clause.Contains('"', StringComparison.Ordinal)))}".TrimEnd();
        }

        string Any(string[] of) => of[random.Next(of.Length)];
    }

    [Theory]
    [InlineData("person Foreigner")]
    [InlineData("person Foreigner of Kirby { also \"New\" }")]
    [InlineData("place Harbour in Port")]
    [InlineData("document Wire \"wire.txt\" { publisher Kirby }")]
    [InlineData("kind Quay { open : truth }")]
    [InlineData("entity Pier is Thing")]
    public void While_something_new_is_declared_nothing_else_is_looked_at(string declared)
    {
        SyntaxTree[] trees = [Parse("0.claims", Declarations + "\nplace Port\nentity E is Thing"), Parse("1.claims", "namespace N\nKirby states E.present"), Parse("2.claims", "namespace N\nAustin denies E.present")];
        ClaimsCompilation previous = ClaimsCompilation.Create(trees, "Test");
        Assert.Single(previous.Contradictions.All);
        Assert.Equal(1, previous.Subjects.LookedAtAnew);
        for (int length = declared.IndexOf(' ', StringComparison.Ordinal) + 2; length <= declared.Length; length++)
        {
            SyntaxTree[] edited = [Parse("0.claims", trees[0] + "\n" + declared[..length]), .. trees[1..]];
            ClaimsCompilation after = ClaimsCompilation.Create(edited, "Test", previous: previous);
            Assert.Equal((0, 0), (after.Contradictions.SolvedAnew, after.Subjects.LookedAtAnew));
            Assert.Same(previous.BindFile(trees[1]), after.BindFile(trees[1]));
            Assert.Equal(Reported(ClaimsCompilation.Create(edited, "Test")), Reported(after));
            previous = after;
        }
    }

    [Theory]
    [InlineData("person Kirby of Austin", "person Kirby")]
    [InlineData("person Newcomer", "person Newcomer of Austin\nNewcomer states E.present no")]
    [InlineData("person Newcomer\nNewcomer states E.present no", "person Newcomer of Austin\nNewcomer states E.present no")]
    [InlineData("entity G is Thing", "entity E is Other\nkind Other { present : truth }")]
    [InlineData("proposition P \"x\"", "proposition P \"x\" implies Q excludes R")]
    [InlineData("verb casts doubt on means denies", "verb casts doubt on means states")]
    [InlineData("person A \"x\"\nperson A \"y\"", "person A \"y\"\nperson A \"x\"")]
    public void What_is_declared_otherwise_counts_wherever_it_is_used(string before, string after)
    {
        SyntaxTree[] others =
        [
            Parse("1.claims", "namespace N\nKirby states E.present\nAustin denies E.present"),
            Parse("2.claims", "namespace N\nproposition Q \"q\"\nproposition R \"r\"\nKirby states Q\nAustin states R\nKirby casts doubt on R\nA states Q"),
        ];
        string known = Declarations + (after.Contains("entity E", StringComparison.Ordinal) ? "" : "\nentity E is Thing") + "\n";
        ClaimsCompilation previous = ClaimsCompilation.Create([Parse("0.claims", known + before), .. others], "Test");
        Reported(previous);
        SyntaxTree[] edited = [Parse("0.claims", known + after), .. others];
        Assert.Equal(Reported(ClaimsCompilation.Create(edited, "Test")), Reported(ClaimsCompilation.Create(edited, "Test", previous: previous)));
    }

    private static string[] Reported(ClaimsCompilation compilation) =>
        [.. compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree)).Select(d => $"{d} {string.Join(" ", d.Related.Select(r => r.Location))}")];

    private static ClaimsCompilation Check(IEnumerable<SyntaxTree> trees, ClaimsCompilation? previous)
    {
        var compilation = ClaimsCompilation.Create(trees, "Test", previous: previous);
        Assert.DoesNotContain(compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree)), d => d.Descriptor.Category is DiagnosticCategory.Syntax or DiagnosticCategory.Names);
        return compilation;
    }

    private static SyntaxTree Parse(string path, string text) => SyntaxTree.Parse(SourceText.From(text, path));
}
