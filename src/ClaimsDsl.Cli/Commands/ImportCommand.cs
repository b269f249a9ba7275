using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Cli.Importing;
using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims import</c>: claims of the rows of a table.</summary>
internal static class ImportCommand
{
    // Documents are found from the current folder where the claims go to standard output.
    private const string StandardOutputName = "stdout" + ClaimsFiles.Extension;

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var input = new Argument<string>("input") { Description = "The file to read; - for standard input.", DefaultValueFactory = _ => Workspace.StandardInput };
        var from = new Option<string>("--from") { Description = "The format: CSV with a line of names first; a JSON array of objects, or an object a line.", Required = true };
        from.AcceptOnlyFromAmong([.. Rows.Readers.Keys]);
        var map = new Option<string>("--map") { Description = "What is where in a row, as JSON.", HelpName = "FILE", Required = true };
        var known = new Option<string[]>("--known")
        {
            Description = "The claims files whose names can be used: a folder, a file, a pattern or a C# project. Without it, the current folder.",
            HelpName = "PATH",
        };
        Option<string> output = Parameters.Output();
        var command = new Command("import", "Make claims of rows. Exits with 1 if some cannot be read, which are named and left out.") { input, from, map, known, output };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(input)!, parsed.GetValue(from)!, parsed.GetValue(map)!, parsed.GetValue(known) ?? [], parsed.GetValue(output), host, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string input, string format, string mapPath, string[] knownPaths, string? output, Host host, CancellationToken cancel)
    {
        var map = ImportMap.Read(Read(mapPath, host).Text, mapPath);
        Workspace workspace = await Workspace.LoadAsync(knownPaths, host.LoadOptions() with { Warn = _ => { } }, cancel);
        if (workspace.Projects.Count > 1)
        {
            throw CommandException.Usage("claims are imported into one project: name one, or files and folders only");
        }

        ClaimsCompilation known = workspace.Projects is [var project] ? project.Compilation : ClaimsCompilation.Create([], NamespaceName.From(""));
        string text = input == Workspace.StandardInput ? await ReadInputAsync(host, cancel) : Read(input, host).Text;
        IEnumerable<Row> rows = Rows.Readers[format](text, [.. map.Columns]);
        Imported imported = Importer.Import(map, rows, known, host.FullPath(output ?? StandardOutputName), cancel);
        if (output is null)
        {
            await host.WriteAsync(imported.Text);
        }
        else
        {
            AtomicFile.Write(host.FullPath(output), imported.Text);
        }

        foreach ((long line, string message) in imported.Problems)
        {
            await host.Error.WriteLineAsync($"{Printable.Of(input)}:{line}: {Printable.Of(message)}");
        }

        string left = imported.Problems.Count == 0 ? "" : $" Left out {Report.Plural(imported.Problems.Count, "row")}.";
        await host.Error.WriteLineAsync($"Wrote {Report.Plural(imported.Count, "claim")}.{left}");
        return imported.Problems.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static TextFile Read(string path, Host host) =>
        File.Exists(host.FullPath(path)) ? TextFile.Read(host.FullPath(path)) : throw CommandException.Usage($"{path} does not exist");

    private static async Task<string> ReadInputAsync(Host host, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await host.Input.CopyToAsync(bytes, cancel);
        return TextFile.Decode("", bytes.ToArray()).Text;
    }
}
