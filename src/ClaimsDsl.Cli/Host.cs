using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using ClaimsDsl.Text;
using ClaimsDsl.Workspaces;

using Spectre.Console;

namespace ClaimsDsl.Cli;

/// <summary>The world around a command, so that tests can give it another.</summary>
internal sealed record Host
{
    /// <summary>What is piped in.</summary>
    public required Stream Input { get; init; }

    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where messages about the run itself go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that paths are relative to.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The environment's variables.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Waits until something changes in folders, for <c>--watch</c>.</summary>
    public required Func<IEnumerable<string>, IChangeWatcher> Watch { get; init; }

    /// <summary>How many columns a terminal has; null where the output is none.</summary>
    public int? Width { get; init; }

    /// <summary>Whether <see cref="Output"/> shows colours and links, as far as nobody forbids them.</summary>
    public bool HasColors { get; init; }

    /// <summary>Whether messages are shown in a terminal, where progress can be drawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether a person can be asked.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>A terminal that is shown instead of <see cref="Output"/>, as tests have it.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Whether something could not be read, and the command went on without it.</summary>
    public bool HasSkipped { get; private set; }

    /// <summary>The process that runs.</summary>
    public static Host OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = false } : Console.Out,
        Error = Console.Error,
        CurrentDirectory = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
        Watch = folders => new FolderWatcher(folders),
        Width = Console.IsOutputRedirected ? null : Math.Max(40, Console.WindowWidth),
        HasColors = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        IsErrorTerminal = !Console.IsErrorRedirected,
        IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
    };

    /// <summary>How a command reads its files.</summary>
    public LoadOptions LoadOptions(Day? asOf = null) => new()
    {
        CurrentDirectory = CurrentDirectory,
        Input = Input,
        Warn = Tell,
        Skip = message =>
        {
            Tell(message);
            HasSkipped = true;
        },
        AsOf = asOf,
    };

    /// <summary>Writes a result that has texts of files in it: character by character where a program reads it, and printable in a terminal.</summary>
    public Task WriteAsync(string text) => Output.WriteAsync(Width is null ? text : Shown(text));

    /// <summary>Writes a message about the run itself that others put together.</summary>
    public Task WriteErrorAsync(string text) => Error.WriteAsync(Shown(text));

    /// <summary>A path as seen from the current directory.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>A path as a person sees it: from the current directory where it is below it, with forward slashes.</summary>
    public string Display(string path)
    {
        // What a claim calls a path need not be one.
        string relative = path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetRelativePath(CurrentDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>What a person sees. Without a terminal lines are as long as they are, and there are no colours.</summary>
    public IAnsiConsole OutputConsole(bool noColor) => Terminal ?? CreateConsole(Output, HasColors && !noColor, IsInteractive);

    /// <summary>What a person sees of <see cref="Error"/>.</summary>
    public IAnsiConsole ErrorConsole() => CreateConsole(Error, IsErrorTerminal, IsErrorTerminal);

    private void Tell(string message) => Error.WriteLine("claims: " + Printable.Of(message));

    private static string Shown(string text) => string.Join('\n', text.Split('\n').Select(line => Printable.Of(line.TrimEnd('\r'))));

    private IAnsiConsole CreateConsole(TextWriter writer, bool hasColors, bool isInteractive)
    {
        // https://no-color.org
        bool isColored = hasColors && string.IsNullOrEmpty(Variable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = [],
        });
        console.Profile.Capabilities.Links = isColored;
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = Width ?? short.MaxValue;
        return console;
    }
}
