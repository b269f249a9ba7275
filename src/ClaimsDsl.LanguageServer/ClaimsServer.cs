using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.LanguageServer.Features;
using ClaimsDsl.Workspaces;

using StreamJsonRpc;

namespace ClaimsDsl.LanguageServer;

/// <summary>
/// One conversation with an editor. Messages are taken one by one in their order: an edit is made at once, and a question gets the state at its
/// place in that order, and is answered beside the others. An editor that wants no answer any more says so itself.
/// </summary>
internal sealed class ClaimsServer : IDisposable
{
    private readonly ServerHost _host;
    private readonly JsonRpc _rpc;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _workspaceGate = new();
    private readonly SemaphoreSlim _evaluation = new(1);
    private readonly DiagnosticsPublisher _publisher;
    private readonly SemanticTokensFeature _tokens = new();
    private EditorWorkspace? _workspace;
    private bool _isShutDown;
    private bool _hasExited;

    [SuppressMessage("Reliability", "CA2000", Justification = "The connection disposes of its handler.")]
    private ClaimsServer(Stream input, Stream output, ServerHost host)
    {
        _host = host;
        _rpc = new JsonRpc(new MessageHandler(output, input, host.Log)) { CancelLocallyInvokedMethodsWhenConnectionIsClosed = true };
        _publisher = new DiagnosticsPublisher(
            diagnostics => _rpc.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", diagnostics),
            RefreshAsync,
            host.Log);
        AddMethods();
    }

    /// <summary>Answers an editor until it says that it is done, or goes away.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What it reads.</param>
    /// <param name="host">The program.</param>
    /// <param name="cancel">Ends the conversation.</param>
    /// <returns>Whether the editor took its leave, rather than just going.</returns>
    public static async Task<bool> RunAsync(Stream input, Stream output, ServerHost host, CancellationToken cancel)
    {
        using var server = new ClaimsServer(input, output, host);
        using CancellationTokenRegistration stop = cancel.Register(() => server._ended.TrySetResult());
        Task publishing = server._publisher.RunAsync(server._stop.Token);
        server._rpc.StartListening();
        try
        {
            // Somebody who reads standard input cannot be called off: the connection itself ends only with the next message.
            await await Task.WhenAny(server._rpc.Completion, server._ended.Task);
        }
        catch (Exception e) when (e is IOException or BadRpcHeaderException or ObjectDisposedException or OperationCanceledException)
        {
            host.Log("The connection has ended: " + e.Message);
        }

        await server._stop.CancelAsync();
        await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return server._isShutDown && server._hasExited;
    }

    public void Dispose()
    {
        _rpc.Dispose();
        _stop.Dispose();
        _evaluation.Dispose();
    }

