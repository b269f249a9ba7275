using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Workspaces;

using DiffPlex.Renderer;

namespace ClaimsDsl.Cli.Commands;

/// <summary>Makes changes of files, or shows them.</summary>
internal static class FileChanges
{
    /// <summary>Writes files, each whole or not at all, in their encodings. None is written where one cannot be.</summary>
    /// <param name="changed">The files as they are to be.</param>
    /// <param name="host">The world.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CommandException">One was not read whole, or cannot be written.</exception>
    public static void Write(IReadOnlyCollection<TextFile> changed, Host host, CancellationToken cancel)
    {
        if (changed.FirstOrDefault(file => !file.IsWhole) is { } lossy)
        {
            throw CommandException.Failure($"{host.Display(lossy.Path)} is not in UTF-8, and would be written with other characters: save it in UTF-8 first");
        }

        foreach (TextFile file in changed)
        {
            cancel.ThrowIfCancellationRequested();
            AtomicFile.Write(file.Path, file.Encode(file.Text));
        }
    }

    /// <summary>Prints what would change in a file as a unified diff.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">What it says.</param>
    /// <param name="after">What it would say.</param>
    /// <param name="host">The world.</param>
    public static Task PrintAsync(string path, string before, string after, Host host) =>
        host.WriteAsync(UnidiffRenderer.GenerateUnidiff(before, after, "a/" + host.Display(path), "b/" + host.Display(path), false, false, 3));
}
