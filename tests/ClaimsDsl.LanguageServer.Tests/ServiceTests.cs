using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Tests.Editor;
using ClaimsDsl.Text;

using StreamJsonRpc;

using Xunit;

namespace ClaimsDsl.LanguageServer.Tests;

/// <summary>What an editor asks about places, and is answered from the core. What the answers are is tested there; here, that they arrive.</summary>
public sealed class ServiceTests : IAsyncLifetime, IDisposable
{
    private const string People = """
        government UnitedStates "United States"
        person Kirby "John Kirby" of UnitedStates
        government Russia
        kind Deployment {
          present : truth
          troops : count of people, over time
        }
        entity Troops is Deployment "The troops"

        """;

    private const string Claims = """
        // What the wire says.
        // All of it.
        document Wire "wire.txt" { published 2024-10-23 }

        in Wire on 2024-10-23 {
          first: Kirby states Troops.present
            "they are there"
          Russia denies Troops.present
            "they are not"
          Kirby states Troops.troops about 3,000
            "about 3,000"
          Russia states Troops.troops 12 via Kirby
            "12"
        }

        """;

    private readonly TestFolder _folder = new TestFolder().Write("people.claims", People).Write("claims.claims", Claims)
        .Write("wire.txt", "The first line.\nKirby says that they are there, about 3,000.\nRussia says they are not; there are 12.\n");

    private EditorClient _client = null!;

    private string Uri => _folder.UriOf("claims.claims");

    private object Document => new { uri = Uri };

    public async Task InitializeAsync() => _client = await EditorClient.StartAsync(_folder, capabilities: new
    {
        workspace = new { workspaceEdit = new { documentChanges = true }, codeLens = new { refreshSupport = true } },
    });