    /// <summary>All that an editor can say. A new request is a line here.</summary>
    private void AddMethods()
    {
        Add("initialize", (Func<Lsp.InitializeParams, Lsp.InitializeResult>)Initialize);
        Add("initialized", (Action)(() => Notified(Initialized)));
        Add("shutdown", (Func<object?>)ShutDown);
        Add("exit", (Action)Exit);

        Edit<Lsp.DidOpenTextDocumentParams>("textDocument/didOpen", (workspace, told) => Evaluate(workspace.Open(OpenDocument.From(told.TextDocument))));
        Edit<Lsp.DidChangeTextDocumentParams>("textDocument/didChange", (workspace, told) => Evaluate(workspace.Change(told)));
        Edit<Lsp.TextDocumentParams>("textDocument/didClose", (workspace, told) =>
        {
            _tokens.Forget(told.TextDocument.Uri);
            Evaluate(workspace.Close(told.TextDocument.Uri));
        });
        Edit<Lsp.TextDocumentParams>("textDocument/didSave", (workspace, told) => Evaluate(workspace.FilesChanged([Lsp.DocumentUri.ToPath(told.TextDocument.Uri)])));
        Edit<Lsp.DidChangeWatchedFilesParams>(
            "workspace/didChangeWatchedFiles",
            (workspace, told) => Evaluate(workspace.FilesChanged([.. told.Changes.Select(change => Lsp.DocumentUri.ToPath(change.Uri))])));
        Edit<Lsp.DidChangeWorkspaceFoldersParams>(
            "workspace/didChangeWorkspaceFolders",
            (workspace, told) => Evaluate(workspace.ChangeFolders(PathsOf(told.Event.Added), PathsOf(told.Event.Removed))));
        Edit<Lsp.DidChangeConfigurationParams>("workspace/didChangeConfiguration", (workspace, told) => workspace.Configure(ServerSettings.Read(told.Settings)));

        Ask<Lsp.DocumentDiagnosticParams, Lsp.DocumentDiagnosticReport>("textDocument/diagnostic", DiagnosticsFeature.Answer);
        Ask<Lsp.WorkspaceDiagnosticParams, Lsp.WorkspaceDiagnosticReport>("workspace/diagnostic", DiagnosticsFeature.Answer);
        Ask<Lsp.CodeActionParams, ValueList<Lsp.CodeAction>>("textDocument/codeAction", CodeActionFeature.Answer);
        Ask<Lsp.CodeAction, Lsp.CodeAction>("codeAction/resolve", CodeActionFeature.Resolve);
        Ask<Lsp.TextDocumentParams, ValueList<Lsp.TextEdit>?>("textDocument/formatting", FormattingFeature.Answer);
        Ask<Lsp.DocumentRangeFormattingParams, ValueList<Lsp.TextEdit>?>("textDocument/rangeFormatting", FormattingFeature.Answer);
        Ask<Lsp.DocumentOnTypeFormattingParams, ValueList<Lsp.TextEdit>?>("textDocument/onTypeFormatting", FormattingFeature.Answer);
        Ask<Lsp.TextDocumentPositionParams, Lsp.CompletionList>("textDocument/completion", CompletionFeature.Answer);
        Ask<Lsp.CompletionItem, Lsp.CompletionItem>("completionItem/resolve", CompletionFeature.Resolve);
        Ask<Lsp.TextDocumentPositionParams, ValueList<Lsp.Location>>("textDocument/definition", NavigationFeature.Define);
        Ask<Lsp.TextDocumentPositionParams, ValueList<Lsp.Location>>("textDocument/declaration", NavigationFeature.Define);
        Ask<Lsp.ReferenceParams, ValueList<Lsp.Location>>("textDocument/references", NavigationFeature.Refer);
        Ask<Lsp.TextDocumentPositionParams, ValueList<Lsp.DocumentHighlight>>("textDocument/documentHighlight", NavigationFeature.Highlight);
        Ask<Lsp.TextDocumentPositionParams, Lsp.PrepareRenameResult?>("textDocument/prepareRename", RenameFeature.Prepare);
        Ask<Lsp.RenameParams, Lsp.WorkspaceEdit?>("textDocument/rename", RenameFeature.Answer);
        Ask<Lsp.TextDocumentParams, ValueList<Lsp.DocumentSymbol>>("textDocument/documentSymbol", SymbolFeature.Outline);
        Ask<Lsp.WorkspaceSymbolParams, ValueList<Lsp.WorkspaceSymbol>>("workspace/symbol", SymbolFeature.Find);
        Ask<Lsp.TextDocumentParams, Lsp.SemanticTokens?>("textDocument/semanticTokens/full", _tokens.Full);
        Ask<Lsp.SemanticTokensDeltaParams, Lsp.SemanticTokens?>("textDocument/semanticTokens/full/delta", _tokens.Delta);
        Ask<Lsp.SemanticTokensRangeParams, Lsp.SemanticTokens?>("textDocument/semanticTokens/range", SemanticTokensFeature.Range);
        Ask<Lsp.TextDocumentParams, ValueList<Lsp.FoldingRange>>("textDocument/foldingRange", StructureFeature.Fold);
        Ask<Lsp.SelectionRangeParams, ValueList<Lsp.SelectionRange>>("textDocument/selectionRange", StructureFeature.Select);
        Ask<Lsp.TextDocumentParams, ValueList<Lsp.DocumentLink>>("textDocument/documentLink", StructureFeature.Link);
        Ask<Lsp.TextDocumentPositionParams, Lsp.Hover?>("textDocument/hover", HelpFeature.Hover);
        Ask<Lsp.TextDocumentPositionParams, Lsp.SignatureHelp?>("textDocument/signatureHelp", HelpFeature.Sign);
        Ask<Lsp.InlayHintParams, ValueList<Lsp.InlayHint>>("textDocument/inlayHint", HelpFeature.Hint);
        Ask<Lsp.TextDocumentParams, ValueList<Lsp.CodeLens>>("textDocument/codeLens", CodeLensFeature.Answer);
        Ask<Lsp.CodeLens, Lsp.CodeLens>("codeLens/resolve", CodeLensFeature.Resolve);
        Ask<Lsp.TextDocumentPositionParams, ValueList<Lsp.CallHierarchyItem>?>("textDocument/prepareCallHierarchy", CitationFeature.Prepare);
        Ask<Lsp.CallHierarchyParams, ValueList<Lsp.CallHierarchyIncomingCall>>("callHierarchy/incomingCalls", CitationFeature.Citing);
        Ask<Lsp.CallHierarchyParams, ValueList<Lsp.CallHierarchyOutgoingCall>>("callHierarchy/outgoingCalls", CitationFeature.CitedBy);
        Ask<Lsp.DisputesParams, ValueList<Lsp.Dispute>>("claims/disputes", DisputesFeature.Answer);
        Ask<Lsp.ReportParams, Lsp.ReportResult>("claims/report", new ReportFeature(_host.WriteReport).Answer);
    }

