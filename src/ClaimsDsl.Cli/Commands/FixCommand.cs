using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Workspaces;
using ClaimsDsl.Fixes;
using ClaimsDsl.Text;

using Spectre.Console;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims fix</c>: mends what can be mended without asking, and with <c>--all</c> asks for the rest.</summary>
internal static class FixCommand
{
    // A fix can uncover another mistake; two that undo each other would go on for ever.
    private const int MaxRounds = 50;

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = Parameters.Paths();
        var all = new Option<bool>("--all") { Description = "Ask for each fix that only a person can decide on." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing, and print what would be changed as a unified diff." };
        Option<bool> noColor = Parameters.NoColor();
        var command = new Command("fix", "Mend what can be mended unseen: capital letters, quotation marks, needless 'allow' statements.") { paths, all, dryRun, noColor };
        command.SetAction((parsed, cancel) =>
            RunAsync(parsed.GetValue(paths) ?? [], parsed.GetValue(all), parsed.GetValue(dryRun), host, host.OutputConsole(parsed.GetValue(noColor)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool all, bool dryRun, Host host, IAnsiConsole console, CancellationToken cancel)
    {
        if (paths.Contains(Workspace.StandardInput))
        {
            throw CommandException.Usage("standard input cannot be fixed: name files");
        }

        if (all && !host.IsInteractive)
        {
            throw CommandException.Usage("--all asks, and there is no terminal to ask in");
        }

        Workspace original = await Workspace.LoadAsync(paths, host.LoadOptions(), cancel);
        Workspace mended = MendSafely(original, cancel, out int count);
        if (all)
        {
            mended = await AskAsync(mended, console, host, n => count += n, cancel);
        }

        TextFile[] changed = [.. mended.Files.Values.Where(file => file.Text != original.Files[file.Path].Text).OrderBy(file => file.Path, StringComparer.Ordinal)];
        if (dryRun)
        {
            foreach (TextFile file in changed)
            {
                await FileChanges.PrintAsync(file.Path, original.Files[file.Path].Text, file.Text, host);
            }
        }
        else
        {
            FileChanges.Write(changed, host, cancel);
        }

        await host.Error.WriteLineAsync(
            count == 0 ? "Nothing to fix." : $"{(dryRun ? "Would make" : "Made")} {Report.Plural(count, "fix", "fixes")} in {Report.Plural(changed.Length, "file")}.");
        return ExitCode.Clean;
    }

    private static Workspace MendSafely(Workspace workspace, CancellationToken cancel, out int count)
    {
        count = 0;
        for (int round = 0; round < MaxRounds; round++)
        {
            Fix[] fixes = [.. FixesOf(workspace, Applicability.Safe, cancel).Select(pair => pair.Fix)];
            ValueList<TextEdit> edits = FixProvider.Merge(fixes);
            if (edits.Count == 0)
            {
                break;
            }

            // A fix counts where all of it was made.
            count += fixes.DistinctBy(fix => fix.Edits).Count(fix => fix.Edits.All(edits.Contains));
            workspace = workspace.Edit(edits, cancel);
        }

        return workspace;
    }

    private static async Task<Workspace> AskAsync(Workspace workspace, IAnsiConsole console, Host host, Action<int> counted, CancellationToken cancel)
    {
        // What was answered with no is known by its words: places move with each fix.
        var declined = new HashSet<string>(StringComparer.Ordinal);
        while (FixesOf(workspace, Applicability.Ask, cancel).FirstOrDefault(pair => !declined.Contains(Key(pair))) is { Finding: { } finding })
        {
            (Finding Finding, Fix Fix)[] choices = [.. FixesOf(workspace, Applicability.Ask, cancel).Where(pair => pair.Finding == finding)];
            var report = new Report([finding], [], [finding.Tree.Path], host);
            new TextReporter(console, host.Width).WriteFinding(finding, report);
            string skip = "Leave it";
            SelectionPrompt<string> prompt = new SelectionPrompt<string>().Title("What shall be done?")
                .AddChoices([.. choices.Select(pair => Markup.Escape(Printable.Of(pair.Fix.Title))), skip]);
            string answer = await prompt.ShowAsync(console, cancel);
            if (choices.FirstOrDefault(pair => Markup.Escape(Printable.Of(pair.Fix.Title)) == answer) is { Fix: { } chosen })
            {
                workspace = workspace.Edit(chosen.Edits, cancel);
                counted(1);
                workspace = MendSafely(workspace, cancel, out int more);
                counted(more);
            }
            else
            {
                declined.UnionWith(choices.Select(Key));
            }
        }

        return workspace;

        static string Key((Finding Finding, Fix Fix) pair) => string.Join('\n', pair.Finding.Tree.Path, pair.Finding.Diagnostic.Message, pair.Fix.Title);
    }

    /// <summary>The fixes of what is reported, of those that change only files of the workspace.</summary>
    private static IEnumerable<(Finding Finding, Fix Fix)> FixesOf(Workspace workspace, Applicability applicability, CancellationToken cancel) =>
        from project in workspace.Projects
        from finding in project.Check(() => { }, cancel)
        where finding.AllowedBecause is null
        from fix in FixProvider.FixesFor(project.Compilation, finding.Diagnostic)
        where fix.Kind.Applicability == applicability && fix.Edits.All(edit => workspace.Files.ContainsKey(edit.Path))
        select (finding, fix);
}
