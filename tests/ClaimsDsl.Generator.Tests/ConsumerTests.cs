using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Testing;

using Microsoft.CodeAnalysis;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>What is reported about C# code that uses claims, and what is not.</summary>
public class ConsumerTests
{
    private const string Claims = """
        namespace N
        document D "d.txt"
        person Kirby "John Kirby"
        person Peskov
        kind Deployment { present : truth  troops : count of people  support : percent per person  winner : truth per one of primary, general and person }
        entity Deployment is Deployment
        entity Other is Deployment
        proposition Fight "They fight"
        proposition Calm "It is calm"

        old: Kirby states Deployment.troops 1,000 in D "1,000"
        newer: Kirby states Deployment.troops 3,000 in D "3,000" revises old
        gone: Kirby states Fight in D "they fight"
        Kirby states Fight no in D "no" retracts gone
        bare: Kirby states Deployment.troops 5
        unquoted: Kirby states Fight in D "…"
        remark: Kirby says "words"

        dispute Deployment.present between Kirby and Peskov
        dispute Deployment.support[Kirby] between Kirby and Peskov
        dispute Deployment.winner[primary, Kirby] between Kirby and Peskov
        dispute Fight between Kirby and Peskov
        """;

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using ClaimsDsl; global using N;";

    [Fact]
    public async Task What_no_longer_counts_or_has_no_source_is_reported_where_its_value_is_read() => await AssertReported("""
        Console.WriteLine(Claims.Old.Value);
        //! CLM5001 Claims.Old : Claims.Old no longer counts: Claims.Newer replaces it
        Console.WriteLine(Claims.Gone.Value);
        //! CLM5002 Claims.Gone : Claims.Gone no longer counts: a claim of John Kirby takes it back
        Console.WriteLine(Claims.Bare.ValueInWords);
        //! CLM5004 Claims.Bare : Claims.Bare has no document: what it says cannot be looked up
        Console.WriteLine(N.Claims.Unquoted.Value);
        //! CLM5004 N.Claims.Unquoted : N.Claims.Unquoted has no quotation: what it says cannot be looked up
        Console.WriteLine(Claims.Remark.ValueInWords);
        //! CLM5004 Claims.Remark
        Console.WriteLine(Claims.Newer.Value);
        """);

    [Theory]
    [InlineData("Claim<Quantity> claim = Claims.Old; Console.WriteLine(claim.Value);")]
    [InlineData("var claim = Claims.Old; var again = claim; Console.WriteLine(again.Value);")]
    [InlineData("Claim? claim; claim = Claims.Old; Console.WriteLine(claim.SaidOn);")]
    [InlineData("Show(Claims.Old); static void Show(Claim claim) => Console.WriteLine(claim);")]
    [InlineData("Show(Claims.Old); static void Show(Claim<Quantity> claim) => Console.WriteLine(claim);")]
    [InlineData("static Claim Latest() => Claims.Old; Console.WriteLine(Latest());")]
    [InlineData("Func<Claim> latest = () => Claims.Old; Console.WriteLine(latest());")]
    [InlineData("Console.WriteLine((args.Length > 0 ? Claims.Newer : Claims.Old).Value);")]
    [InlineData("Console.WriteLine((args.Length switch { 0 => Claims.Old, _ => Claims.Newer }).Value);")]
    [InlineData("Console.WriteLine(((Claim)Claims.Old).ValueInWords);")]
    [InlineData("Console.WriteLine(Claims.Old is { Value: var value } && value is not null);")]
    [InlineData("var (_, _, _, value) = Claims.Old; Console.WriteLine(value);")]
    [InlineData("Console.WriteLine(new Holder { Claim = Claims.Old }); class Holder { public Claim? Claim { get; set; } }")]
    [InlineData("Console.WriteLine(new Holder()); class Holder { public Claim Claim { get; } = Claims.Old; }")]
    public async Task To_hand_a_claim_on_is_to_go_by_it(string code) =>
        Assert.Equal("CLM5001", Assert.Single(await Analyze(code)).Id);

