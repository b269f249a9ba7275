using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipes;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Workspaces;

using StreamJsonRpc;

using Xunit.Sdk;

namespace ClaimsDsl.LanguageServer.Tests.Editor;

/// <summary>A small editor that talks with a server over pipes.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    // Nothing takes so long; a test that waits for what never comes ends some time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly JsonRpc _rpc;
    private readonly Func<ValueTask> _endAsync;
    private readonly Func<string> _log;
    private readonly Stream _output;
    private readonly ConcurrentDictionary<string, Lsp.PublishDiagnosticsParams> _diagnostics = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Lsp.PublishDiagnosticsParams> _published = new();
    private readonly ConcurrentQueue<string> _received = new();
    private readonly ConcurrentQueue<string> _work = new();
    private readonly ConcurrentDictionary<string, int> _versions = new(StringComparer.Ordinal);
    private volatile TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EditorClient(Stream input, Stream output, Task<bool> served, Func<ValueTask> endAsync, Func<string> log)
    {
        _log = log;
        _output = output;
        Served = served;
        _endAsync = endAsync;
#pragma warning disable CA2000 // The connection disposes of both.
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(output, input, new SystemTextJsonFormatter { JsonSerializerOptions = Lsp.ProtocolJson.CreateOptions() }));
#pragma warning restore CA2000
        On<Lsp.PublishDiagnosticsParams>("textDocument/publishDiagnostics", diagnostics =>
        {
            _diagnostics[diagnostics.Uri] = diagnostics;
            _published.Enqueue(diagnostics);
        });
        On<JsonElement>("client/registerCapability", registration => Registrations = registration);
        On<Lsp.WorkDoneProgressCreateParams>("window/workDoneProgress/create", _ => { });
        On<Lsp.ProgressParams>("$/progress", progress => _work.Enqueue($"{progress.Value.Kind} {progress.Value.Title}".TrimEnd()));
        _rpc.AddLocalRpcMethod("claims/disputesChanged", (Action)(() => Note("claims/disputesChanged")));
        foreach (string refresh in new[] { "workspace/semanticTokens/refresh", "workspace/inlayHint/refresh", "workspace/codeLens/refresh" })
        {
            _rpc.AddLocalRpcMethod(refresh, (Action)(() => Note(refresh)));
        }

        _rpc.StartListening();
    }

    /// <summary>Ends with the server: whether it was told to end.</summary>
    public Task<bool> Served { get; }

    /// <summary>What the server wants to be told of.</summary>
    public JsonElement? Registrations { get; private set; }

    /// <summary>What the server said of itself.</summary>
    public JsonElement Capabilities { get; private set; }

    /// <summary>The work that the server showed: what began and ended.</summary>
    public IReadOnlyCollection<string> Work => _work;

    /// <summary>What the server told, by method.</summary>
    public IReadOnlyCollection<string> Received => _received;

    /// <summary>What the server told of diagnostics, in its order.</summary>
    public IReadOnlyCollection<Lsp.PublishDiagnosticsParams> Published => _published;

    /// <summary>Starts a server in this process.</summary>
    public static EditorClient Connect(Func<ServerHost, ServerHost>? change = null)
    {
        var toServer = new AnonymousPipeServerStream(PipeDirection.Out);
        var toClient = new AnonymousPipeServerStream(PipeDirection.In);
        var serverIn = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var serverOut = new AnonymousPipeClientStream(PipeDirection.Out, toClient.ClientSafePipeHandle);
        var log = new ConcurrentQueue<string>();
        var host = new ServerHost { Version = "1.0", WriteReport = (compilation, _) => $"<p>{compilation.Trees.Count}</p>", EvaluateAsync = (path, _) => throw WorkspaceException.Failure(path), Log = log.Enqueue };
        Task<bool> served = ServeAsync(serverIn, serverOut, change?.Invoke(host) ?? host);
        return new EditorClient(toClient, toServer, served, async () => await served, () => string.Join('\n', log));
    }

    /// <summary>Talks with a server that runs elsewhere.</summary>
    public static EditorClient Over(Stream input, Stream output, Task<bool> served, Func<ValueTask> endAsync) => new(input, output, served, endAsync, () => "");

    /// <summary>Starts a server in this process, and opens a folder.</summary>
    public static async Task<EditorClient> StartAsync(TestFolder folder, object? capabilities = null, object? settings = null, Func<ServerHost, ServerHost>? change = null)
    {
        EditorClient client = Connect(change);
        await client.InitializeAsync([folder.Path], capabilities, settings);
        return client;
    }

    /// <summary>Says who it is, and what is open.</summary>
    public async Task InitializeAsync(IEnumerable<string> folders, object? capabilities = null, object? settings = null, int? processId = null)
    {
        JsonElement result = await AskAsync<JsonElement>("initialize", new
        {
            processId,
            workspaceFolders = folders.Select(folder => new { uri = Lsp.DocumentUri.FromPath(folder), name = Path.GetFileName(folder) }),
            capabilities = capabilities ?? new { workspace = new { workspaceEdit = new { documentChanges = true } } },
            initializationOptions = settings,
        });
        Capabilities = result.GetProperty("capabilities");
        await TellAsync("initialized", new { });
    }

    public Task<T> AskAsync<T>(string method, object? ask, CancellationToken cancel = default) =>
        _rpc.InvokeWithParameterObjectAsync<T>(method, ask, cancel).WaitAsync(Patience, CancellationToken.None);

    public Task TellAsync(string method, object? told = null) => _rpc.NotifyWithParameterObjectAsync(method, told);

    public Task OpenAsync(string uri, string text)
    {
        _versions[uri] = 1;
        return TellAsync("textDocument/didOpen", new { textDocument = new { uri, languageId = "claims", version = 1, text } });
    }

    /// <summary>Replaces a document's text.</summary>
    public Task ChangeAsync(string uri, string text) => ChangeAsync(uri, new { text });

    /// <summary>Changes a document, by one or more events.</summary>
    public Task ChangeAsync(string uri, params object[] contentChanges) =>
        TellAsync("textDocument/didChange", new { textDocument = new { uri, version = VersionAfter(uri) }, contentChanges });

    /// <summary>What the server told of a document, or null.</summary>
    public Lsp.PublishDiagnosticsParams? DiagnosticsOf(string uri) => _diagnostics.GetValueOrDefault(uri);

    /// <summary>Waits until the server has told of a document what is expected.</summary>
    public async Task<ValueList<Lsp.Diagnostic>> WaitForAsync(string uri, Func<ValueList<Lsp.Diagnostic>, bool> isExpected)
    {
        await WaitAsync(() => DiagnosticsOf(uri) is { } told && isExpected(told.Diagnostics), () => DiagnosticsOf(uri)?.Diagnostics.ToString() ?? "nothing");
        return DiagnosticsOf(uri)!.Diagnostics;
    }

    /// <summary>Waits until the server has told of a document that it has exactly these diagnostics.</summary>
    public Task<ValueList<Lsp.Diagnostic>> WaitForAsync(string uri, params string[] ids) =>
        WaitForAsync(uri, diagnostics => diagnostics.Select(diagnostic => diagnostic.Code).Order().SequenceEqual(ids.Order()));

    /// <summary>Waits until a condition is met, looking again whenever the server has told something.</summary>
    public async Task WaitAsync(Func<bool> isMet, Func<string> describe)
    {
        using var end = new CancellationTokenSource(Patience);
        while (true)
        {
            Task news = _news.Task;
            if (isMet())
            {
                return;
            }

            try
            {
                await news.WaitAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                throw new XunitException("What is waited for has not come. There is: " + describe() + "\n" + _log());
            }
        }
    }

    /// <summary>Writes something that may be no message.</summary>
    public async Task WriteAsync(string text)
    {
        await _output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
        await _output.FlushAsync();
    }

    /// <summary>Goes without a word.</summary>
    public void Hang() => _rpc.Dispose();

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        await _output.DisposeAsync();
        await _endAsync();
    }

    private static async Task<bool> ServeAsync(Stream input, Stream output, ServerHost host)
    {
        await using Stream from = input;
        await using Stream to = output;
        return await ClaimsServer.RunAsync(from, to, host, CancellationToken.None);
    }

    private int VersionAfter(string uri) => _versions.AddOrUpdate(uri, 1, (_, version) => version + 1);

    private void On<T>(string method, Action<T> action)
    {
        Action<T> handler = told =>
        {
            action(told);
            Note(method);
        };
        _rpc.AddLocalRpcMethod(handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });
    }

    private void Note(string method)
    {
        _received.Enqueue(method);
        Interlocked.Exchange(ref _news, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
