using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Cli.Reports;
using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims report</c>: what is claimed, as a page to send round.</summary>
internal static class ReportCommand
{
    private const string DefaultOutput = "report.html";

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = Parameters.Paths();
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => DefaultOutput };
        var title = new Option<string>("--title") { Description = "What stands at the top of the page.", HelpName = "TEXT", DefaultValueFactory = _ => "What is claimed" };
        Option<Day?> asOf = Parameters.AsOf();
        var command = new Command("report", "Write one HTML page of what is claimed: disputes first, who says what, quantities, origins, and the documents.")
        {
            paths, output, asOf, title,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(paths) ?? [], parsed.GetValue(output)!, parsed.GetValue(title)!, parsed.GetValue(asOf), host, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string output, string title, Day? asOf, Host host, CancellationToken cancel)
    {
        Workspace workspace = await Workspace.LoadAsync(paths, host.LoadOptions(asOf), cancel);
        if (workspace.Projects.Count > 1)
        {
            throw CommandException.Usage("a report is about one project: name one, or files and folders only");
        }

        ClaimsCompilation compilation = workspace.Projects is [var project] ? project.Compilation : ClaimsCompilation.Create([], "");
        int mistakes = compilation.Trees.SelectMany(tree => compilation.GetDiagnostics(tree, cancel)).Count(d => !d.Descriptor.CanBeAllowed);
        string? notice = mistakes == 0 ? null : $"{Report.Plural(mistakes, "mistake")} in the claims files: what could not be read is missing here. See 'claims check'.";
        AtomicFile.Write(host.FullPath(output), ReportPage.Write(compilation, title, notice).Markup);
        await host.Error.WriteLineAsync($"Wrote {Printable.Of(host.Display(host.FullPath(output)))}." + (notice is null ? "" : " " + notice));
        return ExitCode.Clean;
    }
}
