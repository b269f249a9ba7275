using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

using ClaimsDsl.Binding;
using ClaimsDsl.Evidence;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>The compiler and the runtime follow claims to the same origins.</summary>
public class LineageTests
{
    private const string Relayed = """
        namespace DprkTroops
        government UnitedStates
        person Kirby of UnitedStates
        organization Nis
        group Lawmakers
        outlet Gazette
        outlet Herald
        outlet Mirror
        document Report "gazette.txt" { publisher Gazette }
        document Reprint "herald.txt" { publisher Herald origin Report }
        document Copy "copy.txt" { publisher Mirror origin Nis }
        document Hearsay "hearsay.txt" { publisher Mirror origin Nameless }
        document Nameless "nameless.txt"
        kind Deployment { troops : count of people, over time  lost : count of people per place }
        entity Deployment is Deployment
        place East
        place West
        proposition TheyFight "They fight"
        proposition TheyTrain "They train"
        proposition TheyLeave "They leave"
        first: Nis states TheyFight via Lawmakers in Report
        confirmed: Lawmakers confirm first
        Kirby confirms confirmed
        Kirby denies first via Herald
        Herald reports TheyFight in Reprint
        Mirror reports TheyFight in Copy
        Mirror reports TheyTrain in Hearsay
        Gazette reports TheyLeave via Mirror
        Mirror reports TheyLeave via Gazette
        Nis, Kirby state Deployment.troops 3,000
        UnitedStates believes Deployment.troops about 3,000 via Kirby, Gazette
        Gazette withholds Deployment.troops in Report
        Gazette states Deployment.lost[East] 3 via Nis
        Nis states Deployment.lost[West] 3
        Nis says in Report "no comment"
        """;

    [Fact]
    public void The_sample_has_the_same_origins_at_run_time() => SameOrigins(
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "samples/DprkTroops"), "*.claims").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]);

    [Fact]
    public void What_is_relayed_has_the_same_origins_at_run_time() => SameOrigins([("relayed.claims", Relayed)]);

    private static void SameOrigins((string Path, string Text)[] files)
    {
        ClaimsCompilation compilation = ClaimsCompilation.Create(files.Select(f => SyntaxTree.Parse(SourceText.From(f.Text, f.Path))), "DprkTroops");
        var parties = new PartyLinks(compilation);
        List<string> expected = [];
        foreach (string root in compilation.Claims.Roots)
        {
            var lineage = new SubjectLineage(compilation.Claims.AllAbout(root), parties, compilation.Claims.FindTarget);
            expected.AddRange(lineage.Claims.Select(c => Line(c.Claim.Asserters, c.Claim.Verb, c.Claim.Subject.ToString()!, lineage.OriginsOf(c).Select(o => o[(o.LastIndexOf(':') + 1)..]))));
            if (lineage.Claims[0].Claim.Subject is PropositionSubject)
            {
                IEnumerable<ClaimEntry> own = lineage.Claims.Where(c => c.Claim.Subject is PropositionSubject);
                expected.Add(Line([], "all", lineage.Claims[0].Claim.Subject.ToString()!, own.SelectMany(lineage.OriginsOf).Distinct().Select(o => o[(o.LastIndexOf(':') + 1)..])));
            }
        }

        string actual = (string)new ClaimsProject(files).AddCode("""
            using System.Linq;
            using ClaimsDsl;
            using DprkTroops;
            /// <summary/>
            public static class Program
            {
                /// <summary/>
                public static string Run() => string.Join("\n", Corpus.Claims.Where(c => c.Subject.ToString().Length > 0)
                    .Select(c => Line(c.Asserters, c.Verb.Phrase, c.Subject.ToString(), c.Origins))
                    .Concat(Corpus.Propositions.Where(p => Corpus.ClaimsOn(p).Count > 0)
                        .Select(p => Line(new Party[0], "all", p.Id, Corpus.ClaimsOn(p).Origins))));

                private static string Line(System.Collections.Generic.IEnumerable<Party> who, string verb, string subject, System.Collections.Generic.IEnumerable<Party> origins) =>
                    string.Join(",", who.Select(p => p.Id)) + " " + verb + " " + subject + " <- " + string.Join(",", origins.Select(p => p.Id).OrderBy(id => id, System.StringComparer.Ordinal));
            }
            """).Execute()!;
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Split('\n').Order(StringComparer.Ordinal));
    }

    private static string Line(IEnumerable<string> who, string verb, string subject, IEnumerable<string> origins) =>
        string.Join(",", who) + " " + verb + " " + subject + " <- " + string.Join(",", origins.Order(StringComparer.Ordinal));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));
}
