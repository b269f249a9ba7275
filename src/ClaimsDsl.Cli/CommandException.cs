using System;
using System.Diagnostics.CodeAnalysis;

namespace ClaimsDsl.Cli;

/// <summary>Ends a command with a message for a person, who needs no stack trace.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is none without an exit code.")]
internal sealed class CommandException : Exception
{
    private CommandException(int exitCode, string message)
        : base(message)
    {
        ExitCode = exitCode;
    }

    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; }

    /// <summary>It was not called as it can be.</summary>
    public static CommandException Usage(string message) => new(Cli.ExitCode.Usage, message);

    /// <summary>It could not be done.</summary>
    public static CommandException Failure(string message) => new(Cli.ExitCode.Failure, message);
}