    private void Add(string method, Delegate handler) => _rpc.AddLocalRpcMethod(
        handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = handler.Method.GetParameters().Length > 0 });

    /// <summary>What changes the workspace.</summary>
    private void Edit<T>(string method, Action<EditorWorkspace, T> edit) => Add(method, (Action<T>)(told => Notified(() => Change(workspace => edit(workspace, told)))));

    /// <summary>What is answered from the workspace as it is when it is asked.</summary>
    private void Ask<TParams, TResult>(string method, Func<Snapshot, TParams, CancellationToken, TResult> answer) =>
        Add(method, (Func<TParams, CancellationToken, Task<TResult>>)((ask, cancel) => AnswerAsync(method, ask, answer, cancel)));

    private async Task<TResult> AnswerAsync<TParams, TResult>(string method, TParams ask, Func<Snapshot, TParams, CancellationToken, TResult> answer, CancellationToken cancel)
    {
        if (_workspace is null || _isShutDown)
        {
            throw _workspace is null ? ProtocolError.NotInitialized() : ProtocolError.ShutDown();
        }

        Snapshot state = _workspace.Current;
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stop.Token);
        try
        {
            return await Task.Run(() => answer(state, ask, given.Token), given.Token);
        }
#pragma warning disable CA1031 // A request that the core fails on is answered, and the others go on.
        catch (Exception e) when (e is not (OperationCanceledException or LocalRpcException))
