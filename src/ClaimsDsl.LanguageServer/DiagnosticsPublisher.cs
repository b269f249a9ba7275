using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

using ClaimsDsl.LanguageServer.Editing;
using ClaimsDsl.LanguageServer.Features;
using ClaimsDsl.Syntax;

using StreamJsonRpc;

namespace ClaimsDsl.LanguageServer;

/// <summary>
/// Tells an editor what is wrong, after each edit: of the edited file first, then of those that are open, then of all others. There is one run at a
/// time; a newer edit ends it, and nothing waits for somebody to stop typing. What the editor knows is not sent again.
/// </summary>
internal sealed class DiagnosticsPublisher(Func<Lsp.PublishDiagnosticsParams, Task> sendAsync, Func<Task> refreshAsync, Action<string> log)
{
    // Of the states that nobody has looked at, only the newest matters.
    private readonly Channel<Snapshot> _states = Channel.CreateBounded<Snapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Dictionary<string, ValueList<Lsp.Diagnostic>> _sent = new(StringComparer.Ordinal);

    /// <summary>There was an edit.</summary>
    public void Update(Snapshot state) => _states.Writer.TryWrite(state);

    /// <summary>Publishes until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (Snapshot state in _states.Reader.ReadAllAsync(stop))
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop, state.Outdated);
            try
            {
                await PublishAsync(state, cancel.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // The newer state is the next one here.
            }
            catch (Exception e) when (e is ObjectDisposedException or ConnectionLostException)
            {
                // The editor has gone.
                return;
            }
#pragma warning disable CA1031 // One file that the core fails on must not end all diagnostics.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log(e.ToString());
            }
        }
    }

    private async Task PublishAsync(Snapshot state, CancellationToken cancel)
    {
        // Before anything else: an editor that writes an address in another way takes the old one for the same file.
        HashSet<string> known = [.. state.Files.Select(file => state.UriOf(file.Tree.Path))];
        bool isAnyNew = false;
        foreach (string uri in _sent.Keys.Where(uri => !known.Contains(uri)).ToList())
        {
            cancel.ThrowIfCancellationRequested();
            isAnyNew = true;
            _sent.Remove(uri);
            await sendAsync(new(uri, [], null));
        }

        // A file can be in several projects, which may see it differently.
        IEnumerable<IGrouping<string, (ProjectSnapshot Project, SyntaxTree Tree)>> files = state.Files.GroupBy(file => file.Tree.Path, StringComparer.Ordinal)
            .OrderBy(file => file.Key == state.Edited ? 0 : state.Open.ContainsKey(file.Key) ? 1 : 2);
        foreach (IGrouping<string, (ProjectSnapshot Project, SyntaxTree Tree)> file in files)
        {
            string uri = state.UriOf(file.Key);
            ValueList<Lsp.Diagnostic> diagnostics = DiagnosticsFeature.Of(state, file, cancel);
            if (diagnostics != _sent.GetValueOrDefault(uri, []))
            {
                cancel.ThrowIfCancellationRequested();
                isAnyNew = true;
                _sent[uri] = diagnostics;
                await sendAsync(new(uri, diagnostics, state.Open.GetValueOrDefault(file.Key)?.Version));
            }
        }

        if (isAnyNew)
        {
            await refreshAsync();
        }
    }
}
