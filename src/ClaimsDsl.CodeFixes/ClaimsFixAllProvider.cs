using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;

using ClaimsDsl.Fixes;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClaimsDsl.CodeFixes;

/// <summary>
/// Makes all fixes of one kind at once, in a project or a solution. Which additional document was open where it was asked for, hosts do
/// not tell (as of Roslyn 4.8), so a single file is no scope.
/// </summary>
internal sealed class ClaimsFixAllProvider : FixAllProvider
{
    private ClaimsFixAllProvider()
    {
    }

    public static ClaimsFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixes = new List<Fix>();
        foreach (Project project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
        {
            ImmutableArray<Diagnostic> diagnostics = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            IEnumerable<(Diagnostic Diagnostic, Fix Fix)> found = await ProjectFixes.FindAsync(project, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
            fixes.AddRange(found
                .Select(pair => pair.Fix)
                .Where(fix => fix.Kind.Id == fixAllContext.CodeActionEquivalenceKey));
        }

        return fixes.Count == 0 ? null : CodeAction.Create(
            "Fix all: " + fixes[0].Kind.Description,
            cancel => SolutionEdits.ApplyAsync(fixAllContext.Solution, FixProvider.Merge(fixes), cancel),
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey);
    }
}
