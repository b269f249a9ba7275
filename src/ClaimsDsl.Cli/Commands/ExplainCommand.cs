using System.CommandLine;
using System.Linq;

using ClaimsDsl.Cli.Terminal;
using ClaimsDsl.Diagnostics;

using Spectre.Console;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims explain</c>: the page of a diagnostic, or the list of all.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var id = new Argument<string?>("id") { Description = "The diagnostic, such as CLM3001. Without one, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> noColor = Parameters.NoColor();
        var command = new Command("explain", "Show what a diagnostic means, with an example, and how to fix it.") { id, noColor };
        command.SetAction(parsed =>
        {
            IAnsiConsole console = host.OutputConsole(parsed.GetValue(noColor));
            if (parsed.GetValue(id) is { } asked)
            {
                MarkdownView.Write(console, Find(asked));
            }
            else
            {
                WriteAll(console);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static string Find(string asked)
    {
        string id = asked.ToUpperInvariant();
        return DiagnosticPages.Read(id)
            ?? throw CommandException.Usage($"no diagnostic is named '{asked}'{Suggestion.Phrase(Suggestion.Find(id, Catalogue.All.Select(d => d.Id)))}");
    }

    private static void WriteAll(IAnsiConsole console)
    {
        foreach (IGrouping<DiagnosticCategory, DiagnosticDescriptor> category in Catalogue.All.GroupBy(d => d.Category))
        {
            MarkdownView.WriteHeading(console, category.Key.ToString());
            foreach (DiagnosticDescriptor descriptor in category)
            {
                console.Write(new Paragraph($"  {descriptor.Id}  {descriptor.DefaultSeverity,-7}  {descriptor.Title}\n"));
            }

            console.WriteLine();
        }
    }
}
