using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Workspaces;
using ClaimsDsl.Diagnostics;
using ClaimsDsl.Text;

using Spectre.Console;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims check</c>: what a build would report.</summary>
internal static class CheckCommand
{
    // Fewer are done before a bar could be read.
    private const int FilesForProgress = 200;

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = Parameters.Paths();
        var format = new Option<string>("--format") { Description = "How to write it.", DefaultValueFactory = _ => Reporters.Text };
        format.AcceptOnlyFromAmong([Reporters.Text, .. Reporters.ForPrograms.Keys]);
        var severity = new Option<DiagnosticSeverity>("--severity")
        {
            Description = "The least severity that is shown: error, warning or info. What is not shown does not count.",
            HelpName = "LEVEL",
            DefaultValueFactory = _ => DiagnosticSeverity.Info,
        };
        severity.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "error", "warning", "info");
        Option<string> output = Parameters.Output();
        Option<Day?> asOf = Parameters.AsOf();
        Option<bool> noColor = Parameters.NoColor();
        var watch = new Option<bool>("--watch") { Description = "Check again whenever a file changes, until Ctrl+C." };

        var command = new Command("check", "Report what a build would: mistakes, unsourced claims, contradictions. Exits with 1 if there are errors or warnings.")
        {
            paths, format, severity, output, asOf, watch, noColor,
        };
        command.SetAction((parsed, cancel) =>
        {
            var options = new Options(
                parsed.GetValue(paths) ?? [],
                parsed.GetValue(format)!,
                parsed.GetValue(severity),
                parsed.GetValue(output),
                parsed.GetValue(asOf),
                parsed.GetValue(noColor));
            return parsed.GetValue(watch) ? WatchAsync(options, host, cancel) : RunAsync(options, host, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(Options options, Host host, CancellationToken cancel)
    {
        Workspace workspace = await Workspace.LoadAsync(options.Paths, host.LoadOptions(options.AsOf), cancel);
        List<Finding> findings = Check(workspace, host, cancel).FindAll(finding => finding.Severity >= options.Severity);
        var report = new Report(
            [.. findings.Where(finding => finding.AllowedBecause is null)],
            [.. findings.Where(finding => finding.AllowedBecause is not null)],
            [.. workspace.Trees.Select(tree => tree.Path)], host);
        await WriteAsync(report, options, host);
        return report.Findings.Any(finding => finding.IsMistake) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static async Task<int> WatchAsync(Options options, Host host, CancellationToken cancel)
    {
        if (options.Paths.Contains(Workspace.StandardInput))
        {
            throw CommandException.Usage("standard input cannot be watched");
        }

        using IChangeWatcher watcher = host.Watch(options.Paths.DefaultIfEmpty(".").Select(path => FolderOf(host.FullPath(path))).Distinct(StringComparer.Ordinal));
        while (true)
        {
            try
            {
                await RunAsync(options, host, cancel);
            }
            catch (WorkspaceException e)
            {
                // A file that an editor is just writing is there again at the next change.
                await host.Error.WriteLineAsync("claims: " + Printable.Of(e.Message));
            }

            await host.Output.FlushAsync(cancel);
            await watcher.WaitAsync(cancel);
        }
    }

    /// <summary>The folder to watch for a path: the part before a pattern, or the folder of a file.</summary>
    private static string FolderOf(string path)
    {
        string? folder = path;
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? path;
    }

    private static List<Finding> Check(Workspace workspace, Host host, CancellationToken cancel)
    {
        int files = workspace.Trees.Count();
        if (!host.IsErrorTerminal || files < FilesForProgress)
        {
            return [.. workspace.Projects.SelectMany(project => project.Check(() => { }, cancel))];
        }

        return host.ErrorConsole().Progress().AutoClear(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask("Checking", maxValue: files);
            return (List<Finding>)[.. workspace.Projects.SelectMany(project => project.Check(() => task.Increment(1), cancel))];
        });
    }

    private static async Task WriteAsync(Report report, Options options, Host host)
    {
        bool isForProgram = Reporters.ForPrograms.TryGetValue(options.Format, out Func<IReporter>? create);
        if (!isForProgram && options.Output is null)
        {
            new TextReporter(host.OutputConsole(options.NoColor), host.Width).Write(report);
            return;
        }

        using var written = new StringWriter { NewLine = "\n" };
        if (isForProgram)
        {
            create!().Write(report, written);
        }
        else
        {
            new TextReporter((host with { Output = written, Width = null, HasColors = false }).OutputConsole(noColor: true), null).Write(report);
        }

        if (options.Output is { } file)
        {
            AtomicFile.Write(host.FullPath(file), written.ToString());
            await host.Error.WriteLineAsync(report.Summary);
        }
        else
        {
            await host.WriteAsync(written.ToString());
        }
    }

    private sealed record Options(string[] Paths, string Format, DiagnosticSeverity Severity, string? Output, Day? AsOf, bool NoColor);
}