    public async Task DisposeAsync() => await _client.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_server_says_all_that_it_can_do()
    {
        string[] can = [.. _client.Capabilities.EnumerateObject().Select(property => property.Name).Where(name => name.EndsWith("Provider", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "callHierarchyProvider", "codeActionProvider", "codeLensProvider", "completionProvider", "declarationProvider", "definitionProvider",
                "documentFormattingProvider", "documentHighlightProvider", "documentLinkProvider", "documentOnTypeFormattingProvider", "documentRangeFormattingProvider",
                "documentSymbolProvider", "foldingRangeProvider", "hoverProvider", "inlayHintProvider", "referencesProvider", "renameProvider",
                "selectionRangeProvider", "semanticTokensProvider", "signatureHelpProvider", "workspaceSymbolProvider",
            ],
            can.Order(StringComparer.Ordinal));
        Assert.Equal("utf-16", _client.Capabilities.GetProperty("positionEncoding").GetString());
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_hover_says_what_a_name_is()
    {
        Lsp.Hover hover = await AskAtAsync<Lsp.Hover>("hover", "Kirby states");
        Assert.Contains("John Kirby", hover.Contents.Value, StringComparison.Ordinal);
        Assert.Equal("Kirby", TextAt(hover.Range));
    }

    [Theory]
    [InlineData("definition")]
    [InlineData("declaration")]
    public async Task A_name_leads_to_where_it_is_declared_in_another_file(string method)
    {
        Lsp.Location place = Assert.Single(await AskAtAsync<Lsp.Location[]>(method, "Kirby states"));
        Assert.Equal(_folder.UriOf("people.claims"), place.Uri);
        Assert.Equal(1, place.Range.Start.Line);
    }

    [Fact]
    public async Task A_quotation_leads_to_its_words_in_the_document()
    {
        Lsp.Location place = Assert.Single(await AskAtAsync<Lsp.Location[]>("definition", "they are there"));
        Assert.Equal(_folder.UriOf("wire.txt"), place.Uri);
        Assert.Equal((1, 1), (place.Range.Start.Line, place.Range.End.Line));
        Assert.Equal("they are there".Length, place.Range.End.Character - place.Range.Start.Character);
    }

    [Fact]
    public async Task References_are_those_of_all_files_with_or_without_the_declaration()
    {
        var position = PositionOf("Kirby states");
        Lsp.Location[] all = await _client.AskAsync<Lsp.Location[]>("textDocument/references", new { textDocument = Document, position, context = new { includeDeclaration = true } });
        Lsp.Location[] uses = await _client.AskAsync<Lsp.Location[]>("textDocument/references", new { textDocument = Document, position, context = new { includeDeclaration = false } });
        Assert.Equal((4, 3), (all.Length, uses.Length));
    }

    [Fact]
    public async Task Highlights_are_those_of_the_document()
    {
        Lsp.DocumentHighlight[] highlights = await AskAtAsync<Lsp.DocumentHighlight[]>("documentHighlight", "first:");
        Assert.Equal(3, Assert.Single(highlights).Kind);
    }

    [Fact]
    public async Task A_rename_changes_all_files_and_one_that_cannot_be_is_refused_with_its_reason()
    {
        Lsp.PrepareRenameResult target = await AskAtAsync<Lsp.PrepareRenameResult>("prepareRename", "Kirby states");
        Assert.Equal(("Kirby", "Kirby"), (target.Placeholder, TextAt(target.Range)));
        var edit = await _client.AskAsync<Lsp.WorkspaceEdit>("textDocument/rename", new { textDocument = Document, position = PositionOf("Kirby states"), newName = "Spokesman" });
        Assert.Equal([3, 1], edit.DocumentChanges!.Select(document => document.Edits.Count));
        RemoteInvocationException refused = await Assert.ThrowsAsync<RemoteInvocationException>(() =>
            _client.AskAsync<Lsp.WorkspaceEdit>("textDocument/rename", new { textDocument = Document, position = PositionOf("Kirby states"), newName = "Russia" }));
        Assert.Equal("'Russia' is already declared.", refused.Message);
        Assert.Equal(-32803, refused.ErrorCode);
    }

    [Fact]
    public async Task Symbols_are_those_of_a_document_and_of_the_workspace()
    {
        Lsp.DocumentSymbol[] outline = await AskAsync<Lsp.DocumentSymbol[]>("documentSymbol");
        Assert.Equal(["Wire", "in Wire on 2024-10-23"], outline.Select(symbol => symbol.Name));
        Assert.Equal(4, outline[1].Children!.Count);
        Lsp.WorkspaceSymbol[] found = await _client.AskAsync<Lsp.WorkspaceSymbol[]>("workspace/symbol", new { query = "kirb" });
        Assert.Equal("Kirby", found[0].Name);
    }

    [Fact]
    public async Task What_is_chosen_of_a_completion_is_told_more_of()
    {
        await _client.OpenAsync(Uri, Claims + "Ki");
        var position = new { line = Claims.Split('\n').Length - 1, character = 2 };
        Lsp.CompletionList list = await _client.AskAsync<Lsp.CompletionList>("textDocument/completion", new { textDocument = Document, position });
        Lsp.CompletionItem kirby = Assert.Single(list.Items, item => item.Label == "Kirby");
        Assert.Equal("Kirby", kirby.TextEdit!.NewText);
        Assert.Contains(list.Items, item => item.Label == "kind");
        Lsp.CompletionItem kind = list.Items.First(item => item.Data is not null);
        Assert.Null(kind.Documentation);
        Assert.NotEmpty((await _client.AskAsync<Lsp.CompletionItem>("completionItem/resolve", kind)).Documentation!.Value);
    }

    [Fact]
    public async Task Tokens_come_whole_in_part_and_as_what_has_changed()
    {
        Lsp.SemanticTokens whole = await AskAsync<Lsp.SemanticTokens>("semanticTokens/full");
        Assert.Equal(0, whole.Data!.Count % 5);
        Lsp.SemanticTokens part = await _client.AskAsync<Lsp.SemanticTokens>(
            "textDocument/semanticTokens/range", new { textDocument = Document, range = new { start = PositionOf("document"), end = PositionOf("\"wire.txt\"") } });
        Assert.InRange(part.Data!.Count, 5, whole.Data.Count - 5);

        await _client.OpenAsync(Uri, Claims.Replace("Russia denies", "UnitedStates denies", StringComparison.Ordinal));
        Lsp.SemanticTokens delta = await _client.AskAsync<Lsp.SemanticTokens>("textDocument/semanticTokens/full/delta", new { textDocument = Document, previousResultId = whole.ResultId });
        Lsp.SemanticTokensEdit edit = Assert.Single(delta.Edits!);
        Assert.InRange(edit.Data.Count, 5, 15);
        Lsp.SemanticTokens now = await AskAsync<Lsp.SemanticTokens>("semanticTokens/full");
        Assert.Equal(now.Data!, [.. whole.Data.Take(edit.Start), .. edit.Data, .. whole.Data.Skip(edit.Start + edit.DeleteCount)]);
        Lsp.SemanticTokens none = await _client.AskAsync<Lsp.SemanticTokens>("textDocument/semanticTokens/full/delta", new { textDocument = Document, previousResultId = now.ResultId });
        Assert.Empty(none.Edits!);
    }

    [Fact]
    public async Task Hints_say_what_is_meant_unless_somebody_wants_none()
    {
        var ask = new { textDocument = Document, range = new { start = PositionOf("// What"), end = new { line = 99, character = 0 } } };
        Assert.NotEmpty(await _client.AskAsync<Lsp.InlayHint[]>("textDocument/inlayHint", ask));
        await _client.TellAsync("workspace/didChangeConfiguration", new { settings = new { claims = new { inlayHints = new { enabled = false } } } });
        Assert.Empty(await _client.AskAsync<Lsp.InlayHint[]>("textDocument/inlayHint", ask));
    }

    [Fact]
    public async Task A_lens_shows_its_places_when_it_is_resolved()
    {
        Lsp.CodeLens[] lenses = await AskAsync<Lsp.CodeLens[]>("codeLens");
        JsonElement resolved = await _client.AskAsync<JsonElement>("codeLens/resolve", lenses[0]);
        JsonElement command = resolved.GetProperty("command");
        Assert.Equal("claims.showReferences", command.GetProperty("command").GetString());
        JsonElement[] arguments = [.. command.GetProperty("arguments").EnumerateArray()];
        Assert.Equal(Uri, arguments[0].GetString());
        Assert.Equal(2, arguments[1].GetProperty("line").GetInt32());
        Assert.Equal(Uri, arguments[2][0].GetProperty("uri").GetString());
        await _client.TellAsync("workspace/didChangeConfiguration", new { settings = new { claims = new { codeLens = new { enabled = false } } } });
        Assert.Empty(await AskAsync<Lsp.CodeLens[]>("codeLens"));
    }

    [Fact]
    public async Task Folds_selections_and_links_are_in_the_text()
    {
        Lsp.FoldingRange[] folds = await AskAsync<Lsp.FoldingRange[]>("foldingRange");
        Assert.Contains(folds, fold => fold is { StartLine: 0, EndLine: 1, Kind: "comment" });
        Assert.Contains(folds, fold => fold is { StartLine: 4 });
        Lsp.SelectionRange word = Assert.Single(await _client.AskAsync<Lsp.SelectionRange[]>("textDocument/selectionRange", new { textDocument = Document, positions = new[] { PositionOf("Kirby states") } }));
        Assert.Equal("Kirby", TextAt(word.Range));
        Assert.NotNull(word.Parent);
        Lsp.DocumentLink[] links = await AskAsync<Lsp.DocumentLink[]>("documentLink");
        Assert.Equal(_folder.UriOf("wire.txt"), links[0].Target);
        Assert.Equal(_folder.UriOf("wire.txt") + "#L2", links[1].Target);
    }

    [Fact]
    public async Task A_signature_names_the_part_at_the_caret()
    {
        Lsp.SignatureHelp help = await AskAtAsync<Lsp.SignatureHelp>("signatureHelp", "Troops.present\n    \"they are there");
        Lsp.SignatureInformation signature = Assert.Single(help.Signatures);
        Assert.InRange(help.ActiveParameter, 0, signature.Parameters.Count - 1);
        Assert.All(signature.Parameters, part => Assert.True(part.Label[1] <= signature.Label.Length));
    }

    [Fact]
    public async Task Who_has_something_from_whom_is_shown_as_a_hierarchy()
    {
        Lsp.CallHierarchyItem kirby = Assert.Single(await AskAtAsync<Lsp.CallHierarchyItem[]>("prepareCallHierarchy", "Kirby states Troops.troops about"));
        Lsp.CallHierarchyOutgoingCall[] outgoing = await _client.AskAsync<Lsp.CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", new { item = kirby });
        Lsp.CallHierarchyItem russia = Assert.Single(outgoing, call => call.To.Name == "Russia").To;
        Lsp.CallHierarchyIncomingCall[] incoming = await _client.AskAsync<Lsp.CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", new { item = russia });
        Assert.Contains(incoming, call => call.From.Name == kirby.Name && call.From.Uri == kirby.Uri);
    }

    [Fact]
    public async Task Disputes_have_their_sides_and_the_editor_is_told_when_they_may_be_others()
    {
        await _client.WaitAsync(() => _client.Received.Contains("claims/disputesChanged") && _client.Received.Contains("workspace/codeLens/refresh"), () => string.Join(", ", _client.Received));
        JsonElement[] disputes = await _client.AskAsync<JsonElement[]>("claims/disputes", new { });
        JsonElement dispute = disputes.First(d => d.GetProperty("detail").GetString()!.Contains("present", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, dispute.GetProperty("label").ValueKind);
        Assert.False(dispute.GetProperty("isAcknowledged").GetBoolean());
        Assert.Equal(Uri, dispute.GetProperty("uri").GetString());
        Assert.Equal(2, dispute.GetProperty("sides").GetArrayLength());
        Assert.All(dispute.GetProperty("sides").EnumerateArray(), side => Assert.NotEmpty(side.GetProperty("label").GetString()!));
    }

    private static Lsp.Position PositionOf(string text) => SourceText.From(Claims).ToPositionOf(text);

    private static string TextAt(Lsp.Range range)
    {
        var text = SourceText.From(Claims);
        return text.ToString(Editing.Positions.ToSpan(text, range));
    }

    private Task<T> AskAsync<T>(string method) => _client.AskAsync<T>("textDocument/" + method, new { textDocument = Document });

    private Task<T> AskAtAsync<T>(string method, string text) => _client.AskAsync<T>("textDocument/" + method, new { textDocument = Document, position = PositionOf(text) });
}

/// <summary>What the tests say of places.</summary>
internal static class Places
{
    /// <summary>Where a text begins.</summary>
    public static Lsp.Position ToPositionOf(this SourceText source, string text) =>
        Editing.Positions.ToPosition(source, source.ToString().IndexOf(text, StringComparison.Ordinal));
}
