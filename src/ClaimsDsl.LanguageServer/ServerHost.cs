using System;
using System.Threading;
using System.Threading.Tasks;

using ClaimsDsl.Binding;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.LanguageServer;

/// <summary>What the server needs of the program that it runs in.</summary>
internal sealed record ServerHost
{
    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>Makes the page of what is claimed.</summary>
    public required Func<ClaimsCompilation, CancellationToken, string> WriteReport { get; init; }

    /// <summary>Told what somebody who looks for a mistake in the server wants to know.</summary>
    public Action<string> Log { get; init; } = _ => { };

    /// <summary>Asks MSBuild what a C# project has.</summary>
    public Func<string, CancellationToken, Task<ProjectFile>> EvaluateAsync { get; init; } = ProjectFile.EvaluateAsync;
}
