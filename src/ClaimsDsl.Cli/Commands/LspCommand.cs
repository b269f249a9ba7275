using System;
using System.CommandLine;
using System.IO;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Reports;
using ClaimsDsl.LanguageServer;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims lsp</c>: the language server, which editors start.</summary>
internal static class LspCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var stdio = new Option<bool>("--stdio") { Description = "Talk over standard input and output, as it does anyway." };
        var log = new Option<string>("--log") { Description = "Append what goes on to a file, to look for mistakes of the server.", HelpName = "FILE" };
        var command = new Command("lsp", "Serve an editor: the Language Server Protocol over standard input and output.") { stdio, log };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(log), host, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? log, Host host, CancellationToken cancel)
    {
        await using StreamWriter? file = log is null ? null : new StreamWriter(host.FullPath(log), append: true) { AutoFlush = true };
        var writer = TextWriter.Synchronized(file ?? host.Error);
        await using Stream output = Console.OpenStandardOutput();
        bool hasLeft = await ClaimsServer.RunAsync(
            host.Input,
            output,
            new ServerHost
            {
                Version = typeof(LspCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
                WriteReport = (compilation, _) => ReportPage.Write(compilation, "What is claimed", notice: null).Markup,
                Log = message => writer.WriteLine(message),
            },
            cancel);
        return hasLeft ? ExitCode.Clean : ExitCode.Findings;
    }
}
