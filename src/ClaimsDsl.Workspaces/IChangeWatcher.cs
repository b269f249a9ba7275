using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace ClaimsDsl.Workspaces;

/// <summary>Tells when something changed in folders.</summary>
internal interface IChangeWatcher : IDisposable
{
    /// <summary>Ends once something has changed since it was last asked.</summary>
    Task WaitAsync(CancellationToken cancel);
}

/// <summary>Tells when something changed in folders of the disk, or below them.</summary>
internal sealed class FolderWatcher : IChangeWatcher
{
    // An editor writes a file in several steps; that is one change.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher[] _watchers;

    public FolderWatcher(IEnumerable<string> folders)
    {
        _watchers = [.. folders.Where(Directory.Exists).Select(Watch)];
    }

    public async Task WaitAsync(CancellationToken cancel)
    {
        await _changes.Reader.ReadAsync(cancel);
        await Task.Delay(Settling, cancel);
        _ = _changes.Reader.TryRead(out _);
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
