using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Workspaces;

using StreamJsonRpc;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>What an editor does that it should not, or that nobody expects, is answered or borne.</summary>
public class ConversationTests
{
    private const int NotInitialized = -32002;
    private const int InvalidRequest = -32600;

    [Fact]
    public async Task An_editor_that_takes_its_leave_ends_the_server()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(folder);
        Assert.Null(await client.AskAsync<object?>("shutdown", null));
        await client.TellAsync("exit");
        Assert.True(await client.Served);
    }

    [Fact]
    public async Task An_editor_that_goes_without_a_word_ends_the_server()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(folder);
        client.Hang();
        Assert.False(await client.Served);
    }

    [Fact]
    public async Task An_editor_whose_process_ends_ends_the_server_though_its_pipes_stay_open()
    {
        using Process editor = Process.Start(OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", "/c pause") { RedirectStandardInput = true } : new ProcessStartInfo("sleep", "600"))!;
        await using EditorClient client = EditorClient.Connect();
        await client.InitializeAsync([], processId: editor.Id);
        editor.Kill();
        Assert.False(await client.Served);
    }

    [Fact]
    public async Task Nothing_is_answered_before_initialize_and_after_shutdown()
    {
        await using EditorClient client = EditorClient.Connect();
        await AssertRefusedAsync(NotInitialized, client.AskAsync<JsonElement>("workspace/symbol", new { query = "" }));
        await client.TellAsync("textDocument/didOpen", new { textDocument = new { uri = "file:///a.claims", languageId = "claims", version = 1, text = "" } });
        await client.InitializeAsync([]);
        await client.AskAsync<object?>("shutdown", null);
        await AssertRefusedAsync(InvalidRequest, client.AskAsync<JsonElement>("workspace/symbol", new { query = "" }));
    }

    [Theory]
    [InlineData("Content-Length: 9\r\n\r\n{ no json")]
    [InlineData("Content-Length: 2\r\n\r\n[]")]
    [InlineData("Content-Length: 4\r\n\r\nnull")]
    [InlineData("Content-Length: 16\r\n\r\n{\"jsonrpc\":\"1\"}\n")]
    [InlineData("Content-Length: 41\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"$/whatever\"}  ")]
    [InlineData("Content-Length: 71\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"x\":1}}   ")]
    [InlineData("Content-Length: 71\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[1, \"two\"]}  ")]
    [InlineData("Content-Length: 0\r\n\r\n")]
    [InlineData("Content-Length: 2\r\n\r\n{}")]
    [InlineData("Content-Length: 17\r\n\r\n{\"jsonrpc\":\"1.0\"}")]
    [InlineData("Content-Length: 8\r\n\r\n\"\\uD800\"")]
    [InlineData("Content-Length: 40\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":99999,\"result\":[]}")]
    [InlineData("Content-Length: 59\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{}}   ")]
    [InlineData("Content-Length: 48\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":-1,\"method\":\"x\",\"params\"  ")]
    public async Task A_message_that_is_none_is_borne(string message)
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.WriteAsync(message);
        Assert.Equal(1, (await client.AskAsync<JsonElement>("workspace/symbol", new { query = "" })).GetArrayLength());
    }

    [Fact]
    public async Task What_the_server_does_not_know_is_refused()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await Assert.ThrowsAsync<RemoteMethodNotFoundException>(() => client.AskAsync<JsonElement>("textDocument/poem", new { }));
        await Assert.ThrowsAnyAsync<RemoteRpcException>(() => client.AskAsync<JsonElement>("textDocument/definition", new { position = "here" }));
    }

    [Theory]
    [InlineData(0, 99)]
    [InlineData(99, 0)]
    [InlineData(-1, -1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task A_position_outside_the_text_is_the_nearest_inside(int line, int character)
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        var textDocument = new { uri = folder.UriOf("a.claims") };
        var position = new { line, character };
        foreach (string method in new[] { "completion", "definition", "references", "documentHighlight", "prepareRename" })
        {
            await client.AskAsync<JsonElement?>("textDocument/" + method, new { textDocument, position });
        }

        await client.OpenAsync(textDocument.uri, "person Kirby");
        await client.ChangeAsync(textDocument.uri, new { range = new { start = position, end = position }, text = "\nperson Kirby\nperson " });
        Assert.NotNull(await client.AskAsync<JsonElement?>("textDocument/documentSymbol", new { textDocument }));
    }

    [Fact]
    public async Task A_document_that_the_workspace_does_not_have_has_nothing()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(folder);
        foreach (string uri in new[] { folder.UriOf("none.claims"), "untitled:Untitled-1", "https://example.com/a.claims", "", "file://", "%" })
        {
            var textDocument = new { uri };
            Assert.Empty(await client.AskAsync<Lsp.Location[]>("textDocument/definition", new { textDocument, position = new { line = 0, character = 0 } }));
            await client.TellAsync("textDocument/didClose", new { textDocument });
        }
    }

    [Fact]
    public async Task A_document_that_is_no_file_is_compiled_alone()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.OpenAsync("untitled:Untitled-1", "person Kirby\nperson Kirby\n");
        await client.WaitForAsync("untitled:Untitled-1", "CLM1020");
        await client.TellAsync("textDocument/didClose", new { textDocument = new { uri = "untitled:Untitled-1" } });
        await client.WaitForAsync("untitled:Untitled-1");
    }

    [Fact]
    public async Task A_document_outside_the_folders_is_compiled_with_those_beside_it()
    {
        using var folder = new TestFolder();
        using TestFolder other = new TestFolder().Write("a.claims", "person Kirby\n").Write("b.claims", "person Kirby\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.OpenAsync(other.UriOf("b.claims"), "person Kirby\n");
        await client.WaitForAsync(other.UriOf("b.claims"), "CLM1020");
    }

    [Fact]
    public async Task Edits_in_flight_are_made_in_their_order()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        string uri = folder.UriOf("a.claims");
        await client.OpenAsync(uri, "");
        const string Typed = "person Kirby\nperson Austin\n";
        int line = 0;
        int character = 0;
        foreach (char c in Typed)
        {
            // Nobody waits: the server has them in its pipe, one behind the other.
            var here = new { line, character };
            _ = client.ChangeAsync(uri, new { range = new { start = here, end = here }, text = c.ToString() });
            (line, character) = c == '\n' ? (line + 1, 0) : (line, character + 1);
        }

        Lsp.DocumentSymbol[] symbols = await client.AskAsync<Lsp.DocumentSymbol[]>("textDocument/documentSymbol", new { textDocument = new { uri } });
        Assert.Equal(["Kirby", "Austin"], Array.ConvertAll(symbols, symbol => symbol.Name));
    }

    [Fact]
    public async Task A_question_that_an_edit_overtakes_is_answered_as_it_was_asked()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Austin");
        using var asked = new SemaphoreSlim(0);
        using var isEdited = new ManualResetEventSlim();
        await using EditorClient client = await EditorClient.StartAsync(folder, change: host => host with { WriteReport = WaitForEdit });
        Task<JsonElement> report = client.AskAsync<JsonElement>("claims/report", new { });
        await asked.WaitAsync();
        await client.OpenAsync(folder.UriOf("a.claims"), "person Kirby");
        await client.AskAsync<JsonElement>("textDocument/documentSymbol", new { textDocument = new { uri = folder.UriOf("a.claims") } });
        isEdited.Set();
        Assert.Equal("person Austin", (await report).GetProperty("html").GetString());

        string WaitForEdit(Binding.ClaimsCompilation compilation, CancellationToken cancel)
        {
            asked.Release();
            isEdited.Wait(cancel);
            return compilation.Trees[0].ToString();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_takes_time_is_shown_by_an_editor_that_shows_work(bool showsWork)
    {
        using TestFolder folder = new TestFolder().Write("News.csproj", "<Project />").Write("a.claims", "person Kirby");
        using var asked = new SemaphoreSlim(0);
        await using EditorClient client = await EditorClient.StartAsync(
            folder, capabilities: new { window = new { workDoneProgress = showsWork } }, change: host => host with { EvaluateAsync = Evaluate });
        await asked.WaitAsync();
        if (showsWork)
        {
            await client.WaitAsync(() => client.Work.Count == 2, () => string.Join(", ", client.Work));
        }

        Assert.Equal(showsWork ? ["begin Reading News.csproj", "end"] : [], client.Work);

        Task<ProjectFile> Evaluate(string path, CancellationToken cancel)
        {
            asked.Release();
            throw WorkspaceException.Failure("It is not restored.");
        }
    }

    [Fact]
    public async Task A_question_can_be_taken_back()
    {
        using var folder = new TestFolder();
        using var asked = new SemaphoreSlim(0);
        using var takeBack = new CancellationTokenSource();
        await using EditorClient client = await EditorClient.StartAsync(folder, change: host => host with { WriteReport = WaitUntilGivenUp });
        Task<JsonElement> report = client.AskAsync<JsonElement>("claims/report", new { }, takeBack.Token);
        await asked.WaitAsync();
        await takeBack.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => report);

        string WaitUntilGivenUp(Binding.ClaimsCompilation compilation, CancellationToken cancel)
        {
            asked.Release();
            cancel.WaitHandle.WaitOne();
            throw new OperationCanceledException(cancel);
        }
    }

    [Fact]
    public async Task A_mistake_of_the_server_is_told_and_ends_nothing()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(folder, change: host => host with { WriteReport = (_, _) => throw new InvalidOperationException("broken") });
        var told = await Assert.ThrowsAsync<RemoteInvocationException>(() => client.AskAsync<JsonElement>("claims/report", new { }));
        Assert.Contains("broken", told.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await client.AskAsync<JsonElement>("workspace/symbol", new { query = "" })).GetArrayLength());
    }

    [Fact]
    public async Task The_report_is_about_the_text_in_the_editor()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\n");
        await using EditorClient client = await EditorClient.StartAsync(
            folder, change: host => host with { WriteReport = (compilation, _) => string.Concat(compilation.Trees) });
        await client.OpenAsync(folder.UriOf("a.claims"), "person Austin\n");
        Assert.Equal("person Austin\n", (await client.AskAsync<Lsp.ReportResult>("claims/report", new { })).Html);
    }

    [Fact]
    public async Task A_file_that_is_deleted_underneath_is_gone_when_that_is_told()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", "person Kirby\nperson Kirby\n").Write("b.claims", "");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        await client.WaitForAsync(folder.UriOf("a.claims"), "CLM1020");
        File.Delete(folder.FullPath("a.claims"));
        await client.OpenAsync(folder.UriOf("b.claims"), "person Austin");
        Assert.Equal(3, (await client.AskAsync<JsonElement>("workspace/symbol", new { query = "" })).GetArrayLength() + 1);
        await client.TellAsync("textDocument/didSave", new { textDocument = new { uri = folder.UriOf("a.claims") } });
        await client.WaitForAsync(folder.UriOf("a.claims"));
    }

    [Fact]
    public async Task A_file_that_is_no_UTF_8_has_one_message()
    {
        using TestFolder folder = new TestFolder().Write("a.claims", [.. "person Kirby \""u8, 0xE9, 0xFF, .. "\"\nperson Kirby\n"u8]);
        await using EditorClient client = await EditorClient.StartAsync(folder);

        // Windows has a code page for it.
        await client.WaitForAsync(folder.UriOf("a.claims"), OperatingSystem.IsWindows() ? "CLM1020" : "CLM0017");
    }

    [Fact]
    public async Task A_client_that_watches_files_is_asked_to()
    {
        using var folder = new TestFolder();
        await using EditorClient client = await EditorClient.StartAsync(
            folder, capabilities: new { workspace = new { didChangeWatchedFiles = new { dynamicRegistration = true } } });
        await client.WaitAsync(() => client.Registrations is not null, () => "nothing");
        Assert.Contains("**/*.claims", client.Registrations.ToString(), StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(int code, Task request)
    {
        RemoteInvocationException refused = await Assert.ThrowsAsync<RemoteInvocationException>(() => request);
        Assert.Equal(code, refused.ErrorCode);
    }
}
