using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Commands;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli;

/// <summary>The command and its subcommands, and what becomes of a failure.</summary>
internal static class ClaimsCommand
{
    /// <summary>All there is to be called. A new subcommand is a line here.</summary>
    public static RootCommand Create(Host host) => new("Checks, mends and explains files of claims: who asserted what, when, how firmly, and where it is written.")
    {
        CheckCommand.Create(host),
        FixCommand.Create(host),
        FormatCommand.Create(host),
        ExplainCommand.Create(host),
        NewCommand.Create(host),
        ExportCommand.Create(host),
        ImportCommand.Create(host),
        ReportCommand.Create(host),
        QueryCommand.Create(host),
        LspCommand.Create(host),
    };

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Host host, CancellationToken cancel = default)
    {
        ParseResult parsed = Create(host).Parse(args);
        using var complaints = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration { Output = host.Output, Error = complaints, EnableDefaultExceptionHandler = false };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancel);
            await host.WriteErrorAsync(complaints.ToString());
            await FlushAsync(host.Output);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : host.HasSkipped ? ExitCode.Failure : code;
        }
        catch (CommandException e)
        {
            await host.Error.WriteLineAsync("claims: " + Printable.Of(e.Message));
            return e.ExitCode;
        }
        catch (WorkspaceException e)
        {
            await host.Error.WriteLineAsync("claims: " + Printable.Of(e.Message));
            return e.IsMisuse ? ExitCode.Usage : ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("claims: cancelled");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync("claims: " + Printable.Of(e.Message));
            return ExitCode.Failure;
        }
        finally
        {
            TryFlush(host.Output);
            TryFlush(host.Error);
        }
    }

    // A pipe whose reader has seen enough, such as `head`, is no failure: .NET says nothing of it.
    private static async Task FlushAsync(TextWriter output)
    {
        try
        {
            await output.FlushAsync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failure($"the output cannot be written: {e.InnerException?.Message ?? e.Message}");
        }
    }

    // What could not be done is told, and what there is of a result is left as it is.
    private static void TryFlush(TextWriter writer)
    {
        try
        {
            writer.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
