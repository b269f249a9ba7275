using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Text;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>What the editor can have written: fixes and the layout.</summary>
public class EditingTests
{
    private const string Uri = "a.claims";

    [Fact]
    public async Task A_fix_changes_the_text_at_the_version_that_it_was_made_for()
    {
        using TestFolder folder = new TestFolder().Write(Uri, "");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        const string Text = "person Kirby\nproposition P \"x\"\nkirby states P\n";
        await client.OpenAsync(folder.UriOf(Uri), Text);
        Lsp.CodeAction fix = Assert.Single(await ActionsAsync(client, folder, 2, 0), action => action.Title == "Change to 'Kirby'");
        Assert.Equal("quickfix", fix.Kind);
        Assert.Equal("CLM1001", Assert.Single(fix.Diagnostics!).Code);
        Lsp.TextDocumentEdit edit = Assert.Single(fix.Edit!.DocumentChanges!);
        Assert.Equal(1, edit.TextDocument.Version);
        Assert.Equal("person Kirby\nproposition P \"x\"\nKirby states P\n", Apply(Text, edit.Edits));
    }

    [Fact]
    public async Task A_client_that_knows_no_versions_gets_changes_by_document()
    {
        using TestFolder folder = new TestFolder().Write(Uri, "person Kirby\nproposition P \"x\"\nkirby states P\n");
        await using EditorClient client = await EditorClient.StartAsync(folder, capabilities: new { });
        Lsp.CodeAction fix = Assert.Single(await ActionsAsync(client, folder, 2, 0), action => action.Title == "Change to 'Kirby'");
        Assert.Null(fix.Edit!.DocumentChanges);
        Assert.Single(fix.Edit.Changes![folder.UriOf(Uri)]);
    }

    [Fact]
    public async Task All_fixes_that_need_no_look_are_made_at_once_when_somebody_asks_for_them()
    {
        using TestFolder folder = new TestFolder().Write(Uri, "");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        const string Text = "person Kirby\nproposition P \"x\"\nkirby states P\nKIRBY denies P\n";
        await client.OpenAsync(folder.UriOf(Uri), Text);
        Lsp.CodeAction all = Assert.Single(await ActionsAsync(client, folder, 0, 0, "source.fixAll"));
        Assert.Null(all.Edit);
        Lsp.CodeAction resolved = await client.AskAsync<Lsp.CodeAction>("codeAction/resolve", all);
        Assert.Equal("person Kirby\nproposition P \"x\"\nKirby states P\nKirby denies P\n", Apply(Text, Assert.Single(resolved.Edit!.DocumentChanges!).Edits));
        await client.ChangeAsync(folder.UriOf(Uri), "person Kirby\n");
        await Assert.ThrowsAsync<StreamJsonRpc.RemoteInvocationException>(() => client.AskAsync<Lsp.CodeAction>("codeAction/resolve", all));
    }

    [Fact]
    public async Task What_can_be_done_where_nothing_is_wrong_is_offered()
    {
        using TestFolder folder = new TestFolder().Write(Uri, "document D \"d.txt\"\n").Write("d.txt", "text");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        Assert.Equal("refactor", Assert.Single(await ActionsAsync(client, folder, 0, 10)).Kind);
        Assert.Empty(await ActionsAsync(client, folder, 0, 10, "quickfix"));
    }

    [Fact]
    public async Task A_document_gets_the_layout_by_the_smallest_edits()
    {
        using TestFolder folder = new TestFolder().Write(Uri, "person   Kirby\r\n\r\n\r\n\r\nin  D {\r\nKirby states P\r\n}\r\n");
        await using EditorClient client = await EditorClient.StartAsync(folder);
        string text = "person   Kirby\r\n\r\n\r\n\r\nin  D {\r\nKirby states P\r\n}\r\n";
        Lsp.TextEdit[] edits = await client.AskAsync<Lsp.TextEdit[]>("textDocument/formatting", new { textDocument = new { uri = folder.UriOf(Uri) }, options = new { } });
        Assert.Equal("person Kirby\r\n\r\nin D {\r\n  Kirby states P\r\n}\r\n", Apply(text, ValueList.From(edits)));
        Assert.All(edits, edit => Assert.True(edit.NewText.Length <= 2, edit.ToString()));
    }

    [Fact]
    public async Task A_range_gets_the_layout_and_the_rest_stays()
    {
        const string Text = "person   Kirby\nperson   Austin\n";
        using TestFolder folder = new TestFolder().Write(Uri, Text);
        await using EditorClient client = await EditorClient.StartAsync(folder);
        Lsp.TextEdit[] edits = await client.AskAsync<Lsp.TextEdit[]>(
            "textDocument/rangeFormatting",
            new { textDocument = new { uri = folder.UriOf(Uri) }, range = new { start = new { line = 1, character = 0 }, end = new { line = 2, character = 0 } }, options = new { } });
        Assert.Equal("person   Kirby\nperson Austin\n", Apply(Text, ValueList.From(edits)));
    }

    [Theory]
    [InlineData("person   Kirby\n\n", "\n", 1, "person Kirby\n\n")]
    [InlineData("in D {\nKirby   states P\n    }\n", "}", 2, "in D {\nKirby   states P\n}\n")]
    public async Task While_somebody_types_the_line_that_is_done_gets_the_layout(string text, string typed, int line, string expected)
    {
        using TestFolder folder = new TestFolder().Write(Uri, text);
        await using EditorClient client = await EditorClient.StartAsync(folder);
        Lsp.TextEdit[] edits = await client.AskAsync<Lsp.TextEdit[]>(
            "textDocument/onTypeFormatting", new { textDocument = new { uri = folder.UriOf(Uri) }, position = new { line, character = 5 }, ch = typed, options = new { } });
        Assert.Equal(expected, Apply(text, ValueList.From(edits)));
    }

    private static Task<Lsp.CodeAction[]> ActionsAsync(EditorClient client, TestFolder folder, int line, int character, params string[] only)
    {
        var position = new { line, character };
        return client.AskAsync<Lsp.CodeAction[]>(
            "textDocument/codeAction",
            new { textDocument = new { uri = folder.UriOf(Uri) }, range = new { start = position, end = position }, context = new { diagnostics = System.Array.Empty<object>(), only = only.Length > 0 ? only : null } });
    }

    private static string Apply(string text, ValueList<Lsp.TextEdit> edits)
    {
        var source = SourceText.From(text);
        return TextEdit.Apply(text, edits.Select(edit => new TextEdit("", source.ToSpan(edit.Range), edit.NewText)).OrderBy(edit => edit.Span.Start));
    }
}
