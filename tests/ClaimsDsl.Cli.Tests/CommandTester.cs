using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Workspaces;

using Spectre.Console.Testing;

namespace ClaimsDsl.Cli.Tests;

/// <summary>What a command did.</summary>
/// <param name="ExitCode">What it told the shell.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it said about itself.</param>
internal sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>A folder of its own, and commands that run in it, in this process.</summary>
internal sealed class CommandTester : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("claims-").FullName;

    public int? Width { get; init; }

    public bool HasColors { get; init; }

    public bool IsErrorTerminal { get; init; }

    public IChangeWatcher? Watcher { get; init; }

    /// <summary>A terminal with somebody before it.</summary>
    public TestConsole? Terminal { get; init; }

    public CommandTester Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public CommandTester Write(string path, byte[] bytes)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public CommandTester Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public Task<Outcome> RunAsync(params string[] args) => RunWithAsync("", default, args);

    public async Task<Outcome> RunWithAsync(string input, CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var host = new Host
        {
            Input = stream,
            Output = output,
            Error = error,
            CurrentDirectory = Folder,
            Variable = name => _variables.GetValueOrDefault(name),
            Watch = _ => Watcher ?? throw new InvalidOperationException("Nothing watches."),
            Width = Width,
            HasColors = HasColors,
            IsErrorTerminal = IsErrorTerminal,
            Terminal = Terminal,
            IsInteractive = Terminal is not null,
        };
        int code = await ClaimsCommand.RunAsync(args, host, cancel);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
