using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Testing;
using ClaimsDsl.Tests.Fuzzing;

using StreamJsonRpc;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>Whatever an editor does and says, and whatever is in its files, the server answers, and in the end knows what is in the editor.</summary>
public sealed class FuzzTests
{
    private static readonly TextMutator Texts = new(FuzzCorpus.Snippets);

    private static readonly string[] AboutPlaces =
        ["completion", "definition", "declaration", "references", "documentHighlight", "prepareRename", "hover", "signatureHelp", "prepareCallHierarchy"];

    private static readonly string[] AboutFiles =
        ["formatting", "documentSymbol", "semanticTokens/full", "foldingRange", "documentLink", "codeLens", "diagnostic"];

    private static readonly string[] AboutParts = ["semanticTokens/range", "rangeFormatting", "inlayHint", "codeAction"];

    private static readonly string[] NoMessages =
    [
        "{ no json", "[]", "null", "", "{}", "{\"jsonrpc\":\"1.0\"}", "{\"jsonrpc\":\"2.0\",\"id\":-1,\"method\":\"x\",\"params\"", "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{}}",
        "{\"jsonrpc\":\"2.0\",\"id\":99999,\"result\":[]}", "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":null}}", "\"\\uD800\"",
    ];

    [Fact]
    public Task A_server_answers_everything_and_knows_in_the_end_what_the_editor_has() => Fuzz.CheckAsync(25, Texts.Create, async (text, random) =>
    {
        SnippetFile[] files = [.. AnnotatedText.FilesOf(text)];
        using var folder = new TestFolder();
        await using EditorClient client = await StartAsync(folder);
        string[] uris = [.. files.Select((file, i) => folder.UriOf(i + (file.Path.EndsWith(".txt", StringComparison.Ordinal) ? ".txt" : ".claims")))];
        string[] texts = [.. files.Select(file => AsSent(file.Text))];
        for (int i = 0; i < files.Length; i++)
        {
            await client.OpenAsync(uris[i], texts[i]);
        }

        List<Task> answers = [];
        for (int left = 40; left > 0; left--)
        {
            int i = random.Next(files.Length);
            switch (random.Next(8))
            {
                case 0 or 1:
                    (object change, texts[i]) = ChangeSomewhere(texts[i], random);
                    await client.ChangeAsync(uris[i], change);
                    break;
                case 2 when random.Next(4) == 0:
                    // Not in the middle of a question.
                    await Task.WhenAll(answers);
                    string message = NoMessages[random.Next(NoMessages.Length)];
                    await client.WriteAsync($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");
                    break;
                case 3 when random.Next(4) == 0:
                    await client.TellAsync("textDocument/didClose", new { textDocument = new { uri = uris[i] } });
                    await client.OpenAsync(uris[i], texts[i]);
                    break;
                default:
                    answers.Add(AskSomethingAsync(client, uris[i], texts[i], random));
                    break;
            }
        }

        await Task.WhenAll(answers);
        for (int i = 0; i < files.Length; i++)
        {
            // Half a character cannot be sent.
            texts[i] = AsSent(texts[i]);
            await client.ChangeAsync(uris[i], new { range = RangeOf(texts[i], 0, 0), text = "" });
        }

        await using EditorClient fresh = await StartAsync(folder);
        for (int i = 0; i < files.Length; i++)
        {
            await fresh.OpenAsync(uris[i], texts[i]);
        }

        foreach (string uri in uris)
        {
            Assert.Equal(await ReportedAsync(fresh, uri), await ReportedAsync(client, uri));
        }
    });

    private static Task<EditorClient> StartAsync(TestFolder folder) => EditorClient.StartAsync(folder);

    private static async Task<string[]> ReportedAsync(EditorClient client, string uri) =>
        [.. (await client.AskAsync<Lsp.DocumentDiagnosticReport>("textDocument/diagnostic", new { textDocument = new { uri } })).Items!.Select(item => item.ToString())];

    /// <summary>A change, of a part or of all, and the text that it leaves.</summary>
    private static (object Change, string Text) ChangeSomewhere(string text, Random random)
    {
        if (random.Next(5) == 0)
        {
            string changed = AsSent(Texts.Mutate(text, random));
            return (new { text = changed }, changed);
        }

        int start = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, start + random.Next(1 << random.Next(8)));
        string inserted = AsSent(random.Next(2) == 0 ? "" : Texts.Mutate(text[start..end], random));
        return (new { range = RangeOf(text, start, end), text = inserted }, text[..start] + inserted + text[end..]);
    }

    private static async Task AskSomethingAsync(EditorClient client, string uri, string text, Random random)
    {
        var textDocument = new { uri };
        object position = random.Next(6) == 0 ? new { line = random.Next(-3, 99), character = random.Next(-3, 999) } : PositionOf(text, random.Next(text.Length + 1));
        object range = RangeOf(text, random.Next(text.Length + 1), random.Next(text.Length + 1));
        using var cancel = new CancellationTokenSource();
        Task<JsonElement?> answer = random.Next(9) switch
        {
            0 or 1 or 2 => client.AskAsync<JsonElement?>("textDocument/" + Pick(AboutPlaces), new { textDocument, position }, cancel.Token),
            3 or 4 => client.AskAsync<JsonElement?>("textDocument/" + Pick(AboutFiles), new { textDocument, options = new { } }, cancel.Token),
            5 => client.AskAsync<JsonElement?>("textDocument/" + Pick(AboutParts), new { textDocument, range, options = new { }, context = new { diagnostics = Array.Empty<object>() } }, cancel.Token),
            6 => client.AskAsync<JsonElement?>("textDocument/rename", new { textDocument, position, newName = AsSent(Texts.Mutate("Kirby", random)) }, cancel.Token),
            7 => client.AskAsync<JsonElement?>("workspace/symbol", new { query = AsSent(Texts.Mutate("k", random)) }, cancel.Token),
            _ => client.AskAsync<JsonElement?>(Pick(["textDocument/poem", "claims/disputes", "workspace/diagnostic", "textDocument/selectionRange"]), new { textDocument, previousResultIds = Array.Empty<object>(), positions = new[] { position } }, cancel.Token),
        };
        if (random.Next(8) == 0)
        {
            await cancel.CancelAsync();
        }

        try
        {
            await answer;
        }
        catch (Exception e) when (e is OperationCanceledException or RemoteMethodNotFoundException || (e is RemoteInvocationException refused && !refused.Message.Contains(" failed: ", StringComparison.Ordinal)))
        {
            // Taken back, or refused for a reason.
        }

        string Pick(string[] methods) => methods[random.Next(methods.Length)];
    }

    private static object RangeOf(string text, int start, int end) => new { start = PositionOf(text, start), end = PositionOf(text, end) };

    private static object PositionOf(string text, int offset)
    {
        Text.LinePosition position = Text.SourceText.From(text).GetLinePosition(offset);
        return new { line = position.Line, character = position.Character };
    }

    /// <summary>A text without halves of characters, which JSON does not carry.</summary>
    private static string AsSent(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