#pragma warning restore CA1031
        {
            _host.Log($"{method}: {e}");
            throw ProtocolError.Failed($"{method} failed: {e.Message}");
        }
    }

    /// <summary>A notification has no answer that could tell of a failure.</summary>
    private void Notified(Action action)
    {
        try
        {
            if (_workspace is not null && !_isShutDown)
            {
                action();
            }
        }
#pragma warning disable CA1031 // What cannot be done for one notification must not end the conversation.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _host.Log(e.ToString());
        }
    }

    private void Change(Action<EditorWorkspace> change)
    {
        lock (_workspaceGate)
        {
            change(_workspace!);
            if (Pushes(_workspace!.Current.Client))
            {
                _publisher.Update(_workspace.Current);
            }
        }
    }

    /// <summary>Whether the editor is told of diagnostics. One that only asks for them is not; one that can do both is, since to be told of all files costs it nothing.</summary>
    private static bool Pushes(Lsp.InitializeParams client) => client.Capabilities?.TextDocument is not { Diagnostic: not null, PublishDiagnostics: null };

    private Lsp.InitializeResult Initialize(Lsp.InitializeParams client)
    {
        _workspace = new EditorWorkspace(client);
        if (client.ProcessId is { } process)
        {
            _ = EndWithAsync(process);
        }

        var capabilities = new Lsp.ServerCapabilities
        {
            DiagnosticProvider = Pushes(client) ? null : new(),
            CompletionProvider = CompletionFeature.Options,
            SignatureHelpProvider = HelpFeature.SignatureOptions,
            SemanticTokensProvider = new(SemanticTokensFeature.Legend, new()),
        };
        return new(capabilities, new("claims", _host.Version));
    }

    private void Initialized()
    {
        Lsp.InitializeParams client = _workspace!.Current.Client;
        IEnumerable<string> folders = client.WorkspaceFolders is { } all ? PathsOf(all)
            : (client.RootUri is { } root ? Lsp.DocumentUri.ToPath(root) : client.RootPath) is { } only ? [only] : [];
        Change(workspace =>
        {
            workspace.Configure(ServerSettings.Read(client.InitializationOptions));
            Evaluate(workspace.ChangeFolders(folders, []));
        });
        if (client.Capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true)
        {
            _ = RegisterAsync();
        }
    }

    private async Task RegisterAsync()
    {
        string[] patterns =
        [
            "**/*.claims", "**/.editorconfig", "**/.globalconfig", "**/*.{csproj,props,targets}", "**/obj/project.assets.json", "**/*.{txt,html,htm,xhtml,md,markdown}",
        ];
        await AskEditorAsync(
            "client/registerCapability",
            new Lsp.RegistrationParams([new("files", "workspace/didChangeWatchedFiles", new([.. patterns.Select(pattern => new Lsp.FileSystemWatcher(pattern))]))]));
    }

    /// <summary>Asks the editor for something without which everything goes on.</summary>
    private async Task AskEditorAsync(string method, object? ask)
    {
        try
        {
            await _rpc.InvokeWithParameterObjectAsync(method, ask, _stop.Token);
        }
        catch (Exception e) when (e is RemoteRpcException or OperationCanceledException or ObjectDisposedException)
        {
            _host.Log($"The editor does not do {method}: {e.Message}");
        }
    }

    /// <summary>Tells an editor that what it shows of claims in any file may be another now.</summary>
    private async Task RefreshAsync()
    {
        await _rpc.NotifyWithParameterObjectAsync("claims/disputesChanged");
        Lsp.WorkspaceClientCapabilities? client = _workspace!.Current.Client.Capabilities?.Workspace;
        foreach ((string what, Lsp.RefreshClientCapabilities? can) in new[] { ("semanticTokens", client?.SemanticTokens), ("inlayHint", client?.InlayHint), ("codeLens", client?.CodeLens) })
        {
            if (can?.RefreshSupport == true)
            {
                _ = AskEditorAsync($"workspace/{what}/refresh", null);
            }
        }
    }

    private object? ShutDown()
    {
        _isShutDown = true;
        return null;
    }

    private void Exit()
    {
        _hasExited = true;
        _ended.TrySetResult();
    }

    /// <summary>Ends when the editor's process has: its end of the pipes may outlive it.</summary>
    private async Task EndWithAsync(int processId)
    {
        try
        {
            using var editor = Process.GetProcessById(processId);
            await editor.WaitForExitAsync(_stop.Token);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It is gone already.
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _ended.TrySetResult();
    }

    private void Evaluate(IReadOnlyList<string> projects)
    {
        foreach (string project in projects)
        {
            _ = EvaluateAsync(project);
        }
    }

    /// <summary>Asks MSBuild for a project beside everything else, one at a time: it takes seconds.</summary>
    private async Task EvaluateAsync(string path)
    {
        try
        {
            await _evaluation.WaitAsync(_stop.Token);
            EvaluatedProject? project = null;
            try
            {
                await using WorkDoneProgress? progress = await WorkDoneProgress.BeginAsync(
                    _rpc, _workspace!.Current.Client, "Reading " + Path.GetFileName(path), _stop.Token);
                ProjectFile file = await _host.EvaluateAsync(path, _stop.Token);
                project = new(file, ReferencedAssemblies.Read(file.References));
            }
            catch (WorkspaceException e)
            {
                _host.Log(e.Message);
            }
            finally
            {
                _evaluation.Release();
            }

            Change(workspace => workspace.Evaluated(path, project));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or ConnectionLostException)
        {
            // The conversation has ended.
        }
    }

    private static IEnumerable<string> PathsOf(IEnumerable<Lsp.WorkspaceFolder> folders) =>
        folders.Select(folder => Path.TrimEndingDirectorySeparator(Lsp.DocumentUri.ToPath(folder.Uri)));
}
