using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>No file silences the generator or the analyzer, and whatever has a meaning still has its members.</summary>
public class RobustnessTests
{
    public static TheoryData<string, string> Files { get; } = new()
    {
        { "empty", "" },
        { "only a byte order mark", "\uFEFF" },
        { "NUL", "person A \"a\0b\"\0" },
        { "half surrogates", "person A \"\uD800\"\nperson B \"\uDC00x\"" },
        { "line separators in a quotation", "person A\nA says \"one\u2028two\u2029three\u0085four\"" },
        { "quotation marks in a row", "person A\nlabel: A says \"\"\"\"\"\"\"\"\"\"" },
        { "braces and placeholders in messages", "{0}{1} states {2}.{{}}" },
        { "XML in names for people", "person A \"</summary><x>&amp;<!--]]>\"\nlabel: A says \"*/ </remarks> &\"" },
        { "anything in attributes", "person A \"*/ </remarks> \\ \u2028 )]\"\nproposition P \"x\"\nold: A says P\nA denies P revises old\ndispute P between A and A" },
        { "backslashes", "person A \"\\\\n\\u0041\\\"\ndocument D \"..\\x\\y.txt\"" },
        { "emoji", "person A \"🇰🇵 👩‍👩‍👧\"\n😀 states 😀" },
        { "right to left", "person كيربي \"جون كيربي\"\nproposition قول \"نعم\"\nكيربي states قول" },
        { "carriage returns", "person A\r\nperson B\rlabel: A says \"x\"\r\n" },
        { "directional overrides", "person A\u202E \"x\"\nperson B" },
        { "an unclosed everything", "kind K { a : one of b, \nentity E is K { also \"x" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Odd_texts_are_taken_as_they_are(string what, string text)
    {
        var project = new ClaimsProject(("odd.claims", text), ("good.claims", "namespace Good\nperson Kirby"));
        Assert.Contains("Kirby", string.Concat(project.Run().GeneratedSources.Select(s => s.SourceText)), StringComparison.Ordinal);
        Assert.NotEmpty(what);
        project.AssertNoWarnings();
        Assert.DoesNotContain(await project.AnalyzeAsync(), d => d.Contains("AD0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Random_bytes_are_taken_as_they_are()
    {
        var random = new Random(20241023);
        for (int i = 0; i < 50; i++)
        {
            byte[] bytes = new byte[2000];
            random.NextBytes(bytes);
            string text = i % 2 == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
            var project = new ClaimsProject(("random.claims", text));
            project.Run();
            Assert.DoesNotContain(await project.AnalyzeAsync(), d => d.Contains("AD0001", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_left_out()
    {
        ClaimsProject project = new ClaimsProject(("good.claims", "namespace Good\nperson Kirby"))
            .AddFile(new Unreadable("/project/unreadable.claims")).AddFile(new Unreadable("/project/wire.txt"));
        project.AssertNoWarnings();
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public async Task Ten_megabytes_of_braces_are_one_mistake()
    {
        var project = new ClaimsProject(("braces.claims", new string('{', 10_000_000)), ("good.claims", "namespace Good\nperson Kirby"));
        project.Run();
        Assert.Single(await project.AnalyzeAsync());
    }

    [Fact]
    public void Files_of_one_name_in_different_folders_and_outside_the_project_have_outputs_of_their_own()
    {
        string[] paths = ["a/x.claims", "b/x.claims", "A/x.claims", "a/X.Claims", "corpus/N.claims", "corpus.N.claims", "a.x.claims", "../outside/x.claims", "../../x.claims", "a b/x.claims", "a_b/x.claims", "ü/x.claims", "é/x.claims"];
        var project = new ClaimsProject(paths.Select((p, i) => (p, "namespace N\nperson P" + i)));
        GeneratorRunResult result = project.Run();

        // One a file, one for the namespace and one for the manifest.
        Assert.Equal(paths.Length + 2, result.GeneratedSources.Select(s => s.HintName.ToUpperInvariant()).Distinct().Count());
    }

    [Theory]
    [InlineData("a.claims")]
    [InlineData("sub/../a.claims")]
    [InlineData("./a.claims")]
    [InlineData(".//a.claims")]
    [InlineData("sub\\..\\a.claims")]
    [InlineData("../project/a.claims")]
    public async Task A_file_that_is_listed_twice_is_one_file(string again)
    {
        var project = new ClaimsProject(("a.claims", "namespace N\nperson Kirby"), (again, "namespace N\nperson Kirby"));
        Assert.Equal(3, project.Run().GeneratedSources.Length);
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public void Without_claims_files_nothing_is_emitted() => Assert.Empty(new ClaimsProject(("readme.txt", "person Kirby")).Run().GeneratedSources);

    [Fact]
    public async Task An_older_C_sharp_is_told_so_once()
    {
        var project = new ClaimsProject(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp8, ("a.claims", "person A"), ("b.claims", "person B"));
        Assert.Empty(project.Run().GeneratedSources);
        Assert.Equal(
            ["a.claims(1,1): Error CLM1050: Claims become C# 9.0 code, and the project compiles C# 8.0: set <LangVersion> to 9.0 or newer"],
            await project.AddCode("class C { }").AnalyzeAsync());
    }

    private sealed class Unreadable(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