    [Theory]
    [InlineData("Console.WriteLine(nameof(Claims.Old));")]
    [InlineData("_ = Claims.Old;")]
    [InlineData("Console.WriteLine(Claims.Old);")]
    [InlineData("Console.WriteLine($\"{Claims.Old}\" + Claims.Old.ToString());")]
    [InlineData("Console.WriteLine(Claims.Old.Asserter.Name + Claims.Old.SaidOn + Claims.Old.Evidence[0].Quote + Claims.Newer.Revises);")]
    [InlineData("var claim = Claims.Old; Console.WriteLine(claim.Asserter);")]
    [InlineData("Console.WriteLine(Claims.Newer == Claims.Old || Claims.Newer.Equals(Claims.Old));")]
    [InlineData("Claim[] history = [Claims.Old, Claims.Newer]; Console.WriteLine(history.Length);")]
    [InlineData("Console.WriteLine(Corpus.Claims.Contains(Claims.Old));")]
    [InlineData("foreach (Claim claim in Corpus.Claims) { Console.WriteLine(claim.ValueInWords); }")]
    [InlineData("foreach (Claim<Quantity> claim in Entities.Deployment.Troops) { Console.WriteLine(claim.Value); }")]
    [InlineData("Console.WriteLine(Claims.Old.AsSaid().Value);")]
    [InlineData("Claim<bool> claim = Claims.Gone.AsSaid(); Console.WriteLine(claim.Value);")]
    [InlineData("#pragma warning disable CLM5001\nConsole.WriteLine(Claims.Old.Value);\n#pragma warning restore CLM5001")]
    public async Task To_speak_about_a_claim_is_not(string code) => Assert.Empty(await Analyze(code));

    [Fact]
    public async Task What_is_disputed_is_reported_where_it_is_read_as_one_value() => await AssertReported("""
        Console.WriteLine(Entities.Deployment.Present.Agreed);
        //! CLM5003 Entities.Deployment.Present.Agreed : Entities.Deployment.Present is disputed: there is no value that all agree on
        Console.WriteLine(Entities.Deployment.Present.Held.Agreed);
        //! CLM5003 Entities.Deployment.Present.Held.Agreed
        Deployment deployment = Entities.Deployment;
        ClaimSet<bool> present = deployment.Present;
        Console.WriteLine(present.Agreed);
        //! CLM5003 present.Agreed : deployment.Present is disputed: there is no value that all agree on
        """);

    [Theory]
    [InlineData("Console.WriteLine(Entities.Deployment.Support[Parties.Kirby].Agreed);", "Entities.Deployment.Support[Parties.Kirby]")]
    [InlineData("Party who = Parties.Kirby; Console.WriteLine(Entities.Deployment.Support[who].Agreed);", "Entities.Deployment.Support[who]")]
    [InlineData("Console.WriteLine(Entities.Deployment.Winner[DeploymentWinnerKey.Primary, Parties.Kirby].Agreed);", "Entities.Deployment.Winner[DeploymentWinnerKey.Primary, Parties.Kirby]")]
    [InlineData("Console.WriteLine(Corpus.ClaimsOn(Propositions.Fight).Agreed);", "Corpus.ClaimsOn(Propositions.Fight)")]
    [InlineData("bool isDisputed = Entities.Other.Present.IsDisputed; Console.WriteLine(Entities.Deployment.Present.Agreed || isDisputed);", "Entities.Deployment.Present")]
    public async Task Keys_and_propositions_are_disputed_too(string code, string claims) =>
        Assert.Equal($"{claims} is disputed: there is no value that all agree on", Assert.Single(await Analyze(code)).GetMessage(null));

