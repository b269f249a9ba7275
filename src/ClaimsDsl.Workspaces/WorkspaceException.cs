using System;
using System.Diagnostics.CodeAnalysis;

namespace ClaimsDsl.Workspaces;

/// <summary>Files cannot be worked on, with a message for a person, who needs no stack trace.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is none that doesn't say whose fault it is.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the program.")]
internal sealed class WorkspaceException : Exception
{
    private WorkspaceException(bool isMisuse, string message)
        : base(message)
    {
        IsMisuse = isMisuse;
    }

    /// <summary>Whether something was asked for that does not exist; else the machine is in the way.</summary>
    public bool IsMisuse { get; }

    /// <summary>What was asked for does not exist.</summary>
    public static WorkspaceException Misuse(string message) => new(true, message);

    /// <summary>It could not be done.</summary>
    public static WorkspaceException Failure(string message) => new(false, message);
}
