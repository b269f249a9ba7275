using System;
using System.Threading;
using System.Threading.Tasks;

using StreamJsonRpc;

namespace ClaimsDsl.LanguageServer;

/// <summary>Work that an editor shows to whoever waits for it, until it is disposed of.</summary>
internal sealed class WorkDoneProgress : IAsyncDisposable
{
    private readonly JsonRpc _rpc;
    private readonly string _token;

    private WorkDoneProgress(JsonRpc rpc, string token)
    {
        _rpc = rpc;
        _token = token;
    }

    /// <summary>Begins; null where the editor shows no work.</summary>
    public static async Task<WorkDoneProgress?> BeginAsync(JsonRpc rpc, Lsp.InitializeParams client, string title, CancellationToken cancel)
    {
        if (client.Capabilities?.Window?.WorkDoneProgress != true)
        {
            return null;
        }

        string token = Guid.NewGuid().ToString("N");
        try
        {
            await rpc.InvokeWithParameterObjectAsync("window/workDoneProgress/create", new Lsp.WorkDoneProgressCreateParams(token), cancel);
        }
        catch (RemoteRpcException)
        {
            return null;
        }

        var progress = new WorkDoneProgress(rpc, token);
        await progress.SendAsync(new("begin", title));
        return progress;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await SendAsync(new("end"));
        }
        catch (Exception e) when (e is ObjectDisposedException or ConnectionLostException)
        {
            // Nobody waits any more.
        }
    }

    private Task SendAsync(Lsp.WorkDoneProgressValue value) => _rpc.NotifyWithParameterObjectAsync("$/progress", new Lsp.ProgressParams(_token, value));
}