    [Theory]
    [InlineData("Console.WriteLine(Entities.Other.Present.Agreed);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Troops.Agreed);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Support[Parties.Peskov].Agreed);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Winner[DeploymentWinnerKey.General, Parties.Kirby].Agreed);")]
    [InlineData("Console.WriteLine(Corpus.ClaimsOn(Propositions.Calm).Agreed);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Present.Count);")]
    [InlineData("foreach (Claim<bool> claim in Entities.Deployment.Present) { Console.WriteLine(claim.Value); }")]
    [InlineData("foreach (Side<bool> side in Entities.Deployment.Present.Sides) { Console.WriteLine(side); }")]
    [InlineData("if (!Entities.Deployment.Present.IsDisputed) { Console.WriteLine(Entities.Deployment.Present.Agreed); }")]
    [InlineData("ClaimSet<bool> present = Entities.Deployment.Present; Console.WriteLine(present.HasAgreement && present.Agreed);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Support[Parties.Kirby].Agreed ?? Quantity.Exactly(1));")]
    [InlineData("Console.WriteLine(Entities.Deployment.Support[Parties.Kirby].Agreed is null);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Present.AsOf(Day.From(2024, 10, 23)).Agreed);")]
    [InlineData("Console.WriteLine(Entities.Deployment.Present.ValidOn(Day.From(2024, 10, 23)).Agreed);")]
    [InlineData("ClaimSet<bool> present = Entities.Deployment.Present; present = Entities.Other.Present; Console.WriteLine(present.Agreed);")]
    [InlineData("Deployment other = args.Length > 0 ? Entities.Deployment : Entities.Other; Console.WriteLine(other.Present.Agreed);")]
    public async Task What_is_not_disputed_or_asked_for_is_not_reported(string code) => Assert.Empty(await Analyze(code));

    [Fact]
    public async Task Claims_of_a_referenced_assembly_are_known_too()
    {
        using var stream = new MemoryStream();
        Assert.True(new ClaimsProject(("claims.claims", Claims)).Compile().WithAssemblyName("Referenced").Emit(stream).Success);
        stream.Position = 0;
        ClaimsProject project = new ClaimsProject().AddReference(MetadataReference.CreateFromStream(stream)).AddCode(Usings)
            .AddProgram("Console.WriteLine(Claims.Old.Value); Console.WriteLine(Entities.Deployment.Present.Agreed);");
        project.AssertNoWarnings();
        Assert.Equal(["CLM5001", "CLM5003"], (await project.AnalyzeCodeAsync()).Select(d => d.Id).Order());
    }

    [Fact]
    public async Task A_claim_that_another_namespace_revises_says_which_does() =>
        Assert.Equal("Claims.Old no longer counts: Later.Claims.Newest replaces it", Assert.Single(await Analyze("Console.WriteLine(Claims.Old.Value);",
            ("later.claims", "namespace Later\nuse N\nnewest: Kirby states Deployment.troops 4,000 in D \"4,000\" revises old"),
            ("claims.claims", Claims.Replace(" revises old", "", System.StringComparison.Ordinal)))).GetMessage(null));

    [Theory]
    [InlineData("var a = b ?? Claims.Old; var b = a;")]
    [InlineData("Claim a = b, b = Claims.Old ?? a;")]
    [InlineData("ClaimSet<bool> a = b, b = a; Console.WriteLine(a.Agreed); Console.WriteLine(b.Agreed);")]
    [InlineData("var a = a.Agreed; Claims.Old. ; Entities.Deployment.Support[].Agreed; Corpus.ClaimsOn().Agreed")]
    [InlineData("return Claims.Old Claims.Missing.Value nameof(Claims.Old.Value")]
    public async Task Code_that_does_not_compile_is_taken_as_it_is(string code)
    {
        ClaimsProject project = new ClaimsProject(("claims.claims", Claims)).AddCode(Usings).AddProgram(code);
        Assert.DoesNotContain(await project.AnalyzeCodeAsync(), d => d.Id == "AD0001");
    }

    private static async Task AssertReported(string code)
    {
        var text = AnnotatedText.Parse(code, "Program.cs");
        ImmutableArray<Diagnostic> reported = await Analyze(code);
        text.AssertReported(reported.Select(d => new ReportedDiagnostic(
            d.Id, new FileSpan("Program.cs", d.Location.SourceSpan.Start, d.Location.SourceSpan.Length), d.GetMessage(null), [])));
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string code, params IEnumerable<(string, string)> files)
    {
        ClaimsProject project = new ClaimsProject(files.DefaultIfEmpty(("claims.claims", Claims))).AddCode(Usings).AddProgram(code);
        Assert.DoesNotContain(project.Compile().GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error && !d.IsWarningAsError);
        return await project.AnalyzeCodeAsync();
    }
}
