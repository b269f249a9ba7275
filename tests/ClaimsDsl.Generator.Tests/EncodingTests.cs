using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace ClaimsDsl.Generator.Tests;

/// <summary>Documents as they lie on the disk, in any encoding: their quotations are found, or it is said why they cannot be.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Issue = "“That is a very, very serious issue” — naïve or not.";
    private const string Lost = "it is in an encoding that is neither UTF-8 nor UTF-16: save it in UTF-8";

    private readonly string _folder = Directory.CreateTempSubdirectory("claimsdsl-").FullName;

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Readable { get; } = new()
    {
        { "utf-8", false },
        { "utf-8", true },
        { "utf-16", true },
        { "utf-16BE", true },
    };

    /// <summary>The encoding, what the document begins with, its extension, the code page of the machine, and what is said of it.</summary>
    public static TheoryData<string, string, string, string, string?> CodePages { get; } = new()
    {
        // Where a machine has a code page, the compiler reads what is not in UTF-8 in that.
        { "windows-1252", "", "txt", "windows-1252", null },
        { "windows-1252", "", "txt", "iso-8859-1", null },
        { "windows-1252", "<meta charset=\"windows-1252\">", "html", "windows-1252", null },
        { "windows-1252", "<meta charset=\"windows-1252\">", "html", "windows-1251", null },
        { "windows-1252", "<meta charset=\"no-such-encoding\">", "html", "windows-1252", null },

        // Where it has none, what is lost is lost.
        { "windows-1252", "", "txt", "utf-8", Lost },
        { "windows-1252", "<html>", "html", "utf-8", Lost },
        { "windows-1252", "<meta charset=windows-1252>", "html", "utf-8", "it was not read in the encoding that it declares, 'windows-1252': save it in UTF-8" },
        { "utf-16", "", "txt", "utf-8", "it is in UTF-16 without a byte order mark: save it in UTF-8" },
        { "utf-16", "", "txt", "windows-1252", "it is in UTF-16 without a byte order mark: save it in UTF-8" },
        { "utf-32", "", "txt", "utf-8", "it is not a text, it contains NUL characters" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task Unicode_is_read_with_and_without_a_mark(string encoding, bool hasMark) =>
        Assert.Null(await ProblemAsync("a.txt", [.. hasMark ? Encoding.GetEncoding(encoding).Preamble : [], .. Encoding.GetEncoding(encoding).GetBytes(Issue)], "utf-8"));

    [Theory]
    [MemberData(nameof(CodePages))]
    public async Task What_is_in_a_code_page_is_read_or_said_to_be_unreadable(string encoding, string start, string extension, string codePage, string? problem) =>
        Assert.Equal(problem, await ProblemAsync("a." + extension, Encoding.GetEncoding(encoding).GetBytes(start + Issue), codePage));

    [Fact]
    public async Task Malformed_pages_are_read_as_far_as_they_can_be()
    {
        Assert.Null(await ProblemAsync("a.html", Encoding.UTF8.GetBytes("<p <b>x</i><!-- --><a href='<div>" + "<script>if (a < b</script>" + Issue + "<p"), "utf-8"));
        Assert.Null(await ProblemAsync("b.html", Encoding.UTF8.GetBytes(Issue + "<!-- never closed <style> &#xFFFFFFFF; &nosuch; </"), "utf-8"));
    }

    [Fact]
    public async Task Ten_megabytes_are_read()
    {
        string filler = string.Concat(Enumerable.Repeat("<p>Another line of a long, long page &amp; so on.</p>\n", 200_000));
        Assert.Null(await ProblemAsync("long.html", Encoding.UTF8.GetBytes(filler + Issue), "utf-8"));
    }

    [Fact]
    public async Task Random_bytes_are_no_crash()
    {
        var random = new Random(20241023);
        byte[] bytes = new byte[5000];
        for (int i = 0; i < 20; i++)
        {
            random.NextBytes(bytes);
            Assert.NotNull(await ProblemAsync(i + ".html", bytes, i % 2 == 0 ? "utf-8" : "windows-1252"));
        }
    }

    [Fact]
    public async Task A_claims_file_in_another_encoding_has_one_message()
    {
        string path = Path.Combine(_folder, "b.claims");
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes("person René \"René\"\nRené says \"très sérieux\"\n"));
        ClaimsProject project = new ClaimsProject(("a.claims", "person Austin")).AddFile(new OnDisk(path, "utf-8"));
        Assert.EndsWith("Error CLM0017: The file cannot be read: " + Lost, Assert.Single(await project.AnalyzeAsync()), StringComparison.Ordinal);
        project.AssertNoWarnings();
    }

    [Fact]
    public async Task Documents_whose_names_differ_by_case_are_two()
    {
        ClaimsProject project = new ClaimsProject(
            ("a.claims", "document One \"Wire.txt\"\ndocument Two \"wire.txt\"\nperson Kirby\nKirby says in One \"It is so.\"\nKirby says in Two \"It is not so.\"\n"))
            .AddFile("Wire.txt", "It is so.").AddFile("wire.txt", "It is not so.");
        Assert.Empty(await project.AnalyzeAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_not_said_to_be_missing() =>
        Assert.Equal("the file could not be opened", await ProblemAsync(new OnDisk(Path.Combine(_folder, "gone.txt"), "utf-8")));

    private async Task<string?> ProblemAsync(string name, byte[] bytes, string codePage)
    {
        string path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, bytes);
        return await ProblemAsync(new OnDisk(path, codePage));
    }

    /// <summary>Why a document cannot be read; null where what is quoted from it is found.</summary>
    private static async Task<string?> ProblemAsync(OnDisk document)
    {
        var project = new ClaimsProject(("a.claims", "document D \"" + document.Path + "\"\nperson Austin\nAustin says in D \"That is a very, very serious issue” – naïve\""));
        const string Message = "Error CLM2007: The text of D cannot be read: ";
        return (await project.AddFile(document).AnalyzeAsync()).SingleOrDefault() is { } reported ? reported.Split(Message)[1] : null;
    }

    /// <summary>A file, read as the compiler does: in UTF-8 or as its mark says, or else in the code page of the machine.</summary>
    private sealed class OnDisk(string path, string codePage) : AdditionalText
    {
        private readonly SourceText? _text = Read(path, codePage);

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;

        private static SourceText? Read(string path, string codePage)
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using FileStream stream = File.OpenRead(path);
            try
            {
                return SourceText.From(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            }
            catch (DecoderFallbackException)
            {
                stream.Position = 0;
                return SourceText.From(stream, Encoding.GetEncoding(codePage));
            }
        }
    }
}
