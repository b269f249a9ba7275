using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Syntax;
using ClaimsDsl.Tests;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>An editor is told what a build reports, of all files, while somebody types.</summary>
public class DiagnosticsTests
{
    [Theory]
    [InlineData("samples/DprkTroops")]
    [InlineData("tests/ClaimsDsl.Core.Tests/Fixtures")]
    public async Task What_a_build_reports_is_told_of_every_file(string path)
    {
        (Dictionary<string, string[]> expected, EditorClient opened) = await OpenAsync(path);
        await using EditorClient client = opened;
        foreach ((string file, string[] reported) in expected)
        {
            string uri = Lsp.DocumentUri.FromPath(file);
            await client.WaitForAsync(uri, diagnostics => diagnostics.Select(Describe).SequenceEqual(reported));
        }
    }

    [Theory]
    [InlineData("samples/DprkTroops")]
    [InlineData("tests/ClaimsDsl.Core.Tests/Fixtures")]
    public async Task After_edits_and_their_undoing_the_same_is_reported(string path)
    {
        (Dictionary<string, string[]> expected, EditorClient opened) = await OpenAsync(path);
        await using EditorClient client = opened;
        foreach ((string file, string[] reported) in expected)
        {
            string uri = Lsp.DocumentUri.FromPath(file);
            string text = await File.ReadAllTextAsync(file);
            await client.OpenAsync(uri, text[..(text.Length / 2)]);
            await client.ChangeAsync(uri, "person " + text);
            await client.ChangeAsync(uri, text);
            var pulled = await client.AskAsync<Lsp.DocumentDiagnosticReport>("textDocument/diagnostic", new { textDocument = new { uri } });
            Assert.Equal(reported, pulled.Items!.Select(Describe));
        }
    }

