using System;
using System.Linq;

using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Workspaces;

/// <summary>What a project tells the C# compiler of warnings, which comes after everything that is said of claims.</summary>
/// <param name="Suppressed">The ids of <c>NoWarn</c>.</param>
/// <param name="Errors">The ids of <c>WarningsAsErrors</c>.</param>
/// <param name="NotErrors">The ids of <c>WarningsNotAsErrors</c>.</param>
/// <param name="AreAllErrors">Whether <c>TreatWarningsAsErrors</c> is set.</param>
internal sealed record CompilerOptions(ValueList<string> Suppressed, ValueList<string> Errors, ValueList<string> NotErrors, bool AreAllErrors)
{
    /// <summary>Those of files without a project.</summary>
    public static CompilerOptions None { get; } = new([], [], [], AreAllErrors: false);

    /// <summary>Those of a project.</summary>
    public static CompilerOptions Read(ProjectFile project) => new(
        Ids(project.Properties["NoWarn"]),
        Ids(project.Properties["WarningsAsErrors"]),
        Ids(project.Properties["WarningsNotAsErrors"]),
        project.Properties["TreatWarningsAsErrors"].Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>How grave a diagnostic is in the end; null where it is not reported.</summary>
    public DiagnosticSeverity? Apply(DiagnosticDescriptor descriptor, DiagnosticSeverity severity) =>
        !descriptor.IsConfigurable ? severity
        : Suppressed.Contains(descriptor.Id, StringComparer.OrdinalIgnoreCase) ? null
        : Errors.Contains(descriptor.Id, StringComparer.OrdinalIgnoreCase) ? DiagnosticSeverity.Error
        : AreAllErrors && severity == DiagnosticSeverity.Warning && !NotErrors.Contains(descriptor.Id, StringComparer.OrdinalIgnoreCase) ? DiagnosticSeverity.Error
        : severity;

    private static ValueList<string> Ids(string list) =>
        [.. list.Split([';', ',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
