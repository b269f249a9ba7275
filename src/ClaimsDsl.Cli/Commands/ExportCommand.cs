using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Exporting;
using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims export</c>: the claims in a format of other programs.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = Parameters.Paths();
        var to = new Option<string>("--to") { Description = "The format.", Required = true };
        to.AcceptOnlyFromAmong([.. Exporters.Texts.Keys, Exporters.Parquet]);
        Option<string> output = Parameters.Output();
        Option<Day?> asOf = Parameters.AsOf();
        var command = new Command("export", "Write the claims in a format that other programs read.") { paths, to, output, asOf };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed.GetValue(paths) ?? [], parsed.GetValue(to)!, parsed.GetValue(output), parsed.GetValue(asOf), host, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string format, string? file, Day? asOf, Host host, CancellationToken cancel)
    {
        if (format == Exporters.Parquet && file is null)
        {
            throw CommandException.Usage("parquet is no text: name a file with --output");
        }

        ClaimRecords records = RecordReader.Read(await Workspace.LoadAsync(paths, host.LoadOptions(asOf), cancel), host);
        if (format == Exporters.Parquet)
        {
            using var bytes = new MemoryStream();
            await ParquetExporter.WriteAsync(records, bytes, cancel);
            AtomicFile.Write(host.FullPath(file!), bytes.ToArray());
        }
        else
        {
            string written = Exporters.Write(format, records);
            if (file is null)
            {
                await host.WriteAsync(written);
                return ExitCode.Clean;
            }

            AtomicFile.Write(host.FullPath(file), written);
        }

        await host.Error.WriteLineAsync($"Wrote {Report.Plural(records.Claims.Count, "claim")}.");
        return ExitCode.Clean;
    }
}