    [Fact]
    public async Task Severities_are_those_of_an_editorconfig_and_change_with_it()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\nproposition P \"It is so\"\nKirby states P\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        string uri = folder.UriOf("a.claims");
        Assert.Equal(2, Assert.Single(await client.WaitForAsync(uri, "CLM2001")).Severity);
        folder.Write(".editorconfig", "root = true\n[*.claims]\nclaims_severity.unsourced = error\n");
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = folder.UriOf(".editorconfig"), type = 1 } } });
        await client.WaitForAsync(uri, diagnostics => diagnostics is [{ Severity: 1 }]);
    }

    [Fact]
    public async Task What_is_no_file_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TestFolder folder = new TestFolder().Write("a.claims", "document Wire \"wire.txt\"\nperson Kirby\nKirby says in Wire \"x\"\n");
        foreach (string pipe in new[] { "b.claims", "wire.txt" })
        {
            using Process process = Process.Start("mkfifo", [folder.FullPath(pipe)]);
            await process.WaitForExitAsync();
        }

        File.CreateSymbolicLink(folder.FullPath("gone.claims"), "nowhere");
        Directory.CreateSymbolicLink(folder.FullPath("loop"), ".");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.WaitForAsync(folder.UriOf("a.claims"), "CLM2007");
    }

    [Fact]
    public async Task A_text_that_an_editor_read_in_another_encoding_has_one_message()
    {
        using TestFolder folder = new();
        await using EditorClient client = await EditorClient.StartAsync(folder);
        string uri = folder.UriOf("a.claims");
        await client.OpenAsync(uri, "person Andre \"Andr\uFFFD Ren\uFFFD\"\nAndre says \"C\uFFFDest tr\uFFFDs s\uFFFDrieux\"\n");
        await client.WaitForAsync(uri, "CLM0017");
    }

    [Fact]
    public async Task The_editors_setting_is_the_preset_where_nothing_else_is_said()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\nproposition P \"It is so\"\nKirby states P\n");
        await using EditorClient client = await EditorClient.StartAsync(folder, settings: new { severity = "strict" });
        string uri = folder.UriOf("a.claims");
        await client.WaitForAsync(uri, diagnostics => diagnostics is [{ Severity: 1 }]);
        await client.TellAsync("workspace/didChangeConfiguration", new { settings = new { claims = new { severity = "relaxed" } } });
        await client.WaitForAsync(uri, diagnostics => diagnostics is [{ Severity: 3 }]);
    }

    [Fact]
    public async Task A_diagnostic_has_its_page_its_other_places_and_what_can_be_done()
    {
        using TestFolder folder = new TestFolder()
            .Write("a.claims", "person Kirby\n").Write("b.claims", "person Kirby\nperson Austin\nproposition P\nKirbi states P\nallow CLM2001 \"why\"\nperson X\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        ValueList<Lsp.Diagnostic> diagnostics = await client.WaitForAsync(folder.UriOf("b.claims"), told => told.Any(d => d.Code == "CLM1001"));
        Lsp.Diagnostic duplicate = Assert.Single(diagnostics, d => d.Code == "CLM1020");
        Assert.EndsWith("/CLM1020.md", duplicate.CodeDescription!.Href, StringComparison.Ordinal);
        Assert.Equal(folder.UriOf("a.claims"), Assert.Single(duplicate.RelatedInformation!).Location.Uri);
        Assert.NotEmpty(Assert.Single(diagnostics, d => d.Code == "CLM1001").Data!.Fixes);
    }

    [Fact]
    public async Task An_edit_of_one_file_changes_what_is_told_of_another()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\n").Write("b.claims", "proposition P \"x\"\nKirby states P\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.WaitForAsync(folder.UriOf("b.claims"), "CLM2001");
        await client.OpenAsync(folder.UriOf("a.claims"), "person Kirby\n");
        await client.ChangeAsync(folder.UriOf("a.claims"), new { range = RangeOf(0, 7, 0, 12), text = "Austin" });
        await client.WaitForAsync(folder.UriOf("b.claims"), "CLM1001");
        await client.TellAsync("textDocument/didClose", new { textDocument = new { uri = folder.UriOf("a.claims") } });
        await client.WaitForAsync(folder.UriOf("b.claims"), "CLM2001");
    }

    [Fact]
    public async Task A_version_is_told_with_diagnostics()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        string uri = folder.UriOf("a.claims");
        await client.OpenAsync(uri, "x");
        await client.ChangeAsync(uri, "person Kirby\nperson Kirby\n");
        await client.WaitForAsync(uri, "CLM1020");
        Assert.Equal(2, client.DiagnosticsOf(uri)!.Version);
    }

    [Fact]
    public async Task A_document_that_changes_on_disk_is_looked_into_again()
    {
        using TestFolder folder = new TestFolder()
            .Write("a.claims", "document D \"d.txt\"\nperson Kirby\nproposition P \"x\"\nin D { Kirby states P \"the words\" }\n").Write("d.txt", "other words");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.WaitForAsync(folder.UriOf("a.claims"), "CLM2004");
        folder.Write("d.txt", "these are the words.");
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = folder.UriOf("d.txt"), type = 2 } } });
        await client.WaitForAsync(folder.UriOf("a.claims"));
        await client.OpenAsync(folder.UriOf("d.txt"), "in the editor there is something else");
        await client.WaitForAsync(folder.UriOf("a.claims"), "CLM2004");
    }

    [Fact]
    public async Task A_document_that_changes_while_it_is_read_is_read_again()
    {
        using var isRead = new SemaphoreSlim(0);
        using var mayGoOn = new SemaphoreSlim(0);
        SyntaxTree tree = SyntaxTree.Parse(SourceText.From("document D \"d.txt\"\nperson Kirby\nin D { Kirby says \"the words\" }\n", "/folder/a.claims"));
        string text = "other words";
        var before = ProjectSnapshot.Create(null, "", [tree], new Documents([], ["/folder"], ReadSlowly), null);
        Task<ValueList<Finding>> reading = Task.Run(() => before.Check(tree, CancellationToken.None));
        await isRead.WaitAsync();
        text = "these are the words.";
        ProjectSnapshot after = before.WithDocuments(path => path == "/folder/d.txt");
        mayGoOn.Release(2);
        Assert.Contains(await reading, finding => finding.Diagnostic.Id == "CLM2004");
        Assert.DoesNotContain(after.Check(tree, CancellationToken.None), finding => finding.Diagnostic.Id == "CLM2004");

        string ReadSlowly(string path)
        {
            string known = text;
            isRead.Release();
            mayGoOn.Wait();
            return known;
        }
    }

    [Fact]
    public async Task Files_that_are_created_and_deleted_come_and_go()
    {
        using TestFolder folder = new TestFolder().Write("b.claims", "proposition P \"x\"\nKirby states P\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.WaitForAsync(folder.UriOf("b.claims"), "CLM1001");
        folder.Write("a.claims", "person Kirby\nperson Kirby\n");
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = folder.UriOf("a.claims"), type = 1 } } });
        await client.WaitForAsync(folder.UriOf("b.claims"), "CLM2001");
        await client.WaitForAsync(folder.UriOf("a.claims"), "CLM1020");
        File.Delete(folder.FullPath("a.claims"));
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = folder.UriOf("a.claims"), type = 3 } } });
        await client.WaitForAsync(folder.UriOf("a.claims"));
        await client.WaitForAsync(folder.UriOf("b.claims"), "CLM1001");
    }

    /// <summary>To such an editor both are one file, and what is told of it last counts.</summary>
    [Fact]
    public async Task An_editor_that_writes_an_address_in_another_way_keeps_what_it_is_told()
    {
        using TestFolder folder = new TestFolder().Write("a (1).claims", "person Kirby\nperson Kirby\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        string own = folder.UriOf("a (1).claims");
        string editors = own.Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal);
        await client.WaitForAsync(own, "CLM1020");

        await client.OpenAsync(editors, "person Kirby\nperson Kirby\n");
        await client.WaitForAsync(editors, "CLM1020");
        await client.WaitForAsync(own);
        Assert.Equal(editors, client.Published.Last().Uri);

        await client.TellAsync("textDocument/didClose", new { textDocument = new { uri = editors } });
        await client.WaitForAsync(own, "CLM1020");
        await client.WaitForAsync(editors);
        Assert.Equal(own, client.Published.Last().Uri);
    }

    [Fact]
    public async Task Folders_are_opened_and_closed_and_compiled_apart()
    {
        using TestFolder one = new TestFolder().Write("a.claims", "person Kirby\n");
        using TestFolder two = new TestFolder().Write("b.claims", "proposition P \"x\"\nKirby states P\n");
        await using EditorClient client = await EditorClient.StartAsync(one);
        var folder = new { uri = Lsp.DocumentUri.FromPath(two.Path), name = "two" };
        await client.TellAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { folder }, removed = Array.Empty<object>() } });
        await client.WaitForAsync(two.UriOf("b.claims"), "CLM1001");
        await client.TellAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added = Array.Empty<object>(), removed = new[] { folder } } });
        await client.WaitForAsync(two.UriOf("b.claims"));
    }

    [Fact]
    public async Task Files_of_a_project_are_those_that_MSBuild_says()
    {
        using TestFolder folder = new TestFolder().Write("p/P.csproj", "<Project />").Write("p/a.claims", "person Kirby\n").Write("b.claims", "person Kirby\n");
        var evaluated = new ProjectFile(
            [folder.FullPath("p/a.claims"), folder.FullPath("b.claims")],
            [],
            new[] { "RootNamespace", "ClaimsDslSeverity", "NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors" }.ToDictionary(name => name, _ => ""));
        await using EditorClient client = await EditorClient.StartAsync(folder, change: host => host with { EvaluateAsync = (_, _) => Task.FromResult(evaluated) });
        await client.WaitForAsync(folder.UriOf("p/a.claims"), "CLM1020");
    }

    /// <summary>Editors open a file that they make before they tell that it was made, or before it is there at all.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_file_is_one_of_the_project_though_it_is_opened_first(bool isWritten)
    {
        using TestFolder folder = new TestFolder().Write("p/P.csproj", "<Project />").Write("p/a.claims", "person Kirby\nproposition P \"x\"\nproposition Q \"y\"\nKirby states P\n");
        int evaluations = 0;
        await using EditorClient client = await EditorClient.StartAsync(folder, change: host => host with { EvaluateAsync = (_, _) => Task.FromResult(Evaluate()) });
        await client.WaitForAsync(folder.UriOf("p/a.claims"), diagnostics => diagnostics is [{ Severity: 1 }]);
        string uri = folder.UriOf("p/b.claims");
        if (isWritten)
        {
            folder.Write("p/b.claims", "");
        }

        await client.OpenAsync(uri, "Kirby states Q\n");
        await client.WaitForAsync(uri, diagnostics => diagnostics is [{ Code: "CLM2001", Severity: 1 }]);
        folder.Write("p/b.claims", "Kirby states Q\n");
        await client.TellAsync("textDocument/didSave", new { textDocument = new { uri } });
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri, type = 1 } } });
        await client.ChangeAsync(uri, "person Kirby\n");
        await client.WaitForAsync(uri, "CLM1020");
        Assert.Equal(2, evaluations);

        ProjectFile Evaluate()
        {
            evaluations++;
            return new(
                [.. Directory.GetFiles(folder.FullPath("p"), "*.claims").Order(StringComparer.Ordinal)],
                [],
                new[] { "RootNamespace", "ClaimsDslSeverity", "NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors" }
                    .ToDictionary(name => name, name => name == "ClaimsDslSeverity" ? "strict" : ""));
        }
    }

    [Fact]
    public async Task A_client_that_only_asks_is_not_told()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\nperson Kirby\n").Write("b.claims", "x");
        await using EditorClient client = await EditorClient.StartAsync(folder, capabilities: new { textDocument = new { diagnostic = new { } } });
        Assert.True(client.Capabilities.GetProperty("diagnosticProvider").GetProperty("workspaceDiagnostics").GetBoolean());
        var all = await client.AskAsync<Lsp.WorkspaceDiagnosticReport>("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        Assert.Equal([folder.UriOf("a.claims"), folder.UriOf("b.claims")], all.Items.Select(item => item.Uri));
        var again = await client.AskAsync<Lsp.WorkspaceDiagnosticReport>(
            "workspace/diagnostic", new { previousResultIds = all.Items.Select(item => new { uri = item.Uri, value = item.ResultId }) });
        Assert.All(again.Items, item => Assert.Equal("unchanged", item.Kind));
        Assert.Empty(client.Received);
    }

    private static object RangeOf(int line, int character, int endLine, int endCharacter) =>
        new { start = new { line, character }, end = new { line = endLine, character = endCharacter } };

    /// <summary>Opens a folder of the repository.</summary>
    /// <returns>What a build reports of its files, and the editor.</returns>
    private static async Task<(Dictionary<string, string[]> Expected, EditorClient Client)> OpenAsync(string path)
    {
        string folder = Path.Combine(Repository.Root, path);
        Dictionary<string, string[]> expected = await BuildAsync(folder);
        EditorClient client = EditorClient.Connect();
        await client.InitializeAsync([folder]);
        return (expected, client);
    }

    private static async Task<Dictionary<string, string[]>> BuildAsync(string folder)
    {
        Workspace workspace = await Workspace.LoadAsync([folder], new LoadOptions { CurrentDirectory = folder }, default);
        ClaimsProject project = Assert.Single(workspace.Projects);
        ILookup<string, string> findings = project.Check(() => { }, default).Where(finding => finding.AllowedBecause is null)
            .ToLookup(finding => finding.Tree.Path, Describe);
        Assert.NotEmpty(findings);
        return findings.ToDictionary(g => g.Key, g => g.ToArray());
    }

    private static string Describe(Finding finding)
    {
        Text.LinePosition start = finding.Tree.Text.GetLinePosition(finding.Diagnostic.Location.Span.Start);
        Text.LinePosition end = finding.Tree.Text.GetLinePosition(finding.Diagnostic.Location.Span.End);
        return $"{start}-{end} {finding.Diagnostic.Id} {4 - (int)finding.Severity}: {finding.Diagnostic.Message} <- {finding.Diagnostic.Related.Count}";
    }

    private static string Describe(Lsp.Diagnostic diagnostic)
    {
        var start = new Text.LinePosition(diagnostic.Range.Start.Line, diagnostic.Range.Start.Character);
        var end = new Text.LinePosition(diagnostic.Range.End.Line, diagnostic.Range.End.Character);
        return $"{start}-{end} {diagnostic.Code} {diagnostic.Severity}: {diagnostic.Message} <- {diagnostic.RelatedInformation?.Count ?? 0}";
    }
}
