using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Workspaces;
using ClaimsDsl.Formatting;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims format</c>: the one layout of claims files.</summary>
internal static class FormatCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = Parameters.Paths();
        var check = new Option<bool>("--check") { Description = "Change nothing, and list the files that would be changed. Exits with 1 if there are any." };
        var diff = new Option<bool>("--diff") { Description = "Change nothing, and print what would be changed as a unified diff." };
        var command = new Command("format", "Lay out claims files in the one way: white space alone changes.") { paths, check, diff };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(paths) ?? [], parsed.GetValue(check), parsed.GetValue(diff), host, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool check, bool diff, Host host, CancellationToken cancel)
    {
        Workspace workspace = await Workspace.LoadAsync(paths, host.LoadOptions(), cancel);
        SyntaxTree[] trees = [.. workspace.Trees.DistinctBy(tree => tree.Path).OrderBy(tree => tree.Path, StringComparer.Ordinal)];
        Formatted[] formatted = [.. trees.Select(tree => new Formatted(tree, TextEdit.Apply(tree.Text.ToString(), ClaimsFormatter.Format(tree, cancel))))];
        Formatted[] changed = [.. formatted.Where(file => file.IsChanged)];
        TextFile[] files = [.. changed.Where(file => IsFile(file)).Select(file => workspace.Files[file.Tree.Path] with { Text = file.Text })];
        if (diff)
        {
            foreach (Formatted file in changed)
            {
                await FileChanges.PrintAsync(file.Tree.Path, file.Tree.ToString(), file.Text, host);
            }
        }
        else if (check)
        {
            foreach (Formatted file in changed)
            {
                await host.Output.WriteLineAsync(Printable.Of(host.Display(file.Tree.Path)));
            }
        }
        else
        {
            FileChanges.Write(files, host, cancel);
            foreach (Formatted input in formatted.Where(file => !IsFile(file)))
            {
                await host.WriteAsync(input.Text);
            }
        }

        await host.Error.WriteLineAsync(
            changed.Length == 0 ? "Nothing to format." : $"{(check || diff ? "Would format" : "Formatted")} {Report.Plural(changed.Length, "file")}.");
        return check && changed.Length > 0 ? ExitCode.Findings : ExitCode.Clean;

        bool IsFile(Formatted file) => workspace.Files.ContainsKey(file.Tree.Path);
    }

    /// <summary>A file, and its text in the layout.</summary>
    private sealed record Formatted(SyntaxTree Tree, string Text)
    {
        public bool IsChanged { get; } = Text != Tree.ToString();
    }
}
