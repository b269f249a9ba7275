using System;

using ClaimsDsl.Diagnostics;

namespace ClaimsDsl.Fixes;

/// <summary>Which diagnostics a kind of fix mends, and how.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Diagnostics">The diagnostics.</param>
/// <param name="Find">The fix at one place, or null where there is none.</param>
internal sealed record FixRule(FixKind Kind, ValueList<DiagnosticDescriptor> Diagnostics, Func<FixContext, Fix?> Find);
