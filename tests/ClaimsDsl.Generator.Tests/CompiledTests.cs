using System.Linq;

using Microsoft.CodeAnalysis.CSharp;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>Generated code compiles without a warning, whatever the names, and says at run time what the claims say.</summary>
public class CompiledTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void It_compiles_without_a_warning_in_every_version_from_9(LanguageVersion version)
    {
        object? said = new ClaimsProject(version, ("troops.claims", Snippets.Troops)).AddCode("""
            /// <summary>Uses the claims.</summary>
            public static class Program
            {
                /// <summary>Says one.</summary>
                public static string Run() => Troops.Claims.Kirby3000.ToString();
            }
            """).Execute();
        Assert.Equal("John Kirby states Deployment.troops at least 3,000 people", said);
    }

    [Theory]
    [InlineData("Claims.Kirby3000.Value.Set.ToString()", "[3000, ∞)")]
    [InlineData("Claims.Kirby3000.Asserter.Principals[0].ToString()", null)]
    [InlineData("Claims.Kirby3000.Evidence[0].Quote", "at least 3,000 \"soldiers\"")]
    [InlineData("Claims.Kirby3000.Evidence[0].Document.Title", "US: 3,000 \"troops\" <are> in Russia & more")]
    [InlineData("Claims.Kirby3000.To[0].Name", "Lawmakers")]
    [InlineData("Claims.Kirby3000.At.Parent.Name", "Russia")]
    [InlineData("Claims.Kirby3000.SaidOn.ToString()", "2024-10-23")]
    [InlineData("Claims.KirbyDistance.Value.ToString()", "about 500 miles")]
    [InlineData("Claims.KirbyDistance.Likelihood.Term", "likely")]
    [InlineData("Claims.Purpose.Value.Single.ToString()", "Training")]
    [InlineData("Claims.Motto.Value.Single", "fair game")]
    [InlineData("Claims.Leader.Value.Single.Name", "John Kirby")]
    [InlineData("Claims.Defensive.Asserter.Name", "Russia and United States")]
    [InlineData("Claims.Remark.Evidence[0].Quote", "restraint")]
    [InlineData("Claims.Remark.ConditionProposition", "Deployment.present no")]
    [InlineData("Entities.Deployment.Troops.Count.ToString()", "2")]
    [InlineData("Entities.Deployment.Troops.Held.Count.ToString()", "1")]
    [InlineData("Entities.Deployment.Troops.Held.Agreed.ToString()", "at least 3,000 people")]
    [InlineData("Entities.Deployment.Present.IsDisputed.ToString()", "True")]
    [InlineData("string.Join(\" | \", Entities.Deployment.Present.Sides)", "Russia | John Kirby")]
    [InlineData("Entities.Deployment.LandedAt[0].Value.Single.Name", "Vladivostok")]
    [InlineData("Entities.Deployment.Arrived[0].Value.Latest.ToString()", "2024-10-20")]
    [InlineData("string.Join(\" | \", Corpus.ClaimsOn(Propositions.TreatyIsDefensive))", "Russia and United States state TreatyIsDefensive | John Kirby denies TreatyIsDefensive")]
    [InlineData("Corpus.Claims.Count.ToString()", "13")]
    [InlineData("Disputes.Presence.Text", "They say the opposite.")]
    [InlineData("Assessments.Number.Value.ToString()", "3,000..4,000 people")]
    [InlineData("Parties.Russia.Aliases[0]", "Moscow")]
    [InlineData("Places.Vladivostok.Name", "Vladivostok")]
    public void What_the_file_says_is_there_at_run_time(string expression, string? expected)
    {
        object? value = new ClaimsProject(("troops.claims", Snippets.Troops)).AddCode($$"""
            #nullable disable
            using System.Linq;
            using Troops;
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => {{expression}};
            }
            """).Execute();
        if (expected is not null)
        {
            Assert.Equal(expected, value);
        }
        else
        {
            Assert.NotNull(value);
        }
    }

    public static TheoryData<string> Names { get; } =
    [
        // words of C#, of objects, of records, and of the generated code
        "class", "record", "event", "Equals", "toString", "getHashCode", "Clone", "id", "label", "Claims", "Corpus", "Parties", "Deconstruct", "EqualityContract",
        "Definition", "Home", "value__", "System", "ClaimsDsl", "global", "var", "field", "Kind", "Printmembers", "printMembers", "_", "__", "x1",
        // scripts without capitals, and with more than one code unit a letter as one reads it
        "روسيا", "中国", "רוסיה", "ǆungla", "ñandú", "İstanbul", "кремль",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_can_name_anything(string name)
    {
        string claims = $$"""
            person {{name}}
            place {{name}}
            document {{name}} "a.txt"
            kind {{name}} { {{name}} : one of {{name}}, other  also{{name}} : truth per person }
            entity {{name}} is {{name}}
            proposition {{name}} "It is so"
            {{name}} states {{name}}.{{name}} {{name}} in {{name}}
            label{{name}}: {{name}} states {{name}}
            """;
        foreach (string @namespace in new[] { "Some.Space", name, name + ".Claims", "Claims", "ClaimsDsl", "System.Claims" })
        {
            new ClaimsProject(("a.claims", "namespace " + @namespace + "\n" + claims)).AssertNoWarnings();
        }
    }

    [Fact]
    public void Names_that_differ_only_in_their_first_letter_keep_their_spelling()
    {
        object? value = new ClaimsProject(("a.claims", """
            namespace N
            person kirby "lower"
            person Kirby "upper"
            person Class "Class"
            person class "class"
            """)).AddCode("""
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => N.Parties.kirby.Name + N.Parties.Kirby.Name + N.Parties.Class.Name + N.Parties.@class.Name;
            }
            """).Execute();
        Assert.Equal("lowerupperClassclass", value);
    }

    [Fact]
    public void A_kind_and_an_enumeration_of_one_name_stay_apart() => new ClaimsProject(("a.claims", """
        kind DeploymentPurpose { x : truth }
        kind Deployment { purpose : one of a, b }
        kind deployment { purpose : one of a, b }
        """)).AssertNoWarnings();

    [Fact]
    public void A_file_of_one_namespace_can_use_the_kinds_and_parties_of_another()
    {
        object? value = new ClaimsProject(
            ("a.claims", "namespace A\nperson Kirby \"John Kirby\"\nkind Deployment { troops : count of people  leader : Deployment }\nentity First is Deployment"),
            ("b.claims", "namespace B\nuse A\nlabel: Kirby states First.troops 3\nkind Order { of : Deployment }\nentity Second is Deployment\nKirby states Second.troops 7")).AddCode("""
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => B.Claims.Label + ", " + B.Entities.Second.Troops.Held.Agreed;
            }
            """).Execute();
        Assert.Equal("John Kirby states First.troops 3 people, 7 people", value);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public void What_claims_on_an_attribute_need_is_found_in_whichever_files_it_is(LanguageVersion version)
    {
        // So much that the data of each file is compressed.
        string filler = string.Concat(Enumerable.Range(0, 100).Select(i => $"Kirby states Other.troops {i} note \"a note that takes some room\"\n"));
        ClaimsProject project = new ClaimsProject(
            version,
            ("names.claims", "namespace A\nperson Kirby\nperson Nis\nplace East\nkind Deployment { troops : count of people  at : truth per place }\nentity E is Deployment\nentity Other is Deployment\nproposition P \"p\"\n"),
            ("one.claims", "namespace A\nfirst: Kirby states E.troops 3,000\nNis states E.at[East]\n" + filler),
            ("two.claims", "namespace A\nsecond: Nis states E.troops 1,500\nKirby states P\n" + filler),
            ("revises.claims", "namespace A\nthird: Kirby states E.troops 4,000 revises first\n" + filler),
            ("denies.claims", "namespace A\ndenial: Nis denies first\nfourth: Nis denies third\n" + filler),
            ("retracts.claims", "namespace A\nNis says \"I was wrong\" retracts second\n" + filler),
            ("b.claims", "namespace B\nuse A\nKirby states E.troops 9\nNis denies first\nKirby denies P\n" + filler)).AddCode("""
            using System.Linq;
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => string.Join("\n",
                    string.Join("; ", A.Entities.E.Troops.Select(c => c.Label + ": " + c.Asserter + " " + c.Value)),
                    "held " + string.Join("; ", A.Entities.E.Troops.Held.Select(c => c.Label)),
                    A.Entities.E.At[A.Places.East].Agreed,
                    A.Corpus.ClaimsOn(A.Propositions.P).Agreed,
                    B.Corpus.ClaimsOn(A.Propositions.P).Agreed,
                    string.Join("; ", B.Corpus.About(A.Entities.E).Troops));
            }
            """);
        Assert.Equal(6, project.Run().GeneratedSources.Count(source => source.SourceText.ToString().Contains("deflated 1 ", System.StringComparison.Ordinal)));
        Assert.Equal(
            """
            denial: Nis 3,000 people; fourth: Nis 4,000 people; first: Kirby 3,000 people; third: Kirby 4,000 people; second: Nis 1,500 people
            held denial; fourth; third
            True
            True
            False
            Kirby states E.troops 9 people
            """,
            project.Execute());
    }

    [Fact]
    public void Evidence_has_the_words_of_the_document_and_where_they_stand()
    {
        object? value = new ClaimsProject(
            ("a/claims.claims", """
                namespace N
                use M
                person Kirby
                document Gone "gone.txt"
                document Broken "../broken.txt"
                Kirby says in Page "“3,000” troops" "3,000 … Russia" "not there" "twice" "[[twice]] said"
                Kirby says in Gone "3,000 troops"
                Kirby says in Broken "3,000 troops"
                Kirby says "3,000 troops"
                """),
            ("b/other.claims", "namespace M\ndocument Page \"../texts/page.html\""),
            ("texts/page.html", "<p>\r\n<b>\"3,000\"</b>\r\ntroops in\tRussia</p>\r\ntwice twice said"),
            ("broken.txt", "3,000 troops\0")).AddCode("""
            using System.Linq;

            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => string.Join("; ", N.Corpus.Claims.SelectMany(c => c.Evidence).Select(
                    e => e.Passage is { } p ? p.Start + "+" + p.Length + " line " + p.Line + " " + p.Text.Replace("\r\n", "|").Replace('\t', '>') : "-"));
            }
            """).Execute();
        Assert.Equal("8+19 line 2 \"3,000\"</b>|troops; 9+28 line 2 3,000\"</b>|troops in>Russia; -; -; 49+5 line 4 twice; -; -; -", value);
    }

    [Fact]
    public void A_typo_in_one_claim_leaves_the_members_of_the_others()
    {
        object? value = new ClaimsProject(("troops.claims", Snippets.Troops.Replace("Deployment.arrived early", "Deployment.arived early", System.StringComparison.Ordinal)
            .Replace("to Lawmakers", "to Lawmakrs", System.StringComparison.Ordinal)
            .Replace("not combat", "not fighting", System.StringComparison.Ordinal))).AddCode("""
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => Troops.Claims.Kirby3000.Asserter.Name + Troops.Claims.Motto.Value + Troops.Claims.Purpose.Value;
            }
            """).Execute();
        Assert.Equal("John Kirby= \"fair game\"anything", value);
    }
}
